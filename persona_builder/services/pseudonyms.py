"""Codes for names in everything that is written for others, with the key kept apart."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from persona_builder.domain.review import ShownPersona
from persona_builder.domain.runs import Analysis
from persona_builder.domain.transcripts import Participant, Source, Transcript
from persona_builder.errors import OutputError, UsageError
from persona_builder.privacy import (
    Key,
    codes_to_value,
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
from persona_builder.services.names import (
    NameNotes,
    NamePlace,
    NameRow,
    confirm,
    name_notes,
    record_names,
    suggestions,
)
from persona_builder.services.people import people_in
from persona_builder.store import ProjectStore

__all__ = ["NamePlace", "NameRow", "confirm", "suggestions"]


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
    key = _key(transcripts, participants, asked, NameNotes())
    changed, _ = pseudonymise_transcripts(transcripts, participants, key)
    return changed, pseudonymise_participants(participants, key), key


@dataclass(frozen=True, slots=True)
class CodedFiles:
    """What a project keeps in the place of files that hold names.

    Attributes:
        transcripts: As given, each from a plain text of its own.
        contents: The bytes of those texts, by their hash.
        facts: What is known about people, by (no file, code).
    """

    transcripts: tuple[Transcript, ...]
    contents: Mapping[str, bytes]
    facts: Mapping[tuple[str, str], Mapping[str, str]]


def coded_files(
    transcripts: Sequence[Transcript], participants: Sequence[Participant]
) -> CodedFiles:
    """Return a study under codes as files, so that a project of it never held a name.

    Args:
        transcripts: Under codes.
        participants: Under codes.
    """
    changed: list[Transcript] = []
    contents: dict[str, bytes] = {}
    for number, transcript in enumerate(transcripts, start=1):
        labels = {speaker.id: speaker.label for speaker in transcript.speakers}
        lines = (
            f"{labels[turn.speaker_id]}: {transcript.words(turn)}" for turn in transcript.turns
        )
        # Two interviews of the same words are two files.
        data = "\n\n".join((f"Interview: {number}", *lines)).encode()
        digest = hashlib.sha256(data).hexdigest()
        contents[digest] = data
        name = f"{PurePath(transcript.source.name).stem}.txt"
        source = Source(name, "plain-text", "utf-8", digest, 0)
        changed.append(replace(transcript, title=name, source=source))
    facts = {("", person.name): person.metadata for person in participants if person.metadata}
    return CodedFiles(tuple(changed), contents, facts)


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
    *,
    project: Path | None = None,
) -> Disguise:
    """Return a study's cards under codes; its own words stay as they are.

    Args:
        analysis: Of the study.
        transcripts: The newest words of each interview, by id.
        shown: Cards, in order.
        asked: Where the key is.
        project: Where decisions about names and earlier codes are; None for none.

    Raises:
        OutputError: A key that is there cannot be read.
    """
    # The run read its transcripts as they were then; the newest words of each are shown.
    every = {each.id: each for each in analysis.study.transcripts} | dict(transcripts)
    participants = analysis.study.participants
    notes = name_notes(project) if project else NameNotes()
    key = _key(tuple(every.values()), participants, asked, notes)
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
    home = f"{Path.home()}/"
    traces = (home,) if len(home) > len("//") else ()
    if leaks := leaks_in(contents, key, traces=traces):
        lines = "\n".join(f"  {leak}" for leak in leaks)
        raise OutputError(
            f"Names were left in {len(leaks)} files, so nothing was written:\n{lines}"
        )


def keep_key(key: Key, asked: Pseudonyms, *, project: Path | None = None) -> None:
    """Write the key, and let the project remember its codes for the next export.

    Raises:
        OutputError: It cannot be written.
        ProjectError: The project cannot be written.
    """
    if project is not None:
        known = name_notes(project).codes
        if value := codes_to_value(key, known=known):
            # The same codes whoever exports, and wherever the key went.
            record_names(project, "codes", value)
    write_key(key, asked.key_file)


def holds_others(asked: Pseudonyms, project: Path) -> bool:
    """Return whether a key that is there holds codes that this project knows nothing of.

    Raises:
        OutputError: The key cannot be read.
        ProjectError: The project cannot be read.
    """
    if not asked.key_file.exists():
        return False
    given, own = read_key(asked.key_file), name_notes(project).codes
    return not (
        given.people.keys() <= own.people.keys() and given.others.keys() <= own.others.keys()
    )


def notes_on(participants: Sequence[Participant], asked: Pseudonyms) -> tuple[str, ...]:
    """Return what to know about cards under codes, whole sentences."""
    return (
        f"Names were replaced by codes; the key is in {asked.key_file}. Keep it apart. "
        "These cards are pseudonymised: whoever holds the key, or knows the people, can still "
        "tell who they are. Quotes are verbatim, so read them before you pass them on.",
        *rare_combinations(participants),
    )


def notes_on_export(
    project: Path, files: Sequence[Path], asked: Pseudonyms | None
) -> tuple[str, ...]:
    """Return what to know about files that were exported, whole sentences.

    Args:
        project: The project file.
        files: What was written.
        asked: How names were replaced; None when they were left.

    Raises:
        ProjectError: The project cannot be read.
    """
    with ProjectStore(project).read() as connection:
        transcripts, participants = people_in(connection)
    notes = name_notes(project)
    if asked is not None:
        n_open = sum(
            row.verdict is None and row.confidence == "to confirm" for row in suggestions(project)
        )
        undecided = (
            f"{n_open} words that may be names are not decided on, and stand as they are.",
        )
        return notes_on(participants, asked) + (undecided if n_open else ())
    known = make_key(transcripts, participants, (), decisions=notes.decisions, earlier=notes.codes)
    contents = {path.name: path.read_bytes() for path in files if path.is_file()}
    n_named = len(leaks_in(contents, known))
    left = f"Names were left as they are, in {n_named} of {len(contents)} files."
    return ((left,) if n_named else ()) + rare_combinations(participants)


def _key(
    transcripts: Sequence[Transcript],
    participants: Sequence[Participant],
    asked: Pseudonyms,
    notes: NameNotes,
) -> Key:
    given = read_key(asked.key_file) if asked.key_file.exists() else Key({})
    # What the project remembers goes before a file that may be another project's.
    earlier = Key({**given.people, **notes.codes.people}, {**given.others, **notes.codes.others})
    return make_key(
        transcripts, participants, suggest(transcripts), decisions=notes.decisions, earlier=earlier
    )
