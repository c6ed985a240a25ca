"""Twice as much to read takes about twice as long, whatever stands in it."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.layout import layout_of
from persona_builder.ingest.reading import Options, read_in_process
from tests.formats_written import WRITERS

# Quadratic work takes four times as long; a few attempts keep a busy machine out of it.
MAX_RATIO = 2.6
ATTEMPTS = 6
# Less is measured too roughly.
MIN_S = 0.02
LINES = {
    "labels": "A: ",
    "clocks": "00:00 ",
    "arrows": "00:00:01,000 -> ",
    "tags": "<v a>",
    "open-tags": "<v ",
    "stamps": "#00:00:00-0#",
    "ampersands": "&amp;",
    "dashes": "a - ",
    "brackets": "[",
    "spaces": "a  ",
    "quotes": '"a',
    "greek": "Τι;",
}


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    try:
        work()
    except UnreadableFileError:
        # A refusal must come as soon.
        return time.process_time() - start
    return time.process_time() - start


def grows_linearly(work_of: Callable[[int], Callable[[], object]], size: int) -> bool:
    """Measure n and 2n beside each other, n large enough to be measured at all."""
    while (once := seconds(work_of(size))) < MIN_S and size < 4_000_000:
        size *= 2
    small, large = work_of(size), work_of(2 * size)
    for _ in range(ATTEMPTS):
        once = min(once, seconds(small))
        if seconds(large) <= MAX_RATIO * max(once, MIN_S):
            return True
    return False


def reading(
    name: str, turns: Callable[[int], list[tuple[str, str]]]
) -> Callable[[int], Callable[[], object]]:
    def work_of(size: int) -> Callable[[], object]:
        data = WRITERS[name](turns(size))
        return lambda: read_in_process(data, f"x.{name}", Options(), new_id=lambda: "t")

    return work_of


@pytest.mark.slow
@pytest.mark.parametrize("line", sorted(LINES))
@pytest.mark.parametrize("name", sorted(WRITERS))
def test_a_long_line_is_read_in_time_that_grows_with_its_length(name: str, line: str) -> None:
    piece = LINES[line]

    def turns(size: int) -> list[tuple[str, str]]:
        return [("Interviewer", "Why?"), ("Nadia", piece * (size // len(piece))), ("Lea", "So.")]

    assert grows_linearly(reading(name, turns), 20_000)


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(set(WRITERS) - {"pdf"}))
def test_many_turns_are_read_in_time_that_grows_with_their_number(name: str) -> None:
    def turns(size: int) -> list[tuple[str, str]]:
        return [("Interviewer", "Why?"), ("Νίκη", "Γιατί έτσι.")] * size

    assert grows_linearly(reading(name, turns), 100)


@pytest.mark.slow
@pytest.mark.parametrize("line", sorted(LINES))
def test_the_grammar_of_labels_grows_with_the_number_of_odd_lines(line: str) -> None:
    def work_of(size: int) -> Callable[[], object]:
        lines = [LINES[line] * 30] * size
        return lambda: layout_of(lines, 0, (), lambda _: False)

    assert grows_linearly(work_of, 500)
