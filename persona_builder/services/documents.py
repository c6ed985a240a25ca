"""The files that a folder of cards is made of, however the cards came about."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from persona_builder.domain.runs import Analysis
from persona_builder.errors import UsageError
from persona_builder.export import Card, export_markdown, index_markdown, slug
from persona_builder.plugins import load_plugin, plugins

# The first lines of a card; a researcher's own file of a like name does not have them.
_CARD_START = b"---\npersona_id:"


def cards_in_folder(out: Path) -> tuple[str, ...]:
    """Return the names of cards that an earlier run left in a folder."""
    found = out.glob("persona-[0-9][0-9]-*.md") if out.is_dir() else ()
    return tuple(file.name for file in found if file.read_bytes().startswith(_CARD_START))


def refuse_unknown_formats(formats: Sequence[str]) -> None:
    """Check that somebody offers every format.

    Raises:
        UsageError: Nobody offers one of them.
    """
    known = sorted(plugins("exporters"))
    unknown = [name for name in formats if name not in known]
    if unknown:
        raise UsageError(
            f"There is no format named {', '.join(unknown)}. Available: {', '.join(known)}."
        )


def card_names(cards: Sequence[Card]) -> dict[str, str]:
    """Return each card's file name by persona id: ``persona-01-<slug>.md``."""
    return {
        card.persona_id: f"persona-{number:02d}-{slug(card.name, f'persona-{number}')}.md"
        for number, card in enumerate(cards, start=1)
    }


def card_documents(
    cards: Sequence[Card], analysis: Analysis, formats: Sequence[str]
) -> dict[str, bytes]:
    """Return the bytes of every file, by name: cards, ``index.md``, other formats.

    Args:
        cards: In the order to number them.
        analysis: What the cards rest on.
        formats: Names of exporters; "markdown" is always written, one file a persona.
    """
    names = card_names(cards)
    files = {names[card.persona_id]: export_markdown([card]).data for card in cards}
    files["index.md"] = index_markdown(cards, names, analysis).encode()
    for name in formats:
        if name != "markdown":
            document = load_plugin("exporters", name)(cards)
            files[f"personas{document.extension}"] = document.data
    return files
