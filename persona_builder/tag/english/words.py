"""The English word lists as sets, by what they tell."""

from __future__ import annotations

from persona_builder.language.cues_en import CUE_WORDS

LEMMAS: dict[str, frozenset[str]] = {
    name: frozenset(words) for name, words in CUE_WORDS.cues.items()
}
