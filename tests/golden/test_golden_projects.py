"""A project of every schema that was ever released opens, and says what it said then."""

from __future__ import annotations

import hashlib
import json
import shutil
import signal
from pathlib import Path

import pytest
from killing import Say, run_to_failpoint
from small_project import analysed, small_project

from persona_builder.services import corrections, review, transcripts
from persona_builder.services.corrections import NewSpeaker
from persona_builder.store import (
    ProjectStore,
    RenameProject,
    SaveAnalysis,
    check_whole,
    edits_of,
    every_draft,
    load_facts,
    load_transcripts,
    project_row,
    runs_of,
    source_bytes,
    source_names,
    values_of,
)
from persona_builder.store.failpoints import FAILPOINTS

FROZEN = Path(__file__).parent / "projects"

# Written down when the file was made; a newer version must read the same words from it.
CONTENT = {
    "schema-1": "a3041487678eb5e2058119e8a6fb2e520009ab035c2fca03a7d1f8e498387b4c",
    "schema-2": "fdc91f4d4e9a4a6f80cced5a24bd2a74453241f975a42c090ee009e11dd6acc3",
}


def content_hash(path: Path) -> str:
    """Return a hash of all that people gave, wrote or were shown, whatever the tables."""
    with ProjectStore(path).read() as connection:
        facts = load_facts(connection)
        said = [
            project_row(connection).name,
            [[each.id, each.text, each.language] for each in load_transcripts(connection)],
            [
                [name, hashlib.sha256(source_bytes(connection, sha256)).hexdigest()]
                for sha256, name in sorted(source_names(connection).items())
            ],
            [[*key, list(value.items())] for key, value in facts.items()],
            [each.run.id for each in runs_of(connection)],
            [
                [draft.run_id, draft.persona_id, draft.name, draft.summary]
                + [
                    [line.id, line.slot, line.text, *(item.quote for item in line.evidence[:1])]
                    for line in draft.claims
                ]
                for draft in every_draft(connection)
            ],
            [
                [each.seq, each.author, each.entity_id, each.kind, each.field, each.value_id]
                for each in edits_of(connection)
            ],
            sorted(values_of(connection).items()),
        ]
    said += [
        [persona.id, persona.name.text, [line.text for line in persona.claims]]
        for persona in review.personas(path, include_discarded=True)
    ]
    for row in transcripts.list_transcripts(path):
        # Nothing is added where nothing was corrected, so that old hashes stay.
        made = corrections.corrections(path, row.id)
        said += [[each.seq, each.turn, each.before, each.after] for each in made]
    content = json.dumps(said, ensure_ascii=False).encode()
    return hashlib.sha256(content).hexdigest()


def corrected_project(folder: Path) -> Path:
    """The project that was frozen as schema 2: corrected, analysed, corrected again, undone."""
    folder.mkdir()
    path = small_project(folder).path
    nadia = transcripts.transcript(path, "t-Nadia")
    corrections.correct_text(
        path, "t-Nadia", nadia.turns[3].span, "I write long deadlines into a small notebook."
    )
    ProjectStore(path).apply(SaveAnalysis(analysed(run_id="run-2")))
    corrections.correct_speaker(path, "t-נדיה", [3], "s1")
    corrections.correct_speaker(path, "t-נדיה", [5], NewSpeaker("אחותה", "participant"))
    review.undo(path)
    maria = transcripts.transcript(path, "t-Μαρία").turns[1]
    corrections.correct_text(path, "t-Μαρία", maria.span, "")
    return path


def test_a_project_that_is_made_again_as_the_newest_frozen_one_says_the_same(
    tmp_path: Path,
) -> None:
    path = tmp_path / "Study.persona"
    shutil.copyfile(FROZEN / "schema-2.frozen", path)
    made = corrected_project(tmp_path / "again")
    assert review.personas(path) == review.personas(made)
    assert corrections.tray(path) == corrections.tray(made)
    assert len(corrections.tray(path)) == 2


@pytest.mark.parametrize("schema", CONTENT)
def test_a_project_of_an_old_schema_opens_with_the_same_content(
    schema: str, tmp_path: Path
) -> None:
    path = tmp_path / "Study.persona"
    shutil.copyfile(FROZEN / f"{schema}.frozen", path)
    assert content_hash(path) == CONTENT[schema]
    ProjectStore(path).apply(RenameProject("Μελέτη"))
    assert check_whole(path) == ()


@pytest.mark.parametrize("name", [each for each in FAILPOINTS if "migrate" in each])
def test_a_first_project_opens_as_before_when_its_migration_is_cut_off(
    name: str, tmp_path: Path
) -> None:
    path = tmp_path / "Study.persona"
    shutil.copyfile(FROZEN / "schema-1.frozen", path)

    def open_it(_: Say) -> None:
        review.personas(path)

    heard = run_to_failpoint(open_it, name)
    assert heard.signal == signal.SIGKILL
    assert content_hash(path) == CONTENT["schema-1"]
    backup = tmp_path / "Study.persona.schema-1.backup"
    shutil.copyfile(backup, tmp_path / "Backup.persona")
    assert content_hash(tmp_path / "Backup.persona") == CONTENT["schema-1"]
    assert check_whole(path) == ()


def test_every_frozen_project_has_its_hash_written_down() -> None:
    assert {file.stem for file in FROZEN.glob("*.frozen")} == set(CONTENT)
