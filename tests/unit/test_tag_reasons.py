from __future__ import annotations

import numpy as np
import pytest

from persona_builder.domain.empathy import QUADRANTS, Quadrant
from persona_builder.domain.statements import StatementText
from persona_builder.embed import load_encoder
from persona_builder.tag import tag_statements
from persona_builder.tag.cues import Cue
from persona_builder.tag.explain import MAX_LETTERS, reason_for
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
    assert reason_for(Reading((ACT, HABIT)), "do", listening) == (
        "own act, habit: 'I take … every Friday'"
    )


def test_where_no_sign_decided_the_wording_did_and_the_reason_says_so() -> None:
    reason = reason_for(Reading((ACT,)), "feel", weights())
    assert reason == "wording resembles statements tagged feel, against own act"


def test_where_there_is_no_sign_at_all_none_is_named() -> None:
    reason = reason_for(Reading(()), "feel", weights())
    assert reason == "wording resembles statements tagged feel"


def test_a_sign_that_the_classifier_did_not_heed_is_no_reason() -> None:
    assert "own act" not in reason_for(Reading((ACT,)), "do", weights(own_act=("think", 1.0)))


def test_an_undecided_statement_names_both_labels() -> None:
    listening = weights(own_act=("do", 2.0))
    reason = reason_for(Reading((ACT,)), "do", listening, runner_up="say")
    assert reason == "unsure between do and say: own act: 'I take'"


@pytest.mark.parametrize("cues", [(), (Cue("negation", "δεν"),)])
def test_without_a_vector_the_reason_is_still_not_empty(cues: tuple[Cue, ...]) -> None:
    reading = Reading(cues, note="read by words only")
    reason = reason_for(reading, "none", weights(), compares_wording=False)
    assert reason.endswith("(read by words only)")
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


@pytest.mark.parametrize(
    "words",
    [
        "every Friday " * 30,
        "κάθε Παρασκευή " * 30,
        "هر جمعه " * 30,
        "x" * 500,
        "כל יום שישי 🙂 " * 30,
    ],
    ids=["english", "greek", "persian", "one-word", "hebrew"],
)
@pytest.mark.parametrize("runner_up", [None, "think"])
@pytest.mark.parametrize("note", ["", "read by words only"])
def test_a_reason_is_one_line_of_at_most_ninety_letters(
    words: str, runner_up: Quadrant | None, note: str
) -> None:
    reading = Reading((Cue("own_act", words), Cue("habit", words)), note=note)
    listening = weights(own_act=("do", 2.0), habit=("do", 1.0))
    reason = reason_for(reading, "do", listening, runner_up=runner_up)
    assert len(reason) <= MAX_LETTERS
    assert "own act" in reason
    assert "\n" not in reason


@pytest.mark.models
@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Every Friday I print the tickets.", "I print"),
        ("el", "Κάθε Παρασκευή τυπώνω τα εισιτήρια.", "Κάθε"),
        ("fa", "هر جمعه بلیت‌ها رو پرینت می‌گیرم.", "می‌گیرم"),
        ("he", "כל יום שישי אני מדפיס את הכרטיסים.", "כל יום"),
    ],
)
def test_a_reason_quotes_the_statement_in_its_own_language(
    language: str, text: str, words: str
) -> None:
    said = [StatementText("1", text, language=language)]
    (tag,) = tag_statements(said, load_encoder().encode([text]))
    quoted = tag.reason.split("'")[1] if "'" in tag.reason else ""
    assert quoted, tag.reason
    assert all(part in text for part in quoted.split(" … ")), tag.reason
    assert words in quoted, tag.reason
