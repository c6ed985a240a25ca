"""Why the segments are what they are, how sure that is, and whom it leaves out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from persona_builder.domain.empathy import Quadrant
from persona_builder.domain.themes import Theme

# What of a theme is compared: speaking of it at all, or with a need, a pain, an act.
Aspect = Literal["theme", "need", "pain", "behaviour"]
Verdict = Literal["differs", "may be chance", "too few people"]
ConfoundField = Literal["interviewer", "guide", "language", "date", "format", "length"]

# How many interviews further themes are measured against, and how many bring them.
BASE = 4
RUN = 2

# Below this a coincidence with how people were interviewed is worth a warning.
WARN_BELOW = 0.05


@dataclass(frozen=True, slots=True)
class Difference:
    """More people of one segment than of the others speak of a theme in some way.

    Attributes:
        segment_id: Where more do.
        aspect: In which way.
        theme_id: Of what.
        here: How many people of the segment.
        of_here: Out of how many.
        elsewhere: How many people of all other segments.
        of_elsewhere: Out of how many.
        p_value: Fisher's exact test, two-sided.
        p_adjusted: The same after Benjamini and Hochberg; None where no count could be
            told from chance.
        verdict: What may be said.
    """

    segment_id: int
    aspect: Aspect
    theme_id: str
    here: int
    of_here: int
    elsewhere: int
    of_elsewhere: int
    p_value: float
    p_adjusted: float | None
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Alike:
    """Two statements of two people that are close.

    Attributes:
        statement_id: Of the person who is explained.
        other_id: Of the other person.
        closeness: Cosine, -1 to 1.
    """

    statement_id: str
    other_id: str
    closeness: float


@dataclass(frozen=True, slots=True)
class Place:
    """Why one person stands where they stand.

    Attributes:
        participant_id: The person.
        segment_id: Their segment; None where they are in none.
        likeness: Mean cosine to the other members, by all they say; None where alone.
        next_segment: The segment that comes next (or first, where they are in none).
        next_likeness: Mean cosine to its members.
        typical: The person to compare with: the segment's medoid, or whoever is most like it.
        alike: Statements of the two that are most alike, the closest first.
    """

    participant_id: str
    segment_id: int | None
    likeness: float | None
    next_segment: int | None
    next_likeness: float | None
    typical: str | None = None
    alike: tuple[Alike, ...] = ()


@dataclass(frozen=True, slots=True)
class Confound:
    """How far segments coincide with how people were interviewed.

    Attributes:
        field: What they are compared with.
        known: Of how many people of the segments it is known.
        kinds: How many different values there are.
        ami: Adjusted mutual information: 0 as by chance, 1 the same grouping; None untested.
        p_value: Share of random groupings that coincide at least as much; None where it is
            the same for everybody or known of too few.
    """

    field: ConfoundField
    known: int
    kinds: int
    ami: float | None = None
    p_value: float | None = None

    @property
    def warns(self) -> bool:
        """Whether people should be told."""
        return self.p_value is not None and self.p_value < WARN_BELOW


@dataclass(frozen=True, slots=True)
class Saturation:
    """How many themes each further interview adds, over many orders of interviews.

    After Guest, Namey and Chen (2020): the new themes of a run of interviews as a share
    of those of the first few.

    Attributes:
        base: How many interviews the share is of.
        run: How many interviews a run has.
        threshold: Share of new themes at or below which a study counts as saturated.
        seen: Mean number of themes after 1, 2, ... interviews.
        new_shares: Mean share of new themes in the run that ends with interview
            ``base + run``, with the next one, ...
        reached_at: Interviews needed, run included, in the middle of the orders; None where
            half of them never get there.
        share_reached: In which share of orders it was reached.
    """

    base: int
    run: int
    threshold: float
    seen: tuple[float, ...]
    new_shares: tuple[float, ...]
    reached_at: int | None
    share_reached: float


@dataclass(frozen=True, slots=True)
class SegmentSaturation:
    """How many themes each further interview of one segment adds.

    Attributes:
        segment_id: The segment.
        n_people: How many people it has.
        n_themes: How many themes they speak of.
        saturation: None with too few people for a base and a run.
    """

    segment_id: int
    n_people: int
    n_themes: int
    saturation: Saturation | None


@dataclass(frozen=True, slots=True)
class ThinQuadrant:
    """A quadrant of a segment in which at most one person is heard.

    Attributes:
        segment_id: The segment; it has at least two people.
        quadrant: The quadrant.
        participant_id: The one voice; None where there is none.
    """

    segment_id: int
    quadrant: Quadrant
    participant_id: str | None


@dataclass(frozen=True, slots=True)
class Dominance:
    """One person with a large part of the words.

    Attributes:
        segment_id: In this segment; None for the whole study.
        participant_id: The person.
        share: Of the words, 0 to 1.
    """

    segment_id: int | None
    participant_id: str
    share: float


@dataclass(frozen=True, slots=True)
class NotAsked:
    """A theme that some people say nothing of, perhaps because nobody asked.

    Attributes:
        theme_id: The theme.
        silent: Ids of the people who say nothing of it.
        not_asked: Those of them in whose interviews the interviewer names none of its words.
    """

    theme_id: str
    silent: tuple[str, ...]
    not_asked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Echo:
    """An answer that repeats a leading question.

    Attributes:
        statement_id: The answer.
        participant_id: Whose.
    """

    statement_id: str
    participant_id: str


@dataclass(frozen=True, slots=True)
class Representation:
    """Whom and what the personas leave out.

    Attributes:
        unplaced: Ids of people who speak and are in no persona.
        speechless: Ids of people none of whose words can be used.
        thin: Quadrants that rest on one voice or none.
        dominant: People with more than their part of the words.
        not_asked: Themes that some people were not asked about, the widest first.
        echoes: Answers that may be the interviewer's words.
    """

    unplaced: tuple[str, ...] = ()
    speechless: tuple[str, ...] = ()
    thin: tuple[ThinQuadrant, ...] = ()
    dominant: tuple[Dominance, ...] = ()
    not_asked: tuple[NotAsked, ...] = ()
    echoes: tuple[Echo, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why these segments; empty for runs that were made before there were explanations.

    Attributes:
        themes: Of the study, those of most people first.
        differences: By segment, the clearest first.
        places: Everybody who speaks, by participant id.
        confounds: By field.
        saturation: None with too few interviews for a base and a run.
        representation: Whom and what the personas leave out.
        saturations: The same as ``saturation`` for each segment, where there are several.
    """

    themes: tuple[Theme, ...] = ()
    differences: tuple[Difference, ...] = ()
    places: tuple[Place, ...] = ()
    confounds: tuple[Confound, ...] = ()
    saturation: Saturation | None = None
    representation: Representation = Representation()
    saturations: tuple[SegmentSaturation, ...] = ()

    @property
    def shared_themes(self) -> tuple[Theme, ...]:
        """Return the themes that more than one person speaks of."""
        return tuple(theme for theme in self.themes if len(theme.participants) > 1)

    def theme(self, theme_id: str) -> Theme:
        """Return the theme of that id.

        Raises:
            KeyError: There is none.
        """
        for theme in self.themes:
            if theme.id == theme_id:
                return theme
        raise KeyError(theme_id)


_COINCIDE: dict[ConfoundField, str] = {
    "interviewer": "who interviewed them",
    "guide": "which guide they were asked with",
    "language": "the language they were interviewed in",
    "date": "when they were interviewed",
    "format": "the kind of file their interview is in",
    "length": "how much people say",
}


def confound_warnings(confounds: Iterable[Confound]) -> tuple[str, ...]:
    """Return what to tell people where segments coincide with how people were interviewed."""
    return tuple(
        f"The groups coincide with {_COINCIDE[each.field]} more than chance would have it "
        f"(p = {each.p_value:.3f}). Do people differ, or were they asked differently?"
        for each in confounds
        if each.warns
    )
