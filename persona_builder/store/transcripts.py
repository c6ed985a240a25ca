"""Interviews in the project file: their sources, their words, who speaks."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from persona_builder.domain.transcripts import Transcript
from persona_builder.errors import ProjectError
from persona_builder.store.codec_study import transcript_from_json, transcript_to_json
from persona_builder.store.commands import NewFile
from persona_builder.store.sealed import seal, unseal


def add_file(connection: sqlite3.Connection, file: NewFile, at: datetime) -> None:
    """Store a file and its interviews; nothing happens when its bytes are there already."""
    sha256 = file.transcripts[0].source.sha256
    if connection.execute("SELECT 1 FROM source WHERE sha256 = ?", (sha256,)).fetchone():
        return
    connection.execute(
        "INSERT INTO source (sha256, name, content, added_at) VALUES (?, ?, ?, ?)",
        (sha256, file.name, file.data, at.isoformat()),
    )
    for transcript in file.transcripts:
        _insert(connection, transcript)


def replace_transcript(connection: sqlite3.Connection, transcript: Transcript) -> None:
    """Store a transcript again under its id.

    Raises:
        ProjectError: It is gone, or its words are others: words never change.
    """
    stored = load_transcript(connection, transcript.id)
    if stored.text != transcript.text or transcript.corrected_by:
        raise ProjectError("The words of a transcript cannot be changed; import the file again.")
    document = transcript_to_json(transcript)
    connection.execute(
        "UPDATE transcript SET language = ?, people = ?, document = ?, document_hash = ?"
        " WHERE id = ?",
        (transcript.language, people_json(transcript), document, seal(document), transcript.id),
    )


def load_transcripts(connection: sqlite3.Connection) -> tuple[Transcript, ...]:
    """Return every interview, by file name, then by part.

    Raises:
        ProjectError: One is damaged.
    """
    rows = connection.execute("SELECT text, text_hash, document, document_hash FROM transcript")
    transcripts = (_decode(*row) for row in rows)
    return tuple(sorted(transcripts, key=_file_order))


def load_transcript(connection: sqlite3.Connection, transcript_id: str) -> Transcript:
    """Return one interview.

    Raises:
        ProjectError: It is not in the project, or damaged.
    """
    row = connection.execute(
        "SELECT text, text_hash, document, document_hash FROM transcript WHERE id = ?",
        (transcript_id,),
    ).fetchone()
    if row is None:
        raise ProjectError("This transcript is no longer in the project.")
    return _decode(*row)


def delete_transcript(connection: sqlite3.Connection, transcript: Transcript) -> None:
    """Delete an interview, and its file once no other interview was read from it."""
    source = transcript.source
    connection.execute("DELETE FROM transcript WHERE id = ?", (transcript.id,))
    connection.execute(
        "DELETE FROM source WHERE sha256 = ?"
        " AND NOT EXISTS (SELECT 1 FROM transcript WHERE source_sha256 = sha256)",
        (source.sha256,),
    )


def languages_of(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the language of each interview, without reading its words."""
    rows = connection.execute("SELECT language FROM transcript").fetchall()
    return tuple(language for (language,) in rows)


def load_heads(connection: sqlite3.Connection) -> tuple[Transcript, ...]:
    """Return every interview as it was read, without its words and turns.

    Raises:
        ProjectError: One is damaged.
    """
    rows = connection.execute("SELECT document, document_hash FROM transcript")
    heads = (
        transcript_from_json(unseal(document, document_hash, "a transcript"), "")
        for document, document_hash in rows
    )
    return tuple(sorted((replace(each, turns=()) for each in heads), key=_file_order))


def interviews_of(connection: sqlite3.Connection, participant_id: str) -> tuple[str, ...]:
    """Return the ids of the interviews a person speaks in, without reading any words."""
    rows = connection.execute(
        "SELECT DISTINCT transcript.id"
        " FROM transcript, json_each(transcript.people) AS person"
        " WHERE person.value = ? ORDER BY transcript.id",
        (participant_id,),
    )
    return tuple(transcript_id for (transcript_id,) in rows)


def source_names(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the file names by content hash."""
    return dict(connection.execute("SELECT sha256, name FROM source").fetchall())


def transcript_files(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the file name of each interview, by its id, without reading its words."""
    return dict(
        connection.execute(
            "SELECT transcript.id, name FROM transcript JOIN source ON sha256 = source_sha256"
        ).fetchall()
    )


def source_bytes(connection: sqlite3.Connection, sha256: str) -> bytes:
    """Return a file as it was given.

    Raises:
        ProjectError: It is not in the project.
    """
    row = connection.execute("SELECT content FROM source WHERE sha256 = ?", (sha256,)).fetchone()
    if row is None:
        raise ProjectError("This file is no longer in the project.")
    content: bytes = row[0]
    return content


def save_facts(
    connection: sqlite3.Connection, facts: Mapping[tuple[str, str], Mapping[str, str]]
) -> None:
    """Replace the facts about people."""
    connection.execute("DELETE FROM participant_fact")
    connection.executemany(
        "INSERT INTO participant_fact (file, participant, position, name, value)"
        " VALUES (?, ?, ?, ?, ?)",
        (
            (file, participant, position, name, value)
            for (file, participant), given in facts.items()
            for position, (name, value) in enumerate(given.items())
        ),
    )


def load_facts(connection: sqlite3.Connection) -> dict[tuple[str, str], dict[str, str]]:
    """Return the facts about people, by (file, participant)."""
    facts: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    rows = connection.execute(
        "SELECT file, participant, name, value FROM participant_fact"
        " ORDER BY file, participant, position"
    )
    for file, participant, name, value in rows:
        facts[file, participant][name] = value
    return dict(facts)


def _insert(connection: sqlite3.Connection, transcript: Transcript) -> None:
    text = transcript.text.encode()
    document = transcript_to_json(transcript)
    connection.execute(
        "INSERT INTO transcript (id, source_sha256, part, language, people,"
        " text, text_hash, document, document_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            transcript.id,
            transcript.source.sha256,
            transcript.source.part,
            transcript.language,
            people_json(transcript),
            text,
            seal(text),
            document,
            seal(document),
        ),
    )


def people_json(transcript: Transcript) -> str:
    """Return the ids of the people interviewed in a transcript, as its row keeps them."""
    ids = {speaker.participant_id for speaker in transcript.speakers if speaker.participant_id}
    return json.dumps(sorted(ids))


def _decode(text: bytes, text_hash: str, document: bytes, document_hash: str) -> Transcript:
    return transcript_from_json(
        unseal(document, document_hash, "a transcript"),
        unseal(text, text_hash, "a transcript").decode(),
    )


def _file_order(transcript: Transcript) -> tuple[str, str, int]:
    # The hash decides between two files of one name, so that no order depends on chance.
    return (transcript.source.name, transcript.source.sha256, transcript.source.part)
