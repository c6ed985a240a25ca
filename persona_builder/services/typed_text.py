"""Clean what people type, at the door."""

from __future__ import annotations

import re

from persona_builder.errors import UsageError

# Longer text in one field is a paste gone wrong, and slows every page down.
MAX_CHARACTERS = 20_000

# NUL, other controls except tab and line feed, lone surrogates, non-characters.
_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?|\u2028|\u2029")


def clean_text(text: str) -> str:
    """Return typed text with one kind of line end and nothing that no export can hold.

    Zero-width joiners and direction marks stay: Persian and Hebrew need them.

    Raises:
        UsageError: It is too long.
    """
    cleaned = _UNWANTED.sub("", _LINE_ENDS.sub("\n", text)).strip()
    if len(cleaned) > MAX_CHARACTERS:
        raise UsageError(
            f"This text has {len(cleaned)} characters; {MAX_CHARACTERS} is the limit. Shorten it."
        )
    return cleaned


def clean_line(text: str, what: str) -> str:
    """Return typed text as one line that is not empty.

    Args:
        text: What was typed.
        what: Names the field for the message: "A name".

    Raises:
        UsageError: Nothing is left, or it is too long.
    """
    line = " ".join(clean_text(text).split())
    if not line:
        raise UsageError(f"{what} needs at least one character. The old one was kept.")
    return line
