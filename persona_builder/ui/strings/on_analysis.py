"""What the Analysis page says."""

from __future__ import annotations

from collections.abc import Mapping

from persona_builder.domain.segments import ViewWeights, weights_in_words
from persona_builder.ui.strings.everywhere import personas

ANALYSIS_NEEDS = "Add at least 2 transcripts to run an analysis."
ADD_THEM = "Add transcripts"
HOW_MANY = "Number of personas"
AUTO = "Auto"
HOW_MANY_HELP = (
    "Auto lets the interviews decide. Choose a number when you know how many groups you need; "
    "never more than there are participants."
)
ADVANCED = "Advanced: what counts when people are grouped"
ADVANCED_MORE = (
    "People are compared from four sides. Each counts as much as you say, times how steady it is "
    "in these interviews; 0 leaves it out. Age, role and other facts about people never count."
)
WEIGHTS: Mapping[str, str] = {
    "content": "What people talk about",
    "stance": "What they need, like and find hard",
    "behaviour": "What they say they do",
    "words": "The words they use",
}
ALL_ZERO = "Leave at least one side above 0."
AS_BEFORE = "Back to the usual values"
RUN = "Run analysis"
RUN_AGAIN = "Run again"
CURRENT = "Nothing has changed since the newest run."
OUTDATED = "Transcripts or roles have changed since the newest run."
KEPT = "Personas you accepted and lines you changed are kept. New drafts appear beside them."
RUNNING = "You can close this tab; the analysis goes on while Persona Builder is running."
ANALYSING = "Analysing"
SEE_ANALYSIS = "See the analysis"
STARTING = "Starting"
REVIEW = "Review personas"
CANCELLED = "Cancelled. Nothing was changed."
INTERRUPTED = "The last run stopped when Persona Builder was closed. Run it again."
FAILED = "The analysis could not be finished. Nothing was changed."
EARLIER_RUNS = "Earlier runs"
STEPS: Mapping[str, str] = {
    "read": "Reading transcripts",
    "split": "Finding statements",
    "embed": "Comparing statements",
    "tag": "Sorting into says, thinks, does, feels",
    "segment": "Grouping participants",
    "draft": "Drafting personas",
    "write": "Saving",
}
READY = "Ready to run"
LEARN = "Learn from the quadrants I gave"
LEARN_HELP = (
    "The next analysis sorts statements like those you moved, or left on accepted cards, the "
    "same way. What you decided stays either way. Off at first: it has not been seen to help "
    "on other studies, so compare the two figures that appear."
)


def step_name(step: str) -> str:
    """Return a step of the analysis in a researcher's words."""
    return STEPS.get(step, step.replace("_", " ").capitalize() or STARTING)


def progress(step: str, done: int, total: int) -> str:
    """Return "Comparing statements: 14 of 60"."""
    return f"{step_name(step)}: {done:,} of {total:,}" if total else step_name(step)


def finished(seconds: float | None, number: int | None) -> str:
    """Say that an analysis is done."""
    time = f" in {seconds:.0f} s" if seconds is not None else ""
    found = f" {personas(number)} proposed." if number is not None else ""
    return f"Finished{time}.{found}"


def chosen_count(number: int | None) -> str:
    """Say how many personas were asked for."""
    return f"{HOW_MANY}: {number or AUTO}"


def chosen_weights(weights: ViewWeights) -> str:
    """Say what counted how much."""
    return f"Grouped by {weights_in_words(weights)}"


def elapsed(seconds: float) -> str:
    """Return how long a run has been going."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
