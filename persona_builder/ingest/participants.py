"""Who was interviewed in a study, under names that tell them apart, with what was given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from persona_builder.domain.transcripts import Participant, Speaker, Transcript
from persona_builder.ingest.header import names_in
from persona_builder.ingest.labels import is_code
from persona_builder.ingest.participants_table import Facts
from persona_builder.ingest.same_person import same_people
from persona_builder.ingest.speakers import is_generic
from persona_builder.language import LANGUAGES, fold
from persona_builder.language.facts import is_about_interview
from persona_builder.language.order import natural_key


@dataclass(frozen=True, slots=True)
class People:
    """Who was interviewed.

    Attributes:
        transcripts: As given; one person's speakers have one ``participant_id``.
        participants: In the order in which people count: P2 before P10.
        notes: Who counts as one person or as two, and rows that fit nobody; whole sentences.
    """

    transcripts: tuple[Transcript, ...]
    participants: tuple[Participant, ...]
    notes: tuple[str, ...] = ()


def participants_of(
    transcripts: Sequence[Transcript], *, facts: Facts | None = None
) -> tuple[tuple[Transcript, ...], tuple[Participant, ...]]:
    """Return the transcripts and the people interviewed in them; see ``people_of``."""
    people = people_of(transcripts, facts=facts)
    return people.transcripts, people.participants


def people_of(transcripts: Sequence[Transcript], *, facts: Facts | None = None) -> People:
    """Return who was interviewed, one person for several files where that is certain.

    Args:
        transcripts: With roles settled.
        facts: What a table says, by (file name, participant).
    """
    people = [
        (transcript, speaker)
        for transcript in sorted(
            transcripts, key=lambda each: (natural_key(each.source.name), each.source.part)
        )
        for speaker in transcript.speakers
        if speaker.participant_id is not None
    ]
    known = _by_key(facts or {})
    keys, notes = same_people(people, lambda *each: _named_in_table(known, *each))
    by_key: dict[str, list[tuple[Transcript, Speaker]]] = {}
    for each, key in zip(people, keys, strict=True):
        by_key.setdefault(key, []).append(each)
    groups = list(by_key.values())
    names = _names([group[0] for group in groups])
    participants = [
        _participant(name, group, known) for name, group in zip(names, groups, strict=True)
    ]
    ids = {
        (*_place(transcript), speaker.id): person.id
        for person, group in zip(participants, groups, strict=True)
        for transcript, speaker in group
    }
    used = {_row_of(known, *each) for each in people}
    return People(
        tuple(_with_ids(transcript, ids) for transcript in transcripts),
        tuple(sorted(participants, key=lambda each: (natural_key(each.name), each.id))),
        (*notes, *_about_unused(facts or {}, used)),
    )


def _participant(
    name: str,
    group: Sequence[tuple[Transcript, Speaker]],
    known: Mapping[tuple[str, str], Mapping[str, str]],
) -> Participant:
    """Return one person; what the last interview's header or any table says counts most."""
    metadata: dict[str, str] = {}
    for transcript, _ in group:
        metadata |= _from_header(transcript)
    for each in group:
        metadata |= known.get(_row_of(known, *each), {})
    return Participant(
        id=str(group[0][1].participant_id),
        name=name,
        transcript_ids=tuple(dict.fromkeys(transcript.id for transcript, _ in group)),
        metadata=metadata,
    )


def _with_ids(transcript: Transcript, ids: Mapping[tuple[str, int, str], str]) -> Transcript:
    speakers = tuple(
        replace(speaker, participant_id=found)
        if (found := ids.get((*_place(transcript), speaker.id)))
        else speaker
        for speaker in transcript.speakers
    )
    return transcript if speakers == transcript.speakers else replace(transcript, speakers=speakers)


def _about_unused(facts: Facts, used: Collection[tuple[str, str]]) -> tuple[str, ...]:
    unused = [key for key in facts if (_file_key(key[0]), fold(key[1])) not in used]
    if not unused:
        return ()
    shown = ", ".join(" ".join(filter(None, (person, file))) for file, person in unused[:5])
    more = f" and {len(unused) - 5} more" if len(unused) > 5 else ""
    fits = (
        "1 row of the table of participants fits"
        if len(unused) == 1
        else (f"{len(unused)} rows of the table of participants fit")
    )
    return (f"{fits} nobody who was interviewed: {shown}{more}. Check names of files and people.",)


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
        if value and value not in who and fold(key) not in asks and not is_about_interview(key)
    }


def _by_key(facts: Facts) -> dict[tuple[str, str], Mapping[str, str]]:
    return {(_file_key(file), fold(person)): given for (file, person), given in facts.items()}


def _row_of(
    known: Mapping[tuple[str, str], Mapping[str, str]], transcript: Transcript, speaker: Speaker
) -> tuple[str, str]:
    """Return a person's row: for file and person, else one of them; ("", "") where none is."""
    file, label = _file_key(transcript.source.name), fold(speaker.label)
    alone = sum(each.role == "participant" for each in transcript.speakers) == 1
    for key in ((file, label), (file, "")) if alone else ((file, label),):
        if key in known:
            return key
    if alone:
        for key in known:
            if key[0] == file:
                return key
    return ("", label) if ("", label) in known else ("", "")


def _named_in_table(
    known: Mapping[tuple[str, str], Mapping[str, str]], transcript: Transcript, speaker: Speaker
) -> str:
    """Return what a table calls somebody, where that tells people of all files apart."""
    file, person = _row_of(known, transcript, speaker)
    if is_generic(person) or (not file and is_code(person)):
        return ""
    return person


def _place(transcript: Transcript) -> tuple[str, int]:
    return transcript.source.sha256, transcript.source.part


def _file_key(name: str) -> str:
    return fold(PurePath(name.replace("\\", "/")).name) if name else ""
