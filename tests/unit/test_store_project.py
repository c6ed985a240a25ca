"""One file, one way to change it: whole or not at all, and never over somebody else's change."""

from __future__ import annotations

import sqlite3
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from small_project import NOON, analysed, empty_project, file_of, small_project, small_study

from persona_builder.errors import ProjectError, StaleEditError
from persona_builder.store import (
    AddFiles,
    NewFile,
    ProjectStore,
    ProjectVectorCache,
    RecordEdit,
    RenameProject,
    ReplaceTranscript,
    SaveAnalysis,
    SaveFacts,
    SwitchEdit,
    edits_of,
    languages_of,
    load_analysis,
    load_facts,
    load_heads,
    load_transcripts,
    newest_drafts,
    project_row,
    runs_of,
    source_bytes,
    source_names,
    values_of,
)


def rename(entity_id: str, text: str, value_id: str) -> RecordEdit:
    return RecordEdit("you", entity_id, "rename", "name", value_id, text)


def table_names(path: Path) -> set[str]:
    connection = sqlite3.connect(path)
    names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    connection.close()
    return names


def test_a_new_project_may_be_read_by_its_owner_only(tmp_path: Path) -> None:
    path = empty_project(tmp_path).path
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_a_new_project_never_replaces_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "Study.persona").write_text("mine", encoding="utf-8")
    with pytest.raises(ProjectError, match="already a file named Study"):
        empty_project(tmp_path)
    assert (tmp_path / "Study.persona").read_text(encoding="utf-8") == "mine"


def test_a_project_says_what_it_is_called_and_when_it_changed(tmp_path: Path) -> None:
    store = empty_project(tmp_path)
    store.apply(RenameProject("مطالعهٔ یک"))
    with store.read() as connection:
        row = project_row(connection)
    assert (row.name, row.changed_at, row.version, row.inputs_version) == ("مطالعهٔ یک", NOON, 1, 0)


def test_an_analysis_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    saved = analysed()
    store = small_project(tmp_path, saved)
    with store.read() as connection:
        loaded = load_analysis(connection)
    assert loaded is not None
    assert loaded.run == saved.run
    assert loaded.segmentation == saved.segmentation
    assert loaded.personas == saved.personas
    assert loaded.study.participants == saved.study.participants
    assert loaded.study.statements == saved.study.statements
    assert loaded.study.tags == saved.study.tags
    assert np.array_equal(loaded.study.vectors, saved.study.vectors)
    assert loaded.study.transcript_by_id == saved.study.transcript_by_id


def test_files_come_back_byte_for_byte(tmp_path: Path) -> None:
    store = small_project(tmp_path)
    transcripts = {each.source.sha256: each for each in small_study().transcripts}
    with store.read() as connection:
        for sha256, name in source_names(connection).items():
            assert name == transcripts[sha256].source.name
            assert source_bytes(connection, sha256) == file_of(transcripts[sha256])[1]
        assert languages_of(connection) == ("en",) * 4
        assert {len(head.speakers) for head in load_heads(connection)} == {2}
        assert not any(head.text or head.turns for head in load_heads(connection))


def test_a_file_whose_bytes_are_there_already_is_left_out(tmp_path: Path) -> None:
    store = small_project(tmp_path)
    transcript, data = file_of(small_study().transcripts[0])
    again = replace(transcript, id="another-id")
    store.apply(AddFiles((NewFile("copy.txt", data, (again,)),)))
    with store.read() as connection:
        assert len(load_transcripts(connection)) == 4


def test_the_words_of_a_transcript_never_change(tmp_path: Path) -> None:
    store = small_project(tmp_path)
    transcript = small_study().transcripts[0]
    with pytest.raises(ProjectError, match="words of a transcript cannot be changed"):
        store.apply(ReplaceTranscript(replace(transcript, text=transcript.text + "!")))


def test_the_drafts_of_an_older_run_stay_when_a_new_one_is_saved(tmp_path: Path) -> None:
    store = small_project(tmp_path)
    names = ("Μαρία", "Nadia", "نادیا", "נדיה")
    store.apply(SaveAnalysis(analysed(names, run_id="run-2")))
    with store.read() as connection:
        assert [each.run.id for each in runs_of(connection)] == ["run-2", "run-1"]
        assert [each.n_personas for each in runs_of(connection)] == [1, 2]
        assert [draft.run_id for draft in newest_drafts(connection)] == ["run-2"]


def test_a_command_that_fails_changes_nothing(tmp_path: Path) -> None:
    store = small_project(tmp_path)
    with store.read() as connection:
        before = project_row(connection)
    broken = replace(analysed(run_id="run-2"), personas=analysed().personas[:1] * 2)
    with pytest.raises(ProjectError):
        store.apply(SaveAnalysis(broken))
    with store.read() as connection:
        assert project_row(connection) == before
        assert [each.run.id for each in runs_of(connection)] == ["run-1"]
        assert load_analysis(connection) is not None


def test_edits_are_numbered_in_the_order_of_saving_whatever_the_clock_says(
    tmp_path: Path,
) -> None:
    path = empty_project(tmp_path).path
    late, early = NOON, NOON.replace(year=2016)
    ProjectStore(path, lambda: late).apply(rename("p1", "Ζωή", "v1"))
    ProjectStore(path, lambda: early).apply(rename("p1", "זואי", "v2"))
    with ProjectStore(path).read() as connection:
        edits = edits_of(connection)
        assert values_of(connection) == {"v1": "Ζωή", "v2": "זואי"}
    assert [(edit.seq, edit.at) for edit in edits] == [(1, late), (2, early)]


