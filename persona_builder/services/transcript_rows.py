"""The list of a project's transcripts, a row for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from persona_builder.domain.transcripts import Transcript
from persona_builder.services.people import people_in
from persona_builder.store import ProjectRow, ProjectStore, project_row


@dataclass(frozen=True, slots=True)
class TranscriptRow:
    """What a list of transcripts shows.

    Attributes:
        id: The transcript.
        name: The file's name.
        participants: What cards call the people interviewed in it.
        format: The reader's name.
        language: BCP 47 code.
        n_turns: Turns of everybody.
        n_words: Words of everybody.
        warnings: What the reader wants the researcher to know.
        title: What to call the interview; differs from ``name`` where a file holds several.
        needs_roles: True when nobody in it is a participant.
    """

    id: str
    name: str
    participants: tuple[str, ...]
    format: str
    language: str
    n_turns: int
    n_words: int
    warnings: tuple[str, ...]
    title: str = ""
    needs_roles: bool = False


def list_transcripts(project: Path) -> tuple[TranscriptRow, ...]:
    """Return a row for each transcript, by file name.

    Raises:
        ProjectError: The project cannot be read.
    """
    with ProjectStore(project).read() as connection:
        state = project_row(connection)
        kept = _newest_list.get(project)
        if kept and kept[0] == state:
            return kept[1]
        transcripts, participants = people_in(connection)
    names = {person.id: person.name for person in participants}
    rows = tuple(_row(transcript, names) for transcript in transcripts)
    _newest_list.clear()
    _newest_list[project] = (state, rows)
    return rows


# A page that is drawn again need not read every interview again. No words are kept, and
# what was removed leaves with the next list.
_newest_list: dict[Path, tuple[ProjectRow, tuple[TranscriptRow, ...]]] = {}


def _row(transcript: Transcript, names: Mapping[str, str]) -> TranscriptRow:
    people = [speaker.participant_id for speaker in transcript.speakers if speaker.participant_id]
    return TranscriptRow(
        id=transcript.id,
        name=transcript.source.name,
        participants=tuple(names.get(person, "") for person in people),
        format=transcript.source.format,
        language=transcript.language,
        n_turns=len(transcript.turns),
        n_words=len(transcript.text.split()),
        warnings=transcript.warnings,
        title=transcript.title,
        needs_roles=not people,
    )
