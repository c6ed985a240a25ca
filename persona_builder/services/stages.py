"""The stages of a project's journeys: which there are, and what they are called."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from persona_builder.domain.edits import Edit
from persona_builder.domain.experience import STAGE_SETS, STANDARD_STAGES, Stage, StageSetName
from persona_builder.domain.journey import JourneyStep
from persona_builder.review import STAGES_ENTITY, chosen_stages, stages_to_value
from persona_builder.services.entries import every_entry, set_entry
from persona_builder.services.preferences import signed
from persona_builder.services.typed_text import clean_line
from persona_builder.store import ProjectStore, RecordEdit, Snapshot, edits_of, values_of

# More would not fit beside one another.
MOST_STAGES = 8


def stages(project: Path) -> tuple[Stage, ...]:
    """Return the stages of a project's journeys, the usual six where nobody chose others."""
    with ProjectStore(project).read() as connection:
        return stages_in(connection)


def use_stages(project: Path, name: StageSetName, *, author: str = "you") -> Edit:
    """Look at a project's journeys in a known set of stages.

    What stands under a stage of another name keeps it, as a column of its own.

    Raises:
        ProjectError: The file cannot be written.
    """
    return set_stages(project, STAGE_SETS[name], author=author)


def name_stages(project: Path, names: Sequence[str], *, author: str = "you") -> None:
    """Give a project's stages other names, in order; what stands under one goes with it.

    With more or fewer names than before, a stage is known by its name, and a new one is for
    people to fill.

    Raises:
        UsageError: A name is empty or too long.
        ProjectError: The file cannot be written.
    """
    before = stages(project)
    if len(names) == len(before):
        renamed = {old.name: new for old, new in zip(before, names, strict=True)}
        chosen = [replace(old, name=new) for old, new in zip(before, names, strict=True)]
    else:
        renamed = {}
        keys = {stage.name: stage.keys for stage in before}
        chosen = [Stage(name, keys.get(name, ())) for name in names]
    set_stages(project, chosen, author=author)
    for shown in every_entry(project):
        step = shown.entry
        if isinstance(step, JourneyStep) and renamed.get(step.stage, step.stage) != step.stage:
            moved = replace(step, stage=renamed[step.stage])
            set_entry(project, shown.id, moved, rev=shown.rev, author=author)


def set_stages(project: Path, chosen: Sequence[Stage], *, author: str = "you") -> Edit:
    """Choose the stages of a project's journeys, in order; at most eight, no name twice.

    Raises:
        UsageError: A name is too long.
        ProjectError: The file cannot be written.
    """
    named: dict[str, Stage] = {}
    for stage in chosen:
        name = clean_line(stage.name, "A stage")
        named.setdefault(name, replace(stage, name=name))
    value = stages_to_value(list(named.values())[:MOST_STAGES])
    command = RecordEdit(signed(author), STAGES_ENTITY, "set", "stages", str(uuid.uuid4()), value)
    return ProjectStore(project).apply(command)


def stages_in(connection: Snapshot) -> tuple[Stage, ...]:
    """Return the stages of a project that is open for reading."""
    return chosen_stages(edits_of(connection), values_of(connection)) or STANDARD_STAGES
