from __future__ import annotations

import json
from pathlib import Path

import pytest

from persona_builder.errors import NothingToDoError
from persona_builder.evaluate import report
from persona_builder.evaluate.tagger import TaggerReport, evaluate_tagger
from persona_builder.evaluate.train_tagger import main as train

pytestmark = pytest.mark.models

GOLD = Path(__file__).parents[2].parent / "shared" / "gold"

PATTERNS = {
    "FEEL": "I was worried about the {}.",
    "THINK": "The {} is too expensive.",
    "SAY": "They lost the {}.",
    "DO": "I checked the {} twice.",
    "NONE": "Do you mean the {}?",
}
THINGS = ("parcel", "bus", "menu", "letter", "form", "ticket", "key", "map")


def write(path: Path, things: tuple[str, ...], language: str = "en") -> Path:
    rows = [
        {
            "id": f"{language}{thing}{label}",
            "lang": language,
            "doc": thing,
            "source": "interview",
            "text": pattern.format(thing),
            "primary": label,
            "secondary": None,
            "pain": int(label in ("FEEL", "SAY")),
            "need": int(label == "THINK"),
            "valence": -int(label in ("FEEL", "SAY")),
        }
        for thing in things
        for label, pattern in PATTERNS.items()
    ]
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> TaggerReport:
    folder = tmp_path_factory.mktemp("gold")
    gold = write(folder / "gold.jsonl", THINGS[:4])
    return evaluate_tagger(gold, train=[write(folder / "train.jsonl", THINGS)])


def test_the_tagger_stands_beside_baselines(small: TaggerReport) -> None:
    names = [system.name for system in small.systems]
    assert names[0] == "tagger"
    assert any("TF-IDF" in name for name in names)
    assert any("embedding" in name for name in names)
    assert any("cues" in name for name in names)
    assert small.systems[1].name.startswith("always")


def test_the_report_says_who_made_the_labels(small: TaggerReport) -> None:
    assert "made by a language model" in report.as_text(small)
    assert "made by a language model" in json.loads(report.as_json(small))["notes"][0]


def test_the_confusion_table_counts_every_statement(small: TaggerReport) -> None:
    assert sum(sum(row.values()) for row in small.confusion.values()) == small.n_statements == 20
    assert small.n_groups == 4


def test_without_training_data_only_the_commonest_label_is_compared_with(tmp_path: Path) -> None:
    found = evaluate_tagger(write(tmp_path / "gold.jsonl", THINGS[:1]))
    assert [system.name for system in found.systems] == [
        "tagger",
        "always think",
        "none up to 4 words, else think",
    ]


def test_what_the_word_lists_learned_from_is_not_measured_on(tmp_path: Path) -> None:
    found = evaluate_tagger(write(tmp_path / "gold.jsonl", THINGS, "el"))
    assert found.n_statements < len(THINGS) * len(PATTERNS)
    assert any("left out" in note for note in found.notes)


def test_an_empty_file_is_nothing_to_do(tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text("\n", encoding="utf-8")
    with pytest.raises(NothingToDoError):
        evaluate_tagger(tmp_path / "gold.jsonl")


@pytest.mark.slow
def test_training_twice_makes_the_same_bytes(tmp_path: Path) -> None:
    gold = str(write(tmp_path / "gold.jsonl", THINGS))
    for name in ("first", "again"):
        assert train(["--gold", gold, "--out", str(tmp_path / name)]) == 0
    first, again = (
        (tmp_path / name / "weights.safetensors").read_bytes() for name in ("first", "again")
    )
    assert first == again


@pytest.mark.shared
@pytest.mark.slow
def test_the_tagger_clears_its_floor_on_interviews_it_has_not_seen() -> None:
    if not GOLD.is_dir():
        pytest.skip("the labelled statements are not part of the repository")
    found = evaluate_tagger(GOLD / "dev_en.jsonl", train=[GOLD / "train_en.jsonl"])
    tagger, *baselines = found.systems
    assert tagger.macro_f1.value >= 0.60
    assert tagger.macro_f1.value > max(each.macro_f1.value for each in baselines) + 0.03
    assert tagger.calibration_error is not None
    assert tagger.calibration_error <= 0.10
    assert tagger.error_when_decided is not None
    assert tagger.error_when_decided < 1 - tagger.accuracy
