"""Lay what people decided about themes over the themes that a run found.

What a person decided names the statements it was decided on, so that it finds its theme
again in whatever the next run finds: by id, else by most of these statements. A theme that
a run takes apart altogether is put together again for as long as its statements are there.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace

from persona_builder.domain.edits import Edit
from persona_builder.domain.themes import Theme
from persona_builder.review.log import Log

# A theme of a person lives on in the one that holds this share of its statements.
SAME_THEME = 0.5

# Ids of statements by the transcript that they stand in.
Places = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class ThemeDecision:
    """What a person decided about a theme, kept as the value of an edit.

    Attributes:
        statements: What it was decided on: the theme's statements, or those chosen from it.
        name: The name that was typed; empty where none was, or where it was erased.
        other: Id of the other theme, of a merge and a move.
        others: The other theme's statements.
        shown: Transcripts whose words were on the screen when the name was typed.
    """

    statements: Places
    name: str = ""
    other: str = ""
    others: Places = field(default_factory=dict)
    shown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DecidedTheme:
    """A theme with what people decided about it.

    Attributes:
        theme: With the name a person gave. Where ``reshaped`` is true its statements are
            the right ones, and what is counted and chosen among them is out of date.
        reshaped: Whether people changed which statements it has.
        rev: How many events speak of it.
    """

    theme: Theme
    reshaped: bool
    rev: int


def decision_to_value(decision: ThemeDecision) -> str:
    """Return a decision as the value of an edit."""
    return json.dumps(asdict(decision), ensure_ascii=False)


def decision_from_value(value: str) -> ThemeDecision | None:
    """Return the decision a value holds; None where it holds none."""
    try:
        given = json.loads(value)
        return ThemeDecision(
            statements={key: tuple(map(str, ids)) for key, ids in given["statements"].items()},
            name=str(given["name"]),
            other=str(given["other"]),
            others={key: tuple(map(str, ids)) for key, ids in given["others"].items()},
            shown=tuple(map(str, given["shown"])),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def decide_themes(
    themes: Sequence[Theme],
    edits: Iterable[Edit],
    values: Mapping[str, str],
    *,
    said: Collection[str],
) -> tuple[DecidedTheme, ...]:
    """Return the themes as people have them; those that a run found first, in its order.

    Args:
        themes: As the newest run found them.
        edits: The whole log, in any order.
        values: What people typed, by value id; erased ones are missing.
        said: Ids of all statements of the study, also of those on no theme.
    """
    log = Log.of(edits, values)
    table = _Table({theme.id: theme for theme in themes}, frozenset(said))
    decisions = [
        (edit, decision)
        for edit in log.active
        if edit.field == "theme" and (decision := decision_from_value(log.value(edit)))
    ]
    # Each of these has a person's decision of its own, and is no other theme's successor.
    table.claimed.update(edit.entity_id for edit, _ in decisions)
    for edit, decision in decisions:
        table.play(edit, decision)
    return tuple(
        DecidedTheme(theme, theme.id in table.reshaped, log.revision(theme.id))
        for theme in table.themes.values()
        if theme.statement_ids
    )


@dataclass(slots=True)
class _Table:
    """The themes while decisions are played over them."""

    themes: dict[str, Theme]
    said: frozenset[str]
    claimed: set[str] = field(default_factory=set)
    reshaped: set[str] = field(default_factory=set)
    # Where themes went that are not there under their own id.
    homes: dict[str, str] = field(default_factory=dict)

    def play(self, edit: Edit, decision: ThemeDecision) -> None:
        match edit.kind:
            case "rename":
                self._rename(edit.entity_id, decision)
            case "merge":
                self._merge(edit.entity_id, decision)
            case "split":
                self._gather(edit.value_id or "", decision.statements)
                self._name(edit.value_id or "", decision.name)
            case "move":
                if target := self._find(decision.other, decision.others):
                    self._gather(target, decision.statements)

    def _rename(self, theme_id: str, decision: ThemeDecision) -> None:
        if home := self._find(theme_id, decision.statements):
            self._name(home, decision.name)

    def _merge(self, theme_id: str, decision: ThemeDecision) -> None:
        into = self._find(theme_id, decision.statements)
        other = self._find(decision.other, decision.others)
        if into is None or other is None or into == other:
            return
        gone = self.themes.pop(other)
        theme = self.themes[into]
        self.themes[into] = replace(
            theme,
            statement_ids=(*theme.statement_ids, *gone.statement_ids),
            words=theme.words or gone.words,
        )
        self.reshaped.add(into)
        self.homes = {key: into if home == other else home for key, home in self.homes.items()}
        self.homes[other] = into

    def _name(self, theme_id: str, name: str) -> None:
        if theme_id in self.themes and name:
            self.themes[theme_id] = replace(self.themes[theme_id], own_name=name)

    def _find(self, theme_id: str, places: Places) -> str | None:
        """Return the id of the theme that was meant, put together again where it is no more."""
        known = self.homes.get(theme_id, theme_id)
        if known in self.themes:
            return known
        left = self._left(places)
        shares = {
            theme.id: len(left.intersection(theme.statement_ids)) / max(1, len(left))
            for theme in self.themes.values()
            if theme.id not in self.claimed
        }
        best = min(shares, key=lambda each: (-shares[each], each), default=None)
        if best is not None and shares[best] >= SAME_THEME:
            self.claimed.add(best)
            self.homes[theme_id] = best
            return best
        self._gather(theme_id, places)
        return theme_id if theme_id in self.themes else None

    def _left(self, places: Places) -> frozenset[str]:
        return self.said & {each for ids in places.values() for each in ids}

    def _gather(self, target: str, places: Places) -> None:
        """Take statements from wherever they are; a theme that is not there yet is made."""
        taken = self._left(places)
        if not taken:
            return
        for theme in tuple(self.themes.values()):
            if theme.id != target and not taken.isdisjoint(theme.statement_ids):
                kept = tuple(each for each in theme.statement_ids if each not in taken)
                self.themes[theme.id] = replace(theme, statement_ids=kept)
                self.reshaped.add(theme.id)
        home = self.themes.get(target) or Theme(target, (), (), (), ())
        new = sorted(taken.difference(home.statement_ids))
        self.themes[target] = replace(home, statement_ids=(*home.statement_ids, *new))
        self.reshaped.add(target)
