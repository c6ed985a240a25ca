"""What the Names page says."""

from __future__ import annotations

from collections.abc import Mapping

from persona_builder.domain.names import NameKind
from persona_builder.ui.text import counted

NAMES_MORE = (
    "What may tell who somebody is. Those you replace become codes in pseudonymised exports, the "
    "same code everywhere; the words in this project stay as they are. Guesses are not replaced "
    "until you say so."
)
LOOKING_FOR_NAMES = "Looking for names in every interview. The first time takes a while."
NO_NAMES = "No names found"
NO_NAMES_MORE = "Add transcripts first; then names, numbers and addresses in them are listed here."
TO_CONFIRM = "To confirm"
REPLACED = "Replaced"
KEPT_AS_IS = "Kept"
EVERY_NAME = "All"
WHICH_NAMES = "Show"
NAME_COLUMN = "Words"
KIND_COLUMN = "What it is"
COUNT_COLUMN = "Found"
DECISION_COLUMN = "You decide"
CODE_COLUMN = "Code"
PLACE_COLUMN = "For example"
REASON_COLUMN = "Why it is here"
SAME_COLUMN = "Same as"
SAME_HELP = "Another name of the same person or thing, as written there; both get one code."
REPLACE = "Replace"
KEEP = "Keep"
UNDECIDED = "Not decided"
REPLACE_SHOWN = "Replace all shown"
KEEP_SHOWN = "Keep all shown"
ADD_NAME = "Add a name"
ADD_NAME_MORE = "Something that was not found: a nickname, a village, a product nobody else uses."
NAME_TYPED = "Name"
NOTHING_TO_CONFIRM = "Nothing is left to confirm."
NAME_KINDS: Mapping[NameKind, str] = {
    "person": "Person",
    "organisation": "Organisation",
    "place": "Place",
    "e-mail": "E-mail",
    "phone": "Phone number",
    "url": "Web address",
    "handle": "User name",
    "iban": "Bank account",
    "card": "Card number",
    "date of birth": "Date of birth",
    "id": "Id number",
    "address": "Address",
}


def names_decided(number: int) -> str:
    """Say that decisions about names were saved."""
    return f"{counted(number, 'decision', 'decisions')} saved. Undo is at the top."


def to_confirm(number: int) -> str:
    """Return the label of the names nobody decided on."""
    return f"{TO_CONFIRM} ({number:,})"
