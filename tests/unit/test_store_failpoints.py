"""Killed at any named place, a project opens with all that was acknowledged, and nothing half."""

from __future__ import annotations

import signal
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from killing import Say, run_to_failpoint
from small_project import (
    PEOPLE,
    analysed,
    empty_project,
    file_of,
    small_project,
    small_study,
)
from small_study import Said, make_study

from persona_builder.services import corrections, exports
from persona_builder.store import (
    AddFiles,
    NewFile,
    ProjectStore,
    RecordEdit,
    RemoveTranscript,
    SaveAnalysis,
    check_whole,
    create_project_file,
    load_analysis,
    load_transcripts,
    runs_of,
    values_of,
)
from persona_builder.store.failpoints import FAILPOINTS, pass_failpoint
from persona_builder.store.migrate import Migration, migrate, packaged_migrations, schema_of

NEXT = packaged_migrations()[-1].number + 1
GOOD = Migration(
    NEXT, f"ALTER TABLE project ADD COLUMN note TEXT;\nPRAGMA user_version = {NEXT};\n"
)


def edit_twice(path: Path, say: Say) -> None:
    for number in (1, 2):
        ProjectStore(path).apply(
            RecordEdit("you", "run-1-persona-1", "rename", "name", f"v{number}", f"Ζωή {number}")
        )
        say(f"v{number}")


def correct_twice(path: Path, say: Say) -> None:
    for number in (1, 2):
        with ProjectStore(path).read() as connection:
            nadia = next(each for each in load_transcripts(connection) if each.id == "t-Nadia")
        turn = nadia.turns[1]
        words = f"{nadia.words(turn)} Νέα {number}."
        corrections.correct_text(path, nadia.id, turn.span, words)
        say(f"Νέα {number}.")


def analyse_again(path: Path, say: Say) -> None:
    ProjectStore(path).apply(SaveAnalysis(analysed(run_id="run-2")))
    say("run-2")


def erase(path: Path, say: Say) -> None:
    ProjectStore(path).apply(RemoveTranscript("t-Nadia"))
    say("erased")


def bring_up_to_date(path: Path, say: Say) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    migrate(connection, path, (*packaged_migrations(), GOOD))
    connection.close()
    say("migrated")


def export_again(path: Path, say: Say) -> None:
    exports.export(path, ["markdown"], path.parent / "cards")
    say("exported")


def create(path: Path, say: Say) -> None:
    create_project_file(path.with_name("New.persona"), "Νέα", project_id="project-2")
    say("created")


def add_files(path: Path, say: Say) -> None:
    files = (file_of(each) for each in make_study({"Ada": [Said("חדש מאוד.")]}).transcripts)
    more = tuple(NewFile(each.source.name, data, (each,)) for each, data in files)
    ProjectStore(path).apply(AddFiles(more))
    say("added")


ACTIONS: dict[str, Callable[[Path, Say], None]] = {
    "create": create,
    "write": edit_twice,
    "import": add_files,
    "edit": edit_twice,
    "correction": correct_twice,
    "analysis": analyse_again,
    "erase": erase,
    "backup": bring_up_to_date,
    "migrate": bring_up_to_date,
    "export": export_again,
}


