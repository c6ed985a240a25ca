"""Everything in one go: read files, analyse them, write persona cards into a folder."""

from __future__ import annotations

import hashlib
import json
import time
import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from persona_builder.domain.progress import Progress, silent
from persona_builder.domain.runs import Analysis, RunSettings
from persona_builder.domain.transcripts import Transcript
from persona_builder.errors import InputError, NothingToDoError, UsageError
from persona_builder.export import Card, export_markdown, index_markdown, make_card, run_json, slug
from persona_builder.ingest import ParticipantFacts, participants_of, read_participants_csv
from persona_builder.pipeline import analyse_transcripts, read_files, with_timings
from persona_builder.plugins import load_plugin, plugins
from persona_builder.review import show_personas
from persona_builder.services.writing import refuse_unwritable, write_whole

# Files that an earlier build may have left in the folder.
OURS = ("persona-[0-9][0-9]-*.md", "sources/[0-9][0-9]*-*.txt")


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


def build(
    paths: Sequence[Path],
    out: Path,
    settings: RunSettings,
    *,
    participants_csv: Path | None = None,
    formats: Sequence[str] = ("markdown",),
    interviewers: Collection[str] = (),
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
        progress: Told every step; may raise ``Cancelled``.

    Raises:
        UsageError: More personas than people, or a format nobody offers.
        InputError: No file could be read.
        NothingToDoError: No participant says anything that can be used.
        OutputError: ``out`` cannot be written.
    """
    _refuse_unknown_formats(formats)
    refuse_unwritable(out)
    facts = _facts_of(participants_csv)
    start = time.perf_counter()
    reading = read_files(
        paths,
        new_id=_random_id,
        language=settings.language,
        interviewers=interviewers,
        progress=progress,
    )
    if not reading.transcripts:
        raise _nothing_read(reading.problems)
    transcripts, participants = participants_of(reading.transcripts, facts=facts)
    read_s = round(time.perf_counter() - start, 3)
    analysis = analyse_transcripts(
        transcripts, participants, settings, new_id=_random_id, progress=progress
    )
    start = time.perf_counter()
    contents = _documents(analysis, formats)
    write_s = round(time.perf_counter() - start, 3)
    timed = replace_run(analysis, {"read": read_s, "write": write_s})
    contents["run.json"] = _as_json(run_json(timed, persona_files(timed)))
    progress("write", 0, len(contents))
    write_whole(contents, out, ours=OURS)
    progress("write", len(contents), len(contents))
    return BuildReport(
        out=out,
        files=tuple(sorted(contents)),
        analysis=timed,
        problems=reading.problems,
        warnings=_warnings(timed, facts, reading.left_out),
    )


def replace_run(analysis: Analysis, extra_s: Mapping[str, float]) -> Analysis:
    """Return the analysis with seconds of the steps around it added to its manifest."""
    return replace(analysis, run=with_timings(analysis.run, extra_s))


def persona_files(analysis: Analysis) -> dict[str, str]:
    """Return the card's file name for each persona id: ``persona-01-<slug>.md``."""
    return {
        draft.persona_id: f"persona-{number:02d}-{slug(draft.name, f'persona-{number}')}.md"
        for number, draft in enumerate(analysis.personas, start=1)
    }


def source_files(transcripts: Sequence[Transcript]) -> dict[str, bytes]:
    """Return ``sources/`` for an output folder: every transcript's text, and a manifest.

    Quotes are positions in these texts, so a folder of cards can be checked
    without the recordings' files. It is left out when cards are passed on.
    """
    files: dict[str, bytes] = {}
    manifest = []
    for number, transcript in enumerate(transcripts, start=1):
        file = f"{number:02d}-{slug(transcript.source.name, 'transcript')}.txt"
        data = transcript.text.encode()
        files[f"sources/{file}"] = data
        manifest.append(
            {
                "input": transcript.source.name,
                "part": transcript.source.part,
                "file": file,
                "text_sha256": hashlib.sha256(data).hexdigest(),
            }
        )
    files["sources/manifest.json"] = _as_json({"sources": manifest})
    return files


def _documents(analysis: Analysis, formats: Sequence[str]) -> dict[str, bytes]:
    cards = cards_of(analysis)
    names = persona_files(analysis)
    files = {names[card.persona_id]: export_markdown([card]).data for card in cards}
    files["index.md"] = index_markdown(cards, names, analysis).encode()
    for name in formats:
        if name != "markdown":
            document = load_plugin("exporters", name)(cards)
            files[f"personas{document.extension}"] = document.data
    files |= source_files(analysis.study.transcripts)
    return files


def cards_of(analysis: Analysis) -> list[Card]:
    """Return the cards of an analysis that nobody has edited."""
    study = analysis.study
    return [
        make_card(
            persona,
            participants=study.participant_by_id,
            transcripts=study.transcript_by_id,
            segmentation=analysis.segmentation,
            run=analysis.run,
        )
        for persona in show_personas(analysis.personas, edits=(), values={})
    ]


def _as_json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _refuse_unknown_formats(formats: Sequence[str]) -> None:
    known = sorted(plugins("exporters"))
    unknown = [name for name in formats if name not in known]
    if unknown:
        raise UsageError(
            f"There is no format named {', '.join(unknown)}. Available: {', '.join(known)}."
        )


def _facts_of(participants_csv: Path | None) -> ParticipantFacts | None:
    if participants_csv is None:
        return None
    if not participants_csv.is_file():
        raise UsageError(
            f"There is no file {participants_csv}. Check what --participants names."
        )
    return read_participants_csv(participants_csv.read_bytes(), participants_csv.name)


def _nothing_read(problems: Sequence[InputError]) -> InputError:
    if len(problems) == 1:
        return problems[0]
    if not problems:
        return NothingToDoError("No file was named. Name files or folders of transcripts.")
    lines = "\n".join(f"  {problem}" for problem in problems)
    return InputError(f"None of the {len(problems)} files could be read:\n{lines}")


def _warnings(
    analysis: Analysis, facts: ParticipantFacts | None, left_out: Sequence[str]
) -> tuple[str, ...]:
    per_file = (
        f"{transcript.source.name}: {warning}"
        for transcript in analysis.study.transcripts
        for warning in transcript.warnings
    )
    about_folder = (
        (f"Left out, because they are no transcripts: {', '.join(left_out)}.",) if left_out else ()
    )
    about_facts = facts.warnings if facts else ()
    return (*per_file, *about_folder, *about_facts, *analysis.segmentation.notes)


def _random_id() -> str:
    return str(uuid.uuid4())


