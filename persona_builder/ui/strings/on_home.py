"""What Home says."""

from __future__ import annotations

PROMISE = "Turn interviews into personas you can defend."
PROMISE_MORE = (
    "Drop in your transcripts. Every line of a persona draft rests on words somebody said, "
    "and you decide what stays. Everything stays on this computer."
)
FIRST_STEPS = (
    ("Add transcripts", "Zoom, Teams, Otter, Whisper, Word or plain text, in four languages."),
    ("Run the analysis", "People who say similar things are grouped, and each group is drafted."),
    (
        "Review and export",
        "Move, edit, hide and add lines; check each quote; take it as Markdown.",
    ),
)
TRY_SAMPLE = "Try the sample project"
NEW_PROJECT = "New project"
OPEN = "Open"
NAME_OF_PROJECT = "Name of the study"
NAME_EXAMPLE = "Clinic study, spring"
CREATE = "Create project"
YOUR_PROJECTS = "Your projects"
CHANGED = "changed"
NAME_NEEDED = "Give the study a name."
