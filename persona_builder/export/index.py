"""Write the page that leads to the cards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from persona_builder.domain.runs import Analysis
from persona_builder.domain.transcripts import Participant
from persona_builder.export.card import Card
from persona_builder.export.explained import explained
from persona_builder.export.levels import grouping_in_words
from persona_builder.export.markdown import isolate

# A page of links lists no more.
_MOST_THEMES = 12


def index_markdown(cards: Sequence[Card], files: Mapping[str, str], analysis: Analysis) -> str:
    """Return ``index.md``: links to the cards, and where every participant and file went.

    Args:
        cards: In the order to list them.
        files: Each card's file name, by persona id.
        analysis: What the cards were drafted from.
    """
    return "\n".join(
        [
            "# Personas",
            "",
            *_about_grouping(analysis),
            "",
            *_table(("Persona", "Role line", "People", "In one line"), _card_rows(cards, files)),
            "",
            *_explained(cards, analysis),
            *_themes(analysis),
            "## Participants",
            "",
            *_table(
                ("Participant", "File", "Persona", "Stays in the group"),
                _participant_rows(cards, analysis),
            ),
            "",
            "The last column is the share of repeats, with half of what everybody said left out, "
            "in which a person is grouped with the same people (1 is always). Somebody in no "
            "persona stands between groups or is like nobody else.",
            "",
            "## Files",
            "",
            *_table(
                ("File", "Format", "Language", "Participants", "Turns", "Statements", "Warnings"),
                _file_rows(analysis),
            ),
            "",
            "Quotes are verbatim. Counts are people, never quotes. These personas are qualitative "
            "and not representative.",
            "",
        ]
    )


def _about_grouping(analysis: Analysis) -> list[str]:
    """Return what the grouping rests on as paragraphs, each said once."""
    said = grouping_in_words(analysis.segmentation)
    notes = [isolate(note, "ltr") for note in analysis.segmentation.notes if note not in said]
    return "\n\n".join([said, *notes]).split("\n")


def _explained(cards: Sequence[Card], analysis: Analysis) -> Iterator[str]:
    names = {card.number: card.name for card in cards if card.number is not None}
    sections = explained(analysis.explanation, analysis.study, analysis.segmentation, names)
    for heading, sentences in sections:
        if sentences:
            yield from (f"## {isolate(heading, 'ltr')}", "")
            yield from (f"- {isolate(sentence, 'ltr')}" for sentence in sentences)
            yield ""


def _themes(analysis: Analysis) -> list[str]:
    """Return the widest themes, in people's own words."""
    shared = analysis.explanation.shared_themes
    if not shared:
        return []
    count = len(analysis.study.participants)
    listed = [
        f"“{theme.name}” ({len(theme.participants)} of {count} people)"
        for theme in shared[:_MOST_THEMES]
    ]
    return ["## Themes", "", f"{isolate(', '.join(listed), 'ltr')}.", ""]


def _table(head: Sequence[str], rows: Iterator[Sequence[str]]) -> list[str]:
    lines = [head, ["---"] * len(head), *rows]
    return [f"| {' | '.join(line)} |" for line in lines]


def _card_rows(cards: Sequence[Card], files: Mapping[str, str]) -> Iterator[Sequence[str]]:
    for card in cards:
        yield (
            f"[{isolate(card.name, 'ltr')}](<{files[card.persona_id]}>)",
            isolate(card.archetype, "ltr"),
            f"{len(card.people)} of {card.n_participants}",
            isolate(card.summary, "ltr"),
        )


def _participant_rows(cards: Sequence[Card], analysis: Analysis) -> Iterator[Sequence[str]]:
    names = {card.number: card.name for card in cards}
    placed = {
        member.participant_id: (names.get(segment.id, ""), f"{member.share:.2f}")
        for segment in analysis.segmentation.segments
        for member in segment.members
    }
    unassigned = {
        member.participant_id: ("none", f"{member.share:.2f}")
        for member in analysis.segmentation.unassigned
    }
    for participant in analysis.study.participants:
        persona, share = {**unassigned, **placed}.get(participant.id, ("says nothing usable", ""))
        yield (
            isolate(participant.name, "ltr"),
            isolate(", ".join(_inputs(participant, analysis)), "ltr"),
            isolate(persona, "ltr"),
            share,
        )


def _inputs(participant: Participant, analysis: Analysis) -> list[str]:
    transcripts = analysis.study.transcript_by_id
    return [transcripts[each].source.name for each in participant.transcript_ids]


def _file_rows(analysis: Analysis) -> Iterator[Sequence[str]]:
    for transcript in analysis.study.transcripts:
        own = [s for s in analysis.study.statements if s.transcript_id == transcript.id]
        people = sorted(
            participant.name
            for participant in analysis.study.participants
            if transcript.id in participant.transcript_ids
        )
        yield (
            isolate(transcript.source.name, "ltr"),
            transcript.source.format,
            transcript.language,
            isolate(", ".join(people), "ltr"),
            str(len(transcript.turns)),
            str(len(own)),
            isolate(" ".join(transcript.warnings), "ltr"),
        )
