"""Say in fixed words how far the evidence for a split carries."""

from __future__ import annotations

from persona_builder.domain.segments import LEVEL_SENTENCES, Level

ONE_PERSONA = f"{LEVEL_SENTENCES['none']} One persona is drafted."

FORCED_WITHOUT_SUPPORT = (
    "You set the number of personas. These interviews do not support that split by themselves: "
    "read the personas as a way of looking, not as a finding."
)

TOO_FEW_PEOPLE = (
    "With fewer than {min_people} people, groups cannot be told from chance, "
    "so no grouping was tried."
)

TOO_LITTLE_SAID = (
    "Most people say too little here to compare one half of their words with the other, "
    "so no grouping was tried."
)

PLACED = (
    "{drawn} people drawn at random were compared with one another. The other {others} were "
    "placed beside them: with the segment that most halves of their words are nearest to."
)

COINCIDES = (
    "The groups coincide with how people were interviewed, so the split is called no more than "
    "exploratory, whatever else speaks for it."
)

BY_SECTIONS = (
    "The transcripts have headings in common, so each statement was compared with what everybody "
    "says below the same heading."
)

OTHERWISE_WITHOUT_SECTIONS = (
    "Without that, people would be grouped otherwise: read both, by leaving the headings out of "
    "the files, before you rely on either."
)

RESTS_ON_ONE_PERSON = (
    "With {count} personas, at least one of them rests on a single person. "
    "Read it as a portrait, not as a type."
)


def notes_on_one_segment(*, people: int, tested: bool, min_people: int) -> tuple[str, ...]:
    """Return what to say beside one persona for everybody."""
    if tested:
        return (ONE_PERSONA,)
    if people < min_people:
        return (ONE_PERSONA, TOO_FEW_PEOPLE.format(min_people=min_people))
    return (ONE_PERSONA, TOO_LITTLE_SAID)


def notes_on_segments(*, level: Level, count: int, smallest: int) -> tuple[str, ...]:
    """Return what to say beside several personas."""
    first = FORCED_WITHOUT_SUPPORT if level == "none" else LEVEL_SENTENCES[level]
    return (first, RESTS_ON_ONE_PERSON.format(count=count)) if smallest < 2 else (first,)


def too_many_asked(count: int, participants: int) -> str:
    """Return why a number of personas cannot be drafted, and what to ask for."""
    people = "1 participant" if participants == 1 else f"{participants} participants"
    limit = "Ask for 1." if participants == 1 else f"Ask for 1 to {min(participants, 9)}."
    return f"{count} personas were asked for, but there are only {people}. {limit}"


def count_out_of_range(count: int) -> str:
    """Return why a number of personas is refused whatever the study."""
    return f"{count} personas were asked for. Ask for 1 to 9, or let the data decide."
