"""Ask whether segments coincide with how people were interviewed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

import numpy as np
from numpy.typing import NDArray

from persona_builder.domain.explanation import Confound, ConfoundField
from persona_builder.domain.segments import Segmentation
from persona_builder.domain.studies import Study
from persona_builder.domain.transcripts import Participant, Transcript
from persona_builder.language import LANGUAGES, fold

Codes = NDArray[np.intp]

# With fewer people, nearly every coincidence is one of chance.
MIN_KNOWN = 6
_PERMUTATIONS = 999
# Enough for people in thousands, whose p-values need no finer steps.
_FEW_PERMUTATIONS = 199
_MANY_PEOPLE = 2_000
_THIRDS = 3

_GUIDES = frozenset(
    map(
        fold,
        (
            "guide", "guide version", "interview guide", "discussion guide", "script",
            "οδηγός", "οδηγός συνέντευξης", "راهنما", "راهنمای مصاحبه", "מדריך", "מדריך ראיון",
        ),
    )
)  # fmt: skip
_DATES = frozenset(map(fold, ("date", "interview date", "ημερομηνία", "تاریخ", "תאריך")))
_DATE_FORMATS = ("%d %B %Y", "%B %d, %Y", "%d %b %Y", "%d.%m.%Y", "%d/%m/%Y", "%Y/%m/%d")
_INTERVIEWERS = frozenset().union(*(each.interviewer_keys for each in LANGUAGES.values()))
_GENERIC = frozenset().union(*(each.interviewer_labels for each in LANGUAGES.values()))


def confounds_of(study: Study, segmentation: Segmentation, *, seed: int) -> tuple[Confound, ...]:
    """Return how far segments coincide with each thing known about the interviews.

    Nothing to compare with one segment: () then.

    Args:
        study: Interviews with what their headers say.
        segmentation: Who is in which segment.
        seed: Makes the random groupings repeatable.
    """
    if len(segmentation.segments) < 2:
        return ()
    segment_of = {
        member.participant_id: segment.id
        for segment in segmentation.segments
        for member in segment.members
    }
    people = [study.participant_by_id[each] for each in sorted(segment_of)]
    rng = np.random.default_rng(seed)
    return tuple(
        _confound(field, values, [segment_of[person.id] for person in people], rng)
        for field, values in _values(study, people).items()
    )


def _values(
    study: Study, people: Sequence[Participant]
) -> dict[ConfoundField, Sequence[str | None]]:
    def most_common(of: Callable[[Transcript], str | None]) -> list[str | None]:
        found = []
        for person in people:
            known = [of(study.transcript_by_id[each]) for each in person.transcript_ids]
            counts = Counter(value for value in known if value)
            best = min(counts.items(), key=lambda item: (-item[1], item[0]), default=(None, 0))
            found.append(best[0])
        return found

    def given(keys: frozenset[str]) -> list[str | None]:
        own = [_field(person.metadata, keys) for person in people]
        told = most_common(lambda transcript: _field(transcript.metadata, keys))
        return [mine or theirs for mine, theirs in zip(own, told, strict=True)]

    named = given(_INTERVIEWERS)
    labelled = most_common(_interviewer)
    return {
        "interviewer": [name or label for name, label in zip(named, labelled, strict=True)],
        "guide": given(_GUIDES),
        "language": most_common(lambda transcript: transcript.language),
        "date": _thirds([_day(value) for value in given(_DATES)]),
        "format": most_common(lambda transcript: transcript.source.format),
        "length": _thirds([_n_words(study, person) for person in people]),
    }


def _field(metadata: Mapping[str, str], keys: frozenset[str]) -> str | None:
    for label, value in metadata.items():
        if fold(label.replace("_", " ")) in keys and value.strip():
            return fold(value)
    return None


def _interviewer(transcript: Transcript) -> str | None:
    """Return who asks, where the label is a name and not "Interviewer"."""
    labels = [fold(each.label) for each in transcript.speakers if each.role == "interviewer"]
    return next((label for label in labels if label and label not in _GENERIC), None)


def _day(value: str | None) -> int | None:
    if value is None:
        return None
    for form in _DATE_FORMATS:
        try:
            return datetime.strptime(value, form).date().toordinal()
        except ValueError:
            continue
    try:
        return date.fromisoformat(value[:10]).toordinal()
    except ValueError:
        return None


def _n_words(study: Study, person: Participant) -> int | None:
    rows = study.rows_by_participant[person.id]
    return sum(len(study.text_of(study.statements[row]).split()) for row in rows)


def _thirds(values: Sequence[int | None]) -> list[str | None]:
    """Return the third each number falls in; equal numbers fall together."""
    known = sorted(value for value in values if value is not None)
    if not known:
        return [None] * len(values)
    limits = [known[len(known) * third // _THIRDS] for third in range(1, _THIRDS)]
    return [
        None if value is None else str(sum(value >= limit for limit in limits)) for value in values
    ]


def _confound(
    field: ConfoundField,
    values: Sequence[str | None],
    segments: Sequence[int],
    rng: np.random.Generator,
) -> Confound:
    from sklearn.metrics import adjusted_mutual_info_score

    rows = [row for row, value in enumerate(values) if value is not None]
    kinds = {values[row] for row in rows}
    own = [segments[row] for row in rows]
    if len(kinds) < 2 or len(rows) < MIN_KNOWN or len(set(own)) < 2:
        return Confound(field, len(rows), len(kinds))
    first = np.unique(own, return_inverse=True)[1]
    second = np.unique([str(values[row]) for row in rows], return_inverse=True)[1]
    # Random groupings have the same sizes, so that mutual information ranks them as
    # the adjusted one does, which takes a hundred times longer.
    observed = _mutual_information(first, second)
    times = _PERMUTATIONS if len(rows) <= _MANY_PEOPLE else _FEW_PERMUTATIONS
    higher = sum(
        _mutual_information(rng.permutation(first), second) >= observed - 1e-9 for _ in range(times)
    )
    return Confound(
        field=field,
        known=len(rows),
        kinds=len(kinds),
        ami=round(float(adjusted_mutual_info_score(first, second)), 4),
        p_value=round((1 + higher) / (1 + times), 4),
    )


def _mutual_information(first: Codes, second: Codes) -> float:
    width = int(second.max()) + 1
    size = (int(first.max()) + 1) * width
    joint = np.bincount(first * width + second, minlength=size).reshape(-1, width) / len(first)
    alone = joint.sum(axis=1, keepdims=True) * joint.sum(axis=0, keepdims=True)
    there = joint > 0
    return float((joint[there] * np.log(joint[there] / alone[there])).sum())
