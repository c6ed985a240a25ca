"""Transcripts and drafts as they read now: what is stored, with the corrections that count.

Nothing here is written down. The words of a transcript stay as they were read, drafts as
the run wrote them; both are led through the corrections each time they are loaded.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from persona_builder.domain.corrections import Correction, corrected, offsets_of
from persona_builder.domain.edits import Edit
from persona_builder.domain.explanation import Explanation
from persona_builder.domain.following import LostStatement, Move, Moves, follow_draft, follow_study
from persona_builder.domain.offsets import OffsetMap
from persona_builder.domain.personas import PersonaDraft
from persona_builder.domain.runs import Analysis
from persona_builder.domain.transcripts import Transcript
from persona_builder.review import active_edits
from persona_builder.store import analyses, transcripts
from persona_builder.store.codec import run_from_json
from persona_builder.store.codec_corrections import correction_from_json
from persona_builder.store.events import edits_of
from persona_builder.store.json_fields import damaged
from persona_builder.store.sealed import unseal


@dataclass(frozen=True, slots=True)
class Corrections:
    """Every correction that was ever made, undone ones included.

    Attributes:
        recorded: By the number of their edits; those whose words were erased are missing.
        edits: The same edits, oldest first, also those whose words were erased.
        active: Numbers of those that count, oldest first.
    """

    recorded: Mapping[int, Correction]
    edits: tuple[Edit, ...] = ()
    active: tuple[int, ...] = ()

    def on(self, transcript_id: str, counting: Iterable[int]) -> list[tuple[int, Correction]]:
        """Return the counting corrections of a transcript, up to one whose words are lost.

        Each was made on what the ones before it had made, so none can stand without them.
        """
        wanted = set(counting)
        found: list[tuple[int, Correction]] = []
        for edit in self.edits:
            if edit.entity_id == transcript_id and edit.seq in wanted:
                if edit.seq not in self.recorded:
                    break
                found.append((edit.seq, self.recorded[edit.seq]))
        return found

    def make(self, transcript: Transcript, counting: Iterable[int] | None = None) -> Transcript:
        """Return a stored transcript with corrections made; by default those that count.

        Raises:
            ProjectError: One does not fit the transcript.
        """
        made = self.on(transcript.id, self.active if counting is None else counting)
        try:
            return corrected(transcript, made) if made else transcript
        except ValueError as error:
            raise damaged("a correction of a transcript") from error

    def move(self, transcript: Transcript, then: Iterable[int]) -> Move | None:
        """Return what became of a stored transcript since a run read it; None for nothing.

        Args:
            transcript: As stored.
            then: Numbers of the corrections that counted for the run.
        """
        counted = tuple(then)
        before, after = self.on(transcript.id, counted), self.on(transcript.id, self.active)
        read = {edit.seq for edit in self.edits if edit.entity_id == transcript.id} & set(counted)
        if len(before) < len(read):
            # What the run read cannot be told any more, so no place in it can be followed.
            now = self.make(transcript)
            return Move(OffsetMap(), transcript, now, is_known=False)
        if before == after:
            return None
        alike = (one == other for one, other in zip(before, after, strict=False))
        shared = next(
            (at for at, same in enumerate(alike) if not same), min(len(before), len(after))
        )
        back = offsets_of(each for _, each in before[shared:]).inverse()
        offsets = back.then(offsets_of(each for _, each in after[shared:]))
        return Move(offsets, self.make(transcript, counted), self.make(transcript))


def corrections_in(connection: sqlite3.Connection) -> Corrections:
    """Return every correction of a project.

    Raises:
        ProjectError: One is damaged.
    """
    rows = connection.execute(
        "SELECT edit.seq, content, content_hash FROM edit"
        " JOIN correction_text ON correction_text.id = edit.value_id WHERE edit.kind = 'correct'"
    ).fetchall()
    if not rows:
        # The usual case; the log need not be read for it.
        return Corrections({})
    log = edits_of(connection)
    return Corrections(
        recorded={
            seq: correction_from_json(unseal(content, content_hash, "a correction"))
            for seq, content, content_hash in rows
        },
        edits=tuple(edit for edit in log if edit.kind == "correct"),
        active=tuple(edit.seq for edit in active_edits(log) if edit.kind == "correct"),
    )


def load_transcripts(connection: sqlite3.Connection) -> tuple[Transcript, ...]:
    """Return every interview as it reads now, by file name, then by part.

    Raises:
        ProjectError: One is damaged.
    """
    corrections = corrections_in(connection)
    return tuple(corrections.make(each) for each in transcripts.load_transcripts(connection))


def load_transcript(connection: sqlite3.Connection, transcript_id: str) -> Transcript:
    """Return one interview as it reads now.

    Raises:
        ProjectError: It is not in the project, or damaged.
    """
    stored = transcripts.load_transcript(connection, transcript_id)
    return corrections_in(connection).make(stored)


def load_heads(connection: sqlite3.Connection) -> tuple[Transcript, ...]:
    """Return every interview as it reads now, without words and turns, by file name, then part.

    Only interviews that somebody corrected are read whole.

    Raises:
        ProjectError: One is damaged.
    """
    corrections = corrections_in(connection)
    changed = {edit.entity_id for edit in corrections.edits}

    def now(head: Transcript) -> Transcript:
        if head.id not in changed:
            return head
        stored = transcripts.load_transcript(connection, head.id)
        return replace(corrections.make(stored), text="", turns=())

    return tuple(now(head) for head in transcripts.load_heads(connection))


def update_people(connection: sqlite3.Connection, transcript_id: str) -> None:
    """Keep the list of a transcript's people up to date with its corrections."""
    if transcript_id not in transcripts.transcript_files(connection):
        # Erased: its corrections stay in the log and change nothing.
        return
    made = load_transcript(connection, transcript_id)
    connection.execute(
        "UPDATE transcript SET people = ? WHERE id = ?",
        (transcripts.people_json(made), transcript_id),
    )


