"""Write a project's personas, with people's edits, in the forms that teams use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from persona_builder.domain.edits import Edit
from persona_builder.domain.experience import STANDARD_STAGES
from persona_builder.domain.review import ShownPersona
from persona_builder.domain.runs import Analysis
from persona_builder.domain.transcripts import Transcript
from persona_builder.errors import NothingToDoError, ProjectError
from persona_builder.export import (
    Card,
    avatar_svg,
    export_markdown,
    make_card,
    slug,
)
from persona_builder.review import chosen_stages
from persona_builder.services.besides import written_beside
from persona_builder.services.cards import Cards, cards_in, load_cards
from persona_builder.services.documents import (
    add_papers,
    add_sources,
    card_documents,
    ours_in_folder,
    refuse_unknown_formats,
)
from persona_builder.services.export_records import remember_export, remember_key
from persona_builder.services.kept_papers import papers_of
from persona_builder.services.papers import StudyPapers, under_codes
from persona_builder.services.pseudonyms import (
    Pseudonyms,
    disguise,
    holds_others,
    keep_key,
    refuse_leaks,
)
from persona_builder.services.study_documents import study_documents
from persona_builder.services.themes import decided_analysis
from persona_builder.services.writing import refuse_unwritable, write_whole
from persona_builder.store import (
    ProjectStore,
    edits_of,
    load_transcripts,
    project_row,
    values_of,
)


def card_markdown(
    project: Path, persona_ids: Sequence[str], *, include_hidden: bool = False
) -> str:
    """Return cards as one Markdown text.

    Args:
        project: The project file.
        persona_ids: Which cards, in order.
        include_hidden: Also take lines that a researcher hid.

    Raises:
        ProjectError: A card is gone, or the project cannot be read.
        VerificationError: A quote is not where it says it is.
    """
    found = papers_of(project, discarded=True)
    if found is None:
        raise NothingToDoError("There is no persona to export. Run the analysis first.")
    shown = {persona.id: persona for persona in found.shown}
    if not shown.keys() >= set(persona_ids):
        raise ProjectError("This persona is no longer in the project.")
    cards = [
        make_card(
            shown[each],
            found.analysis.study.participant_by_id,
            found.transcripts,
            found.analysis.segmentation,
            found.analysis.run,
            include_hidden=include_hidden,
        )
        for each in persona_ids
    ]
    return export_markdown(cards).data.decode()


def file_name(project: Path, persona_ids: Sequence[str]) -> str:
    """Return what to call the file of some cards.

    Raises:
        ProjectError: A card is gone, or the project cannot be read.
    """
    if len(persona_ids) != 1:
        return f"{slug(project.stem, 'project')}-personas.md"
    persona = load_cards(project).persona(persona_ids[0])
    return f"persona-{slug(persona.name.text, 'card')}.md"


def avatar(persona: ShownPersona) -> str:
    """Return a drawn sign with initials for a persona, as SVG; never a face."""
    words = persona.name.text.split()
    initials = "".join(word[0] for word in words[:2]).upper() or "?"
    return avatar_svg(persona.id, initials, persona.segment_id or 0)


def export(
    project: Path, formats: Sequence[str], out: Path, *, pseudonyms: Pseudonyms | None = None
) -> tuple[Path, ...]:
    """Write every persona that is not discarded into a folder, whole or not at all.

    As ``build`` does, it also writes ``run.json`` and ``sources/``, so that the folder
    can be checked. Cards of an earlier export that are not written again are taken away;
    everything else in the folder stays.

    Args:
        project: The project file.
        formats: Names of exporters, and of documents about the whole study; "markdown" is
            always written, one file a persona, and so are "journeys", "stakeholders" and
            "focus" where somebody wrote any.
        out: The folder; made if it is not there.
        pseudonyms: Where the key goes when names are to be replaced; None to leave them.

    Returns:
        What was written, sorted.

    Raises:
        UsageError: A format nobody offers.
        NothingToDoError: There is no persona to write.
        VerificationError: A quote is not where it says it is.
        OutputError: The folder cannot be written.
        ProjectError: The folder of this program's own notes cannot be made.
    """
    refuse_unknown_formats(formats)
    refuse_unwritable(out)
    desk = _open_desk(project)
    kept = [persona for persona in desk.cards.shown if persona.status != "discarded"]
    if not kept:
        raise NothingToDoError("There is no persona to export. Run the analysis first.")
    # What somebody wrote beside a persona is never left behind.
    formats = tuple(dict.fromkeys([*formats, *written_beside(desk.edits, desk.values, kept)]))
    if pseudonyms is None:
        cards = [desk.card(persona.id) for persona in kept]
        contents = card_documents(cards, desk.analysis, formats)
        papers = desk.papers(kept, cards)
        add_papers(contents, study_documents(papers, formats))
        others = quoted_others(kept, desk.analysis, desk.transcripts)
        add_sources(contents, cards, kept, desk.analysis, others=others)
    else:
        contents = _under_codes(project, desk, kept, formats, pseudonyms)
    # Before the files: a note on files that never came does no harm, the reverse would.
    remember_export(desk.project_id, out, contents, list(desk.transcripts))
    write_whole(contents, out, ours=ours_in_folder(out))
    return tuple(out / name for name in sorted(contents))


def _under_codes(
    project: Path,
    desk: _Desk,
    kept: Sequence[ShownPersona],
    formats: Sequence[str],
    pseudonyms: Pseudonyms,
) -> dict[str, bytes]:
    """Return the cards with codes for names, after the check for leaks; the key is kept."""
    hidden = disguise(desk.analysis, desk.transcripts, kept, pseudonyms, project=project)
    papers = under_codes(desk.papers(kept, ()), hidden)
    contents = card_documents(papers.cards, hidden.analysis, formats)
    add_papers(contents, study_documents(papers, formats))
    others = quoted_others(hidden.shown, hidden.analysis, hidden.transcripts)
    add_sources(contents, papers.cards, hidden.shown, hidden.analysis, others=others)
    refuse_leaks(contents, hidden.key)
    is_shared = holds_others(pseudonyms, project)
    keep_key(hidden.key, pseudonyms, project=project)
    remember_key(desk.project_id, pseudonyms.key_file, list(desk.transcripts), is_shared=is_shared)
    return contents


def quoted_others(
    shown: Sequence[ShownPersona], analysis: Analysis, transcripts: Mapping[str, Transcript]
) -> tuple[Transcript, ...]:
    """Return the transcripts that cards quote and that the analysis did not read, by name."""
    read = analysis.study.transcript_by_id
    quoted = {
        item.transcript_id
        for persona in shown
        for claim in persona.claims
        for item in (*claim.evidence, *claim.counter_evidence)
    }
    others = (transcripts[each] for each in sorted(quoted - set(read)) if each in transcripts)
    return tuple(sorted(others, key=lambda each: (each.source.name, each.source.part)))


@dataclass(frozen=True, slots=True)
class _Desk:
    """What cards are made of, read at one moment."""

    project_id: str
    title: str
    cards: Cards
    analysis: Analysis
    # Also those added since the run: a kept line may quote one that an older run read.
    transcripts: Mapping[str, Transcript]
    edits: Sequence[Edit]
    values: Mapping[str, str]

    def papers(self, shown: Sequence[ShownPersona], cards: Sequence[Card]) -> StudyPapers:
        stages = chosen_stages(self.edits, self.values) or STANDARD_STAGES
        return StudyPapers(
            self.title,
            self.analysis,
            self.transcripts,
            shown,
            cards,
            self.edits,
            self.values,
            stages,
        )

    def card(self, persona_id: str) -> Card:
        return make_card(
            self.cards.persona(persona_id),
            self.analysis.study.participant_by_id,
            self.transcripts,
            self.analysis.segmentation,
            self.analysis.run,
        )


def _open_desk(project: Path) -> _Desk:
    with ProjectStore(project).read() as connection:
        analysis = decided_analysis(connection)
        transcripts = {each.id: each for each in load_transcripts(connection)}
        cards, row = cards_in(connection), project_row(connection)
        edits, values = edits_of(connection), values_of(connection)
    if analysis is None:
        raise NothingToDoError("There is no persona to export. Run the analysis first.")
    return _Desk(row.id, row.name, cards, analysis, transcripts, edits, values)
