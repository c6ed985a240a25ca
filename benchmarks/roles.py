"""How well interviewers and participants are told apart, for each turn.

    python benchmarks/roles.py FILE_OR_FOLDER... [--interviewer NAME...] [--each]

Files need labels whose role is known: by a word for the role, or by --interviewer.
Each is read as it is, with its labels replaced by "Speaker 1" and "Speaker 2", and
without labels as two people who take turns. Printed: F1 over the two roles.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from persona_builder.domain.transcripts import RawInterview, RawTurn, Role, Transcript
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest import read_transcripts
from persona_builder.ingest.assemble import assemble
from persona_builder.ingest.unlabelled import label_turns
from persona_builder.language import fold

Pairs = list[tuple[Role, Role]]


def turns_of(transcript: Transcript, names: Sequence[str] | None) -> tuple[RawTurn, ...]:
    order = {speaker.id: number for number, speaker in enumerate(transcript.speakers)}
    return tuple(
        RawTurn(names[order[turn.speaker_id]] if names else None, transcript.words(turn))
        for turn in transcript.turns
    )


def roles_of(transcript: Transcript) -> list[Role]:
    return [transcript.speaker(turn.speaker_id).role for turn in transcript.turns]


def read_again(transcript: Transcript, *, labelled: bool) -> Transcript:
    names = [f"Speaker {number + 1}" for number in range(len(transcript.speakers))]
    interview = RawInterview(turns_of(transcript, names if labelled else None), "plain-text")
    shown = interview if labelled else label_turns(interview, "alternate")
    return assemble(shown, data=b"", name="x", part=0, new_id=lambda: "t")


def files_in(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        found = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (each for each in found if each.is_file() and each.stem.lower() != "readme")


def f1(pairs: Pairs) -> float:
    scores = []
    for role in ("interviewer", "participant"):
        counts = Counter((truth == role, guess == role) for truth, guess in pairs)
        wrong = counts[True, False] + counts[False, True]
        scores.append(2 * counts[True, True] / max(2 * counts[True, True] + wrong, 1))
    return sum(scores) / len(scores)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("paths", nargs="+", type=Path)
    options.add_argument("--interviewer", nargs="*", default=[])
    options.add_argument("--each", action="store_true", help="also print each file")
    given = options.parse_args()
    asking = {fold(name) for name in given.interviewer}
    pairs: dict[str, Pairs] = {"labels": [], "numbered labels": [], "turns only": []}
    n_files = 0
    for path in files_in(given.paths):
        try:
            transcripts = read_transcripts(path.read_bytes(), path.name, new_id=lambda: "t")
        except UnreadableFileError:
            continue
        for transcript in transcripts:
            truth: list[Role] = [
                "interviewer"
                if fold(transcript.speaker(turn.speaker_id).label) in asking
                else "participant"
                for turn in transcript.turns
            ]
            if len(set(truth)) != 2 or len(transcript.speakers) != 2:
                continue
            n_files += 1
            found = {
                "labels": transcript,
                "numbered labels": read_again(transcript, labelled=True),
                "turns only": read_again(transcript, labelled=False),
            }
            told = {
                kind: list(zip(truth, roles_of(each), strict=True)) for kind, each in found.items()
            }
            for kind, own in told.items():
                pairs[kind] += own
            if given.each:
                print(
                    path.name, len(truth), *(f"{kind} {f1(own):.3f}" for kind, own in told.items())
                )
    for kind, all_pairs in pairs.items():
        print(f"{kind}: F1 {f1(all_pairs):.3f} over {len(all_pairs)} turns of {n_files} files")


if __name__ == "__main__":
    main()
