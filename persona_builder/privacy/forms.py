"""Every way a name is written: cases, possessives, joined prefixes, joiners and spellings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

# "maria92" is a name and a number, as people make addresses and labels.
_WORD = re.compile(r"[^\W\d_]+|\d+")
# Same letter in different alphabets' habits, one for one, so that positions stay.
_SAME = str.maketrans("يىكةۀأإٱς", "ییکههاااσ")
_INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u0640\u05f3")
# "ג'ורג'" is one word: the mark makes another sound of these letters.
_SOUNDED, _SOUND = frozenset("גזצץתדחט"), frozenset("'’")
_MARKS = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u200b-\u200f\u2060\ufeff\u00ad\u0640\u05f3]|(?<=[גזצץתדחט])['’]"
)
# The cases of a name by its ending, and what a name becomes among friends: "Γιώργος" is
# also "Γιωργάκης", "Μαρία" also "Μαρούλα"; but never one the other.
_GREEK_FORMS = tuple(
    (re.compile(f"(?:{own})$"), cases.split(), small.split())
    for own, cases, small in (
        ("οσ|ου|ον|ο|ε", "οσ ου ο ε ον οι ων ουσ", "ακησ ακη ακο"),
        ("ασ|α", "ασ α εσ ων", "ουλα ουλασ ιτσα ιτσασ"),
        ("ησ|η", "ησ η ηδεσ ων", "ουλα ουλασ ιτσα ιτσασ"),
        ("ωσ|ω", "ωσ ω", ""),
        ("υσ|υ", "υσ υ", ""),
        ("ισ|ι|ιδα|ιδασ", "ισ ι ιδα ιδασ ιδοσ", ""),
    )
)
# The endings of one name in its cases; "Μάριος" and "Μαρία" are two people.
_GREEK_CASES = re.compile(r"(?:(?P<o>οσ|ου|ον|ο|ε)|(?P<a>ασ|α)|(?P<i>ησ|η))$")
_HEBREW_PREFIXES = ("", *"ושהלבמכ", *("".join(pair) for pair in product("וש", "שהלבמכ")), "כשה")
_MIN_STEM = 2
_PERSIAN_SUFFIXES = (
    "",
    *"ها های هایی هام هات هاش م ت ش مان تان شان ی یی ای و رو را ام ات اش ست اینا".split(),
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text, folded, with its place in the text as written."""

    folded: str
    start: int
    end: int
    # Where each folded letter stands; what is skipped (marks, joiners) belongs to the one before.
    places: tuple[int, ...]


def words_of(text: str) -> Iterator[Word]:
    """Yield the words of a text, without case, accents, marks and joiners."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        if _is_skipped(text, place):
            continue
        base = unicodedata.normalize("NFD", character)[0].lower()
        letters.append(base if len(base) == 1 else character)
        places.append(place)
    folded = "".join(letters).translate(_SAME)
    for found in _WORD.finditer(folded):
        end = places[found.end()] if found.end() < len(places) else len(text)
        last = places[found.end() - 1] + 1
        while last < end and _is_skipped(text, last):
            last += 1
        yield Word(
            found.group(), places[found.start()], last, tuple(places[found.start() : found.end()])
        )


def _is_skipped(text: str, place: int) -> bool:
    character = text[place]
    return (
        character in _INVISIBLE
        or bool(unicodedata.combining(character))
        or (character in _SOUND and place > 0 and text[place - 1] in _SOUNDED)
    )


def folded_words(text: str) -> set[str]:
    """Return the words of a long text as ``words_of`` folds them, without their places."""
    bare = _MARKS.sub("", unicodedata.normalize("NFD", text)).lower()
    return set(_WORD.findall(bare.translate(_SAME)))


def fold_word(word: str) -> str:
    """Return one word as ``words_of`` folds it; several are joined by spaces."""
    return " ".join(each.folded for each in words_of(word))


def root_of(name: str) -> str:
    """Return a name folded and without what Greek cases change, so that they compare as equal."""
    return " ".join(map(_root_of_word, fold_word(name).split()))


def _root_of_word(folded: str) -> str:
    found = _GREEK_CASES.search(folded)
    if found is None or found.start() < _MIN_STEM:
        return folded
    return f"{folded[: found.start()]}-{found.lastgroup}"


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a name: how many letters of it are joined before and behind.

    Attributes:
        folded: The whole word.
        n_before: Letters of a joined prefix, which stay.
        n_behind: Letters of a joined suffix, which stay.
    """

    folded: str
    n_before: int = 0
    n_behind: int = 0


def forms_of(folded: str) -> Iterator[Form]:
    """Yield the forms in which a folded word of a name may stand in a text."""
    script = unicodedata.name(folded[0], "").partition(" ")[0]
    if script == "GREEK":
        yield Form(folded)
        for pattern, cases, small in _GREEK_FORMS:
            stem = pattern.sub("", folded)
            if stem != folded and len(stem) >= _MIN_STEM:
                yield from (Form(stem + ending) for ending in cases)
                # "Μαρί-α", but "Μαρ-ίτσα".
                yield from (Form(stem.removesuffix("ι") + ending) for ending in small)
    elif script == "HEBREW":
        for prefix in _HEBREW_PREFIXES:
            yield Form(prefix + folded, n_before=len(prefix))
    elif script == "ARABIC":
        for suffix in _PERSIAN_SUFFIXES:
            yield Form(folded + suffix, n_behind=len(suffix))
    else:
        yield Form(folded)
        # "Marias" without its apostrophe, as captions write it.
        yield Form(f"{folded}s", n_behind=1)
