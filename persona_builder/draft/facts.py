"""Tell what people say of themselves that customer teams ask about, and what was not asked."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from persona_builder.domain.personas import Attribute, Claim, Part
from persona_builder.domain.studies import Study
from persona_builder.draft.lines import claim
from persona_builder.draft.material import Material
from persona_builder.draft.phrases import is_unreal, speaks_of_self
from persona_builder.language.card import PlainWords, card_words_of, found_in
from persona_builder.language.facts import field_of
from persona_builder.language.fold import fold

# What a fact is called, and the names under which a table may give it instead.
FACTS: Mapping[Part, tuple[str, frozenset[str]]] = {
    "income": ("Income and budget", frozenset({"income", "salary", "budget", "wage"})),
    "information": ("Information sources", frozenset({"information sources", "sources", "media"})),
    "channels": ("Channels and tools", frozenset({"channels", "devices", "device", "tools"})),
    "interests": ("Interests", frozenset({"interests", "hobbies", "hobby"})),
    "brands": ("Favourite brands", frozenset({"brands", "favourite brands", "brand"})),
}
# Facts that only a table can give: never read out of a text, never guessed.
GIVEN_ONLY: Mapping[str, frozenset[str]] = {
    "Age": frozenset(map(fold, "age ages ηλικία سن גיל".split())),
    "Gender": frozenset(map(fold, "gender sex φύλο جنسیت מגדר מין".split())),
}
_MOST_LINES = 2


def draft_facts(material: Material, rows: Sequence[int], people: Sequence[str]) -> list[Claim]:
    """Return up to two lines on each fact, in the words of those who speak of it.

    Args:
        material: Where the rows point.
        rows: Everything the segment's people said.
        people: The segment's people, the most typical first.
    """
    claims: list[Claim] = []
    taken: set[int] = set()
    telling = [row for row in rows if _tells_of_self(material, row)]
    for part in FACTS:
        best = [row for row in _best_of_each(material, telling, part, people) if row not in taken]
        for place, row in enumerate(best[:_MOST_LINES]):
            taken.add(row)
            # The first line stands for everybody who speaks of it.
            backing = [row, *(other for other in best if other != row)] if place == 0 else [row]
            line = claim(material, "fact", row, backing, of=len(people))
            head = replace(line.evidence[0], part=part)
            reason = f"{len(best)} of {len(people)} people speak of it."
            claims.append(replace(line, evidence=(head, *line.evidence[1:]), reason=reason))
    return claims


def with_asked(
    attributes: Sequence[Attribute],
    lines: Sequence[Claim],
    study: Study,
    people: Sequence[str],
) -> tuple[Attribute, ...]:
    """Return the given facts, then those people were found to speak of, or not, or not asked.

    Args:
        attributes: As given in a table.
        lines: The card's facts in people's own words.
        study: What was said and asked.
        people: Ids of the segment's participants.
    """
    given = {fold(each.name) for each in attributes}
    # "Age group", "Hobbies" and "Μάρκες" are given too, whatever a table calls them.
    given |= {(field_of(each.name) or "").replace("_", " ") for each in attributes}
    rows = list(attributes)
    n_people = len(people)
    asked = [_questions(study, person) for person in people]
    for name, names in GIVEN_ONLY.items():
        if given.isdisjoint(names):
            rows.append(Attribute(name, "not given", 0, n_people))
    for part, (name, names) in FACTS.items():
        if not given.isdisjoint(names):
            continue
        first = next((line for line in lines if line.evidence[0].part == part), None)
        known = first.participants if first else 0
        n_asked = _n_asked(asked, part)
        rows.append(Attribute(name, _in_words(known, n_asked), known, n_people, n_asked))
    return tuple(rows)


def _in_words(known: int, asked: int | None) -> str:
    if known:
        return "said in their own words, below"
    if asked == 0:
        return "not asked"
    return "not said"


def _n_asked(asked: Sequence[Sequence[tuple[str, PlainWords]]], part: Part) -> int | None:
    """Return how many people were asked; None where no interviewer's words are there."""
    known = [questions for questions in asked if questions]
    if not known:
        return None
    return sum(
        any(
            found_in(card_words_of(language).facts[part].asked, words)
            for language, words in questions
        )
        for questions in known
    )


def _questions(study: Study, person: str) -> list[tuple[str, PlainWords]]:
    """Return what interviewers say to a person, by interview, with its language."""
    found = []
    for transcript_id in study.participant_by_id[person].transcript_ids:
        transcript = study.transcript_by_id.get(transcript_id)
        if transcript is None:
            continue
        asked = [
            transcript.words(turn)
            for turn in transcript.turns
            if transcript.speaker(turn.speaker_id).role == "interviewer"
        ]
        if asked:
            found.append((transcript.language, PlainWords.of(" . ".join(asked))))
    return found


def _best_of_each(
    material: Material, rows: Sequence[int], part: Part, people: Collection[str]
) -> list[int]:
    """Return each person's best statement on a fact, the most typical person's first."""
    best: dict[str, int] = {}
    for row in rows:
        said = card_words_of(material.languages[row]).facts[part].said
        if not found_in(said, material.plain[row]):
            continue
        person = material.people[row]
        if person not in best or material.fitness[row] > material.fitness[best[person]]:
            best[person] = row
    return [best[person] for person in people if person in best]


def _tells_of_self(material: Material, row: int) -> bool:
    said, language = material.spoken[row], material.languages[row]
    return (
        material.fitness[row] >= 0.3
        and speaks_of_self(said, language)
        and not is_unreal(said, language)
    )
