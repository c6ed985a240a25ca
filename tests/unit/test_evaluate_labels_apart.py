"""Labels of public sentences are kept by hash, and found again beside the same sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_builder.errors import UnreadableFileError
from persona_builder.evaluate.labels_apart import COLUMNS, read_labels_apart
from persona_builder.evaluate.unlabelled import CorpusSentence, corpus_sentences, key_of

INTERVIEW = """Assistant: Shall we begin?

User: Yes. I print everything at home!
It costs too much.

AI: Why?

User: They closed the branch. "Nobody" told us.
"""
TALK = """Ada Example (00:00):
It saves me an hour. We never looked back.

Bo Example (01:02:03):
And then the, the
"""


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    transcripts = tmp_path / "professionals" / "transcripts"
    transcripts.mkdir(parents=True)
    (transcripts / "work_0001.txt").write_text(INTERVIEW, encoding="utf-8")
    talks = tmp_path / "export_formats" / "rev"
    talks.mkdir(parents=True)
    (talks / "first.txt").write_text(TALK, encoding="utf-8", newline="\r\n")
    (tmp_path / "verb_senses").mkdir()
    (tmp_path / "verb_senses" / "verb_quadrants_train.tsv").write_text(
        "sent_id\ttext\tsurface\n1\tThey did n't call us back , ever .\tcall\n", encoding="utf-8"
    )
    (tmp_path / "emotion").mkdir()
    (tmp_path / "emotion" / "train.tsv").write_text(
        "I was so glad about that today\t17\ta\nThe sky is blue over there\t27\tb\n",
        encoding="utf-8",
    )
    return tmp_path


def write_labels(folder: Path, *rows: str) -> Path:
    file = folder / "labels.csv"
    file.write_text("\n".join((",".join(COLUMNS), *rows)) + "\n", encoding="utf-8")
    return file


def test_only_participants_are_read_and_own_words_of_a_forum(corpora: Path) -> None:
    assert [(each.kind, each.group, each.text) for each in corpus_sentences(corpora)] == [
        ("interview", "ai:work_0001", "Yes."),
        ("interview", "ai:work_0001", "I print everything at home!"),
        ("interview", "ai:work_0001", "It costs too much."),
        ("interview", "ai:work_0001", "They closed the branch."),
        ("interview", "ai:work_0001", '"Nobody" told us.'),
        ("podcast", "rev:first", "It saves me an hour."),
        ("podcast", "rev:first", "We never looked back."),
        ("podcast", "rev:first", "And then the, the"),
        ("review", "", "They didn't call us back, ever."),
        ("forum", "", "I was so glad about that today"),
    ]


def test_a_sentence_comes_with_what_was_said_before_it(corpora: Path) -> None:
    found = {each.text: each for each in corpus_sentences(corpora)}
    assert found["It costs too much."] == CorpusSentence(
        "It costs too much.",
        "interview",
        group="ai:work_0001",
        question="Shall we begin?",
        before="Yes. I print everything at home!",
    )
    assert found['"Nobody" told us.'].question == "Why?"
    assert found["And then the, the"].before == ""


def test_labels_are_found_by_their_sentences(corpora: Path) -> None:
    file = write_labels(
        corpora,
        f"{key_of('They closed the branch.')},say,,1,0,-1",
        f"{key_of('It saves me an hour.')},say,do,0,1,1",
        f"{key_of('A sentence the corpora no longer hold.')},do,,0,0,0",
    )
    assert "branch" not in file.read_text(encoding="utf-8")
    first, second = read_labels_apart(file, corpora)
    assert (first.text.text, first.quadrant, first.secondary) == (
        "They closed the branch.",
        "say",
        None,
    )
    assert (first.pain, first.need, first.valence, first.group) == (True, False, -1, "ai:work_0001")
    assert (second.kind, second.secondary, second.need) == ("podcast", "do", True)


@pytest.mark.parametrize("wrong", ["shout,,1,0,-1", "say,,maybe,0,-1", "say,,1"])
def test_what_is_no_label_is_refused_by_the_files_name(corpora: Path, wrong: str) -> None:
    file = write_labels(corpora, f"{key_of('They closed the branch.')},{wrong}")
    with pytest.raises(UnreadableFileError, match=r"labels\.csv"):
        read_labels_apart(file, corpora)
