"""An interview that is removed is gone from every byte; other people's words stay."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from small_project import PEOPLE, analysed, small_project

from persona_builder.errors import ProjectError
from persona_builder.services import exports, projects, review
from persona_builder.store import (
    ProjectStore,
    ProjectVectorCache,
    RecordEdit,
    RemoveParticipant,
    RemoveTranscript,
    ReplaceTranscript,
    SaveAnalysis,
    SaveFacts,
    edits_of,
    load_analysis,
    load_facts,
    load_transcript,
    load_transcripts,
    newest_drafts,
    source_names,
    values_of,
)
from persona_builder.store.erase import FORGETTERS
from persona_builder.store.migrate import packaged_migrations

CANARY = "ZEBRA-77-QUOKKA"

# Hold nothing of an interview: names and dates of the project, ids of edits, states of jobs.
WITHOUT_WORDS = {"project", "edit", "job"}


def tables() -> set[str]:
    sql = "\n".join(migration.sql for migration in packaged_migrations())
    return {line.split()[2] for line in sql.splitlines() if line.startswith("CREATE TABLE")}


def with_canary(folder: Path) -> tuple[ProjectStore, str]:
    """A project in which every kind of row holds words of Nadia's, and her transcript's id."""
    store = small_project(folder)
    with store.read() as connection:
        drafts = newest_drafts(connection)
    nadia = next(
        claim
        for draft in drafts
        for claim in draft.claims
        if claim.evidence and claim.evidence[0].transcript_id == "t-Nadia"
    )
    store.apply(RecordEdit("you", nadia.id, "set", "text", "v1", f"{CANARY} {nadia.text}"))
    store.apply(RecordEdit("you", drafts[0].persona_id, "rename", "name", "v2", "Ζωή"))
    table = {("Round 1\\nadia.TXT", "x"): {"job": CANARY}, ("", "NADIA"): {"age": CANARY}}
    store.apply(SaveFacts({**table, ("Μαρία.txt", ""): {"job": "νοσοκόμα"}}))
    ProjectVectorCache(store).put_many({"k": np.ones(4, dtype=np.float32)})
    store.apply(SaveAnalysis(analysed(run_id="run-2")))
    return store, "t-Nadia"


def test_every_table_with_words_says_how_it_forgets() -> None:
    named = {table for tables_of_one in FORGETTERS for table in tables_of_one.split()}
    assert named | WITHOUT_WORDS == tables()
    assert not named & WITHOUT_WORDS


def test_no_byte_of_a_removed_interview_stays(tmp_path: Path) -> None:
    store, transcript_id = with_canary(tmp_path)
    store.apply(RemoveTranscript(transcript_id))
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert CANARY.encode() not in left
    for said in PEOPLE["Nadia"]:
        assert said.text.encode() not in left


def test_no_byte_of_a_forgotten_participant_stays(tmp_path: Path) -> None:
    store, transcript_id = with_canary(tmp_path)
    with store.read() as connection:
        person = load_transcript(connection, transcript_id).speakers[1].participant_id or ""
    projects.forget_participant(store.path, person)
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    for words in (CANARY, *(said.text for said in PEOPLE["Nadia"])):
        assert words.encode() not in left
        assert words.encode("utf-16-le") not in left
    with store.read() as connection:
        assert len(load_transcripts(connection)) == len(PEOPLE) - 1
    with pytest.raises(ProjectError, match="no longer in the project"):
        projects.forget_participant(store.path, person)


def test_a_person_who_speaks_beside_others_is_not_half_erased(tmp_path: Path) -> None:
    store = small_project(tmp_path)
    with store.read() as connection:
        nadia = load_transcript(connection, "t-Nadia")
    pair = (
        replace(nadia.speakers[0], role="participant", participant_id="someone"),
        nadia.speakers[1],
    )
    store.apply(ReplaceTranscript(replace(nadia, speakers=pair)))
    with pytest.raises(ProjectError, match="Nothing was erased"):
        store.apply(RemoveParticipant(nadia.speakers[1].participant_id or ""))
    with store.read() as connection:
        assert len(load_transcripts(connection)) == len(PEOPLE)


def test_a_card_says_that_evidence_of_it_was_removed(tmp_path: Path) -> None:
    store = small_project(tmp_path)
    before = review.personas(store.path)
    theirs = {
        persona.id: sum(
            item.transcript_id == "t-Nadia"
            for item in (
                *([persona.signature] if persona.signature else []),
                *(each for line in persona.claims for each in line.evidence),
                *(each for line in persona.claims for each in line.counter_evidence),
            )
        )
        for persona in before
    }
    assert any(theirs.values())
    store.apply(RemoveTranscript("t-Nadia"))
    after = review.personas(store.path)
    assert {each.id: each.removed_quotes for each in after} == theirs
    touched = next(each for each in after if each.removed_quotes)
    said = f"Evidence removed: {touched.removed_quotes} of this card's quotes"
    assert said in exports.card_markdown(store.path, [touched.id])
    shared = [line for each in after for line in each.claims if line.removed_quotes]
    assert all(line.evidence for line in shared)


def test_other_peoples_words_and_edits_stay(tmp_path: Path) -> None:
    store, transcript_id = with_canary(tmp_path)
    store.apply(RemoveTranscript(transcript_id))
    with store.read() as connection:
        transcripts = load_transcripts(connection)
        assert {each.id for each in transcripts} == {"t-Μαρία", "t-نادیا", "t-נדיה"}
        assert len(source_names(connection)) == 3
        assert load_facts(connection) == {("Μαρία.txt", ""): {"job": "νοσοκόμα"}}
        assert values_of(connection) == {"v2": "Ζωή"}
        assert [edit.field for edit in edits_of(connection)] == ["text", "name"]
        analysis = load_analysis(connection)
    assert analysis is not None
    assert {person.name for person in analysis.study.participants} == {"Μαρία", "نادیا", "נדיה"}
    assert all(each.transcript_id != transcript_id for each in analysis.study.statements)
    left = {claim.text for draft in analysis.personas for claim in draft.claims}
    assert left
    assert not left & {said.text for said in PEOPLE["Nadia"]}


def test_a_draft_of_nobody_else_goes(tmp_path: Path) -> None:
    store = small_project(tmp_path, analysed(("Nadia",), ("Μαρία", "نادیا", "נדיה")))
    store.apply(RemoveTranscript("t-Nadia"))
    with store.read() as connection:
        analysis = load_analysis(connection)
    assert analysis is not None
    assert [draft.segment_id for draft in analysis.personas] == [2]
    assert [segment.id for segment in analysis.segmentation.segments] == [2]


def test_an_interview_can_be_removed_only_once(tmp_path: Path) -> None:
    store = small_project(tmp_path)
    store.apply(RemoveTranscript("t-Nadia"))
    with pytest.raises(ProjectError, match="no longer in the project"):
        store.apply(RemoveTranscript("t-Nadia"))
