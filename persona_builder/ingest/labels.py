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
_NAMED = re.compile(
    rf"^\s{{0,8}}(?:>\s)?(?:{_stamp('before')}[\s\-–]{{0,4}})?"
    rf"(?:\*\*|__)?\[?{_LABEL}\]?(?:\*\*|__)?"
    rf"(?:\s{{0,3}}{_stamp('after')})?"
    r"(?:\*\*|__)?\s{0,2}(?::(?:\*\*|__)?(?=\s|$)|\uff1a(?:\*\*|__)?)"
)
_ABOVE = re.compile(
    rf"^\s{{0,8}}(?:\*\*)?{_LABEL}(?:\*\*)?(?:\s{{2,8}}|\t|\s[\[(])"
    rf"(?P<after>{_CLOCK})[\])]?\s*$"
)

# Captions that Zoom saves: "[Nadia Rahimi] 10:21:03", the words below.
_BRACKETED = re.compile(rf"^\s{{0,8}}\[{_LABEL}\]\s{{1,8}}(?P<after>{_CLOCK})(?:\s[AaPp][Mm])?\s*$")
_DASHED = re.compile(rf"^\s{{0,8}}{_LABEL}\s{{1,3}}[-–—]\s{{1,3}}(?=\S)")

# Labels and stamps stand at the beginning; a long line is not searched further.
_HEAD = 160
_MAX_WORDS = 5

# Words before a colon that are no speaker, folded.
_NO_SPEAKER = frozenset(
    fold(word)
    for word in (
        "also and but example hint http https important nb no note notes ps question re so "
        "subject summary tip todo update url warning yes "
        "σημείωση παράδειγμα προσοχή υστερόγραφο δηλαδή "
        "نکته مثال توجه یادداشت یعنی "
        "הערה דוגמה לדוגמה שים כלומר"
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


def split_dashed(line: str) -> LabelledLine | None:
    """Return the label and words of a line such as "Nadia - I gave up."."""
    found = _DASHED.match(line[:_HEAD])
    if not found or len(found["label"].split()) > _MAX_WORDS:
        return None
    return LabelledLine(found["label"].strip(), line[found.end() :].strip(), None)


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
            or (count > 1 and _may_be_name(as_written[key], max_words=4))
            or _may_be_name(as_written[key], max_words=2)
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


def _may_be_name(label: str, *, max_words: int) -> bool:
    """Tell a name by its capital letters, where the script has them."""
    words = list(_words(label))
    return 0 < len(words) <= max_words and all(
        word[0].isupper() or word[0].isdigit() or not word[0].islower() for word in words
    )


def _words(label: str) -> Iterator[str]:
    for word in label.replace("(", " ").replace(")", " ").replace(".", " ").split():
        # Small words inside names: "Ana de Souza", "Vincent van Gogh".
        if word not in {"de", "da", "di", "van", "von", "der", "bin", "al", "el", "la", "and"}:
            yield word
