"""Write the report of a study as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from persona_builder.export.card import Line
from persona_builder.export.documents import Document
from persona_builder.export.markdown import isolate
from persona_builder.export.markdown_parts import (
    NO_EVIDENCE,
    bullets,
    evidence,
    heading,
    pages,
    sourced,
    table,
)
from persona_builder.export.priorities import COUNTED, listed
from persona_builder.export.report import Report


def report_markdown(report: Report) -> Document:
    """Return the report as one Markdown document."""
    return Document(pages([report_lines(report)]), "text/markdown; charset=utf-8", ".md")


def report_lines(report: Report) -> list[str]:
    """Return the report as lines of Markdown, with its evidence."""
    lines = heading(1, f"Study report: {report.title}")
    lines += [in_short(report), ""]
    lines += [*heading(2, "Method"), *bullets(report.method)]
    lines += [*heading(2, "Participants"), *_people(report)]
    lines += [*heading(2, "Saturation"), *_saturation(report)]
    lines += [*heading(2, "Segments"), report.grouping, ""]
    lines += [*([] if not report.notes else bullets(isolate(each, "ltr") for each in report.notes))]
    lines += [*heading(2, "Personas side by side"), *_side_by_side(report)]
    lines += [*heading(2, "Themes"), *_themes(report)]
    lines += [*heading(2, "Pains and unmet needs, by priority"), COUNTED, ""]
    lines += listed(report.priorities, level=3)
    lines += [*heading(2, "Confidence"), *_sentences(report.sure)]
    lines += [*heading(2, "Whom and what this leaves out"), *_sentences(report.left_out)]
    lines += [*heading(2, "Limits"), *bullets(report.limits)]
    lines += [f"Persona Builder {report.version}, run `{report.run_id}`.", ""]
    return [*lines, *evidence(report.evidence)]


def in_short(report: Report) -> str:
    """Return the report in a paragraph."""
    names = ", ".join(isolate(each.name, "ltr") for each in report.personas)
    count = len(report.personas)
    first = (
        f"{report.n_people} people, {count} {'persona' if count == 1 else 'personas'}"
        f"{f' ({names})' if names else ''}. {report.grouping}"
    )
    widest = next((row for row in report.priorities if row.kind == "Pain"), None)
    if widest is None or not widest.severity:
        return first
    return (
        f"{first} The widest pain is about {isolate(widest.theme, 'ltr')}: "
        f"{widest.people} of {widest.of} people."
    )


def _people(report: Report) -> list[str]:
    rows = (
        (
            isolate(row.name, "ltr"),
            isolate(", ".join(row.interviews), "ltr"),
            str(row.statements),
            isolate(row.persona, "ltr"),
            "" if row.share is None else f"{row.share:.2f}",
        )
        for row in report.people
    )
    head = ("Participant", "File", "Statements", "Persona", "Stays in the group")
    return [
        *table(head, rows),
        "The last column is the share of repeats, with half of what everybody said left out, in "
        "which a person is grouped with the same people (1 is always).",
        "",
    ]


def _saturation(report: Report) -> list[str]:
    lines = [report.saturation, ""]
    if report.seen:
        head = ("After interviews", *(str(number) for number in range(1, len(report.seen) + 1)))
        lines += table(head, [("Themes", *(f"{count:.1f}" for count in report.seen))])
    return lines


def _side_by_side(report: Report) -> list[str]:
    """Return what sets the personas apart, then what each says, slot by slot."""
    lines: list[str] = []
    for title, sentences in report.differences:
        lines += heading(3, title)
        lines += bullets(isolate(each, "ltr") for each in sentences)
    if not report.personas:
        return [*lines, "There is no persona.", ""]
    head = ("", *(isolate(each.name, "ltr") for each in report.personas))
    return [*lines, *table(head, _rows(report))]


def _rows(report: Report) -> Iterator[Sequence[str]]:
    personas = report.personas
    yield "Role line", *(isolate(each.archetype, "ltr") for each in personas)
    yield "Status", *(each.status for each in personas)
    yield (
        "People",
        *(f"{len(each.people)}: {isolate(', '.join(each.people), 'ltr')}" for each in personas),
    )
    yield "In one line", *(isolate(each.summary, "ltr") for each in personas)
    yield (
        "In their words",
        *(sourced(each.signature) if each.signature else NO_EVIDENCE for each in personas),
    )
    for title in personas[0].slots:
        yield title, *(_cell(each.slots[title]) for each in personas)


def _cell(lines: Sequence[Line]) -> str:
    return "<br>".join(sourced(line) for line in lines) or NO_EVIDENCE


def _themes(report: Report) -> list[str]:
    if not report.themes:
        return ["No theme is shared by two people.", ""]
    head = ("Theme", "People", *(isolate(each.name, "ltr") for each in report.personas))
    rows = (
        (
            isolate(row.name, "ltr"),
            f"{row.people} of {report.n_people}",
            *(f"{here} of {of}" for here, of in row.counts),
        )
        for row in report.themes
    )
    return table(head, rows)


def _sentences(found: Sequence[str]) -> list[str]:
    if not found:
        return ["Nothing is known about it for this run.", ""]
    return bullets(isolate(each, "ltr") for each in found)
