"""What is known about people beforehand, under labels of four languages; and natural order."""

from __future__ import annotations

import pytest

from persona_builder.language.facts import FACT_FIELDS, facts_of, field_of, is_about_interview
from persona_builder.language.order import natural_key


@pytest.mark.parametrize(
    ("field", "labels"),
    [
        ("age", "Age|age_group|Ηλικία|سن|גיל"),
        ("gender", "Gender|Sex|ΦΥΛΟ|جنسیت|מגדר"),
        ("job", "Occupation|Job title|Επάγγελμα|شغل|עיסוק"),
        ("income", "Income band|Εισόδημα|درآمد خانوار|הכנסה"),
        ("household", "household_size|Νοικοκυριό|خانوار|משק בית"),
        ("place", "City|Πόλη|محل سکونت|עיר"),
        ("interests", "Hobbies|Ενδιαφέροντα|علاقه‌مندی‌ها|תחביבים"),
        ("information_sources", "News sources|Πηγές ενημέρωσης|منابع خبری|מקורות מידע"),
        ("favourite_brands", "Favorite brands|Αγαπημένες μάρκες|برندهای محبوب|מותגים אהובים"),
        ("habits", "Shopping habits|Συνήθειες|عادت‌ها|הרגלים"),
        ("channels", "Preferred channels|Κανάλια|کانال‌ها|ערוצים"),
    ],
)
def test_every_common_fact_is_known_by_its_labels(field: str, labels: str) -> None:
    assert {field_of(label) for label in labels.split("|")} == {field}


def test_facts_come_in_their_order_with_their_values_as_given() -> None:
    given = {
        "Αγαπημένες μάρκες": "Α, Β",
        "Favourite colour": "blue",
        "Age": " 38 ",
        "עיר": "חיפה",
    }

    facts = facts_of(given)

    assert [(fact.field, fact.value) for fact in facts] == [
        ("age", " 38 "),
        ("place", "חיפה"),
        ("favourite_brands", "Α, Β"),
    ]
    assert [fact.field for fact in facts] == sorted(
        (fact.field for fact in facts), key=FACT_FIELDS.index
    )


@pytest.mark.parametrize(
    ("value", "ages"),
    [
        ("38", (38, 38)),
        ("25-34", (25, 34)),
        ("25 έως 34", (25, 34)),
        ("60+", (60, None)),
        ("39 ετών", (39, 39)),
        ("۳۸ ساله", (38, 38)),
        ("בת 39", (39, 39)),
        ("41 years old", (41, 41)),
        ("late thirties", (None, None)),
        ("born 1981, so 45", (None, None)),
    ],
)
def test_an_age_is_a_number_only_where_it_says_one(
    value: str, ages: tuple[int | None, int | None]
) -> None:
    (fact,) = facts_of({"age": value})

    assert (fact.low, fact.high) == ages


@pytest.mark.parametrize(
    "value",
    ["hiking; books", "hiking, books", "[hiking, 'books']", "hiking، books", "hiking|books"],
)
def test_a_list_is_parted_whatever_parts_it(value: str) -> None:
    assert facts_of({"Interests": value})[0].items == ("hiking", "books")


def test_a_job_with_a_comma_is_one_job() -> None:
    assert facts_of({"Job": "nurse, part time"})[0].items == ("nurse, part time",)


def test_fields_about_the_interview_are_not_about_the_person() -> None:
    about = ("Interview date", "Duration", "Ημερομηνία", "تاریخ", "תאריך", "Channel")

    assert all(is_about_interview(label) for label in about)
    assert not any(is_about_interview(label) for label in ("City", "Channels", "Loyalty", "שם"))


def test_numbers_in_names_count() -> None:
    names = ["P10", "P2", "p1", "P2b", "P03", "Ωμέγα", "Άλφα"]

    assert sorted(names, key=natural_key) == ["p1", "P2", "P2b", "P03", "P10", "Άλφα", "Ωμέγα"]
