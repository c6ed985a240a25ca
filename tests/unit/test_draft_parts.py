from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from small_study import Said, make_study

from persona_builder.domain.personas import Claim, Evidence, PersonaDraft
from persona_builder.domain.spans import Span
from persona_builder.domain.transcripts import Participant
from persona_builder.draft import rematch
from persona_builder.draft.attributes import attributes_of
from persona_builder.draft.facts import with_asked
from persona_builder.draft.material import lay_out
from persona_builder.draft.plans import SUPPORTS_ACROSS_KINDS
from persona_builder.draft.quotability import quotability, rough_fitness
from persona_builder.draft.wording import distinctive_terms, vocabulary_of
from persona_builder.language.closeness import comparable_vectors


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("And then I gave up and phoned them instead.", "en", id="connective"),
        pytest.param("It's always the same with the people at that desk.", "en", id="pronoun"),
        pytest.param("I gave up.", "en", id="too-short"),
        pytest.param("I went to the shop and then I " + "went on " * 20, "en", id="too-long"),
        pytest.param("I would ask you to write to me at a@b.example soon.", "en", id="address"),
        pytest.param("I told them to ring me on 0161 496 0000 after work.", "en", id="number"),
        pytest.param("I was standing there with the bag in my hand, and,", "en", id="cut-off"),
        pytest.param("Total waste of money from the first day onwards really", "en", id="no-verb"),
        pytest.param("Και μετά δεν μου απάντησε κανείς για δύο εβδομάδες.", "el", id="greek"),
        pytest.param("ولی من هیچ‌وقت اون ایمیل‌ها رو درست نمی‌خونم.", "fa", id="persian"),
        pytest.param("אבל אני אף פעם לא קורא את המיילים האלה שלהם.", "he", id="hebrew"),
    ],
)
def test_what_does_not_stand_alone_is_no_quote(text: str, language: str) -> None:
    assert quotability(text, language) == 0


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("I keep a spreadsheet of every price I pay.", "en", id="english"),
        pytest.param(
            "Γράφω κάθε τιμή σε ένα τετράδιο πριν παραγγείλω οτιδήποτε.", "el", id="greek"
        ),
        pytest.param("من همیشه قیمت‌ها رو قبل از سفارش توی دفترم می‌نویسم.", "fa", id="persian"),
        pytest.param("אני רושם כל מחיר במחברת שלי לפני שאני מזמין.", "he", id="hebrew"),
    ],
)
def test_a_whole_sentence_of_ones_own_is_a_quote(text: str, language: str) -> None:
    assert quotability(text, language) > 0.5


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        pytest.param(
            "هر هفته قیمت‌ها رو توی دفترم می‌نویسم.",
            "قیمت‌ها رو قبل از سفارش توی دفترم می‌نویسم.",
            True,
            id="persian-same-words",
        ),
        pytest.param(
            "هر هفته قیمت‌ها رو توی دفترم می‌نویسم.",
            "دخترم به لاکتوز حساسیت داره و خیلی ترسیدم.",
            False,
            id="persian-other-words",
        ),
        pytest.param(
            "אני רושם את המחירים במחברת", "המחירים כתובים אצלי במחברת", True, id="hebrew-prefixes"
        ),
        pytest.param("Πληρώνω με το κινητό.", "Η κόρη μου έχει αλλεργία.", False, id="greek"),
    ],
)
def test_where_the_encoder_sees_only_letters_statements_must_share_words(
    one: str, other: str, alike: bool
) -> None:
    language = "el" if "ώ" in one else "he" if "א" in one else "fa"
    encoded = np.array([[1.0, 0.1], [1.0, 0.2]], dtype=np.float32)
    vectors = comparable_vectors(encoded, [one, other], [language, language])
    assert (vectors[0] @ vectors[1] >= SUPPORTS_ACROSS_KINDS) == alike


def test_hesitation_makes_a_statement_less_of_a_quote() -> None:
    plain = quotability("I keep a spreadsheet of every price I pay there.", "en")
    stumbling = quotability("I, I keep, um, a spreadsheet of every price I pay there.", "en")
    assert stumbling < plain


def test_a_short_reply_is_no_line() -> None:
    assert rough_fitness("Oh, not often, love.", "en") == 0


def people(*facts: dict[str, str]) -> list[Participant]:
    return [Participant(f"p{place}", f"P{place}", (), each) for place, each in enumerate(facts)]


def test_ages_are_a_range_of_three_and_more() -> None:
    group = people({"age": "34"}, {"age": "52"}, {"Age": "۴۱"}, {})
    [age] = attributes_of(group, group)
    assert (age.name, age.value, age.known, age.of) == ("Age", "34-52", 3, 4)


def test_two_known_ages_are_not_shown() -> None:
    group = people({"age": "34"}, {"age": "52"}, {})
    assert attributes_of(group, group)[0].value == "not shown (fewer than 3 known)"


def test_kinds_are_counted() -> None:
    group = people({"job": "nurse"}, {"job": "nurse"}, {"job": "carer"}, {})
    assert attributes_of(group, group)[0].value == "nurse (2), carer (1)"


@pytest.mark.parametrize(
    "name",
    ["file", "Participant", "interview date", "Interviewer", "תאריך", "مصاحبه‌گر", "Ημερομηνία"],
)
def test_facts_about_the_file_are_no_attributes(name: str) -> None:
    group = people({name: "x"}, {"age": "3"})
    assert [attribute.name for attribute in attributes_of(group, group)] == ["Age"]


