"""What is saved of a damaged project is what was stored, and the damaged file stays as it is."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest
from small_project import PEOPLE, small_project

from persona_builder.cli.main import run
from persona_builder.errors import ProjectError
from persona_builder.services import review, verify
from persona_builder.services.backups import recover_project
from persona_builder.store import ProjectStore, load_transcripts, values_of

PAGE = 4096


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = small_project(tmp_path).path
    persona = review.personas(path)[0]
    review.rename_persona(path, persona.id, "Φοβισμένη נדיה 😟", rev=0)
    return path


def texts(path: Path) -> dict[str, str]:
    with ProjectStore(path).read() as connection:
        return {each.id: each.text for each in load_transcripts(connection)}


def typed(path: Path) -> set[str]:
    with ProjectStore(path).read() as connection:
        return set(values_of(connection).values())


def alter(path: Path, statement: str, *values: object) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute(statement, values)
    connection.commit()
    connection.close()


def test_a_whole_project_is_carried_over_as_it_is(project: Path) -> None:
    found = recover_project(project)
    assert found.lost == ()
    assert found.path.name == "Study-recovered.persona"
    assert texts(found.path) == texts(project)
    assert review.personas(found.path) == review.personas(project)
    assert verify.verify(found.path).failures == ()


def test_an_altered_interview_is_left_out_and_the_others_are_kept(project: Path) -> None:
    before = texts(project)
    gone = sorted(before)[1]
    alter(project, "UPDATE transcript SET text = replace(text, 'a', 'b') WHERE id = ?", gone)
    damaged = project.read_bytes()
    found = recover_project(project)
    assert found.lost[0] == "1 interview could not be saved."
    assert texts(found.path) == {key: text for key, text in before.items() if key != gone}
    assert "Φοβισμένη נדיה 😟" in typed(found.path)
    assert project.read_bytes() == damaged


def test_an_interview_outlives_the_file_it_was_read_from(project: Path) -> None:
    alter(project, "UPDATE source SET content = x'00' WHERE name = 'Nadia.txt'")
    found = recover_project(project)
    assert found.lost == ("The text of Nadia.txt was saved; the file it was read from is damaged.",)
    assert texts(found.path) == texts(project)


def test_edits_outlive_an_analysis_that_is_lost(project: Path) -> None:
    alter(project, "UPDATE study SET document = x'00'")
    found = recover_project(project)
    assert found.lost == ("The last analysis could not be saved. Run it again; edits are kept.",)
    assert review.personas(found.path)[0].name.text == "Φοβισμένη נדיה 😟"


def test_no_damaged_page_ever_brings_an_altered_word_into_the_new_file(
    project: Path, tmp_path: Path
) -> None:
    whole, before, words = project.read_bytes(), texts(project), typed(project)
    chance = random.Random(8)
    saved = 0
    for number in range(80):
        content = bytearray(whole)
        start = PAGE * chance.randrange(len(content) // PAGE)
        content[start : start + PAGE] = [bytes(PAGE), chance.randbytes(PAGE)][number % 2]
        damaged = tmp_path / "damaged.persona"
        damaged.write_bytes(content)
        target = tmp_path / f"saved-{number}.persona"
        try:
            recover_project(damaged, target)
        except ProjectError:
            assert not target.exists()
            continue
        saved += 1
        assert texts(target).items() <= before.items()
        assert typed(target) <= words
        assert damaged.read_bytes() == bytes(content)
        ProjectStore(target)
    # Only the first page, with the list of tables, takes everything with it.
    assert saved > 60


def test_the_command_says_what_was_saved_and_never_replaces_a_file(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["recover", str(project)]) == 0
    said = capsys.readouterr()
    assert said.out.strip().endswith("Study-recovered.persona")
    assert f"Saved: {len(PEOPLE)} interviews, 1 edit," in said.err
    assert run(["recover", str(project), "--out", str(project)]) == 4
    assert "already a file named" in capsys.readouterr().err


def test_what_is_no_project_is_not_recovered(tmp_path: Path) -> None:
    stranger = tmp_path / "notes.persona"
    stranger.write_bytes("Φοβάμαι\r\n".encode() * 400)
    with pytest.raises(ProjectError, match="not a Persona Builder project"):
        recover_project(stranger)
    assert [each.name for each in tmp_path.iterdir()] == ["notes.persona"]
    with pytest.raises(ProjectError, match="no project at"):
        recover_project(tmp_path / "nowhere.persona")
