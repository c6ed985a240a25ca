"""Tell what a field about a person is, whatever language its label is in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import get_args

from persona_builder.domain.facts import Fact, FactField
from persona_builder.language.fold import fold

FACT_FIELDS: tuple[FactField, ...] = get_args(FactField)
"""Every field, in the order in which cards and lists show them."""

# English, Greek, Persian, Hebrew: what studies write above a column or before a colon.
_LABELS: Mapping[FactField, str] = {
    "age": "age|ages|age group|age range|age band|age bracket|ηλικία|ηλικιακή ομάδα|ετών|"
    "سن|گروه سنی|رده سنی|بازه سنی|גיל|קבוצת גיל|טווח גילאים|טווח גיל",
    "gender": "gender|sex|gender identity|φύλο|جنسیت|جنس|מגדר|מין|זהות מגדרית",
    "job": "job|job title|occupation|profession|role|position|work|employment|"
    "employment status|career|trade|επάγγελμα|εργασία|δουλειά|απασχόληση|ιδιότητα|"
    "θέση εργασίας|شغل|حرفه|کار|سمت|پیشه|وضعیت شغلی|עיסוק|מקצוע|עבודה|תפקיד|תעסוקה",
    "income": "income|income band|income bracket|income range|income level|household income|"
    "annual income|monthly income|yearly income|salary|earnings|εισόδημα|"
    "οικογενειακό εισόδημα|μηνιαίο εισόδημα|ετήσιο εισόδημα|εισοδηματική τάξη|μισθός|درآمد|"
    "درآمد خانوار|درآمد ماهانه|سطح درآمد|حقوق|הכנסה|הכנסה משפחתית|הכנסה חודשית|רמת הכנסה|שכר",
    "household": "household|household size|household type|family|family status|family situation|"
    "marital status|children|kids|living situation|lives with|νοικοκυριό|οικογένεια|"
    "οικογενειακή κατάσταση|παιδιά|μέγεθος νοικοκυριού|خانوار|خانواده|وضعیت تأهل|"
    "وضعیت خانوادگی|فرزندان|تعداد فرزندان|משק בית|משפחה|מצב משפחתי|ילדים|מספר ילדים",
    "place": "place|city|town|location|region|country|area|residence|place of residence|"
    "lives in|home town|hometown|neighbourhood|neighborhood|πόλη|τόπος|τόπος κατοικίας|περιοχή|"
    "χώρα|κατοικία|τοποθεσία|شهر|محل سکونت|محل زندگی|استان|کشور|منطقه|مکان|עיר|מקום מגורים|"
    "מגורים|אזור|אזור מגורים|ארץ|יישוב|מקום",
    "interests": "interests|interest|hobbies|hobby|leisure|free time|passions|ενδιαφέροντα|"
    "χόμπι|ελεύθερος χρόνος|علایق|علاقه‌مندی‌ها|علاقمندی ها|سرگرمی|سرگرمی‌ها|اوقات فراغت|"
    "תחומי עניין|תחביבים|תחביב|פנאי",
    "information_sources": "information sources|information source|sources of information|"
    "source of information|news sources|media|media use|media consumption|sources|"
    "πηγές ενημέρωσης|πηγές πληροφόρησης|πηγή ενημέρωσης|ενημέρωση|μέσα ενημέρωσης|"
    "منابع اطلاعات|منابع اطلاعاتی|منابع خبری|منبع اطلاعات|رسانه‌ها|מקורות מידע|מקור מידע|"
    "מקורות|מקורות חדשות|אמצעי תקשורת",
    "favourite_brands": "favourite brands|favorite brands|favourite brand|favorite brand|"
    "preferred brands|brands|brand preferences|αγαπημένες μάρκες|αγαπημένη μάρκα|μάρκες|"
    "προτιμώμενες μάρκες|برندهای محبوب|برندهای مورد علاقه|برند محبوب|برند مورد علاقه|برندها|"
    "מותגים אהובים|מותגים מועדפים|מותגים|מותג אהוב|מותג מועדף",
    "habits": "habits|habit|routine|routines|daily routine|shopping habits|buying habits|"
    "consumption habits|lifestyle|συνήθειες|καταναλωτικές συνήθειες|αγοραστικές συνήθειες|"
    "τρόπος ζωής|ρουτίνα|عادت‌ها|عادات|عادات خرید|سبک زندگی|روتین|הרגלים|הרגלי קנייה|"
    "הרגלי צריכה|שגרה|אורח חיים",
    "channels": "channels|preferred channels|preferred channel|contact channels|"
    "shopping channels|purchase channels|communication channels|touchpoints|κανάλια|"
    "κανάλια αγορών|κανάλια επικοινωνίας|προτιμώμενα κανάλια|کانال‌ها|کانال‌های خرید|"
    "کانال‌های ارتباطی|ערוצים|ערוצי קנייה|ערוצי רכישה|ערוצי תקשורת",
}
_FIELD_OF: Mapping[str, FactField] = {
    fold(label): field for field, labels in _LABELS.items() for label in labels.split("|")
}
_LISTS = frozenset({"interests", "information_sources", "favourite_brands", "habits", "channels"})

# Words in labels that are about the interview or its file and not about the person.
_ABOUT_INTERVIEW = frozenset(
    fold(word)
    for word in (
        "channel date duration encoding end ended file filename format interview length medium "
        "method platform project recorded recording room session start started study subject "
        "time title topic transcribed transcriber transcript version when "
        "αρχείο διάρκεια έργο θέμα ημερομηνία ηχογράφηση μελέτη συνέντευξη τίτλος ώρα "
        "پروژه تاریخ ساعت ضبط عنوان فایل مدت مصاحبه مطالعه موضوع پژوهش "
        "הקלטה כותרת מחקר משך נושא פרויקט קובץ ראיון ריאיון שעה תאריך"
    ).split()
)
_PARTS = re.compile(r"[;,،؛|\n·•]")
_YEARS = (
    r"(?:\s?(?:years old|years of age|years|year|yrs|yr|y\.?o\.?|y|ετων|χρονων|ετη|سال|ساله|"
    r"שנים|שנה|בן|בת)\.?)?"
)
_AGE = re.compile(
    rf"^(?:בן\s|בת\s)?(?P<low>\d{{1,3}})(?:\s?(?:[-–—]|to|εωσ|ωσ|تا|עד)\s?(?P<high>\d{{1,3}})|"
    rf"(?P<open>\s?\+))?{_YEARS}$"
)


def field_of(label: str) -> FactField | None:
    """Return which common fact a label names; None for a study's own fields."""
    return _FIELD_OF.get(fold(label.replace("_", " ").strip(" *:")))


