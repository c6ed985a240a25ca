"""Merge labels that one person has in one file: "Interviewee.", "INTERVIEWEE 1"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from persona_builder.domain.transcripts import RawTurn
from persona_builder.ingest.labels import is_role_word, without_number
from persona_builder.language import fold


def merge_variants(turns: Sequence[RawTurn]) -> tuple[tuple[RawTurn, ...], tuple[str, ...]]:
    """Return turns in which each speaker has one label, and what was merged.

    Labels that differ in punctuation are one. A word for a part in the interview
    without a number is the same person as the only one with a number; with two
    numbers nobody can tell, and nothing is merged.
    """
    written: dict[str, str] = {}
    for turn in turns:
        if turn.speaker:
            written.setdefault(turn.speaker, _bare(turn.speaker))
    first: dict[str, str] = {}
    for label, bare in written.items():
        first.setdefault(bare, label)
    same = {bare: _numbered_twin(bare, first) for bare in first}
    target = {label: first[same[bare]] for label, bare in written.items()}
    changed = {label: to for label, to in target.items() if fold(label) != fold(to)}
    if not changed:
        return tuple(turns), ()
    merged = tuple(
        replace(turn, speaker=changed[turn.speaker]) if turn.speaker in changed else turn
        for turn in turns
    )
    pairs = ", ".join(f'"{label}" as "{to}"' for label, to in sorted(changed.items()))
    return merged, (f"Labels were taken for one speaker: {pairs}. Check the roles.",)


def _bare(label: str) -> str:
    return fold(label).strip(" .,;:-_()[]") or fold(label)


def _numbered_twin(bare: str, labels: dict[str, str]) -> str:
    """Return the one label that adds only a number to a role word; else the label itself."""
    if not is_role_word(bare) or without_number(bare) != bare or len(bare) < 3:
        return bare
    twins = [each for each in labels if each != bare and without_number(each) == bare]
    return twins[0] if len(twins) == 1 else bare
