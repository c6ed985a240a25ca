"""What every recogniser of names promises, the built-in ones and strangers' alike."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import invalidate_caches
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from persona_builder.domain.names import NameKind
from persona_builder.domain.spans import Span
from persona_builder.domain.transcripts import Source, Speaker, Transcript, Turn
from persona_builder.errors import PluginError
from persona_builder.plugins import load_plugin, plugins
from persona_builder.privacy import Finding, suggest
from persona_builder.privacy.suggest import find_all

# Only the names of these are known before a stranger's package is there.
BUILT_IN = (
    "capitals",
    "english-model",
    "given-names",
    "identifiers",
    "introduced",
    "surnames",
    "unknown-words",
)
NEED_MODEL = ("english-model", "unknown-words")
STRANGER = "shift-numbers"
RECOGNISERS = [
    pytest.param(name, marks=[pytest.mark.models] if name in NEED_MODEL else [])
    for name in (*BUILT_IN, STRANGER)
]
SAID = {
    "en": "My sister Ruth Okafor wrote to ruth@example.com 😀. We met Ruth in Leeds, shift-042.",
    "el": "Η κυρία Κλειώ ρώτησε τον Γιώργο Παπά.\r\nΓράψε στο klio@example.gr, shift-042.",
    "fa": "خواهرم دلارام گفت به علی‌رضا بنویس: ali@example.ir، shift-042.",
    "he": "קוראים לי רותי, וְשָׂרָה אמרה לכתוב אל ruti@example.co.il, shift-042.",
}
ODD = {
    "nothing": "",
    "spaces": " \t\r\n\u00a0\u200b",
    "marks-alone": "\u0301\u05b8\u200c\u200e\u202e",
    "emoji": "👩🏽‍🔬👨‍👩‍👧😀",
    "null": "Ruth\x00Okafor\x07",
    "signs": "@@@@ .... [[[[ (((( //// \\\\ ''''",
    "digits": "0" * 500,
    "one-word": "Ruth" * 2_000,
    "letters-that-grow": "İstanbul İİİ ﬁ ß ΐ ǰ",
    "many-lines": "Ruth\r\n\r\n" * 500,
    "title-at-the-end": "my sister Mrs",
    "two-directions": "Ruth אמרה לعلی‌رضا ότι ο Γιώργος",
}
CODE = """
import re

from persona_builder.domain.spans import Span
from persona_builder.privacy import Finding


def find_shifts(text, language):
    for found in re.finditer(r"shift-[0-9]+", text):
        yield Finding(Span(*found.span()), "id", 0.9, "is a number of a shift")


def find_elsewhere(text, language):
    yield Finding(Span(len(text), len(text) + 5), "id", 0.9, "stands behind the end")


def find_and_fail(text, language):
    yield Finding(Span(0, 1), "id", 0.9, "is the first letter")
    raise KeyError(text)
