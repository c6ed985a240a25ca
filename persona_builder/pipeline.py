"""The story from transcripts to persona drafts.

Files become turns, turns become statements, statements become vectors and
tags, people become segments, segments become persona drafts. Each step is one
package that knows none of the others; this module is where they meet.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

import numpy as np

from persona_builder import __version__
from persona_builder.domain.empathy import Quadrant, Tag
from persona_builder.domain.explanation import Explanation, confound_warnings
from persona_builder.domain.ids import derived_id
from persona_builder.domain.personas import PersonaDraft
from persona_builder.domain.progress import Progress, silent
from persona_builder.domain.runs import Analysis, Run, RunSettings
from persona_builder.domain.statements import Statement, StatementText
from persona_builder.domain.studies import Study, Vectors
from persona_builder.domain.transcripts import Participant, Transcript
from persona_builder.draft import draft_personas
from persona_builder.embed import VectorCache, encode_statements, load_encoder
from persona_builder.errors import (
    InputError,
    NothingToDoError,
    UnreadableFileError,
    UsageError,
)
from persona_builder.ingest import Unlabelled, bytes_of, files_in, name_files, read_transcripts
from persona_builder.language.closeness import comparable_vectors, compared_by_words
from persona_builder.language.order import natural_key
from persona_builder.plugins import load_plugin
from persona_builder.segment import (
    Said,
    explain_segments,
    not_above_confounds,
    section_numbers,
    segment_participants,
    word_vectors,
)
from persona_builder.statements import split_statements, texts_of
from persona_builder.tag import learn

# Shorter statements carry too little of what a person is about to say who
# belongs together; method note b.3, step 1.
MIN_WORDS_TO_GROUP_BY = 5

# In the order of the story; also the order in ``run.json``.
STEPS = ("read", "split", "embed", "tag", "segment", "draft", "write")

DEFAULT_TAGGER = "cues-and-embedding"


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of a list of files.

    Attributes:
        transcripts: Everything that could be read, in the order of file names.
        problems: One error for each file that could not, with its reason.
        left_out: Names of files in a given folder that are no transcripts by their ending.
        files: Where each transcript's file lies, by the hash of its bytes.
    """

    transcripts: tuple[Transcript, ...]
    problems: tuple[InputError, ...]
    left_out: tuple[str, ...] = ()
    files: Mapping[str, Path] = field(default_factory=dict)

    @property
    def notes(self) -> tuple[str, ...]:
        """What to know about folders that were read, whole sentences."""
        names = ", ".join(self.left_out)
        return (f"Left out, because they are no transcripts: {names}.",) if names else ()


def read_files(
    paths: Sequence[Path],
    *,
    new_id: Callable[[], str],
    language: str = "auto",
    interviewers: Collection[str] = (),
    unlabelled: Unlabelled = "refuse",
    columns: Mapping[str, str] | None = None,
    progress: Progress = silent,
) -> Reading:
    """Read files and folders of transcripts; one bad file does not stop the rest.

    Args:
        paths: Files, or folders whose files are all taken (hidden ones apart).
        new_id: Makes a random id for each transcript.
        language: "auto", or the code to read everything as.
        interviewers: Labels that are an interviewer's, whatever the guess.
        unlabelled: How to read a file that names nobody.
        columns: What the columns of every table hold, by their names; None to guess.
        progress: Told the files done.
    """
    problems: list[InputError] = []
    left_out: list[str] = []
    named_files = name_files(files_in(paths, problems, left_out))
    transcripts: list[Transcript] = []
    names_by_content: dict[str, str] = {}
    files: dict[str, Path] = {}
    for done, (name, path) in enumerate(named_files):
        progress("read", done, len(named_files))
        try:
            found = read_transcripts(
                bytes_of(path, name),
                name,
                new_id=new_id,
                language=language,
                interviewers=interviewers,
                unlabelled=unlabelled,
                columns=columns,
            )
            _refuse_repeated(found[0], names_by_content)
        except InputError as problem:
            problems.append(problem)
        else:
            transcripts.extend(found)
            files[found[0].source.sha256] = path
    progress("read", len(named_files), len(named_files))
    return Reading(tuple(transcripts), tuple(problems), tuple(left_out), files)


