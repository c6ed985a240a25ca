"""Tell a speaker's label from the words that follow it.

Nadia: I gave up.              **Nadia:** I gave up.
[00:01:12] Nadia: I gave up.   Nadia (01:12): I gave up.
Nadia  1:12                    Nadia:
I gave up.                     I gave up.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from persona_builder.language import LANGUAGES, fold

_CLOCK = r"\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"


def _stamp(group: str) -> str:
    return rf"[\[(#]?(?P<{group}>{_CLOCK})(?:-\d)?[\])#]?"


# A label starts with a letter, so that clock times stay part of what was said.
# The full-width colon needs no space behind it.
_LABEL = r"(?P<label>[^\W\d_][^:\uff1a\n\t*\[\]]{0,39}?)"
# Markdown's emphasis, and marks of direction that editors put around right-to-left names.
_STARS = r"(?:\*{1,3}|_{1,3})?"
_MARKS = "[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]{0,4}"
_START = rf"^\s{{0,8}}{_MARKS}"
_NAMED = re.compile(
    rf"{_START}(?:>\s)?(?:{_STARS}{_stamp('before')}[\s\-–]{{0,4}})?"
    rf"{_STARS}{_MARKS}\[?{_LABEL}{_MARKS}\]?{_STARS}"
    rf"(?:\s{{0,3}}{_stamp('after')})?"
    rf"{_STARS}\s{{0,2}}{_MARKS}(?::{_STARS}{_MARKS}(?=\s|$)|\uff1a{_STARS})"
)
_ABOVE = re.compile(
    rf"{_START}{_STARS}{_LABEL}{_STARS}(?:\s{{2,8}}|\t|\s[\[(])"
    rf"(?P<after>{_CLOCK})[\])]?{_STARS}\s*$"
)

# Captions that Zoom saves: "[Nadia Rahimi] 10:21:03", the words below.
_BRACKETED = re.compile(rf"{_START}\[{_LABEL}\]\s{{1,8}}(?P<after>{_CLOCK})(?:\s[AaPp][Mm])?\s*$")

# Ways to write a label that words can have by chance, so that a whole file must be
# written so before they count: "Nadia - Words", "Nadia [1:12] Words", "Nadia:Words",
# and, alone above the words, "Nadia 1:12", "**Nadia**" and "### Nadia".
_LOOSE = tuple(
    re.compile(rf"{_START}{shape}")
    for shape in (
        rf"{_LABEL}\s{{1,3}}[-–—]\s{{1,3}}(?=\S)",
        rf"{_LABEL}\s{{0,3}}[\[(](?P<after>{_CLOCK})[\])]\s{{1,3}}(?=\S)",
        rf"{_LABEL}:(?=[^\s\d/\\])",
        rf"{_LABEL}\s(?P<after>{_CLOCK})\s*$",
        rf"(?P<stars>\*\*|__){_LABEL}(?P=stars)\s*$",
        rf"#{{1,6}}\s{{1,3}}{_LABEL}\s*$",
    )
)
N_LOOSE = len(_LOOSE)
"""How many ways ``split_loose`` knows."""

# Labels and stamps stand at the beginning; a long line is not searched further.
_HEAD = 160
_MAX_WORDS = 5

# Words before a colon that are no speaker, folded.
_NO_SPEAKER = frozenset(
    fold(word)
    for word in (
        "abstract also and background but conclusion conclusions context discussion example "
        "finally first hint however http https idea important introduction methods nb no note "
        "notes problem ps question re reason result results second so solution subject summary tip "
        "todo update url warning yes "
        "σημείωση παράδειγμα προσοχή υστερόγραφο δηλαδή πρόβλημα λύση συμπέρασμα εισαγωγή "
        "نکته مثال توجه یادداشت یعنی مشکل نتیجه مقدمه "
        "הערה דוגמה לדוגמה שים כלומר בעיה הבעיה פתרון הפתרון סיכום מבוא"
    ).split()
)
# Words that begin a clause and no name, folded.
_NO_FIRST_WORD = frozenset(
    fold(word)
    for word in (
        "a an another for her his in it its my one our that the their this what when why your "
        "το τα ένα μια αυτό δηλαδή گفتم گفت این آن אני זה הנה"
    ).split()
)
_TRAILING_NUMBER = re.compile(r"[\s_#.\-]{0,3}\d{1,4}$")
_TRAILING_LETTER = re.compile(r"^(?P<word>[^\W\d_]{4,20})[\s_][a-z]$")
_CODE = re.compile(r"^(?:p|pp|r|s|u|id|pid|tn|resp)[\s_\-]?\d{1,4}[a-z]?$")


@dataclass(frozen=True, slots=True)
class LabelledLine:
    """A line that may start a turn.

    Attributes:
        label: The label as written.
        words: What follows it on the line; may be empty.
        start_ms: Its time stamp, where there is one.
    """

    label: str
    words: str
    start_ms: int | None


def split_label(line: str) -> LabelledLine | None:
    """Return a line's label and words; None when it does not look labelled."""
    head = line[:_HEAD]
    if not head or head.isspace():
        return None
    if above := _ABOVE.match(head) or _BRACKETED.match(head):
        return LabelledLine(above["label"].strip(), "", milliseconds(above["after"]))
    found = _NAMED.match(head)
    if not found:
        return None
    label = found["label"].strip()
    if not label or len(label.split()) > _MAX_WORDS:
        return None
    clock = found["before"] or found["after"]
    start_ms = milliseconds(clock) if clock else None
    return LabelledLine(label, line[found.end() :].strip(), start_ms)


