"""An analysis of a project: all of it is saved or nothing, and ids persist."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from small_project import analysed, empty_project, small_project, small_study

from persona_builder.domain.progress import Progress
from persona_builder.domain.runs import Analysis, RunSettings
from persona_builder.domain.transcripts import Participant, Transcript
from persona_builder.errors import NothingToDoError, ProjectError, StaleEditError
from persona_builder.services import analysis, review, transcripts
from persona_builder.services.jobs import claim
from persona_builder.store import ProjectStore, ProjectVectorCache

Group = Sequence[str]


class ByHand:
    """Finds the groups it is told, on the transcripts it is given."""

    def __init__(
        self, *groups: Group, run_id: str = "run-2", meanwhile: Callable[[], object] | None = None
    ) -> None:
        self.groups = groups
        self.run_id = run_id
        self.meanwhile = meanwhile
        self.people: list[str] = []

    def __call__(
        self,
        transcripts: tuple[Transcript, ...],
        participants: tuple[Participant, ...],
        settings: RunSettings,
        *,
        new_id: Callable[[], str],
        cache: ProjectVectorCache | None,
        progress: Progress,
    ) -> Analysis:
        self.people = [person.name for person in participants]
        progress("embed", 1, 1)
        if cache is not None:
            cache.put_many({"k": np.ones(2, dtype=np.float32)})
        if self.meanwhile is not None:
            self.meanwhile()
        study = replace(small_study(), transcripts=transcripts)
        found = analysed(*self.groups, study=study, run_id=self.run_id)
        drafts = tuple(replace(draft, persona_id=new_id()) for draft in found.personas)
        return replace(found, personas=drafts, run=replace(found.run, settings=settings))


def test_a_run_reads_the_project_and_saves_what_was_found(tmp_path: Path) -> None:
    store = small_project(tmp_path)
    by_hand = ByHand()
    settings = RunSettings(personas=2, seed=7)
    found = analysis.run_analysis(store.path, settings, analyse=by_hand)
    assert sorted(by_hand.people) == sorted(["Μαρία", "Nadia", "نادیا", "נדיה"])
    latest = analysis.latest(store.path)
    assert latest is not None
    assert latest.personas == found.personas
    newest, older = analysis.runs(store.path)
    assert (newest.id, newest.settings, newest.n_personas) == ("run-2", settings, 2)
    assert older.id == "run-1"
    job = analysis.job(store.path)
    assert job is not None
    assert (job.state, job.n_personas) == ("done", 2)
    assert set(ProjectVectorCache(store).get_many(["k"])) == {"k"}


def test_personas_keep_their_ids_and_edits_from_run_to_run(tmp_path: Path) -> None:
    store = small_project(tmp_path)
    before = review.personas(store.path)
    review.rename_persona(store.path, before[0].id, "Ζωή", rev=0)
    # The groups come in another order, and one person changed sides.
    by_hand = ByHand(("نادیا", "נדיה", "Nadia"), ("Μαρία",))
    analysis.run_analysis(store.path, RunSettings(), analyse=by_hand)
    after = review.personas(store.path)
    assert [persona.id for persona in after] == [before[1].id, before[0].id]
    assert [persona.name.text for persona in after] == ["Persona 1", "Ζωή"]


def test_a_persona_that_was_lost_gets_its_id_back_when_its_people_return(tmp_path: Path) -> None:
    store = small_project(tmp_path)
    first = review.personas(store.path)[0].id
    review.rename_persona(store.path, first, "Ζωή", rev=0)
    analysis.run_analysis(store.path, RunSettings(), analyse=ByHand(("نادیا", "נדיה")))
    assert review.personas(store.path)[-1].lost_support
    again = ByHand(("Μαρία", "Nadia"), ("نادیا", "נדיה"), run_id="run-3")
    analysis.run_analysis(store.path, RunSettings(), analyse=again)
    back = review.personas(store.path)[0]
    assert (back.id, back.name.text, back.lost_support) == (first, "Ζωή", False)


def test_a_run_on_transcripts_that_change_meanwhile_is_dropped(tmp_path: Path) -> None:
    store = small_project(tmp_path)
    by_hand = ByHand(meanwhile=lambda: transcripts.remove(store.path, "t-Nadia"))
    with pytest.raises(StaleEditError, match="transcripts or the roles"):
        analysis.run_analysis(store.path, RunSettings(), analyse=by_hand)
    job = analysis.job(store.path)
    assert job is not None
    assert job.state == "failed"
    assert [run.id for run in analysis.runs(store.path)] == ["run-1"]


def test_an_edit_made_while_a_run_goes_on_is_kept(tmp_path: Path) -> None:
    store = small_project(tmp_path)
    first = review.personas(store.path)[0].id
    by_hand = ByHand(meanwhile=lambda: review.rename_persona(store.path, first, "Ζωή", rev=0))
    analysis.run_analysis(store.path, RunSettings(), analyse=by_hand)
    assert review.personas(store.path)[0].name.text == "Ζωή"


def test_a_run_that_finds_nothing_changes_nothing(tmp_path: Path) -> None:
    store = small_project(tmp_path)

    def nothing() -> None:
        raise NothingToDoError("No participant says a whole sentence.")

    with pytest.raises(NothingToDoError):
        analysis.run_analysis(store.path, RunSettings(), analyse=ByHand(meanwhile=nothing))
    assert [run.id for run in analysis.runs(store.path)] == ["run-1"]
    job = analysis.job(store.path)
    assert job is not None
    assert (job.state, job.message) == ("failed", "No participant says a whole sentence.")


def test_only_one_analysis_runs_at_a_time(tmp_path: Path) -> None:
    store = small_project(tmp_path)
    claim(store.path)
    with pytest.raises(ProjectError, match="running already"):
        analysis.run_analysis(store.path, RunSettings(), analyse=ByHand())


def test_readiness_says_what_is_missing_and_what_would_help(tmp_path: Path) -> None:
    empty = analysis.readiness(empty_project(tmp_path, "Empty").path)
    assert empty.blockers == ("Add at least 2 transcripts to run an analysis.",)
    ready = analysis.readiness(small_project(tmp_path).path)
    assert (ready.n_transcripts, ready.n_participants, ready.languages) == (4, 4, ("en",))
    assert ready.blockers == ()
    assert "4 participants" in ready.advice[0]
    assert ready.is_current


def test_a_changed_role_makes_the_newest_run_old(tmp_path: Path) -> None:
    store = small_project(tmp_path)
    transcripts.set_role(store.path, "t-Nadia", "s2", "observer")
    now = analysis.readiness(store.path)
    assert (now.n_participants, now.is_current) == (3, False)
    assert "Nadia.txt" in now.advice[1]


def test_without_participants_nothing_can_run(tmp_path: Path) -> None:
    store = small_project(tmp_path)
    for row in transcripts.list_transcripts(store.path):
        transcripts.set_role(store.path, row.id, "s2", "interviewer")
    assert "Nobody is marked as a participant" in analysis.readiness(store.path).blockers[0]


def test_the_newest_run_is_none_before_the_first(tmp_path: Path) -> None:
    store: ProjectStore = empty_project(tmp_path)
    assert analysis.latest(store.path) is None
    assert analysis.runs(store.path) == ()
