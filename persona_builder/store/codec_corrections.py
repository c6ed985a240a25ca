"""Write corrections of transcripts as JSON, and read them back."""

from __future__ import annotations

from persona_builder.domain.corrections import Correction, SpeakerCorrection, WordsCorrection
from persona_builder.domain.offsets import Change
from persona_builder.store.codec import FORMAT, opened, span_between
from persona_builder.store.codec_study import speaker_document, speaker_from
from persona_builder.store.json_fields import Fields, damaged, write_json


def correction_to_json(correction: Correction) -> bytes:
    """Return a correction as stored bytes."""
    match correction:
        case WordsCorrection():
            return write_json(
                {
                    "format": FORMAT,
                    "turn": correction.turn,
                    "changes": [
                        {"start": each.start, "end": each.end, "words": each.words}
                        for each in correction.changes
                    ],
                }
            )
        case SpeakerCorrection():
            span = correction.span
            return write_json(
                {
                    "format": FORMAT,
                    "speaker": speaker_document(correction.speaker),
                    "turns": correction.turns,
                    "span": {"start": span.start, "end": span.end} if span else None,
                }
            )


def correction_from_json(content: bytes) -> Correction:
    """Return the correction that was stored.

    Raises:
        ProjectError: The bytes hold no correction.
    """
    fields = opened(content)
    if "changes" in fields.names():
        changes = tuple(_change(each) for each in fields.each("changes"))
        return WordsCorrection(fields.whole("turn"), changes)
    span = fields.maybe_inner("span")
    return SpeakerCorrection(
        speaker=speaker_from(fields.inner("speaker")),
        turns=fields.wholes("turns"),
        span=span_between(span.whole("start"), span.whole("end")) if span else None,
    )


def _change(fields: Fields) -> Change:
    start, end = fields.whole("start"), fields.whole("end")
    if not 0 <= start <= end:
        raise damaged("a position in a transcript")
    return Change(start, end, fields.text("words"))
