from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from persona_builder.export.escaping import mdtext, plain_text, yamltext

# What must never come out of other people's words.
LIVE = {
    "link_open",
    "image",
    "html_inline",
    "html_block",
    "heading_open",
    "code_inline",
    "code_block",
    "fence",
    "em_open",
    "strong_open",
    "s_open",
    "hardbreak",
    "softbreak",
    "bullet_list_open",
    "ordered_list_open",
    "blockquote_open",
    "hr",
    "table_open",
}


def tokens_of(markdown: str) -> list[str]:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    found = []
    for token in parser.parse(markdown):
        found.append(token.type)
        found += [child.type for child in token.children or []]
    return found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("![x](http://a.example/x.png)", id="image"),
        pytest.param("[click](javascript:alert(1))", id="link"),
        pytest.param("<script>alert(1)</script>", id="html"),
        pytest.param("<http://a.example>", id="autolink"),
        pytest.param("# Heading", id="heading"),
        pytest.param("Title\n=====", id="setext"),
        pytest.param("- list", id="dash"),
        pytest.param("+ list", id="plus"),
        pytest.param("1. list", id="number"),
        pytest.param("12) list", id="number-bracket"),
        pytest.param("> quote", id="quote"),
        pytest.param("`code` and ```fence```", id="backticks"),
        pytest.param("~~~\nfence", id="tildes"),
        pytest.param("**bold** _em_ ~~gone~~", id="emphasis"),
        pytest.param("a | b\n--|--\nc | d", id="table"),
        pytest.param("---", id="rule"),
        pytest.param("    indented", id="indented"),
        pytest.param("two  \nlines", id="hard-break"),
        pytest.param("&lt;b&gt; &#60;b&#62; &amp;", id="entities"),
        pytest.param("ends with a backslash\\", id="backslash"),
        pytest.param("[E1]: http://a.example", id="definition"),
        pytest.param("\u202eevil\u202c and \u2066x\u2069", id="bidi"),
    ],
)
def test_nothing_anybody_said_becomes_markup(text: str) -> None:
    assert not LIVE & set(tokens_of(mdtext(text)))
    assert plain_text(mdtext(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("I paid $5 and then $10 for it.", id="maths"),
        pytest.param("Look at {{config}} and {% raw %}.", id="template"),
        pytest.param("ask @maria about #42", id="mention"),
        pytest.param("See http://a.example or www.a.example.", id="bare-links"),
    ],
)
def test_dialects_find_nothing_to_hold_on_to(text: str) -> None:
    escaped = mdtext(text)
    assert not any(mark in escaped.replace("\\" + mark[0], "") for mark in ("$", "{", "@", "#"))
    assert "http://" not in escaped
    assert "www.a" not in escaped


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("I don't know, it's 10:30 - fine? (3.5 %)", id="english"),
        pytest.param("Δεν διαβάζω ποτέ αυτά τα μέιλ· γιατί;", id="greek"),
        pytest.param("من قیمت‌ها رو می‌نویسم.", id="persian-zwnj"),
        pytest.param("אֲנִי לא קורא, באמת!", id="hebrew-niqqud"),
        pytest.param("p01_home.txt, turn 12", id="file-name"),
    ],
)
def test_plain_prose_keeps_its_look(text: str) -> None:
    assert mdtext(text) == text


@given(text=st.text())
def test_what_was_said_can_be_read_back_whatever_it_holds(text: str) -> None:
    escaped = mdtext(text)
    assert plain_text(escaped) == text
    assert len(escaped.splitlines()) <= 1


@given(text=st.text(alphabet="ab .:-+=#*_`[]()<>!|~&;$\\/\n\t12", max_size=60))
def test_no_mixture_of_marks_becomes_markup(text: str) -> None:
    assert not LIVE & set(tokens_of(mdtext(text)))


@given(text=st.text())
def test_front_matter_stays_one_line_in_quotes(text: str) -> None:
    quoted = yamltext(text)
    assert quoted[0] == quoted[-1] == '"'
    assert len(quoted.splitlines()) == 1