@dataclass(slots=True)
class _Clock:
    """Seconds by step, kept while an analysis runs."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self.seconds[name] = round(time.perf_counter() - start, 3)


def analyse_transcripts(
    transcripts: Sequence[Transcript],
    participants: Sequence[Participant],
    settings: RunSettings,
    *,
    new_id: Callable[[], str],
    cache: VectorCache | None = None,
    progress: Progress = silent,
    decided: Mapping[str, Quadrant] = MappingProxyType({}),
) -> Analysis:
    """Return persona drafts and everything they rest on.

    The order of the transcripts changes nothing but random ids.

    Args:
        transcripts: With roles settled; interviewers' words are read as questions only.
        participants: Everybody who is interviewed in them.
        settings: How many personas, and the seed.
        new_id: Makes random ids for the run and its personas.
        cache: Vectors computed before, by content.
        progress: Told every step; may raise ``Cancelled``.
        decided: Quadrants that people gave, by statement id, for the tagger to learn from.

    Raises:
        NothingToDoError: No participant says anything that can be used.
        UsageError: More personas were asked for than there are people.
    """
    clock = _Clock()
    ordered = tuple(sorted(transcripts, key=lambda each: (each.source.name, each.source.part)))
    if not participants:
        raise NothingToDoError(_why_nothing(ordered, participants))
    _refuse_impossible_count(settings, participants)
    progress("split", 0, len(ordered))
    with clock.step("split"):
        statements = split_statements(ordered)
        texts = texts_of(statements, ordered)
    progress("split", len(ordered), len(ordered))
    if not statements:
        raise NothingToDoError(_why_nothing(ordered, participants))
    with clock.step("embed"):
        encoder = load_encoder()
        vectors = encode_statements(
            [text.text for text in texts], encoder, cache=cache, progress=progress
        )
    with clock.step("tag"):
        tags = load_plugin("taggers", DEFAULT_TAGGER)(texts, vectors, progress=progress)
        tags = learn(tags, vectors, decided)
    study = Study(
        transcripts=ordered,
        participants=tuple(
            sorted(participants, key=lambda each: (natural_key(each.name), each.id))
        ),
        statements=statements,
        vectors=vectors,
        tags=tags,
    )
    with clock.step("segment"):
        segmentation = segment_participants(
            grouping_views(statements, texts, vectors, tags),
            count=settings.personas,
            seed=settings.seed,
            weights=settings.view_weights,
            progress=progress,
        )
    run_id = new_id()
    progress("draft", 0, len(segmentation.segments))
    with clock.step("draft"):
        explanation = explain_segments(study, segmentation, seed=settings.seed)
        segmentation = not_above_confounds(segmentation, explanation)
        personas = draft_personas(
            study, segmentation, run_id=run_id, new_id=new_id, language=_main_language(study)
        )
    personas = _with_warnings(personas, explanation)
    progress("draft", len(personas), len(personas))
    run = Run(
        id=run_id,
        settings=settings,
        input_fingerprint=_fingerprint(ordered),
        version=__version__,
        models={"encoder": encoder.name, "tagger": tags[0].tagger},
        timings_s=clock.seconds,
    )
    return Analysis(run, study, segmentation, personas, explanation)


def _with_warnings(
    personas: tuple[PersonaDraft, ...], explanation: Explanation
) -> tuple[PersonaDraft, ...]:
    """Return the drafts, asking first what the grouping may owe to the interviews."""
    warnings = confound_warnings(explanation.confounds)
    return tuple(
        replace(draft, open_questions=(*warnings, *draft.open_questions)) for draft in personas
    )


def grouping_views(
    statements: Sequence[Statement],
    texts: Sequence[StatementText],
    vectors: Vectors,
    tags: Sequence[Tag],
) -> dict[str, Said]:
    """Return, for each participant who speaks, what people are grouped by.

    Very short statements are left out, unless a person says nothing else. Those
    tagged "none" stay: without them groups match known ones less well, see
    ``docs/decisions/0006``.

    Args:
        statements: All of a study.
        texts: Their words, in the same order.
        vectors: (n_statements, d) from the encoder, in the same order.
        tags: In the same order.
    """
    does = np.array([tag.probabilities["do"] for tag in tags], dtype=np.float32)
    stance = np.array([(tag.pain, tag.need, tag.valence) for tag in tags], dtype=np.float32)
    said = [text.text for text in texts]
    languages = [text.language for text in texts]
    words = word_vectors(said)
    # One language that the encoder was trained on needs no help: people are centred anyway.
    if len(set(languages)) > 1 or compared_by_words(languages):
        vectors = comparable_vectors(vectors, said, languages)
    people = [statement.participant_id for statement in statements]
    sections = section_numbers([text.section for text in texts], people)
    rows: dict[str, list[int]] = {}
    for row, statement in enumerate(statements):
        rows.setdefault(statement.participant_id, []).append(row)
    views = {}
    for participant_id, own in rows.items():
        telling = [row for row in own if len(said[row].split()) >= MIN_WORDS_TO_GROUP_BY]
        chosen = telling or own
        views[participant_id] = Said(
            vectors[chosen],
            does[chosen],
            stance[chosen],
            words[chosen],
            None if sections is None else sections[chosen],
        )
    return views


def _refuse_impossible_count(settings: RunSettings, participants: Sequence[Participant]) -> None:
    if settings.personas is None or settings.personas <= max(1, len(participants)):
        return
    people = "1 participant" if len(participants) == 1 else f"{len(participants)} participants"
    limit = "1" if len(participants) == 1 else f"1 to {min(len(participants), 9)}, or auto"
    raise UsageError(
        f"{settings.personas} personas were asked for, but there are only {people}. "
        f"Ask for {limit}."
    )


def _refuse_repeated(transcript: Transcript, names_by_content: dict[str, str]) -> None:
    source = transcript.source
    if source.sha256 in names_by_content:
        raise UnreadableFileError(
            source.name,
            f"it has the same content as {names_by_content[source.sha256]}",
            advice="It was left out, so that nobody counts twice.",
        )
    names_by_content[source.sha256] = source.name


def _why_nothing(transcripts: Sequence[Transcript], participants: Sequence[Participant]) -> str:
    if not transcripts:
        return "There is no transcript to work on. Add at least one interview."
    if participants:
        return (
            "No participant says a whole sentence in these transcripts, so there is nothing "
            "to draft a persona from. Check that the files are complete."
        )
    names = ", ".join(sorted({transcript.source.name for transcript in transcripts})[:5])
    return (
        f"Only an interviewer speaks in {names}. "
        "Check who is the interviewer: name that speaker with --interviewer."
    )


def _main_language(study: Study) -> str:
    characters: dict[str, int] = {}
    for transcript in study.transcripts:
        size = len(transcript.text)
        characters[transcript.language] = characters.get(transcript.language, 0) + size
    return max(sorted(characters), key=lambda language: characters[language])


def _fingerprint(transcripts: Sequence[Transcript]) -> str:
    parts: list[str | int] = []
    for transcript in transcripts:
        parts += [transcript.source.sha256, transcript.source.part]
        parts += [f"{speaker.label}={speaker.role}" for speaker in transcript.speakers]
        parts += [f"corrected by {seq}" for seq in transcript.corrected_by]
    return derived_id("inputs", *parts)


def with_timings(run: Run, extra: Mapping[str, float]) -> Run:
    """Return the run with the seconds of steps outside the analysis put in their place."""
    seconds = {**run.timings_s, **extra}
    return replace(run, timings_s={step: seconds[step] for step in STEPS if step in seconds})
