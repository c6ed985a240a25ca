"""Tell who asks and who is interviewed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from persona_builder.domain.transcripts import RawTurn, Role
from persona_builder.ingest.labels import is_code, without_number
from persona_builder.language import LANGUAGES, fold

# The Greek question mark is written as a semicolon, or as a character of its own.
_QUESTION = re.compile(r"[?؟\u037e](?:\s|[\"'»”)]|$)")
_GREEK_QUESTION = re.compile(r";(?:\s|$)")
_GREEK = re.compile(r"[\u0370-\u03ff]")

# Greek and Cyrillic letters that look like Latin ones, folded.
_LOOKS_LIKE = str.maketrans(
    "αβεζηικμνορτυχѵавекмнорстухіјѕԁӏɡ",
    "abezhikmnoptyxvabekmhopctyxijsdlg",
)

# Somebody who asks in at least this share of turns may be the interviewer, ...
_MIN_ASKING = 0.4
# ... if nobody else asks nearly as often, ...
_MIN_LEAD = 1.5
# ... and if others do most of the talking; which of few words is most says nothing.
_MAX_WORDS = 0.6
# Where only two speak, less is enough; measured on recorded sessions and on podcasts.
_MIN_ASKING_OF_TWO = 0.25
_MAX_WORDS_OF_TWO = 0.45
_MIN_WORDS_TO_COMPARE = 100
# Beside people who speak so often, somebody who speaks once is passing by.
_MIN_TURNS_BESIDE = 3
# Whoever mostly asks is an interviewer, also where nobody answers.
_MOSTLY = 0.6
_MIN_TURNS_ALONE = 3


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
    roles = _by_label(labels, interviewers, named_interviewers, named_participants)
    undecided = [label for label in labels if label and label not in roles]
    if "interviewer" not in roles.values():
        roles |= _beside_participant(undecided, roles)
        undecided = [label for label in undecided if label not in roles]
    warnings: list[str] = []
    if "interviewer" not in roles.values():
        roles |= _without_interviewer(turns, undecided, roles, warnings)
    passing = (
        []
        if interviewers
        else _passing_by(turns, [each for each in undecided if each not in roles])
    )
    if passing:
        roles |= dict.fromkeys(passing, "unknown")
        warnings.append(
            f"{len(passing)} of {len(labels)} speakers say something only once, so their role is "
            "left open and nothing of theirs is used. Set their roles if that is wrong."
        )
    # Where the interviewer is known, whoever is left is interviewed.
    roles = {label: roles.get(label, "participant") for label in labels}
    if "" in roles:
        roles[""] = "unknown"
    if "participant" not in roles.values():
        only = set(roles.values()) == {"interviewer"}
        who = "Only an interviewer speaks in it" if only else "Nobody in it is a participant"
        warnings.append(
            f"{who}, so nothing of it is used. Set the speakers' roles if that is wrong."
        )
    return Roles(roles, (*warnings, *_about_spellings(turns), *_about_lookalikes(turns)))


def _by_label(
    labels: Sequence[str],
    interviewers: Collection[str],
    named_interviewers: Collection[str],
    named_participants: Collection[str],
) -> dict[str, Role]:
    """Return the roles that labels, the header or a person say."""
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
    _forget_lone_letters(roles, told)
    return roles


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


def _forget_lone_letters(roles: dict[str, Role], told: Collection[str]) -> None:
    """Take "A" for an answer only beside a "Q": it may as well be the first of "A" and "B"."""
    if "interviewer" in roles.values():
        return
    for label in [label for label in roles if len(label) == 1 and label not in told]:
        del roles[label]


def _without_interviewer(
    turns: Sequence[RawTurn],
    undecided: Sequence[str],
    roles: Mapping[str, Role],
    warnings: list[str],
) -> dict[str, Role]:
    """Return roles of the undecided where no label says who the interviewer is."""
    if len(undecided) == 1 and not roles:
        return _alone(turns, undecided[0])
    if not undecided:
        return {}
    if len(undecided) == 1 and set(roles.values()) == {"participant"}:
        warnings.append(
            "Who is not called a participant counts as the interviewer. Check the roles."
        )
        return {undecided[0]: "interviewer"}
    asking = _by_questions(turns, undecided)
    if asking is not None:
        warnings.append("The interviewer was told by who asks the questions. Check the roles.")
        return {asking: "interviewer"}
    if "participant" in roles.values():
        warnings.append(
            f"The roles of {len(undecided)} speakers are not known, so nothing of theirs is used. "
            "Set the roles, or name the interviewer with --interviewer."
        )
        return dict.fromkeys(undecided, "unknown")
    if len(undecided) > 1:
        warnings.append(
            "No interviewer was recognised, so everybody counts as a participant. "
            "Set the roles, or name the interviewer with --interviewer."
        )
    return {}


def _alone(turns: Sequence[RawTurn], label: str) -> dict[str, Role]:
    """Return the role of the only speaker: a participant's, unless nearly all are questions."""
    habits = _habits(turns, label)
    mostly_asks = habits.asking >= _MOSTLY and len(turns) >= _MIN_TURNS_ALONE
    return {label: "interviewer" if mostly_asks else "participant"}


