"""What is read of files, as a table: turns, speakers, roles, warnings, and letters kept.

    python benchmarks/accounting.py FILE_OR_FOLDER... [--interviewer NAME...] [--warnings]

For captions, texts and tables the share of letters and digits of the file that are in the
transcript's words, labels or header is printed: times, markup and ids are no words and are
left aside by a plain rule of this script's own, not by the readers. Without arguments, files
of every format are written and read back: there the reference is known to the letter.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from persona_builder.domain.transcripts import Transcript
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest import read_transcripts
from tests.formats_written import WRITERS, Turns

CAPTIONS = {"webvtt", "srt", "sbv"}
TEXTS = CAPTIONS | {"plain-text"}
SAID: Turns = [
    ("Interviewer", "What happened next? I mean after the call, at 3:30."),
    ("Νίκη", "Τα παράτησα 😀 & <έφυγα> ύστερα· δεν είχε νόημα, 4,90 €."),
    ("Interviewer", "بعدش چی شد؟ می‌خواستم بپرسم."),
    ("Νίκη", "וִיתרתי, ל-app לא נכנסתי: 'זהו'."),
] * 25

_NO_WORDS = re.compile(
    r"^(?:WEBVTT.*|NOTE.*|STYLE.*|\d+|[\w-]{30,}/\d+-\d+)$|"
    r"^.*\d:\d{2}[.,]\d+\s*(?:-->|,).*$|"
    r"[\[(#]?\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d+)?[\])#]?(?=[:\s]|$)|"
    r"</?[a-z][^>]{0,90}>|<\d[^>]{0,20}>",
    re.IGNORECASE | re.MULTILINE,
)


def files_in(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        found = sorted(path.rglob("*")) if path.is_dir() else [path]
        for each in found:
            if each.is_file() and not re.match(r"readme|licen[cs]e|.*_licen", each.stem.lower()):
                yield each


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


def kept(transcripts: Sequence[Transcript], data: bytes) -> float | None:
    """Return the share of a text file's letters whose words were read; None for others."""
    first = transcripts[0]
    if first.source.format not in TEXTS:
        return None
    raw = data.decode(first.source.encoding or "utf-8").replace("\r\n", "\n")
    raw = raw.replace("&amp;", "&").replace("&gt;", ">").replace("&lt;", "<").replace("&nbsp;", " ")
    voices = re.sub(r"<v(?:\.\S+)? ([^>]+)>", r"\1 ", raw)
    reference = words(_NO_WORDS.sub(" ", voices))
    seen = Counter[str]()
    for each in transcripts:
        labels = {speaker.id: speaker.label for speaker in each.speakers}
        seen += words(each.text + " " + each.title)
        seen += words(" ".join(f"{key} {value}" for key, value in each.metadata.items()))
        # A label stands once in the file for each time that it was written.
        for label in labels.values():
            written = raw.casefold().count(label.casefold())
            for word, count in words(label).items():
                seen[word] += count * written
    total = sum(len(word) * count for word, count in reference.items())
    missing = sum(len(word) * count for word, count in (reference - seen).items())
    return 1 - missing / total if total else None


def row(name: str, transcripts: Sequence[Transcript], share: float | None) -> str:
    turns = sum(len(each.turns) for each in transcripts)
    roles = Counter(speaker.role for each in transcripts for speaker in each.speakers)
    said = ", ".join(f"{count} {role}" for role, count in sorted(roles.items()))
    warnings = sum(len(each.warnings) for each in transcripts)
    shown = "" if share is None else f"{share:.2%}"
    source = transcripts[0].source
    language = "/".join(dict.fromkeys(each.language for each in transcripts))
    return (
        f"{name:<42} {source.format:<10} {source.encoding or '-':<12} {language:<6}"
        f"{turns:>6} turns  {said:<38} {warnings} warnings {shown:>8}"
    )


def written_files() -> None:
    for name, write in sorted(WRITERS.items()):
        # A PDF keeps the order of left-to-right letters only, and this one has one page.
        turns = SAID if name != "pdf" else [turn for turn in SAID if "ύστερα" in turn[1]][:25]
        (transcript,) = read_transcripts(
            write(turns), f"x.{name}", new_id=lambda: "t", unlabelled="one"
        )
        said = [transcript.words(turn) for turn in transcript.turns]
        whole = sum(words in said for _, words in turns)
        share = sum(map(len, said)) / sum(len(words) for _, words in turns)
        print(f"{name:<12} {whole} of {len(turns)} turns verbatim, {share:.2%} of characters")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("paths", nargs="*", type=Path)
    options.add_argument("--interviewer", nargs="*", default=[])
    options.add_argument("--unlabelled", choices=("refuse", "alternate", "one"), default="refuse")
    options.add_argument("--warnings", action="store_true", help="print what they say")
    given = options.parse_args()
    if not given.paths:
        written_files()
    for path in files_in(given.paths):
        data = path.read_bytes()
        name = f"{path.parent.name}/{path.name}"
        try:
            transcripts = read_transcripts(
                data,
                path.name,
                new_id=lambda: "t",
                interviewers=given.interviewer,
                unlabelled=given.unlabelled,
            )
        except UnreadableFileError as error:
            print(f"{name:<42} refused: {error.why}")
            continue
        print(row(name, transcripts, kept(transcripts, data)))
        if given.warnings:
            for each in transcripts:
                for warning in each.warnings:
                    print(f"    {warning}")


if __name__ == "__main__":
    main()
