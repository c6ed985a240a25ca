"""Tell speakers from words with a colon behind them by how the whole file is laid out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial

from persona_builder.ingest.labels import (
    N_LOOSE,
    LabelledLine,
    is_code,
    is_role_word,
    may_be_name,
    speakers_among,
    split_label,
    split_loose,
)
from persona_builder.language import fold

# So many turns of certain speakers show how a file sets its turns apart.
_MIN_TURNS_FOR_LAYOUT = 6
# Somebody whose lines have a blank one above less often than this speaks inside a turn.
_MIN_WITH_BLANK = 0.6
# The less certain ways to write a label count where at least this share of lines is written so, ...
_MIN_LOOSE = 0.5
# ... or where the file begins with one, and has as many, alone on their lines.
_MIN_ALONE = 3

Labelled = Sequence[LabelledLine | None]


@dataclass(frozen=True, slots=True)
class Layout:
    """Who speaks in a file of lines.

    Attributes:
        labelled: Every line, split into label and words where it may have a label.
        speakers: Folded labels that are speakers.
        doubtful: Line numbers, from 1, that look like a name used once and are taken for words.
    """

    labelled: Labelled
    speakers: frozenset[str]
    doubtful: tuple[int, ...] = ()


def layout_of(
    lines: Sequence[str], start: int, known: Collection[str], is_furniture: Callable[[str], bool]
) -> Layout:
    """Return who speaks; nobody where no line is labelled.

    Args:
        lines: Of the whole file.
        start: How many of them are its header.
        known: Names from the header.
        is_furniture: Tells headings, rules and footers.
    """
    labelled: Labelled = [None] * start + [split_label(line) for line in lines[start:]]
    speakers = speakers_among((each.label for each in labelled if each), known=known)
    speakers -= _inside_turns(lines, labelled, speakers, start)
    blocks = _blocks(lines, labelled, speakers, start, is_furniture)
    chance = _by_chance(labelled, speakers, known, blocks)
    if speakers - chance:
        doubtful = [
            number
            for number, found in enumerate(labelled, start=1)
            if found and fold(found.label) in chance
        ]
        return Layout(labelled, speakers - chance, tuple(doubtful))
    return _loose(lines, start, is_furniture)


def _inside_turns(
    lines: Sequence[str], labelled: Labelled, speakers: frozenset[str], start: int
) -> frozenset[str]:
    """Return labels that stand inside turns: a dialogue that somebody quotes, a list.

    Where every turn of those who are certainly speakers has a blank line above it,
    somebody whose lines mostly have none is part of what is said.
    """
    with_blank: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for number, found in enumerate(labelled):
        if found and (key := fold(found.label)) in speakers:
            total[key] += 1
            with_blank[key] += number == start or not lines[number - 1].strip()
    certain = [key for key in total if is_role_word(key) or is_code(key)]
    if sum(total[key] for key in certain) < _MIN_TURNS_FOR_LAYOUT or any(
        with_blank[key] < total[key] for key in certain
    ):
        return frozenset()
    return frozenset(
        key
        for key in total
        if key not in certain and with_blank[key] < total[key] * _MIN_WITH_BLANK
    )


def _blocks(
    lines: Sequence[str],
    labelled: Labelled,
    speakers: frozenset[str],
    start: int,
    is_furniture: Callable[[str], bool],
) -> list[int]:
    """Return where blocks of words begin: paragraphs where blank lines part them, else lines."""
    filled = [
        number
        for number in range(start, len(lines))
        if lines[number].strip() and not is_furniture(lines[number])
    ]
    named = [
        number
        for number in filled[1:]
        if (found := labelled[number]) and fold(found.label) in speakers
    ]
    n_parted = sum(not lines[number - 1].strip() for number in named)
    if n_parted * 2 < max(len(named), 1):
        return filled
    return [number for number in filled if number == start or not lines[number - 1].strip()]


def _by_chance(
    labelled: Labelled, speakers: frozenset[str], known: Collection[str], blocks: Sequence[int]
) -> frozenset[str]:
    """Return labels that come once and are words of a turn rather than a name.

    Where every block of the file is labelled, somebody may well speak once. Where
    blocks are not, a single "Waiter:" is more likely part of a story.
    """
    found = [
        (number, each)
        for number, each in enumerate(labelled)
        if each and fold(each.label) in speakers
    ]
    counts = Counter(fold(each.label) for _, each in found)
    named = {fold(name) for name in known}
    certain = {
        key
        for key, count in counts.items()
        if count > 1 or is_role_word(key) or is_code(key) or key in named
    }
    once = [(number, each) for number, each in found if fold(each.label) not in certain]
    if once and _all_labelled(labelled, speakers, blocks):
        begins = set(blocks)
        once = [(number, each) for number, each in once if number not in begins]
        return frozenset(fold(each.label) for _, each in once)
    sure = [each for _, each in found if fold(each.label) in certain]
    if sum(each.start_ms is not None for each in sure) * 2 > len(sure):
        # Times stand where turns begin.
        once = [(number, each) for number, each in once if each.start_ms is None]
    elif not sure and once and blocks and once[0][0] == blocks[0]:
        return frozenset()
    elif len(certain) == 1:
        once = once[1:]
    return frozenset(fold(each.label) for _, each in once)


def _all_labelled(labelled: Labelled, speakers: frozenset[str], blocks: Sequence[int]) -> bool:
    return all(
        (found := labelled[number]) is not None and fold(found.label) in speakers
        for number in blocks
    )


def _loose(lines: Sequence[str], start: int, is_furniture: Callable[[str], bool]) -> Layout:
    """Return who speaks in a file that writes labels in one of the less certain ways."""
    ways: list[Callable[[str], LabelledLine | None]] = [split_label]
    ways += [partial(split_loose, way=way) for way in range(N_LOOSE)]
    for split in ways:
        labelled: Labelled = [None] * start + [split(line) for line in lines[start:]]
        speakers = _recurring(labelled, any_case=split is split_label)
        if len(speakers) > 1 and _fills(lines, labelled, speakers, start, is_furniture):
            return Layout(labelled, speakers)
    return Layout([None] * len(lines), frozenset())


def _recurring(labelled: Labelled, *, any_case: bool) -> frozenset[str]:
    """Return labels that come more than once, and beside one of them names that come once."""
    as_written = {fold(each.label): each.label for each in labelled if each}
    counts = Counter(fold(each.label) for each in labelled if each)
    names = {
        key
        for key, label in as_written.items()
        if may_be_name(label if not any_case else label.title(), max_words=2 if any_case else 4)
    }
    recurring = {key for key in names if counts[key] > 1}
    is_enough = len(recurring) > 1 or (recurring and not any_case and len(names) == 2)
    if not is_enough:
        return frozenset()
    return frozenset(recurring if len(recurring) > 1 else names)


def _fills(
    lines: Sequence[str],
    labelled: Labelled,
    speakers: frozenset[str],
    start: int,
    is_furniture: Callable[[str], bool],
) -> bool:
    """Tell whether labels are all over the file, not only in a sentence here and there."""
    taken = [
        number for number, each in enumerate(labelled) if each and fold(each.label) in speakers
    ]
    is_taken = set(taken)
    filled = [
        number
        for number in range(start, len(lines))
        if lines[number].strip() and (number in is_taken or not is_furniture(lines[number]))
    ]
    if len(taken) >= _MIN_LOOSE * max(len(filled), 1):
        return True
    alone = all((each := labelled[number]) and not each.words for number in taken)
    return alone and len(taken) >= _MIN_ALONE and bool(filled) and filled[0] == taken[0]
