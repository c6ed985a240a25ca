"""Tell talk that says nothing from short statements that do."""

from __future__ import annotations

import re

from persona_builder.language.cue_words import CueWords, cue_words_of

# About a third of spoken sentences are one to four words of filler; a longer
# one made of fillers only is repetition ("no, no, no, yeah, right, okay").
MAX_EMPTY_WORDS = 4

_TRANSCRIBER_NOTE = re.compile(r"[\[(<{][^\])>}]{0,40}[\])>}]")
_WORD = re.compile(r"[^\W\d_]+(?:[’'\u05f3\u200c-][^\W\d_]+)*")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")


def is_empty_talk(text: str, language: str = "en") -> bool:
    """Say whether a sentence is only filler, courtesy or a fragment without content.

    "Yeah, um, right." and "And then the, the ..." are; "Total waste." is not.

    Args:
        text: One sentence.
        language: Its language code.
    """
    said = _TRANSCRIBER_NOTE.sub(" ", text)
    words = [word.lower().replace("’", "'") for word in _WORD.findall(said)]
    if not words:
        # A number can answer ("Twice?" "3."), but alone it says nothing of a person.
        return not (_LETTER_OR_DIGIT.search(said) and len(said.split()) > MAX_EMPTY_WORDS)
    lists = cue_words_of(language)
    if all(word in lists.fillers for word in words):
        return True
    return len(words) <= MAX_EMPTY_WORDS and _is_without_content(words, lists)


def _is_without_content(words: list[str], lists: CueWords) -> bool:
    text = " ".join(words)
    for phrase in lists.courtesies:
        said = " ".join(_WORD.findall(phrase))
        text = re.sub(rf"(?<!\S){re.escape(said)}(?!\S)", " ", text)
    return all(
        word in lists.fillers or word in lists.function_words or len(word) == 1
        for word in text.split()
    )
