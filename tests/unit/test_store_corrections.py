"""Corrections in the project file: kept apart from the log, and never half made."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from small_project import analysed, small_project

from persona_builder.errors import DamagedProjectError, ProjectError
from persona_builder.services import corrections, review, transcripts
from persona_builder.store import (
    ProjectStore,
    ReplaceTranscript,
    SaveAnalysis,
    corrections_in,
    edits_of,
    load_analysis,
)

NADIA = "t-Nadia"


def corrected_twice(folder: Path) -> ProjectStore:
    """A project whose second run read two corrections of one interview."""
    store = small_project(folder)
    for old, new in (("notebook", "ZEBRA"), ("deadlines", "μεγάλες προθεσμίες")):
        turn = transcripts.transcript(store.path, NADIA).turns[3]
        words = transcripts.transcript(store.path, NADIA).words(turn).replace(old, new)
        corrections.correct_text(store.path, NADIA, turn.span, words)
    with store.read() as connection:
        newest = load_analysis(connection)
    assert newest is not None
    found = analysed(study=newest.study, run_id="run-2")
    store.apply(SaveAnalysis(replace(found, run=replace(found.run, corrections=(1, 2)))))
    return store


def sql(path: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement, values)


def test_the_log_says_who_and_where_and_holds_no_word(tmp_path: Path) -> None:
    store = corrected_twice(tmp_path)
    with store.read() as connection:
        edits = edits_of(connection)
    assert [(each.kind, each.field, each.entity_id) for each in edits] == [
        ("correct", "words", NADIA),
        ("correct", "words", NADIA),
    ]
    with closing(sqlite3.connect(store.path)) as connection:
        rows = connection.execute("SELECT * FROM edit").fetchall()
        texts = connection.execute("SELECT content FROM correction_text").fetchall()
    assert "ZEBRA" not in str(rows)
    assert b"ZEBRA" in texts[0][0]


def test_without_the_words_of_one_correction_the_later_ones_are_not_made_either(
    tmp_path: Path,
) -> None:
    store = corrected_twice(tmp_path)
    with store.read() as connection:
        first = corrections_in(connection).edits[0]
    sql(store.path, "DELETE FROM correction_text WHERE id = ?", first.value_id)
    original = corrections.original(store.path, NADIA)
    assert transcripts.transcript(store.path, NADIA).text == original.text
    # What the run read there cannot be told any more: nothing is shown that may be wrong.
    shown = {line.text for persona in review.personas(store.path) for line in persona.claims}
    assert not any("ZEBRA" in text for text in shown)
    waiting = {item.words for item in corrections.tray(store.path) if item.supported}
    assert "I write all the μεγάλες προθεσμίες into a ZEBRA." in waiting


def test_altered_words_of_a_correction_are_damage_and_not_read(tmp_path: Path) -> None:
    store = corrected_twice(tmp_path)
    sql(store.path, "UPDATE correction_text SET content = CAST('{}' AS BLOB)")
    with pytest.raises(DamagedProjectError):
        transcripts.transcript(store.path, NADIA)


def test_a_corrected_transcript_is_never_stored_over_the_words_as_they_were_read(
    tmp_path: Path,
) -> None:
    store = corrected_twice(tmp_path)
    with pytest.raises(ProjectError, match="words of a transcript cannot be changed"):
        store.apply(ReplaceTranscript(transcripts.transcript(store.path, NADIA)))
