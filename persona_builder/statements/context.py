"""Gather what a tagger may read around a statement."""

from __future__ import annotations

from collections.abc import Sequence

from persona_builder.domain.statements import Statement, StatementText
from persona_builder.domain.transcripts import Transcript, Turn
from persona_builder.language.scripts import language_by_script

# The end of a question is where the question is; more would only cost time.
MAX_CONTEXT = 400

# "Mm-hm." and "Right, okay." are not what the participant answers to.
MAX_BACKCHANNEL_WORDS = 3


def texts_of(
    statements: Sequence[Statement], transcripts: Sequence[Transcript]
) -> tuple[StatementText, ...]:
    """Return each statement's words, with the question and the sentences before it.

    Args:
        statements: In the order of their positions.
        transcripts: Those that the statements stand in.
    """
    transcript_by_id = {transcript.id: transcript for transcript in transcripts}
    questions = {transcript.id: _questions(transcript) for transcript in transcripts}
    texts: list[StatementText] = []
    for index, statement in enumerate(statements):
        transcript = transcript_by_id[statement.transcript_id]
        words = statement.span.of(transcript.text)
        texts.append(
            StatementText(
                id=statement.id,
                text=words,
                question=questions[transcript.id][statement.turn_index],
                before=_before(statement, statements[max(0, index - 2) : index], transcript),
                language=language_by_script(words, default=transcript.language),
                section=transcript.turns[statement.turn_index].section,
            )
        )
    return tuple(texts)


def _questions(transcript: Transcript) -> dict[int, str]:
    """Return, by turn index, the end of the question that the turn answers."""
    last = ""
    questions: dict[int, str] = {}
    for turn in transcript.turns:
        questions[turn.index] = last
        if _asks(transcript, turn):
            words = transcript.words(turn).strip()
            if not last or not _is_backchannel(words):
                last = words[-MAX_CONTEXT:]
    return questions


def _asks(transcript: Transcript, turn: Turn) -> bool:
    return transcript.speaker(turn.speaker_id).role in ("interviewer", "unknown")


def _is_backchannel(words: str) -> bool:
    is_question = words.rstrip("\"'”’ ").endswith(("?", ";", "\u037e", "؟"))
    return len(words.split()) <= MAX_BACKCHANNEL_WORDS and not is_question


def _before(statement: Statement, earlier: Sequence[Statement], transcript: Transcript) -> str:
    """Return the words of the same turn from up to two statements back."""
    same_turn = [
        each
        for each in earlier
        if (each.transcript_id, each.turn_index) == (statement.transcript_id, statement.turn_index)
    ]
    if not same_turn:
        return ""
    return transcript.text[same_turn[0].span.start : statement.span.start].strip()[-MAX_CONTEXT:]
