"""A run: one analysis with its settings, and everything it found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from persona_builder.domain.explanation import Explanation
from persona_builder.domain.personas import PersonaDraft
from persona_builder.domain.segments import Segmentation, ViewWeights
from persona_builder.domain.studies import Study


@dataclass(frozen=True, slots=True)
class RunSettings:
    """What a researcher can choose about an analysis.

    Attributes:
        personas: How many to draft, 1 to 9; None lets the data decide.
        seed: Makes resampling repeatable.
        language: "auto", or the BCP 47 code to read everything as.
        view_weights: What counts how much when people are grouped.
    """

    personas: int | None = None
    seed: int = 0
    language: str = "auto"
    view_weights: ViewWeights = field(default_factory=ViewWeights)


@dataclass(frozen=True, slots=True)
class Run:
    """The manifest of one analysis.

    Attributes:
        id: Given once (random UUID).
        settings: What was chosen.
        input_fingerprint: Hash over the inputs' hashes and roles, in hexadecimal.
        version: Version of this program.
        models: Name to hash (or version) of each model used.
        timings_s: Seconds by step, in order.
        corrections: Numbers of the edits that had corrected the transcripts it read.
    """

    id: str
    settings: RunSettings
    input_fingerprint: str
    version: str
    models: Mapping[str, str] = field(default_factory=dict)
    timings_s: Mapping[str, float] = field(default_factory=dict)
    corrections: tuple[int, ...] = ()


@dataclass(frozen=True, eq=False, slots=True)
class Analysis:
    """What a run found, whole.

    Attributes:
        run: Its manifest.
        study: What was read and computed.
        segmentation: Who belongs together.
        personas: One draft for each segment, in the segments' order.
        explanation: Why these segments, and whom they leave out.
    """

    run: Run
    study: Study
    segmentation: Segmentation
    personas: tuple[PersonaDraft, ...]
    explanation: Explanation = field(default_factory=Explanation)
