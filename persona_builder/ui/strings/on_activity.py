"""What the Activity page says."""

from __future__ import annotations

from persona_builder.ui.text import counted

ACTIVITY_MORE = "Everything people decided in this project, newest first. Nothing here is lost."
NO_ACTIVITY = "Nothing has been decided yet"
NO_ACTIVITY_MORE = "Move, edit or accept something on a persona, and it is listed here."
GO_PERSONAS = "Go to the personas"
TAKEN_BACK = "taken back"
BETWEEN_RUNS = "What the newest run changed"
ONE_RUN = "Run the analysis a second time, and this says what changed between the two."
NO_CHANGES = "The newest run drafted the same personas as the one before."
COMPARE_RUNS = "Compare any two runs"
DECISIONS = "Decisions"
YOU = "you"


def appeared(names: str) -> str:
    """Say which personas are new."""
    return f"New: {names}"


def gone(names: str) -> str:
    """Say which personas the newest run does not draft any more."""
    return f"No longer drafted: {names}"


def was_split(name: str, parts: str) -> str:
    """Say that a persona's people are now in several."""
    return f"{name} split into {parts}"


def was_merged(name: str, parts: str) -> str:
    """Say that the people of several personas are now in one."""
    return f"{parts} came together as {name}"


def went(person: str, before: str, after: str) -> str:
    """Say where a participant stands now."""
    return f"{person}: {before} → {after}"


def changed_lines(name: str, new: int, gone_: int, weaker: int) -> str:
    """Say what became of a persona's lines."""
    parts = [
        counted(new, "new line", "new lines") if new else "",
        f"{counted(gone_, 'line', 'lines')} no longer drafted" if gone_ else "",
        f"{counted(weaker, 'line', 'lines')} resting on fewer people" if weaker else "",
    ]
    return f"{name}: {', '.join(part for part in parts if part)}"


NO_PERSONA = "no persona"