def load_analysis(connection: sqlite3.Connection) -> Analysis | None:
    """Return what the newest run found, where the words stand now; None before the first one.

    Raises:
        ProjectError: It is damaged.
    """
    analysis = analyses.load_analysis(connection)
    if analysis is None:
        return None
    moves = _Since(connection).moves(analysis.run.corrections)
    study, _ = follow_study(analysis.study, moves)
    drafts = tuple(follow_draft(each, moves) for each in analysis.personas)
    # Themes are named and counted by words that are not said any more.
    explanation = Explanation() if moves else analysis.explanation
    return Analysis(analysis.run, study, analysis.segmentation, drafts, explanation)


def lost_statements(connection: sqlite3.Connection) -> tuple[LostStatement, ...]:
    """Return the statements of the newest run that could not follow a correction.

    Raises:
        ProjectError: Something is damaged.
    """
    since = _Since(connection)
    if not since.corrections.recorded:
        return ()
    analysis = analyses.load_analysis(connection)
    if analysis is None:
        return ()
    return follow_study(analysis.study, since.moves(analysis.run.corrections))[1]


def newest_drafts(connection: sqlite3.Connection) -> tuple[PersonaDraft, ...]:
    """Return the persona drafts of the newest run, in order; () before the first one.

    Raises:
        ProjectError: One is damaged; true of the functions below.
    """
    return _Since(connection).follow(analyses.newest_drafts(connection))


def drafts_of_run(connection: sqlite3.Connection, run_id: str) -> tuple[PersonaDraft, ...]:
    """Return the persona drafts of a run, in order."""
    return _Since(connection).follow(analyses.drafts_of_run(connection, run_id))


def every_draft(connection: sqlite3.Connection) -> tuple[PersonaDraft, ...]:
    """Return the persona drafts of every run, newest run first."""
    return _Since(connection).follow(analyses.every_draft(connection))


def earlier_drafts(
    connection: sqlite3.Connection, entity_ids: Iterable[str]
) -> tuple[PersonaDraft, ...]:
    """Return the older drafts that these personas and claims stand in, newest first."""
    return _Since(connection).follow(analyses.earlier_drafts(connection, entity_ids))


class _Since:
    """What became of the transcripts since each run."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.corrections = corrections_in(connection)
        self._stored: tuple[Transcript, ...] | None = None
        self._moves: dict[tuple[int, ...], Moves] = {}
        self._counted: dict[str, tuple[int, ...]] | None = None

    def follow(self, drafts: tuple[PersonaDraft, ...]) -> tuple[PersonaDraft, ...]:
        if not self.corrections.edits:
            return drafts
        return tuple(
            follow_draft(draft, self.moves(self._counted_for(draft.run_id))) for draft in drafts
        )

    def moves(self, then: tuple[int, ...]) -> Moves:
        if not self.corrections.edits:
            return {}
        if then not in self._moves:
            found = {each.id: self.corrections.move(each, then) for each in self._concerned()}
            self._moves[then] = {key: move for key, move in found.items() if move is not None}
        return self._moves[then]

    def _concerned(self) -> tuple[Transcript, ...]:
        """Return the stored transcripts that were ever corrected."""
        if self._stored is None:
            ids = {edit.entity_id for edit in self.corrections.edits}
            there = ids & transcripts.transcript_files(self._connection).keys()
            self._stored = tuple(
                transcripts.load_transcript(self._connection, each) for each in sorted(there)
            )
        return self._stored

    def _counted_for(self, run_id: str) -> tuple[int, ...]:
        if self._counted is None:
            rows = self._connection.execute("SELECT id, document, document_hash FROM run")
            self._counted = {
                each: run_from_json(unseal(content, content_hash, "a run"))[0].corrections
                for each, content, content_hash in rows.fetchall()
            }
        return self._counted[run_id]
