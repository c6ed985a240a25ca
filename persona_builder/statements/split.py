"""Find the statements of every participant in every transcript."""

from __future__ import annotations

from collections.abc import Sequence

from persona_builder.domain.ids import derived_id
from persona_builder.domain.spans import Span
from persona_builder.domain.statements import Statement
from persona_builder.domain.transcripts import Transcript, Turn
from persona_builder.language.scripts import language_by_script
from persona_builder.statements.filter import is_empty_talk
from persona_builder.statements.paragraphs import paragraph_spans
from persona_builder.statements.sentences import sentence_spans


def split_statements(transcripts: Sequence[Transcript]) -> tuple[Statement, ...]:
    """Return the participants' sentences that say something, fillers left out.

    Sorted as the transcripts are, then by position. Spans never cross a turn and
    carry no white space at their ends; what interviewers and observers say is not a statement.

    Args:
        transcripts: With roles settled: a speaker with a participant id is a participant.
    """
    places = [
        (transcript, turn, paragraph)
        for transcript in transcripts
        for turn in _turns_of_participants(transcript)
        for paragraph in paragraph_spans(transcript.text, turn.span)
    ]
    texts = [paragraph.of(transcript.text) for transcript, _, paragraph in places]
    languages = [
        language_by_script(text, default=transcript.language)
        for text, (transcript, _, _) in zip(texts, places, strict=True)
    ]
    statements: list[Statement] = []
    for (transcript, turn, paragraph), text, language, spans in zip(
        places, texts, languages, sentence_spans(texts, languages), strict=True
    ):
        statements.extend(
            _statement(transcript, turn, Span(paragraph.start + start, paragraph.start + end))
            for start, end in spans
            if not is_empty_talk(text[start:end], language)
        )
    return tuple(statements)


def _turns_of_participants(transcript: Transcript) -> list[Turn]:
    interviewed = {
        speaker.id for speaker in transcript.speakers if speaker.participant_id is not None
    }
    return [turn for turn in transcript.turns if turn.speaker_id in interviewed]


def _statement(transcript: Transcript, turn: Turn, span: Span) -> Statement:
    participant_id = transcript.speaker(turn.speaker_id).participant_id
    assert participant_id is not None, "turns were chosen by their participant"  # noqa: S101
    source = transcript.source
    return Statement(
        # Named by where it stood in the file, so that people's edits find it once words
        # before it were corrected.
        id=derived_id("statement", source.sha256, source.part, *transcript.offsets.origin(span)),
        transcript_id=transcript.id,
        span=span,
        turn_index=turn.index,
        participant_id=participant_id,
    )
