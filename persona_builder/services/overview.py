"""A project at one glance: what is in it, what was run, which cards there are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from persona_builder.domain.review import ShownPersona
from persona_builder.errors import ProjectError
from persona_builder.services import analysis, review, transcripts
from persona_builder.services.analysis import RunRow
from persona_builder.services.corrections import MadeCorrection, TrayItem, corrections, tray
from persona_builder.services.projects import ProjectSummary, summary
from persona_builder.services.transcripts import TranscriptRow


@dataclass(frozen=True, slots=True)
class Overview:
    """What a project holds.

    Attributes:
        summary: Its name and counts.
        transcripts: A row for each interview, without its words.
        runs: Its analyses, newest first.
        personas: Every card with people's edits over it, discarded ones included.
        corrections: Those that count, by transcript id; transcripts without any are left out.
        tray: What could not follow a correction.
    """

    summary: ProjectSummary
    transcripts: tuple[TranscriptRow, ...]
    runs: tuple[RunRow, ...]
    personas: tuple[ShownPersona, ...]
    corrections: dict[str, tuple[MadeCorrection, ...]]
    tray: tuple[TrayItem, ...]


def overview(project: Path) -> Overview:
    """Return what a project holds.

    Raises:
        ProjectError: The project cannot be read.
    """
    found = summary(project)
    if found.problem:
        raise ProjectError(found.problem)
    rows = transcripts.list_transcripts(project)
    made = {row.id: corrections(project, row.id) for row in rows}
    return Overview(
        found,
        rows,
        analysis.runs(project),
        review.personas(project, include_discarded=True),
        {transcript_id: each for transcript_id, each in made.items() if each},
        tray(project),
    )