def content_of(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    lines = list(connection.iterdump())
    connection.close()
    return lines


def files_in(folder: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def kill_at(name: str, path: Path) -> tuple[str, ...]:
    action = ACTIONS[name.split(".", maxsplit=1)[0]]
    heard = run_to_failpoint(lambda say: action(path, say), name)
    assert heard.signal == signal.SIGKILL
    return heard.lines


def named(start: str) -> list[str]:
    return [name for name in FAILPOINTS if name.startswith(f"{start}.")]


def test_every_failpoint_belongs_to_an_action_that_these_tests_kill() -> None:
    assert sorted(name for start in ACTIONS for name in named(start)) == sorted(FAILPOINTS)
    with pytest.raises(KeyError):
        pass_failpoint("nowhere")


@pytest.mark.parametrize("name", named("create"))
def test_a_new_project_appears_whole_or_not_at_all(name: str, tmp_path: Path) -> None:
    path = empty_project(tmp_path).path
    assert kill_at(name, path) == ()
    new = tmp_path / "New.persona"
    assert new.exists() == (name == "create.published")
    assert not new.exists() or check_whole(new) == ()


@pytest.mark.parametrize("name", named("import"))
def test_files_are_added_together_or_not_at_all(name: str, tmp_path: Path) -> None:
    path = small_project(tmp_path).path
    before = content_of(path)
    assert kill_at(name, path) == ()
    assert check_whole(path) == ()
    assert content_of(path) == before


@pytest.mark.parametrize("name", [*named("write"), *named("edit")])
def test_an_edit_is_there_or_not_and_the_project_opens(name: str, tmp_path: Path) -> None:
    path = small_project(tmp_path).path
    acknowledged = kill_at(name, path)
    assert check_whole(path) == ()
    with ProjectStore(path).read() as connection:
        values = values_of(connection)
    assert set(acknowledged) <= set(values)
    assert values == ({"v1": "Ζωή 1"} if name == "write.after-commit" else {})


@pytest.mark.parametrize("name", named("correction"))
def test_a_correction_is_there_with_its_words_or_not_at_all(name: str, tmp_path: Path) -> None:
    path = small_project(tmp_path).path
    before = content_of(path)
    assert kill_at(name, path) == ()
    assert check_whole(path) == ()
    assert content_of(path) == before
    assert corrections.corrections(path, "t-Nadia") == ()


@pytest.mark.parametrize("name", named("analysis"))
def test_an_analysis_is_never_half_saved(name: str, tmp_path: Path) -> None:
    path = small_project(tmp_path).path
    before = content_of(path)
    assert kill_at(name, path) == ()
    assert check_whole(path) == ()
    with ProjectStore(path).read() as connection:
        assert [each.run.id for each in runs_of(connection)] == ["run-1"]
        assert load_analysis(connection) is not None
    assert content_of(path) == before


@pytest.mark.parametrize("name", named("erase"))
def test_an_interview_is_erased_or_there_and_a_killed_erasure_leaves_no_words_behind(
    name: str, tmp_path: Path
) -> None:
    path = small_project(tmp_path).path
    assert kill_at(name, path) == ()
    assert check_whole(path) == ()
    with ProjectStore(path).read() as connection:
        left = {each.id for each in load_transcripts(connection)}
    everyone = {each.id for each in small_study().transcripts}
    if name == "erase.half":
        assert left == everyone
        return
    # The next opening folds the log into the file and takes the log away.
    assert left == everyone - {"t-Nadia"}
    content = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert not [said.text for said in PEOPLE["Nadia"] if said.text.encode() in content]


@pytest.mark.parametrize("name", [*named("backup"), *named("migrate")])
def test_an_interrupted_migration_opens_as_before_or_is_done(name: str, tmp_path: Path) -> None:
    path = small_project(tmp_path).path
    before = content_of(path)
    assert kill_at(name, path) == ()
    connection = sqlite3.connect(path, isolation_level=None)
    is_done = schema_of(connection) == NEXT
    connection.close()
    assert is_done == (name == "migrate.after-commit")
    if is_done:
        assert content_of(tmp_path / f"{path.name}.schema-{NEXT - 1}.backup") == before
        return
    assert content_of(path) == before
    with ProjectStore(path).read() as snapshot:
        assert len(load_transcripts(snapshot)) == len(PEOPLE)
    # The next attempt does not stumble over what the first left.
    heard = run_to_failpoint(lambda say: bring_up_to_date(path, say), "")
    assert heard.lines == ("migrated",)


@pytest.mark.parametrize("name", named("export"))
def test_each_exported_file_is_whole_and_the_next_export_tidies_up(
    name: str, tmp_path: Path
) -> None:
    path = small_project(tmp_path).path
    exports.export(path, [], tmp_path / "cards")
    first = files_in(tmp_path / "cards")
    ProjectStore(path).apply(
        RecordEdit("you", "run-1-persona-1", "set", "summary", "v1", "Μια άλλη περίληψη")
    )
    assert kill_at(name, path) == ()
    between = files_in(tmp_path / "cards")
    exports.export(path, [], tmp_path / "cards")
    then = files_in(tmp_path / "cards")
    assert set(between) == set(first)
    assert all(content in (first[file], then[file]) for file, content in between.items())
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".persona")] == []
