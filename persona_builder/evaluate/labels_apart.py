"""Labels of public sentences, kept under the hashes of their texts.

The project ships no text of a corpus; whoever has the corpora finds the sentences again.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from persona_builder.domain.statements import StatementText
from persona_builder.errors import UnreadableFileError
from persona_builder.evaluate.gold import LabelledStatement, quadrant_of, read_gold
from persona_builder.evaluate.unlabelled import CorpusSentence, corpus_sentences, key_of

COLUMNS = ("key", "primary", "secondary", "pain", "need", "valence")


def read_statements(
    files: Sequence[Path], labels_apart: Path | None, corpora: Path | None
) -> tuple[LabelledStatement, ...]:
    """Return the English statements of files, then those whose labels are kept apart.

    Raises:
        UnreadableFileError: A file holds something else.
    """
    statements = tuple(each for each in read_gold(files) if each.text.language == "en")
    if labels_apart is None or corpora is None:
        return statements
    return (*statements, *read_labels_apart(labels_apart, corpora))


def read_labels_apart(file: Path, corpora: Path) -> tuple[LabelledStatement, ...]:
    """Return the labelled sentences, in the corpora's order.

    A sentence that the corpora no longer hold is left out.

    Args:
        file: CSV with ``COLUMNS``; the key is the start of the text's SHA-256.
        corpora: Where the texts lie, see ``unlabelled.corpus_sentences``.

    Raises:
        UnreadableFileError: A row is not a label.
    """
    rows = {}
    with file.open(encoding="utf-8", newline="") as stream:
        for number, row in enumerate(csv.DictReader(stream), start=2):
            if set(row) != set(COLUMNS) or None in row.values():
                raise UnreadableFileError(file.name, f"row {number} is not a label", line=number)
            rows[row["key"]] = row
    try:
        return tuple(_labelled(rows, corpora))
    except ValueError as error:
        raise UnreadableFileError(
            file.name, f"holds something else than labels: {error}"
        ) from error


def _labelled(rows: Mapping[str, Mapping[str, str]], corpora: Path) -> Iterator[LabelledStatement]:
    for sentence in corpus_sentences(corpora):
        row = rows.get(key_of(sentence.text))
        if row is not None:
            yield _statement(sentence, row)


def _statement(sentence: CorpusSentence, row: Mapping[str, str]) -> LabelledStatement:
    return LabelledStatement(
        text=StatementText(
            id=row["key"],
            text=sentence.text,
            question=sentence.question,
            before=sentence.before,
            language="en",
        ),
        quadrant=quadrant_of(row["primary"]),
        secondary=quadrant_of(row["secondary"]) if row["secondary"] else None,
        pain=bool(int(row["pain"])),
        need=bool(int(row["need"])),
        valence=int(row["valence"]),
        # Reviews and posts are of many people: each is a group of its own.
        group=sentence.group or row["key"],
        kind=sentence.kind,
    )
