"""How much of what tells who somebody is gets recognised: recall and precision by kind.

    python benchmarks/privacy.py

The labelled set is written here: sentences in four languages, with [[kind|words]]
around each span, filled with names of which a third stand in no list of the program.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import cycle

from persona_builder.privacy.suggest import find_all

SENTENCES = {
    "en": (
        "My neighbour [[person|{}]] told me to try it.",
        "I wrote to [[e-mail|{mail}]] and they called [[phone|+44 20 7946 0958]].",
        "[[person|{}]] and [[person|{}]] do the shopping.",
        "Look at [[url|https://shop.example.com/help]] for it.",
        "My IBAN is [[iban|GB82 WEST 1234 5698 7654 32]].",
        "So Mrs [[person|{}]] rang [[phone|020 7946 0321]] again.",
    ),
    "el": (
        "Η γειτόνισσά μου η [[person|{}]] μου το είπε.",
        "Έγραψα στο [[e-mail|{mail}]] και πήρα το [[phone|210 3456789]].",
        "Ρώτησα τον κύριο [[person|{}]] και μετά έφυγα.",
        "Δες το [[url|www.example.gr/help]] αύριο.",
        "Το IBAN είναι [[iban|GR16 0110 1250 0000 0001 2300 695]].",
    ),
    "fa": (
        "همسایه‌ام [[person|{}]] این را گفت.",
        "به [[e-mail|{mail}]] نوشتم و به [[phone|+98 21 8890 1234]] زنگ زدم.",
        "با خانم [[person|{}]] حرف زدم.",
        "در [[url|https://example.ir/help]] هست.",
    ),
    "he": (
        "השכנה שלי [[person|{}]] סיפרה לי.",
        "כתבתי אל [[e-mail|{mail}]] והתקשרתי אל [[phone|03-6234567]].",
        "דיברתי עם גברת [[person|{}]] אתמול.",
        "תסתכל ב [[url|https://example.co.il/help]] מחר.",
    ),
}
NAMES = {
    "en": "Maria Thomas Priya Sarah Wojciech Oluwaseun Siobhan Mehmet Karen Peter Ingrid".split(),
    "el": "Μαρία Ελένη Δήμητρα Σοφία Κατερίνα Ζαμπέτα Ιφιγένεια Βαρβάρα Πολυξένη".split(),
    "fa": "مریم سارا نگار رضا لیلا پرستو یلدا حمید شیرین باران".split(),
    "he": "שרה יעל נועה מיכל רבקה תהילה אביטל דנה רחל הודיה".split(),
}
ROUNDS = 30
_SPAN = re.compile(r"\[\[([a-z-]+)\|([^\]]*)\]\]")


def labelled() -> list[tuple[str, str, list[tuple[str, int, int]]]]:
    """Return (language, text, spans) for every sentence."""
    found = []
    for language, sentences in SENTENCES.items():
        names = cycle(NAMES[language])
        for number in range(ROUNDS):
            for sentence in sentences:
                filled = re.sub(r"\{\}", lambda _, names=names: next(names), sentence)
                marked = filled.replace("{mail}", f"user.{number}@example.org")
                text, spans, place = "", [], 0
                for match in _SPAN.finditer(marked):
                    text += marked[place : match.start()]
                    spans.append((match[1], len(text), len(text) + len(match[2])))
                    text += match[2]
                    place = match.end()
                found.append((language, text + marked[place:], spans))
    return found


def main() -> None:
    hit: Counter[tuple[str, str]] = Counter()
    total: Counter[tuple[str, str]] = Counter()
    n_right = n_found = 0
    for language, text, spans in labelled():
        found = find_all(text, language)
        for kind, start, end in spans:
            total[language, kind] += 1
            hit[language, kind] += any(
                each.span.start <= start and each.span.end >= end for each in found
            )
        n_found += len(found)
        n_right += sum(
            any(each.span.start < end and start < each.span.end for _, start, end in spans)
            for each in found
        )
    for key in sorted(total):
        print(f"{key[0]} {key[1]}: recall {hit[key] / total[key]:.3f} of {total[key]}")
    patterns = [key for key in total if key[1] != "person"]
    people = [key for key in total if key[1] == "person"]
    for name, keys in {"identifiers": patterns, "names": people}.items():
        share = sum(hit[key] for key in keys) / sum(total[key] for key in keys)
        print(f"{name}: recall {share:.3f} of {sum(total[key] for key in keys)}")
    print(f"precision {n_right / max(n_found, 1):.3f} of {n_found} findings")


if __name__ == "__main__":
    main()
