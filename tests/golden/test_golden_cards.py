"""Cards as researchers get them; open the files beside this one and judge them.

After a change that is meant, write them anew with ``UPDATE_GOLDEN=1 pytest tests/golden``.
"""

from __future__ import annotations

import os
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from small_study import Said, make_run, make_segmentation, make_study, shown

from persona_builder.domain.review import Field, ShownClaim
from persona_builder.domain.runs import Analysis
from persona_builder.domain.segments import Segmentation
from persona_builder.domain.studies import Study
from persona_builder.draft import draft_personas
from persona_builder.export import export_markdown, index_markdown, make_card

HERE = Path(__file__).parent


def check(name: str, text: str) -> None:
    path = HERE / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(text.encode())
    assert path.read_bytes().decode() == text


def analyse(study: Study, segmentation: Segmentation, language: str) -> Analysis:
    ids = count(1)
    drafts = draft_personas(
        study,
        segmentation,
        run_id="run-1",
        new_id=lambda: f"persona-{next(ids)}",
        language=language,
    )
    # Names come from a list that may grow; the files here should not change with it.
    drafts = tuple(
        replace(draft, name=name) for draft, name in zip(drafts, ("Alex", "Robin"), strict=False)
    )
    return Analysis(make_run(), study, segmentation, drafts)


@pytest.fixture
def english() -> Analysis:
    study = make_study(
        {
            "Ada": [
                Said("I write every price into a spreadsheet before I order.", "do", 1),
                Said(
                    "The bill is never what the basket said it would be.", "say", 2, 0.9, valence=-1
                ),
                Said(
                    "I want one unit on every shelf label so that I can compare.",
                    "think",
                    3,
                    need=0.9,
                ),
                Said("I like how quiet the driver is early in the morning.", "feel", 4, valence=1),
            ],
            "Bo": [
                Said("I keep a notebook with the price of everything I buy.", "do", 1),
                Said(
                    "My bill comes out higher than the basket every single time.",
                    "say",
                    2,
                    0.8,
                    valence=-1,
                ),
                Said(
                    "I want to see what a kilo costs, whatever the size of the bag is.",
                    "think",
                    3,
                    need=0.8,
                ),
                Said(
                    "Honestly I hate how loud the driver is when the baby is asleep.",
                    "feel",
                    4,
                    0.7,
                    valence=-1,
                ),
            ],
            "Cy": [
                Said("I compare prices by the kilo | always, in a *list* of mine.", "do", 1),
                Said(
                    "I told them twice that the total on the bill was wrong.",
                    "say",
                    5,
                    0.8,
                    valence=-1,
                ),
            ],
            "Dee": [Said("I order from the bus in two minutes, the same as last week.", "do", 6)],
            "Eli": [Said("I repeat the last order from my bed without looking at it.", "do", 6)],
        },
        facts={
            "Ada": {"age": "34", "job": "nurse", "Interview date": "2026-03-02"},
            "Bo": {"age": "52", "job": "nurse"},
            "Cy": {"age": "41", "job": "carer"},
        },
    )
    return analyse(study, make_segmentation(["Ada", "Bo", "Cy"], ["Dee", "Eli"]), "en")


@pytest.fixture
def persian() -> Analysis:
    study = make_study(
        {
            "نگار": [
                Said("من همیشه قیمت‌ها رو قبل از سفارش توی دفترم می‌نویسم.", "do", 1),
                Said("دلم می‌خواد قیمت هر کیلو بالای صفحه app باشه.", "think", 3, need=0.9),
                Said("از این تایمرش خیلی استرس می‌گیرم موقع خرید.", "feel", 4, 0.8, valence=-1),
            ],
            "آرش": [
                Said("هر هفته قیمت‌ها رو یه گوشه‌ی دفتر یادداشت می‌کنم.", "do", 1),
                Said(
                    "بدون جواب درخواستم رو بستن، اونم دو بار تو یه هفته.", "say", 2, 0.9, valence=-1
                ),
            ],
        },
        language="fa",
        facts={"نگار": {"شغل": "معلم"}},
        times=True,
    )
    return analyse(study, make_segmentation(["نگار", "آرش"], level="none"), "fa")


def cards_of(analysis: Analysis) -> list:
    return [
        make_card(
            shown(draft),
            analysis.study.participant_by_id,
            analysis.study.transcript_by_id,
            analysis.segmentation,
            analysis.run,
        )
        for draft in analysis.personas
    ]


def test_an_english_card_reads_as_it_should(english: Analysis) -> None:
    check("card-en.md", export_markdown(cards_of(english)[:1]).data.decode())


def test_a_persian_card_reads_as_it_should(persian: Analysis) -> None:
    check("card-fa.md", export_markdown(cards_of(persian)).data.decode())


def test_the_index_reads_as_it_should(english: Analysis) -> None:
    files = {"persona-1": "persona-01-alex.md", "persona-2": "persona-02-robin.md"}
    check("index-en.md", index_markdown(cards_of(english), files, english))


def test_a_reviewed_card_says_what_people_decided(english: Analysis) -> None:
    persona = shown(english.personas[0])
    edited = replace(
        persona.claims[0],
        text="Wants one unit on every label.",
        original=persona.claims[0].text,
        kind="inferred",
        by_human=True,
        rev=1,
    )
    own = ShownClaim(
        id="own-1",
        slot="goal",
        drafted_slot=None,
        text="Keep the week below a hundred.",
        original=None,
        kind="editorial",
        evidence=(),
        counter_evidence=(),
        participants=0,
        of=3,
        strength="weak",
        reason="",
        by_human=True,
        rev=1,
    )
    reviewed = replace(
        persona,
        name=Field("Kai", by_human=True),
        archetype=Field("keeps the books", by_human=True),
        notes=Field("Ask about shared flats.\n\nSecond round in May.", by_human=True),
        status="reviewed",
        claims=(edited, own, *persona.claims[1:]),
        rev=3,
    )
    card = make_card(
        reviewed,
        english.study.participant_by_id,
        english.study.transcript_by_id,
        english.segmentation,
        english.run,
    )
    check("card-reviewed-en.md", export_markdown([card]).data.decode())


@pytest.mark.parametrize("path", sorted(HERE.glob("card-*.md")), ids=lambda path: path.stem)
def test_no_card_has_two_blank_lines_in_a_row(path: Path) -> None:
    assert "\n\n\n" not in path.read_text("utf-8")
