"""Say what a card does not know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from persona_builder.domain.personas import Attribute, Claim, Slot

# Below this many people a card is a sketch to be checked, not a finding.
ENOUGH_PEOPLE = 5

_QUADRANTS: Mapping[Slot, str] = {
    "say": "Says",
    "think": "Thinks",
    "do": "Does",
    "feel": "Feels",
}
_LANGUAGES: Mapping[str, str] = {"el": "Greek", "fa": "Persian", "he": "Hebrew"}
_SECTIONS: Mapping[Slot, str] = {
    "goal": "goal",
    "need": "need",
    "pain": "pain point",
    "behaviour": "behaviour",
}


def open_questions(
    claims: Sequence[Claim],
    attributes: Sequence[Attribute],
    silent: Sequence[str],
    *,
    n_people: int,
    thin_scales: Sequence[str] = (),
    by_words: Sequence[str] = (),
) -> tuple[str, ...]:
    """Return what is thin or was not asked, whole sentences, the weightiest first.

    Args:
        claims: Every line of the card.
        attributes: The facts given about its people.
        silent: Names of members none of whose words stand on the card.
        n_people: How many people the segment has.
        thin_scales: Names of behavioural scales that too few people speak of.
        by_words: Codes of languages in which only shared words make two statements alike.
    """
    return (
        *_about_people(n_people, silent),
        *_about_sections(claims, n_people),
        *_about_quadrants(claims, n_people),
        *_about_attributes(attributes, n_people),
        *_about_scales(thin_scales),
        *_about_languages(by_words),
    )


def _about_people(n_people: int, silent: Sequence[str]) -> list[str]:
    questions = []
    if n_people < ENOUGH_PEOPLE:
        people = "one person" if n_people == 1 else f"{n_people} people"
        questions.append(f"This draft rests on {people}. Would more people say the same?")
    if silent:
        verb = "say" if len(silent) > 1 else "says"
        questions.append(f"{', '.join(silent)} {verb} nothing that stands on this card. Why?")
    return questions


def _about_sections(claims: Sequence[Claim], n_people: int) -> list[str]:
    questions = []
    for slot, name in _SECTIONS.items():
        lines = [claim for claim in claims if claim.slot == slot]
        if not lines:
            questions.append(f"No {name} was found in what these people say. Was it asked about?")
        elif n_people > 1 and all(claim.participants < 2 for claim in lines):
            questions.append(
                f"Every {name} rests on a single voice. Is any of them shared by the group?"
            )
    return questions


def _about_quadrants(claims: Sequence[Claim], n_people: int) -> list[str]:
    questions = []
    for slot, name in _QUADRANTS.items():
        voices = {
            item.participant_id for claim in claims if claim.slot == slot for item in claim.evidence
        }
        if not voices:
            questions.append(f"Nothing stands under {name}. Was it asked about?")
        elif len(voices) == 1 and n_people > 1:
            questions.append(f"Everything under {name} comes from one person.")
    return questions


def _about_attributes(attributes: Sequence[Attribute], n_people: int) -> list[str]:
    questions = []
    if not any(attribute.known for attribute in attributes):
        questions = ["Nothing is known about who these people are (age, job, situation)."]
    not_asked = [each.name.lower() for each in attributes if each.asked == 0 and not each.known]
    if not_asked:
        questions.append(f"Nobody was asked about: {', '.join(not_asked)}.")
    return [
        *questions,
        *(
            f"{attribute.name} is known of {attribute.known} of {n_people} people."
            for attribute in attributes
            if attribute.asked is None and 0 < attribute.known * 2 < n_people
        ),
    ]


def _about_scales(names: Sequence[str]) -> list[str]:
    if not names:
        return []
    return [f"Not enough was said to place these people on: {'; '.join(names)}."]


def _about_languages(by_words: Sequence[str]) -> list[str]:
    if not by_words:
        return []
    names = " and ".join(_LANGUAGES.get(code, code) for code in by_words)
    return [
        f"In {names}, two people count together only where they use the same words. "
        "Who else says the same in other words?"
    ]
