from __future__ import annotations

import json
from collections.abc import Sequence

import numpy as np
import pytest

from persona_builder.domain.empathy import QUADRANTS, Tag
from persona_builder.domain.statements import StatementText
from persona_builder.embed import load_encoder
from persona_builder.errors import Cancelled, InputError
from persona_builder.plugins import load_plugin
from persona_builder.services.tagging import tag_lines
from persona_builder.tag import tag_statements

pytestmark = pytest.mark.models


def tagged(*texts: str, language: str = "en", question: str = "") -> tuple[Tag, ...]:
    said = [
        StatementText(str(number), text, question=question, language=language)
        for number, text in enumerate(texts)
    ]
    return tag_statements(said, load_encoder().encode(texts))


def quadrants(*texts: str) -> list[str]:
    return [tag.quadrant for tag in tagged(*texts)]


ODD = ("", " ", "😀", "NO", "I " * 3000, "Ok?!?!", "\u200f", "1 2 3", "ПРИВЕТ", "a\x00b")


@pytest.mark.parametrize("language", ["en", "el", "fa", "he", "und"])
def test_every_text_gets_a_whole_tag(language: str) -> None:
    for tag in tagged(*ODD, language=language):
        assert sum(tag.probabilities.values()) == pytest.approx(1.0, abs=1e-9)
        assert tuple(tag.probabilities) == QUADRANTS
        assert tag.quadrant == max(QUADRANTS, key=lambda name: tag.probabilities[name])
        assert 0 <= tag.pain <= 1
        assert 0 <= tag.need <= 1
        assert tag.valence in (-1, 0, 1)
        assert tag.secondary != tag.quadrant
        assert tag.secondary != "none"
        assert tag.reason.strip()


def test_tags_come_in_the_order_of_the_statements_whatever_their_languages() -> None:
    languages = ["en", "el", "en", "fa", "he", "en"] * 3
    texts = [
        StatementText(f"s{number}", "Ναι." if code == "el" else "I pay.", language=code)
        for number, code in enumerate(languages)
    ]
    tags = tag_statements(texts, np.zeros((len(texts), 384), np.float32))
    assert [tag.statement_id for tag in tags] == [text.id for text in texts]


def test_a_tag_does_not_depend_on_its_neighbours() -> None:
    texts = ["I hate the queue.", "They lost my parcel.", "I print every ticket."]
    together = tagged(*texts)
    alone = tuple(tagged(text)[0] for text in texts)
    assert [tag.probabilities for tag in together] == [tag.probabilities for tag in alone]


def test_nothing_in_nothing_out() -> None:
    assert tag_statements([], np.zeros((0, 384), np.float32)) == ()


def test_the_researcher_can_stop_the_tagging() -> None:
    def stop(step: str, done: int, total: int) -> None:
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        tag_statements(
            [StatementText("1", "I pay.")], np.zeros((1, 384), np.float32), progress=stop
        )


def test_plain_cases_of_each_label_are_told_apart() -> None:
    assert quadrants(
        "I was terrified of the exam.",
        "I love how quiet the library is.",
        "The tickets are far too expensive.",
        "I'd rather walk if the weather was nice.",
        "I told the driver that I had already paid.",
        "They cancelled my order without telling me.",
        "I print every ticket twice.",
        "I take the bus to work every Friday.",
        "Do you mean at home?",
        "I'm a plumber, I'm forty-two.",
    ) == ["feel", "feel", "think", "think", "say", "say", "do", "do", "none", "none"]


