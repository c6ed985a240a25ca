"""People are seen from four sides, and a side that says nothing about them counts for little."""

from __future__ import annotations

import numpy as np
import pytest

from persona_builder.domain.segments import ViewWeights, weights_in_words
from persona_builder.segment import Said, large, segment_participants, word_vectors
from persona_builder.segment.profiles import means
from persona_builder.segment.views import look_at, pack, reliability

CONTENT_ONLY = ViewWeights(content=1.0, stance=0.0, behaviour=0.0, words=0.0)


def opinion(likes: bool, *, seed: int, n: int = 60) -> Said:
    """Return what somebody says about the same three topics as everybody, liking one of two."""
    rng = np.random.default_rng(seed)
    topic = rng.integers(0, 3, n)
    vectors = np.eye(8)[topic] + 0.3 * rng.standard_normal((n, 8))
    side = np.where(topic == 0, 1.0, -1.0) * (1.0 if likes else -1.0)
    valence = np.where(rng.random(n) < 0.85, side, -side)
    pain, need = np.clip(-valence, 0, 1), np.full(n, 0.2)
    return Said(
        vectors.astype(np.float32),
        rng.random(n).astype(np.float32),
        np.stack([pain, need, valence], axis=1).astype(np.float32),
    )


STANCE_ONLY = {f"p{place}": opinion(place % 2 == 0, seed=place) for place in range(12)}
FANS = frozenset(f"p{place}" for place in range(0, 12, 2))


def test_people_who_differ_only_in_what_they_like_are_told_apart() -> None:
    found = segment_participants(STANCE_ONLY, count=2, seed=0)

    assert FANS in {frozenset(m.participant_id for m in each.members) for each in found.segments}


def test_the_content_view_alone_does_not_tell_them_apart() -> None:
    found = segment_participants(STANCE_ONLY, count=2, seed=0, weights=CONTENT_ONLY)

    assert FANS not in {
        frozenset(m.participant_id for m in each.members) for each in found.segments
    }


def test_a_view_in_which_halves_disagree_counts_for_little() -> None:
    rng = np.random.default_rng(0)
    alike = [rng.standard_normal((30, 5)) for _ in range(10)]
    apart = [rows + 3 * rng.standard_normal(5) for rows in alike]

    assert reliability(alike, rng) < 0.2
    assert reliability(apart, rng) > 0.9


def test_few_statements_of_what_one_does_count_as_everybodys() -> None:
    rng = np.random.default_rng(0)
    said = {
        name: Said(
            rng.standard_normal((20, 6)).astype(np.float32),
            np.full(20, share, dtype=np.float32),
        )
        for name, share in (("does", 0.9), ("does too", 0.6), ("tells nothing", 0.1))
    }
    packed, columns = pack(said)
    weights = ViewWeights(content=0.0, stance=0.0, behaviour=1.0, words=0.0)
    look, _ = look_at(list(packed.values()), columns, weights, rng)

    assert not look(packed["tells nothing"]).any()
    assert look(packed["does"]).any()


@pytest.mark.parametrize(
    "weights", [(0, 0, 0, 0), (-1, 1, 1, 1), (float("nan"), 1, 1, 1), (101, 0, 0, 0)]
)
def test_weights_that_mean_nothing_are_refused(weights: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match="Weights of views are 0 to 100"):
        ViewWeights(*weights)


def test_word_vectors_depend_on_the_words_alone() -> None:
    texts = ["Η εφαρμογή κολλάει", "η εφαρμογή είναι αργή", "دوچرخه‌ها خراب‌اند", "دوچرخه‌ها کجا"]
    again = word_vectors([*reversed(texts), texts[0]])

    assert np.array_equal(word_vectors(texts), again[:4][::-1])
    assert np.array_equal(again[4], again[3])


def test_texts_without_a_common_word_have_no_word_vectors() -> None:
    assert not word_vectors(["one thing", "another matter"]).any()


def test_people_who_were_not_drawn_are_placed_beside_their_like(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rng = np.random.default_rng(0)
    said = {
        f"p{place:02d}": Said(
            (np.eye(6)[place % 2] + 0.3 * rng.standard_normal((12, 6))).astype(np.float32)
        )
        for place in range(40)
    }
    monkeypatch.setattr(large, "MOST_PEOPLE", 20)

    found = segment_participants(said, count=2, seed=0)

    assert {frozenset(m.participant_id for m in each.members) for each in found.segments} == {
        frozenset(f"p{place:02d}" for place in range(0, 40, 2)),
        frozenset(f"p{place:02d}" for place in range(1, 40, 2)),
    }
    assert "20 people drawn at random" in found.notes[-1]


def test_everything_a_person_said_lies_in_one_row_of_means() -> None:
    packed, columns = pack(STANCE_ONLY)
    statements = list(packed.values())
    look, shares = look_at(statements, columns, ViewWeights(), np.random.default_rng(0))

    assert np.isfinite(means([look(rows) for rows in statements])).all()
    assert sum(each.share for each in shares) == pytest.approx(1.0, abs=1e-3)
    assert all(0 < each.reliability <= 1 for each in shares)


def test_a_view_that_is_left_out_has_no_share() -> None:
    packed, columns = pack(STANCE_ONLY)
    weights = ViewWeights(content=0.0, stance=2.0, behaviour=1.0, words=0.0)
    _, shares = look_at(list(packed.values()), columns, weights, np.random.default_rng(0))
    assert {each.view for each in shares} <= {"stance", "behaviour"}


def test_weights_are_said_in_words() -> None:
    assert weights_in_words(ViewWeights(1, 0, 0.5, 0)) == (
        "what they talk about (1) and what they do (0.5)"
    )
    assert weights_in_words(ViewWeights(0, 0, 0, 2)) == "the words they use (2)"
