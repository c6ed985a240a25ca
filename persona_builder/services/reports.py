"""Documents about a study on request: to look at in the app, and to take along."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeVar
from weakref import WeakKeyDictionary

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
from persona_builder.services.kept_papers import papers_of
from persona_builder.services.papers import StudyPapers, under_codes
from persona_builder.services.pseudonyms import Pseudonyms, disguise, keep_key, refuse_leaks
from persona_builder.store import ProjectStore, runs_of

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
# What was made of papers, for as long as those are kept.
_things: WeakKeyDictionary[StudyPapers, dict[tuple[str, ...], Any]] = WeakKeyDictionary()


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


def can_report(project: Path) -> bool:
    """Return whether there was an analysis, without which there is nothing to tell.

    Raises:
        ProjectError: The project cannot be read.
    """
    with ProjectStore(project).read() as connection:
        return bool(runs_of(connection))


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
    return _kept(found, ("profile", participant_id), lambda: found.profile(participant_id))


def persona_map(project: Path, persona_id: str) -> MapSheet | None:
    """Return a persona's empathy map; None where the persona is discarded or gone."""
    found = papers_of(project)
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
    found = papers_of(project)
    if found is None:
        return None

    def make() -> PriorityList:
        return PriorityList(found.priorities, found.priority_rows(found.ledger()))

    return _kept(found, ("priorities",), make)


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

    asked = ("participant", participant_id)
    return _paper(project, make, "participant", asked=asked, coded=coded, remember=remember)


def map_paper(project: Path, persona_id: str, form: MapForm) -> Paper:
    """Return a persona's map to take along."""

    def make(found: StudyPapers) -> _Files:
        sheets = [found.map_of_persona(persona_id)]
        return {"markdown": maps_markdown(sheets, form).data, "html": maps_html(sheets).data}

    return _paper(project, make, "map", asked=("map", persona_id, form))


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
        asked = ("cards", str(include_hidden), *persona_ids)
        return _kept(found, asked, lambda: make(found))["html"]
    return _coded(project, found, make, remember=False)[0]["html"]


_Thing = TypeVar("_Thing")
_Files = dict[FileKind, bytes]
_Make = Callable[[StudyPapers], _Files]


def _papers(project: Path, *, discarded: bool = False) -> StudyPapers:
    found = papers_of(project, discarded=discarded)
    if found is None:
        raise NothingToDoError("Nothing was analysed yet. Run the analysis first.")
    return found


def _kept(found: StudyPapers, asked: tuple[str, ...], make: Callable[[], _Thing]) -> _Thing:
    """Return something made of papers, made once for as long as they are kept."""
    things = _things.setdefault(found, {})
    if asked not in things:
        things[asked] = make()
    thing: _Thing = things[asked]
    return thing


def _paper(
    project: Path,
    make: _Make,
    name: str,
    *,
    asked: tuple[str, ...] = (),
    coded: bool = False,
    remember: bool = False,
) -> Paper:
    found = _papers(project)
    stem = f"{slug(project.stem, 'study')}-{name}"
    if not coded:
        return Paper(stem, _kept(found, ("paper", *(asked or (name,))), lambda: make(found)))
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
