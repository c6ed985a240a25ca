"""A project's study laid out for journeys, kept while nothing it rests on changes."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from pathlib import Path
from weakref import WeakKeyDictionary

from persona_builder.domain.experience import Stage
from persona_builder.domain.proposals import JourneyDraft
from persona_builder.draft import Experience, draft_journey, read_experience
from persona_builder.review import active_edits
from persona_builder.services.study_index import index_in
from persona_builder.statements import texts_of
from persona_builder.store import (
    Snapshot,
    edits_of,
    runs_of,
    transcript_files,
)


def experience_in(
    project: Path, connection: Snapshot, stages: tuple[Stage, ...]
) -> Experience | None:
    """Return the newest analysis laid out for journeys; None before the first.

    Args:
        project: The project file.
        connection: To the project, with a transaction open.
        stages: The columns.

    Raises:
        ProjectError: The project is damaged.
    """
    key = (_state(connection), stages)
    kept = _newest.get(project)
    if kept and kept[0] == key:
        return kept[1]
    # What was removed goes at once, not when the new one is ready.
    _newest.clear()
    index = index_in(project, connection)
    if index is None:
        return None
    study = index.analysis.study
    texts = texts_of(study.statements, study.transcripts)
    experience = read_experience(study, texts, stages)
    _newest[project] = (key, experience)
    return experience


def journey_of(experience: Experience, people: Sequence[str], *, whose: str) -> JourneyDraft:
    """Return what some people tell of each stage, worked out once while the study is kept.

    Args:
        experience: The study, with the stage of each statement.
        people: Participant ids.
        whose: The persona's or the participant's id.
    """
    drafts = _drafts.setdefault(experience, {})
    key = (tuple(people), whose)
    if key not in drafts:
        drafts[key] = draft_journey(experience, people, whose=whose)
    return drafts[key]


def drop_experiences() -> None:
    """Forget every word that is kept here; called when something is erased."""
    _newest.clear()
    _drafts.clear()


# A page that is drawn again need not read every interview again. One study is kept at most.
_newest: dict[Path, tuple[Hashable, Experience]] = {}
_drafts: WeakKeyDictionary[Experience, dict[tuple[tuple[str, ...], str], JourneyDraft]] = (
    WeakKeyDictionary()
)


def _state(connection: Snapshot) -> Hashable:
    """Return what tells one study from another without reading it."""
    runs = runs_of(connection)
    corrected = tuple(
        edit.seq for edit in active_edits(edits_of(connection)) if edit.kind == "correct"
    )
    return runs[0].run.id if runs else "", tuple(transcript_files(connection)), corrected
