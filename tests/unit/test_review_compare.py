"""What changed between two runs: personas that came, went, split and merged; who moved."""

from __future__ import annotations

from dataclasses import replace

from small_project import analysed

from persona_builder.domain.personas import PersonaDraft
from persona_builder.review import LineChanges, Move, RunChanges, compare_runs

DRAFT = analysed().personas[0]
LINES = DRAFT.claims


def draft(persona_id: str, people: str) -> PersonaDraft:
    return replace(DRAFT, persona_id=persona_id, participants=tuple(people), claims=())


def test_two_runs_that_drafted_the_same_changed_nothing() -> None:
    assert compare_runs((DRAFT,), (DRAFT,)) == RunChanges()


def test_a_persona_whose_people_form_two_groups_now_was_split() -> None:
    found = compare_runs((draft("a", "1234"),), (draft("a", "12"), draft("b", "34")))
    assert found.split == (("a", ("a", "b")),)
    assert (found.appeared, found.gone, found.merged) == (("b",), (), ())
    assert found.moved == (Move("3", "a", "b"), Move("4", "a", "b"))


def test_two_personas_whose_people_form_one_group_now_were_merged() -> None:
    found = compare_runs((draft("a", "12"), draft("b", "34")), (draft("a", "1234"),))
    assert found.merged == (("a", ("a", "b")),)
    assert (found.appeared, found.gone, found.split) == ((), ("b",), ())


def test_one_person_who_goes_elsewhere_is_a_move_and_no_split() -> None:
    before = (draft("a", "123"), draft("b", "45"))
    found = compare_runs(before, (draft("a", "12"), draft("b", "453")))
    assert (found.split, found.merged) == ((), ())
    assert found.moved == (Move("3", "a", "b"),)
    left = compare_runs(before, (draft("a", "12"), draft("b", "45")))
    assert left.moved == (Move("3", "a", None),)


def test_lines_that_are_new_gone_or_rest_on_fewer_people_are_named() -> None:
    fewer = replace(LINES[1], participants=0)
    before = replace(DRAFT, claims=(LINES[0], LINES[1]))
    after = replace(DRAFT, claims=(fewer, LINES[2]))
    found = compare_runs((before,), (after,))
    assert found.lines == (
        LineChanges(DRAFT.persona_id, (LINES[2].id,), (LINES[0].id,), (LINES[1].id,)),
    )
    assert found.lost_support == (DRAFT.persona_id,)
