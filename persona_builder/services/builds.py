"""Everything in one go: read files, analyse them, write persona cards into a folder."""

from __future__ import annotations

import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from persona_builder.domain.ids import random_id
from persona_builder.domain.progress import Progress, silent
from persona_builder.domain.runs import Analysis, RunSettings
from persona_builder.domain.transcripts import Participant, Transcript
from persona_builder.errors import InputError, NothingToDoError, UsageError
from persona_builder.ingest import ParticipantFacts, Unlabelled, people_of, read_participants_csv
from persona_builder.pipeline import Reading, analyse_transcripts, read_files, with_timings
from persona_builder.privacy import Key, Redactor
from persona_builder.review import show_personas
from persona_builder.services.documents import (
    add_papers,
    add_sources,
    card_documents,
    ours_in_folder,
    refuse_unknown_formats,
)
from persona_builder.services.export_records import remember_export, remember_key
from persona_builder.services.keeping import keep_study
from persona_builder.services.papers import StudyPapers, cards_of
from persona_builder.services.pseudonyms import (
    CodedFiles,
    Pseudonyms,
    coded_files,
    keep_key,
    notes_on,
    pseudonymise_study,
    refuse_leaks,
)
from persona_builder.services.study_documents import study_documents
from persona_builder.services.traces import project_id_of
from persona_builder.services.writing import refuse_unwritable, write_whole


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did.

    Attributes:
        out: The folder that holds the cards.
        files: Everything written, relative to ``out``, sorted.
        analysis: What was found.
        problems: Files that could not be read, one error each.
        warnings: What the researcher should know, whole sentences.
    """

    out: Path
    files: tuple[str, ...]
    analysis: Analysis
    problems: tuple[InputError, ...]
    warnings: tuple[str, ...]


def build(  # noqa: PLR0913 - what can be chosen about a build
    paths: Sequence[Path],
    out: Path,
    settings: RunSettings,
    *,
    participants_csv: Path | None = None,
    formats: Sequence[str] = ("markdown",),
    interviewers: Collection[str] = (),
    unlabelled: Unlabelled = "refuse",
    columns: Mapping[str, str] | None = None,
    project: Path | None = None,
    pseudonyms: Pseudonyms | None = None,
    progress: Progress = silent,
) -> BuildReport:
    """Read transcripts, draft personas and write their cards.

    ``out`` gets ``persona-NN-<slug>.md``, ``index.md``, ``run.json`` and
    ``sources/`` (the text that quotes are checked against), or nothing at all.

    Args:
        paths: Files and folders of transcripts.
        out: The folder to write into; made if it is not there.
        settings: How many personas, the seed, the language.
        participants_csv: Facts about participants, one row each.
        formats: Names of exporters; "markdown" is always written.
        interviewers: Labels that are an interviewer's, whatever the guess.
        unlabelled: How to read a file that names nobody.
        columns: What the columns of every table hold, by their names; None to guess.
        project: A new project file to keep the study in as well.
        pseudonyms: Where the key goes when names are to be replaced; None to leave them.
        progress: Told every step; may raise ``Cancelled``.

    Raises:
        UsageError: More personas than people, a format nobody offers, or a
            project that is there already.
        InputError: No file could be read.
        NothingToDoError: No participant says anything that can be used.
        OutputError: ``out`` cannot be written.
    """
    refuse_unknown_formats(formats)
    refuse_unwritable(out)
    _refuse_old_project(project)
    given = _facts_of(participants_csv)
    start = time.perf_counter()
    reading = read_files(
        paths,
        new_id=random_id,
        language=settings.language,
        interviewers=interviewers,
        unlabelled=unlabelled,
        columns=columns,
        progress=progress,
    )
    people = _people_in(reading, given, pseudonyms, keeps_files=project is not None)
    read_s = _since(start)
    found = analyse_transcripts(
        people.transcripts, people.participants, settings, new_id=random_id, progress=progress
    )
    title = project.stem if project else out.resolve().name
    contents, analysis = _documents(found, title, formats, people.key, read_s)
    progress("write", 0, len(contents))
    is_shared = pseudonyms is not None and pseudonyms.key_file.exists()
    if pseudonyms is not None and people.key is not None:
        refuse_leaks(contents, people.key)
        keep_key(people.key, pseudonyms)
    if project is not None:
        coded = people.coded.contents if people.coded else None
        keep_study(project, analysis, reading.files, facts=people.facts, coded=coded)
        read = [each.id for each in analysis.study.transcripts]
        remember_export(project_id_of(project), out, contents, read)
        if pseudonyms is not None:
            remember_key(project_id_of(project), pseudonyms.key_file, read, is_shared=is_shared)
    write_whole(contents, out, ours=ours_in_folder(out))
    progress("write", len(contents), len(contents))
    return BuildReport(
        out=out,
        files=tuple(sorted(contents)),
        analysis=analysis,
        problems=reading.problems,
        warnings=_warnings(analysis, given, reading, people.notes)
        + (notes_on(people.participants, pseudonyms) if pseudonyms else ()),
    )


@dataclass(frozen=True, slots=True)
class _People:
    """Who was read, under codes where that was asked for.

    Attributes:
        transcripts: The interviews.
        participants: The people in them.
        facts: What was given about people, by file and name.
        notes: Who counts as one person or as two, whole sentences.
        key: What stands for whom; None where names are left.
        coded: What a project keeps in the place of files that hold names.
    """

    transcripts: tuple[Transcript, ...]
    participants: tuple[Participant, ...]
    facts: Mapping[tuple[str, str], Mapping[str, str]]
    notes: Sequence[str]
    key: Key | None = None
    coded: CodedFiles | None = None


def _people_in(
    reading: Reading, given: ParticipantFacts | None, asked: Pseudonyms | None, *, keeps_files: bool
) -> _People:
    """Return who was read.

    Raises:
        InputError: Nobody was, because no file could be read.
        OutputError: A key that is there cannot be read.
    """
    if not reading.transcripts:
        raise _nothing_read(reading.problems)
    facts = given.facts if given else None
    found = people_of(reading.transcripts, facts=facts)
    people = _People(found.transcripts, found.participants, facts or {}, found.notes)
    if asked is None:
        return people
    transcripts, participants, key = pseudonymise_study(
        people.transcripts, people.participants, asked
    )
    people = replace(people, transcripts=transcripts, participants=participants, key=key)
    if not keeps_files:
        return people
    # What a project keeps holds no name either; the files themselves stay outside.
    coded = coded_files(transcripts, participants)
    return replace(people, transcripts=coded.transcripts, facts=coded.facts, coded=coded)


def _documents(
    analysis: Analysis, title: str, formats: Sequence[str], key: Key | None, read_s: float
) -> tuple[dict[str, bytes], Analysis]:
    """Return every file of a build by its name, and the analysis with what each step took.

    Args:
        analysis: Under codes where there is a key.
        title: What to call the study.
        formats: Names of exporters.
        key: What stands for whom; None where names are left.
        read_s: Seconds that reading took.
    """
    start = time.perf_counter()
    shown, transcripts = show_personas(analysis.personas, (), {}), analysis.study.transcript_by_id
    cards = cards_of(analysis, transcripts, shown)
    contents = card_documents(cards, analysis, formats)
    coded_title = Redactor(key)(title) if key else title
    papers = StudyPapers(coded_title, analysis, transcripts, shown, cards)
    add_papers(contents, study_documents(papers, formats))
    timings = {"read": read_s, "write": _since(start)}
    timed = replace(analysis, run=with_timings(analysis.run, timings))
    add_sources(contents, cards, shown, timed)
    return contents, timed


def _since(start: float) -> float:
    return round(time.perf_counter() - start, 3)


def _refuse_old_project(project: Path | None) -> None:
    if project is not None and project.exists():
        raise UsageError(
            f"{project} is there already. Name a new file with --project, or add to this one "
            "with: persona-builder import, then analyse."
        )


def _facts_of(participants_csv: Path | None) -> ParticipantFacts | None:
    if participants_csv is None:
        return None
    if not participants_csv.is_file():
        raise UsageError(f"There is no file {participants_csv}. Check what --participants names.")
    return read_participants_csv(participants_csv.read_bytes(), participants_csv.name)


def _nothing_read(problems: Sequence[InputError]) -> InputError:
    if len(problems) == 1:
        return problems[0]
    if not problems:
        return NothingToDoError("No file was named. Name files or folders of transcripts.")
    lines = "\n".join(f"  {problem}" for problem in problems)
    return InputError(f"None of the {len(problems)} files could be read:\n{lines}")


def _warnings(
    analysis: Analysis,
    facts: ParticipantFacts | None,
    reading: Reading,
    about_people: Sequence[str],
) -> tuple[str, ...]:
    per_file = (
        f"{transcript.source.name}: {warning}"
        for transcript in analysis.study.transcripts
        for warning in transcript.warnings
    )
    about_facts = facts.warnings if facts else ()
    return (*per_file, *reading.notes, *about_facts, *about_people, *analysis.segmentation.notes)
