"""Segments are measured against known groups, beside simpler ways, with intervals."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from persona_builder.errors import UsageError
from persona_builder.evaluate.segments import evaluate_segments, read_gold
from persona_builder.evaluate.segments_report import over_draws, wilson
from persona_builder.resources import resource_folder


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param("transcript_id,group\na1,x\n", {"a1": "x"}, id="transcript"),
        pytest.param("file,participant,kind\nμία.txt,Μαρία,Α\n", {"μία": "Α"}, id="greek-file"),
        pytest.param("\ufeffparticipant,kind\r\nنادیا,ب\r\n", {"نادیا": "ب"}, id="persian-person"),
        pytest.param("file,kind\np1.vtt,x\np2.vtt,\n", {"p1": "x"}, id="empty-cell"),
    ],
)
def test_a_table_says_who_belongs_where(
    tmp_path: Path, table: str, expected: dict[str, str]
) -> None:
    gold = tmp_path / "gold.csv"
    gold.write_bytes(table.encode())

    assert read_gold(gold) == expected


@pytest.mark.parametrize("table", ["", "name,colour\na,red\n", "file,colour\na,red\n"])
def test_a_table_that_does_not_say_it_is_refused(tmp_path: Path, table: str) -> None:
    gold = tmp_path / "gold.csv"
    gold.write_text(table, encoding="utf-8")

    with pytest.raises(UsageError, match="does not say who belongs where"):
        evaluate_segments(gold, [tmp_path])


def test_transcripts_that_the_table_does_not_name_are_refused(tmp_path: Path) -> None:
    gold = tmp_path / "gold.csv"
    gold.write_text("file,kind\na.txt,x\n", encoding="utf-8")

    with pytest.raises(UsageError, match="None of the transcripts"):
        evaluate_segments(gold, [tmp_path])


def test_a_share_that_was_never_seen_may_still_not_be_zero() -> None:
    none_of_ten = wilson(0, 10)

    assert none_of_ten.value == none_of_ten.low == 0.0
    assert none_of_ten.high == pytest.approx(0.278, abs=0.001)


def test_one_draw_has_no_interval_and_many_draws_have_one() -> None:
    one, many = over_draws([0.5]), over_draws([0.4, 0.5, 0.6])

    assert (one.value, one.low, one.high) == (0.5, None, None)
    assert many.low is not None
    assert many.high is not None
    assert many.low < many.value == 0.5 < many.high


@pytest.mark.models
@pytest.mark.slow
def test_the_planted_kinds_of_the_samples_are_found() -> None:
    from persona_builder.evaluate.segments_report import segments_as_json, segments_as_text

    samples = resource_folder("sample_transcripts")
    report = evaluate_segments(samples / "planted_truth.csv", [samples])

    assert report.people == 14
    assert report.proposed == {3: 1}
    assert report.ari["tool, count chosen"].value >= 0.8
    assert report.ari["tool, count given"].value >= 0.8
    assert "TF-IDF and k-means" in segments_as_text(report)
    assert json.loads(segments_as_json(report))["people"] == 14
