"""Ask whom and what the personas of a study leave out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from persona_builder.domain.empathy import QUADRANTS
from persona_builder.domain.explanation import (
    Dominance,
    Echo,
    NotAsked,
    Representation,
    ThinQuadrant,
)
from persona_builder.domain.segments import Segmentation
from persona_builder.domain.statements import Statement
from persona_builder.domain.studies import Study
from persona_builder.domain.themes import Theme
from persona_builder.domain.transcripts import Transcript
from persona_builder.language.closeness import STEM_LETTERS, stems_of
from persona_builder.language.spoken_words import words_of

# The share of words from which one person speaks for a group, and how many others
# there must be to speak for.
_DOMINANT = 0.4
_MIN_GROUP = 3
# An answer of more words adds something of its own.
_MAX_ECHO_WORDS = 12
_MIN_OVERLAP = 0.6
_MOST_NOT_ASKED = 10

_QUESTION = re.compile(r"[^.!?;؟\u037e]+[?;؟\u037e]")
# What an English question that puts words in somebody's mouth begins or ends with. In
# other languages word order does not tell, and any question counts.
_LEADS = re.compile(
    r"(?:^|[,\s]+(?:so|and|but)\s+|^\s*)(?:is|are|was|were|do|does|did|have|has|had|would|will|can|"
    r"could|should|isn't|aren't|wasn't|don't|doesn't|didn't|haven't|wouldn't|won't|can't|so)\b"
    r"|\b(?:right|isn't it|aren't you|don't you|doesn't it|wasn't it|didn't you)\s*\?$",
    re.IGNORECASE,
)


def representation_of(
    study: Study, segmentation: Segmentation, themes: Sequence[Theme]
) -> Representation:
    """Return whom and what the personas leave out.

    Args:
        study: What was said and asked.
        segmentation: Who is in which segment.
        themes: Of the study.
    """
    silent = {person for person, rows in study.rows_by_participant.items() if not rows}
    unplaced = {member.participant_id for member in segmentation.unassigned}
    return Representation(
        unplaced=tuple(sorted(unplaced - silent)),
        speechless=tuple(sorted(silent)),
        thin=tuple(_thin_quadrants(study, segmentation)),
        dominant=tuple(_dominance(study, segmentation)),
        not_asked=tuple(_not_asked(study, themes))[:_MOST_NOT_ASKED],
        echoes=tuple(_echoes(study)),
    )


def _thin_quadrants(study: Study, segmentation: Segmentation) -> list[ThinQuadrant]:
    voices: dict[tuple[str, str], int] = Counter()
    for statement, tag in zip(study.statements, study.tags, strict=True):
        if not tag.abstained:
            voices[statement.participant_id, tag.quadrant] += 1
    found = []
    for segment in segmentation.segments:
        people = sorted(member.participant_id for member in segment.members)
        for quadrant in QUADRANTS[:-1] if len(people) > 1 else ():
            heard = [person for person in people if voices[person, quadrant]]
            if len(heard) < 2:
                found.append(ThinQuadrant(segment.id, quadrant, heard[0] if heard else None))
    return found


def _dominance(study: Study, segmentation: Segmentation) -> list[Dominance]:
    words = {
        person: sum(len(study.text_of(study.statements[row]).split()) for row in rows)
        for person, rows in study.rows_by_participant.items()
    }
    groups: list[tuple[int | None, list[str]]] = [(None, sorted(words))]
    groups += [
        (segment.id, sorted(member.participant_id for member in segment.members))
        for segment in segmentation.segments
        if len(segmentation.segments) > 1
    ]
    found = []
    for segment_id, people in groups:
        total = sum(words[person] for person in people)
        if len(people) >= _MIN_GROUP and total:
            loudest = max(people, key=lambda person: words[person])
            if words[loudest] > _DOMINANT * total:
                found.append(Dominance(segment_id, loudest, round(words[loudest] / total, 4)))
    return found


def _not_asked(study: Study, themes: Sequence[Theme]) -> list[NotAsked]:
    """Return the themes that not everybody speaks of, with who was not asked."""
    asked = _words_asked(study)
    speaking = sorted(person for person, rows in study.rows_by_participant.items() if rows)
    found = []
    for theme in themes:
        silent = tuple(person for person in speaking if person not in theme.participants)
        stems = {
            word[:STEM_LETTERS] for word in words_of(f"{theme.own_name} {' '.join(theme.words)}")
        }
        unasked = tuple(person for person in silent if stems.isdisjoint(asked[person]))
        if len(theme.participants) > 1 and unasked:
            found.append(NotAsked(theme.id, silent, unasked))
    return found


def _words_asked(study: Study) -> dict[str, set[str]]:
    """Return, for each participant, the first letters of every word they were asked with."""
    by_transcript = {}
    for transcript in study.transcripts:
        asking = {each.id for each in transcript.speakers if each.role == "interviewer"}
        turns = [transcript.words(turn) for turn in transcript.turns if turn.speaker_id in asking]
        by_transcript[transcript.id] = {
            word[:STEM_LETTERS] for turn in turns for word in words_of(turn)
        }
    asked: dict[str, set[str]] = defaultdict(set)
    for person in study.participants:
        for transcript_id in person.transcript_ids:
            asked[person.id] |= by_transcript[transcript_id]
    return asked


def _echoes(study: Study) -> list[Echo]:
    """Return the answers made of the words of the leading question before them."""
    found = []
    for statement in study.statements:
        transcript = study.transcript_by_id[statement.transcript_id]
        text = study.text_of(statement)
        if len(text.split()) > _MAX_ECHO_WORDS:
            continue
        question = _leading_question(statement, transcript)
        own = stems_of(text, transcript.language) if question else set()
        shared = own & stems_of(question, transcript.language)
        if shared and len(shared) >= _MIN_OVERLAP * len(own):
            found.append(Echo(statement.id, statement.participant_id))
    return sorted(found, key=lambda echo: echo.statement_id)


def _leading_question(statement: Statement, transcript: Transcript) -> str:
    """Return the last question before an answer, if it suggests one; else nothing."""
    if statement.turn_index == 0:
        return ""
    before = transcript.turns[statement.turn_index - 1]
    if transcript.speaker(before.speaker_id).role != "interviewer":
        return ""
    questions = _QUESTION.findall(transcript.words(before))
    last = questions[-1].strip() if questions else ""
    return last if transcript.language not in {"en", "und"} or _LEADS.search(last) else ""
