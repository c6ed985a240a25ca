"""Who was interviewed in a study, under names that tell them apart, with what was given."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from persona_builder.domain.transcripts import Participant, Speaker, Transcript
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.decode import decode
from persona_builder.ingest.header import names_in
from persona_builder.ingest.limits import refuse_large
from persona_builder.ingest.speakers import is_generic
from persona_builder.language import LANGUAGES, fold

Facts = Mapping[tuple[str, str], Mapping[str, str]]

_FILE_COLUMNS = frozenset({"file", "filename", "file name", "transcript", "interview"})
_PERSON_COLUMNS = frozenset(
    {"participant", "participant id", "code", "name", "id", "pseudonym", "speaker"}
)


@dataclass(frozen=True, slots=True)
class ParticipantFacts:
    """What a table says about people.

    Attributes:
        facts: By (file name, participant), as written; either may be empty.
        warnings: What was not taken, whole sentences.
    """

    facts: Facts
    warnings: tuple[str, ...] = ()


def read_participants_csv(data: bytes, name: str) -> ParticipantFacts:
    """Return what a table of participants says.

    A column ``file`` or ``participant`` says whom a row is about; everything
    else is kept as given.

    Raises:
        UnreadableFileError: It is no table, or no column says whom a row is about.
    """
    refuse_large(data, name)
    text = decode(data, name).text
    # Spreadsheets in some countries write semicolons, whatever the name says.
    first_line = text.partition("\n")[0]
    separator = max(",;\t", key=first_line.count)
    rows = csv.DictReader(io.StringIO(text), delimiter=separator, skipinitialspace=True)
    columns = [column for column in rows.fieldnames or () if column]
    file_column = _first(columns, _FILE_COLUMNS)
    person_column = _first(columns, _PERSON_COLUMNS)
    if file_column is None and person_column is None:
        raise UnreadableFileError(
            name,
            "no column says whom a row is about",
            advice='Name a column "file" or "participant".',
        )
    facts: dict[tuple[str, str], dict[str, str]] = {}
    n_unnamed = 0
    for row in rows:
        file = (row.get(file_column or "") or "").strip()
        person = (row.get(person_column or "") or "").strip()
        if not file and not person:
            n_unnamed += 1
            continue
        facts[file, person] = {
            column: value.strip()
            for column, value in row.items()
            if column and column not in {file_column, person_column} and value and value.strip()
        }
    warnings = (f"{name}: {n_unnamed} rows name nobody and were left out.",) if n_unnamed else ()
    return ParticipantFacts(facts, warnings)


def participants_of(
    transcripts: Sequence[Transcript], *, facts: Facts | None = None
) -> tuple[tuple[Transcript, ...], tuple[Participant, ...]]:
    """Return the transcripts and the people interviewed in them, sorted by name.

    Two files' speakers are two people, whatever their labels.

    Args:
        transcripts: With roles settled.
        facts: What a table says, by (file name, participant).
    """
    people = [
        (transcript, speaker)
        for transcript in transcripts
        for speaker in transcript.speakers
        if speaker.participant_id is not None
    ]
    names = _names(people)
    known = _by_key(facts or {})
    participants = [
        Participant(
            id=str(speaker.participant_id),
            name=name,
            transcript_ids=(transcript.id,),
            metadata={**_from_header(transcript), **_from_table(known, transcript, speaker)},
        )
        for (transcript, speaker), name in zip(people, names, strict=True)
    ]
    return tuple(transcripts), tuple(sorted(participants, key=lambda each: (each.name, each.id)))


def _names(people: Sequence[tuple[Transcript, Speaker]]) -> list[str]:
    """Return a name for each person that no other has."""
    per_file = Counter(transcript.id for transcript, _ in people)
    first = [
        speaker.label
        if not is_generic(speaker.label)
        else stem
        if per_file[transcript.id] == 1
        else f"{stem} ({speaker.label})"
        for transcript, speaker in people
        for stem in [PurePath(transcript.source.name).stem]
    ]
    return list(_told_apart(_told_apart_by_file(first, people)))


def _told_apart_by_file(
    names: Sequence[str], people: Sequence[tuple[Transcript, Speaker]]
) -> list[str]:
    counts = Counter(fold(name) for name in names)
    return [
        name if counts[fold(name)] == 1 else f"{name} ({PurePath(transcript.source.name).stem})"
        for name, (transcript, _) in zip(names, people, strict=True)
    ]


def _told_apart(names: Sequence[str]) -> Iterator[str]:
    """Yield the names, with a number behind each repeated one."""
    seen: Counter[str] = Counter()
    for name in names:
        seen[fold(name)] += 1
        number = seen[fold(name)]
        yield name if number == 1 else f"{name} #{number}"


def _from_header(transcript: Transcript) -> dict[str, str]:
    """Return a header's fields as facts about the one participant; nothing if there are more."""
    if sum(speaker.role == "participant" for speaker in transcript.speakers) != 1:
        return {}
    who = set(names_in(transcript.metadata, of="participant"))
    asks = {key for language in LANGUAGES.values() for key in language.interviewer_keys}
    return {
        key: value
        for key, value in transcript.metadata.items()
        if value and value not in who and fold(key) not in asks
    }


def _by_key(facts: Facts) -> dict[tuple[str, str], Mapping[str, str]]:
    return {(_file_key(file), fold(person)): given for (file, person), given in facts.items()}


def _from_table(
    known: Mapping[tuple[str, str], Mapping[str, str]], transcript: Transcript, speaker: Speaker
) -> Mapping[str, str]:
    """Return a person's facts: of the row for file and person, else of one of them."""
    file, label = _file_key(transcript.source.name), fold(speaker.label)
    alone = sum(each.role == "participant" for each in transcript.speakers) == 1
    for key in ((file, label), (file, "")) if alone else ((file, label),):
        if key in known:
            return known[key]
    if alone:
        for (row_file, _), given in known.items():
            if row_file == file:
                return given
    return known.get(("", label), {})


def _file_key(name: str) -> str:
    return fold(PurePath(name.replace("\\", "/")).name) if name else ""


def _first(columns: Sequence[str], wanted: frozenset[str]) -> str | None:
    return next((column for column in columns if fold(column) in wanted), None)
