"""Headings that interviews share are parts of a guide, and are taken account of."""

from __future__ import annotations

import numpy as np
import pytest

from persona_builder.domain.segments import ViewWeights
from persona_builder.ingest import read_transcripts
from persona_builder.segment import Said, section_numbers, segment_participants
from persona_builder.statements import split_statements, texts_of
from persona_builder.store.codec_study import transcript_from_json, transcript_to_json

CONTENT = ViewWeights(content=1.0, stance=0.0, behaviour=0.0, words=0.0)


def test_a_heading_in_a_transcript_is_kept_with_the_turns_below_it() -> None:
    text = (
        "## Γνωριμία\r\n\r\nInterviewer: What do you do?\r\nΖωή: I work nights at a hospital.\r\n"
        "\r\n## خرید ##\r\n\r\nInterviewer: How do you shop?\r\nΖωή: I go to the market early.\r\n"
    )
    (transcript,) = read_transcripts(text.encode(), "a.txt", new_id=lambda: "t1")
    sections = ["Γνωριμία", "Γνωριμία", "خرید", "خرید"]
    assert [turn.section for turn in transcript.turns] == sections
    kept = transcript_from_json(transcript_to_json(transcript), transcript.text)
    assert [turn.section for turn in kept.turns] == sections
    texts = texts_of(split_statements([transcript]), [transcript])
    assert [each.section for each in texts] == ["Γνωριμία", "خرید"]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        pytest.param(["A", "Β", "a", "Β", "A", "β"], [1, 2, 1, 2, 1, 2], id="two-parts"),
        pytest.param(["A", "A", "A", "A", "A", "A"], None, id="one-part"),
        pytest.param(["A", "B", "C", "D", "E", "F"], None, id="nobody-shares-them"),
        pytest.param(["", "", "", "", "A", "B"], None, id="mostly-without"),
        pytest.param([""] * 6, None, id="none"),
    ],
)
def test_a_guide_is_what_most_people_share(headings: list[str], expected: list[int] | None) -> None:
    people = ["נועה", "נועה", "דוד", "דוד", "Ζωή", "Ζωή"]
    found = section_numbers(headings, people)
    assert (None if found is None else found.tolist()) == expected


def _asked_differently(*, with_sections: bool) -> dict[str, Said]:
    """Return twelve people of two kinds; the other six of each guide talk more of one part."""
    rng = np.random.default_rng(0)
    said = {}
    for person in range(12):
        first = 36 if person % 2 else 4
        sections = np.repeat([1.0, 2.0], [first, 40 - first]).astype(np.float32)
        vectors = 0.5 * rng.standard_normal((40, 6))
        vectors[:, 0] += 4.0 * (sections == 1)
        vectors[:, 1] += 4.0 * (sections == 2)
        vectors[:, 2 + (person < 6)] += 0.6
        known = sections if with_sections else None
        said[f"p{person:02d}"] = Said(vectors.astype(np.float32), sections=known)
    return said


def test_people_asked_at_different_length_are_not_grouped_by_it() -> None:
    kinds = {frozenset(f"p{person:02d}" for person in part) for part in (range(6), range(6, 12))}

    def groups(said: dict[str, Said]) -> set[frozenset[str]]:
        found = segment_participants(said, count=2, seed=0, weights=CONTENT)
        return {frozenset(each.participant_id for each in one.members) for one in found.segments}

    assert groups(_asked_differently(with_sections=True)) == kinds
    assert groups(_asked_differently(with_sections=False)) != kinds


def test_a_note_says_that_headings_counted_and_that_it_makes_a_difference() -> None:
    said = _asked_differently(with_sections=True)
    notes = " ".join(segment_participants(said, count=2, seed=0, weights=CONTENT).notes)
    assert "have headings in common" in notes
    assert "would be grouped otherwise" in notes
