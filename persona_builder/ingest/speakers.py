"""Tell who asks and who is interviewed."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from persona_builder.domain.transcripts import RawTurn, Role
from persona_builder.ingest.labels import is_code, without_number
from persona_builder.language import LANGUAGES, fold

# The Greek question mark is written as a semicolon, or as a character of its own.
_QUESTION = re.compile(r"[?؟\u037e](?:\s|[\"'»”)]|$)")
_GREEK_QUESTION = re.compile(r";(?:\s|$)")
_GREEK = re.compile(r"[\u0370-\u03ff]")

# Somebody who asks in at least this share of turns may be the interviewer, ...
_MIN_ASKING = 0.4
# ... if nobody else asks nearly as often, ...
_MIN_LEAD = 1.5
# ... and if others do most of the talking.
_MAX_WORDS = 0.6


@dataclass(frozen=True, slots=True)
class Roles:
    """Each label's role, and what to say about the guess.

    Attributes:
        by_label: By folded label.
        warnings: What a person should check, whole sentences.
    """

    by_label: dict[str, Role]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Habits:
    """How somebody speaks."""

    asking: float
    words: float


def guess_roles(
    turns: Sequence[RawTurn],
    *,
    interviewers: Collection[str] = (),
    named_interviewers: Collection[str] = (),
    named_participants: Collection[str] = (),
) -> Roles:
    """Return the role of every label: by what it says, else by who asks the questions.

    Args:
        turns: In order.
        interviewers: Labels that a person says are an interviewer's.
        named_interviewers: From the file's header.
        named_participants: From the file's header.
    """
    labels = list(dict.fromkeys(fold(turn.speaker or "") for turn in turns))
    told = {fold(label) for label in interviewers}
    roles: dict[str, Role] = {}
    for label in labels:
        if label in told:
            roles[label] = "interviewer"
        elif _is_named(label, named_participants):
            roles[label] = "participant"
        elif _is_named(label, named_interviewers):
            roles[label] = "interviewer"
        elif word := role_of_word(label):
            roles[label] = word
    undecided = [label for label in labels if label and label not in roles]
    warnings: list[str] = []
    if undecided and "interviewer" not in roles.values() and len(labels) > 1:
        roles |= _by_questions(turns, undecided, roles, warnings)
    # Where the interviewer is known, whoever is left is interviewed.
    roles = {label: roles.get(label, "participant") for label in labels}
    if "" in roles:
        roles[""] = "unknown"
    if "participant" not in roles.values():
        warnings.append(
            "Only an interviewer speaks in it, so nothing of it is used. "
            "Set the speakers' roles if that is wrong."
        )
    return Roles(roles, tuple(warnings))


def role_of_word(label: str) -> Role | None:
    """Return the role that a folded label says by itself; None for names."""
    word = without_number(label)
    if is_code(label):
        return "participant"
    for language in LANGUAGES.values():
        if word in language.interviewer_labels:
            return "interviewer"
        if word in language.observer_labels:
            return "observer"
    if word == "speaker" or any(word in _speaker_words(code) for code in LANGUAGES):
        return None
    if any(word in language.participant_labels for language in LANGUAGES.values()):
        return "participant"
    return None


def is_generic(label: str) -> bool:
    """Tell whether a label tells nobody apart from people in other files."""
    key = fold(label)
    word = without_number(key)
    return not is_code(key) and any(
        word in language.participant_labels for language in LANGUAGES.values()
    )


def _speaker_words(code: str) -> frozenset[str]:
    """Return the words for somebody who speaks, which say nothing about the role."""
    words = {"en": "speaker", "el": "ομιλητης ομιλητρια", "fa": "گوینده", "he": "דובר דוברת"}
    return frozenset(words[code].split())


def _is_named(label: str, names: Collection[str]) -> bool:
    """Tell whether a label is one of the names, or the first of their words."""
    folded = [fold(name) for name in names]
    return bool(label) and any(label == name or label == name.split()[0] for name in folded if name)


def _by_questions(
    turns: Sequence[RawTurn],
    undecided: Sequence[str],
    roles: dict[str, Role],
    warnings: list[str],
) -> dict[str, Role]:
    """Return the undecided labels' roles by how often each asks and how much each says."""
    habits = {label: _habits(turns, label) for label in undecided}
    ranked = sorted(undecided, key=lambda label: -habits[label].asking)
    first = ranked[0]
    second_asking = habits[ranked[1]].asking if len(ranked) > 1 else 0.0
    is_clear = (
        habits[first].asking >= _MIN_ASKING
        and habits[first].asking >= _MIN_LEAD * second_asking
        and habits[first].words <= _MAX_WORDS
    )
    if is_clear:
        warnings.append("Who the interviewer is was told by the questions. Check the roles.")
        return {first: "interviewer"}
    if "participant" not in roles.values():
        warnings.append(
            "No interviewer was recognised, so everybody counts as a participant. "
            "Set the roles, or name the interviewer with --interviewer."
        )
    return {}


def _habits(turns: Sequence[RawTurn], label: str) -> _Habits:
    own = [turn for turn in turns if fold(turn.speaker or "") == label]
    words = sum(len(turn.text.split()) for turn in own)
    all_words = sum(len(turn.text.split()) for turn in turns)
    return _Habits(sum(_asks(turn.text) for turn in own) / len(own), words / max(all_words, 1))


def _asks(text: str) -> bool:
    greek = _GREEK.search(text[:200]) and _GREEK_QUESTION.search(text)
    return bool(_QUESTION.search(text) or greek)
