"""Write transcripts, statements and tags as JSON, and read them back."""

from __future__ import annotations

from typing import get_args

import numpy as np

from persona_builder.domain.empathy import ATTRIBUTES, QUADRANTS, Attribute, Quadrant, Tag
from persona_builder.domain.explanation import Explanation
from persona_builder.domain.statements import Statement
from persona_builder.domain.studies import Study, Vectors
from persona_builder.domain.transcripts import (
    Participant,
    Role,
    Source,
    Speaker,
    Transcript,
    Turn,
)
from persona_builder.store.codec import FORMAT, one_of, opened, span_between
from persona_builder.store.codec_explanation import explanation_document, explanation_of
from persona_builder.store.json_fields import Document, Fields, damaged, write_json

# Also what is left when an interview is erased: the names of themes are people's words.
NO_EXPLANATION = Explanation()

_ROLES: tuple[Role, ...] = get_args(Role)


def transcript_to_json(transcript: Transcript) -> bytes:
    """Return a transcript as stored bytes, without its text: it lies beside the document."""
    source = transcript.source
    return write_json(
        {
            "format": FORMAT,
            "id": transcript.id,
            "title": transcript.title,
            "language": transcript.language,
            "turns": [_turn_document(turn) for turn in transcript.turns],
            "speakers": [speaker_document(speaker) for speaker in transcript.speakers],
            "source": {
                "name": source.name,
                "format": source.format,
                "encoding": source.encoding,
                "sha256": source.sha256,
                "part": source.part,
            },
            "metadata": dict(transcript.metadata),
            "warnings": transcript.warnings,
        }
    )


def transcript_from_json(content: bytes, text: str) -> Transcript:
    """Return the transcript that was stored, with its text.

    Raises:
        ProjectError: The bytes hold no transcript.
    """
    fields = opened(content)
    return Transcript(
        id=fields.text("id"),
        title=fields.text("title"),
        text=text,
        language=fields.text("language"),
        turns=tuple(_turn(turn) for turn in fields.each("turns")),
        speakers=tuple(speaker_from(speaker) for speaker in fields.each("speakers")),
        source=_source(fields.inner("source")),
        metadata=fields.text_map("metadata"),
        warnings=fields.texts("warnings"),
    )


def study_to_json(study: Study, explanation: Explanation = NO_EXPLANATION) -> bytes:
    """Return people, statements and tags as stored bytes; transcripts and vectors lie elsewhere.

    What explains the segments names statements and is kept with them.
    """
    return write_json(
        {
            "format": FORMAT,
            "participants": [_participant_document(person) for person in study.participants],
            "statements": [_statement_document(statement) for statement in study.statements],
            "tags": [_tag_document(tag) for tag in study.tags],
            "explanation": explanation_document(explanation),
        }
    )


def study_from_json(content: bytes, vectors: bytes, transcripts: tuple[Transcript, ...]) -> Study:
    """Return the study that was stored.

    Args:
        content: What ``study_to_json`` returned.
        vectors: What ``vectors_to_bytes`` returned.
        transcripts: The project's transcripts; those added since the run are left out.

    Raises:
        ProjectError: The bytes hold no study.
    """
    fields = opened(content)
    participants = tuple(_participant(person) for person in fields.each("participants"))
    statements = tuple(_statement(statement) for statement in fields.each("statements"))
    tags = tuple(_tag(tag) for tag in fields.each("tags"))
    rows = vectors_from_bytes(vectors, n_rows=len(statements))
    if len(tags) != len(statements):
        raise damaged("the list of tags")
    used = {transcript_id for person in participants for transcript_id in person.transcript_ids}
    used.update(statement.transcript_id for statement in statements)
    return Study(
        transcripts=tuple(transcript for transcript in transcripts if transcript.id in used),
        participants=participants,
        statements=statements,
        vectors=rows,
        tags=tags,
    )


def explanation_from_json(content: bytes) -> Explanation:
    """Return the explanation kept with a study; an empty one in files of older versions.

    Raises:
        ProjectError: The bytes hold no study.
    """
    return explanation_of(opened(content).inner_if_there("explanation"))


def vectors_to_bytes(vectors: Vectors) -> bytes:
    """Return vectors as little-endian 32-bit floats, row by row."""
    return np.ascontiguousarray(vectors, dtype="<f4").tobytes()


