"""How well a statement stands alone: as a quote, and as a line of a card."""

from __future__ import annotations

import re
from itertools import pairwise

from persona_builder.language import language_of
from persona_builder.language.card import PlainWords, card_words_of, found_in
from persona_builder.language.spoken_words import pieces_of, words_of
from persona_builder.language.words import Words, drafting_words

# Quotes readers remember are a sentence long; these bounds come from the card's contract.
QUOTE_WORDS = range(8, 41)
# A line may be shorter than a quote ("I never read those emails.") or longer,
# but below four words it says nothing and above sixty nobody reads it.
LINE_WORDS = range(4, 61)
# Where quotes read best: long enough to hold an act and its reason.
_BEST_WORDS = range(10, 27)
# More fillers than this and the sentence is mostly hesitation.
_MAX_FILLER_SHARE = 0.25

# Things that point at one person, or that the masking of a transcript left behind.
_PERSONAL = re.compile(r"@|https?:|www\.|\d[\d\s()./-]{6,}\d|\[[^\]]*\]")
# Ends in mid-air, or begins with the mark of a list somebody typed.
_CUT_OFF = re.compile(r"(?:[,\-–—…]|\.\.)\s*$|^\s*[*•·–-]")


def quotability(text: str, language: str, *, plain: PlainWords | None = None) -> float:
    """Return how well a statement stands alone as a quote, 0 to 1; 0 is not at all.

    A quote has 8 to 40 words and a verb, does not open with a word that points
    back at something unsaid, is not cut off, and holds no address or number of a person.

    Args:
        text: The statement.
        language: BCP 47 code.
        plain: The same in plain words, where they are at hand.
    """
    words = words_of(text)
    own = drafting_words(language)
    if len(words) not in QUOTE_WORDS or _PERSONAL.search(text) or _CUT_OFF.search(text):
        return 0.0
    if _points_back(words, own) or _is_mostly_filler(words, language):
        return 0.0
    card_words = card_words_of(language)
    plain = plain or PlainWords.of(text)
    if found_in(card_words.stumbles, plain) or found_in(card_words.dangling, plain):
        return 0.0
    if own.verbs and own.verbs.isdisjoint(pieces_of(text)):
        return 0.0
    score = 0.55 - _stumbling(words, language)
    if len(words) in _BEST_WORDS:
        score += 0.2
    if not own.first_person.isdisjoint(pieces_of(text)):
        score += 0.15
    if words[0] not in language_of(language).fillers and words[0] not in own.replies:
        score += 0.1
    return score


def rough_fitness(text: str, language: str, *, plain: PlainWords | None = None) -> float:
    """Return how well what cannot be quoted still reads as a line of a card, 0 to 0.5.

    What opens with "And" or "It", or runs long, is taken only where nothing better
    was said. A short reply ("Oh, not often.") says nothing without its question.
    """
    words = words_of(text)
    own = drafting_words(language)
    if len(words) not in LINE_WORDS or _is_mostly_filler(words, language):
        return 0.0
    if words[0] in own.replies and len(words) < QUOTE_WORDS.start:
        return 0.0
    card_words = card_words_of(language)
    plain = plain or PlainWords.of(text)
    fitness = 0.5 - _stumbling(words, language)
    if found_in(card_words.stumbles, plain):
        fitness -= 0.25
    if found_in(card_words.dangling, plain):
        fitness -= 0.15
    if _points_back(words, own):
        fitness -= 0.2
    if len(words) >= QUOTE_WORDS.stop or _CUT_OFF.search(text):
        fitness -= 0.15
    if _PERSONAL.search(text):
        fitness -= 0.1
    return max(fitness, 0.05)


def _stumbling(words: list[str], language: str) -> float:
    """How much hesitations and words said twice in a row take from a sentence, 0 to 0.3."""
    fillers = language_of(language).fillers
    hesitations = sum(word in fillers for word in words)
    repeated = sum(one == other for one, other in pairwise(words))
    return min(0.1 * hesitations + 0.15 * repeated, 0.3)


def _points_back(words: list[str], own: Words) -> bool:
    first = re.split(r"[’']", words[0])[0]
    return first in own.openers or " ".join(words[:2]) in own.openers


def _is_mostly_filler(words: list[str], language: str) -> bool:
    fillers = language_of(language).fillers
    return sum(word in fillers for word in words) > _MAX_FILLER_SHARE * len(words)
