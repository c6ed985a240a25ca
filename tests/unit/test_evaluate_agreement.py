from __future__ import annotations

import numpy as np
import pytest

from persona_builder.evaluate.agreement import (
    f1_by_class,
    figure,
    kappa,
    macro_f1,
    tables_by_group,
    weighted_kappa,
)


def test_counts_are_kept_by_interview() -> None:
    tables = tables_by_group([0, 1, 1], [0, 0, 1], ["b", "a", "b"], 2)
    assert tables.tolist() == [[[0, 0], [1, 0]], [[1, 0], [0, 1]]]


def test_f1_is_the_textbook_one() -> None:
    table = np.array([[8.0, 2.0], [4.0, 6.0]])
    assert f1_by_class(table) == pytest.approx([16 / 22, 12 / 18])
    assert macro_f1(table) == pytest.approx((16 / 22 + 12 / 18) / 2)


def test_a_label_that_never_occurs_does_not_count() -> None:
    assert macro_f1(np.diag([3.0, 0.0, 2.0])) == 1.0


def test_kappa_is_one_for_agreement_and_zero_for_chance() -> None:
    assert kappa(np.diag([5.0, 5.0])) == 1.0
    assert kappa(np.full((2, 2), 5.0)) == pytest.approx(0.0)
    assert kappa(np.array([[20.0, 5.0], [10.0, 15.0]])) == pytest.approx(0.4)


def test_far_misses_weigh_more_than_near_ones() -> None:
    near = np.array([[8.0, 2.0, 0.0], [0.0, 10.0, 0.0], [0.0, 0.0, 10.0]])
    far = np.array([[8.0, 0.0, 2.0], [0.0, 10.0, 0.0], [0.0, 0.0, 10.0]])
    assert weighted_kappa(near) > weighted_kappa(far)


def test_the_interval_holds_the_value_and_is_repeatable() -> None:
    rng = np.random.default_rng(3)
    wanted = rng.integers(2, size=200).tolist()
    found = [label if rng.random() < 0.8 else 1 - label for label in wanted]
    tables = tables_by_group(wanted, found, [str(each % 20) for each in range(200)], 2)
    first, again = figure(tables, kappa), figure(tables, kappa)
    assert first == again
    assert first.low < first.value < first.high
