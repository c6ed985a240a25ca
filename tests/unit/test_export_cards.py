from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import count, pairwise

import pytest
from markdown_it import MarkdownIt
from small_study import QUESTION, Said, make_run, make_segmentation, make_study, shown

from persona_builder.domain.personas import Attribute
from persona_builder.domain.review import Field, ShownClaim, ShownPersona
from persona_builder.domain.runs import Analysis
from persona_builder.domain.segments import Alternative, Membership, Segmentation
from persona_builder.domain.studies import Study
from persona_builder.draft import draft_personas
from persona_builder.errors import VerificationError
from persona_builder.export import (
    Card,
    export_markdown,
    index_markdown,
    make_card,
    quotes_in,
    run_json,
)
from persona_builder.review import show_personas

EVIL = (
    "![x](http://a.example/x.png) [y](javascript:alert(1)) <img src=x onerror=alert(1)>\n"
    "# Evidence\n| E1 | a | b |\n`code` $x$ &lt;b&gt; \u202eturned\u202c www.a.example \\"
)
OUR_HTML = re.compile(
    r'<bdi>|</bdi>|<bdi dir="(ltr|rtl)"( lang="[a-z]{2,3}")?>|<div dir="rtl" lang="[a-z]{2,3}">|'
    r"</div>|<!-- page 2 -->"
)


def analyse(study: Study, segmentation: Segmentation, language: str = "en") -> Analysis:
    ids = count(1)
    drafts = draft_personas(
        study,
        segmentation,
        run_id="run-1",
        new_id=lambda: f"persona-{next(ids)}",
        language=language,
    )
    return Analysis(make_run(), study, segmentation, drafts)


def card_of(analysis: Analysis, persona: ShownPersona | None = None) -> Card:
    return make_card(
        persona or shown(analysis.personas[0]),
        analysis.study.participant_by_id,
        analysis.study.transcript_by_id,
        analysis.segmentation,
        analysis.run,
    )


def markdown_of(*cards: Card) -> str:
    return export_markdown(cards).data.decode()


@pytest.fixture
def analysis() -> Analysis:
    study = make_study(
        {
            "Ada": [
                Said("I write every price into a spreadsheet before I order.", "do", topic=1),
                Said("The bill is never what the basket said it would be.", topic=2, pain=0.9),
            ],
            "Bo": [Said("I write all prices down in a notebook before I order.", "do", topic=1)],
        }
    )
    return analyse(study, make_segmentation(["Ada", "Bo"], level="none"))


def test_every_quote_of_a_card_can_be_read_back_from_its_markdown(analysis: Analysis) -> None:
    card = card_of(analysis)
    assert quotes_in(markdown_of(card)) == [(row.id, row.quote) for row in card.evidence]
    assert card.evidence[0].id == "E1"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(EVIL, id="markup"),
        pytest.param("one\r\ntwo\tthree | four \\| five \\", id="crlf-tab-pipes"),
        pytest.param("من | قیمت‌ها\nرو می‌نویسم.", id="persian-newline-zwnj"),
        pytest.param("אֲנִי \u202eרושם\u202c הכול 😀.", id="hebrew-niqqud-emoji-bidi"),
    ],
)
def test_quotes_come_back_verbatim_whatever_they_hold(text: str) -> None:
    said = f"I will say it: {text} and that is all of it"
    study = make_study({"Ada": [Said(said, "do")]})
    card = card_of(analyse(study, make_segmentation(["Ada"], level="none")))
    assert [quote for _, quote in quotes_in(markdown_of(card))] == [said]


