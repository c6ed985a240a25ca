"""English."""

from __future__ import annotations

from persona_builder.language.base import Language

LANGUAGE = Language(
    code="en",
    direction="ltr",
    sentence_ends=".!?…",
    fillers=frozenset(
        ["ah", "aha", "er", "erm", "hm", "hmm", "mhm", "mm", "oh", "okay", "ok", "right", "so", "um", "uh", "uhm", "well", "yeah", "yep", "yes", "yup", "no", "nope", "sure", "exactly"]
    ),
    interviewer_labels=frozenset(
        {
            "ai",
            "assistant",
            "chair",
            "facilitator",
            "host",
            "i",
            "int",
            "interviewer",
            "iv",
            "moderator",
            "q",
            "question",
            "researcher",
        }
    ),
    participant_labels=frozenset(
        {
            "a",
            "answer",
            "client",
            "customer",
            "guest",
            "informant",
            "interviewee",
            "p",
            "participant",
            "patient",
            "r",
            "resp",
            "respondent",
            "speaker",
            "subject",
            "user",
        }
    ),
    observer_labels=frozenset({"note taker", "notetaker", "observer", "scribe", "translator"}),
    interviewer_keys=frozenset({"interviewed by", "interviewer", "moderator", "researcher"}),
    participant_keys=frozenset(
        {"interviewee", "name", "participant", "participant id", "respondent", "user"}
    ),
    names=(
        "Alex",
        "Robin",
        "Sam",
        "Jamie",
        "Morgan",
        "Casey",
        "Riley",
        "Avery",
        "Quinn",
        "Rowan",
        "Jordan",
        "Taylor",
        "Charlie",
        "Skyler",
        "Emerson",
        "Finley",
        "Harper",
        "Kit",
        "Lee",
        "Sasha",
    ),
)
