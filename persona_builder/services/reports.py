"""Documents about a study on request: to look at in the app, and to take along."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from persona_builder.domain.experience import STANDARD_STAGES
from persona_builder.domain.priorities import ShownPriority
from persona_builder.errors import NothingToDoError
from persona_builder.export import make_card, slug
from persona_builder.export.card import Line
from persona_builder.export.html import export_html
from persona_builder.export.html_documents import (
    maps_html,
    priorities_html,
    profiles_html,
    report_html,
)
from persona_builder.export.maps import CELL_TITLES, MapSheet
from persona_builder.export.maps_markdown import (
    CANVAS,
    QUADRANTS,
    WHO,
    MapForm,
    maps_markdown,
)
from persona_builder.export.perception import perception_csv, perception_markdown
from persona_builder.export.priorities import (
    COUNTED,
    SINGLE,
    PriorityRow,
    parted,
    priorities_csv,
    priorities_markdown,
)
from persona_builder.export.profile import Profile, profiles_markdown
from persona_builder.export.report_markdown import report_markdown
from persona_builder.review import chosen_stages
from persona_builder.services.cards import cards_in
from persona_builder.services.experiences import experience_in
from persona_builder.services.papers import StudyPapers, cards_of, under_codes
from persona_builder.services.pseudonyms import Pseudonyms, disguise, keep_key, refuse_leaks
from persona_builder.services.themes import decided_analysis
from persona_builder.store import ProjectStore, edits_of, load_transcripts, values_of

__all__ = [
    "CANVAS",
    "CELL_TITLES",
    "COUNTED",
    "QUADRANTS",
    "SINGLE",
    "WHO",
    "Line",
    "MapForm",
    "MapSheet",
    "Paper",
    "PriorityRow",
    "Profile",
    "parted",
]

FileKind = Literal["markdown", "html", "csv"]
_ENDINGS: Mapping[FileKind, str] = {"markdown": ".md", "html": ".html", "csv": ".csv"}


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that can be taken along, in every form it has.

    Attributes:
        stem: What to call its file, without an ending.
        files: Its bytes by kind.
        key: What stands for whom, where names were replaced; keep it apart.
    """

    stem: str
    files: Mapping[FileKind, bytes]
    key: bytes | None = field(default=None, repr=False)

    @property
    def markdown(self) -> str:
        """Return it as Markdown."""
        return self.files["markdown"].decode()

    def name(self, kind: FileKind) -> str:
        """Return what to call the file of a kind."""
        return f"{self.stem}{_ENDINGS[kind]}"


def papers(project: Path, *, discarded: bool = False) -> StudyPapers | None:
    """Return a project's study as documents are made of it; None before the first analysis.

    Args:
        project: The project file.
        discarded: Also take personas that a researcher discarded.

    Raises:
        ProjectError: The project cannot be read.
        VerificationError: A quote is not where it says it is.
    """
    with ProjectStore(project).read() as connection:
        analysis = decided_analysis(connection)
        if analysis is None:
            return None
        transcripts = {each.id: each for each in load_transcripts(connection)}
        shown = [
            each for each in cards_in(connection).shown if discarded or each.status != "discarded"
        ]
        edits, values = edits_of(connection), values_of(connection)
        stages = chosen_stages(edits, values) or STANDARD_STAGES
        known = experience_in(project, connection, stages)
    cards = cards_of(analysis, transcripts, shown)
    return StudyPapers(
        project.stem, analysis, transcripts, shown, cards, edits, values, stages, known
    )


def profile(project: Path, participant_id: str) -> Profile:
    """Return a participant's profile.

    Raises:
        NothingToDoError: There was no analysis, or the person is not in it.
        VerificationError: A quote is not where it says it is.
        ProjectError: The project cannot be read; true of all below.
    """
    found = _papers(project)
    if participant_id not in found.analysis.study.participant_by_id:
        raise NothingToDoError("This participant is not in the newest analysis.")
    return found.profile(participant_id)


def persona_map(project: Path, persona_id: str) -> MapSheet | None:
    """Return a persona's empathy map; None where the persona is discarded or gone."""
    found = papers(project)
    if found is None or all(each.id != persona_id for each in found.shown):
        return None
    return found.map_of_persona(persona_id)


@dataclass(frozen=True, slots=True)
class PriorityList:
    """The priority list as it stands.

    Attributes:
        shown: To decide upon, in order.
        rows: The same with their quotes, to read.
    """

    shown: tuple[ShownPriority, ...]
    rows: tuple[PriorityRow, ...]


