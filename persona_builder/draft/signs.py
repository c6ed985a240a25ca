"""Tell by its tag and its words what a statement can be on the face of a card."""

from __future__ import annotations

from dataclasses import dataclass

from persona_builder.draft.material import Material
from persona_builder.draft.phrases import has_habit, is_unreal, speaks_of_self
from persona_builder.language.card import card_words_of, found_in

# A calibrated flag is taken as set where it is more likely than not.
FLAG = 0.5
# One person's words stand for a group only where the flag is this likely.
SURE = 0.7
# Above this a pain needs no word of trouble in it.
CERTAIN = 0.9
# To back a line that is flagged, half as sure is enough: what counts there is
# that the words say the same.
BACKING_FLAG = 0.25
# A statement that reports an act is also a line of behaviour when done again
# and again; this much lifts habits over single events.
_HABIT = 0.3
# A sentence of so many words holds what it points at, more often than not.
_STANDS_ALONE_FROM = 16
# One person's shorter sentence ("I felt like I'd got on the wrong bus.") leans on others.
_TELLS_FROM = 9


@dataclass(frozen=True, eq=False, slots=True)
class Signs:
    """What each statement of a study can be.

    Attributes:
        material: Where the rows point.
    """

    material: Material

    def counts(self, row: int) -> bool:
        """A flag may stand where the tagger could not sort, never where nothing is said."""
        return self.material.tags[row].quadrant != "none"

    def is_goal(self, row: int) -> bool:
        """A goal is somebody's own: "I want", "so that I can"; not "it wants four pounds"."""
        tag = self.material.tags[row]
        words = card_words_of(self.material.languages[row])
        return (
            self.is_wish(row)
            and "think" in (tag.quadrant, tag.secondary)
            and found_in((*words.want, *words.so), self.material.plain[row])
            and speaks_of_self(self.material.spoken[row], self.material.languages[row])
        )

    def is_wish(self, row: int) -> bool:
        """Return whether a wish, a need or a valued benefit is stated."""
        return self.counts(row) and self.wish(row) >= FLAG

    def is_pain(self, row: int) -> bool:
        """Return whether trouble is stated, and not in the end praised."""
        tag = self.material.tags[row]
        if not self.counts(row) or tag.pain < FLAG or tag.valence > 0:
            return False
        return tag.pain >= CERTAIN or self.material.has(row, "troubles")

    def is_behaviour(self, row: int) -> bool:
        """Return whether something is told that the speaker really does or did."""
        unreal = is_unreal(self.material.spoken[row], self.material.languages[row])
        return self.material.tags[row].quadrant == "do" and not unreal

    def is_act(self, row: int) -> bool:
        """Return whether an act is told at all, if only beside something else."""
        tag = self.material.tags[row]
        return self.counts(row) and "do" in (tag.quadrant, tag.secondary)

    def half_wish(self, row: int) -> bool:
        """Return whether a statement can back a wish."""
        return self.counts(row) and self.wish(row) >= BACKING_FLAG

    def half_pain(self, row: int) -> bool:
        """Return whether a statement can back a pain."""
        return self.counts(row) and self.pain(row) >= BACKING_FLAG

    def sure_wish(self, row: int) -> bool:
        """Return whether one person's wish cannot be mistaken."""
        return self.wish(row) >= SURE and self.material.has(row, "wants")

    def sure_pain(self, row: int) -> bool:
        """Return whether one person's trouble cannot be mistaken."""
        long_enough = self.material.n_words[row] >= _TELLS_FROM
        return long_enough and self.pain(row) >= SURE and self.material.has(row, "troubles")

    def sure_act(self, row: int) -> bool:
        """Return whether one person's act cannot be mistaken."""
        if self.material.tags[row].abstained or self.material.n_words[row] < _TELLS_FROM:
            return False
        again = has_habit(self.material.spoken[row], self.material.languages[row])
        return again or self.act(row) >= SURE

    def wish(self, row: int) -> float:
        """Return how likely a wish is stated."""
        return self.material.tags[row].need

    def pain(self, row: int) -> float:
        """Return how likely a problem is stated."""
        return self.material.tags[row].pain

    def act(self, row: int) -> float:
        """Return how likely an act is told."""
        return self.material.tags[row].probabilities["do"]

    def reads(self, row: int) -> float:
        """Return how well a statement reads on the face of a card; 0 while words are looked for."""
        if self.material.has(row, "stumbles"):
            return 0.0
        # "On a wee card I keep for that" is short, and what it speaks of stands before it.
        is_short = self.material.n_words[row] < _STANDS_ALONE_FROM
        if is_short and self.material.has(row, "dangling"):
            return 0.0
        return self.material.fitness[row]

    def reads_as_habit(self, row: int) -> float:
        """Return the same, what is done again and again before what was done once."""
        reads = self.reads(row)
        again = has_habit(self.material.spoken[row], self.material.languages[row])
        return reads and reads + _HABIT * again
