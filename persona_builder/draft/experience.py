"""A study laid out for journeys: its statements, and the stage each speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from persona_builder.domain.experience import STANDARD_STAGES, Stage, StageTag
from persona_builder.domain.statements import StatementText
from persona_builder.domain.studies import Study
from persona_builder.draft.material import Material, lay_out
from persona_builder.draft.stages import stages_of
from persona_builder.language.finding import Sentence


@dataclass(frozen=True, eq=False)
class Experience:
    """What was said in a study, with the stage it is about, by row of the material.

    Attributes:
        study: What was said.
        material: Statements with what drafting asks about them.
        languages: BCP 47 code of each statement's own words.
        stages: The columns that were looked for.
        tags: The stage of each statement; None for none.
    """

    study: Study
    material: Material
    languages: tuple[str, ...]
    stages: tuple[Stage, ...]
    tags: tuple[StageTag | None, ...]

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Each statement's words, ready to be searched."""
        return tuple(map(Sentence.of, self.material.texts))

    def rows_in(self, stage: Stage, rows: Sequence[int]) -> list[int]:
        """Return those of some rows that speak of a column."""
        return [row for row in rows if (tag := self.tags[row]) and tag.key in stage.keys]


def read_experience(
    study: Study, texts: Sequence[StatementText], stages: Sequence[Stage] = STANDARD_STAGES
) -> Experience:
    """Return a study laid out for journeys.

    Args:
        study: What was said, with tags and vectors.
        texts: The statements' words with the questions before them, in the study's order.
        stages: The columns.
    """
    turns = [(each.transcript_id, each.turn_index) for each in study.statements]
    tags = stages_of(texts, turns, stages=stages)
    by_id = {text.id: (text.language, tag) for text, tag in zip(texts, tags, strict=True)}
    material = lay_out(study)
    found = [by_id[statement.id] for statement in material.statements]
    return Experience(
        study=study,
        material=material,
        languages=tuple(language for language, _ in found),
        stages=tuple(stages),
        tags=tuple(tag for _, tag in found),
    )
