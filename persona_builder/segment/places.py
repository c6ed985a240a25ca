"""Say why each person stands where they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.explanation import Alike, Place
from persona_builder.domain.segments import Segmentation
from persona_builder.domain.studies import Study
from persona_builder.language.closeness import comparable_vectors

Floats = NDArray[np.float64]

# Of statements with fewer words every two are alike.
_MIN_WORDS = 6
_MOST_ALIKE = 2
# Cosine below which two statements are not shown as alike.
_ALIKE = 0.35
# In a larger study nobody reads a line on everybody.
_MOST_PEOPLE_COMPARED = 200


def places_of(study: Study, segmentation: Segmentation) -> tuple[Place, ...]:
    """Return why everybody who speaks is in their segment and how near the next one is.

    Nearness is by what people say, whatever else they were grouped by.

    Args:
        study: What was said.
        segmentation: Who is in which segment.
    """
    spoken = sorted(person for person, rows in study.rows_by_participant.items() if rows)
    if not spoken:
        return ()
    said = _Said(study, spoken)
    segment_of = {
        member.participant_id: segment.id
        for segment in segmentation.segments
        for member in segment.members
    }
    medoids = {segment.id: segment.medoid for segment in segmentation.segments}
    sums = {
        segment.id: said.profile[[said.place[each.participant_id] for each in segment.members]].sum(
            axis=0
        )
        for segment in segmentation.segments
    }
    sizes = {segment.id: len(segment.members) for segment in segmentation.segments}
    return tuple(
        _place(person, segment_of, medoids, _likeness(said, person, segment_of, sums, sizes), said)
        for person in spoken
    )


class _Said:
    """Statements by person, as they are compared."""

    def __init__(self, study: Study, people: Sequence[str]) -> None:
        self.place = {person: row for row, person in enumerate(people)}
        self.ids = [statement.id for statement in study.statements]
        self.rows = study.rows_by_participant
        texts = [study.text_of(statement) for statement in study.statements]
        languages = [
            study.transcript_by_id[statement.transcript_id].language
            for statement in study.statements
        ]
        self.long = [len(text.split()) >= _MIN_WORDS for text in texts]
        self.vectors = comparable_vectors(study.vectors, texts, languages)
        means = np.stack(
            [
                self.vectors[list(self.rows[person])].astype(np.float64).mean(axis=0)
                for person in people
            ]
        )
        if len(people) > 2:
            means -= means.mean(axis=0)
        lengths = np.linalg.norm(means, axis=1, keepdims=True)
        self.profile: Floats = means / np.where(lengths > 0, lengths, 1)

    def most_like(self, person: str, others: Sequence[str]) -> str | None:
        """Return which of some people says what is most like it."""
        own = self.profile[self.place[person]]
        ranked = [(-round(float(own @ self.profile[self.place[each]]), 6), each) for each in others]
        return min(ranked)[1] if ranked else None

    def alike(self, person: str, other: str) -> tuple[Alike, ...]:
        """Return the pairs of two people's statements that are closest, each statement once."""
        own = [row for row in self.rows[person] if self.long[row]]
        theirs = [row for row in self.rows[other] if self.long[row]]
        if not own or not theirs:
            return ()
        cosines = np.round(self.vectors[own] @ self.vectors[theirs].T, 5)
        order = sorted(
            zip(*np.nonzero(cosines >= _ALIKE), strict=True),
            key=lambda at: (-cosines[at], self.ids[own[at[0]]], self.ids[theirs[at[1]]]),
        )
        found: list[Alike] = []
        used: set[str] = set()
        for at in order:
            pair = self.ids[own[at[0]]], self.ids[theirs[at[1]]]
            if used.isdisjoint(pair) and len(found) < _MOST_ALIKE:
                found.append(Alike(*pair, round(float(cosines[at]), 4)))
                used.update(pair)
        return tuple(found)


def _likeness(
    said: _Said,
    person: str,
    segment_of: Mapping[str, int],
    sums: Mapping[int, Floats],
    sizes: Mapping[int, int],
) -> dict[int, float]:
    """Return the mean cosine to each segment's other members."""
    own = said.profile[said.place[person]]
    found = {}
    for segment_id, total in sums.items():
        inside = segment_of.get(person) == segment_id
        others = sizes[segment_id] - inside
        if others:
            cosines = float(own @ total) - (float(own @ own) if inside else 0)
            found[segment_id] = round(cosines / others, 4)
    return found


def _place(
    person: str,
    segment_of: Mapping[str, int],
    medoids: Mapping[int, str],
    likeness: Mapping[int, float],
    said: _Said,
) -> Place:
    own = segment_of.get(person)
    others = sorted(
        (each for each in likeness if each != own), key=lambda each: (-likeness[each], each)
    )
    following = others[0] if others else None
    compare_in = own if own is not None else following
    typical = medoids.get(compare_in) if compare_in is not None else None
    if typical == person:
        same = [each for each, group in segment_of.items() if group == own and each != person]
        typical = said.most_like(person, same)
    compared = typical is not None and len(said.place) <= _MOST_PEOPLE_COMPARED
    return Place(
        participant_id=person,
        segment_id=own,
        likeness=likeness.get(own) if own is not None else None,
        next_segment=following,
        next_likeness=likeness[following] if following is not None else None,
        typical=typical,
        alike=said.alike(person, typical) if compared and typical is not None else (),
    )
