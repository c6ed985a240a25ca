"""A project's study laid out for journeys, kept while nothing it rests on changes."""

from __future__ import annotations

from collections.abc import Hashable
from pathlib import Path

from persona_builder.domain.experience import Stage
from persona_builder.draft import Experience, read_experience
from persona_builder.review import active_edits
from persona_builder.statements import texts_of
from persona_builder.store import (
    Snapshot,
    edits_of,
    load_analysis,
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
    analysis = load_analysis(connection)
    if analysis is None:
        return None
    study = analysis.study
    texts = texts_of(study.statements, study.transcripts)
    experience = read_experience(study, texts, stages)
    _newest.clear()
    _newest[project] = (key, experience)
    return experience


# A page that is drawn again need not read every interview again. One study is kept at most,
# and what was removed leaves with the next one.
_newest: dict[Path, tuple[Hashable, Experience]] = {}


def _state(connection: Snapshot) -> Hashable:
    """Return what tells one study from another without reading it."""
    runs = runs_of(connection)
    corrected = tuple(
        edit.seq for edit in active_edits(edits_of(connection)) if edit.kind == "correct"
    )
    return runs[0].run.id if runs else "", tuple(transcript_files(connection)), corrected
