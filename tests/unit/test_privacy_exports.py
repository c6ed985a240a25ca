"""Cards under codes hold no name, whoever typed it, and the project stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_project import small_project

from persona_builder.errors import UsageError
from persona_builder.services import exports, review
from persona_builder.services.pseudonyms import Pseudonyms, key_file_for
from persona_builder.services.transcripts import list_transcripts


@pytest.mark.models
def test_names_that_people_typed_leave_as_codes_too(tmp_path: Path) -> None:
    project = small_project(tmp_path).path
    people = [name for row in list_transcripts(project) for name in row.participants]
    persona = review.personas(project)[0]
    review.set_notes(project, persona.id, f"Ask {people[0]} again", rev=0)
    asked = Pseudonyms(tmp_path / "key.csv")

    written = exports.export(project, ["markdown"], tmp_path / "cards", pseudonyms=asked)

    texts = "".join(path.read_text(encoding="utf-8") for path in written)
    key = (tmp_path / "key.csv").read_text(encoding="utf-8-sig")
    assert people[0] not in texts
    assert all(name in key for name in people)
    assert [name for row in list_transcripts(project) for name in row.participants] == people


@pytest.mark.models
def test_a_second_export_uses_the_same_codes(tmp_path: Path) -> None:
    project = small_project(tmp_path).path
    asked = Pseudonyms(tmp_path / "key.csv")

    first, second = (
        [
            path.read_bytes()
            for path in exports.export(project, ["markdown"], tmp_path / folder, pseudonyms=asked)
        ]
        for folder in ("one", "two")
    )

    assert first == second


def test_a_key_inside_what_is_passed_on_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="passed on"):
        key_file_for(tmp_path / "cards", tmp_path / "cards" / "key.csv")