def labels_of_facts() -> frozenset[str]:
    """Return every label that names a common fact, folded."""
    return frozenset(_FIELD_OF)


def is_about_interview(label: str) -> bool:
    """Tell a field on when and how somebody was interviewed from one about the person."""
    words = fold(label.replace("_", " ")).split()
    return field_of(label) is None and not _ABOUT_INTERVIEW.isdisjoint(words)


def facts_of(metadata: Mapping[str, str]) -> tuple[Fact, ...]:
    """Return the common facts among what is given about a person, by field.

    Everything else stays where it is: in ``metadata``, as given. Where two labels
    name one field ("City", "Country"), both are returned.

    Args:
        metadata: Labels and values as given, such as ``Participant.metadata``.
    """
    found = [
        _fact(field, label, value)
        for label, value in metadata.items()
        if value.strip() and (field := field_of(label))
    ]
    return tuple(sorted(found, key=lambda fact: FACT_FIELDS.index(fact.field)))


def _fact(field: FactField, label: str, value: str) -> Fact:
    items = _items(value) if field in _LISTS else (value.strip(),)
    low, high = _ages(value) if field == "age" else (None, None)
    return Fact(field, label, value, items, low, high)


def _items(value: str) -> tuple[str, ...]:
    bare = value.strip().removeprefix("[").removesuffix("]")
    parts = (part.strip(" \"'") for part in _PARTS.split(bare))
    return tuple(dict.fromkeys(part for part in parts if part))


def _ages(value: str) -> tuple[int | None, int | None]:
    found = _AGE.match(fold(value)[:40])
    if not found:
        return None, None
    low = int(found["low"])
    if found["open"]:
        return low, None
    return low, int(found["high"]) if found["high"] else low