def test_an_edit_on_an_older_revision_is_refused(tmp_path: Path) -> None:
    store = empty_project(tmp_path)
    store.apply(rename("p1", "Zoe", "v1"), 0)
    with pytest.raises(StaleEditError, match="this persona was renamed in another window"):
        store.apply(rename("p1", "Ada", "v2"), 0)
    store.apply(rename("p2", "Ada", "v3"), 0)
    with store.read() as connection:
        assert list(values_of(connection).values()) == ["Zoe", "Ada"]


def test_undo_counts_as_a_change_of_what_it_undoes(tmp_path: Path) -> None:
    store = empty_project(tmp_path)
    store.apply(rename("p1", "Zoe", "v1"), 0)
    store.apply(SwitchEdit("you", "undo", 1), 1)
    with pytest.raises(StaleEditError, match="undone"):
        store.apply(rename("p1", "Ada", "v2"), 1)


def test_an_undo_decided_on_an_older_log_is_refused(tmp_path: Path) -> None:
    store = empty_project(tmp_path)
    store.apply(rename("p1", "Zoe", "v1"))
    store.apply(rename("p1", "Ada", "v2"))
    with pytest.raises(StaleEditError):
        store.apply(SwitchEdit("you", "undo", 1), 1)


def test_an_analysis_of_other_transcripts_is_refused(tmp_path: Path) -> None:
    store = small_project(tmp_path)
    with store.read() as connection:
        inputs_version = project_row(connection).inputs_version
    store.apply(SaveFacts({("Nadia.txt", ""): {"age": "35"}}))
    with pytest.raises(StaleEditError, match="transcripts or the roles"):
        store.apply(SaveAnalysis(analysed(run_id="run-2")), inputs_version)


def test_facts_keep_the_order_they_were_given_in(tmp_path: Path) -> None:
    store = empty_project(tmp_path)
    facts = {("a.txt", "Μαρία"): {"Ηλικία": "34", "Age": "34", "גיל": "34"}}
    store.apply(SaveFacts(facts))
    with store.read() as connection:
        found = load_facts(connection)
    assert found == facts
    assert list(found["a.txt", "Μαρία"]) == ["Ηλικία", "Age", "גיל"]


def test_vectors_are_kept_and_a_damaged_one_counts_as_missing(tmp_path: Path) -> None:
    store = empty_project(tmp_path)
    cache = ProjectVectorCache(store)
    vectors = {f"k{n}": np.array([n, 0.5], dtype=np.float32) for n in range(1200)}
    cache.put_many(vectors)
    connection = sqlite3.connect(store.path)
    connection.execute("UPDATE vector SET content = x'00' WHERE key = 'k7'")
    connection.commit()
    connection.close()
    found = cache.get_many([*vectors, "unknown"])
    assert set(found) == set(vectors) - {"k7"}
    assert np.array_equal(found["k1199"], vectors["k1199"])
    assert found["k0"].flags.writeable


def test_vectors_do_not_count_as_a_change(tmp_path: Path) -> None:
    store = empty_project(tmp_path)
    ProjectVectorCache(store).put_many({"k": np.zeros(2, dtype=np.float32)})
    with store.read() as connection:
        assert project_row(connection).version == 0


def not_sqlite(path: Path) -> None:
    path.write_bytes("Συνέντευξη\r\n".encode() * 500)


def empty_file(path: Path) -> None:
    path.write_bytes(b"")


def another_database(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t (x)")
    connection.close()


def newer_schema(path: Path) -> None:
    sql(path, "PRAGMA user_version = 7")


def with_a_trigger(path: Path) -> None:
    sql(path, "CREATE TRIGGER t AFTER INSERT ON edit BEGIN DELETE FROM source; END")


def cut_in_half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def sql(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        pytest.param(Path.unlink, "no project at Study.persona", id="missing"),
        pytest.param(not_sqlite, "not a Persona Builder project", id="text"),
        pytest.param(empty_file, "not a Persona Builder project", id="empty"),
        pytest.param(another_database, "not a Persona Builder project", id="foreign"),
        pytest.param(
            newer_schema, r"newer version \(schema 7; this version knows \d\)", id="newer"
        ),
        pytest.param(with_a_trigger, "holds instructions", id="trigger"),
        pytest.param(cut_in_half, "damaged", id="cut"),
    ],
)
def test_a_file_that_cannot_be_trusted_is_refused_and_left_as_it_is(
    spoil: Callable[[Path], None], sentence: str, tmp_path: Path
) -> None:
    path = small_project(tmp_path).path
    spoil(path)
    before = path.read_bytes() if path.exists() else None
    with pytest.raises(ProjectError, match=sentence):
        small_read(path)
    assert (path.read_bytes() if path.exists() else None) == before


def small_read(path: Path) -> None:
    with ProjectStore(path).read() as connection:
        load_transcripts(connection)


def test_words_that_changed_on_the_disk_are_never_shown(tmp_path: Path) -> None:
    path = small_project(tmp_path).path
    content = path.read_bytes()
    words = b"notebook"
    assert words in content
    path.write_bytes(content.replace(words, b"telegram"))
    with pytest.raises(ProjectError, match="damaged"):
        small_read(path)


def test_a_project_that_somebody_writes_to_is_waited_for_then_refused(tmp_path: Path) -> None:
    store = empty_project(tmp_path)
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(ProjectError, match="Another program is writing to Study"):
        replace(store, wait_ms=50).apply(RenameProject("x"))
    # Reading goes on meanwhile.
    with store.read() as connection:
        assert project_row(connection).name == "Study"
    other.close()
