"""Merging, splitting, copying and moving: what people decided stays over every run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from small_project import analysed, small_project

from persona_builder.domain.edits import Edit
from persona_builder.domain.journey import FocusStatement, JourneyStep, Stakeholder
from persona_builder.domain.review import ShownPersona
from persona_builder.errors import ProjectError, StaleEditError, UsageError
from persona_builder.services import (
    comparing,
    entries,
    exports,
    regroup,
    review,
    transcripts,
    verify,
)
from persona_builder.store import ProjectStore, SaveAnalysis


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_project(tmp_path).path


def cards(project: Path) -> dict[str, ShownPersona]:
    return {each.id: each for each in review.personas(project, include_discarded=True)}


def two(project: Path) -> tuple[ShownPersona, ShownPersona]:
    first, second = review.personas(project)[:2]
    return first, second


def test_a_merge_is_what_its_preview_shows(project: Path) -> None:
    first, second = two(project)
    preview = regroup.preview_merge(project, first.id, second.id)
    regroup.merge_personas(project, first.id, second.id, rev=0)
    (merged,) = review.personas(project)
    assert merged.participants == preview.participants == first.participants + second.participants
    assert [each.text for each in merged.claims] == [each.text for each in preview.claims]
    assert merged.name.text == first.name.text
    assert review.undo(project) == "Merge personas"
    assert len(review.personas(project)) == 2


def test_chosen_people_leave_with_the_lines_that_show_their_words(project: Path) -> None:
    first, _ = two(project)
    person = first.participants[1]
    new_id = regroup.split_persona(project, first.id, [person], rev=0).value_id or ""
    review.rename_persona(project, new_id, "נדיה", rev=0)
    shown = cards(project)
    assert shown[new_id].participants == (person,)
    assert shown[new_id].name.text == "נדיה"
    assert {each.evidence[0].participant_id for each in shown[new_id].claims} == {person}
    assert person not in shown[first.id].participants
    assert len(shown[first.id].claims) + len(shown[new_id].claims) == len(first.claims)


def test_a_copy_and_its_original_are_edited_apart(project: Path) -> None:
    first, _ = two(project)
    review.edit_claim(project, first.claims[0].id, "Φοβάται", rev=0)
    new_id = regroup.duplicate_persona(project, first.id, "Αντίγραφο", rev=0).value_id or ""
    review.edit_claim(project, first.claims[0].id, "מפחדת", rev=1)
    copied = cards(project)[new_id]
    assert (copied.name.text, copied.claims[0].text) == ("Αντίγραφο", "Φοβάται")
    review.edit_claim(project, copied.claims[0].id, "می‌ترسد", rev=0)
    shown = cards(project)
    assert shown[new_id].claims[0].text == "می‌ترسد"
    assert shown[new_id].claims[0].original == first.claims[0].text
    assert shown[first.id].claims[0].text == "מפחדת"


def test_a_person_and_a_line_move_to_another_persona(project: Path) -> None:
    first, second = two(project)
    person, line = first.participants[0], second.claims[0]
    regroup.move_participant(project, second.id, person, rev=0)
    regroup.move_line(project, line.id, first.id, rev=0)
    shown = cards(project)
    assert person in shown[second.id].participants
    assert person not in shown[first.id].participants
    assert line.id in {each.id for each in shown[first.id].claims}
    assert line.id not in {each.id for each in shown[second.id].claims}


def test_a_rejected_line_stays_rejected_until_it_is_restored(project: Path) -> None:
    claim = two(project)[0].claims[0]
    review.reject_claim(project, claim.id, rev=0)
    rejected = two(project)[0].claims[0]
    assert (rejected.hidden, rejected.rejected) == (True, True)
    review.restore_claim(project, claim.id, rev=1)
    assert not two(project)[0].claims[0].hidden
    assert review.undo(project) == "Restore line"
    assert review.undo(project) == "Reject line"


def merge(project: Path) -> Edit:
    first, second = two(project)
    return regroup.merge_personas(project, first.id, second.id, rev=0, author="Νάντια")


def split(project: Path) -> Edit:
    first, _ = two(project)
    return regroup.split_persona(project, first.id, first.participants[:1], rev=0, author="Νάντια")


def duplicate(project: Path) -> Edit:
    first, _ = two(project)
    return regroup.duplicate_persona(project, first.id, "x", rev=0, author="Νάντια")


def move_person(project: Path) -> Edit:
    first, second = two(project)
    return regroup.move_participant(
        project, second.id, first.participants[0], rev=0, author="Νάντια"
    )


def move_line(project: Path) -> Edit:
    first, second = two(project)
    return regroup.move_line(project, first.claims[0].id, second.id, rev=0, author="Νάντια")


@pytest.mark.parametrize("act", [merge, split, duplicate, move_person, move_line])
def test_each_step_has_an_author_and_can_be_undone_and_redone(
    act: Callable[[Path], Edit], project: Path
) -> None:
    before = [(each.id, each.participants, len(each.claims)) for each in review.personas(project)]
    assert act(project).author == "Νάντια"
    done = [(each.id, each.participants, len(each.claims)) for each in review.personas(project)]
    assert done != before
    name = review.undo(project)
    assert name
    assert [
        (each.id, each.participants, len(each.claims)) for each in review.personas(project)
    ] == before
    assert review.redo(project) == name
    assert [
        (each.id, each.participants, len(each.claims)) for each in review.personas(project)
    ] == done
    first = review.personas(project)[0]
    with pytest.raises(StaleEditError):
        review.rename_persona(project, first.id, "x", rev=first.rev - 1)


def test_a_step_that_makes_no_sense_is_refused(project: Path) -> None:
    first, _ = two(project)
    with pytest.raises(UsageError, match="two different"):
        regroup.merge_personas(project, first.id, first.id, rev=0)
    for people in ([], first.participants, ["nobody"]):
        with pytest.raises(UsageError, match="leave at least one"):
            regroup.split_persona(project, first.id, people, rev=0)
    with pytest.raises(UsageError, match="already"):
        regroup.move_participant(project, first.id, first.participants[0], rev=0)
    with pytest.raises(ProjectError, match="no longer in any"):
        regroup.move_participant(project, first.id, "nobody", rev=0)


def test_a_second_run_keeps_a_copys_edited_line_and_a_split(project: Path) -> None:
    first, second = two(project)
    copy_id = regroup.duplicate_persona(project, first.id, "Κόπια", rev=0).value_id or ""
    line = cards(project)[copy_id].claims[0]
    review.edit_claim(project, line.id, "δικά μου", rev=0)
    split_id = (
        regroup.split_persona(project, second.id, second.participants[:1], rev=0).value_id or ""
    )
    newest = analysed(("נדיה", "نادیا"), run_id="run-2")
    ProjectStore(project).apply(SaveAnalysis(newest))
    shown = cards(project)
    assert "δικά μου" in {each.text for each in shown[copy_id].claims}
    assert shown[split_id].participants == second.participants[:1]


def test_regrouped_cards_are_exported_and_verified(project: Path, tmp_path: Path) -> None:
    first, second = two(project)
    copy_id = regroup.duplicate_persona(project, first.id, "Κόπια", rev=0).value_id or ""
    regroup.split_persona(project, second.id, second.participants[:1], rev=0)
    regroup.move_participant(project, copy_id, second.participants[1], rev=0)
    written = exports.export(project, ["markdown"], tmp_path / "cards")
    assert len([path for path in written if path.name.startswith("persona-")]) == 4
    assert any("Κόπια" in path.read_text(encoding="utf-8") for path in written)
    assert verify.verify(project).failures == ()


def test_entries_are_a_persons_and_can_be_changed_hidden_and_undone(project: Path) -> None:
    first, _ = two(project)
    step = JourneyStep("συνειδητοποίηση", "emotion", "Φόβος\u00a0πριν", ("s1",))
    entry_id = entries.add_entry(project, first.id, step).value_id or ""
    entries.add_entry(project, first.id, Stakeholder("مدیر", "high", "low"))
    entries.add_entry(project, first.id, FocusStatement("נדיה", "see all dates", "keep them"))
    shown = entries.entries(project, first.id)
    assert [type(each.entry) for each in shown] == [JourneyStep, Stakeholder, FocusStatement]
    assert shown[0].entry == JourneyStep("συνειδητοποίηση", "emotion", "Φόβος πριν", ("s1",))
    entries.set_entry(project, entry_id, JourneyStep("x", "kpi", "NPS"), rev=0)
    entries.hide_entry(project, entry_id, rev=1)
    assert len(entries.entries(project, first.id)) == 2
    assert review.undo(project) == "Hide line"
    assert review.undo(project) == "Change journey step"
    assert entries.entries(project, first.id)[0].entry == shown[0].entry
    with pytest.raises(UsageError, match="keeps its sort"):
        entries.set_entry(project, entry_id, Stakeholder("x", "low", "low"), rev=2)
    with pytest.raises(UsageError, match="up to 30 words"):
        entries.add_entry(project, first.id, FocusStatement("word " * 31, "x", "y"))


def test_what_people_typed_over_a_copy_goes_with_the_interview(project: Path) -> None:
    first, _ = two(project)
    statement = first.claims[0].evidence[0]
    copy_id = regroup.duplicate_persona(project, first.id, "x", rev=0).value_id or ""
    again_id = regroup.duplicate_persona(project, copy_id, "y", rev=0).value_id or ""
    for persona_id in (copy_id, again_id):
        line = next(
            each for each in cards(project)[persona_id].claims if each.text == statement.quote
        )
        review.edit_claim(project, line.id, f"ZEBRA-{persona_id}", rev=0)
    step = JourneyStep("x", "emotion", "ZEBRA", (statement.statement_id,))
    entries.add_entry(project, first.id, step)
    transcripts.remove(project, statement.transcript_id)
    assert b"ZEBRA" not in b"".join(file.read_bytes() for file in project.parent.iterdir())
    assert entries.entries(project, first.id) == ()


def test_changes_between_two_runs_name_who_moved_and_what_went(project: Path) -> None:
    first, second = two(project)
    ProjectStore(project).apply(SaveAnalysis(analysed(("נדיה", "نادیا"), run_id="run-2")))
    found = comparing.compare_two_runs(project, "run-1", "run-2").changes
    assert set(found.gone) == {first.id, second.id}
    assert len(found.appeared) == 1
    assert {move.after for move in found.moved} == {None, found.appeared[0]}
