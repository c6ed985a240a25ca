"""A project of every schema that was ever released opens, and says what it said then."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from persona_builder.services import review
from persona_builder.store import (
    ProjectStore,
    RenameProject,
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

FROZEN = Path(__file__).parent / "projects"

# Written down when the file was made; a newer version must read the same words from it.
CONTENT = {"schema-1": "a3041487678eb5e2058119e8a6fb2e520009ab035c2fca03a7d1f8e498387b4c"}


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
                + [[line.id, line.slot, line.text, line.evidence[0].quote] for line in draft.claims]
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
    content = json.dumps(said, ensure_ascii=False).encode()
    return hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize("schema", CONTENT)
def test_a_project_of_an_old_schema_opens_with_the_same_content(
    schema: str, tmp_path: Path
) -> None:
    path = tmp_path / "Study.persona"
    shutil.copyfile(FROZEN / f"{schema}.frozen", path)
    assert content_hash(path) == CONTENT[schema]
    ProjectStore(path).apply(RenameProject("Μελέτη"))
    assert check_whole(path) == ()


def test_every_frozen_project_has_its_hash_written_down() -> None:
    assert {file.stem for file in FROZEN.glob("*.frozen")} == set(CONTENT)
