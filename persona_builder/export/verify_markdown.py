"""Read the quotes back out of a card, to check them against the transcripts."""

from __future__ import annotations

import re

from persona_builder.export.escaping import plain_text

_HEADING = "## Evidence"
_CELL_END = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_ISOLATE = re.compile(r'^<bdi dir="(?:ltr|rtl)" lang="[^"]*">(?P<quote>.*)</bdi>$')
_VERBATIM = 4


def quotes_in(markdown: str) -> list[tuple[str, str]]:
    """Return the evidence ids and verbatim quotes of one or more cards, in order.

    Exactly the words that ``export_markdown`` was given, line breaks included.
    """
    quotes = []
    in_evidence = False
    for line in markdown.split("\n"):
        if line.startswith("#"):
            in_evidence = line == _HEADING
        elif in_evidence and line.startswith("| E"):
            cells = _cells(line)
            quotes.append((cells[0], _quote(cells[_VERBATIM])))
    return quotes


def _cells(line: str) -> list[str]:
    """Return a table row's cells, still escaped; a bar after a backslash ends no cell."""
    parts = _CELL_END.sub(r"\1\n", line).split("\n")
    return [part[1:-1] for part in parts[1:-1]]


def _quote(cell: str) -> str:
    isolated = _ISOLATE.match(cell)
    return plain_text(isolated["quote"] if isolated else cell)
