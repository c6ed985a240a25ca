"""What was said in a study, laid out for drafting in an order that nothing else can change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.empathy import Tag
from persona_builder.domain.personas import Evidence
from persona_builder.domain.statements import Statement
from persona_builder.domain.studies import Study, Vectors
from persona_builder.draft.phrases import spoken
from persona_builder.draft.quotability import quotability, rough_fitness
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
    """

    statements: tuple[Statement, ...]
    tags: tuple[Tag, ...]
    texts: tuple[str, ...]
    languages: tuple[str, ...]
    people: tuple[str, ...]
    speakers: tuple[str, ...]
    vectors: Vectors

    @cached_property
    def quotable(self) -> tuple[float, ...]:
        """How well each statement stands alone as a quote, 0 to 1; 0 is not at all."""
        return tuple(map(quotability, self.texts, self.languages))

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
            quotable or rough_fitness(text, language)
            for quotable, text, language in zip(
                self.quotable, self.texts, self.languages, strict=True
            )
        )

    def rows_of(self, people: Iterable[str]) -> list[int]:
        """Return the rows of everything these people said, ascending."""
        wanted = set(people)
        return [row for row, person in enumerate(self.people) if person in wanted]

    def cosines(self, rows: Sequence[int], others: Sequence[int]) -> NDArray[np.float32]:
        """Return the (len(rows), len(others)) cosines between statements, -1 to 1."""
        return self.vectors[list(rows)] @ self.vectors[list(others)].T

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
    )
