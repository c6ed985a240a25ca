"""What the newest run read, kept at hand so that a page that is drawn again need not read it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from persona_builder.domain.maps import PersonNotes
from persona_builder.domain.runs import Analysis
from persona_builder.domain.statements import Statement
from persona_builder.domain.themes import Theme
from persona_builder.domain.transcripts import Transcript
from persona_builder.draft.material import lay_out
from persona_builder.draft.person import draft_person
from persona_builder.language import fold
from persona_builder.review import active_edits
from persona_builder.services.themes import decided_analysis
from persona_builder.store import (
    ProjectStore,
    Snapshot,
    edits_of,
    load_transcripts,
    project_row,
    runs_of,
)

# From here on a tag's pain or need counts as stated; the drafts use the same.
STATED = 0.5
# Projects that are kept: a few people may each have another one open.
_KEPT = 4

# Persian parts of a word: typed with a joiner, with a space, or as one.
_JOINER = "\u200c"

_State = tuple[str, int, tuple[int, ...]]
_indexes: dict[Path, tuple[_State, StudyIndex]] = {}


@dataclass(frozen=True, eq=False)
class StudyIndex:
    """The newest run with look-ups by statement; rows are those of its study.

    Attributes:
        analysis: What the run found, where the words stand now, themes as people have them.
        transcripts: By id, as they read now; also those that the run did not read.
    """

    analysis: Analysis
    transcripts: Mapping[str, Transcript]

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Words of each statement."""
        study = self.analysis.study
        return tuple(study.text_of(statement) for statement in study.statements)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Search key of each statement: no case, accents or niqqud; joiners as any way typed."""
        return tuple(_key(text) for text in self.texts)

    @cached_property
    def notes(self) -> Mapping[str, PersonNotes]:
        """What each person sees, hears, says and does, by participant id."""
        material = lay_out(self.analysis.study)
        people = self.analysis.study.participants
        return {each.id: draft_person(material, each.id) for each in people}

    @cached_property
    def row_by_id(self) -> Mapping[str, int]:
        """Row of each statement, by its id."""
        return {each.id: row for row, each in enumerate(self.analysis.study.statements)}

    @cached_property
    def theme_by_statement(self) -> Mapping[str, Theme]:
        """The theme of each statement that has one."""
        themes = self.analysis.explanation.themes
        return {each: theme for theme in themes for each in theme.statement_ids}

    def statement(self, statement_id: str) -> Statement | None:
        """Return a statement of the run; None where it has none of that id."""
        row = self.row_by_id.get(statement_id)
        return None if row is None else self.analysis.study.statements[row]


def index_of(project: Path) -> StudyIndex | None:
    """Return what the newest run read and found; None before the first run.

    Raises:
        ProjectError: The project cannot be read.
    """
    with ProjectStore(project).read() as connection:
        return index_in(project, connection)


def index_in(project: Path, connection: Snapshot) -> StudyIndex | None:
    """Return the same of a project that is open for reading."""
    state = _state(connection)
    kept = _indexes.get(project)
    if kept is not None and kept[0] == state:
        return kept[1]
    # What a removed interview said goes at once, not when the new one is ready.
    _indexes.pop(project, None)
    analysis = decided_analysis(connection) if state is not None else None
    if analysis is None or state is None:
        return None
    found = StudyIndex(analysis, {each.id: each for each in load_transcripts(connection)})
    while len(_indexes) >= _KEPT:
        _indexes.pop(next(iter(_indexes)), None)
    _indexes[project] = (state, found)
    return found


def _key(text: str) -> str:
    """Return a text's search key; words with a joiner inside also written in one."""
    joined = text.replace(_JOINER, "")
    return fold(text) if joined == text else f"{fold(text)} {fold(joined)}"


def drop_indexes() -> None:
    """Forget every word that is kept here; called when something is erased."""
    _indexes.clear()


def _state(connection: Snapshot) -> _State | None:
    """Return what changes whenever a statement may read otherwise."""
    newest = next(iter(runs_of(connection)), None)
    if newest is None:
        return None
    changing = tuple(
        edit.seq
        for edit in active_edits(edits_of(connection))
        if edit.kind == "correct" or edit.field == "theme"
    )
    return newest.run.id, project_row(connection).inputs_version, changing
