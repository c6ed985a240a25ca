"""Why a project's segments are what they are, ready to be read and drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.explanation import Explanation
from persona_builder.domain.runs import Analysis
from persona_builder.export.explained import (
    difference_in_words,
    explained,
    place_in_words,
    saturation_in_words,
)
from persona_builder.export.pictures import (
    CountRow,
    HeatMap,
    Picture,
    Point,
    counts_picture,
    heat_map_picture,
    people_picture,
    saturation_picture,
    statements_picture,
)
from persona_builder.language.closeness import comparable_vectors
from persona_builder.services.study_index import index_of

__all__ = ["Picture"]

# What fits on a page and can still be told apart.
MOST_ROWS = 40
MOST_COLUMNS = 16
MOST_POINTS = 400


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme to read.

    Attributes:
        id: The theme.
        name: Its words.
        people: How many people speak of it.
        central: Its most central statements, verbatim.
        opposite: The statements least like them, verbatim.
    """

    id: str
    name: str
    people: int
    central: tuple[str, ...]
    opposite: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownExplanation:
    """Everything the section "Why these segments" shows.

    Attributes:
        sections: Headings with their sentences.
        people: One sentence on each person: why here, and how near the next segment is.
        differences: Every difference that was found, in words.
        themes: Those that at least two people speak of.
        heat_map: People by themes.
        people_map: People, near each other when they say like things.
        statements_map: The most central statements of themes, likewise.
        counts: The chosen number of segments and its alternatives.
        seen: Mean number of themes after 1, 2, ... interviews; () with too few.
        saturation: The same in a sentence.
        pictures: All of these drawn, each with the same as a table.
    """

    sections: tuple[tuple[str, tuple[str, ...]], ...]
    people: tuple[str, ...]
    differences: tuple[str, ...]
    themes: tuple[ThemeRow, ...]
    heat_map: HeatMap
    people_map: tuple[Point, ...]
    statements_map: tuple[Point, ...]
    counts: tuple[CountRow, ...]
    seen: tuple[float, ...]
    saturation: str
    pictures: tuple[Picture, ...]


def explanation(project: Path) -> ShownExplanation | None:
    """Return why the newest run's segments are what they are; None where nothing is kept.

    Runs of older versions have no explanation, nor have those from which an interview
    was erased since.

    Raises:
        ProjectError: The project cannot be read.
    """
    index = index_of(project)
    if index is None or index.analysis.explanation == Explanation():
        return None
    return show_explanation(index.analysis)


def show_explanation(analysis: Analysis) -> ShownExplanation:
    """Return an analysis's explanation, ready to be read and drawn."""
    why, study = analysis.explanation, analysis.study
    names = {person.id: person.name for person in study.participants}
    personas = {draft.segment_id: draft.name for draft in analysis.personas}
    text = {statement.id: study.text_of(statement) for statement in study.statements}
    shared = [theme for theme in why.themes if len(theme.participants) > 1]
    sections = explained(why, study, analysis.segmentation, personas)
    heat_map, counts = _heat_map(analysis), _counts(analysis)
    people_map, statements_map = _maps(analysis)
    seen = why.saturation.seen if why.saturation else ()
    saturation = saturation_in_words(why.saturation, len(shared))
    return ShownExplanation(
        sections=tuple((heading, tuple(lines)) for heading, lines in sections if lines),
        people=tuple(
            place_in_words(place, names, personas)
            for place in sorted(why.places, key=lambda each: names.get(each.participant_id, ""))
        )[:MOST_ROWS],
        differences=tuple(difference_in_words(why, each) for each in why.differences),
        themes=tuple(
            ThemeRow(
                theme.id,
                theme.name,
                len(theme.participants),
                tuple(text[each] for each in theme.central),
                tuple(text[each] for each in theme.opposite),
            )
            for theme in shared
        ),
        heat_map=heat_map,
        people_map=people_map,
        statements_map=statements_map,
        counts=counts,
        seen=seen,
        saturation=saturation,
        pictures=(
            heat_map_picture(heat_map),
            people_picture(people_map),
            statements_picture(statements_map),
            counts_picture(counts),
            *([saturation_picture(seen, saturation)] if seen else ()),
        ),
    )