# Laws of the guideline: a change that must not change the label.
@pytest.mark.parametrize(
    ("text", "other"),
    [
        pytest.param("I read those letters.", "I never read those letters.", id="negated-act"),
        pytest.param(
            "I'm worried about the fees.", "I'm not worried about the fees.", id="negated-feeling"
        ),
        pytest.param(
            "I trust the pharmacist.", "I don't trust the pharmacist.", id="negated-belief"
        ),
        pytest.param(
            "I called the clinic twice.", "I think I called the clinic twice.", id="hedge"
        ),
        pytest.param(
            "They lost my parcel.", "Um, you know, they lost my parcel.", id="fillers-in-front"
        ),
        pytest.param("Maria lost my parcel.", "Yusuf lost my parcel.", id="another-name"),
        pytest.param("I print every ticket.", "I PRINT EVERY TICKET.", id="capitals"),
        pytest.param("I print every ticket.", "I print every ticket", id="no-full-stop"),
        pytest.param("I print every ticket.", "I print every ticket. 😀", id="emoji"),
        pytest.param("I don't like the queue.", "I don’t like the queue.", id="curly-apostrophe"),
    ],
)
def test_the_label_survives(text: str, other: str) -> None:
    first, second = quadrants(text, other)
    assert first == second


def test_valence_turns_with_the_feeling() -> None:
    good, bad = tagged("I love the new design.", "I hate the new design.")
    assert good.valence > bad.valence


def test_a_stated_problem_is_more_of_a_pain_and_a_wish_more_of_a_need() -> None:
    problem, wish, neither = tagged(
        "The app crashes again and again and I lose my work.",
        "I need a map of all the stops.",
        "I print every ticket.",
    )
    assert problem.pain > 0.5 > neither.pain
    assert wish.need > 0.5 > neither.need


def test_abstaining_keeps_the_best_guess_and_names_the_doubt() -> None:
    unsure = [tag for tag in tagged(*HARD) if tag.abstained]
    assert unsure
    for tag in unsure:
        assert tag.reason.startswith(f"unsure between {tag.quadrant} and ")


HARD = (
    "You get what you pay for and then you wait.",
    "There it stood, and there I stood.",
    "With that you learn to live, the queue and the heat.",
)


def test_greek_persian_and_hebrew_say_how_they_were_read() -> None:
    for language, text in [("el", "Αγχώθηκα."), ("fa", "می‌ترسم."), ("he", "פחדתי.")]:
        (tag,) = tagged(text, language=language)
        assert "by words only" in tag.reason


def test_a_language_without_a_tagger_is_left_undecided() -> None:
    (tag,) = tagged("Je prends toujours le bus.", language="fr")
    assert tag.abstained
    assert "fr" in tag.reason


def test_the_plug_in_is_this_tagger() -> None:
    assert load_plugin("taggers", "cues-and-embedding") is tag_statements


def lines(*rows: object) -> list[str]:
    return [json.dumps(row, ensure_ascii=False) for row in rows]


def read(found: Sequence[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in found]


def test_lines_in_are_lines_out() -> None:
    rows = [{"id": "a", "text": "I pay by card."}, {"id": 7, "text": "Φοβάμαι.", "question": None}]
    found = read(list(tag_lines(lines(*rows))))
    assert [row["id"] for row in found] == ["a", "7"]
    assert list(found[0]) == [
        "id",
        "quadrant",
        "abstained",
        "secondary",
        "probabilities",
        "pain",
        "need",
        "valence",
        "reason",
        "attributes",
    ]
    assert "by words only" in str(found[1]["reason"])


def test_empty_lines_are_passed_over_and_none_gives_none() -> None:
    assert list(tag_lines(["\n", "  "])) == []
    assert len(list(tag_lines(["\n", *lines({"id": "a", "text": ""})]))) == 1


def test_a_language_given_for_all_lines_holds() -> None:
    (row,) = read(list(tag_lines(lines({"id": "a", "text": "Ok."}), language="he")))
    assert "by words only" in str(row["reason"])


@pytest.mark.parametrize(
    "bad",
    [
        "{",
        "[]",
        '{"text": "x"}',
        '{"id": "a"}',
        '{"id": true, "text": "x"}',
        '{"id": "a", "text": 5}',
        '{"id": "a", "text": "x", "before": 1}',
    ],
)
def test_a_bad_line_is_named_and_nothing_is_tagged(bad: str) -> None:
    with pytest.raises(InputError, match="Line 2"):
        next(tag_lines([*lines({"id": "a", "text": "x"}), bad]))
