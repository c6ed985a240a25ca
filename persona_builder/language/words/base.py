"""The words drafting looks for, under the same names in each language."""

from __future__ import annotations

from dataclasses import dataclass

from persona_builder.language.fold import fold


def phrases(text: str) -> frozenset[str]:
    """Return the phrases of a list, folded; commas part them, so that some can have two words."""
    return frozenset(fold(" ".join(phrase.split())) for phrase in text.split(",") if phrase.strip())


@dataclass(frozen=True, slots=True)
class Words:
    """What drafting looks for in one language's sentences; everything is folded.

    Attributes:
        openers: First words (or first two) that point at something said before.
        replies: First words that answer a question before the sentence begins.
        first_person: Words by which people speak of themselves.
        aims: Words of a purpose or a wish.
        habits: Words of something done again and again.
        unreal: Words of something imagined rather than done.
        negations: Words that turn a sentence into its opposite.
        talk: Words people use to speak at all, which no list of stop words holds.
        prefixes: Letters that are joined to the front of a word and are words themselves.
        verbs: Words at least one of which a clause has; empty where endings decide.
    """

    openers: frozenset[str]
    replies: frozenset[str]
    first_person: frozenset[str]
    aims: frozenset[str]
    habits: frozenset[str]
    unreal: frozenset[str]
    negations: frozenset[str]
    talk: frozenset[str]
    prefixes: tuple[str, ...] = ()
    verbs: frozenset[str] = frozenset()

    @property
    def without_topic(self) -> frozenset[str]:
        """Every word and phrase here: all of them say how something is meant, not what about."""
        return frozenset().union(
            self.openers,
            self.replies,
            self.first_person,
            self.aims,
            self.habits,
            self.unreal,
            self.negations,
            self.talk,
        )
