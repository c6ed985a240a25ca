"""Hebrew."""

from __future__ import annotations

from persona_builder.language.base import Language

LANGUAGE = Language(
    code="he",
    direction="rtl",
    sentence_ends=".!?…",
    fillers=frozenset(
        ["כן", "לא", "אה", "אהה", "אמ", "אממ", "המ", "אוקיי", "בסדר", "נכון", "טוב", "בדיוק", "אז"]
    ),
    interviewer_labels=frozenset(
        {
            "חוקר",
            "חוקרת",
            "מנחה",
            "מראיין",
            "מראיינת",
            "ש",
            "שאלה",
            "המראיין",
            "המראיינת",
            "החוקרת",
            "החוקר",
        }
    ),
    participant_labels=frozenset(
        {
            "דובר",
            "דוברת",
            "לקוח",
            "לקוחה",
            "מרואיין",
            "מרואיינת",
            "משתמש",
            "משתמשת",
            "משתתף",
            "משתתפת",
            "נשאל",
            "נשאלת",
            "ת",
            "תשובה",
        }
    ),
    observer_labels=frozenset({"צופה", "משקיף", "משקיפה"}),
    interviewer_keys=frozenset({"חוקר", "חוקרת", "מראיין", "מראיינת"}),
    participant_keys=frozenset({"מרואיין", "מרואיינת", "משתתף", "משתתפת", "שם"}),
    names=(
        "אור",
        "אביב",
        "אדר",
        "אופיר",
        "אלמוג",
        "בר",
        "גל",
        "דור",
        "הדר",
        "חן",
        "טל",
        "ים",
        "יובל",
        "ליאור",
        "נועם",
        "עדי",
        "עומר",
        "רותם",
        "שחר",
        "תום",
    ),
)