"""


def install(folder: Path, entries: str) -> None:
    """Put a package with entry points into a folder, as an installer does."""
    info = folder / "rota-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: rota\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[persona_builder.recognisers]\n{entries}\n")
    (folder / "rota_names.py").write_text(CODE)
    invalidate_caches()


@pytest.fixture(autouse=True)
def stranger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(tmp_path / "site")
    install(tmp_path / "site", f"{STRANGER} = rota_names:find_shifts")


def findings(name: str, text: str, language: str) -> list[Finding]:
    return list(load_plugin("recognisers", name)(text, language))


def wrong_with(found: list[Finding], text: str) -> Iterator[str]:
    """Yield what is broken of the promise."""
    for each in found:
        words = text[each.span.start : each.span.end]
        if not 0 <= each.span.start < each.span.end <= len(text):
            yield f"{each} lies outside the text"
        if words != words.strip():
            yield f"{each} begins or ends with a space"
        if not 0 <= each.score <= 1:
            yield f"{each} has no score from 0 to 1"
        if not each.reason.strip() or each.kind not in get_args(NameKind):
            yield f"{each} does not say what it is and why"
        if len(words) > 1 and words in each.reason:
            yield f"{each} repeats the name in its reason"


def test_every_recogniser_is_held_to_the_promise() -> None:
    assert sorted(plugins("recognisers")) == sorted((*BUILT_IN, STRANGER))


def test_a_broken_promise_is_noticed() -> None:
    text = "Ruth said"
    broken = [
        Finding(Span(5, 40), "person", 0.9, "is introduced"),
        Finding(Span(4, 9), "person", 0.9, "is introduced"),
        Finding(Span(0, 4), "person", 1.5, "is introduced"),
        Finding(Span(0, 4), "person", 0.9, " "),
        Finding(Span(0, 4), "person", 0.9, "Ruth is a name"),
    ]
    assert [len(list(wrong_with([each], text))) for each in broken] == [1] * len(broken)


@pytest.mark.parametrize("name", RECOGNISERS)
def test_something_is_found_somewhere(name: str) -> None:
    assert any(findings(name, text, language) for language, text in SAID.items())


@pytest.mark.parametrize("name", RECOGNISERS)
@pytest.mark.parametrize("language", sorted(SAID))
def test_what_is_found_stands_in_the_text_and_says_why(name: str, language: str) -> None:
    assert list(wrong_with(findings(name, SAID[language], language), SAID[language])) == []


@pytest.mark.parametrize("name", RECOGNISERS)
@pytest.mark.parametrize("language", [*sorted(SAID), "xx", ""])
@pytest.mark.parametrize("text", [pytest.param(text, id=key) for key, text in ODD.items()])
def test_odd_text_is_read_without_an_error(name: str, language: str, text: str) -> None:
    assert list(wrong_with(findings(name, text, language), text)) == []


@pytest.mark.parametrize("name", RECOGNISERS)
@pytest.mark.parametrize("language", sorted(SAID))
def test_nothing_is_found_in_no_text_and_the_same_twice(name: str, language: str) -> None:
    assert findings(name, "", language) == []
    assert findings(name, SAID[language], language) == findings(name, SAID[language], language)


PIECES = st.sampled_from(
    [*"@.:+-/0459 \n", *" ".join(SAID.values()).split(), "\u200c", "\u05b8", "\r\n", "Dr", 'ד"ר']
)


@pytest.mark.parametrize("name", [each for each in RECOGNISERS if not each.marks])
@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    language=st.sampled_from(sorted(SAID)),
    text=st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=25).map("".join)),
)
def test_the_promise_holds_for_any_text(name: str, language: str, text: str) -> None:
    assert list(wrong_with(findings(name, text, language), text)) == []


def test_what_a_stranger_finds_is_suggested_beside_the_rest() -> None:
    text = SAID["he"]
    turn = Turn(0, find_all(text, "he")[0].span, "s1")
    speakers = (Speaker("s1", "P", "unknown"),)
    source = Source("a.txt", "plain-text", None, "", 1)
    found = suggest([Transcript("t", "", text, "he", (turn,), speakers, source)])
    assert {"shift-042", "רותי", "ruti@example.co.il"} <= {each.text for each in found}


def test_what_a_stranger_finds_behind_the_end_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(tmp_path / "other")
    install(tmp_path / "other", "elsewhere = rota_names:find_elsewhere")
    text = "סתם טקסט shift-7"
    assert findings("elsewhere", text, "he")[0].span.end > len(text)
    assert all(each.span.end <= len(text) for each in find_all(text, "he"))


def test_a_stranger_may_not_take_the_name_of_a_built_in_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(tmp_path / "other")
    install(tmp_path / "other", "capitals = rota_names:find_shifts")
    with pytest.raises(PluginError, match="persona-builder and rota"):
        plugins("recognisers")


def test_a_recogniser_that_fails_is_named_and_nothing_of_the_text_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(tmp_path / "other")
    install(tmp_path / "other", "broken = rota_names:find_and_fail")
    with pytest.raises(PluginError, match="The recogniser broken failed") as caught:
        find_all("Penthesilea came, shift-9", "en")
    assert "Penthesilea" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
