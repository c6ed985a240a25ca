"""Words of files and people are shown as typed, whatever they look like."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from persona_builder.ui.paper import paper
from persona_builder.ui.text import ago, clock, counted, element, joined, label, name_of, shortened

HOSTILE = [
    pytest.param("![x](http://127.0.0.1:9/x.png)", id="picture"),
    pytest.param("<script>alert(1)</script>", id="script"),
    pytest.param("<img src=http://127.0.0.1:9/x.png onerror=alert(1)>", id="image-element"),
    pytest.param("[here](http://127.0.0.1:9)", id="link"),
    pytest.param("# *Nadia* `x` ~~y~~ _z_", id="emphasis"),
    pytest.param("1. נדיה | نادیا > Μαρία", id="list-and-table"),
]


class _Words(HTMLParser):
    """Collects the text of a document and the elements it has."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.elements: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def _read(markup: str) -> _Words:
    words = _Words()
    words.feed(markup)
    words.close()
    return words


@given(st.text(max_size=60))
def test_an_element_shows_any_words_as_typed(text: str) -> None:
    shown = _read(element("p", text, title=text))
    assert shown.elements == {"p"}
    assert shown.text == text


@pytest.mark.parametrize("name", HOSTILE)
def test_a_label_shows_a_name_as_typed_and_makes_nothing_of_it(name: str) -> None:
    shown = _read(MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(label(name)))
    assert shown.elements == {"p"}
    assert shown.text.strip().strip("\u2068\u2069").replace("\u2060", "") == name


@pytest.mark.parametrize(
    ("name", "forbidden"),
    [
        pytest.param(":smile: everyone", ":smile:", id="emoji"),
        pytest.param(":material/home:", ":material/home:", id="icon"),
        pytest.param("a -> b", "->", id="arrow"),
        pytest.param("https://example.test", "https:", id="address"),
        pytest.param("www.example.test", "www.", id="bare-address"),
        pytest.param("me@example.test", "@example", id="mail"),
    ],
)
def test_a_label_breaks_what_is_read_after_markdown(name: str, forbidden: str) -> None:
    assert forbidden not in label(name).replace("\\", "")


@pytest.mark.parametrize("name", [":red[שלום]", "$x$", "$$y$$", ":blue-badge[x]"])
def test_a_label_has_no_directive_and_no_formula(name: str) -> None:
    written = label(name)
    assert "$" not in written.replace("\\$", "")
    assert ":" not in written.replace("\\:", "")


def test_a_name_keeps_its_own_direction() -> None:
    assert name_of("مصاحبه ۲.docx") == '<bdi dir="auto">مصاحبه ۲.docx</bdi>'


def test_empty_parts_are_left_out_of_a_line() -> None:
    assert joined(["<a>", "", "b"]) == "&lt;a&gt; · b"


@pytest.mark.parametrize(
    ("milliseconds", "expected"),
    [(None, ""), (0, "0:00"), (190_000, "3:10"), (3_790_000, "1:03:10")],
)
def test_a_position_in_a_recording_reads_like_a_clock(
    milliseconds: int | None, expected: str
) -> None:
    assert clock(milliseconds) == expected


@pytest.mark.parametrize(
    ("passed", "expected"),
    [
        (timedelta(seconds=5), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(hours=5), "5 hours ago"),
        (timedelta(days=3), "3 days ago"),
        (timedelta(days=70), "2 months ago"),
    ],
)
def test_a_time_is_told_by_its_distance(passed: timedelta, expected: str) -> None:
    noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
    assert _read(ago(noon - passed, now=noon)).text == expected


def test_long_words_are_cut_with_an_ellipsis() -> None:
    assert shortened("Θέλω να τα βλέπω όλα", 9) == "Θέλω να…"
    assert shortened("חדש", 9) == "חדש"


def test_one_is_singular() -> None:
    assert counted(1, "persona", "personas") == "1 persona"
    assert counted(1200, "word", "words") == "1,200 words"


@pytest.mark.parametrize("quote", HOSTILE)
def test_a_preview_fetches_and_runs_nothing(quote: str) -> None:
    shown = _read(paper(f"# Card\n\n> {quote}\n"))
    assert not shown.elements & {"script", "img", "a", "iframe", "link", "style"}


def test_a_preview_keeps_our_own_direction_blocks() -> None:
    markdown = '<div dir="rtl" lang="fa">\n\n- سلام <bdi>[E1]</bdi>\n\n</div>\n\n<!-- page 2 -->\n'
    shown = paper(markdown)
    assert '<div dir="rtl" lang="fa">' in shown
    assert "<bdi>[E1]</bdi>" in shown
    assert "page 2" not in shown


def test_a_preview_folds_the_header_of_every_card() -> None:
    card = '---\npersona: P1\nname: "نیلوفر"\n---\n\n# Alex\n'
    shown = paper(f"{card}\n{card}")
    assert shown.count("<details>") == 2
    assert shown.count("<h1>Alex</h1>") == 2
    assert "<h2>" not in shown
