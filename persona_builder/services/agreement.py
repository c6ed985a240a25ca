"""A blind sample of a project as a table: out for a person to label, back for agreement."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from persona_builder.domain.empathy import QUADRANTS, Quadrant
from persona_builder.domain.runs import Analysis
from persona_builder.errors import (
    NothingToDoError,
    OutputError,
    UnreadableFileError,
    UsageError,
)
from persona_builder.evaluate.agreement import Figure
from persona_builder.evaluate.blind import (
    BlindAgreement,
    PersonsLabel,
    blind_agreement,
    draw_blind,
)
from persona_builder.statements import texts_of
from persona_builder.store import ProjectStore, load_analysis

COLUMNS = ("statement_id", "question", "before", "statement", "label", "pain", "need")
_YES, _NO = frozenset({"1", "yes", "y", "true", "x"}), frozenset({"0", "no", "n", "false"})
# A table's program would run a cell that begins so.
_RISKY = ("=", "+", "-", "@", "\t", "\r")


def write_sample(project: Path, size: int, out: Path, *, seed: int = 0) -> int:
    """Write statements of the newest run to label, without their tags; return how many.

    The last three columns are empty: the label (think, feel, say, do, none), and, for who
    wants them measured too, pain and need (1 or 0).

    Args:
        project: The project file.
        size: How many statements to draw.
        out: The table; refused when it is there, for it may hold somebody's labels.
        seed: Another one draws other statements.

    Raises:
        UsageError: The file is there already.
        NothingToDoError: The project has no tagged statement yet.
        ProjectError: The project cannot be read.
        OutputError: The table cannot be written.
    """
    if out.exists():
        raise UsageError(f"{out.name} is there already and may hold labels. Name another file.")
    study = _analysis(project).study
    texts = {text.id: text for text in texts_of(study.statements, study.transcripts)}
    written = io.StringIO()
    rows = csv.writer(written)
    rows.writerow(COLUMNS)
    drawn = draw_blind(study.tags, size, seed=seed)
    for statement_id in drawn:
        text = texts[statement_id]
        words = [_harmless(each) for each in (text.question, text.before, text.text)]
        rows.writerow([statement_id, *words, "", "", ""])
    try:
        out.write_bytes(written.getvalue().encode("utf-8-sig"))
    except OSError as error:
        raise OutputError(
            f"Cannot write {out} ({error.strerror or 'no reason given'}). Name another file."
        ) from error
    return len(drawn)


def agreement_with(project: Path, labels: Path) -> BlindAgreement:
    """Return how far the newest run's tags agree with a table that a person filled in.

    Rows without a label are passed over.

    Raises:
        UsageError: There is no such table.
        UnreadableFileError: It is not such a table, or a cell is no label.
        NothingToDoError: No row has a label, or none is of this project.
        ProjectError: The project cannot be read.
    """
    given = dict(_labels(labels))
    study = _analysis(project).study
    people = {each.id: each.participant_id for each in study.statements}
    known = {statement_id: each for statement_id, each in given.items() if statement_id in people}
    if not known:
        raise NothingToDoError(
            f"{labels.name} has no label for a statement of this project's newest analysis. "
            "Fill in the column label, or draw a new sample if the project was changed since."
        )
    return blind_agreement(study.tags, people, known)


def as_text(found: BlindAgreement) -> str:
    """Return figures for reading in a terminal."""
    return "\n".join(_lines(found))


def as_json(found: BlindAgreement) -> str:
    """Return figures as one JSON object."""
    return json.dumps(asdict(found), indent=2)


def _analysis(project: Path) -> Analysis:
    with ProjectStore(project).read() as connection:
        analysis = load_analysis(connection)
    if analysis is None or not analysis.study.tags:
        raise NothingToDoError("The project has no tagged statements yet. Analyse it first.")
    return analysis


def _labels(file: Path) -> Iterator[tuple[str, PersonsLabel]]:
    for number, row in _rows(file):
        label = (row["label"] or "").strip().lower()
        if label:
            yield (
                (row["statement_id"] or "").strip(),
                PersonsLabel(
                    quadrant=_quadrant(label, file, number),
                    pain=_flag(row.get("pain"), file, number),
                    need=_flag(row.get("need"), file, number),
                ),
            )


def _rows(file: Path) -> Iterator[tuple[int, dict[str, str | None]]]:
    """Yield the rows of a table with their line numbers, whatever the program that saved it."""
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise UsageError(f"There is no file {file}. Check the spelling of its path.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFileError(
            file.name, "it is no table in UTF-8", advice="Save it as CSV UTF-8."
        ) from error
    head = text.splitlines()[0] if text.strip() else ""
    delimiter = max(",;\t", key=head.count)
    table = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    missing = {"statement_id", "label"} - set(table.fieldnames or ())
    if missing:
        raise UnreadableFileError(
            file.name,
            f"it has no column {sorted(missing)[0]}",
            advice="Fill in the table that was drawn with --sample.",
        )
    for row in table:
        yield table.line_num, row


def _quadrant(label: str, file: Path, number: int) -> Quadrant:
    for name in QUADRANTS:
        if name == label:
            return name
    raise UnreadableFileError(
        file.name,
        f"line {number} has a label that is not known",
        advice=f"Use one of {', '.join(QUADRANTS)}.",
        line=number,
    )


def _flag(cell: str | None, file: Path, number: int) -> bool | None:
    said = (cell or "").strip().lower()
    if not said:
        return None
    if said in _YES | _NO:
        return said in _YES
    raise UnreadableFileError(
        file.name,
        f"line {number} has a pain or need that is not known",
        advice="Use 1 or 0, or leave it empty.",
        line=number,
    )


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_RISKY) else text


def _lines(found: BlindAgreement) -> Iterator[str]:
    yield (
        f"{found.n_statements} statements of {found.n_people} people, labelled without sight of "
        "the tags."
    )
    yield f"kappa    {_shown(found.kappa)}"
    yield f"macro-F1 {_shown(found.macro_f1)}"
    for name, each in found.f1_by_label.items():
        yield f"F1 {name:5} {_shown(each)}"
    if found.pain_f1:
        yield f"F1 pain  {_shown(found.pain_f1)}"
    if found.need_f1:
        yield f"F1 need  {_shown(found.need_f1)}"
    yield f"Decided: {found.decided:.0%}" + (
        f", agreed among these {found.agreed_when_decided:.0%}"
        if found.agreed_when_decided is not None
        else ""
    )
    yield ""
    yield f"{'Your label, and the tag':24}" + "  ".join(f"{name:>5}" for name in QUADRANTS)
    for wanted, row in found.confusion.items():
        yield f"{wanted:24}" + "  ".join(f"{row[name]:5d}" for name in QUADRANTS)
    yield ""
    yield "Each statement counts for as many as its tag has in the project."
    yield "Intervals: 95 %, 1,000 resamples of whole people."


def _shown(each: Figure) -> str:
    return f"{each.value:.2f} ({each.low:.2f}-{each.high:.2f})"
