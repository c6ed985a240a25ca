"""What the Journey, Stakeholders and Focus pages say."""

from __future__ import annotations

from collections.abc import Mapping

from persona_builder.domain.experience import (
    RoleKind,
    StageSetName,
    TouchpointKind,
)
from persona_builder.domain.journey import STAKEHOLDER_GROUPS, JourneyRow, Level
from persona_builder.ui.text import counted

NO_CARD_YET = "No personas yet"
NO_CARD_YET_MORE = "These pages stand beside a persona. Run the analysis first."
SAVED_AS_TYPED = "What you write is saved when you leave the box. Empty it to take it out."
RESTS_ON = "Rests on"
RESTS_ON_HELP = "Lines of this persona whose quotes stand behind what you wrote."
YOURS_ALONE = "yours; no quote stands behind it"

# Proposals, on all three pages
DISMISS = "Dismiss"
SEE_QUOTES = "Quotes"
OFFER_AGAIN = "Offer again"
PROPOSED = "Suggested"
ACCEPTED = "Accepted. It is yours now: change its words in the box."
DISMISSED = "Dismissed. Undo is at the top."

# Journey
JOURNEY_MORE = (
    "One persona's way through the experience. What the interviews tell is suggested; it is on "
    "the map for good once you accept it."
)
JOURNEY_HOW = (
    "Take one stage at a time: accept what fits, dismiss what does not. Then add what only you "
    "know: opportunities, an owner, how it is measured."
)
STAGE = "Stage"
STAGE_NAMES = "Stages"
STAGE_NAMES_HELP = "One on each line, in order. Renaming one keeps what stands under it."
STAGE_SET = "Start from"
STAGE_SET_HELP = "Your own names are replaced. What stands under them stays, as further columns."
STAGE_SET_NAMES: Mapping[StageSetName, str] = {
    "six": "Six stages",
    "four": "Four stages",
    "milestones": "Milestones",
}
USE_THIS_SET = "Use these stages"
STAGES_SAVED = "The stages of this project's journeys are changed."
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
TOUCHPOINTS: Mapping[TouchpointKind, str] = {
    "app": "App",
    "website": "Website",
    "shop": "Place",
    "call": "Phone",
    "email": "E-mail",
    "message": "Message",
    "chat": "Chat",
    "social": "Social media",
    "advert": "Advertising",
    "reviews": "Reviews",
    "friend": "Word of mouth",
    "delivery": "Delivery",
    "letter": "On paper",
    "bill": "Bill",
    "payment": "Payment",
    "appointment": "Appointment",
}
NOTHING_IN_CELL = "no evidence in these interviews"
NO_JOURNEY = "No journey yet"
NO_JOURNEY_MORE = "Nobody speaks of a stage here. Choose one below and write what happens in it."
WRITE_HERE = "Write here"
NOTHING_TOLD = "No evidence in these interviews. Write here what you know"
# What interviews cannot say: an empty box of these is no finding.
RESEARCHERS_ROWS: tuple[JourneyRow, ...] = ("opportunity", "owner", "kpi")
WHOLE_MAP = "The whole map"
MEASURE = "Measure"
MEASURES = ("CSAT", "NPS", "Retention", "Conversion", "Effort")
MEASURE_VALUE = "Value"
MEASURE_VALUE_EXAMPLE = "4.2 of 5"
MEASURE_WHERE = "Of"
WHOLE_STAGE = "the whole stage"
ADD_MEASURE = "Add"
PICTURE_HOW = (
    "Each bar runs from the most negative to the most positive person, the dot is the median; "
    "the line joins stages of three people or more."
)

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
    levels: (group.name, group.advice) for levels, group in STAKEHOLDER_GROUPS.items()
}
NOBODY_HERE = "Nobody yet"
STAKEHOLDER_NAME = "Name or role"
STAKEHOLDER_NOTE = "Note"
ADD_STAKEHOLDER = "Add a stakeholder"
ADD_SOMEBODY_ELSE = "Add somebody else"
NO_STAKEHOLDERS_MORE = "Nobody is placed yet. Start with those the interviews speak of, below."
NOBODY_SPOKEN_OF = "Nobody is placed yet. Add the first one below."
SPOKEN_OF = "Spoken of in the interviews"
SPOKEN_OF_MORE = (
    "Found by the nouns of their roles, never by name. Support and influence are yours to judge."
)
ALSO = "also "
PLACE_AS = "Place as"
PLACES: Mapping[tuple[Level, Level], str] = {
    ("high", "high"): "Champion: for it, decides",
    ("high", "low"): "Supporter: for it, does not decide",
    ("low", "high"): "Gatekeeper: not for it, decides",
    ("low", "low"): "Bystander: neither",
}
STAKEHOLDER_ROLES: Mapping[RoleKind, str] = {
    "partner": "Partner",
    "child": "Child",
    "parent": "Parent",
    "sibling": "Sibling",
    "relative": "Relative",
    "friend": "Friend",
    "neighbour": "Neighbour",
    "colleague": "Colleague",
    "boss": "Who decides at work",
    "customer_service": "Customer service",
    "driver": "Delivery",
    "sales": "Sales",
    "doctor": "Doctor",
    "nurse": "Nursing",
    "pharmacist": "Pharmacist",
    "teacher": "School",
    "finance": "Finance",
    "it": "IT",
    "supplier": "Supplier",
    "authority": "Authority",
}

