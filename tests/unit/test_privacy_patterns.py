"""What has a form of its own is found also as people say it, and nothing beside it."""

from __future__ import annotations

import pytest

from persona_builder.privacy import Redactor, make_key
from persona_builder.privacy.findings import CERTAIN
from persona_builder.privacy.patterns import find_patterns
from persona_builder.privacy.recognisers.introduced import find_introduced
from persona_builder.privacy.suggest import Suggestion


def found(text: str, kind: str, language: str = "en", *, sure: bool = True) -> list[str]:
    return [
        each.span.of(text)
        for each in find_patterns(text, language)
        if each.kind == kind and (each.score >= CERTAIN) == sure
    ]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("it is ann dot lee at post dot com yes", "ann dot lee at post dot com"),
        ("my email is ann at post dot co dot uk", "ann at post dot co dot uk"),
        ("e-mail me at ann at post dot org", "ann at post dot org"),
        ("Ann Underscore Lee at post.com", "Ann Underscore Lee at post.com"),
        ("ann dot lee\nat post dot com", "ann dot lee\nat post dot com"),
        ("το μέιλ μου: anna παπάκι post τελεία gr", "anna παπάκι post τελεία gr"),
        ("ایمیلم sara ات‌ساین post دات کام است", "sara ات‌ساین post دات کام"),
        ("המייל שלי dana שטרודל post נקודה קום", "dana שטרודל post נקודה קום"),
    ],
)
def test_an_address_that_is_spoken_is_found_whole(text: str, address: str) -> None:
    assert found(text, "e-mail") == [address]


def test_a_place_to_look_at_is_asked_about_first() -> None:
    assert found("look at post dot com", "e-mail") == []
    assert found("look at post dot com", "e-mail", sure=False) == ["look at post dot com"]


@pytest.mark.parametrize(
    "text",
    ["the dot at the end", "at dot com", "she is at work dot dot dot", "נקודה", "ένα παπάκι"],
)
def test_dots_and_places_in_plain_speech_are_no_address(text: str) -> None:
    assert found(text, "e-mail") == found(text, "e-mail", sure=False) == []


def test_a_spoken_address_is_replaced_however_it_is_broken() -> None:
    written = "ann dot lee at post dot com"
    key = make_key((), (), (Suggestion(written, "e-mail", 1, 0.92, "as spoken"),))
    assert Redactor(key)("Ann dot Lee\nat post dot com!") == "[e-mail 1]!"


@pytest.mark.parametrize(
    ("text", "handle"),
    [
        ("follow @ann_lee.", "@ann_lee"),
        ("(@ann.lee) 😀", "@ann.lee"),
        ("η @άννα_λ γράφει", "@άννα_λ"),
        ("דרך @dana7, כן", "@dana7"),
    ],
)
def test_a_handle_is_found_without_what_stands_behind_it(text: str, handle: str) -> None:
    assert found(text, "handle") == [handle]


@pytest.mark.parametrize(
    "text",
    ["ann@post.com", "two @ 5", "@2020", "@@@ yes", "@yes@", "https://post.com/@ann", "@"],
)
def test_a_sign_alone_is_no_handle(text: str) -> None:
    assert found(text, "handle") == []


@pytest.mark.parametrize("title", ['ד"ר', "ד״ר", "ד''ר", 'לד"ר', 'שד"ר', "דר"], ids=ascii)
def test_a_hebrew_title_is_read_with_a_mark_in_it(title: str) -> None:
    text = f"דיברתי {title} צברובסקי אתמול."
    assert [each.span.of(text) for each in find_introduced(text, "he")] == ["צברובסקי"]


@pytest.mark.parametrize("text", ['המילה ד"ר', 'אמרתי "לא" ואז הלכתי', 'דו"ח צברובסקי'])
def test_a_mark_in_another_word_is_no_title(text: str) -> None:
    assert list(find_introduced(text, "he")) == []