def vectors_from_bytes(content: bytes, *, n_rows: int) -> Vectors:
    """Return the (n_rows, n_dimensions) vectors that were stored.

    Raises:
        ProjectError: The bytes are no such table.
    """
    values = np.frombuffer(content, dtype="<f4") if len(content) % 4 == 0 else None
    if values is None or (n_rows == 0) != (len(values) == 0) or (n_rows and len(values) % n_rows):
        raise damaged("a table of vectors")
    return values.reshape(n_rows, len(values) // n_rows if n_rows else 0).astype(np.float32)


def _turn_document(turn: Turn) -> Document:
    return {
        "start": turn.span.start,
        "end": turn.span.end,
        "speaker_id": turn.speaker_id,
        "index": turn.index,
        "start_ms": turn.start_ms,
        "end_ms": turn.end_ms,
        **({"section": turn.section} if turn.section else {}),
    }


def _turn(fields: Fields) -> Turn:
    return Turn(
        index=fields.whole("index"),
        span=span_between(fields.whole("start"), fields.whole("end")),
        speaker_id=fields.text("speaker_id"),
        start_ms=fields.maybe_whole("start_ms"),
        end_ms=fields.maybe_whole("end_ms"),
        section=fields.text("section") if "section" in fields.names() else "",
    )


def speaker_document(speaker: Speaker) -> Document:
    """Return a speaker as a part of a stored document."""
    return {
        "id": speaker.id,
        "label": speaker.label,
        "role": speaker.role,
        "participant_id": speaker.participant_id,
    }


def speaker_from(fields: Fields) -> Speaker:
    """Return the speaker that was stored.

    Raises:
        ProjectError: The fields are no speaker's.
    """
    return Speaker(
        id=fields.text("id"),
        label=fields.text("label"),
        role=one_of(fields.text("role"), _ROLES),
        participant_id=fields.maybe_text("participant_id"),
    )


def _source(fields: Fields) -> Source:
    return Source(
        name=fields.text("name"),
        format=fields.text("format"),
        encoding=fields.maybe_text("encoding"),
        sha256=fields.text("sha256"),
        part=fields.whole("part"),
    )


def _participant_document(person: Participant) -> Document:
    return {
        "id": person.id,
        "name": person.name,
        "transcript_ids": person.transcript_ids,
        "metadata": dict(person.metadata),
    }


def _participant(fields: Fields) -> Participant:
    return Participant(
        id=fields.text("id"),
        name=fields.text("name"),
        transcript_ids=fields.texts("transcript_ids"),
        metadata=fields.text_map("metadata"),
    )


def _statement_document(statement: Statement) -> Document:
    return {
        "id": statement.id,
        "transcript_id": statement.transcript_id,
        "start": statement.span.start,
        "end": statement.span.end,
        "turn_index": statement.turn_index,
        "participant_id": statement.participant_id,
    }


def _statement(fields: Fields) -> Statement:
    return Statement(
        id=fields.text("id"),
        transcript_id=fields.text("transcript_id"),
        span=span_between(fields.whole("start"), fields.whole("end")),
        turn_index=fields.whole("turn_index"),
        participant_id=fields.text("participant_id"),
    )


def _tag_document(tag: Tag) -> Document:
    return {
        "statement_id": tag.statement_id,
        "quadrant": tag.quadrant,
        "secondary": tag.secondary,
        "probabilities": {str(name): share for name, share in tag.probabilities.items()},
        "pain": tag.pain,
        "need": tag.need,
        "valence": tag.valence,
        "reason": tag.reason,
        "tagger": tag.tagger,
        "abstained": tag.abstained,
        "attributes": list(tag.attributes),
    }


def _tag(fields: Fields) -> Tag:
    secondary = fields.maybe_text("secondary")
    return Tag(
        statement_id=fields.text("statement_id"),
        quadrant=_quadrant(fields.text("quadrant")),
        secondary=None if secondary is None else _quadrant(secondary),
        probabilities={
            _quadrant(name): share for name, share in fields.number_map("probabilities").items()
        },
        pain=fields.number("pain"),
        need=fields.number("need"),
        valence=fields.whole("valence"),
        reason=fields.text("reason"),
        tagger=fields.text("tagger"),
        abstained=fields.flag("abstained"),
        attributes=_attributes(fields),
    )


def _attributes(fields: Fields) -> tuple[Attribute, ...]:
    """Return how a statement is meant; older projects do not say."""
    stored = fields.texts("attributes") if "attributes" in fields.names() else ()
    return tuple(one_of(each, ATTRIBUTES) for each in stored)


def _quadrant(value: str) -> Quadrant:
    return one_of(value, QUADRANTS)
