"""Let a persona keep its id from run to run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from persona_builder.domain.personas import PersonaDraft


def rematch(
    drafts: Sequence[PersonaDraft], earlier: Sequence[PersonaDraft]
) -> tuple[PersonaDraft, ...]:
    """Return the drafts, each with the id of the earlier one it shares most people with.

    One to one: the pair that shares most (Jaccard over people, then over the
    statements quoted) is matched first. A draft that shares neither with any
    earlier one left keeps its own id.
    """
    pairs = sorted(
        (
            (-people, -statements, new, old)
            for new, draft in enumerate(drafts)
            for old, before in enumerate(earlier)
            for people, statements in [_shared(draft, before)]
            if people or statements
        ),
        key=lambda pair: (*pair[:2], drafts[pair[2]].segment_id, earlier[pair[3]].persona_id),
    )
    ids: dict[int, str] = {}
    for _, _, new, old in pairs:
        persona_id = earlier[old].persona_id
        if new not in ids and persona_id not in ids.values():
            ids[new] = persona_id
    return tuple(
        replace(draft, persona_id=ids.get(place, draft.persona_id))
        for place, draft in enumerate(drafts)
    )


def _shared(draft: PersonaDraft, before: PersonaDraft) -> tuple[float, float]:
    return (
        _jaccard(set(draft.participants), set(before.participants)),
        _jaccard(_statements(draft), _statements(before)),
    )


def _statements(draft: PersonaDraft) -> set[str]:
    return {item.statement_id for claim in draft.claims for item in claim.evidence}


def _jaccard(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0
