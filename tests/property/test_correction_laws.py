"""What corrections of a transcript promise to everything that points into it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from persona_builder.domain.corrections import (
    Correction,
    SpeakerCorrection,
    WordsCorrection,
    corrected,
    offsets_of,
    turn_at,
)
from persona_builder.domain.edits import Edit
from persona_builder.domain.following import Move, follow_draft
from persona_builder.domain.ids import derived_id
from persona_builder.domain.offsets import Change, OffsetMap, changes_between, with_changes
from persona_builder.domain.personas import Claim, Evidence, PersonaDraft
from persona_builder.domain.review import ShownPersona
from persona_builder.domain.spans import Span
from persona_builder.domain.transcripts import Source, Speaker, Transcript, Turn
from persona_builder.review import active_edits, redo_target, show_personas, undo_target
from persona_builder.statements import split_statements
from persona_builder.store import Corrections

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
WORDS = (
    "I",
    "waited.",
    "Περίμενα",
    "πολύς.",
    "می\u200cخواهم",
    "صف",
    "שָׁלוֹם",
    "נדיה.",
    "e\u0301lan",
    "😀👍🏽",
)
SPEAKERS = (
    Speaker("s1", "Interviewer", "interviewer"),
    Speaker("s2", "Νάντια", "participant", "person-2"),
    Speaker("s3", "نادیا", "participant", "person-3"),
)
NEW = Speaker("s9", "נדיה", "observer")

words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
texts = st.lists(st.sampled_from((*WORDS, " ", "\r\n", "\u200f")), min_size=1, max_size=12).map(
    "".join
)


@st.composite
def changes_of(draw: st.DrawFn, text: str) -> tuple[Change, ...]:
    """Up to three changes anywhere in a text, in order and apart."""
    ends = sorted(draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6)))
    pairs = list(zip(ends[::2], ends[1::2], strict=False))
    made = [Change(start, end, draw(st.sampled_from(("", *WORDS)))) for start, end in pairs]
    # Two insertions at one place have no order among themselves.
    return tuple(
        each
        for at, each in enumerate(made)
        if at == 0 or (each.start, each.end) != (made[at - 1].start, made[at - 1].end)
    )


def touched(span: Span, changes: tuple[Change, ...]) -> bool:
    return any(each.start < span.end and span.start < each.end for each in changes) or any(
        span.start < each.start == each.end < span.end for each in changes
    )


@st.composite
def spans_in(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text) - 1))
    return Span(start, draw(st.integers(start + 1, len(text))))


@settings(max_examples=500)
@given(data=st.data(), text=texts)
def test_words_that_no_change_touches_stay_the_very_same(data: st.DataObject, text: str) -> None:
    changes = data.draw(changes_of(text))
    span = data.draw(spans_in(text))
    moved = OffsetMap.of(changes).carry(span)
    if not touched(span, changes):
        assert moved is not None
        assert moved.of(with_changes(text, changes)) == span.of(text)


@settings(max_examples=500)
@given(data=st.data(), text=texts)
def test_a_span_that_holds_whole_changes_reads_as_if_they_were_made_in_it_alone(
    data: st.DataObject, text: str
) -> None:
    changes = data.draw(changes_of(text))
    span = data.draw(spans_in(text))
    inside = [each for each in changes if touched(span, (each,))]
    moved = OffsetMap.of(changes).carry(span)
    if all(span.start <= each.start and each.end <= span.end for each in inside):
        own = (
            Change(each.start - span.start, each.end - span.start, each.words) for each in inside
        )
        alone = with_changes(span.of(text), tuple(own))
        assert (moved.of(with_changes(text, changes)) if moved else "") == alone
    else:
        assert moved is None


@given(data=st.data(), text=texts)
def test_no_change_is_identity(data: st.DataObject, text: str) -> None:
    span = data.draw(spans_in(text))
    assert OffsetMap().carry(span) == span
    assert OffsetMap.of(()).carry(span) == span
    assert with_changes(text, ()) == text
    assert changes_between(text, text) == ()
    assert OffsetMap().origin(span) == (span.start, span.end)


@settings(max_examples=500)
@given(data=st.data(), text=texts)
def test_two_corrections_one_after_the_other_are_one_map(data: st.DataObject, text: str) -> None:
    first = data.draw(changes_of(text))
    between = with_changes(text, first)
    assume(between)
    second = data.draw(changes_of(between))
    span = data.draw(spans_in(text))
    one, other = OffsetMap.of(first), OffsetMap.of(second)
    halfway = one.carry(span)
    assert one.then(other).carry(span) == (other.carry(halfway) if halfway else None)
    # There and back again: what no change touched stands where it stood.
    if not touched(span, first) and halfway and not touched(halfway, second):
        there = one.then(other)
        moved = there.carry(span)
        assert moved is not None
        assert there.inverse().carry(moved) == span


@settings(max_examples=500)
@given(data=st.data(), text=texts)
def test_spans_keep_their_order_and_never_come_to_overlap(data: st.DataObject, text: str) -> None:
    changes = data.draw(changes_of(text))
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), min_size=2)))
    moved = [OffsetMap.of(changes).carry(Span(*pair)) for pair in pairwise(cuts)]
    kept = [span for span in moved if span]
    assert all(one.end <= other.start for one, other in pairwise(kept))
    assert all(span.end <= len(with_changes(text, changes)) for span in kept)


@settings(max_examples=500)
@given(data=st.data(), text=texts)
def test_a_span_is_named_by_where_it_stood_and_no_two_get_one_name(
    data: st.DataObject, text: str
) -> None:
    first = data.draw(changes_of(text))
    between = with_changes(text, first)
    assume(between)
    second = data.draw(changes_of(between))
    there = OffsetMap.of(first).then(OffsetMap.of(second))
    now = with_changes(between, second)
    names = [there.origin(Span(at, at + 1)) for at in range(len(now))]
    assert len(set(names)) == len(names)
    span = data.draw(spans_in(text))
    if not touched(span, first) and (moved := OffsetMap.of(first).carry(span)):
        assert OffsetMap.of(first).origin(moved) == (span.start, span.end)


@settings(max_examples=500)
@given(old=words, new=st.one_of(words, st.just("")), at=st.integers(0, 5))
def test_the_changes_between_two_texts_lead_from_one_to_the_other(
    old: str, new: str, at: int
) -> None:
    changes = changes_between(old, new, at=at)
    made = with_changes(" " * at + old, changes)
    assert made.split() == new.split()
    assert made[:at].isspace() or not at
    # A word that stays at the start is in no change.
    first = old.split(maxsplit=1)[0]
    if new.split()[:1] == [first] and changes:
        assert changes[0].start >= at + len(first)


@st.composite
def interviews(draw: st.DrawFn) -> Transcript:
    text, turns = "", []
    for index, said in enumerate(draw(st.lists(words, min_size=2, max_size=5))):
        span = Span(len(text), len(text) + len(said))
        speaker = draw(st.sampled_from(SPEAKERS))
        turns.append(Turn(index, span, speaker.id, index * 1000))
        text += f"{said}\n"
    heard = {turn.speaker_id for turn in turns}
    speakers = tuple(each for each in SPEAKERS if each.id in heard)
    source = Source("Συνέντευξη.txt", "plain-text", "utf-8", "0" * 64)
    return Transcript("t1", "t1", text, "el", tuple(turns), speakers, source)


@st.composite
def corrections_of(draw: st.DrawFn, transcript: Transcript) -> Correction | None:
    """A correction that makes sense in a transcript, as services see to it."""
    if not transcript.turns:
        return None
    turn = draw(st.sampled_from(transcript.turns))
    said = transcript.words(turn).split()
    start = draw(st.integers(0, len(said) - 1))
    end = draw(st.integers(start, len(said)))
    if draw(st.booleans()):
        put = draw(st.one_of(st.just(""), words)).split()
        wanted = " ".join((*said[:start], *put, *said[end:]))
        changes = changes_between(transcript.words(turn), wanted, at=turn.span.start)
        return WordsCorrection(turn.index, changes) if changes else None
    known = {each.id for each in transcript.speakers}
    speaker = draw(st.sampled_from((*transcript.speakers, NEW)))
    speaker = transcript.speaker(speaker.id) if speaker.id in known else speaker
    if draw(st.booleans()):
        return SpeakerCorrection(speaker, turns=(turn.index,))
    part = changes_between(transcript.words(turn), "", at=turn.span.start)[0]
    span = Span(part.start, min(part.start + draw(st.integers(1, 8)), turn.span.end))
    kept = span.of(transcript.text).strip()
    first = transcript.text.index(kept, span.start) if kept else span.start
    return SpeakerCorrection(speaker, span=Span(first, first + len(kept))) if kept else None


@settings(max_examples=500)
@given(data=st.data(), transcript=interviews())
def test_a_corrected_transcript_is_a_transcript(
    data: st.DataObject, transcript: Transcript
) -> None:
    made: list[tuple[int, Correction]] = []
    now = transcript
    for seq in range(1, 4):
        correction = data.draw(corrections_of(now))
        if correction:
            made.append((seq, correction))
            now = corrected(transcript, made)
    assert [turn.index for turn in now.turns] == list(range(len(now.turns)))
    assert all(one.span.end <= other.span.start for one, other in pairwise(now.turns))
    assert all(now.words(turn).strip() for turn in now.turns)
    assert {turn.speaker_id for turn in now.turns} == {each.id for each in now.speakers}
    assert now.corrected_by == tuple(seq for seq, _ in made)
    # All words are somebody's.
    spoken = " ".join(now.words(turn) for turn in now.turns)
    assert "".join(spoken.split()) == "".join(now.text.split())
    statements = split_statements([now])
    assert len({each.id for each in statements}) == len(statements)
    # A statement whose words no correction touched keeps its name, so its edits find it.
    offsets = offsets_of(each for _, each in made)
    before = {each.id: each for each in split_statements([transcript])}
    for each in statements:
        same = before.get(each.id)
        if same and offsets.carry(same.span) == each.span:
            assert offsets.origin(each.span)[:2] == (same.span.start, same.span.end)


@dataclass(frozen=True)
class Project:
    """A transcript with a log of corrections, and drafts that runs made of it meanwhile."""

    stored: Transcript
    edits: tuple[Edit, ...]
    recorded: dict[int, Correction]

    @property
    def corrections(self) -> Corrections:
        active = tuple(edit.seq for edit in active_edits(self.edits) if edit.kind == "correct")
        own = tuple(edit for edit in self.edits if edit.kind == "correct")
        return Corrections(self.recorded, own, active)

    @property
    def now(self) -> Transcript:
        return self.corrections.make(self.stored)

    def with_edit(self, **fields: object) -> Project:
        seq = len(self.edits) + 1
        edit = Edit(seq, NOON, "you", "t1", **fields)  # type: ignore[arg-type]
        return replace(self, edits=(*self.edits, edit))

    def switched(self, kind: str) -> Project:
        target = undo_target(self.edits) if kind == "undo" else redo_target(self.edits)
        return self.with_edit(kind=kind, field="", undoes=target.seq) if target else self

    def correct(self, correction: Correction) -> Project:
        seq = len(self.edits) + 1
        made = self.with_edit(kind="correct", field="words", value_id=f"v{seq}")
        return replace(made, recorded={**self.recorded, seq: correction})

    def shown(self, drafts: tuple[PersonaDraft, ...], read: Transcript) -> tuple[ShownPersona, ...]:
        move = self.corrections.move(self.stored, read.corrected_by)
        moves: dict[str, Move] = {"t1": move} if move else {}
        return show_personas([follow_draft(each, moves) for each in drafts], self.edits, {})


@st.composite
def worked_on(draw: st.DrawFn, project: Project) -> Project:
    for _ in range(draw(st.integers(0, 5))):
        step = draw(st.sampled_from(("correct", "correct", "undo", "redo")))
        if step != "correct":
            project = project.switched(step)
        elif correction := draw(corrections_of(project.now)):
            project = project.correct(correction)
    return project


def drafted(transcript: Transcript) -> tuple[PersonaDraft, ...]:
    """One card for everybody, with a line for each statement; the next one speaks against it."""
    statements = split_statements([transcript])
    quotes = tuple(
        Evidence(
            "t1",
            each.span,
            each.span.of(transcript.text),
            transcript.turns[each.turn_index].speaker_id,
            each.participant_id,
            each.id,
        )
        for each in statements
    )
    claims = tuple(
        Claim(
            derived_id("claim", "say", item.statement_id),
            "say",
            item.quote,
            "quoted",
            (item,),
            1,
            2,
            counter_evidence=(quotes[(at + 1) % len(quotes)],),
        )
        for at, item in enumerate(quotes)
    )
    return (
        PersonaDraft(
            "p1",
            "run",
            1,
            "Ζωή",
            (),
            "",
            "proto",
            ("person-2", "person-3"),
            (),
            quotes[0] if quotes else None,
            claims,
        ),
    )


def quotes_of(personas: tuple[ShownPersona, ...]) -> list[Evidence]:
    found = [each.signature for each in personas if each.signature]
    for persona in personas:
        for line in persona.claims:
            found += (*line.evidence, *line.counter_evidence)
    return found


@settings(max_examples=400)
@given(data=st.data(), transcript=interviews())
def test_every_quote_shown_is_the_corrected_transcripts_whatever_happened_since_the_run(
    data: st.DataObject, transcript: Transcript
) -> None:
    at_run = data.draw(worked_on(Project(transcript, (), {})))
    drafts = drafted(at_run.now)
    later = data.draw(worked_on(at_run))
    shown = later.shown(drafts, at_run.now)
    now = later.now
    for item in quotes_of(shown):
        assert item.span.of(now.text) == item.quote
        turn = turn_at(now, item.span)
        assert turn is not None
        assert turn.speaker_id == item.speaker_id
        assert now.speaker(turn.speaker_id).participant_id == item.participant_id
    for persona in shown:
        for line in persona.claims:
            assert line.kind != "quoted" or line.text == line.evidence[0].quote
    # Nothing vanishes: each quote drafted is shown or waits in the tray with its words.
    move = later.corrections.move(transcript, at_run.now.corrected_by)
    [followed] = [follow_draft(each, {"t1": move} if move else {}) for each in drafts]
    for before, after in zip(drafts[0].claims, followed.claims, strict=True):
        waiting = [lost.evidence for lost in after.lost if not lost.against]
        assert len(after.evidence) + len(waiting) == len(before.evidence)
        assert set(waiting) <= set(before.evidence)
        assert after.words_gone == (before.evidence[0] in waiting)


@settings(max_examples=400)
@given(data=st.data(), transcript=interviews())
def test_undo_then_redo_of_a_correction_is_identity(
    data: st.DataObject, transcript: Transcript
) -> None:
    at_run = data.draw(worked_on(Project(transcript, (), {})))
    drafts = drafted(at_run.now)
    later = data.draw(worked_on(at_run))
    again = later.switched("undo").switched("redo") if undo_target(later.edits) else later
    assert again.now == later.now
    assert again.shown(drafts, at_run.now) == later.shown(drafts, at_run.now)
    while undo_target(later.edits):
        later = later.switched("undo")
    assert later.now == transcript
    if not at_run.now.corrected_by:
        assert later.shown(drafts, transcript) == show_personas(drafts, (), {})


@settings(max_examples=400)
@given(data=st.data(), transcript=interviews())
def test_a_rerun_keeps_every_correction_and_shows_its_words(
    data: st.DataObject, transcript: Transcript
) -> None:
    project = data.draw(worked_on(Project(transcript, (), {})))
    drafts = drafted(project.now)
    shown = project.shown(drafts, project.now)
    assert shown == show_personas(drafts, project.edits, {})
    assert project.now.corrected_by == tuple(project.corrections.active)
    # Lines of statements that no correction touched have the name they had before.
    before = {line.id: line.text for line in drafted(transcript)[0].claims}
    for line in drafts[0].claims:
        assert line.id not in before or line.text in (before[line.id], line.evidence[0].quote)
