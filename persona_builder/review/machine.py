"""What the machine would show, were it not for people's edits."""

from __future__ import annotations

from collections.abc import Iterable

from persona_builder.domain.edits import EditField
from persona_builder.domain.personas import PersonaDraft


def machine_value(drafts: Iterable[PersonaDraft], entity_id: str, field: EditField) -> str | None:
    """Return the drafted value of a field; None where no draft has one.

    Args:
        drafts: Newest run first; the first that knows the persona or line decides.
        entity_id: A persona or a claim.
        field: The field a person is about to set.
    """
    for draft in drafts:
        if draft.persona_id == entity_id:
            return {
                "name": draft.name,
                "archetype": draft.archetypes[0] if draft.archetypes else "",
                "summary": draft.summary,
                "notes": "",
            }.get(field)
        for claim in draft.claims:
            if claim.id == entity_id:
                return {"text": claim.text, "slot": str(claim.slot)}.get(field)
    return None
