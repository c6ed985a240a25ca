"""Whatever a recogniser or a keyboard delivers gets a label or is left undecided."""

from __future__ import annotations

import json

import pytest

from persona_builder.domain.empathy import QUADRANTS, Tag
from persona_builder.domain.statements import StatementText
from persona_builder.embed import load_encoder
from persona_builder.language.scripts import language_by_script
from persona_builder.services.tagging import tag_lines
from persona_builder.tag import tag_statements

pytestmark = pytest.mark.models

ODD = {
    "empty": "",
    "blanks": " \t\r\n ",
    "one-letter": "I",
    "emoji": "😟😟🙂",
    "flags-and-joiners": "👩‍👩‍👧‍👦 🇬🇷",
    "digits": "12 000 3.5",
    "punctuation": "?!... -- ;;;",
    "control-characters": "I\x00 print\x07 the\x1b[31m bill\x7f",
    "bidi-controls": "\u202eI print\u202c \u2067the bill\u2069",
    "zero-width": "I\u200b print\ufeff the\u200d bill",
    "lone-marks": "\u0301\u0301 \u05b8\u05b8",
    "one-long-word": "a" * 20_000,
    "ten-thousand-words": "and then I print the bill " * 1_700,
    "ten-thousand-greek-words": "και μετά τυπώνω τον λογαριασμό " * 2_000,
    "ten-thousand-persian-words": "بعد بلیت رو پرینت می‌گیرم " * 2_000,
    "mixed": "I told him πλήρωσα, و بعد רק חיכיתי there.",
    "code": "<script>alert(1)</script> {{x}} %s",
    "line-breaks": "I print\r\nthe\u2028bill\x85every\x0bFriday",
}


def tag(text: str, language: str | None = None) -> Tag:
    said = [StatementText("1", text, language=language or language_by_script(text))]
    (found,) = tag_statements(said, load_encoder().encode([text]))
    return found


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in ODD.items()])
def test_every_text_gets_a_whole_tag(text: str) -> None:
    found = tag(text)
    assert found.quadrant in QUADRANTS
    assert sum(found.probabilities.values()) == pytest.approx(1.0)
    assert all(0.0 <= share <= 1.0 for share in (*found.probabilities.values(), found.pain))
    assert found.reason
    assert len(found.reason) <= 120
    assert "\n" not in found.reason


@pytest.mark.parametrize("name", ["empty", "blanks", "emoji", "digits", "punctuation"])
def test_text_without_words_is_none_or_undecided(name: str) -> None:
    found = tag(ODD[name])
    assert found.quadrant == "none" or found.abstained, found


@pytest.mark.parametrize(
    ("odd", "plain"),
    [
        ("I PRINT THE TICKETS EVERY FRIDAY.", "I print the tickets every Friday."),
        ("i print the tickets every friday", "I print the tickets every Friday."),
        ("um so i i print like the tickets every friday", "I print the tickets every Friday."),
        ("I WAS SO NERVOUS AT THE COUNTER", "I was so nervous at the counter."),
        ("they lost my parcel twice", "They lost my parcel twice."),
        ("i dont know what this code means", "I don't know what this code means."),
        ("im afraid of losing my ticket", "I'm afraid of losing my ticket."),
        ("ΤΥΠΩΝΩ ΤΑ ΕΙΣΙΤΗΡΙΑ ΚΑΘΕ ΠΑΡΑΣΚΕΥΗ", "Τυπώνω τα εισιτήρια κάθε Παρασκευή."),
    ],
)
def test_capitals_and_missing_marks_keep_the_label(odd: str, plain: str) -> None:
    assert tag(odd).quadrant == tag(plain).quadrant


def test_the_language_of_the_script_is_what_is_read() -> None:
    assert "by words only" in tag("هر جمعه بلیت‌ها رو پرینت می‌گیرم.").reason
    assert "by words only" not in tag("I print the tickets every Friday.").reason


def test_half_a_character_from_json_stops_nothing() -> None:
    (line,) = tag_lines(['{"id": "1", "text": "I print \\ud800 the bill."}'])
    assert json.loads(line)["quadrant"] in QUADRANTS
