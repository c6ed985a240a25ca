"""Give a persona a name that refers to nobody."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from persona_builder.domain.ids import derived_id
from persona_builder.language import language_of
from persona_builder.language.fold import fold


def neutral_name(members: Collection[str], language: str, taken: Sequence[str]) -> str:
    """Return a name from the language's list that the same people always get.

    Args:
        members: Ids of the segment's participants, in any order.
        language: BCP 47 code of the study.
        taken: Names not to give: other personas' and everything the participants are called.
    """
    names = language_of(language).names
    used = {word for name in taken for word in [fold(name), *fold(name).split()]}
    start = int(derived_id("name", *sorted(members)), 16) % len(names)
    for step in range(len(names)):
        name = names[(start + step) % len(names)]
        if fold(name) not in used:
            return name
    return f"{names[start]} {len(taken) + 1}"