def test_words_of_others_never_become_markup_anywhere_on_a_card(analysis: Analysis) -> None:
    study = make_study({f"Ada{EVIL}": [Said(f"I do it {EVIL} so that it is done", "do", pain=0.9)]})
    evil = analyse(study, make_segmentation([f"Ada{EVIL}"], level="none"))
    persona = replace(
        shown(evil.personas[0]),
        name=Field(EVIL, by_human=True),
        archetype=Field(EVIL),
        summary=Field(EVIL),
        notes=Field(EVIL, by_human=True),
        attributes=(Attribute(EVIL, EVIL, 1, 1),),
        open_questions=(EVIL,),
    )
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    body = markdown_of(card_of(evil, persona)).split("---\n", 2)[2]
    harmless = markdown_of(card_of(analysis)).split("---\n", 2)[2]
    tokens = [token for block in parser.parse(body) for token in (block, *(block.children or ()))]
    types = {token.type for token in tokens}
    assert not types & {"image", "link_open", "code_block", "fence"}
    code = {token.content for token in tokens if token.type == "code_inline"}
    assert code == set(evil.run.models.values())
    for token in tokens:
        if token.type in ("html_inline", "html_block"):
            assert all(OUR_HTML.fullmatch(tag) for tag in re.findall(r"<[^>]*>", token.content))
    headings = [token.tag for token in tokens if token.type == "heading_open"]
    expected = [token.tag for token in parser.parse(harmless) if token.type == "heading_open"]
    assert headings.count("h1") == expected.count("h1") == 1
    assert len(re.findall(r"(?m)^## Evidence$", body)) == 1


def test_a_quote_that_moved_stops_the_card(analysis: Analysis) -> None:
    study = analysis.study
    moved = {
        key: replace(each, text="x" + each.text) for key, each in study.transcript_by_id.items()
    }
    with pytest.raises(VerificationError, match=r"Ada\.txt"):
        make_card(
            shown(analysis.personas[0]),
            study.participant_by_id,
            moved,
            analysis.segmentation,
            analysis.run,
        )


def own_line(text: str) -> ShownClaim:
    return ShownClaim("own", "goal", None, text, None, "editorial", (), (), 0, 2, "weak", "")


def test_a_persons_own_line_is_marked_and_never_in_quotation_marks(analysis: Analysis) -> None:
    persona = replace(
        shown(analysis.personas[0]), claims=(own_line("Wants to know what a dinner costs."),)
    )
    markdown = markdown_of(card_of(analysis, persona))
    assert "- Wants to know what a dinner costs. — (researcher)" in markdown
    assert "“Wants" not in markdown


def test_an_edited_quote_is_no_quote_and_its_original_stays_in_evidence(
    analysis: Analysis,
) -> None:
    persona = shown(analysis.personas[0])
    claim = next(claim for claim in persona.claims if claim.slot == "behaviour")
    edited = replace(claim, text="Writes prices down.", original=claim.text, kind="inferred")
    markdown = markdown_of(card_of(analysis, replace(persona, claims=(edited,))))
    assert "- Writes prices down. — 2 of 2" in markdown
    assert "(edited; original in evidence)" in markdown
    assert claim.text in [quote for _, quote in quotes_in(markdown)]


def test_hidden_lines_and_their_evidence_are_left_out(analysis: Analysis) -> None:
    persona = shown(analysis.personas[0])
    hidden = tuple(replace(claim, hidden=True) for claim in persona.claims)
    card = card_of(analysis, replace(persona, claims=hidden, signature=None))
    assert card.evidence == ()
    assert "No evidence in these interviews." in markdown_of(card)


def test_a_card_counts_people_and_holds_no_percentage(analysis: Analysis) -> None:
    markdown = markdown_of(card_of(analysis))
    assert "2 of 2" in markdown
    assert "%" not in markdown


def test_the_interviewers_words_stand_on_no_card(analysis: Analysis) -> None:
    assert QUESTION not in markdown_of(card_of(analysis))


def test_single_voices_stand_under_a_heading_of_their_own(analysis: Analysis) -> None:
    pains = markdown_of(card_of(analysis)).split("## Pain points")[1].split("\n## ")[0]
    assert pains.strip().startswith("### Single voices")


