"""The tagger's parts are measured on a study that nothing was learned from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from persona_builder.errors import NothingToDoError
from persona_builder.evaluate.gold import read_gold
from persona_builder.evaluate.studies_apart import main, study_apart

pytestmark = pytest.mark.models

PATTERNS = {"FEEL": "I was worried about the {}.", "DO": "I checked the {} twice."}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    rows = [
        {
            "id": f"{study}{thing}{label}",
            "lang": "en",
            "doc": f"{study}:{thing}",
            "source": "interview",
            "text": pattern.format(thing),
            "primary": label,
            "secondary": None,
            "pain": 0,
            "need": 0,
            "valence": 0,
        }
        for study in ("ai", "pd")
        for thing in ("parcel", "bus", "menu")
        for label, pattern in PATTERNS.items()
    ]
    file = tmp_path / "gold.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return file


def test_both_parts_are_measured_on_the_study_left_out(
    gold: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--gold", str(gold), "--study", "pd", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [each["part"] for each in found] == ["sentence model", "signs, vector and words"]
    assert {(each["n_statements"], each["n_interviews"]) for each in found} == {(6, 3)}
    assert found[1]["macro_f1"]["value"] == 1.0


def test_a_study_that_is_not_there_is_named_beside_those_that_are(gold: Path) -> None:
    with pytest.raises(NothingToDoError, match="no study xy to leave out, only ai, pd"):
        study_apart(read_gold([gold]), "xy")
