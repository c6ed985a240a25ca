"""The names in a project: what was found, what people decided, which codes they have."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from persona_builder.domain.names import Confidence, NameDecision, NameKind, Verdict
from persona_builder.domain.spans import Span
from persona_builder.domain.transcripts import Transcript
from persona_builder.errors import UsageError
from persona_builder.privacy import (
    Key,
    Redactor,
    Suggestion,
    decisions_from_values,
    decisions_to_value,
    fold_word,
    key_from_values,
    make_key,
    root_of,
    suggest,
)
from persona_builder.review import active_edits
from persona_builder.services.people import people_in
from persona_builder.services.preferences import signed
from persona_builder.services.typed_text import clean_line
from persona_builder.store import (
    ProjectStore,
    RecordEdit,
    Snapshot,
    edits_of,
    values_of,
)

# Decisions speak of the whole project, so all of them are about one thing.
_ENTITY = "names"
_AROUND = 40
_SPEAKS = "labels a speaker"


@dataclass(frozen=True, slots=True)
class NameNotes:
    """What a project remembers about names.

    Attributes:
        decisions: Of people, oldest first.
        codes: What earlier exports called everybody.
    """

    decisions: tuple[NameDecision, ...] = ()
    codes: Key = field(default_factory=lambda: Key({}))


@dataclass(frozen=True, slots=True)
class NamePlace:
    """Where a name stands.

    Attributes:
        transcript_id: In which interview.
        file: What the researcher calls that interview's file.
        before: A few words before.
        words: The name as written there.
        after: A few words behind.
    """

    transcript_id: str
    file: str
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name, or what may be one, once for the whole project.

    Attributes:
        text: As written where it was surest.
        kind: What it seems to be, or what a person said it is.
        count: How often it was found; 0 for what somebody typed.
        confidence: Certain ones are replaced without asking.
        reason: Why it is here, in a few words.
        verdict: What a person decided; None where nobody did.
        code: What takes its place in an export under codes now; empty where nothing does.
        places: Up to three places, to decide by.
    """

    text: str
    kind: NameKind
    count: int
    confidence: Confidence
    reason: str
    verdict: Verdict | None
    code: str
    places: tuple[NamePlace, ...]


def suggestions(project: Path) -> tuple[NameRow, ...]:
    """Return the names of a project: who speaks, what people added, then the surest guesses.

    Reading a large study takes as long as its recognisers do; asking again is quick until
    the transcripts change.

    Raises:
        ProjectError: The project cannot be read.
        PluginError: Two packages offer a recogniser of one name.
    """
    with ProjectStore(project).read() as connection:
        transcripts, participants = people_in(connection)
        notes = _notes_in(connection)
    found = suggest(transcripts)
    key = make_key(transcripts, participants, found, decisions=notes.decisions, earlier=notes.codes)
    redactor = Redactor(key)
    decided = {root_of(each.text): each for each in notes.decisions}
    by_id = {each.id: each for each in transcripts}
    rows: dict[str, NameRow] = {}
    labels = (speaker.label for transcript in transcripts for speaker in transcript.speakers)
    for label in labels:
        if redactor(label) != label:
            rows.setdefault(root_of(label), _typed(label, _SPEAKS))
    for decision in notes.decisions:
        rows.setdefault(
            root_of(decision.text), _typed(decision.text, "you added it", decision.kind)
        )
    for suggestion in found:
        root = root_of(suggestion.text)
        before = rows.get(root)
        row = _suggested_row(suggestion, by_id)
        if before is not None and before.reason == _SPEAKS:
            row = replace(before, count=row.count, places=row.places)
        rows[root] = row
    return tuple(_with_decision(row, decided.get(root), redactor) for root, row in rows.items())


def confirm(project: Path, decisions: Sequence[NameDecision], *, author: str = "you") -> None:
    """Save what a person decided about names; a later decision about a name replaces it.

    Undo takes them back together.

    Args:
        project: The project file.
        decisions: Also about names that were not found.
        author: Who decided.

    Raises:
        UsageError: A name is empty, too long, or holds no letter and no digit.
        ProjectError: The project cannot be written.
    """
    cleaned = [_cleaned(each) for each in decisions]
    if cleaned:
        record_names(project, "names", decisions_to_value(cleaned), author=author)


def name_notes(project: Path) -> NameNotes:
    """Return what a project remembers about names.

    Raises:
        ProjectError: The project cannot be read.
    """
    with ProjectStore(project).read() as connection:
        return _notes_in(connection)


def record_names(
    project: Path, what: Literal["names", "codes"], value: str, *, author: str = "you"
) -> None:
    """Append a note about names to a project.

    Raises:
        ProjectError: The project cannot be written.
    """
    ProjectStore(project).apply(
        RecordEdit(signed(author), _ENTITY, "set", what, str(uuid.uuid4()), value)
    )


def _notes_in(connection: Snapshot) -> NameNotes:
    edits, values = edits_of(connection), values_of(connection)
    decided = (edit for edit in active_edits(edits) if edit.field == "names")
    coded = (edit for edit in edits if edit.field == "codes")
    return NameNotes(
        decisions_from_values(values.get(edit.value_id or "", "{}") for edit in decided),
        key_from_values(values.get(edit.value_id or "", "{}") for edit in coded),
    )


def _typed(text: str, reason: str, kind: NameKind = "person") -> NameRow:
    return NameRow(text, kind, 0, "certain", reason, None, "", ())


def _suggested_row(suggestion: Suggestion, transcripts: Mapping[str, Transcript]) -> NameRow:
    return NameRow(
        suggestion.text,
        suggestion.kind,
        suggestion.count,
        suggestion.confidence,
        suggestion.reason,
        None,
        "",
        tuple(_place(transcripts[where], span) for where, span in suggestion.places),
    )


def _with_decision(row: NameRow, decision: NameDecision | None, redactor: Redactor) -> NameRow:
    replaced = redactor(row.text)
    code = replaced if replaced != row.text else ""
    if decision is None:
        return replace(row, code=code)
    return replace(row, kind=decision.kind, verdict=decision.verdict, code=code)


def _place(transcript: Transcript, span: Span) -> NamePlace:
    text = transcript.text
    return NamePlace(
        transcript.id,
        transcript.source.name,
        text[max(0, span.start - _AROUND) : span.start],
        span.of(text),
        text[span.end : span.end + _AROUND],
    )


def _cleaned(decision: NameDecision) -> NameDecision:
    text = clean_line(decision.text, "A name")
    if not fold_word(text):
        raise UsageError("A name needs a letter or a digit.")
    same_as = clean_line(decision.same_as, "A name") if decision.same_as else ""
    return replace(decision, text=text, same_as=same_as)
