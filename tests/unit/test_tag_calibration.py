from __future__ import annotations

import numpy as np
import pytest

from persona_builder.tag.calibration import (
    choose_threshold,
    error_at_coverage,
    expected_calibration_error,
    fit_temperature,
    sigmoid,
    softmax,
)


def test_probabilities_add_up_to_one_whatever_the_scores() -> None:
    rows = softmax(np.array([[1e6, -1e6, 0.0], [0.0, 0.0, 0.0]]))
    assert rows.sum(axis=1) == pytest.approx([1.0, 1.0])
    assert sigmoid(np.array([0.0, 1e6, -1e6])) == pytest.approx([0.5, 1.0, 0.0])


def test_boastful_scores_are_cooled_and_shy_ones_warmed() -> None:
    labels = np.array([0, 0, 0, 1] * 25)
    boastful = np.tile([4.0, 0.0], (100, 1))
    shy = np.tile([0.2, 0.0], (100, 1))
    assert fit_temperature(boastful, labels) > 1.5
    assert fit_temperature(shy, labels) < 0.7


def test_a_yes_or_no_decision_is_cooled_too() -> None:
    labels = np.array([1, 1, 1, 0] * 25)
    temperature = fit_temperature(np.full((100, 1), 4.0), labels)
    assert sigmoid(np.array([4.0 / temperature]))[0] == pytest.approx(0.75, abs=0.02)


def test_the_threshold_decides_the_asked_share() -> None:
    first = np.linspace(0.5, 0.99, 100)
    probabilities = np.stack([first, 1 - first], axis=1)
    threshold = choose_threshold(probabilities, np.zeros(100, dtype=int), coverage=0.8)
    assert (first >= threshold).mean() == pytest.approx(0.8, abs=0.01)


def test_the_threshold_needs_a_label_for_each_row() -> None:
    with pytest.raises(ValueError, match="2 rows but 1 labels"):
        choose_threshold(np.eye(2), np.zeros(1, dtype=int), coverage=0.5)


def test_honest_confidence_has_no_calibration_error() -> None:
    correct = np.array([True, True, True, False])
    assert expected_calibration_error(np.full(4, 0.75), correct) == pytest.approx(0.0)
    assert expected_calibration_error(np.full(4, 0.95), correct) == pytest.approx(0.2)


def test_the_surest_are_kept_first() -> None:
    confidence = np.array([0.9, 0.2, 0.8, 0.3])
    correct = np.array([True, False, True, False])
    assert error_at_coverage(confidence, correct, coverage=0.5) == 0.0
    assert error_at_coverage(confidence, correct, coverage=1.0) == 0.5
