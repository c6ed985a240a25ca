"""Reviewing cards: each change saved at once, named, undone, and never over another's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from small_project import analysed, small_project

from persona_builder.domain.edits import Edit
from persona_builder.domain.review import ShownClaim, ShownPersona
from persona_builder.errors import ProjectError, StaleEditError, UsageError
from persona_builder.services import review
from persona_builder.store import SaveAnalysis


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_project(tmp_path).path


def first(project: Path) -> ShownPersona:
    return review.personas(project, include_discarded=True)[0]


def line(project: Path) -> ShownClaim:
    """Return the line that the first draft begins with, wherever it stands now."""
    drafted = analysed().personas[0].claims[0].id
    return next(claim for claim in first(project).claims if claim.id == drafted)


def test_details_of_a_persona_are_saved_as_typed(project: Path) -> None:
    persona = first(project)
    review.rename_persona(project, persona.id, "  Ζωή\u00a0 Β. ", rev=0)
    review.set_archetype(project, persona.id, "שומרת מועדים", rev=1)
    review.set_summary(project, persona.id, "می‌نویسد.\r\nهر روز.\x00", rev=2)
    review.set_notes(project, persona.id, "📝 ask again", rev=3)
    shown = first(project)
    assert shown.name.text == "Ζωή Β."
    assert shown.archetype.text == "שומרת מועדים"
    assert shown.summary.text == "می‌نویسد.\nهر روز."
    assert shown.notes.text == "📝 ask again"
    assert shown.rev == 4


def test_each_action_on_a_line_shows(project: Path) -> None:
    claim_id = line(project).id
    review.move_claim(project, claim_id, "pain", rev=0)
    review.edit_claim(project, claim_id, "Φοβάται", rev=1)
    review.pin_claim(project, claim_id, rev=2)
    review.hide_claim(project, claim_id, rev=3)
    changed = line(project)
    assert (changed.slot, changed.text, changed.pinned, changed.hidden) == (
        "pain",
        "Φοβάται",
        True,
        True,
    )
    review.unpin_claim(project, claim_id, rev=4)
    review.show_claim(project, claim_id, rev=5)
    changed = line(project)
    assert (changed.pinned, changed.hidden, changed.rev) == (False, False, 6)


def test_a_line_of_ones_own_stands_under_its_id(project: Path) -> None:
    edit = review.add_claim(project, first(project).id, "feel", "Εξαντλημένη 😟", author="Ada")
    own = next(claim for claim in first(project).claims if claim.id == edit.value_id)
    assert (own.text, own.kind, own.slot) == ("Εξαντλημένη 😟", "editorial", "feel")
    assert edit.author == "Ada"
    review.hide_claim(project, own.id, rev=own.rev)


def test_a_discarded_persona_is_left_out_until_it_is_reopened(project: Path) -> None:
    persona = first(project)
    review.discard(project, persona.id, rev=0)
    assert persona.id not in {each.id for each in review.personas(project)}
    assert first(project).status == "discarded"
    review.reopen(project, persona.id, rev=1)
    review.accept(project, persona.id, rev=2)
    assert review.personas(project)[0].status == "reviewed"


def rename(project: Path, rev: int) -> Edit:
    return review.rename_persona(project, _persona(project), "Δεύτερη", rev=rev)


def accept(project: Path, rev: int) -> Edit:
    return review.accept(project, _persona(project), rev=rev)


def add_line(project: Path, rev: int) -> Edit:
    return review.add_claim(project, _persona(project), "do", "רושמת", rev=rev)


@pytest.mark.parametrize("change", [rename, accept, add_line])
def test_a_second_window_cannot_overwrite_what_the_first_one_saved(
    change: Callable[[Path, int], Edit], project: Path
) -> None:
    review.rename_persona(project, _persona(project), "Πρώτη", rev=0)
    with pytest.raises(StaleEditError, match="this persona was renamed in another window"):
        change(project, 0)
    assert first(project).name.text == "Πρώτη"
    change(project, 1)


def _persona(project: Path) -> str:
    return first(project).id


def test_two_windows_on_two_lines_do_not_disturb_each_other(project: Path) -> None:
    one, two = first(project).claims[:2]
    review.move_claim(project, one.id, "pain", rev=0)
    review.move_claim(project, two.id, "need", rev=0)
    slots = {claim.id: claim.slot for claim in first(project).claims}
    assert (slots[one.id], slots[two.id]) == ("pain", "need")


@pytest.mark.parametrize("text", ["", "  \n\t ", "\x00\ud800"])
def test_an_empty_name_or_line_is_refused(text: str, project: Path) -> None:
    with pytest.raises(UsageError, match="A name needs"):
        review.rename_persona(project, first(project).id, text, rev=0)
    with pytest.raises(UsageError, match="A line needs"):
        review.edit_claim(project, line(project).id, text, rev=0)
    with pytest.raises(UsageError, match="limit"):
        review.set_notes(project, first(project).id, "ά" * 20_001, rev=0)


def test_what_is_gone_cannot_be_edited(project: Path) -> None:
    with pytest.raises(ProjectError, match="persona is no longer"):
        review.rename_persona(project, "nobody", "x", rev=0)
    with pytest.raises(ProjectError, match="line is no longer"):
        review.hide_claim(project, "nothing", rev=0)


def test_everything_can_be_undone_and_redone_by_name(project: Path) -> None:
    before = review.personas(project)
    review.move_claim(project, line(project).id, "feel", rev=0)
    review.rename_persona(project, first(project).id, "Ζωή", rev=0)
    history = review.history(project)
    assert (history.undo_label, history.redo_label) == ("Rename persona", None)
    assert review.undo(project) == "Rename persona"
    assert review.undo(project) == "Move to Feels"
    assert review.undo(project) is None
    assert [persona.name for persona in review.personas(project)] == [
        persona.name for persona in before
    ]
    assert review.history(project).redo_label == "Move to Feels"
    assert review.redo(project) == "Move to Feels"
    assert review.redo(project) == "Rename persona"
    assert review.redo(project) is None
    assert first(project).name.text == "Ζωή"


def test_the_revision_grows_with_every_change(project: Path) -> None:
    seen = [review.history(project).revision]
    review.hide_claim(project, line(project).id, rev=0)
    seen.append(review.history(project).revision)
    review.undo(project)
    seen.append(review.history(project).revision)
    assert seen == sorted(set(seen))


def test_edits_survive_a_second_analysis(tmp_path: Path) -> None:
    store = small_project(tmp_path)
    project = store.path
    persona, claim = first(project), line(project)
    review.rename_persona(project, persona.id, "Ζωή", rev=0)
    review.move_claim(project, claim.id, "pain", rev=0)
    review.hide_claim(project, persona.claims[1].id, rev=0)
    # The newest run finds one group, and drafts it under another id.
    store.apply(SaveAnalysis(analysed(("נדיה", "نادیا"), run_id="run-2")))
    shown = {each.id: each for each in review.personas(project)}
    kept = shown[persona.id]
    assert (kept.name.text, kept.lost_support) == ("Ζωή", True)
    lines = {each.id: each for each in kept.claims}
    assert lines[claim.id].slot == "pain"
    assert lines[persona.claims[1].id].hidden
    assert len(shown) == 2
    review.move_claim(project, claim.id, "need", rev=1)


def test_evidence_comes_with_two_turns_before_and_after(project: Path) -> None:
    persona = first(project)
    claim = persona.claims[1]
    view, against = review.evidence(project, persona.id, claim.id)
    assert (view.participant, view.file, view.place) == ("Μαρία", "Μαρία.txt", "turn 4")
    assert view.quote == claim.evidence[0].quote
    assert (view.lead, view.tail, view.against) == ("", "", False)
    assert [turn.index for turn in view.before] == [1, 2]
    assert [turn.index for turn in view.after] == [4, 5]
    assert [turn.role for turn in view.after] == ["interviewer", "participant"]
    assert view.before[1].speaker == "Interviewer"
    assert against.against


def test_participants_have_names(project: Path) -> None:
    assert set(review.participant_names(project).values()) == {"Μαρία", "Nadia", "نادیا", "נדיה"}
