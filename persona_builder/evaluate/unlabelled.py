"""Sentences of public corpora, whose labels travel without their words."""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

# Interviews first: of reviews, and of what people say of themselves in forums, only some.
N_OTHERS = 1000
SHORTEST, LONGEST = 5, 45

# Hexadecimal digits of a text's hash under which it is found again; no text is kept anywhere.
KEY_LENGTH = 16

# Sentences said before one in the same answer that help to understand it.
N_BEFORE = 2

_SPEAKER = re.compile(r"^(Assistant|AI|User):\s*(.*)$")
_TALKER = re.compile(r"^[^\n(]{1,40} \(\d\d:\d\d(?::\d\d)?\):\s*$")
_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"'I])")
_OWN = re.compile(r"\b(?:i|my|me|we|our)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CorpusSentence:
    """A sentence that somebody said or wrote, without a label.

    Attributes:
        text: The sentence.
        kind: Where it is from: "interview", "podcast", "review", "forum".
        group: The interview or the episode; empty for the others.
        question: The interviewer's words before it; empty for the others.
        before: Up to two sentences said before it in the same answer.
    """

    text: str
    kind: str
    group: str = ""
    question: str = ""
    before: str = ""


def corpus_sentences(corpora: Path) -> Iterator[CorpusSentence]:
    """Yield each distinct sentence of the corpora once, where it comes first.

    Args:
        corpora: Folder with ``professionals/transcripts``, ``export_formats/rev``,
            ``verb_senses`` and ``emotion``.
    """
    seen: set[str] = set()
    sources = (_interviews(corpora), _podcasts(corpora), _reviews(corpora), _forum(corpora))
    for sentence in chain.from_iterable(sources):
        if sentence.text not in seen:
            seen.add(sentence.text)
            yield sentence


def key_of(text: str) -> str:
    """Return the start of a text's hash."""
    return hashlib.sha256(text.encode()).hexdigest()[:KEY_LENGTH]


def _interviews(corpora: Path) -> Iterator[CorpusSentence]:
    for path in sorted((corpora / "professionals" / "transcripts").glob("*.txt")):
        question: list[str] = []
        answer: list[str] = []
        for speaker, said in _lines(path):
            if speaker != "User":
                if answer:
                    question, answer = [], []
                question.append(said)
                continue
            for sentence in _sentences(said):
                yield CorpusSentence(
                    sentence,
                    "interview",
                    group=f"ai:{path.stem}",
                    question=" ".join(question).strip(),
                    before=" ".join(answer[-N_BEFORE:]),
                )
                answer.append(sentence)


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    """Yield who speaks and a line of what is said."""
    speaker = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        named = _SPEAKER.match(line)
        speaker, said = (named[1], named[2]) if named else (speaker, line)
        yield speaker, said


def _podcasts(corpora: Path) -> Iterator[CorpusSentence]:
    for path in sorted((corpora / "export_formats" / "rev").glob("*.txt")):
        said: list[str] = []
        for line in path.read_text(encoding="utf-8").splitlines():
            if _TALKER.match(line):
                said = []
                continue
            for sentence in _sentences(line):
                before = " ".join(said[-N_BEFORE:])
                yield CorpusSentence(sentence, "podcast", group=f"rev:{path.stem}", before=before)
                said.append(sentence)


def _sentences(line: str) -> Iterator[str]:
    yield from filter(None, map(str.strip, _END.split(line)))


def _reviews(corpora: Path) -> Iterator[CorpusSentence]:
    rows = _table(corpora / "verb_senses" / "verb_quadrants_train.tsv")
    told = dict.fromkeys(_unspaced(row[1]) for row in rows)
    for text in islice(filter(_is_of_length, told), N_OTHERS):
        yield CorpusSentence(text, "review")


def _forum(corpora: Path) -> Iterator[CorpusSentence]:
    rows = (row[0] for row in _table(corpora / "emotion" / "train.tsv") if row)
    own = (text for text in rows if _is_of_length(text) and _OWN.search(text))
    for text in islice(own, N_OTHERS):
        yield CorpusSentence(text, "forum")


def _unspaced(text: str) -> str:
    """Join what a corpus of single tokens has taken apart."""
    return re.sub(r"\s+([.,!?;:)])", r"\1", re.sub(r"\s+(n't|'\w+)\b", r"\1", text))


def _table(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)


def _is_of_length(text: str) -> bool:
    return SHORTEST <= len(text.split()) <= LONGEST
