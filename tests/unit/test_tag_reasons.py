from __future__ import annotations

import numpy as np
import pytest

from persona_builder.domain.empathy import QUADRANTS
from persona_builder.tag.cues import Cue
from persona_builder.tag.explain import reason_for
from persona_builder.tag.features import CUE_COLUMNS, cue_column
from persona_builder.tag.reading import Reading, question_kind


def weights(**pushes: tuple[str, float]) -> np.ndarray:
    """Return quadrant weights in which each named cue pushes one label."""
    found = np.zeros((len(QUADRANTS), len(CUE_COLUMNS)), np.float32)
    for cue, (quadrant, push) in pushes.items():
        found[QUADRANTS.index(quadrant), cue_column(cue, "main")] = push
    return found


ACT = Cue("own_act", "I take")
HABIT = Cue("habit", "every Friday")


def test_the_reason_names_the_signs_and_the_words() -> None:
    listening = weights(own_act=("do", 2.0), habit=("do", 1.0))
    assert reason_for(Reading((ACT, HABIT)), "do", listening) == "own act, habit: 'every Friday'"


def test_where_no_sign_decided_the_wording_did_and_the_reason_says_so() -> None:
    reason = reason_for(Reading((ACT,)), "feel", weights())
    assert reason == "wording resembles statements tagged feel"


def test_a_sign_that_the_classifier_did_not_heed_is_no_reason() -> None:
    assert "own act" not in reason_for(Reading((ACT,)), "do", weights(own_act=("think", 1.0)))


def test_an_undecided_statement_names_both_labels() -> None:
    listening = weights(own_act=("do", 2.0))
    reason = reason_for(Reading((ACT,)), "do", listening, runner_up="say")
    assert reason == "unsure between do and say: own act: 'I take'"


@pytest.mark.parametrize("cues", [(), (Cue("negation", "δεν"),)])
def test_without_a_vector_the_reason_is_still_not_empty(cues: tuple[Cue, ...]) -> None:
    reading = Reading(cues, note="read by word lists only")
    reason = reason_for(reading, "none", weights(), has_vector=False)
    assert reason.endswith("(read by word lists only)")
    assert "resembles" not in reason


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("", "none"),
        ("That is great. How did that make you feel?", "feeling"),
        ("How do you usually pay?", "habit"),
        ("Can you walk me through the last time?", "story"),
        ("What do you think of it?", "opinion"),
        ("Did it work?", "yes_no"),
        ("And the colour?", "other"),
    ],
)
def test_a_question_is_known_by_what_it_asks_for(question: str, kind: str) -> None:
    assert question_kind(question) == kind
