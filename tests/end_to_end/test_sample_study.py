"""The main job on the sample study, from files to checked cards."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from persona_builder.cli.main import run
from persona_builder.resources import resource_folder

pytestmark = [pytest.mark.models, pytest.mark.slow]

SAMPLES = resource_folder("sample_transcripts")
PLANTED = {
    row["file"]: row["kind"]
    for row in csv.DictReader(
        (SAMPLES / "planted_truth.csv").read_text(encoding="utf-8").splitlines()
    )
}
TRANSCRIPTS = sorted(PLANTED)


@pytest.fixture(scope="module")
def cards(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("build") / "cards"
    arguments = ["build", str(SAMPLES), "--out", str(out)]
    assert run([*arguments, "--participants", str(SAMPLES / "participants.csv")]) == 0
    return out


def run_json(cards: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((cards / "run.json").read_text(encoding="utf-8"))
    return loaded


def segment_by_file(cards: Path) -> dict[str, int]:
    members = run_json(cards)["segments"]["members"]
    return {member["input"]: member["segment"] for member in members}


def test_the_planted_kinds_are_found(cards: Path) -> None:
    from sklearn.metrics import adjusted_rand_score

    placed = segment_by_file(cards)
    files = [file for file in TRANSCRIPTS if PLANTED[file] != "outlier"]

    found = [placed.get(file, 0) for file in files]

    assert adjusted_rand_score([PLANTED[file] for file in files], found) >= 0.8


def test_the_outlier_is_left_out_or_belongs_least(cards: Path) -> None:
    outlier = next(file for file in TRANSCRIPTS if PLANTED[file] == "outlier")
    members = run_json(cards)["segments"]["members"]
    own = [member["membership"] for member in members if member["input"] == outlier]

    assert not own or own[0] == min(member["membership"] for member in members)


def test_every_quote_is_verbatim(cards: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", str(cards)]) == 0

    assert "verbatim" in capsys.readouterr().out


def test_a_quote_altered_by_one_character_is_found(
    cards: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    altered = tmp_path / "cards"
    shutil.copytree(cards, altered)
    persona = run_json(cards)["personas"][0]
    quote = persona["claims"][0]["evidence"][0]["quote"]
    card = altered / persona["file"]
    # The middle of the quote is plain words, also where its ends are escaped.
    middle = quote[len(quote) // 2 :][:6]
    text = card.read_text(encoding="utf-8")
    assert middle in text
    card.write_text(text.replace(middle, middle[:-1] + "#"), encoding="utf-8")

    assert run(["verify", str(altered)]) == 3

    said = capsys.readouterr().err
    assert persona["file"] in said
    assert quote not in said


def test_no_line_is_an_interviewers(cards: Path) -> None:
    interviewers = {"Interviewer", "Ines Varga", "Tobias Lind", "Tobias"}

    speakers = {
        evidence["speaker"]
        for persona in run_json(cards)["personas"]
        for claim in persona["claims"]
        for evidence in claim["evidence"] + claim["counter_evidence"]
    }

    assert speakers
    assert not speakers & interviewers


def test_every_line_rests_on_somebody(cards: Path) -> None:
    for persona in run_json(cards)["personas"]:
        for claim in persona["claims"]:
            assert claim["evidence"]
            assert 1 <= claim["participants"] <= claim["of"]
            # A contrast is what another group says, and counts that group's people.
            if claim["slot"] != "contrast":
                assert claim["of"] == len(persona["participants"])


def test_offsets_point_into_the_text_that_inspect_prints(
    cards: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    evidence = run_json(cards)["personas"][0]["claims"][0]["evidence"][0]
    capsys.readouterr()

    assert run(["inspect", str(SAMPLES / evidence["input"]), "--json"]) == 0

    text = json.loads(capsys.readouterr().out)["text"]
    assert text[evidence["start"] : evidence["end"]] == evidence["quote"]


def test_the_order_of_the_files_changes_nothing(cards: Path, tmp_path: Path) -> None:
    files = [str(SAMPLES / file) for file in reversed(TRANSCRIPTS)]
    again = tmp_path / "again"
    facts = ["--participants", str(SAMPLES / "participants.csv")]

    assert run(["build", *files, "--out", str(again), *facts]) == 0

    first, second = run_json(cards), run_json(again)
    for result in (first, second):
        del result["timings_s"]
    assert first == second


@pytest.mark.parametrize("count", [1, 2])
def test_one_or_two_interviews_give_one_cautious_persona(
    count: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [str(SAMPLES / file) for file in TRANSCRIPTS[:count]]
    out = tmp_path / "cards"

    assert run(["build", *files, "--out", str(out)]) == 0

    segments = run_json(out)["segments"]
    assert (segments["count"], segments["level"]) == (1, "none")
    assert "kind: proto" in next(out.glob("persona-01-*.md")).read_text(encoding="utf-8")
    assert "do not support more than one segment" in capsys.readouterr().err


def test_a_build_can_be_kept_as_a_project(tmp_path: Path) -> None:
    files = [str(SAMPLES / file) for file in TRANSCRIPTS[:2]]
    project = tmp_path / "study.persona"

    assert run(["build", *files, "--out", str(tmp_path / "cards"), "--project", str(project)]) == 0

    assert run(["verify", str(project)]) == 0
    assert run(["export", str(project), "--format", "markdown", "--out", str(tmp_path / "e")]) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cards", "e", "study.persona"]
