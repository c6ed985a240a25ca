"""How much of what tells who somebody is gets replaced: recall and precision by language.

    python benchmarks/privacy.py
    python benchmarks/privacy.py --drawn          # needs: pip install faker

The labelled set lies in ``benchmarks/names``: spoken transcripts in four languages, with
[[kind|words]] around each span and "---" between interviews. Rules are made on "written";
of "held" nothing but figures is printed. What is measured is what an export would do: first
with certain suggestions only, then after a person looked at every suggestion and said what
is a name. With ``--drawn`` every name of "held" gives way to one from the lists of the
package Faker, so that neither half nor the lists of names were made with it in view.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from persona_builder.domain.names import NameDecision
from persona_builder.domain.spans import Span
from persona_builder.domain.transcripts import Source, Speaker, Transcript, Turn
from persona_builder.privacy import Redactor, Suggestion, fold_word, make_key, suggest

FOLDER = Path(__file__).parent / "names"
LANGUAGES = ("el", "en", "fa", "he")
OTHERS = {"place", "organisation"}
SPAN = re.compile(r"\[\[([a-z -]+)\|([^\]]*)\]\]")
Labelled = tuple[str, int, int]
Interviews = list[tuple[Transcript, list[Labelled]]]


def labelled(marked: str, language: str) -> Interviews:
    """Return each interview of a marked text with its spans."""
    return [
        _one(number, each, language)
        for number, each in enumerate(marked.split("---\n"))
        if each.strip()
    ]


def _one(number: int, marked: str, language: str) -> tuple[Transcript, list[Labelled]]:
    text, spans, place = "", [], 0
    for match in SPAN.finditer(marked):
        text += marked[place : match.start()]
        spans.append((match[1], len(text), len(text) + len(match[2])))
        text += match[2]
        place = match.end()
    text += marked[place:]
    turn = Turn(0, Span(0, len(text)), "s1")
    source = Source(f"{number}.txt", "plain-text", None, "", number)
    speakers = (Speaker("s1", "P", "unknown"),)
    return Transcript(f"t{number}", "", text, language, (turn,), speakers, source), spans


def decided(interviews: Interviews, suggestions: Sequence[Suggestion]) -> list[NameDecision]:
    """Return what a person would say who knows every name and adds none."""
    names = names_in(interviews)
    return [
        NameDecision(each.text, "replace" if right else "keep", each.kind if right else "person")
        for each in suggestions
        for right in [bool(set(fold_word(each.text).split()) & names)]
    ]


def names_in(interviews: Interviews) -> set[str]:
    """Return the folded words of everything that is to be replaced."""
    return {
        word
        for transcript, spans in interviews
        for kind, start, end in spans
        if kind not in OTHERS
        for word in fold_word(transcript.text[start:end]).split()
    }


class Figures:
    """Counts by group and language, for certain suggestions and after a person decided."""

    def __init__(self) -> None:
        self.hit: Counter[tuple[str, ...]] = Counter()
        self.total: Counter[tuple[str, ...]] = Counter()
        self.missed: list[str] = []

    def add(self, interviews: Interviews, language: str) -> None:
        """Count one language's interviews, which are one study."""
        suggestions = suggest([transcript for transcript, _ in interviews])
        for step in ("certain", "confirmed"):
            decisions = decided(interviews, suggestions) if step == "confirmed" else ()
            redactor = Redactor(make_key((), (), suggestions, decisions=decisions))
            for transcript, spans in interviews:
                self._compare(step, language, transcript, spans, redactor)
        names = names_in(interviews)
        asked = [each for each in suggestions if each.confidence == "to confirm"]
        for each in asked:
            self._count("asked", "to confirm", language, set(fold_word(each.text).split()) & names)
        for transcript, _ in interviews:
            self.total["words", language] += len(transcript.text.split())

    def _compare(
        self,
        step: str,
        language: str,
        transcript: Transcript,
        spans: list[Labelled],
        redactor: Redactor,
    ) -> None:
        changes = redactor.redact(transcript.text).changes
        for start, end, *_ in changes:
            is_right = any(s < end and start < e for _, s, e in spans)
            self._count(step, "precision", language, is_right)
        for kind, start, end in spans:
            is_hit = any(s <= start and end <= e for s, e, *_ in changes)
            if kind not in OTHERS:
                group = "names" if kind == "person" else "identifiers"
                self._count(step, group, language, is_hit)
                if not is_hit:
                    self.missed.append(f"{step} {language}: {transcript.text[start:end]}")

    def _count(self, step: str, group: str, language: str, is_hit: object) -> None:
        for which in (language, "all"):
            self.total[step, group, which] += 1
            self.hit[step, group, which] += bool(is_hit)

    def lines(self) -> Iterator[str]:
        """Yield a table: a line for each group and language."""
        for step, group in (
            *((step, group) for step in ("certain", "confirmed") for group in GROUPS),
            ("asked", "to confirm"),
        ):
            for language in (*LANGUAGES, "all"):
                key = (step, group, language)
                if self.total[key]:
                    share = interval(self.hit[key], self.total[key])
                    yield f"{step:10} {group:12} {language:4} {share}"
        words = sum(self.total["words", language] for language in LANGUAGES)
        n_asked = self.total["asked", "to confirm", "all"]
        yield f"{n_asked} words to confirm in {words} words of text"


GROUPS = ("names", "identifiers", "precision")


def interval(hits: int, total: int) -> str:
    """Return a share with its 95 % interval after Wilson."""
    share, z = hits / total, 1.96
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    half = z * ((share * (1 - share) + z * z / (4 * total)) / total) ** 0.5
    half /= 1 + z * z / total
    return f"{share:.3f} [{middle - half:.3f}, {middle + half:.3f}] of {total}"


def marked_text(language: str, part: str) -> str:
    """Return a language's half of the set as it is marked."""
    return (FOLDER / f"{language}-{part}.txt").read_text(encoding="utf-8")


def main() -> None:
    if "--drawn" in sys.argv:
        from privacy_drawn import drawn_texts

        figures = Figures()
        for language, text in drawn_texts(LANGUAGES):
            figures.add(labelled(text, language), language)
        print("drawn:", *figures.lines(), sep="\n  ")
        return
    for part in ("written", "held"):
        figures = Figures()
        for language in LANGUAGES:
            figures.add(labelled(marked_text(language, part), language), language)
        print(f"{part}:", *figures.lines(), sep="\n  ")
        # Whoever makes rules may look at one half only.
        if part == "written":
            print(f"  missed: {', '.join(figures.missed) or 'nothing'}")


if __name__ == "__main__":
    main()
