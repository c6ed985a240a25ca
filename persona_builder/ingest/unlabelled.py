"""Files in which nobody is named: refuse them, or let a person say how to read them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from persona_builder.domain.transcripts import RawInterview, RawTurn
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.alternation import part_between_two

Unlabelled = Literal["refuse", "alternate", "one"]

# What a person can be offered where no label was found.
CHOICES: tuple[Unlabelled, ...] = ("alternate", "one")

# Ends the advice of every refusal for want of speakers.
OR_SAY_HOW = "Or say how to read it: --unlabelled alternate, or --unlabelled one."

_ALTERNATING = ("Speaker 1", "Speaker 2")
_ONE = "Participant"


class UnlabelledFileError(UnreadableFileError):
    """A file was read, and nothing in it says who speaks.

    Args:
        name: The file's name as the researcher knows it.
        why: What is missing, as a clause.
        advice: What to do, as a sentence.
        interviews: What was read, every turn without a speaker; nothing where it is far away.
    """

    choices = CHOICES

    def __init__(
        self, name: str, why: str, *, advice: str, interviews: Sequence[RawInterview] = ()
    ) -> None:
        super().__init__(name, why, advice=advice)
        self.interviews = tuple(interviews)


def label_turns(interview: RawInterview, how: Unlabelled) -> RawInterview:
    """Return an interview without labels as a person says it is to be read.

    Args:
        interview: Turns without speakers.
        how: "alternate" for two people who take turns, "one" for one participant.
    """
    labels: Sequence[str] = _ALTERNATING if how == "alternate" else (_ONE,)
    what = "two people who take turns" if how == "alternate" else "the words of one participant"
    who = part_between_two(interview.turns) if how == "alternate" else [0] * len(interview.turns)
    turns = tuple(
        replace(turn, speaker=labels[number])
        for number, turn in zip(who, interview.turns, strict=True)
    )
    said = f"It names nobody, so it was read as {what}. Check who speaks."
    return replace(interview, turns=turns, warnings=(*interview.warnings, said))


def turns_of_paragraphs(lines: Sequence[str]) -> tuple[RawTurn, ...]:
    """Return a text's paragraphs as turns without speakers.

    Blank lines part paragraphs; where there are none, every line is one.
    """
    n_blank = sum(not line.strip() for line in lines[1:-1])
    turns: list[RawTurn] = []
    is_new = True
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            is_new = True
        elif is_new or not n_blank:
            turns.append(RawTurn(None, line.strip(), line=number))
            is_new = False
        else:
            turns[-1] = replace(turns[-1], text=f"{turns[-1].text}\n{line.strip()}")
    return tuple(turns)
