"""A study's papers, kept while nothing that they rest on changes."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from pathlib import Path

from persona_builder.domain.experience import STANDARD_STAGES
from persona_builder.review import chosen_stages
from persona_builder.services.cards import cards_in
from persona_builder.services.experiences import experience_in
from persona_builder.services.papers import StudyPapers, cards_of
from persona_builder.services.study_index import index_in
from persona_builder.store import ProjectStore, Snapshot, edits_of, project_row, runs_of, values_of

# A page that is drawn again asks for the same papers. They share the study with its index.
_KEPT = 4
_papers: dict[Path, tuple[Hashable, StudyPapers]] = {}


def papers_of(project: Path, *, discarded: bool = False) -> StudyPapers | None:
    """Return a project's study as documents are made of it; None before the first analysis.

    Args:
        project: The project file.
        discarded: Also take personas that a researcher discarded.

    Raises:
        ProjectError: The project cannot be read.
        VerificationError: A quote is not where it says it is.
    """
    with ProjectStore(project).read() as connection:
        state = _state(connection)
        kept = _papers.get(project)
        if kept is not None and kept[0] == state:
            found = kept[1]
        else:
            # What was removed goes at once, not when the new ones are ready.
            _papers.pop(project, None)
            made = _made(project, connection)
            if made is None:
                return None
            found = made
            while len(_papers) >= _KEPT:
                _papers.pop(next(iter(_papers)), None)
            _papers[project] = (state, found)
        everybody = cards_in(connection).shown if discarded else ()
    if len(everybody) <= len(found.shown):
        return found
    cards = cards_of(found.analysis, found.transcripts, everybody)
    return replace(found, shown=everybody, cards=cards)


def drop_papers() -> None:
    """Forget every paper that is kept here; called when something is erased."""
    _papers.clear()


def _made(project: Path, connection: Snapshot) -> StudyPapers | None:
    index = index_in(project, connection)
    if index is None:
        return None
    shown = [each for each in cards_in(connection).shown if each.status != "discarded"]
    edits, values = edits_of(connection), values_of(connection)
    stages = chosen_stages(edits, values) or STANDARD_STAGES
    known = experience_in(project, connection, stages)
    cards = cards_of(index.analysis, index.transcripts, shown)
    title = project_row(connection).name
    return StudyPapers(
        title, index.analysis, index.transcripts, shown, cards, edits, values, stages, known
    )


def _state(connection: Snapshot) -> Hashable:
    """Return what changes whenever a paper may read otherwise."""
    row, newest, edits = project_row(connection), runs_of(connection), edits_of(connection)
    run = newest[0].run.id if newest else ""
    # The last edit whole: a project that was put back from a copy counts anew.
    return row.id, row.name, row.inputs_version, run, edits[-1] if edits else None
