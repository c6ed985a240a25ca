"""Project files small enough to check by eye, analysed by hand."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from small_study import Said, make_run, make_segmentation, make_study

from persona_builder.domain.ids import derived_id
from persona_builder.domain.personas import Attribute, Claim, Evidence, PersonaDraft, Slot
from persona_builder.domain.runs import Analysis
from persona_builder.domain.segments import Segment
from persona_builder.domain.statements import Statement
from persona_builder.domain.studies import Study
from persona_builder.domain.transcripts import Transcript
from persona_builder.store import (
    AddFiles,
    NewFile,
    ProjectStore,
    SaveAnalysis,
    create_project_file,
)

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)

PEOPLE = {
    "Μαρία": [
        Said("Φοβάμαι ότι θα χάσω την προθεσμία κάθε φορά.", "feel", 0, pain=0.9, valence=-1),
        Said("Γράφω όλες τις προθεσμίες σε ένα τετράδιο.", "do", 1),
        Said("Θέλω να τα βλέπω όλα σε μία σελίδα.", "think", 2, need=0.9),
    ],
    "Nadia": [
        Said("I am afraid of missing the deadline every time 😟.", "feel", 0, pain=0.9, valence=-1),
        Said("I write all the deadlines into a notebook.", "do", 1),
        Said("I want to see everything on one page.", "think", 2, need=0.9),
    ],
    "نادیا": [
        Said("هر بار می‌ترسم که مهلت را از دست بدهم.", "feel", 0, pain=0.9, valence=-1),
        Said("همهٔ مهلت‌ها را در یک دفتر می‌نویسم.", "do", 1),
        Said("گفتم که این صفحه خیلی شلوغ است.", "say", 3),
    ],
    "נדיה": [
        Said("אֲנִי מפחדת לפספס את המועד בכל פעם.", "feel", 0, pain=0.9, valence=-1),
        Said("אני רושמת את כל המועדים במחברת קטנה.", "do", 1),
        Said("אמרתי להם שהדף הזה עמוס מדי בשבילי.", "say", 3),
    ],
}


def counted_ids(prefix: str = "id") -> Callable[[], str]:
    """Return a maker of ids that are the same in every test."""
    numbers = itertools.count(1)
    return lambda: f"{prefix}-{next(numbers)}"


def file_of(transcript: Transcript) -> tuple[Transcript, bytes]:
    """Return an interview whose source hash is that of the bytes beside it."""
    data = transcript.text.replace("\n", "\r\n").encode()
    source = replace(transcript.source, sha256=hashlib.sha256(data).hexdigest())
    return replace(transcript, source=source), data


def small_study() -> Study:
    """Return four short interviews in four languages, two people on each side."""
    study = make_study(PEOPLE, facts={"Nadia": {"age": "34"}})
    return replace(study, transcripts=tuple(file_of(each)[0] for each in study.transcripts))


def analysed(*groups: Sequence[str], study: Study | None = None, run_id: str = "run-1") -> Analysis:
    """Return drafts for groups of people given by name; by default two groups of two."""
    of_study = study or small_study()
    segmentation = make_segmentation(*(groups or (("Μαρία", "Nadia"), ("نادیا", "נדיה"))))
    new_id = counted_ids(f"{run_id}-persona")
    drafts = tuple(_draft(of_study, segment, run_id, new_id()) for segment in segmentation.segments)
    return Analysis(replace(make_run(), id=run_id), of_study, segmentation, drafts)


def empty_project(folder: Path, name: str = "Study") -> ProjectStore:
    """Return a new project without transcripts."""
    return create_project_file(
        folder / f"{name}.persona", name, project_id="project-1", clock=lambda: NOON
    )


def small_project(folder: Path, analysis: Analysis | None = None) -> ProjectStore:
    """Return a project with the small study in it, analysed once."""
    store = empty_project(folder)
    found = analysis or analysed()
    files = (file_of(each) for each in found.study.transcripts)
    store.apply(
        AddFiles(
            tuple(
                NewFile(transcript.source.name, data, (transcript,)) for transcript, data in files
            )
        )
    )
    store.apply(SaveAnalysis(found))
    return store


def _draft(study: Study, segment: Segment, run_id: str, persona_id: str) -> PersonaDraft:
    """Return a draft in which every statement of the group's people is a line."""
    people = [member.participant_id for member in segment.members]
    claims = tuple(
        _claim(study, row, of=len(people))
        for person in people
        for row in study.rows_by_participant[person]
    )
    return PersonaDraft(
        persona_id=persona_id,
        run_id=run_id,
        segment_id=segment.id,
        name=f"Persona {segment.id}",
        archetypes=("Deadline keeper", "שומרת מועדים"),
        summary=f"{len(people)} people.",
        kind="proto",
        participants=tuple(people),
        attributes=(Attribute("age", "34", 1, len(people)),),
        signature=claims[0].evidence[0],
        claims=claims,
        open_questions=("Income was not asked.",),
    )


def _claim(study: Study, row: int, *, of: int) -> Claim:
    statement, tag = study.statements[row], study.tags[row]
    slot: Slot = "think" if tag.quadrant == "none" else tag.quadrant
    # One more person's statement speaks against every line, so that nothing is left untried.
    other = study.statements[(row + 1) % len(study.statements)]
    return Claim(
        id=derived_id("claim", slot, statement.id),
        slot=slot,
        text=study.text_of(statement),
        kind="quoted",
        evidence=(_evidence(study, statement),),
        participants=1,
        of=of,
        counter_evidence=(_evidence(study, other),),
        reason="Planted by hand.",
    )


def _evidence(study: Study, statement: Statement) -> Evidence:
    return Evidence(
        transcript_id=statement.transcript_id,
        span=statement.span,
        quote=study.text_of(statement),
        speaker_id="s2",
        participant_id=statement.participant_id,
        statement_id=statement.id,
    )
