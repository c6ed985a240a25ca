"""Tell which speakers of several files are one person: by a table, a code or a whole name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from persona_builder.domain.transcripts import Speaker, Transcript
from persona_builder.ingest.header import names_in
from persona_builder.ingest.labels import is_code
from persona_builder.ingest.speakers import is_generic
from persona_builder.language import fold

Somebody = tuple[Transcript, Speaker]
Place = tuple[str, int]
TableName = Callable[[Transcript, Speaker], str]

# More names are not listed in one sentence.
_SHOWN = 5


def same_people(
    people: Sequence[Somebody], named_in_table: TableName
) -> tuple[list[str], tuple[str, ...]]:
    """Return a key for each speaker, equal for one person's, and what to know about that.

    A table's word counts most. Without one, a code such as P03 and a name of at least
    two words are one person's wherever they come; a first name may be two people's, so it
    is only mentioned. Words such as "Participant" say nothing, and neither do codes that
    count the people within each file.

    Args:
        people: Everybody interviewed, by file.
        named_in_table: What a table calls somebody; empty where it says nothing.
    """
    told = [fold(named_in_table(*each)) for each in people]
    guessed = [fold(_name_of(*each)) for each in people]
    is_counted = _counted_within_files(people, guessed)
    keys = [
        told_name
        or (name if name and not is_counted and (is_code(name) or " " in name) else _own(*each))
        for each, told_name, name in zip(people, told, guessed, strict=True)
    ]
    keys = _apart_within_files(people, keys)
    return keys, (*_about_merged(people, keys), *_about_first_names(people, keys, guessed))


def _name_of(transcript: Transcript, speaker: Speaker) -> str:
    """Return a name or code that means the same person in another file; else nothing."""
    if not is_generic(speaker.label) and (len(speaker.label) > 2 or is_code(fold(speaker.label))):
        return speaker.label
    in_header = names_in(transcript.metadata, of="participant")
    alone = sum(each.role == "participant" for each in transcript.speakers) == 1
    if alone and len(in_header) == 1 and not is_generic(in_header[0]):
        return in_header[0]
    return ""


def _counted_within_files(people: Sequence[Somebody], names: Sequence[str]) -> bool:
    """Tell codes that start again in each file, as in focus groups, from those of a study."""
    codes: dict[Place, set[str]] = defaultdict(set)
    for (transcript, _), name in zip(people, names, strict=True):
        if name and is_code(name):
            codes[_place(transcript)].add(name)
    n_several = sum(len(each) > 1 for each in codes.values())
    return n_several > 1 or (len(codes) > 1 and len(set.union(*codes.values())) == 1)


def _apart_within_files(people: Sequence[Somebody], keys: Sequence[str]) -> list[str]:
    """Return the keys, the speaker's own where two in one file would be the same person."""
    counts: dict[tuple[Place, str], int] = defaultdict(int)
    for (transcript, _), key in zip(people, keys, strict=True):
        counts[_place(transcript), key] += 1
    return [
        key if counts[_place(each[0]), key] == 1 else _own(*each)
        for each, key in zip(people, keys, strict=True)
    ]


def _own(transcript: Transcript, speaker: Speaker) -> str:
    # No name holds a line feed.
    sha256, part = _place(transcript)
    return f"{sha256}\n{part}\n{speaker.id}"


def _place(transcript: Transcript) -> Place:
    return transcript.source.sha256, transcript.source.part


def _about_merged(people: Sequence[Somebody], keys: Sequence[str]) -> tuple[str, ...]:
    files = _files_by(people, keys)
    labels = {key: speaker.label for (_, speaker), key in zip(people, keys, strict=True)}
    return tuple(
        f"{labels[key]} in {_listed(names)} counts as one person. Where that is wrong, give each "
        "file its own participant in the table of participants."
        for key, names in files.items()
        if len(names) > 1
    )


def _about_first_names(
    people: Sequence[Somebody], keys: Sequence[str], names: Sequence[str]
) -> tuple[str, ...]:
    labels = {name: speaker.label for (_, speaker), name in zip(people, names, strict=True)}
    by_name: dict[str, set[str]] = defaultdict(set)
    for name, key in zip(names, keys, strict=True):
        by_name[name].add(key)
    files = _files_by(people, names)
    return tuple(
        f"{labels[name]} speaks in {_listed(files[name])} and counts as {len(found)} people. If "
        "it is one person, name these files in one row of the table of participants."
        for name, found in by_name.items()
        if name and len(found) > 1 and len(files[name]) > 1
    )


def _files_by(people: Sequence[Somebody], keys: Sequence[str]) -> Mapping[str, list[str]]:
    files: dict[str, list[str]] = defaultdict(list)
    for (transcript, _), key in zip(people, keys, strict=True):
        files[key].append(transcript.source.name)
    return files


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(dict.fromkeys(names[:_SHOWN]))
    return f"{shown} and {len(names) - _SHOWN} more" if len(names) > _SHOWN else shown
