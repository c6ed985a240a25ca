"""A study of a way through an experience, small enough to check by eye."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from small_project import analysed, file_of, small_project
from small_study import Said, make_study

from persona_builder.domain.runs import Analysis
from persona_builder.domain.studies import Study
from persona_builder.store import ProjectStore

ENGLISH = {
    "Ada": [
        Said("My colleague told me about the app in the lift.", "do", 1),
        Said("I compared it with two other shops before I signed up.", "do", 2),
        Said("I was annoyed that the driver came while we were out.", "feel", 3, 0.8, valence=-1),
        Said(
            "I want to see the whole total so that I never count again.",
            "think",
            4,
            0.1,
            0.9,
        ),
    ],
    "Bo": [
        Said("I first noticed them on a poster at the bus stop.", "do", 1),
        Said("My delivery was late again and I was furious about it.", "feel", 3, 0.9, valence=-1),
        Said("I wondered whether the driver would find the side gate.", "think", 5),
        Said("My husband says the driver is a saint.", "say", 6, valence=1),
    ],
    "Cy": [
        Said("The driver carried the parcel up for me, I was delighted.", "feel", 3, valence=1),
        Said("I called customer service and they gave me a refund in two days.", "do", 7),
        Said("I told everyone at the gym to try it.", "do", 8),
        Said("I work as a nurse, so mornings are short.", "none", 9),
    ],
}
PERSIAN = {
    "نگار": [
        Said("اولین بار از همکارم شنیدم که همچین اپلیکیشنی هست.", "do", 1),
        Said("پیک دیر رسید و خیلی عصبانی شدم.", "feel", 3, 0.8, valence=-1),
        Said("می‌خوام قیمت نهایی رو ببینم تا بتونم خرجم رو نگه دارم.", "think", 4, 0.1, 0.9),
    ],
    "آرش": [
        Said("زنگ زدم پشتیبانی و نیم ساعت پشت خط موندم.", "do", 7, 0.8, valence=-1),
        Said("به همه‌ی دوستام پیشنهادش دادم.", "do", 8, valence=1),
    ],
}


def english_study() -> Study:
    """Return three English interviews."""
    return _own_files(make_study(ENGLISH))


def persian_study() -> Study:
    """Return two Persian interviews."""
    return _own_files(make_study(PERSIAN, language="fa", times=True))


def journey_analysis() -> Analysis:
    """Return drafts for one group of the three English people."""
    return analysed(tuple(ENGLISH), study=english_study())


def journey_project(folder: Path) -> ProjectStore:
    """Return a project with the English interviews, analysed once."""
    return small_project(folder, journey_analysis())


def _own_files(study: Study) -> Study:
    return replace(study, transcripts=tuple(file_of(each)[0] for each in study.transcripts))
