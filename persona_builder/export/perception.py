"""A form with which others judge a card, and a list to go through with other departments.

The questions follow the constructs of the Persona Perception Scale (Salminen, Santos, Kwak, An,
Jung and Jansen, "Persona Perception Scale: Development and Exploratory Validation of an
Instrument for Evaluating Individuals' Perceptions of Personas", International Journal of
Human-Computer Studies 141, 2020). The wording is our own; figures do not compare with published
ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from persona_builder.export.card import Card
from persona_builder.export.cells import csv_bytes
from persona_builder.export.documents import Document
from persona_builder.export.markdown import isolate
from persona_builder.export.markdown_parts import heading, pages, table

SOURCE = (
    "The questions follow the constructs of the Persona Perception Scale (Salminen and others, "
    "2020, International Journal of Human-Computer Studies 141) in words of our own, so results "
    "do not compare with published figures."
)
# What is asked, and the statements people agree with from 1 to 7.
QUESTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Credibility",
        (
            "This persona could be somebody who really exists.",
            "I can see what the card rests on.",
            "I have met people like this in my work.",
        ),
    ),
    (
        "Consistency",
        (
            "The quotes fit what the rest of the card says.",
            "Goals, pains and behaviours go together.",
            "Nothing on the card contradicts something else, or the card says that it does.",
        ),
    ),
    (
        "Completeness",
        (
            "The card tells me what I need for my decisions.",
            "What is not known is named as not known.",
            "Nothing important about these people is missing.",
        ),
    ),
    (
        "Clarity",
        (
            "I understood the card at the first reading.",
            "I can tell somebody else in one sentence who this is.",
            "I can tell this persona apart from the other personas.",
        ),
    ),
    (
        "Empathy",
        (
            "I can imagine a day of this person.",
            "I understand why this person acts as the card says.",
            "I feel for this person's problems.",
        ),
    ),
    (
        "Willingness to use",
        (
            "I would use this persona in my next decision.",
            "I would show this card to a colleague.",
            "I want to know more about these people.",
        ),
    ),
)
SCALE = "1 = not at all, 4 = neither, 7 = fully"
# What people of each department can check a card against.
DEPARTMENTS: tuple[tuple[str, str], ...] = (
    ("Customer service", "Do the pains match what people call and write about? Which is missing?"),
    ("Sales", "Do the goals match why people buy, hesitate or leave?"),
    ("Marketing", "Are channels and words those that these people use?"),
    ("Product", "Which behaviours can be seen in usage, and do the numbers agree?"),
    ("Data and analytics", "How many customers could be like this, and how would one count them?"),
    ("Legal and data protection", "Could anybody be recognised? May the card leave the team?"),
)
CHECKS: tuple[str, ...] = (
    "Every line was read beside its evidence.",
    "What speaks against a line was read too.",
    "The card was shown to somebody who did the interviews.",
    "The card was shown to people like those it is about.",
    "Each department below was heard; what they disputed is written down.",
    "Open questions of the card were turned into questions for the next interviews.",
    "A date was set on which the card is checked again.",
)


def perception_markdown(cards: Sequence[Card]) -> Document:
    """Return a form for each card, and the list for departments after them."""
    documents = [*(_form(card) for card in cards), _departments(cards)]
    return Document(pages(documents), "text/markdown; charset=utf-8", ".md")


def perception_csv(cards: Sequence[Card]) -> Document:
    """Return the forms as a table to fill in: a row for each statement and card."""
    head = ("persona", "construct", "item", "statement", SCALE, "comment")
    return Document(csv_bytes(head, _rows(cards)), "text/csv; charset=utf-8", ".csv")


def _rows(cards: Sequence[Card]) -> Iterator[Sequence[object]]:
    for card in cards:
        for construct, statements in QUESTIONS:
            for number, statement in enumerate(statements, start=1):
                yield card.name, construct, f"{construct} {number}", statement, "", ""


def _form(card: Card) -> list[str]:
    lines = heading(1, f"How {card.name} comes across")
    lines += [
        f"{isolate(card.name, 'ltr')}, {isolate(card.archetype, 'ltr') or 'no role line'}; "
        f"{len(card.people)} of {card.n_participants} participants; status: {card.status}.",
        "",
        f"Read the card, then say how far you agree: {SCALE}. There are no right answers, and "
        "nobody is tested but the card.",
        "",
        "Your role: ______________  Date: ______________",
        "",
    ]
    for construct, statements in QUESTIONS:
        lines += heading(2, construct)
        rows = ((statement, *("☐" for _ in range(7))) for statement in statements)
        lines += table(("Statement", *map(str, range(1, 8))), rows)
    return [*lines, "What would make this card more useful to you?", "", SOURCE]


def _departments(cards: Sequence[Card]) -> list[str]:
    lines = heading(1, "Checking the personas with others")
    lines += ["For: " + ", ".join(isolate(card.name, "ltr") for card in cards) + ".", ""]
    lines += [*(f"- [ ] {check}" for check in CHECKS), ""]
    rows = ((name, question, "", "", "") for name, question in DEPARTMENTS)
    return [
        *lines,
        *table(("Department", "What to ask", "Who, when", "Agreed", "Disputed"), rows),
    ]
