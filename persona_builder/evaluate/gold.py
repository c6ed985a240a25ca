"""Read labelled statements from JSON Lines."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from persona_builder.domain.empathy import QUADRANTS, Quadrant
from persona_builder.domain.ids import derived_id
from persona_builder.domain.statements import StatementText
from persona_builder.errors import UnreadableFileError

# Labelled sentences without an interview are grouped by their study, or in tens.
_LOOSE_GROUP = 10


@dataclass(frozen=True, slots=True)
class LabelledStatement:
    """One statement and what an annotator made of it.

    Attributes:
        text: The statement with its context.
        quadrant: The primary label.
        secondary: A second label; None where there is one clause.
        pain: Whether a problem is stated.
        need: Whether a need or a valued benefit is stated.
        valence: -1, 0 or 1.
        group: The interview; statements of one group are never both trained on and tested.
        kind: Where it is from: "interview", "podcast", "authored".
    """

    text: StatementText
    quadrant: Quadrant
    secondary: Quadrant | None
    pain: bool
    need: bool
    valence: int
    group: str
    kind: str


def read_gold(paths: Sequence[Path]) -> tuple[LabelledStatement, ...]:
    """Return the labelled statements of files, in the order of the files.

    Raises:
        UnreadableFileError: A line is not a labelled statement.
    """
    return tuple(statement for path in paths for statement in _read_file(path))


def is_kept_for_training(statement_id: str) -> bool:
    """Split authored sentences in two halves that stay the same on every machine."""
    return hashlib.sha256(statement_id.encode()).digest()[-1] % 2 == 0


def _read_file(path: Path) -> Iterator[LabelledStatement]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            yield _statement(json.loads(line), path, number)
        except (KeyError, TypeError, ValueError) as error:
            raise UnreadableFileError(
                path.name, f"line {number} is not a labelled statement", line=number
            ) from error


def _statement(row: Mapping[str, object], path: Path, number: int) -> LabelledStatement:
    text = str(row["text"])
    secondary = row.get("secondary")
    group = row.get("doc") or row.get("study") or f"{(number - 1) // _LOOSE_GROUP}"
    return LabelledStatement(
        text=StatementText(
            id=str(row.get("id") or derived_id("gold", text)),
            text=text,
            question=str(row.get("question") or ""),
            before=str(row.get("before") or ""),
            language=str(row.get("lang") or "en"),
        ),
        quadrant=quadrant_of(row["primary"]),
        secondary=quadrant_of(secondary) if secondary else None,
        pain=bool(row["pain"]),
        need=bool(row["need"]),
        valence=int(str(row["valence"])),
        group=str(group) if row.get("doc") else f"{path.stem}:{group}",
        kind=str(row.get("source") or "authored"),
    )


def quadrant_of(label: object) -> Quadrant:
    """Return the label of that name, in capitals or not.

    Raises:
        ValueError: There is none.
    """
    name = str(label).lower()
    for quadrant in QUADRANTS:
        if quadrant == name:
            return quadrant
    raise ValueError(f"{label} is not a label")