def _by_questions(turns: Sequence[RawTurn], undecided: Sequence[str]) -> str | None:
    """Return who asks far more than the others and does not do most of the talking."""
    habits = {label: _habits(turns, label) for label in undecided}
    ranked = sorted(undecided, key=lambda label: -habits[label].asking)
    first = habits[ranked[0]]
    second_asking = habits[ranked[1]].asking if len(ranked) > 1 else 0.0
    n_words = sum(len(turn.text.split()) for turn in turns)
    is_clear = (
        first.asking >= _MIN_ASKING
        and first.asking >= _MIN_LEAD * second_asking
        and (first.words <= _MAX_WORDS or n_words < _MIN_WORDS_TO_COMPARE)
    )
    # Of two people, the one who asks more and says less is the interviewer, also in a
    # session in which most of what that one says are small words between questions.
    is_asking_half = (
        len(undecided) == 2
        and first.asking >= max(_MIN_ASKING_OF_TWO, _MIN_LEAD * second_asking)
        and first.words <= _MAX_WORDS_OF_TWO
    )
    return ranked[0] if is_clear or is_asking_half else None


def _passing_by(turns: Sequence[RawTurn], undecided: Sequence[str]) -> list[str]:
    """Return speakers of a single turn in a conversation of others: a waiter, a heading."""
    counts = Counter(fold(turn.speaker or "") for turn in turns)
    regular = [label for label, count in counts.items() if count >= _MIN_TURNS_BESIDE]
    if len(regular) < 2:
        return []
    return [label for label in undecided if counts[label] == 1]


def _about_spellings(turns: Sequence[RawTurn]) -> tuple[str, ...]:
    """Say which labels are taken for one speaker's although they are not spelled alike."""
    spellings: dict[str, list[str]] = {}
    for label in dict.fromkeys(turn.speaker for turn in turns if turn.speaker):
        spellings.setdefault(fold(label), []).append(label)
    return tuple(
        f"{', '.join(labels[:5])} count as one speaker."
        for labels in spellings.values()
        if len(labels) > 1
    )


def _about_lookalikes(turns: Sequence[RawTurn]) -> tuple[str, ...]:
    """Say which labels look like one and are written with letters of several alphabets.

    They stay two speakers: that they are one is for a person to say.
    """
    alike: dict[str, dict[str, str]] = {}
    for label in dict.fromkeys(turn.speaker for turn in turns if turn.speaker):
        key = fold(label)
        alike.setdefault(key.translate(_LOOKS_LIKE), {}).setdefault(key, label)
    return tuple(
        f"{' and '.join(labels.values())} look alike and are written with other letters, so they "
        "count as different speakers. Write them alike if they are one."
        for labels in alike.values()
        if len(labels) > 1
    )


def _beside_participant(undecided: Sequence[str], roles: dict[str, Role]) -> dict[str, Role]:
    """Return the one other speaker of a file whose participant is called that: it is the asker."""
    told = [label for label, role in roles.items() if role == "participant"]
    is_pair = len(undecided) == 1 and len(told) == 1
    return {undecided[0]: "interviewer"} if is_pair and is_generic(told[0]) else {}


def _habits(turns: Sequence[RawTurn], label: str) -> _Habits:
    own = [turn for turn in turns if fold(turn.speaker or "") == label]
    words = sum(len(turn.text.split()) for turn in own)
    all_words = sum(len(turn.text.split()) for turn in turns)
    return _Habits(sum(asks(turn.text) for turn in own) / len(own), words / max(all_words, 1))


def asks(text: str) -> bool:
    """Tell whether somebody asks something in a turn."""
    greek = _GREEK.search(text[:200]) and _GREEK_QUESTION.search(text)
    return bool(_QUESTION.search(text) or greek)
