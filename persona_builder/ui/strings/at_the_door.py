"""What is said before the app opens, or instead."""

from __future__ import annotations

from collections.abc import Iterable

OPENING = "Opening Persona Builder"
KEY_NEEDED = "This page needs its key"
KEY_NEEDED_MORE = (
    "Open the address that was printed when Persona Builder was started; it carries the key. "
    "It looks like http://127.0.0.1:8501/?token=… and is a new one at each start."
)
KEY_NEEDED_WHY = (
    "The key keeps other programs, other accounts on this computer and pages of other sites "
    "away from your interviews. Nothing is lost: every change was saved."
)
NOT_HERE = "Not answered"
NOT_HERE_MORE = (
    "Persona Builder answers this computer only, under the address that was printed when it "
    "was started."
)


DOOR_TITLE = "Persona Builder"
DOOR_WHY = "Give the password of whoever shares this study with you."
DOOR_FIELD = "Password"
DOOR_ENTER = "Enter"
DOOR_WRONG = "This is not the password."
DOOR_WAIT = "Too many wrong passwords. Wait a while, then try again."


def settings_are_open(names: Iterable[str]) -> str:
    """Say why the app does not start."""
    return (
        "Persona Builder does not start: with these settings others could open it, or it would "
        f"call home ({', '.join(names)}). Start it with: persona-builder serve"
    )


def opened_at(address: str) -> str:
    """Return what is printed where nobody else prints the address."""
    return f"Persona Builder is open at {address} on this computer only."
