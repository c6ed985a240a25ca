"""Cards with codes for names as one Markdown text, and the key to them, for the app."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from persona_builder.errors import NothingToDoError
from persona_builder.export import export_markdown, make_card
from persona_builder.services.cards import load_cards
from persona_builder.services.pseudonyms import Pseudonyms, disguise, keep_key, refuse_leaks
from persona_builder.store import ProjectStore, load_analysis, load_transcripts


@dataclass(frozen=True, slots=True)
class CodedCards:
    """Cards that can be passed on, and what must not go with them.

    Attributes:
        markdown: The cards, with codes for names.
        key: What stands for whom, as a table; keep it apart.
    """

    markdown: str
    key: bytes


def coded_cards(
    project: Path,
    persona_ids: Sequence[str],
    *,
    include_hidden: bool = False,
    remember: bool = False,
) -> CodedCards:
    """Return cards with codes for names, after the check for leaks.

    Args:
        project: The project file.
        persona_ids: Which cards, in order.
        include_hidden: Also take lines that a researcher hid.
        remember: Let the project remember the codes, so that later exports use the same.

    Raises:
        NothingToDoError: There is no persona to write.
        ProjectError: A card is gone, or the project cannot be read or written.
        VerificationError: A quote is not where it says it is.
        OutputError: A name is left in the cards.
    """
    cards = load_cards(project)
    with ProjectStore(project).read() as connection:
        analysis = load_analysis(connection)
        transcripts = {each.id: each for each in load_transcripts(connection)}
    if analysis is None:
        raise NothingToDoError("There is no persona to export. Run the analysis first.")
    shown = [cards.persona(persona_id) for persona_id in persona_ids]
    with tempfile.TemporaryDirectory() as folder:
        # No earlier key lies there: the project itself remembers the codes.
        asked = Pseudonyms(Path(folder) / "key.csv")
        hidden = disguise(analysis, transcripts, shown, asked, project=project)
        study = hidden.analysis.study
        text = export_markdown(
            [
                make_card(
                    persona,
                    study.participant_by_id,
                    hidden.transcripts,
                    hidden.analysis.segmentation,
                    hidden.analysis.run,
                    include_hidden=include_hidden,
                )
                for persona in hidden.shown
            ]
        ).data
        refuse_leaks({"cards.md": text}, hidden.key)
        keep_key(hidden.key, asked, project=project if remember else None)
        return CodedCards(text.decode(), asked.key_file.read_bytes())
