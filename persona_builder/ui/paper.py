"""Exported Markdown as it will look, drawn without fetching or linking anything."""

from __future__ import annotations

import re

from persona_builder.ui.text import Html

# The only markup our exporter writes itself: a block in another direction, an isolated id.
_OURS = re.compile(r'^</?(?:div|bdi)(?: dir="(?:rtl|ltr|auto)")?(?: lang="[a-z-]{2,8}")?>$')
_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)


def paper(markdown: str) -> Html:
    """Return an export as HTML in which pictures, links and foreign markup are plain words."""
    # Imported here: the app starts faster, and only this page renders Markdown.
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    renderer = MarkdownIt("commonmark", {"html": True})
    renderer.enable("table").disable(["image", "link", "autolink", "reference"])

    def only_ours(tokens: list[Token], index: int, *_: object) -> str:
        lines = tokens[index].content.split("\n")
        return "\n".join(line if _OURS.match(line.strip()) else _shown(line) for line in lines)

    renderer.rules["html_block"] = only_ours  # type: ignore[attr-defined]
    renderer.rules["html_inline"] = only_ours  # type: ignore[attr-defined]
    framed = _FRONT_MATTER.sub(r"```\n\1\n```\n", markdown)
    return Html(f'<div class="pb-paper">{renderer.render(framed)}</div>')


def _shown(line: str) -> str:
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
