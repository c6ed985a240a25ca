"""Themes: groups of statements of a study, named in their own words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from small_study import Said, make_study

from persona_builder.domain.studies import Study
from persona_builder.language.stop_words import says_nothing
from persona_builder.segment.themes import find_themes, rematch_themes

People = Mapping[str, Sequence[Said]]

GREEK = {
    "Νίκη": [
        Said("Η απόδειξη είχε λάθος τιμή στο γάλα.", topic=1),
        Said("Το παράθυρο παράδοσης έκλεισε νωρίς το βράδυ.", topic=5),
    ],
    "Άρης": [
        Said("Κρατάω κάθε απόδειξη σε συρτάρι, τέλος.", topic=1),
        Said("Η παράδοση ήρθε έξω από το παράθυρο.", topic=5),
    ],
}
PERSIAN = {
    "نیکی": [
        Said("قیمت شیر روی رسید اشتباه چاپ می‌شود.", topic=1),
        Said("پیک سوپرمارکت دیر رسید، کوچه بسته.", topic=5),
    ],
    "آرش": [
        Said("رسید خرید قیمت درست ندارد.", topic=1),
        Said("پیک کوچه ما را پیدا نمی‌کند.", topic=5),
    ],
}
HEBREW = {
    "נועה": [
        Said("הקבלה מראה מחיר שגוי של חלב.", topic=1),
        Said("השליח איחר למשלוח בערב.", topic=5),
    ],
    "דוד": [
        Said("שמרתי קבלה עם מחיר ישן.", topic=1),
        Said("השליח השאיר משלוח ברחוב.", topic=5),
    ],
}
ENGLISH = {
    "Ada": [
        Said("The receipts showed a wrong price for milk.", topic=1, valence=-1, pain=0.9),
        Said("Really, the delivery van blocks our street.", topic=5),
    ],
    "Ben": [
        Said("I just keep every receipt in a drawer.", topic=1),
        Said("A delivery driver rang at the gate.", topic=5),
    ],
    "Cleo": [
        Said("The receipt with its price list pleased my mother.", topic=1, valence=1),
        Said("One thing is the driver and his delivery slot.", topic=5),
    ],
}
STUDIES = [
    pytest.param(ENGLISH, "en", id="english"),
    pytest.param(GREEK, "el", id="greek"),
    pytest.param(PERSIAN, "fa", id="persian"),
    pytest.param(HEBREW, "he", id="hebrew"),
]


def _shuffled(study: Study) -> Study:
    order = list(reversed(range(len(study.statements))))
    return replace(
        study,
        transcripts=tuple(reversed(study.transcripts)),
        participants=tuple(reversed(study.participants)),
        statements=tuple(study.statements[row] for row in order),
        vectors=study.vectors[order],
        tags=tuple(study.tags[row] for row in order),
    )


@pytest.mark.parametrize(("people", "language"), STUDIES)
def test_each_subject_is_one_theme_of_everybody_who_speaks_of_it(
    people: People, language: str
) -> None:
    themes = find_themes(make_study(people, language=language))
    assert [len(theme.participants) for theme in themes] == [len(people)] * 2


@pytest.mark.parametrize(("people", "language"), STUDIES)
def test_a_theme_is_named_by_words_that_two_people_use_and_that_are_no_stop_words(
    people: People, language: str
) -> None:
    study = make_study(people, language=language)
    text = {statement.id: study.text_of(statement).lower() for statement in study.statements}
    for theme in find_themes(study):
        assert theme.words
        for word in " ".join(theme.words).split():
            assert any(word in text[each] for each in theme.statement_ids)
            assert not says_nothing(word, language)


@pytest.mark.parametrize(("people", "language"), STUDIES)
def test_the_order_of_what_was_said_changes_no_theme(people: People, language: str) -> None:
    study = make_study(people, language=language)
    assert find_themes(_shuffled(study)) == find_themes(study)


def test_forms_of_one_noun_count_together_and_the_most_used_one_names_the_theme() -> None:
    names = {theme.words[0] for theme in find_themes(make_study(ENGLISH))}
    assert names == {"receipt", "delivery"}


def test_a_persons_name_names_no_theme() -> None:
    people = {
        "Ada": [Said("Ben lost the receipt for our milk.", topic=1)],
        "Ben": [Said("Ben wants a receipt for his milk.", topic=1)],
    }
    (theme,) = find_themes(make_study(people))
    assert "ben" not in theme.name.split(", ")


def test_the_statement_of_the_other_valence_stands_opposite() -> None:
    people = {
        "Ada": [Said("The driver broke our garden gate.", topic=1, valence=-1)],
        "Ben": [Said("A driver dropped eggs at the gate.", topic=1, valence=-1)],
        "Cleo": [Said("Our driver shuts the gate with care.", topic=1, valence=1)],
        "Dan": [Said("No driver finds the gate here.", topic=1, valence=-1)],
        "Eve": [Said("The gate stops every driver in town.", topic=1, valence=-1)],
    }
    study = make_study(people)
    said = {tag.statement_id: tag.valence for tag in study.tags}
    (theme,) = find_themes(study)
    happy = next(each for each, valence in said.items() if valence == 1)
    assert happy in theme.central or theme.opposite[0] == happy


def test_nobody_is_in_the_shown_statements_of_a_theme_twice_while_others_wait() -> None:
    study = make_study(ENGLISH)
    person = {statement.id: statement.participant_id for statement in study.statements}
    for theme in find_themes(study):
        assert len({person[each] for each in theme.central}) == len(theme.central)
        assert set(theme.central).isdisjoint(theme.opposite)


def test_a_theme_keeps_its_id_when_an_interview_is_added() -> None:
    before = find_themes(make_study(ENGLISH))
    more = {**ENGLISH, "Dan": [Said("My receipt has the wrong price of milk.", topic=1)]}
    after = rematch_themes(find_themes(make_study(more)), before)
    assert {theme.id for theme in after} == {theme.id for theme in before}


def test_themes_of_single_voices_can_be_left_out() -> None:
    alone = {
        **ENGLISH,
        "Dan": [
            Said("The choir practises hymns on Sunday mornings.", topic=8),
            Said("Our choir needs another tenor for hymns.", topic=8),
        ],
    }
    study = make_study(alone)
    assert len(find_themes(study)) == 3
    assert len(find_themes(study, min_people=2)) == 2
