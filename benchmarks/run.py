"""Measure speed and quality in one run, on the sample study and on labelled data where given.

    python benchmarks/run.py [--labelled FOLDER]

Speed is printed as a ratio to embedding the same statements, because seconds
depend on the machine. Quality on the sample study is agreement with its planted
groups. With ``--labelled`` (a folder holding ``gold/`` and ``corpora/``) the
figures of ``persona-builder evaluate`` follow, beside their baselines.
"""

from __future__ import annotations

import argparse
import csv
import resource
import sys
import time
import uuid
from pathlib import Path

from persona_builder.domain.runs import Analysis, RunSettings
from persona_builder.domain.statements import StatementText
from persona_builder.embed import load_encoder
from persona_builder.evaluate.unlabelled import corpus_sentences
from persona_builder.ingest import participants_of
from persona_builder.pipeline import analyse_transcripts, read_files
from persona_builder.resources import resource_folder
from persona_builder.services import evaluation
from persona_builder.tag import tag_statements


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--labelled", type=Path, help="folder with gold/ and corpora/")
    labelled: Path | None = parser.parse_args().labelled
    samples = resource_folder("sample_transcripts")
    # The first analysis also pays for importing the libraries, so the second is timed.
    analyse(samples)
    print_speed(analyse(samples))
    print_agreement_with_planted(analyse(samples), samples / "planted_truth.csv")
    if labelled is None:
        print("\nNo labelled data given; add --labelled FOLDER for figures on real interviews.")
        return
    print_labelled(labelled)


def analyse(folder: Path) -> Analysis:
    reading = read_files([folder], new_id=lambda: str(uuid.uuid4()))
    transcripts, participants = participants_of(reading.transcripts)
    return analyse_transcripts(
        transcripts, participants, RunSettings(), new_id=lambda: str(uuid.uuid4())
    )


def print_speed(analysis: Analysis) -> None:
    seconds = analysis.run.timings_s
    print(f"Speed on {len(analysis.study.statements)} statements, embedding them = 1:")
    for step, taken in seconds.items():
        print(f"  {step:8} {taken / seconds['embed']:6.2f}")
    peak_mib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  peak memory {peak_mib:,.0f} MiB (this whole process, libraries included)")


def print_agreement_with_planted(analysis: Analysis, truth: Path) -> None:
    from sklearn.metrics import adjusted_rand_score

    rows = csv.DictReader(truth.read_text(encoding="utf-8").splitlines())
    kinds = {row["file"]: row["kind"] for row in rows}
    names = {each.id: each.source.name for each in analysis.study.transcripts}
    files = {person.id: names[person.transcript_ids[0]] for person in analysis.study.participants}
    placed = {
        files[member.participant_id]: segment.id
        for segment in analysis.segmentation.segments
        for member in segment.members
    }
    planted = [file for file in sorted(kinds) if kinds[file] != "outlier"]
    agreement = adjusted_rand_score(
        [kinds[file] for file in planted], [placed.get(file, 0) for file in planted]
    )
    outside = [files[person.participant_id] for person in analysis.segmentation.unassigned]
    print(f"\nSample study, {len(planted)} people of three planted kinds and one outlier:")
    print(f"  segments proposed {len(analysis.segmentation.segments)}, ", end="")
    print(f"level {analysis.segmentation.level}, adjusted Rand index {agreement:.2f}")
    print(f"  left out of every segment: {', '.join(outside) or 'nobody'}")


def print_speed_on_many(corpora: Path) -> None:
    """Print how long embedding and tagging take on as many sentences as a large study has."""
    texts = [
        StatementText(str(number), each.text, each.question, each.before, "en")
        for number, each in enumerate(corpus_sentences(corpora))
    ]
    encoder = load_encoder()
    started = time.perf_counter()
    vectors = encoder.encode([text.text for text in texts])
    embedded = time.perf_counter()
    tag_statements(texts, vectors)
    ended = time.perf_counter()
    print(
        f"\n{len(texts)} sentences of the corpora: embedded in {embedded - started:.0f} s, ", end=""
    )
    print(f"tagged in {ended - embedded:.0f} s ({(ended - embedded) / (embedded - started):.2f})")


def print_labelled(folder: Path) -> None:
    gold = folder / "gold"
    professionals = folder / "corpora" / "professionals"
    for path in (gold / "dev_en.jsonl", professionals / "groups.csv"):
        if not path.is_file():
            sys.exit(f"There is no file {path}.")
    print_speed_on_many(folder / "corpora")
    print("\nTagger:")
    print(evaluation.tagger(gold / "dev_en.jsonl", train=[gold / "train_en.jsonl"]))
    for per_group in (4, 8, 13):
        print(f"\nSegments, 25 draws of {3 * per_group} people from three known groups:")
        print(
            evaluation.segments(
                professionals / "groups.csv",
                [professionals / "transcripts"],
                draws=25,
                per_group=per_group,
            )
        )


if __name__ == "__main__":
    main()
