"""Look at what is about to be passed on: names left in, and people who stand out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Container, Mapping, Sequence
from itertools import combinations

from persona_builder.domain.transcripts import Participant
from persona_builder.language import fold
from persona_builder.privacy.key import Key
from persona_builder.privacy.opened import texts_in
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

# What a page's own policy names its style by: letters that nobody wrote, so a short name
# may stand among them by chance.
_DIGEST = re.compile(r"sha256-[A-Za-z0-9+/]{43}=")


def leaks_in(
    files: Mapping[str, bytes], key: Key, *, traces: Collection[str] = ()
) -> tuple[str, ...]:
    """Return one sentence for each file in which something that the key knows is left.

    Packed files are opened, and names of files, properties of documents, what pictures
    carry, and escapes are looked at as well: see ``texts_in``.

    Args:
        files: Bytes by name.
        key: What should have been replaced.
        traces: Words that tell on whose computer it was made, such as the home folder.
    """
    redactor = Redactor(key)
    # Codes that participants had before are names and codes at once.
    codes = set(key.people.values())
    found = []
    for name, data in files.items():
        texts = list(texts_in(name, data))
        # The same words are met again behind escapes: the fullest view counts.
        hits = max(_n_left(text, redactor, codes) for _, text in texts)
        if hits:
            found.append(f"{redactor(name)}: {hits} places still hold a name or an identifier.")
        if any(trace in text for trace in traces for _, text in texts):
            found.append(f"{redactor(name)}: it names a folder of this computer.")
    return tuple(found)


def _n_left(text: str, redactor: Redactor, codes: Container[str]) -> int:
    words = _DIGEST.sub(" ", text)
    return sum(words[start:end] not in codes for start, end, _, _ in redactor.redact(words).changes)


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
