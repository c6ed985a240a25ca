"""Exported Markdown as it will look, drawn without fetching or linking anything."""

from __future__ import annotations

import re
from collections.abc import Sequence

from persona_builder.ui import strings
from persona_builder.ui.text import Html, element, escaped

# The only markup our exporter writes itself: a block in another direction, an isolated id.
_OURS = re.compile(r'^<br>$|^</?(?:div|bdi)(?: dir="(?:rtl|ltr|auto)")?(?: lang="[a-z-]{2,8}")?>$')
# Marks that nobody sees: where a page ends, and that a document is ours.
_PAGE_BREAK = re.compile(r"^<!-- (?:page \d+|persona-builder) -->$")
# Each card of a file begins with one; left alone, Markdown would make a heading of it.
_FRONT_MATTER = re.compile(r"^---\n((?:[a-z_]+: .*\n)+)---\n", re.MULTILINE)


def paper(markdown: str) -> Html:
    """Return an export as HTML in which pictures, links and foreign markup are plain words."""
    # Imported here: the app starts faster, and only this page renders Markdown.
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    renderer = MarkdownIt("commonmark", {"html": True})
    renderer.enable("table").disable(["image", "link", "autolink", "reference"])

    def only_ours(_self: object, tokens: Sequence[Token], index: int, *_: object) -> str:
        return "\n".join(_line(line) for line in tokens[index].content.split("\n"))

    def folded(_self: object, tokens: Sequence[Token], index: int, *_: object) -> str:
        title = element("summary", strings.FILE_HEADER)
        return element("details", title, element("pre", tokens[index].content))

    renderer.add_render_rule("fence", folded)
    renderer.add_render_rule("html_block", only_ours)
    renderer.add_render_rule("html_inline", only_ours)
    framed = _FRONT_MATTER.sub(r"```\n\1```\n", markdown)
    # It scrolls by itself, so it must be reachable by keyboard.
    region = f'tabindex="0" role="region" aria-label="{strings.PREVIEW}"'
    return Html(f'<div class="pb-paper" {region}>{renderer.render(framed)}</div>')


def _line(line: str) -> str:
    """Return our own markup as it is, and anybody else's as words."""
    if _OURS.match(line.strip()):
        return line
    return "" if _PAGE_BREAK.match(line.strip()) else escaped(line)
