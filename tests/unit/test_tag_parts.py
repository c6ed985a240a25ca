"""A sentence is taken apart where two main clauses could each stand alone, and nowhere else."""

from __future__ import annotations

import numpy as np
import pytest

from persona_builder.domain.empathy import QUADRANTS, Quadrant
from persona_builder.domain.statements import StatementText
from persona_builder.tag.classifier import _other_part
from persona_builder.tag.english.reading import read_english

pytestmark = pytest.mark.models


def parts(text: str) -> tuple[str, ...]:
    return next(iter(read_english([StatementText("1", text)]))).parts


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "I print it at home, but they should offer it as a download.",
            ("I print it at home", "They should offer it as a download."),
        ),
        ("The app crashed and I panicked.", ("The app crashed", "I panicked.")),
        ("I love the tram and I take it every day.", ("I love the tram", "I take it every day.")),
    ],
)
def test_main_clauses_with_subjects_of_their_own_are_parts(
    text: str, wanted: tuple[str, ...]
) -> None:
    assert parts(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "I was nervous because they lost it.",
        "I told them that it was late and they laughed.",
        "I opened the app and waited.",
        "I paid for bread and butter.",
        "Yeah.",
        "",
        "😀",
    ],
)
def test_what_hangs_below_a_clause_stays_with_it(text: str) -> None:
    assert parts(text) == ()


@pytest.mark.parametrize(
    ("primary", "of_parts", "wanted"),
    [
        ("feel", ("feel", "do"), "do"),
        ("do", ("do", "think", "none"), "think"),
        ("do", ("do", "do"), None),
        ("none", ("do", "none"), None),
        ("think", ("feel", "do"), None),
        ("think", (), None),
    ],
)
def test_the_second_label_is_that_of_another_clause(
    primary: Quadrant, of_parts: tuple[Quadrant, ...], wanted: Quadrant | None
) -> None:
    assert _other_part(primary, of_parts) == wanted


def test_every_label_has_its_place_in_the_precedence() -> None:
    from persona_builder.tag.classifier import PRECEDENCE

    assert set(PRECEDENCE) == set(QUADRANTS)
    assert np.unique(PRECEDENCE).size == len(QUADRANTS)
