"""Forget what was decided about names that only an erased interview speaks of."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from persona_builder.domain.transcripts import Transcript
from persona_builder.privacy import Mentions, names_in_value, without_names
from persona_builder.store.sealed import seal, unseal


def forget_names(
    connection: sqlite3.Connection, leaving: Transcript, staying: Iterable[Transcript]
) -> None:
    """Take out of every note the names that an interview has and no other one.

    A name that somebody typed and that stands in no interview stays.

    Raises:
        ProjectError: A note is damaged.
    """
    notes = {
        value_id: unseal(content, content_hash, "an edit").decode()
        for value_id, content, content_hash in connection.execute(
            "SELECT edit_value.id, content, content_hash FROM edit_value"
            " JOIN edit ON edit.value_id = edit_value.id WHERE edit.field IN ('names', 'codes')"
        )
    }
    named = {name for note in notes.values() for name in names_in_value(note)}
    theirs = Mentions.of(words_in(leaving))
    gone = {name for name in named if theirs.mention(name)}
    for transcript in staying:
        if not gone:
            return
        others = Mentions.of(words_in(transcript))
        gone = {name for name in gone if not others.hold(name)}
    for value_id, note in notes.items():
        content = without_names(note, gone).encode()
        connection.execute(
            "UPDATE edit_value SET content = ?, content_hash = ? WHERE id = ?",
            (content, seal(content), value_id),
        )


def words_in(transcript: Transcript) -> str:
    """Return everything that an interview holds: words, labels, file name and fields."""
    labels = (speaker.label for speaker in transcript.speakers)
    given = (transcript.title, transcript.source.name, *labels, *transcript.metadata.values())
    return "\n".join((transcript.text, *given))
