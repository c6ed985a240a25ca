from __future__ import annotations

import numpy as np

from persona_builder.evaluate.blend import blend, held_out_blend
from persona_builder.tag.encoder_head import N_SCORES
from persona_builder.tag.model import Head

LABELS = np.array([0, 1] * 20)
SURE = np.where(LABELS == 1, 4.0, -4.0)
DICE = np.random.default_rng(3)
NOISE = DICE.normal(size=(40, 1))
LINEAR = Head(np.array([[1.0, 2.0]], np.float32), np.array([0.5], np.float32), 2.0)


def encoded(scores: np.ndarray) -> np.ndarray:
    """Return encoder scores whose first column tells and whose others are silent."""
    found = np.zeros((len(scores), N_SCORES), np.float32)
    found[:, 0] = scores
    return found


def test_the_side_that_is_right_gets_the_weight() -> None:
    by_encoder = blend(LINEAR, NOISE, encoded(SURE), LABELS).weights
    by_signs = blend(LINEAR, SURE[:, None], encoded(NOISE[:, 0]), LABELS).weights
    assert by_encoder[0, 2] > abs(by_encoder[0, 0])
    assert by_signs[0, 0] > abs(by_signs[0, 2])


def test_the_columns_of_the_signs_keep_their_order_and_share() -> None:
    head = blend(LINEAR, SURE[:, None], encoded(NOISE[:, 0]), LABELS)
    assert head.weights.shape == (1, 2 + N_SCORES)
    assert head.weights[0, 1] == 2 * head.weights[0, 0]
    assert head.temperature == 1.0


def test_what_is_held_out_is_not_learned_from() -> None:
    folds = np.arange(40) // 10
    scores = held_out_blend(SURE[:, None], encoded(SURE), LABELS, folds)
    wrong = LABELS.copy()
    wrong[folds == 0] = 1 - wrong[folds == 0]
    again = held_out_blend(SURE[:, None], encoded(SURE), wrong, folds)
    assert np.array_equal(scores[folds == 0], again[folds == 0])
    assert ((scores[:, 0] > 0) == (LABELS == 1)).all()
