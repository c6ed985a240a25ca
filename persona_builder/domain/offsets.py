"""Follow a place in a text while words of that text are replaced."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from persona_builder.domain.spans import Span

_WORD = re.compile(r"\S+")

# Comparing takes time by the product of both; a person corrects a few words, not pages.
_MOST_COMPARED = 2_000


@dataclass(frozen=True, slots=True)
class Change:
    """Words that take the place of others: of ``text[start:end]``.

    Attributes:
        start: Index of the first character that goes.
        end: Index just past the last one; equal to ``start`` where words are only put in.
        words: What takes their place; empty where words are only taken out.
    """

    start: int
    end: int
    words: str = field(repr=False)

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"A change from {self.start} to {self.end} is reversed.")


@dataclass(frozen=True, slots=True)
class Gap:
    """A range of one text, and how many characters took its place in the next.

    Attributes:
        start: Index of the first character.
        end: Index just past the last one; may equal ``start``.
        length: Characters that took its place; may be 0.
    """

    start: int
    end: int
    length: int

    @property
    def growth(self) -> int:
        """How many characters the text grew by; negative where it shrank."""
        return self.length - (self.end - self.start)


# The gaps of one text, ascending and apart.
Step = tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Leads from places in an older text to the same words in a newer one.

    Steps are kept one by one and never melted together: two corrections that touch
    would become one range, and more places would be lost than need to be.

    Attributes:
        steps: One for each correction, each in the positions of the text before it.
    """

    steps: tuple[Step, ...] = ()

    @classmethod
    def of(cls, changes: Sequence[Change]) -> OffsetMap:
        """Return the map of changes that are made at once."""
        return cls((tuple(Gap(each.start, each.end, len(each.words)) for each in changes),))

    def then(self, later: OffsetMap) -> OffsetMap:
        """Return the map that follows this one and then another."""
        return OffsetMap((*self.steps, *later.steps))

    def inverse(self) -> OffsetMap:
        """Return the map from the newer text back to the older one."""
        return OffsetMap(tuple(_inverse(step) for step in reversed(self.steps)))

    def carry(self, span: Span) -> Span | None:
        """Return where the words of a span stand now; None when they cannot be followed.

        A span that no change touches keeps its very words. One that holds a whole change
        holds the changed words. One that a change cuts into, or whose words are all
        gone, cannot be followed.
        """
        start, end = span.start, span.end
        for step in self.steps:
            moved = _carry(step, start, end)
            if moved is None:
                return None
            start, end = moved
        return Span(start, end)

    def origin(self, span: Span) -> tuple[int, ...]:
        """Return what names a span by the older text, so that later corrections change no name.

        Start and end in the older text. Behind them, for each step whose new words hold
        an end of the span: the number of the step, and how far within them it starts and
        ends. Two spans that start apart never get the same.
        """
        start, end = span.start, span.end
        inside: tuple[int, ...] = ()
        for number in range(len(self.steps) - 1, -1, -1):
            start, start_inside = _back_start(self.steps[number], start)
            end, end_inside = _back_end(self.steps[number], end)
            if start_inside or end_inside:
                inside = (number, start_inside, end_inside, *inside)
        return (start, end, *inside)


def with_changes(text: str, changes: Sequence[Change]) -> str:
    """Return a text with changes made at once.

    Raises:
        ValueError: They overlap, are out of order, or lie outside of the text.
    """
    parts: list[str] = []
    position = 0
    for change in changes:
        if not position <= change.start <= change.end <= len(text):
            raise ValueError("Changes must be in order, apart, and within the text.")
        parts += (text[position : change.start], change.words)
        position = change.end
    return "".join((*parts, text[position:]))


