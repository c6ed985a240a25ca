"""Look at what is about to be passed on: names left in, and people who stand out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from persona_builder.domain.transcripts import Participant
from persona_builder.language import fold
from persona_builder.privacy.key import Key
from persona_builder.privacy.redact import Redactor

# Fewer people than this with the same attributes can be told by them.
MIN_ALIKE = 3
# Attributes that no group shares, such as a date of the interview.
_MOST_VALUES = 0.9
_MOST_ATTRIBUTES = 6
# About the interview, not about the person.
_NOT_ABOUT_PEOPLE = frozenset(
    "interviewer moderator researcher date title study file duration recording version language "
    "setting session codes".split()
)


def leaks_in(files: Mapping[str, bytes], key: Key) -> tuple[str, ...]:
    """Return one sentence for each file in which something that the key knows is left.

    Args:
        files: Bytes by name; what is no text is looked at as if it were.
        key: What should have been replaced.
    """
    redactor = Redactor(key)
    # Codes that participants had before are names and codes at once.
    codes = set(key.people.values())
    found = []
    for name, data in files.items():
        text = data.decode("utf-8", "replace")
        hits = sum(
            text[start:end] not in codes for start, end, _, _ in redactor.redact(text).changes
        )
        if hits:
            found.append(f"{redactor(name)}: {hits} places still hold a name or an identifier.")
    return tuple(found)


def rare_combinations(participants: Sequence[Participant]) -> tuple[str, ...]:
    """Return a warning for each pair of attributes that fewer than three people share.

    A name that is replaced does not hide the only nurse of 91 in a small town. The
    sentences name attributes and counts, and no person's values.
    """
    rows = [{fold(key): value for key, value in each.metadata.items()} for each in participants]
    values = {
        name: Counter(fold(row[name]) for row in rows if name in row)
        for name in dict.fromkeys(name for row in rows for name in row)
    }
    telling = [
        name
        for name, counts in values.items()
        if name not in _NOT_ABOUT_PEOPLE
        and len(counts) > 1
        and len(counts) <= max(2, _MOST_VALUES * counts.total())
    ][:_MOST_ATTRIBUTES]
    said = []
    for first, second in combinations(telling, 2):
        pairs = Counter(
            (fold(row[first]), fold(row[second])) for row in rows if first in row and second in row
        )
        rare = sum(count for count in pairs.values() if count < MIN_ALIKE)
        if rare:
            said.append(
                f"{rare} of {len(rows)} people share their {first} and {second} with fewer than "
                f"{MIN_ALIKE - 1} others, and may be recognised by them."
            )
    return tuple(said)
