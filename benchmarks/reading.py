"""How fast interviews are read, and in how much memory.

    python benchmarks/reading.py [--files 1000] [--words 8000]

Interviews are invented on the fly, in five formats and four languages, and read one
after another through the same call as in the app: in a reader process.
"""

from __future__ import annotations

import argparse
import random
import resource
import time

from persona_builder.ingest import read_transcripts
from tests.formats_written import WRITERS, Turns

FORMATS = ("plain-text", "webvtt", "srt", "docx", "json")
WORDS = {
    "en": "I gave up and phoned them because the app was slow and it did not say why",
    "el": "τα παράτησα και πήρα τηλέφωνο γιατί η εφαρμογή ήταν αργή και δεν έλεγε γιατί",
    "fa": "ول کردم و زنگ زدم چون برنامه کند بود و نمی‌گفت چرا این طور شد",
    "he": "ויתרתי והתקשרתי כי האפליקציה הייתה איטית ולא אמרה למה זה קורה",
}


def interview(number: int, n_words: int) -> Turns:
    chance = random.Random(number)  # noqa: S311 - repeatable, not secret
    words = WORDS[sorted(WORDS)[number % len(WORDS)]].split()
    turns: Turns = []
    while n_words > 0:
        for speaker, size in (("Interviewer", 12), ("Nadia", chance.randrange(40, 160))):
            turns.append((speaker, " ".join(chance.choices(words, k=size)) + "."))
            n_words -= size
    return turns


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--files", type=int, default=1_000)
    options.add_argument("--words", type=int, default=8_000)
    given = options.parse_args()
    seconds = 0.0
    n_words = 0
    for number in range(given.files):
        name = FORMATS[number % len(FORMATS)]
        data = WRITERS[name](interview(number, given.words))
        start = time.perf_counter()
        (transcript,) = read_transcripts(data, f"{number}.{name}", new_id=lambda: "t")
        seconds += time.perf_counter() - start
        n_words += len(transcript.text.split())
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{given.files} files of {n_words // given.files} words in {seconds:.1f} s")
    print(f"{given.files / seconds:.1f} files/s, {own:.0f} MiB at most in this process")


if __name__ == "__main__":
    main()
