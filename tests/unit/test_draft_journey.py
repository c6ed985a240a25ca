"""Journeys, stakeholders and focus statements drafted from what was said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from journey_study import ENGLISH, PERSIAN, english_study, persian_study
from small_study import Said, make_study

from persona_builder.domain.experience import STAGE_SETS, Stage
from persona_builder.domain.priorities import Priority
from persona_builder.domain.studies import Study
from persona_builder.draft import (
    Experience,
    draft_journey,
    propose_focus,
    propose_stakeholders,
    read_experience,
)
from persona_builder.draft.focus import parts_of
from persona_builder.draft.priorities import place_priorities
from persona_builder.draft.stakeholders import roles_in
from persona_builder.draft.touchpoints import touchpoints_in
from persona_builder.language.finding import Sentence
from persona_builder.statements import texts_of


def experience(study: Study, stages: tuple[Stage, ...] = STAGE_SETS["six"]) -> Experience:
    return read_experience(study, texts_of(study.statements, study.transcripts), stages)


def ids(study: Study) -> list[str]:
    return [person.id for person in study.participants]


@pytest.mark.parametrize("study", [english_study(), persian_study()], ids=["en", "fa"])
def test_every_line_is_verbatim_and_stands_in_one_cell(study: Study) -> None:
    draft = draft_journey(experience(study), ids(study), whose="p1")
    lines = [each for each in draft.proposals if each.row != "touchpoint"]
    assert lines
    assert all(each.text == each.evidence[0].quote for each in lines)
    heads = [each.evidence[0].statement_id for each in lines]
    assert len(heads) == len(set(heads))
    for each in draft.proposals:
        text = study.transcript_by_id[each.evidence[0].transcript_id].text
        assert each.evidence[0].span.of(text) == each.evidence[0].quote
        assert each.participants <= each.of
    met = [each for each in draft.proposals if each.row == "touchpoint"]
    assert all(each.text.casefold() in each.evidence[0].quote.casefold() for each in met)


def test_cells_hold_what_belongs_there_and_what_is_a_researchers_stays_empty() -> None:
    study = english_study()
    draft = draft_journey(experience(study), ids(study), whose="p1")
    cells = {(each.stage, each.row): each.text for each in draft.proposals}
    assert cells["Awareness", "action"] in {
        ENGLISH["Ada"][0].text,
        ENGLISH["Bo"][0].text,
    }
    assert cells["Use", "question"] == ENGLISH["Bo"][2].text
    assert {each.row for each in draft.proposals}.isdisjoint({"opportunity", "owner", "kpi"})
    delivery = next(each for each in draft.proposals if each.touchpoint == "delivery")
    assert (delivery.stage, delivery.text, delivery.participants) == ("Use", "driver", 3)


def test_a_mood_counts_people_and_tells_their_range() -> None:
    study = english_study()
    draft = draft_journey(experience(study), ids(study), whose="p1")
    use = next(mood for mood in draft.moods if mood.stage == "Use")
    # Bo is furious of the delivery and calls the driver a saint: one person, in the middle.
    assert (use.people, use.lowest, use.middle, use.highest) == (3, -1, 0, 1)


def test_a_journey_of_one_person_holds_nobody_elses_words() -> None:
    study = english_study()
    ada = ids(study)[0]
    draft = draft_journey(experience(study), [ada], whose=ada)
    quoted = {item.participant_id for each in draft.proposals for item in each.evidence}
    assert quoted == {ada}
    assert draft.of == 1


def test_the_order_of_files_changes_nothing() -> None:
    study = english_study()
    turned = replace(
        study,
        transcripts=study.transcripts[::-1],
        participants=study.participants[::-1],
    )
    one = draft_journey(experience(study), ids(study), whose="p1")
    other = draft_journey(experience(turned), ids(turned), whose="p1")
    assert one == other


def test_fewer_stages_hold_the_same_statements() -> None:
    study = english_study()
    six = draft_journey(experience(study), ids(study), whose="p1")
    four = draft_journey(experience(study, STAGE_SETS["four"]), ids(study), whose="p1")
    assert six.n_placed == four.n_placed
    assert {each.stage for each in four.proposals} <= {stage.name for stage in STAGE_SETS["four"]}


def test_stakeholders_are_counted_by_people_and_never_the_speaker() -> None:
    study = english_study()
    found = propose_stakeholders(experience(study), ids(study), whose="p1")
    by_role = {each.role: each for each in found}
    driver = by_role["driver"]
    assert (driver.participants, driver.of) == (3, 3)
    assert (driver.positive, driver.negative) == (2, 1)
    assert by_role["partner"].words == ("husband",)
    assert "nurse" not in by_role


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("el", "Ο άντρας μου δεν θέλει να αλλάξουμε.", "partner"),
        ("fa", "شوهرم می‌گه گرونه.", "partner"),
        ("he", "ולשכנה שלי יש אותו דבר.", "neighbour"),
        ("en", "The treasurer has to sign it.", "finance"),
    ],
)
def test_roles_are_found_in_every_language(language: str, text: str, role: str) -> None:
    assert role in roles_in(Sentence.of(text), language)


def test_a_comparison_site_is_no_website_beside_it() -> None:
    assert set(touchpoints_in(Sentence.of("It was on a comparison site."), "en")) == {"reviews"}


def test_a_priority_is_met_at_a_thing_and_never_at_somebodys_friend() -> None:
    study = make_study(
        {
            "Ada": [
                Said("A friend told me that the app loses orders.", "say", 1, 0.9),
                Said("My sister says that it lost hers as well.", "say", 2, 0.9),
            ]
        }
    )
    read = experience(study)
    places = [
        place_priorities([Priority("p", "pain", "orders", (), 1, 1.0, (evidence,))], read)
        for evidence in map(read.material.evidence, range(2))
    ]
    assert {placed.touchpoint for (placed,) in places} == {"app", ""}


@pytest.mark.parametrize(
    ("language", "text", "what", "why"),
    [
        (
            "en",
            "I want to see the total, so that I don't go over.",
            "see the total",
            "I don't go over",
        ),
        ("el", "Θέλω να βλέπω το σύνολο για να μην ξεφεύγω.", "βλέπω το σύνολο", "να μην ξεφεύγω"),
        ("fa", "می‌خوام قیمت رو ببینم تا بتونم حساب کنم.", "قیمت رو ببینم", "بتونم حساب کنم"),
        ("he", "אני רוצה לראות את הסכום כדי שלא אחרוג.", "לראות את הסכום", "שלא אחרוג"),
        ("en", "I'd like to skip a week.", "skip a week", None),
    ],
)
def test_a_wish_and_its_purpose_are_words_of_the_statement(
    language: str, text: str, what: str, why: str | None
) -> None:
    parts = parts_of(Sentence.of(text), language)
    assert parts is not None
    assert parts.what.of(text) == what
    assert (parts.why.of(text) if parts.why else None) == why


def test_words_with_a_purpose_are_offered_first() -> None:
    study = make_study(
        {
            "Ada": [
                Said("I want to set a price for each thing.", "think", 1, need=0.9),
                Said("I want to see the total so that I sleep well.", "think", 2, need=0.9),
                Said("A longer window would be handy in winter.", "think", 3, need=0.9),
            ]
        }
    )
    found = propose_focus(experience(study), ids(study), whose="p1")
    assert [(each.what, each.why, each.is_whole) for each in found] == [
        ("see the total", "I sleep well", False),
        ("set a price for each thing", "", False),
        ("A longer window would be handy in winter", "", True),
    ]


def test_persian_words_are_found_as_they_are_spoken() -> None:
    study = persian_study()
    draft = draft_journey(experience(study), ids(study), whose="p1")
    assert {each.touchpoint for each in draft.proposals} >= {"app", "delivery", "call"}
    (focus, *_) = propose_focus(experience(study), ids(study), whose="p1")
    assert focus.why in PERSIAN["نگار"][2].text
