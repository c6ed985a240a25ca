"""What a large model says is kept by hash, and found again beside the same sentences."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from persona_builder.evaluate.taught import read_taught, save_taught
from persona_builder.evaluate.train_encoder import Lesson, Taught
from persona_builder.evaluate.unlabelled import unlabelled_texts

INTERVIEW = """Assistant: Shall we begin?

User: Yes. I print everything at home!
It costs too much.

AI: Why?

User: They closed the branch. "Nobody" told us.
"""


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    transcripts = tmp_path / "professionals" / "transcripts"
    transcripts.mkdir(parents=True)
    (transcripts / "work_0001.txt").write_text(INTERVIEW, encoding="utf-8")
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


def test_only_participants_are_read_and_own_words_of_a_forum(corpora: Path) -> None:
    assert list(unlabelled_texts(corpora)) == [
        ("ai:work_0001", "Yes."),
        ("ai:work_0001", "I print everything at home!"),
        ("ai:work_0001", "It costs too much."),
        ("ai:work_0001", "They closed the branch."),
        ("ai:work_0001", '"Nobody" told us.'),
        ("", "They didn't call us back, ever."),
        ("", "I was so glad about that today"),
    ]


def test_scores_are_found_by_their_sentences_and_no_sentence_is_kept(
    corpora: Path, tmp_path: Path
) -> None:
    file = tmp_path / "taught.safetensors"
    texts = ["They closed the branch.", "A sentence the corpora no longer hold."]
    save_taught(file, texts, np.array([[1.5] * 15, [2.5] * 15], np.float32))
    assert b"branch" not in file.read_bytes()
    found = read_taught(file, corpora)
    assert list(found.texts) == ["They closed the branch."]
    assert found.scores.tolist() == [[1.5] * 15]


def test_a_part_of_the_statements_keeps_all_that_was_taught() -> None:
    taught = Taught(["a", "b"], np.zeros((2, 15), np.float32))
    lesson = Lesson(["x", "y"], {"quadrant": np.array([0, 1])}, taught)
    rest = lesson.where(np.array([False, True]))
    assert (list(rest.texts), rest.labels["quadrant"].tolist()) == (["y"], [1])
    assert rest.taught is taught
