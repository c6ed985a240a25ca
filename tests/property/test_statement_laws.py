from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from persona_builder.domain.spans import Span
from persona_builder.language.cue_words import cue_words_of
from persona_builder.statements import sentence_spans
from persona_builder.statements.long import cut_long
from persona_builder.statements.paragraphs import paragraph_spans

WORDS = (
    "και",
    "πήγα",
    "می‌کنم",
    "ולא",
    "said",
    "I",
    "and",
    "no.",
    "γιατί;",
    "چرا؟",
    "😀",
    "Dr.",
    "...",
)
SPEECH = st.lists(st.sampled_from([*WORDS, "\n", "\r\n", "  ", "\u2028"]), max_size=80).map(
    " ".join
)


@given(SPEECH)
def test_paragraphs_hold_every_word_of_a_turn_in_order(text: str) -> None:
    padded = f"before {text} after"
    turn = Span(7, max(8, len(padded) - 6))
    spans = paragraph_spans(padded, turn)
    assert all(turn.start <= span.start < span.end <= turn.end for span in spans)
    assert all(span.of(padded) == span.of(padded).strip() for span in spans)
    assert " ".join(span.of(padded) for span in spans).split() == turn.of(padded).split()


@settings(deadline=None)
@given(SPEECH, st.sampled_from(["el", "fa", "he"]))
def test_sentences_hold_every_word_once_and_in_order(text: str, language: str) -> None:
    (spans,) = sentence_spans([text], [language])
    ends = [0, *(end for _, end in spans)]
    assert all(start >= end for (start, _), end in zip(spans, ends, strict=False))
    said = [text[start:end] for start, end in spans]
    assert all(each == each.strip() for each in said)
    assert " ".join(said).split() == text.split()


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=400).map(" ".join))
def test_cutting_loses_nothing_and_leaves_nothing_too_long(text: str) -> None:
    parts = [text[start:end] for start, end in cut_long(text, (0, len(text)), cue_words_of("en"))]
    assert " ".join(parts) == text
    assert all(len(part.split()) <= 60 for part in parts)
