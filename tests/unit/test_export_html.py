"""HTML documents: words are shown as typed, quotes are read back exactly, links lead somewhere."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_project import analysed, small_project, small_study
from small_study import make_segmentation, make_study

from persona_builder.domain.explanation import Explanation
from persona_builder.domain.themes import Theme
from persona_builder.export.html_page import quoted
from persona_builder.export.html_quotes import quotes_in_html
from persona_builder.services import exports, participants, reports, review, verify
from persona_builder.services.study_documents import STUDY_FORMATS

EVERYTHING = ("markdown", "html", *STUDY_FORMATS)


class _Page(HTMLParser):
    """Collects elements, ids and where links lead."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.handlers: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name in ("href", "src", "xlink:href", "action"):
                self.links.append(value or "")
            if name.startswith("on") or name == "style":
                self.handlers.append(name)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("html")
    study = small_study()
    first = tuple(study.statements[rows[0]].id for rows in study.rows_by_participant.values())
    people = tuple(sorted(study.rows_by_participant))
    theme = Theme("t1", ("προθεσμία", "</bdi><script>"), first, people, first[:1])
    analysis = replace(analysed(study=study), explanation=Explanation(themes=(theme,)))
    project = small_project(folder, analysis).path
    person = participants.people(project)[0]
    participants.add_note(project, person.id, "think", "<img src=x onerror=1> שקט")
    persona = review.personas(project)[0]
    review.rename_persona(project, persona.id, "<script>window.hit=1</script>", rev=0)
    out = folder / "out"
    exports.export(project, EVERYTHING, out)
    assert verify.verify(out).failures == ()
    return {each.name: each.read_text(encoding="utf-8") for each in out.glob("*.*")}


def test_every_document_is_one_file_that_asks_for_nothing(written: dict[str, str]) -> None:
    pages = {name: text for name, text in written.items() if name.endswith(".html")}
    assert set(pages) >= {
        "maps.html",
        "participants.html",
        "personas.html",
        "priorities.html",
        "report.html",
    }
    for text in pages.values():
        page = _Page(text)
        assert page.names.isdisjoint({"script", "link", "img", "iframe", "form", "object"})
        assert page.handlers == []
        assert all(each.startswith("#") for each in page.links)
        style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
        assert style
        digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
        assert f"default-src 'none'; style-src 'sha256-{digest}'" in text.replace("&#39;", "'")
        assert "url(" not in style[1]


def test_every_link_leads_to_one_place(written: dict[str, str]) -> None:
    for name, text in written.items():
        if name.endswith(".html"):
            page = _Page(text)
            assert len(page.ids) == len(set(page.ids)), name
            assert {each[1:] for each in page.links} <= set(page.ids), name


def test_a_name_that_looks_like_markup_is_shown_as_typed(written: dict[str, str]) -> None:
    for name in ("personas.html", "report.html", "maps.html"):
        assert "<script" not in written[name]
        assert "&lt;script&gt;window.hit=1&lt;/script&gt;" in written[name]
    assert "&lt;img src=x onerror=1&gt; שקט" in written["participants.html"]
    assert "inferred" in written["participants.html"]


def test_a_changed_quote_is_found_by_verify(written: dict[str, str], tmp_path: Path) -> None:
    project = small_project(tmp_path).path
    out = tmp_path / "out"
    exports.export(project, EVERYTHING, out)
    for name in ("personas.html", "report.md", "maps.html"):
        page = out / name
        whole = page.read_bytes()
        page.write_bytes(whole.replace("Φοβάμαι".encode(), "Λατρεύω".encode()))
        assert page.read_bytes() != whole
        assert any(name in str(each) for each in verify.verify(out).failures), name
        page.write_bytes(whole)
    assert verify.verify(out).failures == ()


def test_documents_of_an_earlier_export_go_and_a_researchers_own_stay(tmp_path: Path) -> None:
    project = small_project(tmp_path).path
    out = tmp_path / "out"
    exports.export(project, EVERYTHING, out)
    own = out / "report-notes.html"
    own.write_text("<!doctype html><p>Mine", encoding="utf-8")
    exports.export(project, ["markdown"], out)
    left = {each.name for each in out.iterdir()}
    assert own.name in left
    assert left.isdisjoint({"report.html", "report.md", "personas.html", "priorities.csv"})
    assert not any(name.startswith("participant-") for name in left)


def test_a_document_under_codes_names_nobody(tmp_path: Path) -> None:
    project = small_project(tmp_path).path
    person = participants.people(project)[0]
    participants.add_note(project, person.id, "think", "Nadia would laugh")
    paper = reports.profile_paper(project, person.id, coded=True)
    assert paper.key is not None
    for data in paper.files.values():
        assert b"Nadia" not in data
        assert "Μαρία".encode() not in data
    assert "Nadia" in reports.profile_paper(project, person.id).markdown


def test_a_persian_card_runs_from_the_right() -> None:
    from small_study import Said, make_run, shown

    from persona_builder.draft import draft_personas
    from persona_builder.export import make_card
    from persona_builder.export.html import export_html

    study = make_study({"نگار": [Said("قیمت را در app می‌نویسم، هر بار.", "do", 1)]}, language="fa")
    segmentation = make_segmentation(["نگار"], level="none")
    (draft,) = draft_personas(
        study, segmentation, run_id="r", new_id=lambda: "persona-1", language="fa"
    )
    card = make_card(
        shown(draft),
        study.participant_by_id,
        study.transcript_by_id,
        segmentation,
        make_run(),
    )
    page = export_html([card]).data.decode()
    assert 'lang="fa" dir="rtl"' in page
    assert '<q dir="rtl" lang="fa">قیمت را در app می‌نویسم، هر بار.</q>' in page


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_words_come_back_from_a_page_exactly(text: str) -> None:
    assert quotes_in_html(f"<p>{quoted(text)}</p>") == [text]
