"""Sentences from templates that teach the laws of the guideline: what moves a label, what not.

None of the verbs, nouns and frames is one that the tests of these laws ask about.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from persona_builder.domain.empathy import Quadrant
from persona_builder.domain.statements import StatementText
from persona_builder.evaluate.gold import LabelledStatement

SEED = 7
GROUP = "pairs"

# An act: as it was done, denied, as a habit, and bare as after "would".
ACTS = (
    ("I booked the {thing} online.", "I didn't book the {thing}.", "book the {thing} online"),
    ("I sent {name} the {thing}.", "I never sent {name} the {thing}.", "send {name} the {thing}"),
    ("We ordered it at the {place}.", "We didn't order it there.", "order it at the {place}"),
    ("I took the {thing} back.", "I didn't take the {thing} back.", "take the {thing} back"),
    ("I drive to the {place}.", "I never drive to the {place}.", "drive to the {place}"),
    ("I scan the {thing} first.", "I don't scan the {thing}.", "scan the {thing} first"),
    ("I wrote to the {place}.", "I didn't write to the {place}.", "write to the {place}"),
    ("I keep the {thing} in a drawer.", "I don't keep the {thing}.", "keep the {thing}"),
    ("We cancelled the {thing}.", "We didn't cancel the {thing}.", "cancel the {thing}"),
    ("I bring my own {thing}.", "I never bring my own {thing}.", "bring my own {thing}"),
    ("I visited {name} at the {place}.", "I didn't visit {name}.", "visit {name}"),
    ("I open the {thing} every morning.", "I never open the {thing}.", "open the {thing}"),
    ("I moved to another {place}.", "I didn't move to another {place}.", "move away"),
    ("I fixed the {thing} myself.", "I didn't fix the {thing}.", "fix the {thing} myself"),
    ("I sold the {thing} to {name}.", "I didn't sell the {thing}.", "sell the {thing}"),
    ("I shared the {thing} with {name}.", "I didn't share the {thing}.", "share it with {name}"),
    ("I wait outside the {place}.", "I never wait outside the {place}.", "wait outside"),
    ("I typed the {thing} again.", "I didn't type the {thing} again.", "type the {thing} again"),
    ("We clean the {thing} on Sundays.", "We never clean the {thing}.", "clean the {thing}"),
    ("I put the {thing} on the shelf.", "I didn't put it on the shelf.", "put it on the shelf"),
    ("I copied the {thing} twice.", "I didn't copy the {thing}.", "copy the {thing}"),
    ("I looked at the {thing} again.", "I never look at the {thing}.", "look at the {thing}"),
    ("I cycle to the {place}.", "I never cycle to the {place}.", "cycle to the {place}"),
    ("I went to the {place}.", "I didn't go to the {place}.", "go to the {place}"),
    ("I begged {name} for an hour.", "I didn't beg {name}.", "beg {name} for an answer"),
    ("I studied the {thing} at night.", "I never studied the {thing}.", "study the {thing}"),
    ("I tried the {thing} out.", "I didn't try the {thing}.", "try out the {thing}"),
    ("We counted the {thing}s.", "We didn't count them.", "count the {thing}s"),
    ("I compared it with {name}'s.", "I didn't compare them.", "compare the {thing}s"),
    ("I collected it at the {place}.", "I didn't collect it.", "collect the {thing}"),
    ("I borrowed {name}'s {thing}.", "I never borrow a {thing}.", "borrow the {thing}"),
    ("I rang {name} at noon.", "I didn't ring {name}.", "ring {name}"),
    ("I turned the {thing} off.", "I never turn the {thing} off.", "turn the {thing} off"),
    ("We meet {name} there.", "We never meet {name}.", "meet {name} there"),
)
UNREAL = (
    "I would {act}.",
    "I'd {act}.",
    "I might {act}.",
    "I could {act}.",
    "We would {act}.",
    "I'd probably {act}.",
    "I would never {act}.",
    "I might {act} one day.",
    "Next time I would {act}.",
    "If I had the time, I'd {act}.",
    "If it broke, I would {act}.",
    "I'm going to {act}.",
    "I plan to {act}.",
    "Maybe I'd {act} then.",
)
HABIT = (
    "Every summer I would {act}.",
    "I usually {act}.",
    "I always {act}.",
    "I tend to {act}.",
    "As a student I used to {act}.",
)
HEDGES = (
    "I think",
    "I guess",
    "I'd say",
    "Um, I think",
    "I mean, I think",
    "Well, I think",
    "I suppose",
    "Honestly, I think",
)
BAD_FACTS = (
    "they moved the {thing} without telling {name}.",
    "they sent the {thing} to the wrong {place}.",
    "the {place} turned {name} away.",
    "they deleted my {thing}.",
    "the {thing} stopped working on the first day.",
    "{name} never answered me.",
    "they billed {name} for a {thing} nobody ordered.",
    "the {place} was shut for a month.",
    "the {thing} came without a cable.",
    "they raised the fee in May.",
)
GOOD_FACTS = (
    "they brought the {thing} to my door.",
    "the {place} gave {name} the money back.",
    "the {thing} arrived a day early.",
    "they stayed open for us until ten.",
)
REQUESTS = (
    "they should mend the {thing}.",
    "they should open the {place} earlier.",
    "the {place} should put up a sign.",
    "you should let people keep the {thing}.",
    "they need to train the people at the {place}.",
)
OUTWARD = (
    "I told {name} that {words}",
    "I told the man at the {place} that {words}",
    "I said to {name} that {words}",
    "I wrote to the {place} that {words}",
    "I explained to {name} that {words}",
    "We told the neighbours that {words}",
)
INWARD = (
    "I told myself that {words}",
    "I said to myself that {words}",
    "I kept telling myself that {words}",
    "I said to myself, {words}",
    "I thought to myself, {words}",
    "I thought to myself that {words}",
    "I told myself, {words}",
)
WORDS = (
    "the {thing} was lost.",
    "I had sent the {thing}.",
    "the {place} was full.",
    "it was too late.",
    "we had no {thing} left.",
    "it would be fine.",
    "{name} knew about it.",
    "I had seen the {thing} before.",
)
# Feelings and thoughts: plain and denied, each with its valence.
FEELINGS = (
    ("I was worried about the {thing}.", -1, "I wasn't worried about the {thing}.", 1),
    ("I like the {place}.", 1, "I don't like the {place}.", -1),
    ("I enjoy the {thing}.", 1, "I don't enjoy the {thing}.", -1),
    ("I was ashamed of the {thing}.", -1, "I wasn't ashamed of the {thing}.", 1),
    ("I felt calm at the {place}.", 1, "I didn't feel calm at the {place}.", -1),
    ("I'm proud of the {thing}.", 1, "I'm not proud of the {thing}.", -1),
    ("I was annoyed with {name}.", -1, "I wasn't annoyed with {name}.", 0),
    ("I'm scared of the {thing}.", -1, "I'm not scared of the {thing} any more.", 1),
)
THOUGHTS = (
    ("I understand the {thing}.", 0, "I don't understand the {thing}.", -1),
    ("I think {name} is honest.", 1, "I don't think {name} is honest.", -1),
    ("The {place} is too far away.", -1, "The {place} is not too far away.", 0),
    ("The {thing} is reliable.", 1, "The {thing} is not reliable.", -1),
    ("I know who has the {thing}.", 0, "I don't know who has the {thing}.", -1),
    ("I know where the {place} is.", 0, "I have no idea where the {place} is.", -1),
    ("I need another {thing}.", 0, "I don't need another {thing}.", 0),
    ("I prefer the old {thing}.", 0, "I don't prefer the old {thing}.", 0),
    ("I expect {name} to call.", 0, "I don't expect {name} to call.", 0),
    ("I trust {name}.", 1, "I don't trust {name}.", -1),
    ("I know when the {place} opens.", 0, "I don't know when the {place} opens.", -1),
    ("I know how the {thing} works.", 0, "I don't know how the {thing} works.", -1),
    ("I know what the {thing} is for.", 0, "I don't know what the {thing} is for.", -1),
    ("I'm sure {name} is wrong.", -1, "I'm not sure {name} is wrong.", 0),
    ("I feel that {name} is fair.", 1, "I don't feel that {name} is fair.", -1),
    ("I suppose {name} is busy.", 0, "I don't suppose {name} is busy.", 0),
    ("I believe in the {thing}.", 1, "I don't believe in the {thing}.", -1),
    ("I think {name} knows it.", 0, "I don't think {name} knows it.", -1),
)
THINGS = (
    "contract", "parcel", "helmet", "recipe", "calendar", "manual", "passport", "battery",
    "printer", "voucher", "report", "password", "camera", "heater", "menu", "spreadsheet",
)  # fmt: skip
PLACES = (
    "hotel", "garage", "pharmacy", "museum", "station", "bakery", "gym", "council", "hostel",
    "theatre",
)  # fmt: skip
NAMES = ("Eleni", "Reza", "Tamar", "Olga", "Ben", "Aisha", "Marco", "Lin", "Kofi", "the manager")


@dataclass(frozen=True, slots=True)
class _Said:
    """One sentence and its labels, before nouns and names are put in."""

    text: str
    quadrant: Quadrant
    secondary: Quadrant | None = None
    pain: bool = False
    need: bool = False
    valence: int = 0


def law_pairs() -> tuple[LabelledStatement, ...]:
    """Return a few hundred labelled sentences, the same ones every time."""
    dice = random.Random(SEED)  # noqa: S311 - a choice of nouns, no secret
    said = (*_acts(), *_facts(dice), *_speech(dice), *_denied())
    found = {_filled(each.text, dice): each for each in said}
    return tuple(_statement(row, text, each) for row, (text, each) in enumerate(found.items()))


def _acts() -> Iterator[_Said]:
    for number, (done, denied, bare) in enumerate(ACTS):
        yield _Said(done, "do")
        yield _Said(denied, "do")
        for turn in range(9):
            frame = UNREAL[(number + 3 * turn) % len(UNREAL)]
            yield _Said(frame.replace("{act}", bare), "think", "do")
        for turn in range(2):
            yield _Said(HABIT[(number + turn) % len(HABIT)].replace("{act}", bare), "do")
        for turn in range(2):
            hedge = HEDGES[(number + 3 * turn) % len(HEDGES)]
            yield _Said(f"{hedge} {done if done.startswith('I') else _lowered(done)}", "do")


def _facts(dice: random.Random) -> Iterator[_Said]:
    told = [(fact, (True, False, -1)) for fact in BAD_FACTS]
    told += [(fact, (False, True, 1)) for fact in GOOD_FACTS]
    told += [(fact, (False, True, 0)) for fact in REQUESTS]
    for fact, (pain, need, valence) in told:
        begins = fact[0].upper() + fact[1:]
        for lead in ("", "", *dice.sample(HEDGES, 4)):
            text = f"{lead} {fact}" if lead else begins
            yield _Said(text, "say", None, pain, need, valence)


def _speech(dice: random.Random) -> Iterator[_Said]:
    said: tuple[tuple[tuple[str, ...], Quadrant], ...] = ((OUTWARD, "say"), (INWARD, "think"))
    for frames, quadrant in said:
        for frame in frames:
            for words in dice.sample(WORDS, 5):
                yield _Said(frame.replace("{words}", words), quadrant)


def _denied() -> Iterator[_Said]:
    told: tuple[tuple[tuple[tuple[str, int, str, int], ...], Quadrant], ...] = (
        (FEELINGS, "feel"),
        (THOUGHTS, "think"),
    )
    for pairs, quadrant in told:
        for plain, colour, denied, other in pairs:
            for text, valence in ((plain, colour), (denied, other)):
                is_wanted = text.startswith(("I need ", "I prefer "))
                yield _Said(text, quadrant, None, valence < 0, is_wanted, valence)


def _lowered(text: str) -> str:
    return text[0].lower() + text[1:]


def _filled(text: str, dice: random.Random) -> str:
    for slot, choices in (("{thing}", THINGS), ("{place}", PLACES), ("{name}", NAMES)):
        text = text.replace(slot, dice.choice(choices))
    return text[0].upper() + text[1:]


def _statement(row: int, text: str, said: _Said) -> LabelledStatement:
    return LabelledStatement(
        text=StatementText(id=f"pair-{row}", text=text, language="en"),
        quadrant=said.quadrant,
        secondary=said.secondary,
        pain=said.pain,
        need=said.need,
        valence=said.valence,
        group=GROUP,
        kind="authored",
    )
