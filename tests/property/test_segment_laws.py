"""Grouping depends on what was said: not on names, order, repeats or who is asked first."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from persona_builder.domain.segments import Segmentation
from persona_builder.segment import Said, segment_participants

Study = dict[str, Said]

# Each example groups people several hundred times.
few = settings(max_examples=3, deadline=None)


@st.composite
def studies(draw: st.DrawFn) -> Study:
    """Return 6 to 9 people of one to three kinds, with all sides of what they said."""
    rng = np.random.default_rng(draw(st.integers(0, 10**6)))
    kinds = draw(st.integers(1, 3))
    study = {}
    for number in range(draw(st.integers(6, 8))):
        size = int(rng.integers(8, 15))
        centre = np.eye(10)[number % kinds]
        study[f"πρόσωπο {number}"] = Said(
            vectors=(centre + 0.4 * rng.standard_normal((size, 10))).astype(np.float32),
            does=rng.random(size).astype(np.float32),
            stance=rng.random((size, 3)).astype(np.float32),
            words=rng.standard_normal((size, 4)).astype(np.float32),
        )
    return study


def in_order(said: Said, rows: list[int]) -> Said:
    assert said.does is not None
    assert said.stance is not None
    assert said.words is not None
    return Said(said.vectors[rows], said.does[rows], said.stance[rows], said.words[rows])


def memberships(found: Segmentation) -> dict[str, float]:
    """Return the share of everybody, wherever they were placed."""
    members = [member for segment in found.segments for member in segment.members]
    return {each.participant_id: each.share for each in (*members, *found.unassigned)}


def grouped(found: Segmentation) -> set[frozenset[str]]:
    return {frozenset(each.participant_id for each in one.members) for one in found.segments}


@few
@given(study=studies(), data=st.data())
def test_permuting_people_and_their_words_changes_nothing(
    study: Study, data: st.DataObject
) -> None:
    names = data.draw(st.permutations(sorted(study)))
    shuffled = {
        name: in_order(study[name], data.draw(st.permutations(range(len(study[name])))))
        for name in names
    }

    assert segment_participants(shuffled, count=2, seed=1) == segment_participants(
        study, count=2, seed=1
    )


@few
@given(study=studies())
def test_renaming_people_renames_the_answer(study: Study) -> None:
    new = {name: f"נדיה {99 - place}" for place, name in enumerate(sorted(study))}

    before = segment_participants(study, count=2, seed=1)
    after = segment_participants({new[name]: said for name, said in study.items()}, count=2, seed=1)

    assert grouped(after) == {frozenset(new[name] for name in group) for group in grouped(before)}
    assert memberships(after) == {new[name]: share for name, share in memberships(before).items()}


@few
@given(study=studies(), data=st.data())
def test_saying_everything_twice_moves_nobody_far(study: Study, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(study)))
    twice = study | {name: in_order(study[name], list(range(len(study[name]))) * 2)}

    before = memberships(segment_participants(study, count=2, seed=1))
    after = memberships(segment_participants(twice, count=2, seed=1))

    assert all(abs(after[each] - before[each]) <= 0.05 for each in before)


@few
@given(study=studies(), count=st.sampled_from([None, 2, 3]))
def test_everybody_is_in_one_place(study: Study, count: int | None) -> None:
    found = segment_participants(study, count=count, seed=1)

    placed = [member.participant_id for segment in found.segments for member in segment.members]
    placed += [member.participant_id for member in found.unassigned]

    assert sorted(placed) == sorted(study)
