"""Feed readers broken files for as long as you like; prints every way they broke.

    python benchmarks/fuzz_readers.py [--seconds 600] [--format docx]

Each file is a good one with bytes changed, cut, doubled or swapped. A reader may
read it or refuse it; anything else is printed with the seed that made it.
"""

from __future__ import annotations

import argparse
import random
import time

from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.isolation import ReaderPool
from persona_builder.ingest.reading import Options
from tests.formats_written import WRITERS

TURNS = [
    ("Interviewer", "What happened next?"),
    ("Νίκη", "Τα παράτησα 😀 & <έφυγα>."),
    ("مصاحبه‌گر", "بعدش چی شد؟"),
    ("נדיה", "וִיתרתי, 3:30."),
]
# What a reader's process ends with when the reader itself broke.
_BROKEN = ("does not know", "broke down", "without an answer", "longer than", "more time")


def mutated(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        place, other = chance.randrange(len(changed)), chance.randrange(len(changed))
        size = chance.choice((1, 1, 2, 8, 64))
        match chance.randrange(5):
            case 0:
                changed[place] = chance.randrange(256)
            case 1:
                del changed[place : place + size]
            case 2:
                changed[place:place] = changed[other : other + size] * chance.choice((1, 2, 50))
            case 3:
                changed[place : place + size] = changed[other : other + size]
            case _:
                changed[place:place] = chance.choice(
                    (b"<", b"&", b"{", b"\x00", b"-->", b":", b'"')
                )
        if not changed:
            return b"x"
    return bytes(changed)


def fuzz(name: str, seconds: float) -> tuple[int, dict[str, int]]:
    pool = ReaderPool()
    end = time.monotonic() + seconds
    broken: dict[str, int] = {}
    seed = 0
    while time.monotonic() < end:
        chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
        data = mutated(WRITERS[name](TURNS * 2), chance)
        try:
            pool.read(data, f"x.{name}", Options())
        except UnreadableFileError as error:
            if any(sign in error.why for sign in _BROKEN):
                broken.setdefault(error.why, seed)
        seed += 1
    pool.close()
    return seed, broken


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=float, default=600.0, help="for each reader")
    options.add_argument("--format", choices=sorted(WRITERS))
    given = options.parse_args()
    for name in [given.format] if given.format else sorted(WRITERS):
        count, broken = fuzz(name, given.seconds)
        print(f"{name}: {count} files, {len(broken)} kinds of breaking")
        for why, seed in broken.items():
            print(f"  seed {seed}: {why}")


if __name__ == "__main__":
    main()
