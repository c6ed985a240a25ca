"""The log for people, what a regrouping would make, and a project that goes for good."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_project import small_project

from persona_builder.domain.journey import JourneyStep
from persona_builder.domain.spans import Span
from persona_builder.errors import UsageError
from persona_builder.services import (
    activity,
    corrections,
    deleting,
    entries,
    regroup,
    review,
    transcripts,
)
from persona_builder.services.backups import back_up


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_project(tmp_path).path


def test_the_log_names_each_decision_with_its_card_and_author(project: Path) -> None:
    first, second = review.personas(project)
    review.rename_persona(project, first.id, "Η Μαρία", rev=0, author="Ana")
    review.hide_claim(project, second.claims[0].id, rev=0)
    found = activity.activity(project)
    assert [(each.name, each.about, each.author) for each in found] == [
        ("Hide line", second.name.text, "you"),
        ("Rename persona", "Η Μαρία", "Ana"),
    ]


def test_the_log_names_the_file_of_a_correction_and_the_card_beside_which_somebody_wrote(
    project: Path,
) -> None:
    first = review.personas(project)[0]
    step = JourneyStep("Χρήση", "action", "تحویل")
    entry_id = entries.add_entry(project, first.id, step).value_id or ""
    entries.set_entry(project, entry_id, JourneyStep("Χρήση", "action", "😟"), rev=0)
    text = transcripts.transcript(project, "t-Nadia").text
    at = text.index("deadlines")
    corrections.correct_text(project, "t-Nadia", Span(at, at + 9), "προθεσμίες")
    corrected, changed, added = activity.activity(project)
    assert corrected.name == "Correct words in Nadia.txt"
    assert (changed.name, changed.persona_id) == ("Change journey step", first.id)
    assert (added.name, added.persona_id) == ("Add journey step", first.id)


def test_what_was_undone_no_longer_counts_and_is_still_listed(project: Path) -> None:
    first = review.personas(project)[0]
    review.accept(project, first.id, rev=0)
    review.undo(project)
    undone, accepted = activity.activity(project)
    assert (undone.name, undone.counts) == ("Undo: Accept persona", False)
    assert (accepted.name, accepted.counts) == ("Accept persona", False)


def test_a_split_is_shown_before_it_is_made_exactly_as_it_will_be(project: Path) -> None:
    persona = review.personas(project)[0]
    person = persona.participants[0]
    stays, new = regroup.preview_split(project, persona.id, [person])
    assert len(review.personas(project)) == 2
    made = regroup.split_persona(project, persona.id, [person], rev=persona.rev)
    cards = {each.id: each for each in review.personas(project)}
    assert [each.id for each in cards[persona.id].claims] == [each.id for each in stays.claims]
    assert [each.id for each in cards[made.value_id or ""].claims] == [
        each.id for each in new.claims
    ]
    assert new.participants == (person,)


def test_a_move_is_shown_with_the_card_that_is_left(project: Path) -> None:
    here, there = review.personas(project)
    person = there.participants[0]
    would_be, left = regroup.preview_move(project, here.id, person)
    assert person in would_be.participants
    assert left is not None
    assert person not in left.participants
    assert person in review.personas(project)[1].participants


def test_a_split_of_nobody_is_refused_in_the_preview_too(project: Path) -> None:
    persona = review.personas(project)[0]
    with pytest.raises(UsageError, match="leave at least one"):
        regroup.preview_split(project, persona.id, persona.participants)


def test_a_project_goes_only_when_its_name_is_typed(project: Path) -> None:
    with pytest.raises(UsageError, match="not the name"):
        deleting.delete_project(project, typed="study")
    assert project.exists()


def test_a_project_goes_with_its_backups_and_leaves_other_files(project: Path) -> None:
    backup = back_up(project)
    (project.parent / "other").mkdir()
    other = small_project(project.parent / "other").path
    cards = project.parent / "cards.md"
    cards.write_text("# Κάρτες", encoding="utf-8")
    assert deleting.what_goes(project).files == (project, backup)
    deleting.delete_project(project, typed=" Study ")
    assert sorted(each.name for each in project.parent.iterdir()) == ["cards.md", "other"]
    assert other.exists()


def test_a_damaged_project_can_be_deleted_by_its_file_name(tmp_path: Path) -> None:
    broken = tmp_path / "χαλασμένο.persona"
    broken.write_bytes(b"no project")
    deleting.delete_project(broken, typed="χαλασμένο")
    assert not broken.exists()
