"""What somebody chose for the program, and whose name their decisions carry."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_project import small_project

from persona_builder.services import entries, review
from persona_builder.services.activity import activity
from persona_builder.services.data_folder import size_of
from persona_builder.services.preferences import Preferences, choose, preferences, signed


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PERSONA_BUILDER_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_nothing_is_made_by_asking(home: Path) -> None:
    assert preferences() == Preferences()
    assert not home.exists()


def test_what_was_chosen_is_there_the_next_time(home: Path) -> None:
    choose(Preferences(author="  Ζωή \u2067שרה\u2069 ", codes_for_names=True, toured=True))
    assert preferences() == Preferences("Ζωή \u2067שרה\u2069", codes_for_names=True, toured=True)
    assert [each.name for each in home.iterdir()] == ["preferences.json"]


@pytest.mark.parametrize("words", ["", "{", "[]", '{"author": 3, "toured": "yes"}', '{"later": 1}'])
def test_a_file_that_cannot_be_read_counts_as_none(home: Path, words: str) -> None:
    home.mkdir()
    (home / "preferences.json").write_text(words, encoding="utf-8")
    assert preferences() == Preferences()


def test_decisions_carry_the_name_that_was_given(home: Path, tmp_path: Path) -> None:
    project = small_project(tmp_path).path
    card = review.personas(project)[0]
    review.rename_persona(project, card.id, "Ζωή", rev=0)
    choose(Preferences(author="نادیا"))
    review.set_notes(project, card.id, "x", rev=1)
    review.undo(project)
    assert [each.author for each in activity(project)] == ["نادیا", "نادیا", "you"]
    assert signed("somebody") == "somebody"
    assert entries.entries(project, card.id) == ()


def test_the_size_of_a_folder_counts_what_lies_deeper(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b").write_bytes(b"123")
    (tmp_path / "c").write_bytes(b"45")
    assert size_of(tmp_path) == 5
