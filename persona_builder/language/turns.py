"""Tell the language of one turn among others, for interviews in which people switch."""

from __future__ import annotations

from persona_builder.language.detect import detect_language
from persona_builder.language.scripts import language_by_script

# Statistics of fewer letters than this are too often wrong to overrule the transcript.
_MIN_LETTERS = 200


def language_of_turn(text: str, *, default: str) -> str:
    """Return the BCP 47 code of a turn: by its script, and by statistics where it is long.

    Args:
        text: The turn's words.
        default: The language of the transcript, which holds where nothing speaks against it.
    """
    by_script = language_by_script(text, default=default)
    if by_script != default or sum(each.isalpha() for each in text) < _MIN_LETTERS:
        return by_script
    return detect_language(text, default=default)
