"""How much of what tells who somebody is gets replaced: recall and precision by kind.

    python benchmarks/privacy.py

The labelled set lies in ``benchmarks/names``: spoken transcripts in four languages, with
[[kind|words]] around each span and "---" between interviews. "written" was there while the
lists of names were written; "held" came after them. What is measured is what an export
would do: first with certain suggestions only, then after a person looked at every
suggestion and said what is a name.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from persona_builder.domain.names import NameDecision
from persona_builder.domain.spans import Span
from persona_builder.domain.transcripts import Source, Speaker, Transcript, Turn
from persona_builder.privacy import Redactor, fold_word, make_key, suggest

FOLDER = Path(__file__).parent / "names"
OTHERS = {"place", "organisation"}
_SPAN = re.compile(r"\[\[([a-z -]+)\|([^\]]*)\]\]")
Labelled = tuple[str, int, int]


def labelled(path: Path) -> list[tuple[Transcript, list[Labelled]]]:
    """Return each interview of a file with its spans."""
    found = []
    for number, marked in enumerate(path.read_text(encoding="utf-8").split("---\n")):
        text, spans, place = "", [], 0
        for match in _SPAN.finditer(marked):
            text += marked[place : match.start()]
            spans.append((match[1], len(text), len(text) + len(match[2])))
            text += match[2]
            place = match.end()
        text += marked[place:]
        turn = Turn(0, Span(0, len(text)), "s1")
        source = Source(path.name, "plain-text", None, "", number)
        language = path.name.partition("-")[0]
        speakers = (Speaker("s1", "P", "unknown"),)
        transcript = Transcript(f"t{number}", "", text, language, (turn,), speakers, source)
        found.append((transcript, spans))
    return found


def decided(
    interviews: list[tuple[Transcript, list[Labelled]]], transcripts: list[Transcript]
) -> list[NameDecision]:
    """Return what a person would say who knows every name and adds none."""
    names = {
        word
        for transcript, spans in interviews
        for kind, start, end in spans
        if kind not in OTHERS
        for word in fold_word(transcript.text[start:end]).split()
    }
    return [
        NameDecision(each.text, "replace" if right else "keep", each.kind if right else "person")
        for each in suggest(transcripts)
        for right in [bool(set(fold_word(each.text).split()) & names)]
    ]


def interval(hits: int, total: int) -> str:
    """Return a share with its 95 % interval after Wilson."""
    share, z = hits / total, 1.96
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    half = z * ((share * (1 - share) + z * z / (4 * total)) / total) ** 0.5
    half /= 1 + z * z / total
    return f"{share:.3f} [{middle - half:.3f}, {middle + half:.3f}] of {total}"


def main() -> None:
    for part in ("written", "held"):
        for step in ("certain", "confirmed"):
            hit: Counter[tuple[str, str]] = Counter()
            total: Counter[tuple[str, str]] = Counter()
            right, found = 0, 0
            missed = []
            for path in sorted(FOLDER.glob(f"*-{part}.txt")):
                interviews = labelled(path)
                transcripts = [transcript for transcript, _ in interviews]
                decisions = decided(interviews, transcripts) if step == "confirmed" else []
                redactor = Redactor(make_key((), (), suggest(transcripts), decisions=decisions))
                for transcript, spans in interviews:
                    changes = redactor.redact(transcript.text).changes
                    found += len(changes)
                    right += sum(
                        any(s < end and start < e for _, s, e in spans)
                        for start, end, *_ in changes
                    )
                    for kind, start, end in spans:
                        group = (
                            "names"
                            if kind == "person"
                            else kind
                            if kind in OTHERS
                            else "identifiers"
                        )
                        is_hit = any(s <= start and end <= e for s, e, *_ in changes)
                        if not is_hit and kind not in OTHERS:
                            missed.append(
                                f"{transcript.language} {kind} {transcript.text[start:end]}"
                            )
                        for key in ((group, "all"), (group, transcript.language)):
                            total[key] += 1
                            hit[key] += is_hit
            print(f"{part}, {step}:")
            for key in sorted(total):
                print(f"  {key[0]} {key[1]}: recall {interval(hit[key], total[key])}")
            print(f"  precision {interval(right, found)}")
            # Whoever develops rules may look at one half only.
            if part == "written":
                print(f"  missed: {', '.join(missed)}")


if __name__ == "__main__":
    main()
