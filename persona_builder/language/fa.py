"""Persian."""

from __future__ import annotations

from persona_builder.language.base import Language

LANGUAGE = Language(
    code="fa",
    direction="rtl",
    sentence_ends=".!؟?…۔",
    fillers=frozenset(
        [
            "آره",
            "بله",
            "نه",
            "خب",
            "اوم",
            "اممم",
            "اِ",
            "آها",
            "آهان",
            "اوکی",
            "باشه",
            "درسته",
            "دقیقا",
            "دقیقاً",
            "هوم",
        ]
    ),
    interviewer_labels=frozenset(
        {"پرسشگر", "پژوهشگر", "سوال", "س", "محقق", "مصاحبه گر", "مصاحبه کننده", "تسهیلگر", "مجری"}
    ),
    participant_labels=frozenset(
        {
            "پاسخ",
            "پاسخگو",
            "پاسخ دهنده",
            "ج",
            "شرکت کننده",
            "کاربر",
            "گوینده",
            "مشارکت کننده",
            "مشتری",
            "مصاحبه شونده",
        }
    ),
    observer_labels=frozenset({"ناظر", "مشاهده گر"}),
    interviewer_keys=frozenset({"مصاحبه گر", "مصاحبه کننده", "پژوهشگر"}),
    participant_keys=frozenset({"شرکت کننده", "مصاحبه شونده", "مشارکت کننده", "نام"}),
    names=(
        "آرام",
        "آفتاب",
        "باران",
        "بهار",
        "پگاه",
        "ترنم",
        "خورشید",
        "دریا",
        "راد",
        "روشن",
        "سپهر",
        "سحر",
        "شادی",
        "شکیبا",
        "صبا",
        "فروغ",
        "ماهان",
        "مهر",
        "نسیم",
        "نور",
    ),
)
