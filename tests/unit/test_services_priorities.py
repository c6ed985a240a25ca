"""The priority list: counted by people, ordered and marked by a researcher, kept over runs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from small_project import PEOPLE, analysed, small_project, small_study
from small_study import Said, make_study

from persona_builder.domain.explanation import Explanation
from persona_builder.domain.priorities import PriorityMarks
from persona_builder.domain.themes import Theme
from persona_builder.draft.material import lay_out
from persona_builder.draft.priorities import draft_priorities
from persona_builder.errors import StaleEditError, UsageError
from persona_builder.services import participants, priorities, review, transcripts
from persona_builder.store import SaveAnalysis


def _themes(study) -> tuple[Theme, ...]:
    """Return a theme for each third statement of everybody: the first, the second, the third."""
    found = []
    for place, name in enumerate(("deadline", "notebook", "page")):
        ids = tuple(study.statements[row[place]].id for row in study.rows_by_participant.values())
        people = tuple(sorted(study.rows_by_participant))
        found.append(Theme(f"theme-{name}", (name,), ids, people, ids[:1]))
    return tuple(found)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    study = small_study()
    analysis = analysed(study=study)
    analysis = replace(analysis, explanation=Explanation(themes=_themes(study)))
    return small_project(tmp_path, analysis).path


def _again(project: Path, run_id: str, *, without: str = "") -> None:
    people = {name: said for name, said in PEOPLE.items() if name != without}
    study = make_study(people)
    groups = [("Μαρία",), ("نادیا", "נדיה")] if without else []
    analysis = analysed(*groups, study=study, run_id=run_id)
    analysis = replace(analysis, explanation=Explanation(themes=_themes(study)))
    priorities.ProjectStore(project).apply(SaveAnalysis(analysis))


def test_a_pain_counts_people_and_how_strongly_they_put_it() -> None:
    study = make_study(
        {
            "Νίκη": [
                Said("Χάνω την προθεσμία.", "do", 0, pain=0.9),
                Said("Πάλι την έχασα!", "feel", 0, pain=0.9),
            ],
            "نگار": [Said("مهلت را از دست می‌دهم.", "feel", 0, pain=0.9, valence=-1)],
            "עדי": [Said("טוב לי כך.", "feel", 0, pain=0.1, need=0.9, valence=1)],
        }
    )
    ids = tuple(statement.id for statement in study.statements)
    people = tuple(sorted({each.participant_id for each in study.statements}))
    found = draft_priorities(lay_out(study), (Theme("t", ("x",), ids, people, ids[:1]),))
    assert [(each.aspect, len(each.people), each.of, each.severity) for each in found] == [
        ("pain", 2, 3, "marked")
    ]
    # One statement of each person, the strongest.
    assert {each.quote for each in found[0].evidence} == {
        "Πάλι την έχασα!",
        "مهلت را از دست می‌دهم.",
    }


def test_the_widest_pain_stands_first(project: Path) -> None:
    shown = priorities.priorities(project)
    assert (shown[0].aspect, shown[0].theme, len(shown[0].priority.people)) == (
        "pain",
        "deadline",
        4,
    )
    assert [each.aspect for each in shown] == ["pain", "need"]


def test_marks_are_kept_over_a_run_and_undone_like_any_edit(project: Path) -> None:
    first = priorities.priorities(project)[0]
    marks = PriorityMarks(quick=True, root_cause="  Ο οδηγός αλλάζει \u200c", owner="Νίκη")
    priorities.mark_priority(project, first.id, marks, rev=0)
    _again(project, "run-2")
    kept = priorities.priorities(project)[0]
    assert (kept.marks.quick, kept.marks.owner, kept.rev) == (True, "Νίκη", 1)
    assert kept.marks.root_cause.startswith("Ο οδηγός")
    with pytest.raises(StaleEditError):
        priorities.mark_priority(project, first.id, PriorityMarks(), rev=0)
    assert review.undo(project) == "Change priority"
    assert not priorities.priorities(project)[0].marks.quick
    review.redo(project)
    assert priorities.priorities(project)[0].marks.quick


def test_a_move_is_one_edit_and_the_rest_keeps_the_order_of_the_counts(project: Path) -> None:
    shown = priorities.priorities(project)
    priorities.move_priority(project, shown, shown[1].id, -1)
    moved = priorities.priorities(project)
    assert [each.id for each in moved] == [shown[1].id, shown[0].id]
    with pytest.raises(StaleEditError):
        priorities.move_priority(project, shown, shown[1].id, -1)
    assert priorities.move_priority(project, moved, moved[0].id, -1) is None
    _again(project, "run-2")
    assert [each.id for each in priorities.priorities(project)] == [each.id for each in moved]
    review.undo(project)
    assert [each.id for each in priorities.priorities(project)] == [each.id for each in shown]


def test_what_was_set_aside_goes_last_and_a_long_note_is_refused(project: Path) -> None:
    first = priorities.priorities(project)[0]
    priorities.mark_priority(project, first.id, PriorityMarks(aside=True), rev=0)
    assert priorities.priorities(project)[-1].id == first.id
    with pytest.raises(UsageError, match="400"):
        priorities.mark_priority(project, first.id, PriorityMarks(owner="א" * 401), rev=1)


def test_a_marked_priority_that_no_run_finds_any_more_is_kept(project: Path) -> None:
    first = priorities.priorities(project)[0]
    priorities.mark_priority(project, first.id, PriorityMarks(owner="נדיה"), rev=0)
    store = priorities.ProjectStore(project)
    store.apply(SaveAnalysis(analysed(run_id="run-2")))
    (kept,) = priorities.priorities(project)
    assert (kept.priority, kept.theme, kept.marks.owner) == (None, "deadline", "נדיה")


def test_an_erased_interview_takes_along_the_words_that_may_repeat_it(project: Path) -> None:
    first = priorities.priorities(project)[0]
    marks = PriorityMarks(root_cause="She said: afraid of missing it", owner="Team", quick=True)
    priorities.mark_priority(project, first.id, marks, rev=0)
    nadia = next(each for each in participants.people(project) if each.name == "Nadia")
    participants.add_note(project, nadia.id, "think", "Afraid of her boss")
    transcripts.remove(project, "t-Nadia")
    _again(project, "run-2", without="Nadia")
    kept = priorities.priorities(project)[0].marks
    assert (kept.root_cause, kept.owner, kept.quick) == ("", "Team", True)
    assert b"Afraid of her boss" not in project.read_bytes()
    assert b"afraid of missing it" not in project.read_bytes()
