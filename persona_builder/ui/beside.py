"""What people write beside a persona: boxes that save what is typed, and quotes behind it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import streamlit as st

from persona_builder.domain.journey import Entry, FocusStatement, JourneyStep, ShownEntry
from persona_builder.domain.review import ShownPersona
from persona_builder.services import entries
from persona_builder.ui import notices, strings
from persona_builder.ui.text import Html, draw, element, label, said, shortened


def save(project: Path, shown: ShownEntry, entry: Entry) -> None:
    """Save another version of an entry, unless it is the same."""
    if entry != shown.entry:
        notices.attempt(lambda: entries.set_entry(project, shown.id, entry, rev=shown.rev))


def take_out(project: Path, shown: ShownEntry) -> None:
    """Take an entry out, and say how to get it back."""
    if notices.attempt(lambda: entries.hide_entry(project, shown.id, rev=shown.rev)):
        notices.say(strings.TAKEN_OUT)


def box(
    project: Path,
    shown: ShownEntry,
    name: str,
    text: str,
    changed: Callable[[str], Entry],
    *,
    part: str,
    is_needed: bool = True,
    is_labelled: bool = True,
) -> None:
    """Draw one box of an entry; what is typed is saved, and an emptied one is taken out.

    Args:
        project: The open project.
        shown: The entry.
        name: What the box is called; a constant of ours.
        text: What it holds.
        changed: Returns the entry with other words in this box.
        part: Tells the boxes of an entry apart.
        is_needed: Whether the entry goes when the box is emptied.
        is_labelled: False where a heading above says it for those who see the page.
    """
    # The revision is part of the key, so that no box remembers an older truth.
    key = f"entry-{shown.id}-{part}-{shown.rev}"

    def store() -> None:
        typed = st.session_state[key].strip()
        if not typed and is_needed:
            take_out(project, shown)
        else:
            save(project, shown, changed(typed))

    st.text_area(
        label(name),
        text,
        key=key,
        height="content",
        on_change=store,
        label_visibility="visible" if is_labelled else "collapsed",
    )


def behind(project: Path, persona: ShownPersona, shown: ShownEntry) -> None:
    """Show the quotes behind an entry, and let lines of the card be put behind it."""
    entry = shown.entry
    if not isinstance(entry, JourneyStep | FocusStatement):
        return
    quotes = quotes_of(persona)
    lines = lines_of(persona)
    chosen = [line for line, ids in lines.items() if set(ids) & set(entry.statement_ids)]
    texts = {claim.id: claim.text for claim in persona.claims}
    key = f"behind-{shown.id}-{shown.rev}"

    def store() -> None:
        ids = [each for line in st.session_state[key] for each in lines[line]]
        # Statements that no line of this card shows any more stay where they are.
        kept = [each for each in entry.statement_ids if each not in quotes]
        save(project, shown, replace(entry, statement_ids=tuple(dict.fromkeys([*kept, *ids]))))

    with st.popover(strings.RESTS_ON, type="tertiary", icon=":material/format_quote:"):
        st.multiselect(
            strings.RESTS_ON,
            list(lines),
            default=chosen,
            format_func=lambda line: shortened(texts[line], 90),
            key=key,
            on_change=store,
            help=strings.RESTS_ON_HELP,
            width=420,
        )
        found = [quotes[each] for each in entry.statement_ids if each in quotes]
        draw(*(found or [element("p", strings.YOURS_ALONE, class_="pb-small")]))


def lines_of(persona: ShownPersona) -> dict[str, tuple[str, ...]]:
    """Return the statements behind each line of a card that has any, by the line's id."""
    return {
        claim.id: ids
        for claim in persona.claims
        if (ids := tuple(item.statement_id for item in claim.evidence if item.statement_id))
    }


def quotes_of(persona: ShownPersona) -> Mapping[str, Html]:
    """Return every quote on a card by the statement it is."""
    return {
        item.statement_id: element("blockquote", said(item.quote), class_="pb-quote small")
        for claim in persona.claims
        for item in claim.evidence
        if item.statement_id
    }