def test_several_cards_in_one_file_are_told_apart(analysis: Analysis) -> None:
    card = card_of(analysis)
    markdown = markdown_of(card, replace(card, name="Second"))
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    titles = [
        after.content
        for token, after in pairwise(tokens)
        if token.type == "heading_open" and token.tag == "h1"
    ]
    assert [title.split(",")[0] for title in titles] == [card.name, "Second"]
    assert [token.type for token in tokens].count("hr") == 1
    assert [token.info for token in tokens if token.type == "fence"] == ["yaml", "yaml"]
    assert len(quotes_in(markdown)) == 2 * len(card.evidence)


def test_a_persian_card_is_set_from_the_right() -> None:
    study = make_study(
        {"نگار": [Said("من همیشه قیمت‌ها رو توی دفترم می‌نویسم.", "do")]}, language="fa", times=True
    )
    markdown = markdown_of(card_of(analyse(study, make_segmentation(["نگار"]), "fa")))
    assert "dir: rtl" in markdown
    assert '\n<div dir="rtl" lang="fa">\n\n' in markdown
    assert markdown.count("<div") == markdown.count("</div>")
    assert "<bdi>[E1]</bdi>" in markdown
    assert "00:00" in markdown


def test_the_index_leads_to_every_card_and_says_where_everybody_went(analysis: Analysis) -> None:
    card = card_of(analysis)
    loner = replace(
        analysis.segmentation,
        segments=analysis.segmentation.segments,
        unassigned=(),
    )
    index = index_markdown(
        [card], {card.persona_id: "persona-01-x.md"}, replace(analysis, segmentation=loner)
    )
    assert f"[{card.name}](<persona-01-x.md>)" in index
    assert "| Ada | Ada.txt |" in index
    assert "These interviews do not support more than one segment." in index


def test_run_json_has_the_promised_shape_and_nothing_else(analysis: Analysis) -> None:
    segmentation = replace(
        analysis.segmentation,
        alternatives=(Alternative(2, 0.123456, 0.5),),
        p_value=0.0123456,
    )
    segmentation = replace(
        segmentation,
        segments=(replace(segmentation.segments[0], members=segmentation.segments[0].members[:1]),),
        unassigned=(Membership(segmentation.segments[0].members[1].participant_id, 0.4),),
    )
    data = run_json(
        replace(analysis, segmentation=segmentation),
        show_personas(analysis.personas, (), {}),
        {"persona-1": "persona-01-x.md"},
    )
    assert list(data) == [
        "tool",
        "version",
        "seed",
        "inputs",
        "segments",
        "personas",
        "timings_s",
    ]
    assert list(data["inputs"][0]) == [
        "name",
        "sha256",
        "format",
        "encoding",
        "language",
        "participants",
        "turns",
        "statements",
        "warnings",
    ]
    assert data["segments"]["alternatives"] == [{"count": 2, "silhouette": 0.1235}]
    assert data["segments"]["unassigned"] == ["Bo"]
    assert data["segments"]["p_value"] == 0.0123
    assert list(data["personas"][0]) == ["file", "segment", "participants", "claims"]
    claim = data["personas"][0]["claims"][0]
    assert list(claim) == [
        "id",
        "slot",
        "text",
        "kind",
        "evidence",
        "counter_evidence",
        "participants",
        "of",
    ]
    assert list(claim["evidence"][0]) == ["input", "speaker", "start", "end", "quote"]
    assert json.loads(json.dumps(data)) == data


def test_positions_in_run_json_point_at_the_quotes(analysis: Analysis) -> None:
    texts = {each.source.name: each.text for each in analysis.study.transcripts}
    data = run_json(
        analysis, show_personas(analysis.personas, (), {}), {"persona-1": "persona-01-x.md"}
    )
    quotes = [
        quote
        for persona in data["personas"]
        for claim in persona["claims"]
        for quote in claim["evidence"] + claim["counter_evidence"]
    ]
    assert quotes
    for quote in quotes:
        assert texts[quote["input"]][quote["start"] : quote["end"]] == quote["quote"]
        assert quote["speaker"] in ("Ada", "Bo")
