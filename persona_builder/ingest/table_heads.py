"""Tell a table of what was said from a table of people or findings, by its first row."""

from __future__ import annotations

import csv

from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.decode import decode
from persona_builder.ingest.delimited import separator_of
from persona_builder.ingest.tables import MEANINGS
from persona_builder.language import fold
from persona_builder.language.facts import field_of

# Columns of findings and answers too; they do not tell a conversation.
_NOT_TURNS = frozenset("quote highlight comment answer response message".split())


def is_table_of_turns(head: bytes) -> bool:
    """Tell whether the first row names a column of words and one of speakers, and no facts.

    Args:
        head: The beginning of the file.
    """
    # Cut off anywhere, so the last letter may be half there.
    try:
        text = decode(head.rpartition(b"\n")[0] or head, "table").text
    except UnreadableFileError:
        return False
    first = text.lstrip("\n").partition("\n")[0]
    try:
        names = [fold(name) for name in next(csv.reader([first], delimiter=separator_of(text)), [])]
    except csv.Error:
        return False
    has_words = any(name in MEANINGS["text"] - _NOT_TURNS for name in names)
    has_speakers = any(name in MEANINGS["speaker"] for name in names)
    # A role in an interview is a speaker's; every other fact describes people.
    describes = any(field_of(name) for name in names if name not in MEANINGS["speaker"])
    return has_words and has_speakers and not describes