# Focus
FOCUS_MORE = "One sentence a team can say aloud: who can do what, and why. Up to 30 words."
WHO = "Who"
CAN_DO_WHAT = "can do what"
SO_THAT_WHY = "so that why"
ADD_FOCUS = "Add a focus statement"
NO_FOCUS = "No focus statement yet"
NO_FOCUS_MORE = "Start from words of the interviews, or say below who can do what, and why."
WORDS_FOR_ONE = "Words for one, from the interviews"
WORDS_FOR_ONE_MORE = (
    "Needs as people said them. Take one, and make it a sentence about the persona: “I” becomes "
    "“they”."
)
CAN = "can "
SO_THAT = " so that "
USE_THESE = "Use these words"
NO_REASON_SAID = " … nobody says what for"
TO_REWORD = "a need, to be reworded"
STARTED_FROM = "Started from"
WHO_EXAMPLE = "A parent who shops once a week"
WHAT_EXAMPLE = "see the whole cost before choosing"
WHY_EXAMPLE = "nothing at the till is a surprise"
TAKE_OUT = "Take out"
TAKEN_OUT = "Taken out. Undo is at the top."


def accept_all(number: int) -> str:
    """Return "Accept all 12"."""
    return f"Accept all {number}"


def so_many_dismissed(number: int) -> str:
    """Return "3 dismissed"."""
    return f"{counted(number, 'suggestion', 'suggestions')} dismissed"


def spoken_of(words: str) -> str:
    """Return how a stage is spoken of as a sentence."""
    return f"Spoken of {words}."


def so_many_more(number: int) -> str:
    """Return "4 more"."""
    return f"{number} more"


def stage_with_count(name: str, number: int) -> str:
    """Return a stage with how much is suggested in it."""
    return f"{name} · {number}" if number else name


def told_by(people: int, placed: int, statements: int) -> str:
    """Return what a journey rests on."""
    who = counted(people, "person", "people")
    return f"From interviews with {who}: {placed:,} of {statements:,} statements speak of a stage."


def spoken_well_and_badly(positive: int, negative: int) -> str:
    """Return how people speak of somebody; empty where they do so neither way."""
    parts = [f"well by {positive}" if positive else "", f"badly by {negative}" if negative else ""]
    return f"spoken of {', '.join(part for part in parts if part)}" if any(parts) else ""


def focus_sentence(who: str, what: str, why: str) -> str:
    """Return a focus statement as one sentence."""
    return f"{who} can {what} so that {why}."


def of_thirty(number: int) -> str:
    """Return "12 words of 30"."""
    return f"{counted(number, 'word', 'words')} of 30"


def in_stage(row: str, stage: str) -> str:
    """Return the label of a box of the journey for those who hear the page."""
    return f"{row}, {stage}"
