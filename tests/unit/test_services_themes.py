"""Themes are renamed, merged and split; the decisions hold everywhere, over runs and erasures."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import pytest
from small_project import analysed, small_project
from small_study import Said, make_study

from persona_builder.domain.runs import Analysis
from persona_builder.domain.themes import UNNAMED
from persona_builder.errors import ProjectError, StaleEditError, UsageError
from persona_builder.segment import explain_segments
from persona_builder.services import activity, exports, review, themes, transcripts
from persona_builder.services.explanation import explanation
from persona_builder.services.pseudonyms import Pseudonyms
from persona_builder.services.themes import ShownTheme
from persona_builder.store import ProjectStore, SaveAnalysis


def _found(run_id: str = "run-1", *, without: Collection[str] = ()) -> Analysis:
    """Return an analysed study of three subjects; six people in two languages' words."""
    people: dict[str, list[Said]] = {}
    for number, name in enumerate(("Ελένη", "Ζωή", "Ηρώ")):
        receipt = Said(f"Η απόδειξη {number} δείχνει λάθος τιμή γάλακτος.", topic=1, valence=-1)
        basket = Said(f"Το καλάθι {number} κρατά μήλα και ψωμί.", "do", topic=9)
        people[name] = [receipt, basket]
    for number, name in enumerate(("רות", "שרה", "תמר")):
        driver = Said(f"השליח השאיר {number} משלוח ברחוב.", "do", topic=5)
        basket = Said(f"Το καλάθι {number + 3} κρατά μήλα και ψωμί.", "do", topic=9)
        people[name] = [driver, basket]
    kept = {name: answers for name, answers in people.items() if name not in without}
    study = make_study(kept, language="el")
    names = [person.name for person in study.participants]
    found = analysed(names[:-3], names[-3:], study=study, run_id=run_id)
    return replace(found, explanation=explain_segments(study, found.segmentation, seed=0))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project whose newest run found three themes."""
    return small_project(tmp_path, _found()).path


def _of(project: Path, word: str) -> ShownTheme:
    return next(
        each
        for each in themes.themes(project)
        if any(word in statement.text for statement in each.statements)
    )


def test_a_name_is_shown_wherever_the_theme_is_named(project: Path, tmp_path: Path) -> None:
    theme = _of(project, "απόδειξη")
    themes.rename_theme(project, theme.id, " מחיר  💸\r\n", rev=theme.rev)
    shown = explanation(project)
    assert shown is not None
    assert "מחיר 💸" in shown.heat_map.columns
    assert any("“מחיר 💸”" in line for line in shown.differences)
    exports.export(project, ("markdown",), tmp_path / "out")
    assert "“מחיר 💸” (3 of 6 people)" in (tmp_path / "out" / "index.md").read_text("utf-8")
    assert _of(project, "απόδειξη").by_human
    assert _of(project, "απόδειξη").words == theme.words


def test_a_merge_counts_people_again_and_undo_takes_it_back(project: Path) -> None:
    before = themes.themes(project)
    receipt, driver = _of(project, "απόδειξη"), _of(project, "השליח")
    themes.merge_themes(project, receipt.id, driver.id, rev=receipt.rev)
    merged = _of(project, "απόδειξη")
    assert len(themes.themes(project)) == len(before) - 1
    assert (merged.people, merged.of) == (6, 6)
    shown = explanation(project)
    assert shown is not None
    assert all("השליח" not in line for line in shown.differences)
    assert review.undo(project) == "Merge themes"
    assert [each.statements for each in themes.themes(project)] == [
        each.statements for each in before
    ]
    assert review.redo(project) == "Merge themes"
    assert len(themes.themes(project)) == len(before) - 1


def test_a_split_and_a_move_take_statements_along(project: Path) -> None:
    basket = _of(project, "καλάθι")
    chosen = [each.id for each in basket.statements[:2]]
    edit = themes.split_theme(project, basket.id, chosen, "سبد خرید", rev=basket.rev)
    new = next(each for each in themes.themes(project) if each.id == edit.value_id)
    assert (new.name, new.people) == ("سبد خرید", 2)
    rest = next(each for each in themes.themes(project) if each.id == basket.id)
    themes.move_statements(project, rest.id, [rest.statements[0].id], new.id, rev=rest.rev)
    assert next(each for each in themes.themes(project) if each.id == new.id).people == 3
    assert [action.name for action in activity.activity(project)] == [
        "Move statements to another theme",
        "Split theme",
    ]


def test_a_name_outlives_runs_also_one_without_an_explanation(project: Path) -> None:
    theme = _of(project, "απόδειξη")
    themes.rename_theme(project, theme.id, "Κόστος", rev=0)
    store = ProjectStore(project)
    store.apply(SaveAnalysis(analysed(("Ελένη",), ("רות",), study=_found().study, run_id="run-2")))
    assert themes.themes(project) == ()
    again = _found("run-3")
    renumbered = tuple(
        replace(each, id=f"other-{place}") for place, each in enumerate(again.explanation.themes)
    )
    why = replace(again.explanation, themes=renumbered, differences=())
    store.apply(SaveAnalysis(replace(again, explanation=why)))
    assert _of(project, "απόδειξη").name == "Κόστος"


def test_erasing_an_interview_erases_names_typed_over_its_words(project: Path) -> None:
    theme, basket = _of(project, "απόδειξη"), _of(project, "καλάθι")
    themes.rename_theme(project, theme.id, "CANARY-1 Ελένη", rev=0)
    chosen = [each.id for each in basket.statements if each.participant in {"Ζωή", "Ηρώ"}]
    edit = themes.split_theme(project, basket.id, chosen, "CANARY-2", rev=0)
    for name in ("Ελένη", "Ζωή"):
        transcripts.remove(project, f"t-{name}")
    left = b"".join(file.read_bytes() for file in project.parent.iterdir())
    assert b"CANARY-1" not in left
    assert b"CANARY-2" not in left
    ProjectStore(project).apply(SaveAnalysis(_found("run-2", without=("Ελένη", "Ζωή"))))
    parted = next(each for each in themes.themes(project) if each.id == edit.value_id)
    assert (parted.name, [each.participant for each in parted.statements]) == (UNNAMED, ["Ηρώ"])


def test_a_name_typed_over_other_peoples_words_outlives_an_erasure(project: Path) -> None:
    theme = _of(project, "απόδειξη")
    themes.rename_theme(project, theme.id, "Κόστος", rev=0)
    transcripts.remove(project, "t-רות")
    ProjectStore(project).apply(SaveAnalysis(_found("run-2", without=("רות",))))
    assert _of(project, "απόδειξη").name == "Κόστος"


def test_names_of_people_in_a_typed_name_are_coded_in_coded_exports(
    project: Path, tmp_path: Path
) -> None:
    theme = _of(project, "απόδειξη")
    themes.rename_theme(project, theme.id, "What Ελένη pays", rev=0)
    out = tmp_path / "out"
    exports.export(project, ("markdown",), out, pseudonyms=Pseudonyms(tmp_path / "key.csv"))
    assert "Ελένη" not in (out / "index.md").read_text("utf-8")


def test_a_theme_somebody_else_changed_is_not_changed_unseen(project: Path) -> None:
    theme = _of(project, "απόδειξη")
    themes.rename_theme(project, theme.id, "Cost", rev=0)
    with pytest.raises(StaleEditError, match="this theme was renamed"):
        themes.rename_theme(project, theme.id, "Value", rev=0)


@pytest.mark.parametrize("chosen", [[], ["nobody's"], "all"], ids=str)
def test_a_split_needs_some_of_its_statements(project: Path, chosen: list[str] | str) -> None:
    theme = _of(project, "καλάθι")
    ids = [each.id for each in theme.statements] if chosen == "all" else list(chosen)
    with pytest.raises(UsageError, match="leave at least one"):
        themes.split_theme(project, theme.id, ids, "New", rev=0)
    with pytest.raises(UsageError, match="different themes"):
        themes.merge_themes(project, theme.id, theme.id, rev=0)
    with pytest.raises(ProjectError, match="no longer"):
        themes.rename_theme(project, "gone", "New", rev=0)


def test_the_evidence_of_a_statement_stands_in_its_turn(project: Path) -> None:
    statement = _of(project, "השליח").central[0]
    view = themes.evidence(project, statement.id)
    assert view.quote == statement.text
    assert view.participant == statement.participant
    assert view.before
