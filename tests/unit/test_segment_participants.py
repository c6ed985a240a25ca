"""Who belongs together, when nobody does, and that nothing but the words decides."""

from __future__ import annotations

import numpy as np
import pytest

from persona_builder.domain.segments import Segmentation
from persona_builder.errors import Cancelled, NothingToDoError, UsageError
from persona_builder.segment import Said, segment_participants

Views = dict[str, Said]

TOPICS = np.eye(12, dtype=np.float64)


def person(topic: int, *, seed: int, n: int = 24, spread: float = 0.5) -> Said:
    """Return what somebody says who talks about one topic in two of three sentences."""
    rng = np.random.default_rng(seed)
    about = np.where(rng.random(n) < 0.67, topic, rng.integers(0, 12, n))
    rows = TOPICS[about] + spread * rng.normal(size=(n, 12)) / 12**0.5
    unit = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return Said(unit.astype(np.float32))


def study(*topics: int) -> Views:
    return {f"p{place:02d}": person(topic, seed=place) for place, topic in enumerate(topics)}


def groups(found: Segmentation) -> set[frozenset[str]]:
    return {
        frozenset(member.participant_id for member in segment.members) for segment in found.segments
    }


CLEAR = study(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2)
CLEAR_GROUPS = {
    frozenset({"p00", "p01", "p02", "p03"}),
    frozenset({"p04", "p05", "p06", "p07"}),
    frozenset({"p08", "p09", "p10", "p11"}),
}


def test_clear_groups_are_found_with_their_number() -> None:
    found = segment_participants(CLEAR, count=None, seed=0)

    assert groups(found) == CLEAR_GROUPS
    assert found.level == "supported"
    assert found.p_value is not None
    assert found.p_value <= 0.05
    assert found.notes[0].startswith("The same grouping re-appears")


def test_people_without_groups_are_one_segment() -> None:
    alike = {f"p{place:02d}": person(place % 1, seed=place, spread=3.0) for place in range(12)}

    found = segment_participants(alike, count=None, seed=0)

    assert len(found.segments) == 1
    assert found.level == "none"
    assert found.notes[0].startswith("These interviews do not support more than one segment")


def test_somebody_like_nobody_is_left_out() -> None:
    found = segment_participants(
        CLEAR | {"stranger": person(7, seed=99, spread=0.2)}, count=None, seed=0
    )

    assert groups(found) == CLEAR_GROUPS
    assert [member.participant_id for member in found.unassigned] == ["stranger"]


@pytest.mark.parametrize("people", [1, 2, 5])
def test_a_handful_is_not_grouped(people: int) -> None:
    found = segment_participants(dict(list(CLEAR.items())[:people]), count=None, seed=0)

    assert len(found.segments) == 1
    assert (found.level, found.p_value, found.alternatives) == ("none", None, ())
    assert "fewer than 6 people" in found.notes[1]


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_a_person_may_set_the_number(count: int) -> None:
    found = segment_participants(CLEAR, count=count, seed=0)

    assert len(found.segments) == count
    assert found.forced


def test_a_split_that_was_asked_for_and_is_not_there_says_so() -> None:
    alike = {f"p{place:02d}": person(0, seed=place, spread=3.0) for place in range(12)}

    found = segment_participants(alike, count=3, seed=0)

    assert found.level == "none"
    assert found.notes[0].startswith("You set the number of personas")


def test_more_segments_than_people_are_refused() -> None:
    five = dict(list(CLEAR.items())[:5])

    with pytest.raises(UsageError, match="9 personas were asked for, but there are only 5"):
        segment_participants(five, count=9, seed=0)


def test_nobody_said_anything() -> None:
    with pytest.raises(NothingToDoError):
        segment_participants({"p00": Said(np.empty((0, 12), np.float32))}, count=None, seed=0)


def test_somebody_silent_is_in_no_segment() -> None:
    found = segment_participants(
        CLEAR | {"silent": Said(np.empty((0, 12), np.float32))}, count=None, seed=0
    )

    assert groups(found) == CLEAR_GROUPS
    assert [member.participant_id for member in found.unassigned] == ["silent"]


def test_nobody_is_in_two_places() -> None:
    found = segment_participants(study(0, 0, 1, 1, 2, 3, 0, 1, 5, 5), count=3, seed=0)

    placed = [member.participant_id for segment in found.segments for member in segment.members]
    placed += [member.participant_id for member in found.unassigned]

    assert sorted(placed) == sorted(study(*range(10)))


def test_memberships_are_shares_and_the_medoid_is_a_member() -> None:
    for segment in segment_participants(CLEAR, count=None, seed=0).segments:
        assert segment.medoid in {member.participant_id for member in segment.members}
        assert all(0.5 <= member.share <= 1.0 for member in segment.members)


def test_the_order_of_people_and_of_their_words_changes_nothing() -> None:
    rng = np.random.default_rng(5)
    names = list(CLEAR)
    rng.shuffle(names)
    shuffled = {name: Said(rng.permutation(CLEAR[name].vectors)) for name in names}

    first = segment_participants(CLEAR, count=None, seed=0)

    assert segment_participants(shuffled, count=None, seed=0) == first


def test_renaming_people_renames_the_answer_and_changes_nothing_else() -> None:
    # The new names sort the other way round.
    new = {name: f"q{99 - int(name[1:])}" for name in CLEAR}
    renamed = {new[name]: vectors for name, vectors in CLEAR.items()}

    found = segment_participants(renamed, count=None, seed=0)

    assert groups(found) == {frozenset(new[name] for name in each) for each in CLEAR_GROUPS}


def test_saying_everything_twice_moves_nobody() -> None:
    doubled = CLEAR | {"p03": Said(np.repeat(CLEAR["p03"].vectors, 2, axis=0))}

    assert segment_participants(doubled, count=None, seed=0) == segment_participants(
        CLEAR, count=None, seed=0
    )


def test_a_talkative_person_is_thinned_not_dropped() -> None:
    talkative = CLEAR | {"p00": person(0, seed=0, n=400)}

    assert groups(segment_participants(talkative, count=None, seed=0)) == CLEAR_GROUPS


def test_the_work_can_be_stopped() -> None:
    def stop(_step: str, done: int, _total: int) -> None:
        if done:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        segment_participants(CLEAR, count=None, seed=0, progress=stop)