def pictures_of(analysis: Analysis) -> tuple[Picture, ...]:
    """Return everything that is drawn of an analysis, for documents; () without explanation."""
    if analysis.explanation == Explanation():
        return ()
    return show_explanation(analysis).pictures


def _segment_of(analysis: Analysis) -> dict[str, int]:
    return {
        member.participant_id: segment.id
        for segment in analysis.segmentation.segments
        for member in segment.members
    }


def _heat_map(analysis: Analysis) -> HeatMap:
    segment_of = _segment_of(analysis)
    people = sorted(
        analysis.study.participants, key=lambda each: (segment_of.get(each.id, 99), each.name)
    )[:MOST_ROWS]
    themes = [theme for theme in analysis.explanation.themes if len(theme.participants) > 1]
    who = {statement.id: statement.participant_id for statement in analysis.study.statements}
    said = [[who.get(each) for each in theme.statement_ids] for theme in themes[:MOST_COLUMNS]]
    return HeatMap(
        rows=tuple(person.name for person in people),
        columns=tuple(theme.name for theme in themes[:MOST_COLUMNS]),
        counts=tuple(tuple(column.count(person.id) for column in said) for person in people),
    )


def _counts(analysis: Analysis) -> tuple[CountRow, ...]:
    found = analysis.segmentation
    others = [
        CountRow(each.count, each.silhouette, each.split_half_ari, chosen=False)
        for each in found.alternatives
        if each.count != len(found.segments)
    ]
    own = CountRow(len(found.segments), found.silhouette, found.split_half_ari, chosen=True)
    return tuple(sorted([*others, own], key=lambda row: row.count))


def _maps(analysis: Analysis) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Return people and the central statements of themes on two dimensions each."""
    study, segment_of = analysis.study, _segment_of(analysis)
    order = sorted(range(len(study.statements)), key=lambda row: study.statements[row].id)
    statements = [study.statements[row] for row in order]
    texts = [study.text_of(statement) for statement in statements]
    languages = [study.transcript_by_id[each.transcript_id].language for each in statements]
    vectors = comparable_vectors(study.vectors[order], texts, languages).astype(np.float64)
    own: dict[str, list[int]] = {}
    for row, statement in enumerate(statements):
        own.setdefault(statement.participant_id, []).append(row)
    people = [person for person in study.participants if person.id in own][:MOST_POINTS]
    means = np.array([vectors[own[person.id]].mean(axis=0) for person in people])
    shown = {each for theme in analysis.explanation.themes for each in theme.central}
    rows = [row for row, each in enumerate(statements) if each.id in shown][:MOST_POINTS]
    names = {person.id: person.name for person in study.participants}
    return (
        _points(
            [person.name for person in people], [each.id for each in people], means, segment_of
        ),
        _points(
            [f"{names[statements[row].participant_id]}: {texts[row]}" for row in rows],
            [statements[row].participant_id for row in rows],
            vectors[rows],
            segment_of,
        ),
    )


def _points(
    labels: Sequence[str],
    people: Sequence[str],
    vectors: NDArray[np.float64],
    segment_of: dict[str, int],
) -> tuple[Point, ...]:
    places = on_two_dimensions(vectors) if len(labels) else np.zeros((0, 2))
    return tuple(
        Point(label, segment_of.get(person), round(float(x), 4), round(float(y), 4))
        for label, person, (x, y) in zip(labels, people, places, strict=True)
    )


def on_two_dimensions(vectors: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return (n, 2), each -1 to 1: the two main directions (PCA), always the same way round.

    A direction has no sign of its own: the point furthest along it is put on the right.
    """
    centred = vectors - vectors.mean(axis=0)
    left, sizes, _ = np.linalg.svd(centred, full_matrices=False)
    places = np.zeros((len(vectors), 2))
    kept = min(2, len(sizes))
    places[:, :kept] = np.round(left[:, :kept] * sizes[:kept], 6)
    for column in range(2):
        furthest = float(places[np.abs(places[:, column]).argmax(), column])
        if furthest:
            places[:, column] /= furthest
    return places
