"""Tell whether a text speaks of a name, in any of its forms."""

from __future__ import annotations

from dataclasses import dataclass

from persona_builder.privacy.forms import folded_words, forms_of
from persona_builder.privacy.key import identifier, pieces_of


@dataclass(frozen=True, slots=True)
class Mentions:
    """The words of a text, for asking after names.

    Attributes:
        words: Folded.
        compact: The text without what people write differently in identifiers.
    """

    words: frozenset[str]
    compact: str

    @classmethod
    def of(cls, text: str) -> Mentions:
        """Return the words of a text."""
        return cls(frozenset(folded_words(text)), identifier(text))

    def mention(self, name: str) -> bool:
        """Return whether any part of a name stands in the text."""
        if _is_identifier(name):
            return identifier(name) in self.compact
        return any(self._has(piece) for piece in pieces_of(name))

    def hold(self, name: str) -> bool:
        """Return whether every part of a name stands in the text."""
        if _is_identifier(name):
            return identifier(name) in self.compact
        return all(self._has(piece) for piece in pieces_of(name))

    def _has(self, piece: str) -> bool:
        return any(form.folded in self.words for form in forms_of(piece))


def _is_identifier(name: str) -> bool:
    return any(each.isdigit() or each in "@/" for each in name)
