"""Erase an interview and everything that rests on it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TypeAlias

from persona_builder.domain.personas import Claim, Evidence, PersonaDraft
from persona_builder.domain.segments import Membership, Segment, Segmentation
from persona_builder.domain.studies import Study
from persona_builder.domain.transcripts import Transcript
from persona_builder.errors import ProjectError
from persona_builder.store.analyses import insert_draft, load_analysis, load_draft
from persona_builder.store.codec import run_from_json, run_to_json
from persona_builder.store.codec_study import study_to_json, vectors_to_bytes
from persona_builder.store.corrected import load_transcript, load_transcripts
from persona_builder.store.failpoints import pass_failpoint
from persona_builder.store.forget_typed import (
    forget_entries,
    forget_placed,
    forget_stakeholders,
    forget_texts,
    forget_themes,
)
from persona_builder.store.name_notes import forget_names
from persona_builder.store.own_words import forget_notes, forget_priorities
from persona_builder.store.sealed import seal, unseal
from persona_builder.store.transcripts import delete_transcript, load_facts
from persona_builder.store.transcripts import load_transcripts as stored_transcripts
from persona_builder.store.vectors import forget_vectors


@dataclass(frozen=True, slots=True)
class Leaving:
    """What has to be forgotten.

    Attributes:
        transcript: The interview that leaves, as it reads now.
        people: Ids of the participants who speak in no other interview.
    """

    transcript: Transcript
    people: frozenset[str]


Forgetter: TypeAlias = Callable[[sqlite3.Connection, Leaving], None]


def forget_transcript(connection: sqlite3.Connection, transcript_id: str) -> None:
    """Erase an interview from every table that holds anything of it.

    Raises:
        ProjectError: It is not in the project.
    """
    leaving = _leaving(connection, transcript_id)
    for forget in FORGETTERS.values():
        forget(connection, leaving)
        pass_failpoint("erase.half")


def forget_participant(connection: sqlite3.Connection, ids: Collection[str]) -> None:
    """Erase every interview of a person, who may have an id of its own in each.

    Raises:
        ProjectError: The person is in no interview, or other people's words stand in one too.
    """
    ever = _people_ever(connection)
    theirs = [each for each in load_transcripts(connection) if not ever[each.id].isdisjoint(ids)]
    if not theirs:
        raise ProjectError("This participant is no longer in the project.")
    shared = [each.source.name for each in theirs if _people(each).difference(ids)]
    if shared:
        raise ProjectError(
            f"Nothing was erased, because other participants speak in {', '.join(shared)} too. "
            "Remove that interview as a whole if the person's words must go."
        )
    for transcript in theirs:
        forget_transcript(connection, transcript.id)


def without_transcript(draft: PersonaDraft, leaving: Leaving) -> PersonaDraft | None:
    """Return a draft that holds nothing of an interview; None when nobody is left in it.

    A line goes when the words it shows are of that interview, and stays with less
    evidence when they are another person's.
    """
    participants = tuple(person for person in draft.participants if person not in leaving.people)
    if not participants:
        return None
    claims = (_without_evidence(claim, leaving, of=len(participants)) for claim in draft.claims)
    signature = draft.signature
    gone = sum(not _stays(item, leaving) for item in _quotes_of(draft))
    return replace(
        draft,
        participants=participants,
        removed_quotes=draft.removed_quotes + gone,
        # Distributions count everybody, also who leaves; the next run counts again.
        attributes=draft.attributes if participants == draft.participants else (),
        signature=signature if signature and _stays(signature, leaving) else None,
        claims=tuple(claim for claim in claims if claim is not None),
    )


def _leaving(connection: sqlite3.Connection, transcript_id: str) -> Leaving:
    transcript = load_transcript(connection, transcript_id)
    ever = _people_ever(connection)
    here = ever.pop(transcript_id)
    # A study may count one person of several interviews under the id of one of them.
    analysis = load_analysis(connection)
    places = {
        person.id: set(person.transcript_ids)
        for person in (analysis.study.participants if analysis else ())
    }
    only_here = {person for person, found in places.items() if found == {transcript_id}}
    elsewhere = {person for person, found in places.items() if found - {transcript_id}}
    leaving = here.difference(*ever.values(), elsewhere) | only_here
    return Leaving(transcript, frozenset(leaving))


def _people_ever(connection: sqlite3.Connection) -> dict[str, set[str]]:
    """Return the people in each interview, as it was read and as it reads now."""
    people = {each.id: _people(each) for each in stored_transcripts(connection)}
    for transcript in load_transcripts(connection):
        people[transcript.id] |= _people(transcript)
    return people


def _people(transcript: Transcript) -> set[str]:
    return {speaker.participant_id for speaker in transcript.speakers if speaker.participant_id}


def _stays(evidence: Evidence, leaving: Leaving) -> bool:
    return evidence.transcript_id != leaving.transcript.id


def _quotes_of(draft: PersonaDraft) -> Iterator[Evidence]:
    """Yield every quote of a card once for each place where it stands."""
    if draft.signature:
        yield draft.signature
    for claim in draft.claims:
        yield from claim.evidence
        yield from claim.counter_evidence


def _without_evidence(claim: Claim, leaving: Leaving, *, of: int) -> Claim | None:
    shown = claim.evidence[0] if claim.evidence else None
    # The name of a scale is nobody's words: it stands while anything is left behind it.
    if shown and not _stays(shown, leaving) and claim.slot != "scale":
        return None
    evidence = tuple(item for item in claim.evidence if _stays(item, leaving))
    against = tuple(item for item in claim.counter_evidence if _stays(item, leaving))
    # A scale without words, and what speaks against an act that is gone, say nothing.
    if (claim.slot == "scale" and not evidence) or (claim.slot == "contradiction" and not against):
        return None
    gone = {item.participant_id for item in claim.evidence} & leaving.people
    before = len(claim.evidence) + len(claim.counter_evidence)
    return replace(
        claim,
        evidence=evidence,
        counter_evidence=against,
        removed_quotes=claim.removed_quotes + before - len(evidence) - len(against),
        participants=max(claim.participants - len(gone), 0),
        of=min(claim.of, of),
    )


def _forget_drafts(connection: sqlite3.Connection, leaving: Leaving) -> None:
    rows = connection.execute("SELECT run_id, persona_id, position FROM persona_draft").fetchall()
    dropped: list[str] = []
    statements, others = _statements(connection, leaving)
    for run_id, persona_id, position in rows:
        draft = load_draft(connection, run_id, persona_id)
        kept = without_transcript(draft, leaving)
        if kept == draft:
            continue
        connection.execute(
            "DELETE FROM persona_draft WHERE run_id = ? AND persona_id = ?", (run_id, persona_id)
        )
        if kept is not None:
            insert_draft(connection, kept, position)
        statements |= {
            item.statement_id
            for claim in draft.claims
            for item in (*claim.evidence, *claim.counter_evidence)
            if not _stays(item, leaving)
        }
        remaining = {claim.id for claim in kept.claims} if kept else set()
        dropped += [claim.id for claim in draft.claims if claim.id not in remaining]
    forget_entries(connection, frozenset(statements), leaving.transcript.id)
    forget_stakeholders(connection, frozenset(statements), frozenset(others))
    # What somebody typed over a quote may repeat the quote.
    forget_texts(connection, tuple(dropped))


def _statements(connection: sqlite3.Connection, leaving: Leaving) -> tuple[set[str], set[str]]:
    """Return the newest run's statements of the interview, and those of the others."""
    analysis = load_analysis(connection)
    if analysis is None:
        return set(), set()
    theirs = {
        statement.id
        for statement in analysis.study.statements
        if statement.transcript_id == leaving.transcript.id
    }
    return theirs, {statement.id for statement in analysis.study.statements} - theirs


