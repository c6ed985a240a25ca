"""Decisions of people shift tags of statements that are alike, and nothing else."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_builder.domain.empathy import QUADRANTS, Quadrant, Tag
from persona_builder.domain.studies import Vectors
from persona_builder.tag import learn, report_on
from persona_builder.tag.learning import MIN_TO_LEARN, MIN_TO_REPORT


def tagged(number: int, quadrant: Quadrant, share: float = 0.6) -> Tag:
    rest = (1 - share) / 4
    shares = {name: share if name == quadrant else rest for name in QUADRANTS}
    return Tag(f"s{number}", quadrant, None, shares, 0.1, 0.1, 0, "own act: 'I'", "t")


def around(topic: int, count: int, seed: int = 0) -> Vectors:
    """Return (count, 8) unit rows close to one axis."""
    rows = np.random.default_rng(seed + topic).normal(0, 0.1, (count, 8)).astype(np.float32)
    rows[:, topic] += 1
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def two_topics() -> tuple[tuple[Tag, ...], Vectors]:
    """Return twenty statements about one thing and twenty about another, all tagged say."""
    tags = tuple(tagged(number, "say") for number in range(40))
    return tags, np.concatenate([around(0, 20), around(4, 20)])


def test_statements_alike_follow_the_decisions_and_others_stay() -> None:
    tags, vectors = two_topics()
    learned = learn(tags, vectors, dict.fromkeys((f"s{n}" for n in range(8)), "do"))
    assert {tag.quadrant for tag in learned[8:20]} == {"do"}
    assert {tag.quadrant for tag in learned[20:]} == {"say"}


def test_a_changed_tag_says_that_people_changed_it() -> None:
    tags, vectors = two_topics()
    learned = learn(tags, vectors, dict.fromkeys((f"s{n}" for n in range(8)), "do"))
    assert learned[10].reason == "like statements that people put under do"


def test_too_few_decisions_change_nothing() -> None:
    tags, vectors = two_topics()
    few = {f"s{n}": "do" for n in range(MIN_TO_LEARN - 1)}
    assert learn(tags, vectors, few) == tags  # type: ignore[arg-type]


def test_decisions_on_statements_that_are_gone_are_left_out() -> None:
    tags, vectors = two_topics()
    assert learn(tags, vectors, dict.fromkeys((f"gone{n}" for n in range(9)), "do")) == tags


@given(
    chosen=st.dictionaries(st.integers(0, 39), st.sampled_from(QUADRANTS), min_size=0, max_size=40),
    seed=st.integers(0, 99),
)
def test_a_tag_that_a_person_decided_on_never_changes(
    chosen: dict[int, Quadrant], seed: int
) -> None:
    tags, _ = two_topics()
    vectors = np.concatenate([around(0, 20, seed), around(4, 20, seed)])
    learned = learn(tags, vectors, {f"s{number}": each for number, each in chosen.items()})
    assert [learned[number] for number in chosen] == [tags[number] for number in chosen]
    assert [tag.statement_id for tag in learned] == [tag.statement_id for tag in tags]
    for tag in learned:
        assert sum(tag.probabilities.values()) == pytest.approx(1.0)
        assert tag.secondary != tag.quadrant


def test_decisions_that_confirm_the_tagger_move_no_label() -> None:
    tags, vectors = two_topics()
    learned = learn(tags, vectors, dict.fromkeys((f"s{n}" for n in range(20)), "say"))
    assert [tag.quadrant for tag in learned] == [tag.quadrant for tag in tags]


def test_held_out_decisions_show_whether_learning_helps() -> None:
    tags, vectors = two_topics()
    decided: dict[str, Quadrant] = {f"s{n}": "do" if n < 20 else "say" for n in range(40)}
    report = report_on(tags, vectors, decided)
    assert (report.n_decisions, report.n_changed, report.before) == (40, 20, 0.5)
    assert report.after == 1.0
    assert "50%" in report.sentence


def test_with_few_decisions_the_report_says_so() -> None:
    tags, vectors = two_topics()
    decided = {f"s{n}": "do" for n in range(MIN_TO_REPORT - 1)}
    report = report_on(tags, vectors, decided)  # type: ignore[arg-type]
    assert (report.before, report.after) == (None, None)
    assert "too few to say" in report.sentence
