"""Options that several verbs share, said once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import Annotated, Literal

import typer

from persona_builder.domain.segments import ViewWeights
from persona_builder.errors import UsageError

MAX_PERSONAS = 9
_NUMBER = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,6})?")
COLUMNS = ("text", "speaker", "interview", "start", "end")
FORMATS_HELP = (
    "Formats to write: markdown, html; also report, maps, participants, priorities, journeys, "
    "stakeholders, focus, validation."
)
LANGUAGES = ("auto", "en", "el", "fa", "he")

Personas = Annotated[
    str, typer.Option("--personas", metavar="auto|N", help="How many personas to draft.")
]
Seed = Annotated[int, typer.Option("--seed", help="Makes resampling repeatable.", min=0)]
Language = Annotated[
    str,
    typer.Option("--language", metavar="auto|en|el|fa|he", help="The interviews' language."),
]
Out = Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder to write into.")]
Weights = Annotated[
    str,
    typer.Option(
        "--weights",
        metavar="VIEW=N[,VIEW=N]",
        help="How much each view counts when people are grouped: content, stance, behaviour and "
        "words, 0 to 100; those not named keep 1, 1, 0.5 and 0.25.",
    ),
]
Formats = Annotated[str, typer.Option("--format", metavar="F[,F]", help=FORMATS_HELP)]
Interviewer = Annotated[
    list[str] | None,
    typer.Option(
        "--interviewer", metavar="NAME", help="A label that is an interviewer's; may be repeated."
    ),
]
Unlabelled = Annotated[
    str,
    typer.Option(
        "--unlabelled",
        metavar="refuse|alternate|one",
        help="How to read a file that names nobody: as two people who take turns, or as the words "
        "of one participant.",
    ),
]
Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--column",
        metavar="WHAT=NAME",
        help="Which column of a table holds what: text, speaker, interview, start or end; may be "
        "repeated.",
    ),
]
Pseudonyms = Annotated[
    bool, typer.Option("--pseudonyms", help="Replace people's names before anything else.")
]

KeyFile = Annotated[
    Path | None,
    typer.Option(
        "--key",
        metavar="FILE.csv",
        help="Where to keep which code stands for whom; beside the folder if not named.",
    ),
]


def personas_of(text: str) -> int | None:
    """Return the number of personas asked for; None for "auto".

    Raises:
        UsageError: It is neither.
    """
    if text == "auto":
        return None
    if text.isdecimal() and 1 <= int(text) <= MAX_PERSONAS:
        return int(text)
    raise UsageError(f"--personas takes auto or a number from 1 to {MAX_PERSONAS}, not {text}.")


def weights_of(text: str) -> ViewWeights:
    """Return the weights asked for; views that are not named keep theirs.

    Raises:
        UsageError: A view is unknown or named twice, or its number is none that can be.
    """
    known = [each.name for each in fields(ViewWeights)]
    given: dict[str, float] = {}
    for part in filter(None, (part.strip() for part in text.split(","))):
        name, _, number = (each.strip() for each in part.partition("="))
        if name not in known or name in given or not _NUMBER.fullmatch(number):
            raise UsageError(
                f"--weights takes {', '.join(known)}, each once, with a number from 0 to 100, "
                f"such as content=1,stance=0.5; not {part}."
            )
        given[name] = float(number)
    try:
        return ViewWeights(**given)
    except ValueError as error:
        raise UsageError(str(error)) from error


def language_of(text: str) -> str:
    """Return the language asked for.

    Raises:
        UsageError: This version does not know it.
    """
    if text not in LANGUAGES:
        raise UsageError(f"--language takes {', '.join(LANGUAGES)}, not {text}.")
    return text


def unlabelled_of(text: str) -> Literal["refuse", "alternate", "one"]:
    """Return how to read a file that names nobody.

    Raises:
        UsageError: It is none of the ways.
    """
    match text:
        case "refuse" | "alternate" | "one":
            return text
    raise UsageError(f"--unlabelled takes refuse, alternate or one, not {text}.")


def columns_of(given: Sequence[str] | None) -> dict[str, str] | None:
    """Return which column of a table holds what; None where nobody said so.

    Raises:
        UsageError: A meaning is unknown or named twice, a name is missing, or nothing says
            which column holds the words.
    """
    held: dict[str, str] = {}
    for each in given or ():
        meaning, _, name = (part.strip() for part in each.partition("="))
        if meaning not in COLUMNS or meaning in held or not name:
            raise UsageError(
                f"--column takes {', '.join(COLUMNS)}, each once, with a column's name, "
                f"such as text=Answer; not {each}."
            )
        held[meaning] = name
    if held and "text" not in held:
        raise UsageError("--column must say which column holds the words, such as text=Answer.")
    return held or None


def formats_of(text: str) -> tuple[str, ...]:
    """Return the formats asked for, each once, in order."""
    return tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))


def refuse_lone_key(key: Path | None, *, pseudonyms: bool) -> None:
    """Say that a key belongs to pseudonyms, rather than leave names in silently.

    Raises:
        UsageError: A key was named without pseudonyms.
    """
    if key is not None and not pseudonyms:
        raise UsageError("--key goes with --pseudonyms. Add it, or leave --key out.")
