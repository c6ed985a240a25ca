"""A study: everything that was read and computed before people are grouped."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.empathy import Tag
from persona_builder.domain.statements import Statement
from persona_builder.domain.transcripts import Participant, Transcript

Vectors = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Study:
    """Transcripts, people, statements, and what was computed about each statement.

    ``statements``, ``tags`` and the rows of ``vectors`` have the same length and order.

    Attributes:
        transcripts: In the order of their file names.
        participants: In the order of their names.
        statements: By transcript, then by position.
        vectors: (n_statements, n_dimensions), rows of unit length.
        tags: One for each statement.
    """

    transcripts: tuple[Transcript, ...]
    participants: tuple[Participant, ...]
    statements: tuple[Statement, ...]
    vectors: Vectors
    tags: tuple[Tag, ...]

    def __post_init__(self) -> None:
        lengths = {len(self.statements), len(self.tags), len(self.vectors)}
        if len(lengths) != 1:
            raise ValueError(
                f"A study needs one vector and one tag for each statement, not {sorted(lengths)}."
            )

    @cached_property
    def transcript_by_id(self) -> dict[str, Transcript]:
        """Transcripts by id."""
        return {transcript.id: transcript for transcript in self.transcripts}

    @cached_property
    def participant_by_id(self) -> dict[str, Participant]:
        """Participants by id."""
        return {participant.id: participant for participant in self.participants}

    @cached_property
    def rows_by_participant(self) -> dict[str, tuple[int, ...]]:
        """Row numbers of each participant's statements, in order; () for the silent."""
        rows: dict[str, list[int]] = {participant.id: [] for participant in self.participants}
        for row, statement in enumerate(self.statements):
            rows[statement.participant_id].append(row)
        return {participant_id: tuple(found) for participant_id, found in rows.items()}

    def text_of(self, statement: Statement) -> str:
        """Return a statement's words."""
        return statement.span.of(self.transcript_by_id[statement.transcript_id].text)
