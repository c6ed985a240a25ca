"""What differs from language to language when journeys and stakeholders are drafted."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from persona_builder.language.cue_words import language_with_lists
from persona_builder.language.experience.base import WEAK, ExperienceWords

__all__ = ["WEAK", "ExperienceWords", "experience_words"]


@cache
def experience_words(language: str) -> ExperienceWords:
    """Return the words of a language; the English ones where it has none."""
    module = f"persona_builder.language.experience.{language_with_lists(language)}"
    words: ExperienceWords = import_module(module).WORDS
    return words
