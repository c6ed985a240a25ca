"""What the Journey, Stakeholders and Focus pages say."""

from __future__ import annotations

from collections.abc import Mapping

from persona_builder.domain.journey import JourneyRow, Level
from persona_builder.ui.text import counted

NO_CARD_YET = "No personas yet"
NO_CARD_YET_MORE = "These pages stand beside a persona. Run the analysis first."
SAVED_AS_TYPED = "What you write is saved when you leave the box. Empty it to take it out."
RESTS_ON = "Rests on"
RESTS_ON_HELP = "Lines of this persona whose quotes stand behind what you wrote."
YOURS_ALONE = "yours; no quote stands behind it"

# Journey
JOURNEY_MORE = (
    "One persona's way through the experience, as you see it. The program drafts nothing here: "
    "every cell is yours, with the quotes you put behind it."
)
STAGES = ("Awareness", "Consideration", "Purchase", "Afterwards")
STAGE_NAMES = "Stages"
STAGE_NAMES_HELP = "One on each line, in order. Renaming one keeps what stands under it."
JOURNEY_ROWS: Mapping[JourneyRow, str] = {
    "touchpoint": "Touchpoints",
    "action": "Actions",
    "motivation": "Motivations",
    "question": "Questions",
    "emotion": "Emotions",
    "expectation": "Expectations",
    "pain": "Pain points",
    "opportunity": "Opportunities",
    "owner": "Owner",
    "kpi": "How it is measured",
}
NOTHING_IN_CELL = "no evidence in these interviews"
NO_JOURNEY = "No journey yet"
NO_JOURNEY_MORE = "Choose a stage below and write what happens in it."
WRITE_HERE = "Write here"

# Stakeholders
STAKEHOLDERS_MORE = (
    "Who has to agree before something changes for this persona. Place each by how much they "
    "support it and how much they decide."
)
SUPPORT = "Support"
INFLUENCE = "Influence"
LEVELS: Mapping[Level, str] = {"low": "Low", "high": "High"}
# (support, influence): what the group is called, and what to do with it.
GROUPS: Mapping[tuple[Level, Level], tuple[str, str]] = {
    ("high", "high"): ("Champions", "Keep them close, as partners."),
    ("high", "low"): ("Supporters", "Involve them with the team."),
    ("low", "high"): ("Gatekeepers", "Look into their concerns; let champions talk to them."),
    ("low", "low"): ("Bystanders", "Keep them informed."),
}
NOBODY_HERE = "Nobody yet"
STAKEHOLDER_NAME = "Name or role"
STAKEHOLDER_NOTE = "Note"
ADD_STAKEHOLDER = "Add a stakeholder"
NO_STAKEHOLDERS_MORE = "Nobody is placed yet. Add the first one below."

# Focus
FOCUS_MORE = "One sentence a team can say aloud: who can do what, and why. Up to 30 words."
WHO = "Who"
CAN_DO_WHAT = "can do what"
SO_THAT_WHY = "so that why"
ADD_FOCUS = "Add a focus statement"
NO_FOCUS = "No focus statement yet"
NO_FOCUS_MORE = "Say below who can do what, and why."
WHO_EXAMPLE = "A parent who shops once a week"
WHAT_EXAMPLE = "see the whole cost before choosing"
WHY_EXAMPLE = "nothing at the till is a surprise"
TAKE_OUT = "Take out"
TAKEN_OUT = "Taken out. Undo is at the top."


def focus_sentence(who: str, what: str, why: str) -> str:
    """Return a focus statement as one sentence."""
    return f"{who} can {what} so that {why}."


def of_thirty(number: int) -> str:
    """Return "12 words of 30"."""
    return f"{counted(number, 'word', 'words')} of 30"


def in_stage(row: str, stage: str) -> str:
    """Return the label of a box of the journey for those who hear the page."""
    return f"{row}, {stage}"
