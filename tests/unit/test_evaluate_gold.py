from __future__ import annotations

import json
from pathlib import Path

import pytest

from persona_builder.errors import UnreadableFileError
from persona_builder.evaluate.gold import is_kept_for_training, read_gold

ROW = {
    "text": "Περιμένω μισή ώρα.",
    "lang": "el",
    "primary": "DO",
    "pain": 1,
    "need": 0,
    "valence": -1,
}


def write(folder: Path, *rows: object) -> Path:
    path = folder / "gold.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows) + "\n\n", encoding="utf-8")
    return path


def test_a_line_becomes_a_labelled_statement(tmp_path: Path) -> None:
    row = {**ROW, "id": "x1", "secondary": "SAY", "doc": "i7", "source": "interview"}
    (found,) = read_gold([write(tmp_path, row)])
    assert (found.text.id, found.text.language) == ("x1", "el")
    assert (found.quadrant, found.secondary, found.pain, found.valence) == ("do", "say", True, -1)
    assert (found.group, found.kind) == ("i7", "interview")


def test_statements_without_an_interview_are_grouped_in_tens(tmp_path: Path) -> None:
    found = read_gold([write(tmp_path, *[{**ROW, "text": f"{each}"} for each in range(25)])])
    assert [each.group for each in found] == [f"gold:{each // 10}" for each in range(25)]
    assert len({each.text.id for each in found}) == 25


@pytest.mark.parametrize(
    "row", [{"text": "x"}, {**ROW, "primary": "SEE"}, {**ROW, "valence": "up"}, [1]]
)
def test_a_line_that_is_no_labelled_statement_is_named(tmp_path: Path, row: object) -> None:
    with pytest.raises(UnreadableFileError, match="line 2"):
        read_gold([write(tmp_path, ROW, row)])


def test_the_halves_are_the_same_on_every_machine() -> None:
    kept = [is_kept_for_training(f"el{number:04d}") for number in range(200)]
    assert 70 < sum(kept) < 130
    assert kept[:6] == [is_kept_for_training(f"el{number:04d}") for number in range(6)]