def _forget_study(connection: sqlite3.Connection, leaving: Leaving) -> None:
    analysis = load_analysis(connection)
    if analysis is None:
        return
    study = _without_statements(analysis.study, leaving)
    document, vectors = study_to_json(study), vectors_to_bytes(study.vectors)
    connection.execute(
        "UPDATE study SET document = ?, document_hash = ?, vectors = ?, vectors_hash = ?",
        (document, seal(document), vectors, seal(vectors)),
    )


def _without_statements(study: Study, leaving: Leaving) -> Study:
    gone = leaving.transcript.id
    rows = [
        row
        for row, statement in enumerate(study.statements)
        if statement.transcript_id != gone and statement.participant_id not in leaving.people
    ]
    return Study(
        transcripts=tuple(item for item in study.transcripts if item.id != gone),
        participants=tuple(
            replace(
                person,
                transcript_ids=tuple(place for place in person.transcript_ids if place != gone),
            )
            for person in study.participants
            if person.id not in leaving.people
        ),
        statements=tuple(study.statements[row] for row in rows),
        vectors=study.vectors[rows],
        tags=tuple(study.tags[row] for row in rows),
    )


def _forget_segments(connection: sqlite3.Connection, leaving: Leaving) -> None:
    rows = connection.execute("SELECT id, document, document_hash FROM run").fetchall()
    for run_id, document, document_hash in rows:
        run, segmentation = run_from_json(unseal(document, document_hash, "a run"))
        content = run_to_json(run, _without_people(segmentation, leaving.people))
        connection.execute(
            "UPDATE run SET document = ?, document_hash = ? WHERE id = ?",
            (content, seal(content), run_id),
        )


