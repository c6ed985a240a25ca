"""Sentences without labels, for a small sentence model to learn from a large one."""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

# Interviews first: of reviews, and of what people say of themselves in forums, only some.
N_OTHERS = 1000
SHORTEST, LONGEST = 5, 45

# Bytes of a text's hash under which it is found again; no text is kept anywhere.
KEY_SIZE = 12

_SPEAKER = re.compile(r"^(Assistant|AI|User):\s*(.*)$")
_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"'I])")
_OWN = re.compile(r"\b(?:i|my|me|we|our)\b", re.IGNORECASE)


def unlabelled_texts(corpora: Path) -> Iterator[tuple[str, str]]:
    """Yield the interview (empty for other sources) and the text of sentences without labels.

    Args:
        corpora: Folder with ``professionals/transcripts``, ``verb_senses`` and ``emotion``.
    """
    seen: set[str] = set()
    for group, text in (*_interviews(corpora), *_reviews(corpora), *_forum(corpora)):
        if text not in seen:
            seen.add(text)
            yield group, text


def key_of(text: str) -> bytes:
    """Return the start of a text's hash."""
    return hashlib.sha256(text.encode()).digest()[:KEY_SIZE]


def _interviews(corpora: Path) -> Iterator[tuple[str, str]]:
    for path in sorted((corpora / "professionals" / "transcripts").glob("*.txt")):
        speaker = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            named = _SPEAKER.match(line)
            speaker, said = (named[1], named[2]) if named else (speaker, line)
            if speaker == "User":
                sentences = (each.strip() for each in _END.split(said))
                yield from ((f"ai:{path.stem}", each) for each in sentences if each)


def _reviews(corpora: Path) -> Iterator[tuple[str, str]]:
    rows = _table(corpora / "verb_senses" / "verb_quadrants_train.tsv")
    told = dict.fromkeys(_unspaced(row[1]) for row in rows)
    yield from (("", text) for text in islice(filter(_is_of_length, told), N_OTHERS))


def _forum(corpora: Path) -> Iterator[tuple[str, str]]:
    rows = (row[0] for row in _table(corpora / "emotion" / "train.tsv") if row)
    own = (text for text in rows if _is_of_length(text) and _OWN.search(text))
    yield from (("", text) for text in islice(own, N_OTHERS))


def _unspaced(text: str) -> str:
    """Join what a corpus of single tokens has taken apart."""
    return re.sub(r"\s+([.,!?;:)])", r"\1", re.sub(r"\s+(n't|'\w+)\b", r"\1", text))


def _table(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)


def _is_of_length(text: str) -> bool:
    return SHORTEST <= len(text.split()) <= LONGEST
