"""Check every quote of a project file against the transcripts in it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from persona_builder.domain.personas import ClaimKind, Evidence
from persona_builder.domain.review import ShownPersona
from persona_builder.domain.transcripts import Transcript
from persona_builder.services.cards import cards_in
from persona_builder.services.checking import Tally
from persona_builder.store import (
    ProjectStore,
    check_whole,
    every_draft,
    load_transcripts,
    source_bytes,
    source_names,
)


def check_project(path: Path, tally: Tally) -> None:
    """Check a project file: the file itself, sources, turns, and every quote of every run.

    Raises:
        ProjectError: It is no project, newer, locked, or too damaged to be read.
    """
    for problem in check_whole(path):
        tally.fail(path.name, f"the file is damaged ({problem})")
    with ProjectStore(path).read() as connection:
        for sha256, name in source_names(connection).items():
            if hashlib.sha256(source_bytes(connection, sha256)).hexdigest() != sha256:
                tally.fail(name, "the stored file is not the one that was added")
        transcripts = {each.id: each for each in load_transcripts(connection)}
        for transcript in transcripts.values():
            _check_turns(transcript, tally)
        for draft in every_draft(connection):
            where = f"{path.name}, persona {draft.persona_id}, run {draft.run_id}"
            if draft.signature:
                _check_evidence(f"{where}, quote on top", draft.signature, transcripts, tally)
            for claim in draft.claims:
                place = f"{where}, line {claim.id}"
                for item in (*claim.evidence, *claim.counter_evidence):
                    _check_evidence(place, item, transcripts, tally)
                check_quoted(place, claim.kind, claim.text, claim.evidence, tally)
        for persona in cards_in(connection).shown:
            _check_shown(path.name, persona, tally)


def check_quoted(
    where: str, kind: ClaimKind, text: str, evidence: tuple[Evidence, ...], tally: Tally
) -> None:
    """Check that a line shown as a quote is one."""
    if kind != "quoted":
        return
    if not evidence:
        tally.fail(where, "it is shown as a quote and rests on nothing")
    elif text != evidence[0].quote:
        tally.fail(where, "it is shown as a quote and is not verbatim")


def _check_turns(transcript: Transcript, tally: Tally) -> None:
    for turn in transcript.turns:
        if turn.span.end > len(transcript.text):
            tally.fail(transcript.source.name, f"turn {turn.index + 1} ends after the text")


def _check_evidence(
    where: str, item: Evidence, transcripts: Mapping[str, Transcript], tally: Tally
) -> None:
    transcript = transcripts.get(item.transcript_id)
    text = transcript.text if transcript else None
    tally.quote(where, item.quote, text, item.span.start, item.span.end)


def _check_shown(name: str, persona: ShownPersona, tally: Tally) -> None:
    for claim in persona.claims:
        place = f"{name}, card {persona.id}, line {claim.id}"
        check_quoted(place, claim.kind, claim.text, claim.evidence, tally)