def _without_people(segmentation: Segmentation, people: frozenset[str]) -> Segmentation:
    def staying(members: tuple[Membership, ...]) -> tuple[Membership, ...]:
        return tuple(member for member in members if member.participant_id not in people)

    segments = (
        (segment, members)
        for segment in segmentation.segments
        if (members := staying(segment.members))
    )
    return replace(
        segmentation,
        segments=tuple(
            Segment(
                segment.id,
                members,
                members[0].participant_id if segment.medoid in people else segment.medoid,
            )
            for segment, members in segments
        ),
        unassigned=staying(segmentation.unassigned),
    )


def _forget_vectors(connection: sqlite3.Connection, leaving: Leaving) -> None:  # noqa: ARG001 - one shape for all
    forget_vectors(connection)


def _forget_facts(connection: sqlite3.Connection, leaving: Leaving) -> None:
    name = leaving.transcript.source.name
    if any(
        other.source.name == name and other.id != leaving.transcript.id
        for other in load_transcripts(connection)
    ):
        return
    labels = {speaker.label.casefold() for speaker in leaving.transcript.speakers}
    gone = [
        (file, participant)
        for file, participant in load_facts(connection)
        if _same_file(file, name) or (not file and participant.casefold() in labels)
    ]
    connection.executemany("DELETE FROM participant_fact WHERE file = ? AND participant = ?", gone)


def _same_file(given: str, name: str) -> bool:
    """Compare as readers of tables do: folders and case are no difference."""
    return PurePath(given.replace("\\", "/")).name.casefold() == PurePath(name).name.casefold()


def _forget_typed(connection: sqlite3.Connection, leaving: Leaving) -> None:
    """Forget what people decided and noted, where it rests on the interview."""
    forget_placed(connection, leaving.transcript.id)
    forget_themes(connection, leaving.transcript.id)
    forget_priorities(connection, leaving.transcript.id)
    forget_notes(connection, leaving.people)
    gone = leaving.transcript
    others = (each for each in load_transcripts(connection) if each.id != gone.id)
    forget_names(connection, gone, others)


def _forget_corrections(connection: sqlite3.Connection, leaving: Leaving) -> None:
    connection.execute(
        "DELETE FROM correction_text WHERE transcript_id = ?", (leaving.transcript.id,)
    )


def _forget_words(connection: sqlite3.Connection, leaving: Leaving) -> None:
    delete_transcript(connection, leaving.transcript)


# Every table that holds something of an interview, with what erases it from there.
# Words go last: what comes before still needs to know whose they were.
FORGETTERS: dict[str, Forgetter] = {
    "persona_draft claim_draft edit_value": _forget_drafts,
    "study": _forget_study,
    "run": _forget_segments,
    "vector": _forget_vectors,
    "participant_fact": _forget_facts,
    "edit_value": _forget_typed,
    "correction_text": _forget_corrections,
    "transcript source": _forget_words,
}
