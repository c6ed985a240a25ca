"""What differs from language to language when journeys and stakeholders are drafted."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from persona_builder.language.experience.base import WEAK, ExperienceWords

LANGUAGES_WITH_EXPERIENCE = ("el", "en", "fa", "he")

__all__ = ["LANGUAGES_WITH_EXPERIENCE", "WEAK", "ExperienceWords", "experience_words"]


@cache
def experience_words(language: str) -> ExperienceWords:
    """Return the words of a language; the English ones where it has none."""
    base = language.split("-", maxsplit=1)[0]
    known = base if base in LANGUAGES_WITH_EXPERIENCE else "en"
    words: ExperienceWords = import_module(f"persona_builder.language.experience.{known}").WORDS
    return words
