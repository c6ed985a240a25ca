"""What was said in a study, laid out for drafting in an order that nothing else can change."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.empathy import Tag
from persona_builder.domain.personas import Evidence
from persona_builder.domain.statements import Statement
from persona_builder.domain.studies import Study, Vectors
from persona_builder.draft.nearness import in_context, questions_of
from persona_builder.draft.phrases import spoken
from persona_builder.draft.quotability import quotability, rough_fitness
from persona_builder.language.card import PlainWords, WordList, card_words_of, found_in
from persona_builder.language.closeness import comparable_vectors


@dataclass(frozen=True, eq=False)
class Material:
    """Every statement of a study with what drafting asks about it, by row.

    Rows are sorted by statement id, so that the order of files on disk cannot
    change a draft. All sequences have the same length.

    Attributes:
        statements: By id.
        tags: One for each statement.
        texts: Verbatim words.
        languages: BCP 47 code of the transcript.
        people: Participant ids.
        speakers: Speaker ids within the transcript.
        vectors: (n, d) rows of at most unit length; their products are the cosines.
        questions: The interviewer's words that each answers; empty where there are none.
    """

    statements: tuple[Statement, ...]
    tags: tuple[Tag, ...]
    texts: tuple[str, ...]
    languages: tuple[str, ...]
    people: tuple[str, ...]
    speakers: tuple[str, ...]
    vectors: Vectors
    questions: tuple[str, ...]

    @cached_property
    def quotable(self) -> tuple[float, ...]:
        """How well each statement stands alone as a quote, 0 to 1; 0 is not at all."""
        return tuple(
            quotability(text, language, plain=said)
            for text, language, said in zip(self.texts, self.languages, self.plain, strict=True)
        )

    @cached_property
    def row_of(self) -> dict[str, int]:
        """The row of each statement, by its id."""
        return {statement.id: row for row, statement in enumerate(self.statements)}

    @cached_property
    def plain(self) -> tuple[PlainWords, ...]:
        """Each statement's words as lists of words are looked for in them."""
        return tuple(map(PlainWords.of, self.texts))

    def has(self, row: int, name: WordList) -> bool:
        """Return whether words of a card's list stand in a statement ("troubles")."""
        return found_in(getattr(card_words_of(self.languages[row]), name), self.plain[row])

    @cached_property
    def about(self) -> Vectors:
        """Rows whose products say how close two statements are in what they are about."""
        return in_context(self.statements, self.vectors, self.questions, self.languages)

    @cached_property
    def n_words(self) -> tuple[int, ...]:
        """Number of words of each statement."""
        return tuple(len(text.split()) for text in self.texts)

    @cached_property
    def spoken(self) -> tuple[str, ...]:
        """Each statement's words as phrases are looked for in them."""
        return tuple(map(spoken, self.texts))

    @cached_property
    def fitness(self) -> tuple[float, ...]:
        """How well each statement reads as a line of a card, 0 to 1; 0 is not at all."""
        return tuple(
            quotable or rough_fitness(text, language, plain=said)
            for quotable, text, language, said in zip(
                self.quotable, self.texts, self.languages, self.plain, strict=True
            )
        )

    @cached_property
    def answers(self) -> dict[tuple[str, int], tuple[int, ...]]:
        """The rows of each turn, in the order in which they were said."""
        turns: dict[tuple[str, int], list[int]] = defaultdict(list)
        for row, each in enumerate(self.statements):
            turns[each.transcript_id, each.turn_index].append(row)
        return {
            turn: tuple(sorted(rows, key=lambda row: self.statements[row].span.start))
            for turn, rows in turns.items()
        }

    @cached_property
    def answers_before(self) -> dict[tuple[str, int], int]:
        """How many answers of an interview come before each turn that is one."""
        numbers: dict[tuple[str, int], int] = {}
        counts: Counter[str] = Counter()
        for turn in sorted(self.answers):
            numbers[turn] = counts[turn[0]]
            counts[turn[0]] += 1
        return numbers

    def around(self, row: int, most: int) -> tuple[int, ...]:
        """Return a row with those said right before and after it in the same turn."""
        statement = self.statements[row]
        answer = self.answers[statement.transcript_id, statement.turn_index]
        place = answer.index(row)
        return answer[max(0, place - most) : place + most + 1]

    def following(self, row: int, most: int) -> tuple[int, ...]:
        """Return the rows said right after one by the same person in the same turn."""
        statement = self.statements[row]
        answer = self.answers[statement.transcript_id, statement.turn_index]
        place = answer.index(row)
        return tuple(
            other
            for other in answer[place + 1 : place + 1 + most]
            if self.people[other] == self.people[row]
        )

    def rows_of(self, people: Iterable[str]) -> list[int]:
        """Return the rows of everything these people said, ascending."""
        wanted = set(people)
        return [row for row, person in enumerate(self.people) if person in wanted]

    def cosines(self, rows: Sequence[int], others: Sequence[int]) -> NDArray[np.float32]:
        """Return the (len(rows), len(others)) cosines between statements, -1 to 1."""
        return self.vectors[list(rows)] @ self.vectors[list(others)].T

    def closeness(self, rows: Sequence[int], others: Sequence[int]) -> NDArray[np.float32]:
        """Return how close statements are in what they are about, (len(rows), len(others))."""
        return self.about[list(rows)] @ self.about[list(others)].T

    def evidence(self, row: int) -> Evidence:
        """Return a statement's words with where they stand."""
        statement = self.statements[row]
        return Evidence(
            transcript_id=statement.transcript_id,
            span=statement.span,
            quote=self.texts[row],
            speaker_id=self.speakers[row],
            participant_id=statement.participant_id,
            statement_id=statement.id,
        )


def lay_out(study: Study) -> Material:
    """Return a study's statements as material for drafting."""
    order = sorted(range(len(study.statements)), key=lambda row: study.statements[row].id)
    statements = tuple(study.statements[row] for row in order)
    transcripts = [study.transcript_by_id[statement.transcript_id] for statement in statements]
    languages = tuple(transcript.language for transcript in transcripts)
    texts = tuple(study.text_of(statement) for statement in statements)
    return Material(
        statements=statements,
        tags=tuple(study.tags[row] for row in order),
        texts=texts,
        languages=languages,
        people=tuple(statement.participant_id for statement in statements),
        speakers=tuple(
            transcript.turns[statement.turn_index].speaker_id
            for transcript, statement in zip(transcripts, statements, strict=True)
        ),
        vectors=comparable_vectors(study.vectors[order], texts, languages),
        questions=questions_of(study, statements),
    )
