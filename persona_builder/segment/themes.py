"""Group the statements of a whole study into themes.

These are subjects ("delivery slot"), wide enough to compare people on. The lines of
a card come from ``draft/themes.py``: statements of one slot that say much the same.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.empathy import Tag
from persona_builder.domain.ids import derived_id
from persona_builder.domain.studies import Study
from persona_builder.domain.themes import Theme
from persona_builder.language.closeness import comparable_vectors
from persona_builder.language.spoken_words import terms_of
from persona_builder.segment.theme_names import ThemeWords

Rows = list[int]
Floats = NDArray[np.float64]

# Words with a topic below which a statement names no subject of its own.
_MIN_WORDS = 2
# Agglomeration compares all pairs; the rest joins what these found.
_MAX_CORE = 1200
# About as many as a code book of such a study has: 27 for 500 statements, 60 for
# 2,500; more than that nobody reads.
_THEMES_PER_ROOT = 1.2
_MAX_THEMES = 60
# Cosine to the centre below which a statement is on no theme. Read on the sample study:
# lower, and asides ("the kettle's just boiled") hang on to whatever is nearest.
_ON_THEME = 0.30
# Cosine at which two centres are on one subject.
_SAME_SUBJECT = 0.7
_ROUNDS = 12
_SHOWN = 3
# An earlier theme lives on in the new one that holds this share of its statements.
_SAME_THEME = 0.5


def find_themes(study: Study, *, min_people: int = 1) -> tuple[Theme, ...]:
    """Return the themes of a study, those of most people first.

    The answer depends on what was said and by whom, not on order or names. Statements
    that are on no theme are left out.

    Args:
        study: Statements with their vectors and tags.
        min_people: Themes of fewer people are left out; 1 keeps single voices.
    """
    told = _Told(study)
    if not told.rows:
        return ()
    groups = _groups(told)
    names = ThemeWords(
        [[told.texts[row] for row in group] for group in groups],
        [[told.languages[row] for row in group] for group in groups],
        [[told.people[row] for row in group] for group in groups],
        names=_names_in(study),
    ).all()
    themes = [_theme(told, group, words) for group, words in zip(groups, names, strict=True)]
    # A group no two people of which share a word is no subject but a manner of speaking.
    named = [theme for theme in themes if theme.words] or themes
    kept = [theme for theme in named if len(theme.participants) >= min_people]
    return _widest_first(kept)


def rematch_themes(themes: Sequence[Theme], earlier: Sequence[Theme]) -> tuple[Theme, ...]:
    """Return themes with the ids of earlier ones they share most statements with.

    So that a theme a researcher renamed keeps its name when an interview is added.

    Args:
        themes: Of the newest run.
        earlier: Of the run before.
    """
    shared = []
    held = [frozenset(theme.statement_ids) for theme in themes]
    for before in earlier:
        own = frozenset(before.statement_ids)
        for place, statements in enumerate(held):
            share = len(own & statements) / max(1, len(own))
            if share >= _SAME_THEME:
                shared.append((-share, before.id, place))
    ids: dict[int, str] = {}
    for _, earlier_id, place in sorted(shared):
        if place not in ids and earlier_id not in ids.values():
            ids[place] = earlier_id
    taken = set(ids.values())
    found = []
    for place, theme in enumerate(themes):
        own_id = theme.id if theme.id not in taken else derived_id("theme", *theme.statement_ids)
        found.append(replace(theme, id=ids.get(place, own_id)))
    return tuple(found)


def retell_themes(
    study: Study, themes: Sequence[Theme], changed: Collection[str]
) -> tuple[Theme, ...]:
    """Return themes whose people and outstanding statements fit their statements again.

    Args:
        study: What was said.
        themes: In any order, each statement in one at most.
        changed: Ids of those that have other statements than they were found with.
    """
    if not changed:
        return tuple(themes)
    told = _Told(study)
    row_of = {statement_id: row for row, statement_id in enumerate(told.ids)}
    found = []
    for theme in themes:
        if theme.id in changed:
            rows = [row_of[each] for each in theme.statement_ids]
            fresh = _theme(told, rows, theme.words)
            found.append(replace(fresh, id=theme.id, own_name=theme.own_name))
        else:
            found.append(theme)
    return _widest_first(found)


class _Told:
    """What was said that can be on a theme, in an order nothing else can change.

    Every sequence is by row of the study sorted by statement id; ``rows`` are those to group.
    """

    def __init__(self, study: Study) -> None:
        order = sorted(range(len(study.statements)), key=lambda row: study.statements[row].id)
        statements = [study.statements[row] for row in order]
        self.ids = [statement.id for statement in statements]
        self.people = [statement.participant_id for statement in statements]
        self.texts = [study.text_of(statement) for statement in statements]
        self.languages = [
            study.transcript_by_id[statement.transcript_id].language for statement in statements
        ]
        self.valences = [study.tags[row].valence for row in order]
        self.n_words = [len(text.split()) for text in self.texts]
        self.vectors = comparable_vectors(study.vectors[order], self.texts, self.languages).astype(
            np.float64
        )
        self.rows = [
            row for row in range(len(order)) if self._says_something(row, study.tags[order[row]])
        ] or list(range(len(order)))

    def _says_something(self, row: int, tag: Tag) -> bool:
        """Tell a statement from an aside, a date or a bare answer."""
        if tag.quadrant == "none" and not tag.abstained:
            return False
        terms = terms_of(self.texts[row], self.languages[row], ())
        return len({key for key, _ in terms if " " not in key}) >= _MIN_WORDS


def _groups(told: _Told) -> list[Rows]:
    """Return groups of rows, each ascending; people and not the talkative shape them."""
    core = _core(told)
    vectors = told.vectors[core]
    wanted = min(_MAX_THEMES, max(1, round(_THEMES_PER_ROOT * np.sqrt(len(told.rows)))))
    centres = _centres(vectors, _cut(vectors, min(wanted, len(core))))
    every = told.vectors[told.rows]
    labels = np.zeros(len(every), dtype=np.intp)
    for _ in range(_ROUNDS):
        closeness = np.round(every @ centres.T, 9)
        newer = closeness.argmax(axis=1)
        if (newer == labels).all():
            break
        labels = newer
        near = closeness[np.arange(len(every)), labels] >= _ON_THEME
        centres = _centres(every[near], labels[near], centres)
    centres = _apart(centres)
    closeness = np.round(every @ centres.T, 9)
    labels = closeness.argmax(axis=1)
    near = closeness[np.arange(len(every)), labels] >= _ON_THEME
    groups: dict[int, Rows] = {}
    for row, label, belongs in zip(told.rows, labels, near, strict=True):
        if belongs:
            groups.setdefault(int(label), []).append(row)
    return [group for group in groups.values() if len(group) > 1] or [list(told.rows)]


def _core(told: _Told) -> Rows:
    """Return the statements to find themes in: the longest of each person, by turns."""
    if len(told.rows) <= _MAX_CORE:
        return told.rows
    own: dict[str, Rows] = {}
    for row in sorted(told.rows, key=lambda row: (-told.n_words[row], told.ids[row])):
        own.setdefault(told.people[row], []).append(row)
    ranked = sorted(
        (place, told.ids[row], row) for rows in own.values() for place, row in enumerate(rows)
    )
    return sorted(row for *_, row in ranked[:_MAX_CORE])


def _cut(vectors: Floats, wanted: int) -> NDArray[np.intp]:
    """Return a group number for each row: Ward, which makes subjects of like size."""
    from scipy.cluster.hierarchy import fcluster, linkage

    if len(vectors) == 1 or wanted == 1:
        return np.zeros(len(vectors), dtype=np.intp)
    tree = linkage(np.round(vectors, 6), method="ward")
    found = fcluster(tree, t=wanted, criterion="maxclust")
    return np.asarray(found - 1, dtype=np.intp)


def _centres(vectors: Floats, labels: NDArray[np.intp], earlier: Floats | None = None) -> Floats:
    """Return (n_groups, d) rows of unit length: the means; earlier ones where a group is empty."""
    count = int(labels.max(initial=-1)) + 1 if earlier is None else len(earlier)
    sums = np.zeros((count, vectors.shape[1]))
    np.add.at(sums, labels, vectors)
    lengths = np.linalg.norm(sums, axis=1, keepdims=True)
    unit: Floats = sums / np.where(lengths > 1e-9, lengths, 1)
    return unit if earlier is None else np.where(lengths > 1e-9, unit, earlier)


def _apart(centres: Floats) -> Floats:
    """Return the centres with those that are on one subject joined, the closest pair first.

    In a small study a fixed number of themes would part what belongs together.
    """
    kept = list(centres)
    while len(kept) > 1:
        closeness = np.round(np.stack(kept) @ np.stack(kept).T, 9) - 2 * np.eye(len(kept))
        first, second = divmod(int(closeness.argmax()), len(kept))
        if closeness[first, second] < _SAME_SUBJECT:
            break
        both = kept[first] + kept[second]
        kept[first] = both / np.linalg.norm(both)
        del kept[second]
    return np.stack(kept)


def _theme(told: _Told, rows: Rows, words: tuple[str, ...]) -> Theme:
    centre = told.vectors[rows].mean(axis=0)
    closeness = np.round(told.vectors[rows] @ centre, 6)
    ranked = [
        row
        for *_, row in sorted(zip(-closeness, [told.ids[row] for row in rows], rows, strict=True))
    ]
    central = _one_voice_each(told, ranked)
    rest = [row for row in reversed(ranked) if row not in central]
    prevailing = np.sign(sum(told.valences[row] for row in rows))
    rest.sort(key=lambda row: told.valences[row] * prevailing if prevailing else 0)
    return Theme(
        id=derived_id("theme", told.ids[ranked[0]]),
        words=words,
        statement_ids=tuple(told.ids[row] for row in ranked),
        participants=tuple(sorted({told.people[row] for row in rows})),
        central=tuple(told.ids[row] for row in central),
        opposite=tuple(told.ids[row] for row in _one_voice_each(told, rest)),
    )


def _one_voice_each(told: _Told, rows: Sequence[int]) -> Rows:
    """Return the first few rows, each of another person while there is one."""
    heard: set[str] = set()
    first: Rows = []
    again: Rows = []
    for row in rows:
        (again if told.people[row] in heard else first).append(row)
        heard.add(told.people[row])
    return [*first, *again][:_SHOWN]


def _widest_first(themes: Sequence[Theme]) -> tuple[Theme, ...]:
    return tuple(
        sorted(
            themes, key=lambda each: (-len(each.participants), -len(each.statement_ids), each.id)
        )
    )


def _names_in(study: Study) -> list[str]:
    names = [participant.name for participant in study.participants]
    for transcript in study.transcripts:
        names += [speaker.label for speaker in transcript.speakers]
    return names
