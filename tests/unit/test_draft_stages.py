"""Which stage of an experience a statement speaks of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_builder.domain.experience import STAGE_SETS
from persona_builder.domain.statements import StatementText
from persona_builder.draft.stages import stage_of, stages_of
from persona_builder.language.cue_words import LANGUAGES_WITH_LISTS
from persona_builder.language.experience import experience_words
from persona_builder.language.finding import Sentence, finder


@pytest.mark.parametrize(
    ("language", "text", "stage"),
    [
        ("en", "I came across it on Instagram 😀.", "awareness"),
        ("en", "I compared the two and read the reviews.", "consideration"),
        ("en", "I wouldn’t recommend it to my mother.", "advocacy"),
        ("el", "ΤΟ ΆΚΟΥΣΑ ΑΠΌ ΜΙΑ ΦΊΛΗ ΜΟΥ.", "awareness"),
        ("el", "Έκανα παράπονα και μου επέστρεψαν τα χρήματα.", "retention"),
        ("fa", "اول ثبت نام کردم.", "purchase"),
        ("fa", "اول ثبت‌نام کردم.", "purchase"),
        ("he", "וּכְשֶׁנִּרְשַׁמְתִּי בִּקְּשׁוּ תְּעוּדַת זֶהוּת.", "purchase"),
        ("he", "המלצתי על זה לכולם.", "advocacy"),
    ],
)
def test_a_sign_tells_the_stage_however_it_is_written(language: str, text: str, stage: str) -> None:
    tag = stage_of(text, language)
    assert tag is not None
    assert tag.key == stage
    assert all(sign in text for sign in tag.signs)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We moved here from Leeds with the children."),
        ("el", "Μένω στην Καλαμάτα με τα παιδιά μου."),
        ("fa", "هوا خیلی خوب بود."),
        ("he", "יש לי שלושה ילדים."),
    ],
)
def test_what_is_of_no_stage_stays_out(language: str, text: str) -> None:
    assert stage_of(text, language) is None


def test_one_weak_sign_is_enough_only_in_an_answer_to_its_question() -> None:
    said = "It was a price that I liked."
    assert stage_of(said, "en") is None
    asked = stage_of(said, "en", question="How did you compare the shops?")
    assert asked is not None
    assert asked.key == "consideration"


def test_an_answer_without_signs_goes_with_its_question_unless_it_is_short() -> None:
    question = "How does the delivery go?"
    tag = stage_of("He is a smashing lad and waits while I look.", "en", question=question)
    assert tag is not None
    assert (tag.key, tag.signs) == ("use", ())
    assert stage_of("Not a lot.", "en", question=question) is None


def test_a_stage_carries_on_within_a_turn_for_two_sentences() -> None:
    said = ("The driver came at nine.", "And then it rained.", "We laughed.", "And so on.", "Yes.")
    texts = [StatementText(str(place), text) for place, text in enumerate(said)]
    tags = stages_of(texts, [0, 0, 0, 0, 1])
    assert [tag.key if tag else None for tag in tags] == ["use", "use", "use", None, None]


def test_milestones_are_told_apart() -> None:
    stages = STAGE_SETS["milestones"]
    registered = stage_of("I signed up in the queue.", "en", stages=stages)
    first = stage_of("My first order was tiny.", "en", stages=stages)
    assert registered is not None
    assert registered.key == "registered"
    assert first is not None
    assert first.key == "first_order"


def test_every_language_has_signs_of_every_stage() -> None:
    known = {key for stages in STAGE_SETS.values() for stage in stages for key in stage.keys}
    for language in LANGUAGES_WITH_LISTS:
        words = experience_words(language)
        assert set(words.stages) == known
        assert set(words.touchpoints) == set(experience_words("en").touchpoints)
        assert set(words.roles) == set(experience_words("en").roles)


@given(
    st.text(alphabet="aάας שנְרמתי\u200cمی‌خپ\u0301\r\n😀.,", max_size=60),
    st.sampled_from(LANGUAGES_WITH_LISTS),
)
def test_what_is_found_is_always_a_part_of_the_text(text: str, language: str) -> None:
    words = experience_words(language)
    sentence = Sentence.of(text)
    for patterns in (*words.stages.values(), *words.touchpoints.values()):
        bare = tuple(pattern.removeprefix("~") for pattern in patterns)
        for span in sentence.spans(finder(bare, words.prefixes)):
            assert 0 <= span.start < span.end <= len(text)


def test_what_is_found_keeps_its_marks_and_leaves_the_next_word() -> None:
    text = "לָאַפְּלִיקַצְיָה, و اپلیکیشن‌ها."
    found = Sentence.of(text).spans(finder(("אפליקציה", "اپلیکیشن*"), "ל"))
    assert [span.of(text) for span in found] == ["לָאַפְּלִיקַצְיָה", "اپلیکیشن‌ها"]
