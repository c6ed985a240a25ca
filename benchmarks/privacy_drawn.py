"""Names that nobody here chose, put in the places of those in the held-out transcripts."""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Iterator, Sequence

from privacy import SPAN, marked_text

from persona_builder.privacy import fold_word

_LOCALES = {
    "en": "en_GB en_IN pl_PL es_ES yo_NG tr_TR it_IT ga_IE fr_FR".split(),
    "el": ["el_GR"],
    "fa": ["fa_IR"],
    "he": ["he_IL"],
}
_ROUNDS = 3
# Before a surname.
_TITLES = frozenset(
    "mrs mr ms dr professor mister κυριο κυρια δρ κ اقای خانم دکتر استاد מר גברת פרופסור ר".split()
)
_FEMININE = frozenset("η την τη τησ στη στην κυρια".split())
_SURNAME = re.compile(r"(?:ίδης|ίδη|άκης|οπούλου|όπουλο|όπουλος|πούκης)$")
Lists = list[tuple[list[str], list[str], list[str]]]


def drawn_texts(languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each language with its held-out interviews, marked, three times under new names.

    Only half of Faker's names are drawn, by a hash; the other half was there to look at
    while rules were made.
    """
    for language in languages:
        lists = [_lists(locale) for locale in _LOCALES[language]]
        texts = []
        for seed in range(_ROUNDS):
            generator = random.Random(f"{seed}-{language}")  # noqa: S311 - no secret
            texts += [
                _renamed(part, language, lists, generator)
                for part in marked_text(language, "held").split("---\n")
            ]
        yield language, "---\n".join(texts)


def _lists(locale: str) -> tuple[list[str], list[str], list[str]]:
    """Return the names of men, of women, and surnames of a locale."""
    from faker import Faker

    provider = next(
        each for each in Faker(locale).get_providers() if "person" in str(each.__provider__)
    )

    def names(*kinds: str) -> list[str]:
        found = next((value for kind in kinds if (value := getattr(provider, kind, None))), ())
        return [name for name in dict.fromkeys(found) if _is_drawn(name)]

    return (
        names("first_names_male", "first_names"),
        names("first_names_female", "first_names"),
        names("last_names"),
    )


def _is_drawn(name: str) -> bool:
    return hashlib.md5(name.encode(), usedforsecurity=False).digest()[-1] % 2 == 1


def _renamed(marked: str, language: str, lists: Lists, generator: random.Random) -> str:
    """Return an interview in which each person has another name, the same throughout."""
    given: dict[str, str] = {}

    def rename(found: re.Match[str]) -> str:
        kind, name = found[1], found[2]
        if kind != "person":
            return found[0]
        words = marked[max(0, found.start() - 12) : found.start()].split()
        before = fold_word(words[-1]) if words else ""
        if name not in given:
            given[name] = _drawn(name, before, language, lists, generator)
        return f"[[person|{given[name]}]]"

    return SPAN.sub(rename, marked)


def _drawn(name: str, before: str, language: str, lists: Lists, generator: random.Random) -> str:
    men, women, surnames = generator.choice(lists)
    if language == "el":
        is_woman = before in _FEMININE or (before == "λενε" and name[-1] in "αηώω")
        is_surname = before in _TITLES or _SURNAME.search(name)
        pool = surnames if is_surname else women if is_woman else men
        drawn = _declined(generator.choice(pool), before)
    else:
        pool = surnames if before in _TITLES else generator.choice([men, women])
        drawn = generator.choice(pool or men)
    if len(name.split()) > 1:
        drawn = f"{drawn} {generator.choice(surnames or men)}"
    return drawn.lower() if name.islower() else drawn


def _declined(name: str, before: str) -> str:
    """Return a Greek name in the case that the word before it asks for."""
    if before in {"ο", "η"}:
        return name
    is_genitive = before in {"του", "τησ"}
    if name.endswith("ς"):
        return f"{name[:-2]}ου" if is_genitive and name[-2] in "οό" else name[:-1]
    return f"{name}ς" if is_genitive else name
