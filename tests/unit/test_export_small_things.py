from __future__ import annotations

from xml.etree import ElementTree

import pytest

from persona_builder.export import avatar_svg, slug
from persona_builder.export.places import clock


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Alex", "alex", id="plain"),
        pytest.param("José & Zoë!", "jose-zoe", id="accents"),
        pytest.param("Νίκη", "persona-1", id="greek"),
        pytest.param("نیکی", "persona-1", id="persian"),
        pytest.param("../../etc/passwd", "etc-passwd", id="path"),
        pytest.param("", "persona-1", id="empty"),
    ],
)
def test_file_names_are_plain_ascii(text: str, expected: str) -> None:
    assert slug(text, "persona-1") == expected


def test_long_names_are_cut() -> None:
    assert len(slug("price " * 40, "x")) <= 48


def test_an_avatar_is_the_same_for_the_same_persona_and_differs_between_two() -> None:
    assert avatar_svg("p1", "AB", 0) == avatar_svg("p1", "AB", 0)
    assert avatar_svg("p1", "AB", 0) != avatar_svg("p2", "AB", 0)


@pytest.mark.parametrize("initials", ["AB", "<&", "נ", "", "👩‍🔬"])
def test_an_avatar_is_well_formed_whatever_the_initials(initials: str) -> None:
    root = ElementTree.fromstring(avatar_svg("seed", initials, 7))
    assert root.tag.endswith("svg")


@pytest.mark.parametrize(
    ("ms", "expected"), [(0, "00:00"), (190_999, "03:10"), (3_790_000, "1:03:10")]
)
def test_times_read_as_on_a_player(ms: int, expected: str) -> None:
    assert clock(ms) == expected
