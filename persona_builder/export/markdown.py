"""Write cards as Markdown that reads well in an editor, in Git and on paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from persona_builder.domain.personas import Attribute, Part, PersonaKind
from persona_builder.export.card import (
    PARTS,
    SCALES,
    SECTIONS,
    VERDICTS,
    Aside,
    Card,
    EvidenceRow,
    Line,
    Scale,
)
from persona_builder.export.documents import Document
from persona_builder.export.escaping import mdtext, yamltext
from persona_builder.language.direction import direction_of

# More ids than these after a line draw the eye away from its words; the
# table of evidence says for every quote what it supports.
_IDS_SHOWN = 4
# Wide enough to tell thirds and quarters apart, narrow enough for a phone.
_GAUGE = 13


def export_markdown(cards: Sequence[Card]) -> Document:
    """Return the given cards as one Markdown document, in their order.

    The facts about a card stand on top as front matter, or, where there are several
    cards, in a block of code above each: front matter is read at the top of a file only.
    """
    template = _environment().get_template("card.md.jinja")
    pages = (
        template.render(
            card=card,
            titles=SECTIONS,
            scales_title=SCALES,
            parts=PARTS,
            verdicts=VERDICTS,
            alone=len(cards) == 1,
        ).strip()
        + "\n"
        for card in cards
    )
    return Document(
        data="\n---\n\n".join(pages).encode("utf-8"),
        media_type="text/markdown; charset=utf-8",
        extension=".md",
    )


def isolate(text: str, direction: str) -> str:
    """Return words as Markdown, kept apart from a paragraph of the other direction.

    Args:
        text: The words as they are.
        direction: Of what stands around them, "ltr" or "rtl".
    """
    escaped = mdtext(text)
    own = direction_of(text)
    if own == direction and not _turns_direction(text):
        return escaped
    return f'<bdi dir="{own}">{escaped}</bdi>'


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).with_name("templates")),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - not HTML; every word of others passes mdtext
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "against_rows": _against_rows,
        "aside": lambda text: isolate(text, "ltr"),
        "based_on": _based_on,
        "bearing": _bearing,
        "cell": _cell,
        "gauge": _gauge,
        "ids": ids,
        "isolated": _isolated,
        "known": _known,
        "method": method_of,
        "name": lambda text, card: isolate(text, card.direction),
        "paragraphs": lambda text: [line for line in text.splitlines() if line.strip()],
        "parts_of": _parts_of,
        "placed": _placed,
        "quoted": _quoted,
        "shared": lambda lines: [line for line in lines if not is_single(line)],
        "single": lambda lines: [line for line in lines if is_single(line)],
        "status": _status,
        "text": _text,
        "yaml": yamltext,
    }
    return environment


def _text(line: Line | Aside, card: Card) -> str:
    return _worded(line.text, line.direction, line.language, around=card.direction)


def _cell(row: EvidenceRow) -> str:
    # A table of mixed content has no direction of its own; cells start from the left.
    return _worded(row.quote, row.direction, row.language, around="ltr")


def _worded(text: str, direction: str, language: str, *, around: str) -> str:
    escaped = mdtext(text)
    if direction == around and not _turns_direction(text):
        return escaped
    return f'<bdi dir="{direction}" lang="{language}">{escaped}</bdi>'


def _turns_direction(text: str) -> bool:
    """Marks that embed or override a direction must not reach beyond the words they are in."""
    return any("\u202a" <= mark <= "\u202e" or "\u2066" <= mark <= "\u2069" for mark in text)


def _isolated(text: str, card: Card) -> str:
    """Counts and ids are written from the left, also inside a paragraph from the right."""
    return f"<bdi>{text}</bdi>" if text and card.direction == "rtl" else text


def ids(found: Sequence[str]) -> str:
    """Return ids of evidence: "[E1, E2]"; empty without any."""
    if not found:
        return ""
    more = f" +{len(found) - _IDS_SHOWN}" if len(found) > _IDS_SHOWN else ""
    return f"[{', '.join(found[:_IDS_SHOWN])}{more}]"


def _quoted(line: Line) -> str:
    """Return a line's words in a paragraph from the left."""
    worded = _worded(line.text, line.direction, line.language, around="ltr")
    return f"“{worded}”" if line.verbatim else worded


