"""Whatever is written in a format is read back, to the letter and at its place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persona_builder.ingest.reading import Options, read_in_process
from tests.formats_written import WRITERS, Turns

# Real words with marks, joiners and emoji rather than any character at all:
# what a transcript may hold, not what a fuzzer may think of.
WORDS = (
    "gave phoned café naïve 3:30 £5 don't 😀 👩‍👩‍👧 παράτησα ήθελα ύστερα؛ می‌خواستم کتاب‌ها "
    "רציתי שָׁלוֹם ל-app (laughs) [inaudible] a*b under_score \u202bx\u202c ﬁne e\u0301t"
).split()
SPEAKERS = (
    ("Interviewer", "Nadia"),
    ("Ερευνήτρια", "Άρης"),
    ("مصاحبه‌گر", "ترانه"),
    ("מראיינת", "שרה־לי"),
)


@st.composite
def conversations(draw: st.DrawFn) -> Turns:
    asking, telling = draw(st.sampled_from(SPEAKERS))
    said = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
    count = draw(st.integers(min_value=1, max_value=8))
    return [(speaker, draw(said)) for _ in range(count) for speaker in (asking, telling)]


# What a PDF keeps of right-to-left text is not its letters in order.
TEXT_FORMATS = sorted(WRITERS.keys() - {"pdf"})


@pytest.mark.parametrize("name", TEXT_FORMATS)
@settings(max_examples=500, deadline=None)
@given(turns=conversations())
def test_what_is_written_is_read_back(name: str, turns: Turns) -> None:
    data = WRITERS[name](turns)

    # In this process: what is asked here is the readers, and there are thousands of files.
    (transcript,) = read_in_process(data, f"x.{name}", Options(), new_id=lambda: "t")

    labels = {speaker.id: speaker.label for speaker in transcript.speakers}
    assert [
        (labels[turn.speaker_id], transcript.text[turn.span.start : turn.span.end])
        for turn in transcript.turns
    ] == turns
