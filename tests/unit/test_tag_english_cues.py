from __future__ import annotations

import pytest

from persona_builder.domain.statements import StatementText
from persona_builder.tag.cues import Cue
from persona_builder.tag.english.reading import read_english

pytestmark = pytest.mark.models


def cues(text: str) -> dict[str, Cue]:
    """Return the cues of one statement by name."""
    (reading,) = read_english([StatementText("1", text)])
    return {cue.name: cue for cue in reversed(reading.cues)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # Feel
        ("I was terrified of the dentist.", "own_emotion"),
        ("I'm not worried about the fees any more.", "own_emotion"),
        ("That noise drives me mad and it scares me.", "own_emotion"),
        ("The waiting music is annoying.", "caused_emotion"),
        ("Pure joy.", "emotion_noun"),
        ("We love the quiet carriage.", "liking"),
        ("I can't stand it, I hate the queue.", "liking"),
        ("I felt like a fool at the counter.", "feels_like_somebody"),
        # Think
        ("I'd cancel tomorrow.", "unreality"),
        ("If they raise the price, I leave.", "unreality"),
        ("I'm going to sell the car.", "plan"),
        ("I should be sleeping by then.", "own_duty"),
        ("I believe the doctor means well.", "belief"),
        ("I feel like they rush everybody.", "opinion"),
        ("I don't know who reads those letters.", "knowledge"),
        ("I want a receipt each time.", "want"),
        ("I'd love to see the prices first.", "want"),
        ("The tickets are expensive.", "evaluation"),
        ("The train is faster than the bus.", "comparison"),
        ("I noticed a second charge.", "perception"),
        ("I was like, is the oven still on?", "words_to_oneself"),
        ("People should walk more.", "people_should"),
        ("It saves a lot of time.", "usefulness"),
        # Say
        ("I told the driver that I had paid.", "own_speech"),
        ("They should print the dates on top.", "request"),
        ("Please let me skip that step.", "request"),
        ("Put the prices on the first page.", "advice"),
        ("I'd recommend it to my neighbours.", "advice"),
        ("Why don't they open on Sundays?", "demand_question"),
        ("The nurse said that somebody would call.", "others_words"),
        ("They lost my parcel.", "polar_fact"),
        ("The parcel did not arrive.", "polar_fact"),
        ('I type something like, "show me the bills of last year".', "own_words_quoted"),
        ("I was told that the room was gone.", "others_words"),
        ("The driver damaged my parcel.", "polar_fact"),
        ("It was a disaster and a waste.", "negative"),
        ("The queue moved smoothly.", "positive"),
        # Do
        ("I print every ticket.", "own_act"),
        ("I never read those letters.", "own_act"),
        ("I couldn't open the door.", "own_act"),
        ("I take the bus every Friday.", "habit"),
        ("I would usually ask my sister.", "habit"),
        ("We tried to reach them.", "attempt"),
        ("I can open the gate with my phone now.", "ability"),
        ("We have an app for that.", "possession"),
        ("You press the button twice.", "generic_act"),
        ("Presents are bought online.", "agentless_act"),
        ("I called the clinic.", "speech_act"),
        ("I asked ChatGPT to shorten the letter.", "operates_tool"),
        ("My process is simple: read, mark, file.", "own_process"),
        # None
        ("I'm a plumber from Leeds.", "biography"),
        ("Do you mean at home?", "question_back"),
        ("Does that answer your question?", "interview_talk"),
        ("There are two lifts in the building.", "neutral_description"),
        ("The, the other one ...", "fragment"),
        ("Thanks for having me.", "filler"),
        # Colour
        ("I think the shop closed early.", "hedge_stripped"),
        ("It took forty minutes.", "counted"),
        ("It is far too loud.", "degree"),
    ],
)
def test_a_sign_that_the_guideline_names_is_found(text: str, name: str) -> None:
    assert name in cues(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("I'm glad to help out.", "own_emotion", id="willing-is-no-emotion"),
        pytest.param("I would love to see a map.", "liking", id="would-love-is-a-want"),
        pytest.param("I would usually ask my sister.", "unreality", id="habit-with-would"),
        pytest.param("I have no idea.", "own_act", id="ideas-cannot-be-filmed"),
        pytest.param(
            "I asked ChatGPT to shorten it.", "own_speech", id="asking-a-tool-is-using-it"
        ),
        pytest.param("The map is clear.", "neutral_description", id="a-judgement-is-not-neutral"),
        pytest.param("They are happy about it.", "own_emotion", id="others-emotions-are-not-own"),
    ],
)
def test_a_sign_is_not_seen_where_the_guideline_rules_it_out(text: str, name: str) -> None:
    assert name not in cues(text)


def test_below_a_hedge_the_content_is_the_main_clause() -> None:
    assert cues("I think I called them twice.")["speech_act"].place == "main"


def test_a_subordinate_clause_is_told_from_the_main_one() -> None:
    found = cues("I was furious because they lost my parcel.")
    assert (found["own_emotion"].place, found["polar_fact"].place) == ("main", "below")


def test_capitals_throughout_are_read_like_any_sentence() -> None:
    assert "liking" in cues("I LOVE THE QUIET CARRIAGE")


@pytest.mark.parametrize("text", ["", "   ", "😀😀", "…", "12", "x" * 5000, "\u200f\u200c"])
def test_odd_texts_are_read_without_trouble(text: str) -> None:
    assert all(cue.kind.says for cue in cues(text).values())
