"""See and change the themes of a project: names, merges, splits, each undone like any edit."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from persona_builder.domain.edits import Edit, EditKind
from persona_builder.domain.explanation import Explanation
from persona_builder.domain.runs import Analysis
from persona_builder.domain.themes import Theme
from persona_builder.errors import ProjectError, UsageError
from persona_builder.review import (
    DecidedTheme,
    ThemeDecision,
    decide_themes,
    decision_to_value,
)
from persona_builder.segment import retell_themes, with_themes
from persona_builder.services.contexts import EvidenceView, view_statement
from persona_builder.services.preferences import signed
from persona_builder.services.typed_text import clean_line
from persona_builder.store import (
    ProjectStore,
    RecordEdit,
    Snapshot,
    edits_of,
    load_analysis,
    values_of,
)


@dataclass(frozen=True, slots=True)
class ThemeStatement:
    """A statement of a theme.

    Attributes:
        id: The statement.
        participant: Who says it.
        text: Its words.
    """

    id: str
    participant: str
    text: str


@dataclass(frozen=True, slots=True)
class ShownTheme:
    """A theme as it stands now.

    Attributes:
        id: The theme.
        name: What it is called everywhere.
        by_human: Whether a person named it.
        words: The words of its own that name it where nobody does.
        people: How many people speak of it.
        of: How many people the study has.
        central: Its most central statements.
        opposite: The statements least like them.
        statements: All of them, the most central first.
        rev: How many events speak of it.
    """

    id: str
    name: str
    by_human: bool
    words: str
    people: int
    of: int
    central: tuple[ThemeStatement, ...]
    opposite: tuple[ThemeStatement, ...]
    statements: tuple[ThemeStatement, ...]
    rev: int


@dataclass(frozen=True, slots=True)
class _Open:
    """The newest run with the themes as people have them."""

    analysis: Analysis
    decided: Mapping[str, DecidedTheme]

    def theme(self, theme_id: str) -> Theme:
        for theme in self.analysis.explanation.themes:
            if theme.id == theme_id:
                return theme
        raise ProjectError("This theme is no longer in the project.")

    def places(self, statement_ids: Collection[str]) -> dict[str, list[str]]:
        """Return statements by the transcript that they stand in."""
        found: dict[str, list[str]] = defaultdict(list)
        wanted = frozenset(statement_ids)
        for statement in self.analysis.study.statements:
            if statement.id in wanted:
                found[statement.transcript_id].append(statement.id)
        return dict(found)


def themes(project: Path) -> tuple[ShownTheme, ...]:
    """Return the themes of a project, those of most people first; () where none are kept.

    Raises:
        ProjectError: The project cannot be read.
    """
    opened = _opened(project)
    if opened is None:
        return ()
    study = opened.analysis.study
    names = {person.id: person.name for person in study.participants}
    said = {
        each.id: ThemeStatement(each.id, names.get(each.participant_id, ""), study.text_of(each))
        for each in study.statements
    }
    return tuple(
        ShownTheme(
            id=theme.id,
            name=theme.name,
            by_human=bool(theme.own_name),
            words=", ".join(theme.words),
            people=len(theme.participants),
            of=len(study.participants),
            central=tuple(said[each] for each in theme.central),
            opposite=tuple(said[each] for each in theme.opposite),
            statements=tuple(said[each] for each in theme.statement_ids),
            rev=opened.decided[theme.id].rev,
        )
        for theme in opened.analysis.explanation.themes
    )


def rename_theme(project: Path, theme_id: str, name: str, *, rev: int, author: str = "you") -> Edit:
    """Give a theme a name of one's own.

    Raises:
        UsageError: The name is empty or too long.
        StaleEditError: The theme changed since ``rev``; true of every edit below.
        ProjectError: The theme is gone, or the file cannot be written; likewise.
    """
    line = clean_line(name, "A name")
    opened = _opened_or_refuse(project)
    theme = opened.theme(theme_id)
    decision = ThemeDecision(
        statements=opened.places(theme.statement_ids),
        name=line,
        shown=tuple(sorted(opened.places((*theme.central, *theme.opposite)))),
    )
    return _record(project, theme_id, "rename", decision, rev, author)


def merge_themes(
    project: Path, theme_id: str, other_id: str, *, rev: int, author: str = "you"
) -> Edit:
    """Bring another theme's statements into one, which keeps its name.

    Raises:
        UsageError: A theme cannot be merged with itself.
    """
    if theme_id == other_id:
        raise UsageError("Choose two different themes to merge.")
    opened = _opened_or_refuse(project)
    decision = ThemeDecision(
        statements=opened.places(opened.theme(theme_id).statement_ids),
        other=other_id,
        others=opened.places(opened.theme(other_id).statement_ids),
    )
    return _record(project, theme_id, "merge", decision, rev, author)


def split_theme(
    project: Path,
    theme_id: str,
    statement_ids: Collection[str],
    name: str,
    *,
    rev: int,
    author: str = "you",
) -> Edit:
    """Give chosen statements a theme of their own; the edit's ``value_id`` is its id.

    Raises:
        UsageError: The name is empty, or no statement was chosen, or all, or one of another.
    """
    line = clean_line(name, "A name")
    opened = _opened_or_refuse(project)
    chosen = opened.places(_part_of(opened.theme(theme_id), statement_ids))
    decision = ThemeDecision(statements=chosen, name=line, shown=tuple(sorted(chosen)))
    return _record(project, theme_id, "split", decision, rev, author)


def move_statements(
    project: Path,
    theme_id: str,
    statement_ids: Collection[str],
    other_id: str,
    *,
    rev: int,
    author: str = "you",
) -> Edit:
    """Move chosen statements of a theme to another one.

    Raises:
        UsageError: It is the same theme, or no statement was chosen, or all, or one of another.
    """
    if theme_id == other_id:
        raise UsageError("Choose another theme to move statements to.")
    opened = _opened_or_refuse(project)
    decision = ThemeDecision(
        statements=opened.places(_part_of(opened.theme(theme_id), statement_ids)),
        other=other_id,
        others=opened.places(opened.theme(other_id).statement_ids),
    )
    return _record(project, theme_id, "move", decision, rev, author)


def evidence(project: Path, statement_id: str) -> EvidenceView:
    """Return a statement of a theme with the turns around it.

    Raises:
        ProjectError: It is gone, or the project cannot be read.
    """
    opened = _opened_or_refuse(project)
    study = opened.analysis.study
    for statement in study.statements:
        if statement.id == statement_id:
            return view_statement(study, statement, against=False)
    raise ProjectError("This statement is no longer in the project.")


def with_decided_themes(
    analysis: Analysis, edits: Iterable[Edit], values: Mapping[str, str]
) -> Analysis:
    """Return an analysis whose explanation counts and names themes as people have them.

    Where nobody decided anything about a theme it is the very same explanation.

    Args:
        analysis: The newest run's.
        edits: The whole log.
        values: What people typed, by value id.
    """
    return replace(analysis, explanation=_decide(analysis, edits, values)[0])


def decided_analysis(connection: Snapshot) -> Analysis | None:
    """Return the newest run's findings with themes as people have them; None before one.

    Raises:
        ProjectError: The project is damaged.
    """
    analysis = load_analysis(connection)
    if analysis is None:
        return None
    return with_decided_themes(analysis, edits_of(connection), values_of(connection))


def _decide(
    analysis: Analysis, edits: Iterable[Edit], values: Mapping[str, str]
) -> tuple[Explanation, dict[str, DecidedTheme]]:
    why, study = analysis.explanation, analysis.study
    decided = {
        each.theme.id: each
        for each in decide_themes(
            why.themes, edits, values, said={statement.id for statement in study.statements}
        )
    }
    found = tuple(each.theme for each in decided.values())
    reshaped = {each.theme.id for each in decided.values() if each.reshaped}
    if why == Explanation() or found == why.themes:
        return why, decided
    if not reshaped and len(found) == len(why.themes):
        return replace(why, themes=found), decided
    retold = retell_themes(study, found, reshaped)
    seed = analysis.run.settings.seed
    return with_themes(why, study, analysis.segmentation, retold, seed=seed), decided


def _opened(project: Path) -> _Open | None:
    with ProjectStore(project).read() as connection:
        analysis = load_analysis(connection)
        edits, values = edits_of(connection), values_of(connection)
    if analysis is None or analysis.explanation == Explanation():
        return None
    why, decided = _decide(analysis, edits, values)
    return _Open(replace(analysis, explanation=why), decided)


def _opened_or_refuse(project: Path) -> _Open:
    opened = _opened(project)
    if opened is None:
        raise ProjectError("There are no themes to work on. Run the analysis again.")
    return opened


def _part_of(theme: Theme, statement_ids: Collection[str]) -> frozenset[str]:
    chosen = frozenset(statement_ids)
    if not chosen or not chosen < frozenset(theme.statement_ids):
        raise UsageError("Choose some of this theme's statements, and leave at least one.")
    return chosen


def _record(
    project: Path,
    theme_id: str,
    kind: EditKind,
    decision: ThemeDecision,
    rev: int,
    author: str,
) -> Edit:
    value = decision_to_value(decision)
    command = RecordEdit(signed(author), theme_id, kind, "theme", str(uuid.uuid4()), value)
    return ProjectStore(project).apply(command, rev)
