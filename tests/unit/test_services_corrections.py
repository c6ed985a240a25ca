"""A transcript is corrected: what rests on it follows, or waits in the tray with its words."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_project import analysed, small_project
from small_study import QUESTION

from persona_builder.domain.journey import FocusStatement, JourneyStep
from persona_builder.domain.review import ShownClaim
from persona_builder.domain.runs import Analysis, RunSettings
from persona_builder.domain.spans import Span
from persona_builder.domain.transcripts import Transcript
from persona_builder.errors import ProjectError, StaleEditError, UsageError
from persona_builder.services import analysis, corrections, entries, projects, review, transcripts
from persona_builder.services.corrections import NewSpeaker, SpeakerChange, TextChange
from persona_builder.services.verify import verify
from persona_builder.store import ProjectStore, source_bytes, source_names

NADIA = "t-Nadia"
DEADLINE = "I am afraid of missing the deadline every time 😟."


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_project(tmp_path).path


def span_of(path: Path, transcript_id: str, words: str) -> Span:
    text = transcripts.transcript(path, transcript_id).text
    assert text.count(words) == 1
    return Span(text.index(words), text.index(words) + len(words))


def replace_words(path: Path, transcript_id: str, old: str, new: str) -> None:
    corrections.correct_text(path, transcript_id, span_of(path, transcript_id, old), new)


def lines(path: Path) -> dict[str, ShownClaim]:
    return {line.text: line for persona in review.personas(path) for line in persona.claims}


def assert_verbatim(path: Path) -> None:
    report = verify(path)
    assert report.failures == ()
    assert report.checked > 0


@pytest.mark.parametrize(
    ("transcript_id", "old", "new", "line"),
    [
        pytest.param(
            "t-Nadia",
            "ing the dead",
            "ed the Dead",
            "I am afraid of missed the Deadline every time 😟.",
            id="english",
        ),
        pytest.param(
            "t-Μαρία",
            "τετράδιο",
            "τετράδιο σπιράλ",
            "Γράφω όλες τις προθεσμίες σε ένα τετράδιο σπιράλ.",
            id="greek",
        ),
        pytest.param(
            "t-نادیا", "می‌ترسم", "نمی‌ترسم", "هر بار نمی‌ترسم که مهلت را از دست بدهم.", id="persian"
        ),
        pytest.param("t-נדיה", "אֲנִי", "אני", "אני מפחדת לפספס את המועד בכל פעם.", id="hebrew"),
    ],
)
def test_a_line_shows_the_corrected_words(
    project: Path, transcript_id: str, old: str, new: str, line: str
) -> None:
    before = lines(project)
    replace_words(project, transcript_id, old, new)
    after = lines(project)
    assert line in after
    assert len(after) == len(before)
    assert after[line].kind == "quoted"
    assert after[line].evidence[0].quote == line
    # Every other line shows the very same words.
    assert set(after) - {line} < set(before)
    assert corrections.tray(project) == ()
    assert_verbatim(project)


def test_undo_brings_the_words_back_and_redo_the_correction(project: Path) -> None:
    before = transcripts.transcript(project, NADIA)
    cards = review.personas(project)
    replace_words(project, NADIA, "notebook", "small notebook")
    corrected = transcripts.transcript(project, NADIA)
    shown = review.personas(project)
    assert review.history(project).undo_label == "Correct words in Nadia.txt"
    assert review.undo(project) == "Correct words in Nadia.txt"
    assert transcripts.transcript(project, NADIA) == before
    assert review.personas(project) == cards
    assert corrections.corrections(project, NADIA) == ()
    assert review.redo(project) == "Correct words in Nadia.txt"
    assert transcripts.transcript(project, NADIA) == corrected
    assert review.personas(project) == shown


def test_the_file_and_the_words_as_they_were_read_stay(project: Path) -> None:
    before = transcripts.transcript(project, NADIA)
    replace_words(project, NADIA, "I write all the deadlines into a notebook.", "")
    assert corrections.original(project, NADIA) == before
    with ProjectStore(project).read() as connection:
        sha256 = next(key for key, name in source_names(connection).items() if name == "Nadia.txt")
        assert source_bytes(connection, sha256).decode().replace("\r\n", "\n") == before.text


def test_corrections_are_listed_with_words_before_and_after_and_who_made_them(
    project: Path,
) -> None:
    span = span_of(project, NADIA, "notebook")
    corrections.correct_text(project, NADIA, span, "diary", author="Ζωή")
    corrections.correct_speaker(project, NADIA, [2], "s2")
    words, speaker = corrections.corrections(project, NADIA)
    assert (words.author, words.kind, words.turn) == ("Ζωή", "words", 3)
    assert words.before == "I write all the deadlines into a notebook."
    assert words.after == "I write all the deadlines into a diary."
    assert (speaker.author, speaker.kind, speaker.turn) == ("you", "speaker", 2)
    assert (speaker.before, speaker.after) == ("Interviewer", "Nadia")
    assert corrections.revision(project, NADIA) == 2


def test_words_that_are_taken_out_wait_in_the_tray_with_what_rested_on_them(
    project: Path,
) -> None:
    line = lines(project)[DEADLINE]
    persona = next(each for each in review.personas(project) if line in each.claims)
    statement = line.evidence[0].statement_id
    step = JourneyStep("Before", "pain", "Φόβος", (statement,))
    entries.add_entry(project, persona.id, step)
    entries.add_entry(project, persona.id, FocusStatement("they", "see", "all", (statement,)))
    replace_words(project, NADIA, DEADLINE, "")
    assert DEADLINE not in lines(project)
    [item] = corrections.tray(project)
    assert (item.words, item.reason, item.file) == (DEADLINE, "removed", "Nadia.txt")
    kinds = sorted(each.kind for each in item.supported)
    assert kinds == ["against", "focus", "journey", "line"]
    rested = next(each for each in item.supported if each.kind == "line")
    assert (rested.id, rested.persona_id, rested.slot) == (line.id, persona.id, "feel")
    assert not rested.is_shown
    assert all(each.is_shown for each in item.supported if each.kind == "against")
    assert_verbatim(project)
    review.undo(project)
    assert corrections.tray(project) == ()
    assert lines(project)[DEADLINE] == line


def test_a_line_in_a_persons_own_words_stays_when_the_words_behind_it_go(project: Path) -> None:
    line = lines(project)[DEADLINE]
    review.edit_claim(project, line.id, "Φοβάται τις προθεσμίες.", rev=0)
    replace_words(project, NADIA, DEADLINE, "")
    kept = lines(project)["Φοβάται τις προθεσμίες."]
    assert (kept.id, kept.kind, kept.original, kept.evidence) == (line.id, "editorial", None, ())
    assert kept.lost_support
    [item] = corrections.tray(project)
    assert [each.is_shown for each in item.supported if each.kind == "line"] == [True]
    assert_verbatim(project)


def test_the_quote_on_top_follows_and_goes_to_the_tray_too(project: Path) -> None:
    first = "Φοβάμαι ότι θα χάσω την προθεσμία κάθε φορά."
    persona = review.personas(project)[0]
    assert persona.signature is not None
    assert persona.signature.quote == first
    replace_words(project, "t-Μαρία", "φορά", "μέρα")
    signature = review.personas(project)[0].signature
    assert signature is not None
    assert signature.quote == first.replace("φορά", "μέρα")
    replace_words(project, "t-Μαρία", signature.quote, "")
    assert review.personas(project)[0].signature is None
    [item] = corrections.tray(project)
    assert "quote on top" in {each.kind for each in item.supported}
    # The tray keeps the words that the analysis read.
    assert item.words == first


def test_words_of_the_interviewer_back_no_line(project: Path) -> None:
    corrections.correct_speaker(project, NADIA, [1], "s1")
    assert DEADLINE not in lines(project)
    [item] = corrections.tray(project)
    assert (item.words, item.reason) == (DEADLINE, "speaker")
    assert review.history(project).undo_label == "Correct speaker in Nadia.txt"
    assert_verbatim(project)


def test_a_part_of_a_turn_can_be_given_to_a_new_speaker(project: Path) -> None:
    span = span_of(project, NADIA, "into a notebook.")
    observer = NewSpeaker("Παρατηρητής", "observer")
    corrections.correct_speaker(project, NADIA, (), observer, span=span)
    now = transcripts.transcript(project, NADIA)
    said = [(now.speaker(turn.speaker_id).label, now.words(turn)) for turn in now.turns[2:6]]
    assert said == [
        ("Interviewer", QUESTION),
        ("Nadia", "I write all the deadlines"),
        ("Παρατηρητής", "into a notebook."),
        ("Interviewer", QUESTION),
    ]
    assert [turn.index for turn in now.turns] == list(range(7))
    assert [(item.words, item.reason) for item in corrections.tray(project)] == [
        ("I write all the deadlines into a notebook.", "parted")
    ]
    assert_verbatim(project)


def test_a_new_participant_is_counted_and_can_be_erased(project: Path) -> None:
    corrections.correct_speaker(project, NADIA, [3], NewSpeaker("Ζωή", "participant"))
    assert projects.summary(project).n_participants == 5
    row = next(each for each in transcripts.list_transcripts(project) if each.id == NADIA)
    assert set(row.participants) == {"Nadia", "Ζωή"}
    zoe = next(key for key, name in review.participant_names(project).items() if name == "Ζωή")
    with pytest.raises(ProjectError, match="other participants speak in Nadia"):
        projects.forget_participant(project, zoe)
    transcripts.remove(project, NADIA)
    assert projects.summary(project).n_participants == 3
    review.undo(project)
    review.redo(project)


def test_a_role_can_be_set_for_old_and_new_speakers_of_a_corrected_transcript(
    project: Path,
) -> None:
    replace_words(project, NADIA, "notebook", "diary")
    corrections.correct_speaker(project, NADIA, [3], NewSpeaker("Ζωή", "participant"))
    transcripts.set_role(project, NADIA, "s3", "observer")
    transcripts.set_role(project, NADIA, "s1", "observer")
    now = transcripts.transcript(project, NADIA)
    assert [speaker.role for speaker in now.speakers] == ["observer", "participant", "observer"]
    assert "diary" in now.text
    review.undo(project)
    roles = [each.role for each in transcripts.transcript(project, NADIA).speakers]
    assert roles == ["observer", "participant", "participant"]


def test_the_next_analysis_reads_the_corrected_transcript_and_keeps_every_edit(
    project: Path,
) -> None:
    line = lines(project)["I want to see everything on one page."]
    review.pin_claim(project, line.id, rev=0)
    replace_words(project, NADIA, "deadlines into a notebook", "long deadlines in notebooks")
    replace_words(project, NADIA, DEADLINE, "")
    assert not analysis.readiness(project).is_current
    read: list[Transcript] = []

    def found(given: tuple[Transcript, ...], *_: object, **__: object) -> Analysis:
        read.extend(given)
        newest = analysis.latest(project)
        assert newest is not None
        return analysed(study=newest.study, run_id="run-2")

    analysis.run_analysis(project, RunSettings(), analyse=found)
    assert transcripts.transcript(project, NADIA) in read
    shown = lines(project)
    assert "I write all the long deadlines in notebooks." in shown
    assert shown[line.text].pinned
    assert corrections.tray(project) == ()
    assert_verbatim(project)
    # Undone after the run: its drafts follow the way back.
    review.undo(project)
    review.undo(project)
    assert "I write all the deadlines into a notebook." in lines(project)
    assert analysis.latest(project) is not None
    assert_verbatim(project)


def test_a_second_person_is_refused_with_what_changed(project: Path) -> None:
    span = span_of(project, NADIA, "notebook")
    rev = corrections.revision(project, NADIA)
    corrections.correct_text(project, NADIA, span, "diary", rev=rev, author="Ζωή")
    with pytest.raises(StaleEditError, match="this transcript was corrected"):
        corrections.correct_text(project, NADIA, span, "book", rev=rev)
    assert "diary" in transcripts.transcript(project, NADIA).text


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        pytest.param(TextChange(Span(0, 90), "x"), "words of one turn", id="two-turns"),
        pytest.param(TextChange(Span(0, 900), "x"), "words of one turn", id="past-the-end"),
        pytest.param(TextChange(Span(0, 19), "INTERVIEWERQUESTION"), "stand there", id="same"),
        pytest.param(SpeakerChange("s1"), "Choose the turns", id="nothing-chosen"),
        pytest.param(SpeakerChange("s1", (0,)), "already the speaker", id="same-speaker"),
        pytest.param(SpeakerChange("s1", (99,)), "not in the transcript", id="no-such-turn"),
        pytest.param(
            SpeakerChange(NewSpeaker(" NADIA ", "observer"), (0,)), "Choose that", id="label-taken"
        ),
        pytest.param(SpeakerChange(NewSpeaker(" ", "observer"), (0,)), "A speaker", id="no-label"),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_sentence(
    project: Path, change: TextChange | SpeakerChange, sentence: str
) -> None:
    with pytest.raises(UsageError, match=sentence):
        corrections.preview_correction(project, NADIA, change)
    with pytest.raises(ProjectError, match="no longer"):
        corrections.preview_correction(project, "t-nobody", change)
    assert corrections.revision(project, NADIA) == 0


def test_a_preview_counts_what_follows_and_what_is_lost_and_saves_nothing(project: Path) -> None:
    typo = TextChange(span_of(project, NADIA, "notebook"), "diary")
    preview = corrections.preview_correction(project, NADIA, typo)
    assert "diary" in preview.transcript.text
    assert (preview.n_statements, preview.n_changed, preview.n_lost) == (3, 1, 0)
    # The line itself, and the one it speaks against.
    assert (preview.n_lines_changed, preview.n_lines_lost, preview.n_lines_weaker) == (2, 0, 0)
    taken = TextChange(span_of(project, NADIA, DEADLINE), "")
    gone = corrections.preview_correction(project, NADIA, taken)
    assert (gone.n_changed, gone.n_lost, gone.n_lines_lost, gone.n_lines_weaker) == (0, 1, 1, 1)
    asked = corrections.preview_correction(project, NADIA, SpeakerChange("s1", (1, 3)))
    assert (asked.n_lost, asked.n_lines_lost) == (2, 2)
    assert transcripts.transcript(project, NADIA) == corrections.original(project, NADIA)