def priority_list(project: Path) -> PriorityList | None:
    """Return the priority list with its quotes; None before the first analysis."""
    found = papers(project)
    if found is None:
        return None
    return PriorityList(found.priorities, found.priority_rows(found.ledger()))


def report_paper(project: Path, *, coded: bool = False, remember: bool = False) -> Paper:
    """Return the report of a study to take along.

    Args:
        project: The project file.
        coded: Put codes in the place of names, after the check for leaks.
        remember: Let the project remember the codes, so that later exports use the same.

    Raises:
        OutputError: A name is left in a document under codes; true of all below.
    """

    def make(found: StudyPapers) -> _Files:
        report = found.report()
        return {"markdown": report_markdown(report).data, "html": report_html(report).data}

    return _paper(project, make, "report", coded=coded, remember=remember)


def priorities_paper(project: Path, *, coded: bool = False, remember: bool = False) -> Paper:
    """Return the priority list to take along; see ``report_paper``."""

    def make(found: StudyPapers) -> _Files:
        ledger = found.ledger()
        rows = found.priority_rows(ledger)
        return {
            "markdown": priorities_markdown(rows, ledger.rows()).data,
            "html": priorities_html(rows, ledger.rows()).data,
            "csv": priorities_csv(rows).data,
        }

    return _paper(project, make, "priorities", coded=coded, remember=remember)


def profile_paper(
    project: Path, participant_id: str, *, coded: bool = False, remember: bool = False
) -> Paper:
    """Return a participant's profile to take along; see ``report_paper``."""

    def make(found: StudyPapers) -> _Files:
        profiles = [found.profile(participant_id)]
        return {
            "markdown": profiles_markdown(profiles).data,
            "html": profiles_html(profiles).data,
        }

    return _paper(project, make, "participant", coded=coded, remember=remember)


def map_paper(project: Path, persona_id: str, form: MapForm) -> Paper:
    """Return a persona's map to take along."""

    def make(found: StudyPapers) -> _Files:
        sheets = [found.map_of_persona(persona_id)]
        return {"markdown": maps_markdown(sheets, form).data, "html": maps_html(sheets).data}

    return _paper(project, make, "map")


def validation_paper(project: Path) -> Paper:
    """Return the forms with which others judge the cards."""

    def make(found: StudyPapers) -> _Files:
        return {
            "markdown": perception_markdown(found.cards).data,
            "csv": perception_csv(found.cards).data,
        }

    return _paper(project, make, "validation")


def cards_html(
    project: Path, persona_ids: list[str], *, include_hidden: bool = False, coded: bool = False
) -> bytes:
    """Return cards as one HTML document, in the order given."""
    found = _papers(project, discarded=True)

    def make(made: StudyPapers) -> _Files:
        by_id = {each.id: each for each in made.shown}
        study = made.analysis.study
        cards = [
            make_card(
                by_id[each],
                study.participant_by_id,
                made.transcripts,
                made.analysis.segmentation,
                made.analysis.run,
                include_hidden=include_hidden,
            )
            for each in persona_ids
            if each in by_id
        ]
        return {"html": export_html(cards).data}

    if not coded:
        return make(found)["html"]
    return _coded(project, found, make, remember=False)[0]["html"]


_Files = dict[FileKind, bytes]
_Make = Callable[[StudyPapers], _Files]


def _papers(project: Path, *, discarded: bool = False) -> StudyPapers:
    found = papers(project, discarded=discarded)
    if found is None:
        raise NothingToDoError("Nothing was analysed yet. Run the analysis first.")
    return found


def _paper(
    project: Path, make: _Make, name: str, *, coded: bool = False, remember: bool = False
) -> Paper:
    found = _papers(project)
    stem = f"{slug(project.stem, 'study')}-{name}"
    if not coded:
        return Paper(stem, make(found))
    files, key = _coded(project, found, make, remember=remember)
    return Paper(f"study-{name}", files, key)


def _coded(
    project: Path, found: StudyPapers, make: _Make, *, remember: bool
) -> tuple[_Files, bytes]:
    """Return a document under codes, after the check for leaks, and the key."""
    with tempfile.TemporaryDirectory() as folder:
        # No earlier key lies there: the project itself remembers the codes.
        asked = Pseudonyms(Path(folder) / "key.csv")
        hidden = disguise(found.analysis, found.transcripts, found.shown, asked, project=project)
        files = make(under_codes(found, hidden))
        refuse_leaks({f"document.{kind}": data for kind, data in files.items()}, hidden.key)
        keep_key(hidden.key, asked, project=project if remember else None)
        return files, asked.key_file.read_bytes()
