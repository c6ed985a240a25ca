"""The words that tell stages, touchpoints and people of an experience, in each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from persona_builder.domain.experience import RoleKind, StageKey, TouchpointKind

# A pattern that starts so says a stage only together with another sign of it.
WEAK = "~"


@dataclass(frozen=True, slots=True)
class ExperienceWords:
    """Patterns over words (see ``language.finding``) by what they tell.

    Attributes:
        code: BCP 47 code.
        stages: Signs of a stage; those that start with ``WEAK`` count half.
        touchpoints: What people meet, as they call it.
        roles: Whom people speak of, by the noun and never by a name.
        wondering: Words of a question that is not asked aloud ("I wondered").
        expecting: Words of what somebody thought would be so.
        purposes: Words between what is done and what for ("so that").
        able: Words of a wish, before what somebody wants to do ("I want to").
        own_role: Words before what somebody is, who is then nobody else ("I work as a").
        prefixes: Letters that are joined to the front of a word.
    """

    code: str
    stages: Mapping[StageKey, tuple[str, ...]]
    touchpoints: Mapping[TouchpointKind, tuple[str, ...]]
    roles: Mapping[RoleKind, tuple[str, ...]]
    wondering: tuple[str, ...]
    expecting: tuple[str, ...]
    purposes: tuple[str, ...]
    able: tuple[str, ...]
    own_role: tuple[str, ...]
    prefixes: str = ""
