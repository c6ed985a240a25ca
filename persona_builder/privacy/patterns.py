"""Recognise what has a form of its own: addresses of all kinds, numbers, dates of birth.

Patterns are bounded and not nested, so that time grows with the text's length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from persona_builder.domain.names import NameKind
from persona_builder.domain.spans import Span
from persona_builder.privacy.findings import Finding

_EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
)
_URL = re.compile(
    r"(?<![\w@.])(?:https?://|www\.)[^\s<>\"'،؛)\]]{3,400}"
    r"|(?<![\w@.])[a-z0-9-]{2,40}\.(?:com|org|net|gr|ir|il|co\.il|co\.uk|io|eu|me)"
    r"(?:/[^\s<>\"'،؛)\]]{0,200})?(?![\w@.-])",
    re.IGNORECASE,
)
_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,4})?(?!\w)")
_CARD = re.compile(r"(?<![\d-])(?:\d[ -]?){12,18}\d(?![\d-])")
_DATE = (
    r"(?:\d{1,2}[./\-]\d{1,2}[./\-](?:\d{4}|\d{2})|\d{4}[./\-]\d{1,2}[./\-]\d{1,2}"
    r"|\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?[^\W\d_]{3,12},?\s\d{4}|[^\W\d_]{3,12}\s\d{1,2},?\s\d{4})"
)
_BORN = (
    r"(?:born|birth|birthday|d\.?o\.?b\.?|γεννήθηκα|γεννήθηκε|γεννημένος|γεννημένη|γέννησης|"
    r"γενέθλια|متولد|تولد|تولدم|נולדתי|נולד|נולדה|לידה|יליד|ילידת)"
)
_BIRTH = re.compile(
    rf"(?<!\w){_BORN}\W{{1,3}}(?:[^\W\d]{{1,12}}\W{{1,2}}){{0,3}}(?P<found>{_DATE})", re.IGNORECASE
)
_ID = re.compile(
    r"(?<!\w)(?:passport|id(?: card)?|national id|ssn|social security|student|employee|"
    r"customer|patient|membership|account|policy|licen[cs]e|afm|amka|ΑΦΜ|ΑΜΚΑ|ταυτότητας?|"
    r"διαβατηρίου|کد ملی|شناسنامه|گذرنامه|ת\.?ז\.?|תעודת זהות|דרכון)"
    r"(?:\s(?:number|no\.?|nr\.?|is|شماره|αριθμός|מספר|הוא|μου|είναι|ام|من|שלי)){0,3}\W{1,3}"
    r"(?P<found>[A-Z]{0,3}[ -]?[\d۰-۹][\d۰-۹A-Z-]{4,17})(?!\w)",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"(?<!\w)\d{1,5}[a-z]?\s(?:[A-Z][\w'’]{1,20}\s){1,3}"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Square|Way|Place|Terrace|"
    r"Boulevard|Blvd)\b\.?(?:,\s[A-Z][\w'’]{1,20}){0,2}"
    r"|(?<!\w)(?:οδός|οδό|οδού|λεωφόρος|λεωφόρο|πλατεία|Οδός|Λεωφόρος)\s"
    r"(?:[Α-ΩΆ-Ώ][\w'’]{1,20}\s){1,3}\d{1,4}"
    r"|(?<!\w)(?:خیابان|کوچه|بلوار|میدان)\s(?:[^\W\d_]{2,20}\s){1,3}(?:پلاک\s)?[\d۰-۹]{1,5}"
    r"|(?<!\w)(?:רחוב|רח'|שדרות|שד'|סמטת)\s(?:[^\W\d_]{2,20}\s){1,3}\d{1,4}"
)
_DIGITS = re.compile(r"[+(]?[\d۰-۹٠-٩][\d۰-۹٠-٩\s().\-/]{5,24}[\d۰-۹٠-٩]")
_REGIONS = {"en": ("GB", "US"), "el": ("GR", "CY"), "fa": ("IR",), "he": ("IL",)}
_MIN_PHONE_DIGITS = 7


def find_patterns(text: str, language: str) -> Iterator[Finding]:
    """Yield what has a form of its own, perhaps overlapping.

    Args:
        text: Any text.
        language: BCP 47 code; says which countries' phone numbers to expect.
    """
    yield from _all(_EMAIL, text, "e-mail", 1.0, "has the form of an e-mail address")
    yield from _all(_URL, text, "url", 0.9, "has the form of a web address")
    yield from _all(_STREET, text, "address", 0.8, "has the form of a street address")
    yield from _all(_BIRTH, text, "date of birth", 0.85, "a date beside a word for birth")
    yield from _all(_ID, text, "id", 0.85, "a number beside a word for an identifier")
    for found in _IBAN.finditer(text):
        if _is_iban(found.group()):
            yield _finding(found, "iban", 0.99, "an IBAN whose check digits are right")
    for found in _CARD.finditer(text):
        if _is_card(found.group()):
            yield _finding(found, "card", 0.95, "a card number whose check digit is right")
    yield from _phones(text, language)


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


def _phones(text: str, language: str) -> Iterator[Finding]:
    import phonenumbers

    for found in _DIGITS.finditer(text):
        written = found.group()
        n_digits = sum(character.isdigit() for character in written)
        if n_digits < _MIN_PHONE_DIGITS:
            continue
        for region in (*_REGIONS.get(language, ()), *_REGIONS["en"]):
            try:
                number = phonenumbers.parse(written, region)
            except phonenumbers.NumberParseException:
                continue
            if phonenumbers.is_possible_number(number) and (
                phonenumbers.is_valid_number(number) or written.startswith("+")
            ):
                yield _finding(found, "phone", 0.8, f"a possible phone number in {region}")
                break


def _is_iban(written: str) -> bool:
    compact = re.sub(r"[ -]", "", written)
    rearranged = compact[4:] + compact[:4]
    return 15 <= len(compact) <= 34 and int("".join(str(int(c, 36)) for c in rearranged)) % 97 == 1


def _is_card(written: str) -> bool:
    digits = [int(character) for character in written if character.isdigit()]
    doubled = [
        digit if place % 2 == 0 else sum(divmod(digit * 2, 10))
        for place, digit in enumerate(reversed(digits))
    ]
    return 13 <= len(digits) <= 19 and sum(doubled) % 10 == 0 and len(set(digits)) > 1
