"""Every statement: searched, filtered, opened; put on a card, and taken from behind a line."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from small_project import PEOPLE, analysed, small_project, small_study

from persona_builder.domain.empathy import Tag
from persona_builder.domain.explanation import Explanation
from persona_builder.domain.spans import Span
from persona_builder.domain.themes import Theme
from persona_builder.errors import ProjectError, UsageError
from persona_builder.services import (
    corrections,
    many,
    placing,
    regroup,
    review,
    statements,
    study_index,
    transcripts,
)
from persona_builder.services.statements import Found, Wanted


def tagged(study_tags: tuple[Tag, ...]) -> tuple[Tag, ...]:
    """Return the tags with the last one unsure."""
    return (*study_tags[:-1], replace(study_tags[-1], abstained=True))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    study = small_study()
    said = study.statements
    theme = Theme("t1", ("deadline",), tuple(said[row].id for row in (0, 3, 6)), (), (said[0].id,))
    tags = list(tagged(study.tags))
    tags[6] = replace(tags[6], valence=1)
    found = analysed(study=replace(study, tags=tuple(tags)))
    return small_project(tmp_path, replace(found, explanation=Explanation(themes=(theme,)))).path


def texts(found: Found) -> list[str]:
    return [row.text for row in found.rows]


def find(project: Path, **wanted: object) -> Found:
    return statements.find_statements(project, Wanted(**wanted))  # type: ignore[arg-type]


def said_by(name: str) -> list[str]:
    return [each.text for each in PEOPLE[name]]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("φοβαμαι ΠΡΟΘΕΣΜΙΑ", said_by("Μαρία")[:1], id="greek-without-accents"),
        pytest.param("אני מפחדת", said_by("נדיה")[:1], id="hebrew-without-niqqud"),
        pytest.param("می ترسم", said_by("نادیا")[:1], id="persian-with-a-space"),
        pytest.param("می‌ترسم", said_by("نادیا")[:1], id="persian-with-a-joiner"),
        pytest.param("میترسم", said_by("نادیا")[:1], id="persian-in-one"),
        pytest.param("notebook 😟", [], id="words-of-two-statements"),
        pytest.param(
            "  ", [each for name in sorted(PEOPLE) for each in said_by(name)], id="nothing"
        ),
    ],
)
def test_words_are_found_whatever_their_accents(
    project: Path, typed: str, expected: list[str]
) -> None:
    assert sorted(texts(find(project, text=typed))) == sorted(expected)


def test_filters_are_laid_over_one_another(project: Path) -> None:
    maria = next(row for row in find(project).rows if row.participant == "Μαρία")
    first, second = review.personas(project)
    assert texts(find(project, participants=(maria.participant_id,))) == said_by("Μαρία")
    assert find(project, personas=(second.id,)).total == 6
    assert find(project, personas=(first.id,), quadrants=("feel",)).total == 2
    assert find(project, quadrants=("feel",), participants=(maria.participant_id,)).total == 1
    assert find(project, flags=("pain",)).total == 4
    assert find(project, flags=("pain", "need")).total == 6
    assert find(project, used=False).total == 0
    assert find(project, languages=("el",)).total == 0
    assert find(project).of == 12


def test_what_the_tagger_was_not_sure_of_lies_in_the_tray_and_in_no_quadrant(project: Path) -> None:
    (row,) = find(project, unsure=True).rows
    assert row.text == said_by("נדיה")[-1]
    assert row.text not in texts(find(project, quadrants=("say",)))


def test_a_page_of_the_list_is_a_part_of_it(project: Path) -> None:
    page = statements.find_statements(project, Wanted(), first=10, most=5)
    assert (len(page.rows), page.total) == (2, 12)


def test_without_an_analysis_there_is_nothing_to_find(tmp_path: Path) -> None:
    from small_project import empty_project

    path = empty_project(tmp_path).path
    assert find(path) == Found((), 0, 0)
    with pytest.raises(ProjectError):
        statements.statement(path, "x")


def test_a_statement_shows_where_it_stands_and_who_said_the_opposite(project: Path) -> None:
    row = next(row for row in find(project).rows if row.text == said_by("Μαρία")[0])
    view = statements.statement(project, row.id)
    assert view.context.quote == row.text
    assert view.theme == "deadline"
    assert [each.participant for each in view.against] == ["نادیا"]
    first = review.personas(project)[0]
    behind = [use for use in view.row.uses if not use.against]
    assert [(use.persona_id, use.slot, use.first) for use in behind] == [(first.id, "feel", True)]
    assert view.persona_id == first.id


def test_a_statement_put_on_a_card_stands_there_word_for_word(project: Path) -> None:
    (row,) = find(project, unsure=True).rows
    first = review.personas(project)[0]
    edit = placing.put_on_card(project, first.id, row.id, "feel")
    line = next(each for each in review.personas(project)[0].claims if each.id == edit.value_id)
    assert (line.text, line.kind, line.placed, line.slot) == (row.text, "quoted", True, "feel")
    assert line.evidence[0].statement_id == row.id
    with pytest.raises(UsageError):
        placing.put_on_card(project, first.id, row.id, "feel")
    assert review.undo(project) == "Add line"
    assert all(each.id != edit.value_id for each in review.personas(project)[0].claims)


def test_what_was_put_on_a_card_follows_a_correction_and_goes_with_its_interview(
    project: Path,
) -> None:
    (row,) = find(project, unsure=True).rows
    first = review.personas(project)[0]
    edit = placing.put_on_card(project, first.id, row.id, "feel")
    transcript = transcripts.transcript(project, row.transcript_id)
    at = transcript.text.index("עמוס")
    corrections.correct_text(project, row.transcript_id, Span(at, at + 4), "ריק לגמרי")

    def line_text() -> list[str]:
        return [
            each.text for each in review.personas(project)[0].claims if each.id == edit.value_id
        ]

    assert line_text() == [row.text.replace("עמוס", "ריק לגמרי")]
    transcripts.remove(project, row.transcript_id)
    assert line_text() == []


def test_what_was_typed_over_words_put_on_a_card_goes_with_their_interview(project: Path) -> None:
    (row,) = find(project, unsure=True).rows
    card = review.personas(project)[0]
    line_id = placing.put_on_card(project, card.id, row.id, "feel").value_id or ""
    review.edit_claim(project, line_id, "ΖΕΒΡΑ-77", rev=0)
    regroup.duplicate_persona(project, card.id, "Αντίγραφο", rev=1)
    copy = next(each for each in review.personas(project) if each.name.text == "Αντίγραφο")
    copied = next(each for each in copy.claims if each.text == "ΖΕΒΡΑ-77")
    review.edit_claim(project, copied.id, "ΖΕΒΡΑ-77 😟", rev=copied.rev)
    assert "ΖΕΒΡΑ-77".encode() in project.read_bytes()
    transcripts.remove(project, row.transcript_id)
    assert "ΖΕΒΡΑ-77".encode() not in project.read_bytes()


def test_what_was_put_on_a_card_goes_with_its_person_and_into_copies(project: Path) -> None:
    (row,) = find(project, unsure=True).rows
    first, second = review.personas(project)
    edit = placing.put_on_card(project, second.id, row.id, "feel")
    regroup.duplicate_persona(project, second.id, "Αντίγραφο", rev=1)
    copy = next(each for each in review.personas(project) if each.name.text == "Αντίγραφο")
    assert sum(each.text == row.text and each.slot == "feel" for each in copy.claims) == 1
    review.undo(project)
    regroup.move_participant(project, first.id, row.participant_id, rev=0)
    assert edit.value_id in {each.id for each in review.personas(project)[0].claims}


def test_a_line_that_shows_the_words_is_rejected_whole(project: Path) -> None:
    row = find(project).rows[0]
    use = next(each for each in row.uses if each.first)
    placing.reject_evidence(project, use.claim_id, row.id, rev=use.rev)
    line = next(
        each for card in review.personas(project) for each in card.claims if each.id == use.claim_id
    )
    assert line.rejected
    with pytest.raises(UsageError):
        placing.reject_evidence(project, use.claim_id, "other", rev=use.rev)


def test_a_quote_behind_a_line_is_taken_away_with_the_person_who_said_it(tmp_path: Path) -> None:
    found = analysed()
    draft = found.personas[0]
    one, other = draft.claims[0], draft.claims[3]
    both = replace(one, evidence=(*one.evidence, *other.evidence), participants=2)
    path = small_project(
        tmp_path, replace(found, personas=(replace(draft, claims=(both,)), *found.personas[1:]))
    ).path
    statement_id = other.evidence[0].statement_id
    placing.reject_evidence(path, both.id, statement_id, rev=0)
    line = review.personas(path)[0].claims[0]
    assert (line.participants, line.evidence, line.rejected) == (1, one.evidence, False)
    assert review.undo(path) == "Not evidence"
    assert review.personas(path)[0].claims[0].participants == 2


def test_the_tray_holds_what_the_tagger_was_not_sure_of_until_it_stands_on_a_card(
    tmp_path: Path,
) -> None:
    study = small_study()
    found = analysed(study=replace(study, tags=tagged(study.tags)))
    first, second = found.personas
    fewer = replace(second, claims=second.claims[:-1])
    path = small_project(tmp_path, replace(found, personas=(first, fewer))).path
    (row,) = statements.unplaced(path, second.persona_id).rows
    assert row.text == said_by("נדיה")[-1]
    assert statements.unplaced(path, first.persona_id).rows == ()
    placing.put_on_card(path, second.persona_id, row.id, "say")
    assert statements.unplaced(path, second.persona_id).rows == ()


def test_several_decisions_are_taken_back_together_but_nothing_older(project: Path) -> None:
    card = review.personas(project)[0]
    review.rename_persona(project, card.id, "Ζωή", rev=0)
    acts = [
        partial(review.move_claim, project, claim.id, "pain", rev=0) for claim in card.claims[:3]
    ]
    done, refused = many.do_all(acts)
    assert (len(done), refused) == (3, "")
    assert many.undo_all(project, done) == 3
    shown = review.personas(project)[0]
    assert shown.name.text == "Ζωή"
    assert all(claim.slot != "pain" for claim in shown.claims)


def test_of_several_decisions_those_before_a_refusal_stay(project: Path) -> None:
    first, second = review.personas(project)[0].claims[:2]
    acts = [
        partial(review.hide_claim, project, first.id, rev=0),
        partial(review.hide_claim, project, second.id, rev=7),
        partial(review.hide_claim, project, second.id, rev=0),
    ]
    done, refused = many.do_all(acts)
    assert len(done) == 1
    assert refused


def test_no_word_is_kept_once_something_was_erased(project: Path) -> None:
    row = find(project).rows[0]
    assert study_index._indexes
    transcripts.remove(project, row.transcript_id)
    assert study_index._indexes == {}
    assert row.text not in texts(find(project))
