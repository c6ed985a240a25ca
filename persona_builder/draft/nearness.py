"""How close statements are in what they are about: their words, their answer, its question."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np

from persona_builder.domain.statements import Statement
from persona_builder.domain.studies import Study, Vectors
from persona_builder.domain.transcripts import Transcript
from persona_builder.language.spoken_words import terms_of

# What each part adds to the closeness of two statements that share it wholly. "It was there
# when I paid and gone when they charged me" names no bill; the sentences around it and the
# question do. Measured on the planted findings of the samples (docs/decisions/0021): with
# words alone half of the pairs found were right; so, seven in ten, and three times as many.
WORDS, ANSWER, QUESTION = 0.5, 0.5, 0.2
# Below this cosine of their own words, two statements share a subject and say nothing alike.
OWN_WORDS = 0.2

# Sentences before and after that belong to a statement's answer: long turns wander.
_AROUND = 2
# Words are counted by their first letters, as elsewhere in drafting.
_STEM_LETTERS = 5
# Of the questions' words, as many as tell them apart; a guide has far fewer.
_MAX_WORDS = 600
# A question of common words only ("What happened then?") weighs next to nothing.
_COMMON = 2.0
# "Mm-hm." and "Right, okay." are not what a participant answers to.
_MAX_BACKCHANNEL_WORDS = 3


def questions_of(study: Study, statements: Sequence[Statement]) -> tuple[str, ...]:
    """Return the interviewer's words that each statement answers; empty where there are none."""
    asked = {each.id: _questions(each) for each in study.transcripts}
    return tuple(asked[each.transcript_id][each.turn_index] for each in statements)


def in_context(
    statements: Sequence[Statement],
    vectors: Vectors,
    questions: Sequence[str],
    languages: Sequence[str],
) -> Vectors:
    """Return vectors whose products are how close two statements are, 1.2 at most.

    Args:
        statements: In any order.
        vectors: (n, d), rows of at most unit length, of the statements' own words.
        questions: What each answers, by row.
        languages: BCP 47 codes, by row.
    """
    parts = (
        math.sqrt(WORDS) * vectors,
        math.sqrt(ANSWER) * _answers(statements, vectors),
        math.sqrt(QUESTION) * _asked(statements, questions, languages),
    )
    return np.hstack(parts).astype(np.float32)


def _questions(transcript: Transcript) -> dict[int, str]:
    last = ""
    questions: dict[int, str] = {}
    for turn in transcript.turns:
        questions[turn.index] = last
        if transcript.speaker(turn.speaker_id).role == "interviewer":
            words = transcript.words(turn)
            if not last or len(words.split()) > _MAX_BACKCHANNEL_WORDS:
                last = words
    return questions


def _answers(statements: Sequence[Statement], vectors: Vectors) -> Vectors:
    """Return the mean of each statement and those around it in one turn, of unit length."""
    turns: dict[tuple[str, int], list[int]] = defaultdict(list)
    for row, statement in enumerate(statements):
        turns[statement.transcript_id, statement.turn_index].append(row)
    sums = np.zeros_like(vectors)
    for rows in turns.values():
        rows.sort(key=lambda row: statements[row].span.start)
        for place, row in enumerate(rows):
            around = rows[max(0, place - _AROUND) : place + _AROUND + 1]
            sums[row] = vectors[around].sum(axis=0)
    lengths = np.linalg.norm(sums, axis=1, keepdims=True)
    unit: Vectors = sums / np.maximum(lengths, 1e-9)
    return unit


def _asked(
    statements: Sequence[Statement], questions: Sequence[str], languages: Sequence[str]
) -> Vectors:
    """Return the questions by their words, (n, at most 600); rare words weigh more."""
    stems = {
        question: frozenset(
            key[:_STEM_LETTERS] for key, _ in terms_of(question, language, ()) if " " not in key
        )
        for question, language in dict(zip(questions, languages, strict=True)).items()
    }
    turns = {
        (each.transcript_id, each.turn_index): question
        for each, question in zip(statements, questions, strict=True)
    }
    counts = Counter(stem for question in turns.values() for stem in stems[question])
    # A word of one question alone brings no two statements together.
    shared = sorted((-count, stem) for stem, count in counts.items() if count > 1)
    column = {stem: place for place, (_, stem) in enumerate(shared[:_MAX_WORDS])}
    known = {}
    for question, own in stems.items():
        row = np.zeros(len(column), dtype=np.float32)
        for stem in own & column.keys():
            row[column[stem]] = math.log(len(turns) / counts[stem])
        known[question] = row / math.hypot(float(np.linalg.norm(row)), _COMMON)
    rows = np.zeros((len(questions), len(column)), dtype=np.float32)
    for place, question in enumerate(questions):
        rows[place] = known[question]
    return rows
