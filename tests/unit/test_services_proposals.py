"""Proposals beside a persona: offered, accepted, dismissed, renamed, exported, erased."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from journey_study import ENGLISH, journey_project
from small_project import empty_project, small_project

from persona_builder.domain.experience import STAGE_SETS
from persona_builder.domain.journey import FocusStatement, JourneyStep, Stakeholder
from persona_builder.domain.proposals import JourneyProposal
from persona_builder.review.entries import entry_from_value
from persona_builder.services import activity, entries, exports, proposals, review, verify
from persona_builder.services import stages as journey_stages
from persona_builder.services.pseudonyms import Pseudonyms
from persona_builder.store import ProjectStore, RemoveTranscript, load_analysis, values_of


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ProjectStore:
    """Return a project with three interviews in one group."""
    monkeypatch.setenv("PERSONA_BUILDER_HOME", str(tmp_path / "home"))
    return journey_project(tmp_path)


def persona_of(store: ProjectStore) -> str:
    return review.personas(store.path)[0].id


def proposed(store: ProjectStore, stage: str, row: str) -> JourneyProposal:
    offered = proposals.journey(store.path, persona_of(store)).offer.open
    return next(each for each in offered if (each.stage, each.row) == (stage, row))


def test_before_an_analysis_nothing_is_offered(tmp_path: Path) -> None:
    store = empty_project(tmp_path)
    assert proposals.participant_journey(store.path, "anybody") is None
    assert journey_stages.stages(store.path) == STAGE_SETS["six"]


def test_one_person_has_a_journey_too(store: ProjectStore) -> None:
    bo = review.personas(store.path)[0].participants[1]
    told = proposals.participant_journey(store.path, bo)
    assert told is not None
    assert told.of == 1
    assert {item.participant_id for each in told.proposals for item in each.evidence} == {bo}


def test_what_is_accepted_becomes_a_persons_with_its_quotes_and_is_offered_no_more(
    store: ProjectStore,
) -> None:
    question = proposed(store, "Use", "question")
    proposals.accept_step(store.path, persona_of(store), question)
    (shown,) = entries.entries(store.path, persona_of(store))
    assert isinstance(shown.entry, JourneyStep)
    assert shown.entry.text == ENGLISH["Bo"][2].text
    (view,) = proposals.passages_of(store.path, shown.entry.statement_ids)
    assert (view.participant, view.quote) == ("Bo", shown.entry.text)
    offered = proposals.journey(store.path, persona_of(store)).offer
    assert question.id not in {each.id for each in (*offered.open, *offered.dismissed)}
    # Taken out again, it is a proposal again.
    entries.hide_entry(store.path, shown.id, rev=shown.rev)
    assert proposed(store, "Use", "question").id == question.id


def test_what_is_dismissed_stays_away_until_it_is_offered_again_or_undone(
    store: ProjectStore,
) -> None:
    question = proposed(store, "Use", "question")
    proposals.dismiss(store.path, question.id)
    offered = proposals.journey(store.path, persona_of(store)).offer
    assert question.id not in {each.id for each in offered.open}
    assert [each.id for each in offered.dismissed] == [question.id]
    assert review.history(store.path).undo_label == "Dismiss proposal"
    review.undo(store.path)
    assert proposed(store, "Use", "question").id == question.id
    review.redo(store.path)
    proposals.offer_again(store.path, question.id)
    assert proposed(store, "Use", "question").id == question.id
    assert activity.activity(store.path)[0].name == "Offer proposal again"


def test_stakeholders_and_focus_statements_are_accepted_in_the_researchers_words(
    store: ProjectStore,
) -> None:
    persona = persona_of(store)
    driver = next(
        each for each in proposals.stakeholders(store.path, persona).open if each.role == "driver"
    )
    proposals.accept_stakeholder(
        store.path, persona, driver, name="Ο οδηγός", support="high", influence="low"
    )
    words = proposals.focus(store.path, persona).open[0]
    proposals.accept_focus(
        store.path, persona, words, who="A carer", what=words.what, why=words.why
    )
    placed, focus = (each.entry for each in entries.entries(store.path, persona))
    assert isinstance(placed, Stakeholder)
    assert (placed.name, placed.support, placed.influence) == ("Ο οδηγός", "high", "low")
    assert isinstance(focus, FocusStatement)
    assert focus.why == "I never count again"
    assert driver.id not in {each.id for each in proposals.stakeholders(store.path, persona).open}


def test_a_stage_that_is_renamed_keeps_its_proposals_and_its_steps(store: ProjectStore) -> None:
    persona = persona_of(store)
    proposals.accept_step(store.path, persona, proposed(store, "Use", "question"))
    names = [stage.name for stage in journey_stages.stages(store.path)]
    names[names.index("Use")] = "استفاده"
    journey_stages.name_stages(store.path, names)
    (shown,) = entries.entries(store.path, persona)
    assert isinstance(shown.entry, JourneyStep)
    assert shown.entry.stage == "استفاده"
    assert proposed(store, "استفاده", "touchpoint").touchpoint == "delivery"


def test_another_set_of_stages_places_the_statements_anew(store: ProjectStore) -> None:
    journey_stages.use_stages(store.path, "milestones")
    told = proposals.journey(store.path, persona_of(store))
    assert told.stages == STAGE_SETS["milestones"]
    assert {each.stage for each in told.offer.open} >= {"Heard of it", "In use"}
    journey_stages.name_stages(store.path, ["Heard of it", "Πάντα"])
    named = journey_stages.stages(store.path)
    assert [stage.name for stage in named] == ["Heard of it", "Πάντα"]
    assert named[1].keys == ()


def test_an_interview_that_is_removed_takes_the_words_of_accepted_steps_with_it(
    store: ProjectStore,
) -> None:
    persona = persona_of(store)
    bos = proposed(store, "Use", "question")
    proposals.accept_step(store.path, persona, bos)
    proposals.accept_step(store.path, persona, bos, text="Will they find the side gate?")
    met = proposed(store, "Use", "touchpoint")
    assert met.participants == 3
    proposals.accept_step(store.path, persona, met)
    store.apply(RemoveTranscript("t-Bo"))
    # A noun that others said too stays; Bo's words are gone.
    (left,) = entries.entries(store.path, persona)
    assert isinstance(left.entry, JourneyStep)
    assert left.entry.text == met.text
    assert ENGLISH["Bo"][2].text.encode() not in store.path.read_bytes()
    assert len(proposals.passages_of(store.path, left.entry.statement_ids)) == 2


def test_a_touchpoint_goes_with_the_last_interview_that_names_it(store: ProjectStore) -> None:
    persona = persona_of(store)
    met = proposed(store, "Use", "touchpoint")
    edit = proposals.accept_step(store.path, persona, met)
    *earlier, last = sorted({item.transcript_id for item in met.evidence})
    for transcript_id in earlier:
        store.apply(RemoveTranscript(transcript_id))
    assert (edit.value_id or "") in values(store)
    store.apply(RemoveTranscript(last))
    assert (edit.value_id or "") not in values(store)


def test_a_note_on_a_stakeholder_goes_with_an_interview_and_the_place_with_the_last(
    store: ProjectStore,
) -> None:
    with store.read() as connection:
        analysis = load_analysis(connection)
    assert analysis is not None
    said = {each.transcript_id: each.id for each in analysis.study.statements}
    first, second = sorted(said)[:2]
    behind = (said[first], said[second])
    given = Stakeholder("la voisine", "high", "low", "ΖΕΒΡΑ یادداشت", behind)
    entry_id = entries.add_entry(store.path, persona_of(store), given).value_id or ""
    store.apply(RemoveTranscript(first))
    assert "ΖΕΒΡΑ".encode() not in store.path.read_bytes()
    kept = entry_from_value("stakeholder", values(store)[entry_id])
    assert kept == replace(given, note="")
    store.apply(RemoveTranscript(second))
    assert entry_id not in values(store)


def values(store: ProjectStore) -> dict[str, str]:
    with store.read() as connection:
        return values_of(connection)


def test_what_somebody_wrote_beside_a_persona_is_exported_and_verified(
    store: ProjectStore, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    exports.export(store.path, ["markdown"], out)
    assert not (out / "journeys.md").exists()
    proposals.accept_step(store.path, persona_of(store), proposed(store, "Use", "question"))
    exports.export(store.path, ["markdown"], out)
    written = (out / "journeys.md").read_text(encoding="utf-8")
    assert ENGLISH["Bo"][2].text in written
    assert not (out / "stakeholders.md").exists()
    assert not verify.verify(out).failures


def test_names_are_codes_in_exported_journeys_too(store: ProjectStore, tmp_path: Path) -> None:
    persona = persona_of(store)
    entries.add_entry(store.path, persona, JourneyStep("Use", "owner", "Ada asks the drivers"))
    out = tmp_path / "out"
    formats = ["markdown", "html", "journeys", "stakeholders", "focus"]
    exports.export(store.path, formats, out, pseudonyms=Pseudonyms(tmp_path / "key.csv"))
    for name in ("journeys", "stakeholders", "focus"):
        for ending in (".md", ".html"):
            text = (out / f"{name}{ending}").read_text(encoding="utf-8")
            assert "Ada" not in text
    assert "asks the drivers" in (out / "journeys.md").read_text(encoding="utf-8")
    assert not verify.verify(out).failures


def test_projects_of_before_know_no_proposals_and_lose_nothing(tmp_path: Path) -> None:
    store = small_project(tmp_path)
    persona = review.personas(store.path)[0].id
    step = JourneyStep("Χρήση", "pain", "Χάνει προθεσμίες", ("x",))
    entries.add_entry(store.path, persona, step)
    (shown,) = entries.entries(store.path, persona)
    assert shown.entry == replace(step, transcript_ids=(), proposal_id="")
