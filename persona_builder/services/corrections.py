"""Correct a transcript: words that were misheard, a speaker who is somebody else.

The words as they were read stay in the project; what is shown is those words with the
corrections that count. Each correction can be undone like any other edit. Lines,
quotes, tags, journeys and focus statements follow; what cannot follow waits in a tray.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Literal

from persona_builder.domain.corrections import (
    Correction,
    SpeakerCorrection,
    WordsCorrection,
    corrected,
    offsets_of,
    turn_at,
)
from persona_builder.domain.edits import Edit
from persona_builder.domain.following import Move, follow_draft, follow_study
from persona_builder.domain.ids import text_hash
from persona_builder.domain.personas import Claim
from persona_builder.domain.spans import Span
from persona_builder.domain.transcripts import Role, Transcript
from persona_builder.ingest import named_speaker
from persona_builder.services.correction_plans import (
    NewSpeaker,
    SpeakerChange,
    TextChange,
    planned,
)
from persona_builder.services.correction_tray import Supported, TrayItem, tray
from persona_builder.services.preferences import signed
from persona_builder.store import (
    ProjectStore,
    RecordCorrection,
    corrections_in,
    load_analysis,
    load_transcript,
    newest_drafts,
    original_transcript,
    refuse_stale,
    revision_of,
)

__all__ = ["NewSpeaker", "SpeakerChange", "Supported", "TextChange", "TrayItem", "tray"]


@dataclass(frozen=True, slots=True)
class MadeCorrection:
    """A correction that counts now.

    Attributes:
        seq: Number of its edit.
        at: When, in UTC.
        author: Who.
        kind: Of words or of a speaker.
        turn: Index of the first turn it changed, as the transcript stood before.
        before: The turn's words, or the speaker's label, before.
        after: The turn's words, or the speaker's label, after; empty for a turn taken out.
    """

    seq: int
    at: datetime
    author: str
    kind: Literal["words", "speaker"]
    turn: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class CorrectionPreview:
    """What a correction would do; nothing is saved.

    Attributes:
        transcript: As it would read.
        n_statements: Statements of the newest analysis in this transcript.
        n_changed: Of these, how many would show corrected words or another speaker.
        n_lost: Of these, how many would go to the tray.
        n_lines_changed: Lines of cards that would show or rest on corrected words.
        n_lines_lost: Lines that would leave their card.
        n_lines_weaker: Lines that would stay and lose a part of their evidence.
    """

    transcript: Transcript
    n_statements: int
    n_changed: int
    n_lost: int
    n_lines_changed: int
    n_lines_lost: int
    n_lines_weaker: int


def revision(project: Path, transcript_id: str) -> int:
    """Return how many corrections and undoings of them a transcript has had: its ``rev``.

    Raises:
        ProjectError: The project cannot be read.
    """
    with ProjectStore(project).read() as connection:
        return revision_of(connection, transcript_id)


def correct_text(
    project: Path,
    transcript_id: str,
    span: Span,
    words: str,
    *,
    rev: int | None = None,
    author: str = "you",
) -> Edit:
    """Put other words in the place of some; whole turns may be given, only what differs counts.

    Args:
        project: The project file.
        transcript_id: The transcript.
        span: What is replaced, within one turn of the transcript as shown.
        words: What should stand there; empty to take the words out.
        rev: The transcript's revision that the person saw; None accepts any.
        author: Who.

    Raises:
        UsageError: The span lies in no one turn, or the words stand there already.
        StaleEditError: The transcript was corrected since ``rev``.
        ProjectError: The transcript is gone, or the file cannot be written.
    """
    return _record(project, transcript_id, TextChange(span, words), rev, author)


def correct_speaker(
    project: Path,
    transcript_id: str,
    turns: Sequence[int],
    speaker: str | NewSpeaker,
    *,
    span: Span | None = None,
    rev: int | None = None,
    author: str = "you",
) -> Edit:
    """Say who really speaks in some turns, or in a part of one turn.

    Args:
        project: The project file.
        transcript_id: The transcript.
        turns: Indices of whole turns; empty when ``span`` is given.
        speaker: Id of a speaker of the transcript, or a new one.
        span: A part of one turn, which becomes a turn of its own.
        rev: The transcript's revision that the person saw; None accepts any.
        author: Who.

    Raises:
        UsageError: Nothing was chosen, nothing would change, or the new label is taken.
        StaleEditError: The transcript was corrected since ``rev``.
        ProjectError: The transcript is gone, or the file cannot be written.
    """
    change = SpeakerChange(speaker, tuple(turns), span)
    return _record(project, transcript_id, change, rev, author)


def correct_role(
    project: Path, transcript_id: str, speaker_id: str, role: Role, *, author: str = "you"
) -> Edit:
    """Say what a speaker whom a correction brought in is in the study.

    Raises:
        KeyError: No speaker of the transcript has this id.
        ProjectError: The transcript is gone, or the file cannot be written.
    """
    with ProjectStore(project).read() as connection:
        transcript = load_transcript(connection, transcript_id)
        rev = revision_of(connection, transcript_id)
    known = transcript.speaker(speaker_id)
    changed = named_speaker(transcript, known.id, known.label, role)
    return _apply(project, transcript, SpeakerCorrection(changed), rev, author)


def preview_correction(
    project: Path, transcript_id: str, change: TextChange | SpeakerChange
) -> CorrectionPreview:
    """Return what a correction would do to statements and lines; nothing is saved.

    Raises:
        UsageError: As the correction itself would.
        ProjectError: The transcript is gone, or the project cannot be read.
    """
    with ProjectStore(project).read() as connection:
        transcript, correction = planned(connection, transcript_id, change)
        analysis = load_analysis(connection)
        drafts = newest_drafts(connection)
    after = corrected(transcript, [(0, correction)])
    moves = {transcript.id: Move(offsets_of([correction]), transcript, after)}
    found = analysis.study.statements if analysis else ()
    own = [each for each in found if each.transcript_id == transcript.id]
    followed, lost = follow_study(analysis.study, moves) if analysis else (None, ())
    now = {each.id: each for each in followed.statements} if followed else {}
    n_changed = sum(
        each.id in now
        and (
            each.span.of(transcript.text) != now[each.id].span.of(after.text)
            or each.participant_id != now[each.id].participant_id
        )
        for each in own
    )
    lines = [
        (before, line)
        for draft in drafts
        for before, line in zip(draft.claims, follow_draft(draft, moves).claims, strict=True)
        if not before.words_gone
    ]
    return CorrectionPreview(
        transcript=replace(after, corrected_by=transcript.corrected_by),
        n_statements=len(own),
        n_changed=n_changed,
        n_lost=len(lost),
        n_lines_changed=sum(_reads_otherwise(before, line) for before, line in lines),
        n_lines_lost=sum(line.words_gone for _, line in lines),
        n_lines_weaker=sum(bool(line.lost) and not line.words_gone for _, line in lines),
    )


def corrections(project: Path, transcript_id: str) -> tuple[MadeCorrection, ...]:
    """Return the corrections of a transcript that count now, oldest first.

    Raises:
        ProjectError: The transcript is gone, or the project cannot be read.
    """
    with ProjectStore(project).read() as connection:
        before = original_transcript(connection, transcript_id)
        every = corrections_in(connection)
    edits = {edit.seq: edit for edit in every.edits}
    made: list[MadeCorrection] = []
    for seq, correction in every.on(transcript_id, every.active):
        after = corrected(before, [(seq, correction)])
        made.append(_as_made(edits[seq], correction, before, after))
        before = after
    return tuple(made)


def original(project: Path, transcript_id: str) -> Transcript:
    """Return a transcript as it was read from its file, without corrections.

    Raises:
        ProjectError: The transcript is gone, or the project cannot be read.
    """
    with ProjectStore(project).read() as connection:
        return original_transcript(connection, transcript_id)


def _record(
    project: Path,
    transcript_id: str,
    change: TextChange | SpeakerChange,
    rev: int | None,
    author: str,
) -> Edit:
    with ProjectStore(project).read() as connection:
        if rev is not None:
            # First of all: places in words that are others by now make no sense.
            refuse_stale(connection, transcript_id, rev)
        transcript, correction = planned(connection, transcript_id, change)
        seen = revision_of(connection, transcript_id)
    return _apply(project, transcript, correction, seen, author)


def _apply(
    project: Path, transcript: Transcript, correction: Correction, rev: int, author: str
) -> Edit:
    command = RecordCorrection(
        signed(author),
        transcript.id,
        str(uuid.uuid4()),
        correction,
        seen=text_hash(transcript.text),
    )
    return ProjectStore(project).apply(command, rev)


def _reads_otherwise(before: Claim, line: Claim) -> bool:
    """Tell whether a line stays and shows, or rests on, other words or another speaker."""
    if line.words_gone:
        return False
    kept = {item.statement_id: item for item in (*line.evidence, *line.counter_evidence)}
    return any(
        item.statement_id in kept
        and (item.quote, item.participant_id)
        != (kept[item.statement_id].quote, kept[item.statement_id].participant_id)
        for item in (*before.evidence, *before.counter_evidence)
    )


def _as_made(
    edit: Edit, correction: Correction, before: Transcript, after: Transcript
) -> MadeCorrection:
    def made(kind: Literal["words", "speaker"], turn: int, old: str, new: str) -> MadeCorrection:
        return MadeCorrection(edit.seq, edit.at, edit.author, kind, turn, old, new)

    if isinstance(correction, WordsCorrection):
        turn = before.turns[correction.turn]
        growth = len(after.text) - len(before.text)
        new = after.text[turn.span.start : turn.span.end + growth]
        return made("words", turn.index, before.words(turn), new.strip())
    label = correction.speaker.label
    if correction.span is not None:
        parted = turn_at(before, correction.span)
        first = parted.index if parted else 0
    elif correction.turns:
        first = correction.turns[0]
    else:
        known = correction.speaker.id
        spoken = (turn.index for turn in before.turns if turn.speaker_id == known)
        return made("speaker", next(spoken, 0), label, label)
    return made("speaker", first, before.speaker(before.turns[first].speaker_id).label, label)
