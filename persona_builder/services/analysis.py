"""Analyse a project's transcripts, in this process or in one of its own."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

from persona_builder.domain.ids import random_id
from persona_builder.domain.progress import Progress, silent
from persona_builder.domain.runs import Analysis, RunSettings
from persona_builder.domain.transcripts import Participant, Transcript
from persona_builder.draft import rematch
from persona_builder.pipeline import analyse_transcripts
from persona_builder.segment import keep_theme_ids
from persona_builder.services.cards import cards_in
from persona_builder.services.jobs import JOB_VARIABLE, Job, cancel, claim, doing, hand_over, job
from persona_builder.services.learning import decided_in
from persona_builder.services.people import people_in
from persona_builder.services.processes import start_detached
from persona_builder.store import (
    EndJob,
    ProjectStore,
    ProjectVectorCache,
    SaveAnalysis,
    load_analysis,
    project_row,
    runs_of,
)

__all__ = ["Job", "cancel", "job"]

# Fewer people than this are described one by one rather than grouped.
FEW_PARTICIPANTS = 5


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether an analysis can run, and what would make it better.

    Attributes:
        n_transcripts: Interviews in the project.
        n_participants: People interviewed in them.
        languages: BCP 47 codes, the most frequent first.
        blockers: What must be done first, whole sentences; empty when it can run.
        advice: What would make the result better, whole sentences.
        is_current: True when nothing changed since the newest run.
    """

    n_transcripts: int
    n_participants: int
    languages: tuple[str, ...]
    blockers: tuple[str, ...]
    advice: tuple[str, ...]
    is_current: bool


@dataclass(frozen=True, slots=True)
class RunRow:
    """What a list of runs shows.

    Attributes:
        id: The run.
        at: When its results were saved, in UTC.
        settings: What was chosen.
        n_personas: How many personas it drafted.
    """

    id: str
    at: datetime
    settings: RunSettings
    n_personas: int


class Analyse(Protocol):
    """What turns transcripts into an analysis: ``pipeline.analyse_transcripts``."""

    def __call__(
        self,
        transcripts: tuple[Transcript, ...],
        participants: tuple[Participant, ...],
        settings: RunSettings,
        *,
        new_id: Callable[[], str],
        cache: ProjectVectorCache | None,
        progress: Progress,
    ) -> Analysis:
        """Return persona drafts and everything they rest on."""


def readiness(project: Path) -> Readiness:
    """Return whether an analysis can run now.

    Raises:
        ProjectError: The project cannot be read.
    """
    with ProjectStore(project).read() as connection:
        transcripts, participants = people_in(connection)
        inputs_version = project_row(connection).inputs_version
        newest = next(iter(runs_of(connection)), None)
    counts = Counter(transcript.language for transcript in transcripts)
    return Readiness(
        n_transcripts=len(transcripts),
        n_participants=len(participants),
        languages=tuple(sorted(counts, key=lambda code: (-counts[code], code))),
        blockers=_blockers(transcripts, participants),
        advice=_advice(transcripts, participants),
        is_current=newest is not None and newest.inputs_version == inputs_version,
    )


def start(project: Path, settings: RunSettings) -> None:
    """Start an analysis in a process of its own; it goes on when the app is closed.

    Raises:
        ProjectError: Another analysis of the project runs, or it cannot be written.
    """
    job_id = claim(project)
    try:
        pid = start_detached(_command(project, settings), _environment(job_id))
    except OSError:
        failed = EndJob(job_id, "failed", "The analysis could not be started. Try again.")
        ProjectStore(project).apply(failed)
        return
    hand_over(project, job_id, pid)


