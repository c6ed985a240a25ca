from __future__ import annotations

import pytest

from persona_builder.statements import is_empty_talk


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Yeah, erm, okay, right."),
        ("en", "And so the, the ..."),
        ("en", "No, no, no, no, no, yeah."),
        ("en", "[laughs] Okay."),
        ("en", "Thank you so much!"),
        ("en", "OH OKAY."),
        ("en", "😀"),
        ("en", "..."),
        ("el", "Ναι ναι, εε, ακριβώς."),
        ("el", "Να 'στε καλά."),
        ("fa", "بله، آهان، دقیقا."),
        ("fa", "خواهش می‌کنم."),
        ("he", "אה, בסדר, בטח."),
        ("he", "תודה רבה."),
    ],
)
def test_fillers_and_fragments_are_empty(language: str, text: str) -> None:
    assert is_empty_talk(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Endless boredom."),
        ("en", "Utter chaos."),
        ("en", "Never."),
        ("en", "I don't know."),
        ("en", "It crashed."),
        ("el", "Σκέτη ταλαιπωρία."),
        ("el", "Ποτέ."),
        ("fa", "خیلی گرونه."),
        ("he", "ממש מעצבן."),
        ("he", "אף פעם."),
    ],
)
def test_short_statements_with_content_are_kept(language: str, text: str) -> None:
    assert not is_empty_talk(text, language)
