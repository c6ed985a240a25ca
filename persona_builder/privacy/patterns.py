"""Recognise what has a form of its own: addresses of all kinds, numbers, dates of birth.

Patterns are bounded and not nested, so that time grows with the text's length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from persona_builder.domain.names import NameKind
from persona_builder.domain.spans import Span
from persona_builder.privacy.findings import Finding
from persona_builder.privacy.numbers import is_card, is_iban, is_national_id
from persona_builder.privacy.phones import find_phones
from persona_builder.privacy.spoken import find_spoken

_EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
)
_URL = re.compile(
    r"(?<![\w@.])(?:https?://|www\.)[^\s<>\"'،؛)\]]{3,400}"
    r"|(?<![\w@.])[a-z0-9-]{2,40}\.(?:com|org|net|gr|ir|il|co\.il|co\.uk|io|eu|me)"
    r"(?:/[^\s<>\"'،؛)\]]{0,200})?(?![\w@.-])",
    re.IGNORECASE,
)
# "@yes@" is how some transcripts mark laughter.
_HANDLE = re.compile(r"(?<![\w@./])@(?=[\w.]{0,29}[^\W\d_])\w[\w.]{1,29}(?![\w@])")
# "my insta is ann_lee": a low line is no part of a word that is said.
_NICKNAME = re.compile(
    r"(?<!\w)(?:insta(?:gram)?|twitter|tik ?tok|snap(?:chat)?|username|user name|handle|nickname|"
    r"ίνσταγκραμ|ίνστα|اینستاگرام|اینستا|اینستام|אינסטגרם|אינסטה|טוויטר)\W{1,3}"
    r"(?:[^\W\d]{1,12}\W{1,2}){0,2}(?P<found>[A-Za-z0-9.]{0,30}(?:_[A-Za-z0-9.]{1,30}){1,3})(?!\w)",
    re.IGNORECASE,
)
_IBAN = re.compile(
    r"(?<!\w)[A-Z]{2}\d{2}(?:[ -]?[A-Z\d]{4}){2,7}(?:[ -]?[A-Z\d]{1,4})?(?!\w)", re.IGNORECASE
)
_CARD = re.compile(r"(?<![\d-])(?:\d[ -]?){12,18}\d(?![\d-])")
_DATE = (
    r"(?:\d{1,2}\s?[./\-]\s?\d{1,2}\s?[./\-]\s?(?:\d{4}|\d{2})|\d{4}[./\-]\d{1,2}[./\-]\d{1,2}"
    r"|\d{1,2}(?:st|nd|rd|th|η|ης)?\s(?:of\s|the\s)?[^\W\d_]{3,12},?\s(?:του\s)?\d{4}"
    r"|[^\W\d_]{3,12}\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4})"
)
_BORN = (
    r"(?:born|birth|birthday|birthdate|d\.?o\.?b\.?|γεννήθηκα|γεννήθηκε|γεννημένος|γεννημένη|"
    r"γέννησης|γέννησή|γενέθλια|γεννηθεί|γεννηθεις|γεννήθηκες|متولد|تولد|تولدم|به دنیا آمدم|"
    r"به دنیا اومدم|زاده|נולדתי|נולד|נולדה|לידה|הלידה|יליד|ילידת|יום ההולדת|יום הולדת)"
)
_BIRTH = re.compile(
    rf"(?<!\w){_BORN}\W{{1,3}}(?:[^\W\d]{{1,12}}\W{{1,2}}){{0,4}}(?P<found>{_DATE})", re.IGNORECASE
)
_ID = re.compile(
    r"(?<!\w)(?:passport|id(?: card)?|national id|national insurance|ni|nhs|ssn|social security|"
    r"tax|student|employee|staff|customer|patient|membership|member|reference|ref|booking|claim|"
    r"case|account|policy|licen[cs]e|afm|amka|ΑΦΜ|ΑΜΚΑ|ταυτότητας?|διαβατηρίου|διαβατήριο|μητρώου|"
    r"πελάτη|λογαριασμού|λογαριασμός|فاکتور|کد ملی|کدملی|شناسنامه|گذرنامه|پاسپورت|دانشجویی|پرسنلی|"
    r"پرونده|حساب|ת\.?ז\.?|תעודת זהות|ת\"ז|ת״ז|דרכון|מספר אישי|מספר לקוח|מספר סטודנט|חשבון)"
    r"(?:\s(?:number|no\.?|nr\.?|is|was|card|id|شماره|شمارهٔ|αριθμός|מספר|הוא|שלי|μου|είναι|ام|من|م)"
    r"){0,3}\W{1,3}(?P<found>[^\W\d_]{0,4}[ -]?\d[\dA-Z-]{4,17}|\d{2,4}(?:[ -]\d{2,4}){2,4})(?!\w)",
    re.IGNORECASE,
)
_NATIONAL = re.compile(r"(?<![\w-])\d{9,11}(?![\w-])")
# British national insurance, United States social security, British post codes with a house.
_WRITTEN_IDS = re.compile(
    r"(?<!\w)(?:[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]"
    r"|\d{3}-\d{2}-\d{4})(?![\w-])"
)
_POSTCODE = re.compile(r"(?<!\w)[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}(?!\w)")
_STREETS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<!\w)\d{1,5}[a-zA-Z]?,?\s(?:[A-Z][\w'’]{1,20}\s){1,3}"
        r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Crescent|Square|Way|Place|"
        r"Terrace|Gardens|Grove|Hill|Park|Row|Walk|Mews|Boulevard|Blvd)\b\.?"
        r"(?:,\s[A-Z][\w'’]{1,20}){0,2}",
        r"(?<!\w)\d{1,5}[a-z]?\s(?:[a-z'’]{2,20}\s){1,2}"
        r"(?:street|road|avenue|lane|drive|crescent|terrace|boulevard)(?!\w)",
        r"(?<!\w)(?:[Οο]δός|[Οο]δό|[Οο]δού|[Λλ]εωφόρος|[Λλ]εωφόρο|[Λλ]εωφόρου|[Πλπ]λατεία)\s"
        r"(?:[^\W\d_][\w'’]{1,20}\s){1,3}\d{1,4}",
        r"(?<!\w)(?:خیابان|خیابون|کوچه|کوچهٔ|بلوار|میدان|پلاک)\s(?:[^\W\d_][\w\u200c]{1,20}،?\s){1,5}"
        r"(?:پلاک\s|شماره\s)?\d{1,5}",
        r"(?<!\w)[ושהלבמכ]{0,2}(?P<found>(?:רחוב|רח'|רח׳|שדרות|שד'|שד׳|סמטת|דרך|כיכר)\s"
        r"(?:[^\W\d_][\w'’\"״]{1,20}\s){1,3}\d{1,4})",
    )
)


def find_patterns(text: str, language: str) -> Iterator[Finding]:
    """Yield what has a form of its own, perhaps overlapping.

    Args:
        text: Any text.
        language: BCP 47 code; says which countries' numbers to expect.
    """
    yield from _all(_EMAIL, text, "e-mail", 1.0, "has the form of an e-mail address")
    yield from find_spoken(text)
    yield from _all(_HANDLE, text, "handle", 0.75, "has the form of a name in a network")
    yield from _all(_NICKNAME, text, "handle", 0.75, "stands beside the name of a network")
    yield from _all(_URL, text, "url", 0.9, "has the form of a web address")
    for street in _STREETS:
        yield from _all(street, text, "address", 0.8, "has the form of a street address")
    yield from _all(_POSTCODE, text, "address", 0.75, "has the form of a post code")
    yield from _all(_BIRTH, text, "date of birth", 0.85, "a date beside a word for birth")
    yield from _all(_ID, text, "id", 0.85, "a number beside a word for an identifier")
    yield from _all(_WRITTEN_IDS, text, "id", 0.85, "has the form of a national identifier")
    yield from _checked(text, language)
    yield from find_phones(text, language)


def _checked(text: str, language: str) -> Iterator[Finding]:
    """Yield numbers with check digits."""
    for found in _IBAN.finditer(text):
        if is_iban(found.group()):
            yield _finding(found, "iban", 0.99, "an IBAN whose check digits are right")
    for found in _CARD.finditer(text):
        if is_card(found.group()):
            yield _finding(found, "card", 0.95, "a card number whose check digit is right")
    for found in _NATIONAL.finditer(text):
        if is_national_id(found.group(), language):
            yield _finding(found, "id", 0.72, "a national identifier whose check digit is right")


def _all(
    pattern: re.Pattern[str], text: str, kind: NameKind, score: float, reason: str
) -> Iterator[Finding]:
    for found in pattern.finditer(text):
        yield _finding(found, kind, score, reason)


def _finding(found: re.Match[str], kind: NameKind, score: float, reason: str) -> Finding:
    group = "found" if "found" in found.re.groupindex else 0
    start = found.start(group)
    words = found.group(group).rstrip(" .,;:!?-")
    return Finding(Span(start, start + len(words)), kind, score, reason)
