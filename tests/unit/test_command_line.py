"""What the command line promises before any model is loaded."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from persona_builder.cli.main import run
from persona_builder.cli.options import (
    columns_of,
    formats_of,
    personas_of,
    unlabelled_of,
    weights_of,
)
from persona_builder.domain.segments import ViewWeights
from persona_builder.errors import UsageError

HEAVY = ("torch", "sentence_transformers", "spacy", "streamlit", "sklearn", "docx")


def modules_loaded_by(code: str) -> set[str]:
    listing = f"{code}\nimport sys, json\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", listing], capture_output=True, text=True, check=True
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("import persona_builder", id="import"),
        pytest.param(
            "from persona_builder.cli.main import run\nassert run(['--help']) == 0", id="help"
        ),
        pytest.param("import persona_builder.services.review", id="review-service"),
        pytest.param("import persona_builder.pipeline", id="pipeline"),
    ],
)
def test_starting_loads_no_heavy_library(code: str) -> None:
    assert not modules_loaded_by(code) & set(HEAVY)


@pytest.mark.parametrize(("text", "expected"), [("auto", None), ("1", 1), ("9", 9)])
def test_personas_are_auto_or_a_number(text: str, expected: int | None) -> None:
    assert personas_of(text) == expected


@pytest.mark.parametrize("text", ["0", "10", "-1", "two", "", "٣٣"])
def test_any_other_number_of_personas_is_a_usage_error(text: str) -> None:
    with pytest.raises(UsageError, match="auto or a number from 1 to 9"):
        personas_of(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ViewWeights()),
        ("content=1,stance=0.5", ViewWeights(content=1.0, stance=0.5)),
        (" words = 0 , behaviour=2,", ViewWeights(behaviour=2.0, words=0.0)),
    ],
)
def test_views_that_are_not_named_keep_their_weight(text: str, expected: ViewWeights) -> None:
    assert weights_of(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "age=1",
        "content",
        "content=-1",
        "content=nan",
        "content=1e3",
        "stance=1,stance=2",
        "words=٣",
    ],
)
def test_weights_of_no_view_and_numbers_that_are_none_are_usage_errors(text: str) -> None:
    with pytest.raises(UsageError, match="--weights takes content, stance, behaviour, words"):
        weights_of(text)


@pytest.mark.parametrize("text", ["content=0,stance=0,behaviour=0,words=0", "words=101"])
def test_weights_that_leave_nothing_or_are_too_large_are_usage_errors(text: str) -> None:
    with pytest.raises(UsageError, match="0 to 100"):
        weights_of(text)


def test_columns_are_told_by_what_they_hold() -> None:
    assert columns_of(["text=Απάντηση", " speaker = Who = me? "]) == {
        "text": "Απάντηση",
        "speaker": "Who = me?",
    }
    assert columns_of(None) is None


@pytest.mark.parametrize(
    "given", [["words=A"], ["text"], ["text="], ["text=A", "text=B"], ["speaker=A"]]
)
def test_columns_that_nobody_can_find_are_usage_errors(given: list[str]) -> None:
    with pytest.raises(UsageError, match="--column"):
        columns_of(given)


def test_a_way_to_read_files_without_names_is_one_of_three() -> None:
    assert [unlabelled_of(each) for each in ("refuse", "alternate", "one")]
    with pytest.raises(UsageError, match="refuse, alternate or one, not two"):
        unlabelled_of("two")


def test_formats_are_split_and_each_is_taken_once() -> None:
    assert formats_of("markdown, html,markdown,") == ("markdown", "html")


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        pytest.param(["build"], 2, "PATH", id="no-path"),
        pytest.param(["build", "x.txt", "--personas", "0", "--out", "o"], 2, "auto", id="zero"),
        pytest.param(["build", "x.txt", "--language", "xx", "--out", "o"], 2, "el", id="language"),
        pytest.param(["build", "missing.txt", "--out", "o"], 3, "missing.txt", id="missing"),
        pytest.param(["build", "x.txt", "--format", "ppt", "--out", "o"], 2, "ppt", id="format"),
        pytest.param(
            ["build", "x", "--key", "k.csv", "--out", "o"], 2, "--pseudonyms", id="lone-key"
        ),
        pytest.param(["inspect", "missing.txt"], 3, "missing.txt", id="inspect"),
        pytest.param(["serve", "missing.persona"], 4, "missing.persona", id="serve"),
        pytest.param(["analyse", "missing.persona"], 4, "missing.persona", id="analyse"),
        pytest.param(["verify", "nowhere"], 4, "nowhere", id="verify"),
        pytest.param(["fly"], 2, "fly", id="verb"),
    ],
)
def test_a_mistake_ends_with_one_sentence_and_the_right_code(
    arguments: list[str],
    code: int,
    sentence: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)

    ended = run(arguments)

    written = capsys.readouterr().err
    assert ended == code
    assert sentence in written
    assert "Traceback" not in written
    assert list(tmp_path.iterdir()) == []


def test_an_unexpected_error_shows_no_words_of_its_message(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from persona_builder.cli.messages import report_unexpected

    monkeypatch.delenv("PERSONA_BUILDER_DEBUG", raising=False)
    try:
        raise RuntimeError("what Nadia said about her boss")
    except RuntimeError as error:
        report_unexpected(error)

    written = capsys.readouterr().err
    assert "RuntimeError" in written
    assert "Nadia" not in written
