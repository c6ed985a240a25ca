"""Pairs from templates teach the laws with other words than those the laws are tested with."""

from __future__ import annotations

import runpy
from pathlib import Path

from persona_builder.evaluate.pairs import ACTS, NAMES, PLACES, THINGS, law_pairs

LAWS = runpy.run_path(str(Path(__file__).parents[1] / "property" / "test_tagger_metamorphic.py"))


def test_the_same_pairs_come_every_time_and_none_twice() -> None:
    found = law_pairs()
    assert found == law_pairs()
    texts = [each.text.text for each in found]
    assert len(texts) == len(set(texts)) > 400


def test_no_noun_or_name_of_the_tests_is_taught() -> None:
    assert not set(THINGS) & set(LAWS["THINGS"])
    assert not set(PLACES) & set(LAWS["PLACES"])
    assert not set(NAMES) & set(LAWS["NAMES"])


def test_no_act_of_the_tests_is_taught() -> None:
    asked = {bare.split()[0] for _, _, bare in LAWS["ACTS"]}
    assert not {bare.split()[0] for _, _, bare in ACTS} & asked


def test_no_place_is_left_to_fill_and_every_sentence_begins_with_a_capital() -> None:
    for each in law_pairs():
        assert "{" not in each.text.text
        assert each.text.text[0].isupper()


def test_what_one_would_do_is_thought_with_the_act_beside_it() -> None:
    unreal = [each for each in law_pairs() if each.text.text.startswith(("I would ", "I'd pro"))]
    assert len(unreal) > 20
    assert {(each.quadrant, each.secondary) for each in unreal} == {("think", "do")}


def test_a_hedge_changes_no_label() -> None:
    hedged = [each for each in law_pairs() if each.text.text.startswith(("I guess ", "I'd say "))]
    assert {each.quadrant for each in hedged} == {"do", "say"}


def test_words_to_oneself_are_thought_and_words_to_others_said() -> None:
    told = [each for each in law_pairs() if each.text.text.startswith("I told ")]
    inward = {each.quadrant for each in told if "myself" in each.text.text}
    outward = {each.quadrant for each in told if "myself" not in each.text.text}
    assert (inward, outward) == ({"think"}, {"say"})
