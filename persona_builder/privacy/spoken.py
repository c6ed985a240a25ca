"""Recognise e-mail addresses and numbers as people say them: "ann dot lee at post dot com"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from persona_builder.domain.names import NameKind
from persona_builder.domain.spans import Span
from persona_builder.privacy.findings import Finding

_DOT = r"(?:\s(?:dot|τελεία|نقطه|دات|נקודה)\s|\.)"
_SIGN = (
    rf"(?:{_DOT}|[-+]|\s(?:underscore|dash|hyphen|κάτω παύλα|παύλα|آندرلاین|خط تیره|"
    r"קו תחתון|מקף)\s)"
)
_AT = r"\s(?:at|παπάκι|ات[ \u200c]?ساین|ات|שטרודל|כרוכית)\s"
_ENDS = "com|org|net|edu|gov|info|eu|io|me|uk|gr|ir|il|κομ|کام|קום"
_EMAIL = re.compile(
    rf"(?<!\w)\w{{1,64}}(?P<signs>(?:{_SIGN}\w{{1,64}}){{0,4}}){_AT}"
    rf"\w{{1,63}}(?:{_SIGN}\w{{1,63}}){{0,3}}{_DOT}(?:{_ENDS})(?!\w)",
    re.IGNORECASE,
)
_MAIL = re.compile(r"mail|μέιλ|ταχυδρομ|ایمیل|מייל|דוא", re.IGNORECASE)
# "look at example dot com" is no address: what stands before it has to speak of one.
_MAIL_WITHIN = 40
_SITE = re.compile(
    rf"(?<!\w)(?:www\sdot\s)?\w{{2,40}}(?:\s(?:dot|τελεία|دات|נקודה)\s\w{{2,30}}){{0,2}}"
    rf"\s(?:dot|τελεία|دات|נקודה)\s(?:{_ENDS})(?!\w)",
    re.IGNORECASE,
)
_DIGIT_WORDS = (
    "zero oh nought one two three four five six seven eight nine double triple "
    "μηδέν ένα δύο τρία τέσσερα πέντε έξι επτά εφτά οκτώ οχτώ εννέα εννιά διπλό "
    "صفر یک یه دو سه چهار پنج شش شیش هفت هشت نه "
    "אפס אחת אחד שתיים שתים שניים שלוש שלושה ארבע ארבעה חמש חמישה שש שישה שבע שבעה שמונה תשע תשעה"
).split()
_DIGITS = re.compile(
    rf"(?<!\w)(?:(?:{'|'.join(_DIGIT_WORDS)}|\d)[\s,،-]{{1,3}}){{6,18}}"
    rf"(?:{'|'.join(_DIGIT_WORDS)}|\d)(?!\w)",
    re.IGNORECASE,
)
_MIN_WORDS = 5


def find_spoken(text: str) -> Iterator[Finding]:
    """Yield addresses and numbers in words.

    Args:
        text: Any text.
    """
    for found in _EMAIL.finditer(text):
        before = text[max(0, found.start() - _MAIL_WITHIN) : found.start()]
        is_sure = found["signs"] or _MAIL.search(before)
        yield _finding(found, "e-mail", 0.92 if is_sure else 0.6, "an e-mail address as spoken")
    for found in _SITE.finditer(text):
        yield _finding(found, "url", 0.5, "a web address as spoken")
    for found in _DIGITS.finditer(text):
        n_words = sum(each.isalpha() for each in re.split(r"[\s,،-]+", found.group()))
        if n_words >= _MIN_WORDS:
            yield _finding(found, "phone", 0.75, "a long number as spoken")


def _finding(found: re.Match[str], kind: NameKind, score: float, reason: str) -> Finding:
    return Finding(Span(*found.span()), kind, score, reason)
