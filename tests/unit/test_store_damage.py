"""A damaged file is refused with a sentence; its words are never read wrongly."""

from __future__ import annotations

import random
from pathlib import Path

from small_project import small_project, small_study

from persona_builder.errors import ProjectError
from persona_builder.services.cards import cards_in
from persona_builder.store import (
    ProjectStore,
    RecordEdit,
    edits_of,
    every_draft,
    load_analysis,
    load_facts,
    load_transcripts,
    newest_job,
    project_row,
    runs_of,
    source_names,
    values_of,
)

DAMAGES = 200


def read_everything(path: Path) -> dict[str, str]:
    with ProjectStore(path).read() as connection:
        project_row(connection)
        runs_of(connection)
        load_analysis(connection)
        every_draft(connection)
        edits_of(connection)
        values_of(connection)
        load_facts(connection)
        source_names(connection)
        newest_job(connection)
        cards_in(connection)
        return {each.id: each.text for each in load_transcripts(connection)}


def test_no_damaged_byte_ever_changes_a_word_or_breaks_more_than_the_file(
    tmp_path: Path,
) -> None:
    store = small_project(tmp_path)
    store.apply(RecordEdit("you", "run-1-persona-1", "rename", "name", "v1", "Ζωή"))
    whole = store.path.read_bytes()
    words = {each.id: each.text for each in small_study().transcripts}
    chance = random.Random(3)
    refused = 0
    for _ in range(DAMAGES):
        content = bytearray(whole)
        for _ in range(chance.choice([1, 8, 64])):
            content[chance.randrange(len(content))] = chance.randrange(256)
        damaged = tmp_path / "damaged.persona"
        damaged.write_bytes(content)
        try:
            found = read_everything(damaged)
        except ProjectError:
            refused += 1
        else:
            assert found == words
    assert 0 < refused < DAMAGES