def split_loose(line: str, way: int) -> LabelledLine | None:
    """Return a line's label and words if it is written in one of the less certain ways.

    Args:
        line: Any line.
        way: Which, from 0 up to ``N_LOOSE``.
    """
    found = _LOOSE[way].match(line[:_HEAD])
    if not found or len(found["label"].split()) > _MAX_WORDS:
        return None
    clock = found.groupdict().get("after")
    start_ms = milliseconds(clock) if clock else None
    return LabelledLine(found["label"].strip(), line[found.end() :].strip(), start_ms)


def milliseconds(clock: str) -> int:
    """Return the milliseconds of "1:12", "00:01:12" or "00:01:12.500"."""
    whole, _, fraction = clock.replace(",", ".").partition(".")
    seconds = 0
    for part in whole.split(":"):
        seconds = seconds * 60 + int(part)
    return seconds * 1000 + int(fraction.ljust(3, "0")[:3] or 0)


def speakers_among(labels: Iterable[str], known: Collection[str] = ()) -> frozenset[str]:
    """Return which of the labels found at the beginning of lines are speakers.

    A label that recurs is one, and so is a word for interviewers or participants,
    a code such as P03, and a name from the file's header. Anything else that
    comes once is one only if it looks like a name: "Note:" and "My point is:"
    are part of what somebody says.

    Args:
        labels: Every candidate as often as it was found.
        known: Names from the file's header.
    """
    written = list(labels)
    counts = Counter(fold(label) for label in written)
    as_written = {fold(label): label for label in written}
    named = {fold(name) for name in known}
    return frozenset(
        key
        for key, count in counts.items()
        if key not in _NO_SPEAKER
        and (
            is_role_word(key)
            or key in named
            or _CODE.match(key)
            or (count > 1 and may_be_name(as_written[key], max_words=4))
            or may_be_name(as_written[key], max_words=2)
        )
    )


def is_role_word(key: str) -> bool:
    """Tell whether a folded label is a word for somebody's part in an interview."""
    word = without_number(key)
    return any(
        word in labels
        for language in LANGUAGES.values()
        for labels in (
            language.interviewer_labels,
            language.participant_labels,
            language.observer_labels,
        )
    )


def is_code(key: str) -> bool:
    """Tell whether a folded label is a participant's code, such as P03."""
    return bool(_CODE.match(key))


def without_number(key: str) -> str:
    """Return a folded label without what counts it: "speaker 1" and "speaker b" are "speaker"."""
    if lettered := _TRAILING_LETTER.match(key):
        return lettered["word"]
    return _TRAILING_NUMBER.sub("", key).strip(" .") or key


def may_be_name(label: str, *, max_words: int) -> bool:
    """Tell a name by its capital letters, where the script has them."""
    if fold(label) in _NO_SPEAKER:
        return False
    words = list(_words(label))
    if words and fold(words[0]) in _NO_FIRST_WORD:
        return False
    return 0 < len(words) <= max_words and all(
        word[0].isupper() or word[0].isdigit() or not word[0].islower() for word in words
    )


def _words(label: str) -> Iterator[str]:
    for word in label.replace("(", " ").replace(")", " ").replace(".", " ").split():
        # Small words inside names: "Ana de Souza", "Vincent van Gogh".
        if word not in {"de", "da", "di", "van", "von", "der", "bin", "al", "el", "la", "and"}:
            yield word