def changes_between(old: str, new: str, *, at: int = 0) -> tuple[Change, ...]:
    """Return the smallest changes of whole words that lead from a text to another.

    Differences of white space alone are no changes.

    Args:
        old: The text as it is.
        new: The text as it should be.
        at: Where ``old`` starts in the text that the changes are for.
    """
    olds, news = list(_WORD.finditer(old)), list(_WORD.finditer(new))
    return tuple(
        Change(at + start, at + end, words)
        for start, end, words in _word_changes(old, new, olds, news)
    )


def _word_changes(
    old: str, new: str, olds: Sequence[re.Match[str]], news: Sequence[re.Match[str]]
) -> Iterator[tuple[int, int, str]]:
    for kind, i1, i2, j1, j2 in _differences([m[0] for m in olds], [m[0] for m in news]):
        words = new[news[j1].start() : news[j2 - 1].end()] if j1 < j2 else ""
        if kind == "replace" and i2 - i1 == j2 - j1:
            # Word by word, so that the end of a sentence between them stays one.
            for one, other in zip(olds[i1:i2], news[j1:j2], strict=True):
                yield one.start(), one.end(), other[0]
        elif kind == "replace":
            yield olds[i1].start(), olds[i2 - 1].end(), words
        elif kind == "insert" and i1 < len(olds):
            yield olds[i1].start(), olds[i1].start(), f"{words} "
        elif kind == "insert":
            end = olds[-1].end() if olds else len(old)
            yield end, end, f" {words}" if olds else words
        elif i2 < len(olds):
            yield olds[i1].start(), olds[i2].start(), ""
        else:
            yield (olds[i1 - 1].end() if i1 else olds[i1].start()), olds[i2 - 1].end(), ""


def _differences(
    olds: Sequence[str], news: Sequence[str]
) -> Iterator[tuple[str, int, int, int, int]]:
    """Yield what differs, as ``SequenceMatcher`` does, comparing only what is not alike anyway."""
    n_alike = min(len(olds), len(news))
    head = next((i for i in range(n_alike) if olds[i] != news[i]), n_alike)
    most = n_alike - head
    tail = next((i for i in range(most) if olds[-1 - i] != news[-1 - i]), most)
    one, other = olds[head : len(olds) - tail], news[head : len(news) - tail]
    if not one and not other:
        return
    if len(one) > _MOST_COMPARED or len(other) > _MOST_COMPARED:
        yield "replace", head, head + len(one), head, head + len(other)
        return
    for kind, i1, i2, j1, j2 in SequenceMatcher(a=one, b=other, autojunk=False).get_opcodes():
        if kind != "equal":
            yield kind, head + i1, head + i2, head + j1, head + j2


def _carry(step: Step, start: int, end: int) -> tuple[int, int] | None:
    before = inside = 0
    for gap in step:
        if gap.end <= start:
            before += gap.growth
        elif gap.start >= end:
            break
        elif start <= gap.start and gap.end <= end:
            inside += gap.growth
        else:
            return None
    moved = start + before, end + before + inside
    return moved if moved[0] < moved[1] else None


def _inverse(step: Step) -> Step:
    shift = 0
    gaps: list[Gap] = []
    for gap in step:
        start = gap.start + shift
        gaps.append(Gap(start, start + gap.length, gap.end - gap.start))
        shift += gap.growth
    return tuple(gaps)


def _back_start(step: Step, position: int) -> tuple[int, int]:
    """Return where something that starts at a place started before, and how far inside."""
    shift = 0
    for gap in step:
        start = gap.start + shift
        if position < start:
            break
        if position < start + gap.length:
            into = position - start
            # Words that were only put in are not those that stand behind them.
            return gap.start, into if gap.end > gap.start else -1 - into
        shift += gap.growth
    return position - shift, 0


def _back_end(step: Step, position: int) -> tuple[int, int]:
    """Return where something that ends at a place ended before, and how far inside."""
    shift = 0
    for gap in step:
        start = gap.start + shift
        if position <= start:
            break
        if position < start + gap.length or (
            position == start + gap.length and not gap.end > gap.start
        ):
            return gap.start, position - start
        shift += gap.growth
    return position - shift, 0
