"""Codes for names in everything that is written for others, with the key kept apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from persona_builder.domain.review import ShownPersona
from persona_builder.domain.runs import Analysis
from persona_builder.domain.transcripts import Participant, Transcript
from persona_builder.errors import OutputError, UsageError
from persona_builder.privacy import (
    Key,
    leaks_in,
    make_key,
    pseudonymise_analysis,
    pseudonymise_participants,
    pseudonymise_persona,
    pseudonymise_transcripts,
    rare_combinations,
    read_key,
    suggest,
    write_key,
)


@dataclass(frozen=True, slots=True)
class Pseudonyms:
    """What was asked for.

    Attributes:
        key_file: Where the key is kept; one that is there is used again and added to.
    """

    key_file: Path


def key_file_for(out: Path, named: Path | None) -> Path:
    """Return where the key goes: where a person says, else beside the folder of cards.

    Raises:
        UsageError: It would lie inside the folder that is passed on.
    """
    key_file = named or out.parent / f"{out.name}-key.csv"
    if out.resolve() in key_file.resolve().parents:
        raise UsageError(
            f"The key must not lie in {out}, which is passed on. Name another file with --key."
        )
    return key_file


def pseudonymise_study(
    transcripts: Sequence[Transcript], participants: Sequence[Participant], asked: Pseudonyms
) -> tuple[tuple[Transcript, ...], tuple[Participant, ...], Key]:
    """Return a study under codes, before anything is computed from it, and the key.

    Raises:
        OutputError: A key that is there cannot be read.
    """
    key = _key(transcripts, participants, asked)
    changed, _ = pseudonymise_transcripts(transcripts, participants, key)
    return changed, pseudonymise_participants(participants, key), key


@dataclass(frozen=True, slots=True)
class Disguise:
    """A project's study and cards under codes.

    Attributes:
        analysis: With codes for names.
        transcripts: With codes for names, by id.
        shown: Cards, in the order given.
        key: What stands for whom.
    """

    analysis: Analysis
    transcripts: Mapping[str, Transcript]
    shown: tuple[ShownPersona, ...]
    key: Key


def disguise(
    analysis: Analysis,
    transcripts: Mapping[str, Transcript],
    shown: Sequence[ShownPersona],
    asked: Pseudonyms,
) -> Disguise:
    """Return a project's cards under codes; the project itself stays as it is.

    Raises:
        OutputError: A key that is there cannot be read.
    """
    # The run read its transcripts as they were then; the newest words of each are shown.
    every = {each.id: each for each in analysis.study.transcripts} | dict(transcripts)
    participants = analysis.study.participants
    key = _key(tuple(every.values()), participants, asked)
    changed, redactions = pseudonymise_transcripts(tuple(every.values()), participants, key)
    by_id = {each.id: each for each in changed}
    return Disguise(
        pseudonymise_analysis(analysis, changed, redactions, key),
        by_id,
        tuple(pseudonymise_persona(each, by_id, redactions, key) for each in shown),
        key,
    )


def refuse_leaks(contents: Mapping[str, bytes], key: Key) -> None:
    """Check what is about to be written; nothing is written where a name is left.

    Raises:
        OutputError: A file still holds something that the key knows.
    """
    if leaks := leaks_in(contents, key):
        lines = "\n".join(f"  {leak}" for leak in leaks)
        raise OutputError(
            f"Names were left in {len(leaks)} files, so nothing was written:\n{lines}"
        )


def keep_key(key: Key, asked: Pseudonyms) -> None:
    """Write the key.

    Raises:
        OutputError: It cannot be written.
    """
    write_key(key, asked.key_file)


def notes_on(participants: Sequence[Participant], asked: Pseudonyms) -> tuple[str, ...]:
    """Return what to know about cards under codes, whole sentences."""
    return (
        f"Names were replaced by codes; the key is in {asked.key_file}. Keep it apart. "
        "These cards are pseudonymised, not anonymous: read the quotes before you pass them on.",
        *rare_combinations(participants),
    )


def _key(
    transcripts: Sequence[Transcript], participants: Sequence[Participant], asked: Pseudonyms
) -> Key:
    earlier = read_key(asked.key_file) if asked.key_file.exists() else None
    return make_key(transcripts, participants, suggest(transcripts), earlier=earlier)
