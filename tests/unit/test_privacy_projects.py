"""A project that is built under codes never held a name, and goes on under its codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_builder.domain.runs import RunSettings
from persona_builder.services import builds, exports
from persona_builder.services.checking import Tally
from persona_builder.services.pseudonyms import Pseudonyms
from persona_builder.services.traces import exports_holding
from persona_builder.services.transcripts import list_transcripts
from persona_builder.services.verify_project import check_project

PEOPLE = ("Penthesilea Okafor", "Θεοφανία", "گرشاسب", "אלישבע", "Tamsin Reed")
SAID = (
    "I write every deadline down in a notebook, and {friend} reminds me of it.",
    "I was lost in the app, so I rang 07700 900123 and waited for an hour.",
    "I feel that nobody reads what I send them, and it worries me a lot.",
)
NAMES = ("penthesilea", "okafor", "θεοφαν", "گرشاسب", "אלישבע", "tamsin", "oluwaseun", "07700")


@pytest.fixture
def interviews(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for person in PEOPLE:
        lines = (f"{person}: {line.format(friend='Mrs Oluwaseun')}" for line in SAID)
        text = "Interviewer: What happened?\n" + "\n".join(lines) + f"\nInterviewer: {person}?\n"
        (folder / f"{person.split()[0]}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "people.csv").write_text(
        "name,job\n" + "".join(f"{person},nurse\n" for person in PEOPLE), encoding="utf-8"
    )
    return folder


@pytest.mark.models
def test_a_project_under_codes_holds_no_name_anywhere(interviews: Path, tmp_path: Path) -> None:
    project, key = tmp_path / "study.persona", tmp_path / "apart.csv"
    report = builds.build(
        [interviews],
        tmp_path / "cards",
        RunSettings(),
        participants_csv=tmp_path / "people.csv",
        project=project,
        pseudonyms=Pseudonyms(key),
    )

    stored = project.read_bytes().decode("utf-8", "replace").casefold()
    shown = "".join(
        path.read_text(encoding="utf-8").casefold()
        for path in (tmp_path / "cards").rglob("*")
        if path.is_file()
    )
    for name in NAMES:
        assert name not in stored
        assert name not in shown
        assert name in key.read_text(encoding="utf-8-sig").casefold()
    rows = list_transcripts(project)
    assert sorted(name for row in rows for name in row.participants) == [
        f"P{number:02d}" for number in range(1, len(PEOPLE) + 1)
    ]
    assert len(report.analysis.study.participants) == len(PEOPLE)
    assert key in exports_holding(project, [rows[0].id])

    again = exports.export(
        project, ["markdown"], tmp_path / "again", pseudonyms=Pseudonyms(tmp_path / "again.csv")
    )
    assert {path.name for path in again} >= {"index.md"}
    tally = Tally()
    check_project(project, tally)
    assert tally.failures == []