def run_analysis(
    project: Path,
    settings: RunSettings,
    progress: Progress = silent,
    *,
    analyse: Analyse = analyse_transcripts,
) -> Analysis:
    """Analyse a project now and save what was found: all of it, or nothing.

    Personas keep the ids of earlier ones they share people with, so that people's
    edits stay with them.

    Args:
        project: The project file.
        settings: How many personas, the seed.
        progress: Told every step; may raise ``Cancelled``.
        analyse: Does the work.

    Raises:
        NothingToDoError: No participant says anything that can be used.
        UsageError: More personas were asked for than there are people.
        StaleEditError: The transcripts changed meanwhile.
        ProjectError: Another analysis runs, or the project cannot be written.
        Cancelled: The researcher asked to stop; nothing was changed.
    """
    store = ProjectStore(project)
    with doing(project, progress) as (job_id, noted):
        with store.read() as connection:
            transcripts, participants = people_in(connection)
            inputs_version = project_row(connection).inputs_version
            decided = decided_in(connection)
        found = analyse(
            transcripts,
            participants,
            settings,
            new_id=random_id,
            cache=ProjectVectorCache(store),
            progress=noted,
            **({"decided": decided} if decided else {}),
        )
        counted = sorted(seq for each in transcripts for seq in each.corrected_by)
        found = replace(found, run=replace(found.run, corrections=tuple(counted)))
        analysis = _following(store, found)
        store.apply(SaveAnalysis(analysis, job_id), inputs_version)
    return analysis


def _following(store: ProjectStore, found: Analysis) -> Analysis:
    """Return what was found under the ids that personas and themes had before."""
    with store.read() as connection:
        earlier = cards_in(connection).drafts
        before = load_analysis(connection)
    why = found.explanation
    return replace(
        found,
        personas=rematch(found.personas, earlier),
        explanation=keep_theme_ids(why, before.explanation) if before else why,
    )


def latest(project: Path) -> Analysis | None:
    """Return what the newest run found; None before the first one.

    Raises:
        ProjectError: The project cannot be read.
    """
    with ProjectStore(project).read() as connection:
        return load_analysis(connection)


def runs(project: Path) -> tuple[RunRow, ...]:
    """Return the runs of a project, newest first.

    Raises:
        ProjectError: The project cannot be read.
    """
    with ProjectStore(project).read() as connection:
        stored = runs_of(connection)
    return tuple(
        RunRow(each.run.id, each.made_at, each.run.settings, each.n_personas) for each in stored
    )


def _blockers(
    transcripts: tuple[Transcript, ...], participants: tuple[Participant, ...]
) -> tuple[str, ...]:
    if not transcripts:
        return ("Add at least 2 transcripts to run an analysis.",)
    if not participants:
        return ("Nobody is marked as a participant. Set the speakers' roles under Transcripts.",)
    return ()


def _advice(
    transcripts: tuple[Transcript, ...], participants: tuple[Participant, ...]
) -> tuple[str, ...]:
    advice = []
    if 0 < len(participants) < FEW_PARTICIPANTS:
        people = "1 participant" if len(participants) == 1 else f"{len(participants)} participants"
        advice.append(
            f"{people}: groups are a guess below {FEW_PARTICIPANTS}. "
            "Treat what you get as a hypothesis."
        )
    silent_files = [
        transcript.source.name
        for transcript in transcripts
        if not any(speaker.role == "participant" for speaker in transcript.speakers)
    ]
    if silent_files and participants:
        advice.append(
            f"Nobody in {', '.join(silent_files[:3])}{' and others' if silent_files[3:] else ''} "
            "is marked as a participant, so nothing of it is used."
        )
    unknown = sum(
        speaker.role == "unknown" for transcript in transcripts for speaker in transcript.speakers
    )
    if unknown:
        speakers = "1 speaker has" if unknown == 1 else f"{unknown} speakers have"
        advice.append(f"{speakers} no role yet; their words are not used.")
    return tuple(advice)


def _command(project: Path, settings: RunSettings) -> list[str]:
    return [
        sys.executable,
        "-m",
        "persona_builder",
        "analyse",
        str(project.resolve()),
        "--personas",
        "auto" if settings.personas is None else str(settings.personas),
        "--seed",
        str(settings.seed),
        "--weights",
        ",".join(f"{view}={weight:g}" for view, weight in asdict(settings.view_weights).items()),
    ]


def _environment(job_id: str) -> dict[str, str]:
    # One core stays free, so that the app answers while the analysis runs.
    threads = str(max(1, (os.cpu_count() or 2) - 1))
    return {"OMP_NUM_THREADS": threads, **os.environ, JOB_VARIABLE: job_id}
