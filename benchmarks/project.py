"""Time an edit and an opening on a large project; 50,000 statements by default.

    python benchmarks/project.py [--statements 50000] [--edits 200]

Prints the 95th percentile of an edit, as the app makes one, and of opening the project's
cards, beside a plain write of 4 KiB that waits for the same disk.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from small_project import PEOPLE, analysed, file_of, small_project
from small_study import Said, make_study

from persona_builder.domain.spans import Span
from persona_builder.services import corrections, projects, review, transcripts
from persona_builder.services.cards import load_cards

MAX_EDIT_MS = 50
MAX_OPEN_MS = 1000
DIMENSIONS = 384


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--statements", type=int, default=50_000)
    parser.add_argument("--edits", type=int, default=200)
    parser.add_argument("--corrections", type=int, default=20)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = large_project(Path(folder), options.statements)
        size_mib = path.stat().st_size / 2**20
        print(f"{options.statements:,} statements, {size_mib:,.0f} MiB")
        disk_ms = percentile([timed(lambda: plain_write(Path(folder))) for _ in range(100)])
        # A copy is another file to the store, as every file is after a start.
        path = Path(shutil.copy(path, path.with_name("Copy.persona")))
        first_ms = edits(path, 1)[0]
        print(f"the first edit after a start, which looks at every page: {first_ms:.0f} ms")
        print(f"a plain write that waits for the disk: p95 {disk_ms:.1f} ms")
        taken_ms = edits(path, options.edits)
        edit_ms = percentile(taken_ms)
        print(
            f"an edit: p95 {edit_ms:.1f} ms (at most {MAX_EDIT_MS}),"
            f" half of them within {statistics.median(taken_ms):.1f} ms"
        )
        open_ms = percentile([timed(lambda: load_cards(path)) for _ in range(10)])
        listed_ms = percentile([timed(lambda: projects.summary(path)) for _ in range(10)])
        rows_ms = [timed(lambda: transcripts.list_transcripts(path)) for _ in range(6)]
        print(f"opening its cards: p95 {open_ms:.0f} ms (at most {MAX_OPEN_MS})")
        print(
            f"its list of transcripts, which reads every word once: first {rows_ms[0]:.0f} ms,"
            f" then p95 {percentile(rows_ms[1:]):.1f} ms"
        )
        print(f"its row in the list of projects: p95 {listed_ms:.0f} ms")
        corrected_ms = percentile(corrections_of(path, options.corrections))
        again_ms = percentile([timed(lambda: load_cards(path)) for _ in range(10)])
        print(f"a correction of its transcript: p95 {corrected_ms:.0f} ms")
        print(f"opening its cards with {options.corrections} corrections: p95 {again_ms:.0f} ms")
    if edit_ms > MAX_EDIT_MS or max(open_ms, listed_ms) > MAX_OPEN_MS:
        sys.exit("Slower than promised.")


def large_project(folder: Path, n_statements: int) -> Path:
    """Return an analysed project whose cards have as many lines as real ones."""
    few = analysed()
    each = n_statements // len(PEOPLE)
    study = make_study(
        {
            name: [
                Said(f"{said[number % len(said)].text} {number}", said[number % len(said)].quadrant)
                for number in range(each)
            ]
            for name, said in PEOPLE.items()
        }
    )
    vectors = np.random.default_rng(0).normal(size=(len(study.statements), DIMENSIONS))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    large = replace(
        study,
        vectors=vectors.astype(np.float32),
        transcripts=tuple(file_of(transcript)[0] for transcript in study.transcripts),
    )
    return small_project(folder, replace(few, study=large)).path


def edits(path: Path, number: int) -> list[float]:
    """Return the milliseconds of edits as a person makes them: on the card that is shown."""
    persona = review.personas(path)[0]
    rev = persona.rev
    taken = []
    for place in range(number):
        started = time.perf_counter()
        review.rename_persona(path, persona.id, f"Ζωή {place}", rev=rev)
        taken.append((time.perf_counter() - started) * 1000)
        rev += 1
    return taken


def corrections_of(path: Path, number: int) -> list[float]:
    """Return the milliseconds of corrections, each of a word in another turn."""
    transcript_id = transcripts.list_transcripts(path)[0].id
    turns = [turn for turn in transcripts.transcript(path, transcript_id).turns if turn.index % 2]
    taken = []
    # From the end, so that no correction moves the places of the next.
    for turn in turns[: 10 * number : 10][::-1]:
        first = Span(turn.span.start, turn.span.start + 1)
        work = partial(corrections.correct_text, path, transcript_id, first, "Ω")
        taken.append(timed(work))
    return taken


def plain_write(folder: Path) -> None:
    with (folder / "plain").open("wb") as file:
        file.write(bytes(4096))
        file.flush()
        os.fsync(file.fileno())


def timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def percentile(taken_ms: list[float], share: int = 95) -> float:
    return statistics.quantiles(taken_ms, n=100, method="inclusive")[share - 1]


if __name__ == "__main__":
    main()
