"""Files appear whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_builder.errors import OutputError
from persona_builder.services.writing import refuse_unwritable, write_whole


def test_a_new_folder_holds_every_file(tmp_path: Path) -> None:
    write_whole({"index.md": b"# Cards", "sources/01-a.txt": "γεια".encode()}, tmp_path / "cards")

    assert (tmp_path / "cards" / "sources" / "01-a.txt").read_text() == "γεια"
    assert [each.name for each in tmp_path.iterdir()] == ["cards"]


def test_cards_of_an_earlier_build_go_and_other_files_stay(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("mine")
    (tmp_path / "persona-03-old.md").write_text("old")

    write_whole({"persona-01-new.md": b"new"}, tmp_path, ours=("persona-03-old.md",))

    assert sorted(each.name for each in tmp_path.iterdir()) == ["notes.md", "persona-01-new.md"]


def test_a_file_in_the_way_of_a_folder_leaves_everything_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "sources").write_text("a file where a folder should be")

    with pytest.raises(OutputError, match="nothing was written"):
        write_whole({"index.md": b"# Cards", "sources/01-a.txt": b"a"}, tmp_path)

    assert [each.name for each in tmp_path.iterdir()] == ["sources"]


def test_a_file_is_refused_as_the_output_folder(tmp_path: Path) -> None:
    (tmp_path / "cards").write_text("a file")

    with pytest.raises(OutputError, match="is a file"):
        refuse_unwritable(tmp_path / "cards")