def _against_rows(found: Sequence[str], card: Card) -> str:
    """Return the words that speak against a line, each with its row."""
    rows = [row for row in card.evidence if row.id in found]
    return "; ".join(f"“{_cell(row)}” {ids([row.id])}" for row in rows)


def _known(attribute: Attribute) -> str:
    known = f"{attribute.known} of {attribute.of}"
    if attribute.asked is None or attribute.asked == attribute.known:
        return known
    return f"{known} (asked of {attribute.asked})"


def _status(card: Card) -> str:
    """Return the status, with who set it and when."""
    if not card.status_by and card.status_at is None:
        return card.status
    day = f"{card.status_at:%Y-%m-%d}" if card.status_at else ""
    return yamltext(f"{card.status} ({', '.join(filter(None, [card.status_by, day]))})")


def _parts_of(lines: Sequence[Line]) -> list[Part]:
    """Return what the facts are facts of, each once, in the order of the card."""
    return list(dict.fromkeys(line.part for line in lines))


def _gauge(scale: Scale) -> str:
    """Return a scale as a row of marks: = where people stand, x the middle one."""

    def step(place: float) -> int:
        return round((place + 1) / 2 * (_GAUGE - 1))

    low, high = (step(place) for place in scale.spread)
    marks = ["=" if low <= at <= high else "-" for at in range(_GAUGE)]
    marks[step(scale.position)] = "x"
    return f"|{''.join(marks)}|"


def _placed(scale: Scale) -> str:
    """Return where how many people stand, with the rows at either end."""
    ends = [(scale.n_left, "left"), (scale.n_between, "in between"), (scale.n_right, "right")]
    counts = ", ".join(f"{number} {where}" for number, where in ends if number)
    marks = f" ({'; '.join(scale.marks)})" if scale.marks else ""
    return f"{counts} of {scale.of} people {ids([*scale.left, *scale.right])}{marks}"


def is_single(line: Line) -> bool:
    """One voice among several people is told apart; a person's own line is nobody's voice."""
    return bool(line.evidence) and line.people < 2 <= line.of


def _based_on(card: Card) -> str:
    return f"{len(card.people)} of {card.n_participants} participants ({', '.join(card.people)})"


def _bearing(row: EvidenceRow) -> str:
    against = f"against: {', '.join(row.against)}" if row.against else ""
    return "; ".join(part for part in (", ".join(row.supports), against) if part)


_KINDS: dict[PersonaKind, str] = {
    "proto": "proto-persona (fewer than five people: a sketch to be checked)",
    "qualitative": "qualitative persona",
    "statistical": "statistical persona (groups of a hundred people or more that re-appear)",
}


def method_of(card: Card) -> Iterable[str]:
    """Yield how the card came about, in sentences that a stakeholder can follow."""
    yield (
        "What participants said was split into statements; words of interviewers are not used. "
        "Each statement was sorted into says, thinks, does and feels, with pains and needs marked."
    )
    yield f"Participants were grouped by {card.views}. {card.grouping}"
    if card.stability is not None and card.level != "none":
        yield (
            f"When half of what everybody said was left out, these people were still grouped "
            f"together in a share of {card.stability:.2f} of the repeats (1 is always)."
        )
    yield (
        "Each line is one participant's own words, chosen because others in the group said "
        "something like it; “4 of 6” counts people, never quotes. Single voices are marked."
    )
    yield _reviewed(card)
    yield (
        f"This is a {_KINDS[card.kind]} of {len(card.people)} of {card.n_participants} "
        "participants: qualitative, not representative. No share of any population follows from it."
    )
    models = "".join(f"; {use} {_code(name)}" for use, name in sorted(card.models.items()))
    yield f"Persona Builder {card.version}{models}."


def _reviewed(card: Card) -> str:
    if not card.n_changes:
        return f"No researcher has changed anything on it. Status: {card.status}."
    changes = "1 decision" if card.n_changes == 1 else f"{card.n_changes} decisions"
    own = f" (among them the {', '.join(card.own_words)})" if card.own_words else ""
    return f"Researchers made {changes} on it{own}. Status: {card.status}."


def _code(name: str) -> str:
    """Return a technical name in code marks; it holds no back-tick of its own then."""
    return f"`{name.replace('`', '')}`"