def test_one_fact_under_labels_of_several_languages_is_one_row() -> None:
    group = people({"Age": "34"}, {"Ηλικία": "52"}, {"سن": "۴۱"}, {"גיל": "בת 39"})

    (age,) = attributes_of(group, group)

    assert (age.name, age.value, age.known, age.of) == ("Age", "34-52", 4, 4)


def test_two_facts_of_one_person_stay_two_rows() -> None:
    group = people({"City": "Oslo", "Country": "Norway"}, {"City": "Bergen"})

    assert [row.name for row in attributes_of(group, group)] == ["City", "Country"]


def test_common_facts_come_in_their_order_before_a_studys_own() -> None:
    group = people({"Cohort": "A", "Κανάλια": "τηλέφωνο", "עיסוק": "אחות", "age": "34"})

    rows = attributes_of(group, group)

    assert [row.name for row in rows] == ["Age", "עיסוק", "Κανάλια", "Cohort"]


@pytest.mark.parametrize(
    ("label", "values", "shown"),
    [
        ("Hobbies", ["hiking; reading", "Reading, chess"], "Reading (2), chess (1), hiking (1)"),
        ("برندهای محبوب", ["الف، ب", "ب"], "ب (2), الف (1)"),
        ("תחביבים", ["קריאה", "ריצה, קריאה"], "קריאה (2), ריצה (1)"),
        ("Job", ["nurse, part time", "carer"], "carer (1); nurse, part time (1)"),
    ],
)
def test_each_thing_of_a_list_is_counted_in_people(
    label: str, values: list[str], shown: str
) -> None:
    group = people(*({label: value} for value in values))

    assert attributes_of(group, group)[0].value == shown


@pytest.mark.parametrize(
    ("ages", "shown"),
    [
        (["25-34", "25-34", "35-44"], "25-34 (2), 35-44 (1)"),
        (["38", "25-34", "40 έως 50"], "25-50"),
        (["38", "29", "60+"], "29-60+"),
        (["38", "60+"], "not shown (fewer than 3 known)"),
        (["38", "late thirties"], "38 (1), late thirties (1)"),
    ],
)
def test_age_bands_are_counted_and_join_ages_in_a_range(ages: list[str], shown: str) -> None:
    group = people(*({"age": age} for age in ages))

    assert attributes_of(group, group)[0].value == shown


def test_a_fact_that_a_table_gives_in_other_words_is_not_said_to_be_missing() -> None:
    said = make_study({"p0": [Said("I order on Sundays.")]})
    given = people({"Age group": "25-34", "Φύλο": "γυναίκα", "Media": "radio", "תחביבים": "ריצה"})

    rows = with_asked(attributes_of(given, given), [], said, [said.participants[0].id])

    assert [row.name for row in rows if not row.known] == [
        "Income and budget",
        "Channels and tools",
        "Favourite brands",
    ]


def test_what_nobody_of_the_segment_was_asked_still_shows_as_a_gap() -> None:
    group = people({"income": "low"}, {})
    [income] = attributes_of(group[1:], group)
    assert (income.value, income.known, income.of) == ("not known", 0, 1)


def terms_of(here: list[str], elsewhere: list[str], names: tuple[str, ...] = ()) -> list[str]:
    said = {f"p{place}": [Said(text)] for place, text in enumerate([*here, *elsewhere])}
    study = make_study(said)
    material = lay_out(study)
    own = {person.id for person in study.participants[: len(here)]}
    rows = material.rows_of(own)
    others = [row for row in range(len(material.texts)) if row not in rows]
    found = distinctive_terms(vocabulary_of(material, names), rows, others)
    return [term.text for term in found]


def test_a_word_of_one_person_is_not_the_groups() -> None:
    found = terms_of(["my spreadsheet", "a spreadsheet", "zeppelin zeppelin"], ["the basket"])
    assert "spreadsheet" in found
    assert "zeppelin" not in found


def test_names_and_stop_words_are_no_terms() -> None:
    found = terms_of(["ask Maria about vans", "you ask Maria for vans"], ["the end"], ("Maria",))
    assert found == ["vans"]


def test_pairs_of_words_stand_for_their_parts() -> None:
    found = terms_of(["compare unit prices", "show unit prices"], ["the basket", "a driver"])
    assert found[0] in ("unit prices", "unit", "prices")
    assert len({word for term in found for word in term.split()}) == sum(
        len(term.split()) for term in found
    )


def draft(persona_id: str, members: str, statements: str = "") -> PersonaDraft:
    quotes = tuple(Evidence("t", Span(0, 1), "x", "s1", "p", each) for each in statements)
    claims = (Claim("c", "goal", "x", "quoted", quotes, 1, 1),) if quotes else ()
    empty = PersonaDraft(persona_id, "r", 1, "N", (), "", "proto", (), (), None, ())
    return replace(empty, participants=tuple(members), claims=claims)


def test_a_persona_keeps_its_id_by_shared_people() -> None:
    new = [draft("n1", "CD"), draft("n2", "AB")]
    old = [draft("o1", "ABX"), draft("o2", "CDY")]
    assert [each.persona_id for each in rematch(new, old)] == ["o2", "o1"]


def test_shared_statements_decide_between_equals_and_ids_are_given_once() -> None:
    new = [draft("n1", "A", "s"), draft("n2", "A", "t")]
    old = [draft("o1", "A", "t")]
    assert [each.persona_id for each in rematch(new, old)] == ["n1", "o1"]


def test_a_group_of_new_people_is_a_new_persona() -> None:
    assert rematch([draft("n1", "A")], [draft("o1", "B")])[0].persona_id == "n1"
