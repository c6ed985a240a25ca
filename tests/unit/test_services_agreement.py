"""A blind sample goes out as a table and comes back with labels."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from small_project import analysed, small_project
from small_study import Said, make_study

from persona_builder.errors import NothingToDoError, UnreadableFileError, UsageError
from persona_builder.services import agreement, analysis

PEOPLE = {
    "Άννα": [Said("Τα εκτυπώνω όλα.", "do"), Said("=1+1 μου φάνηκε ακριβό.", "think")],
    "رضا": [Said("دیگه خجالت نمی‌کشم بپرسم.", "feel"), Said("بدون جواب درخواستم رو بستن.", "say")],
    "נועה": [Said("אני מדפיס הכול.", "do"), Said("נראה לי יקר.", "think")],
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    study = make_study(PEOPLE, language="el")
    names = [person.name for person in study.participants]
    return small_project(tmp_path, analysed(names, study=study)).path


def rows_of(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline="")))


def filled(file: Path, labels: dict[str, str], *, delimiter: str = ",") -> Path:
    rows = rows_of(file)
    for row in rows:
        row["label"] = labels.get(row["statement_id"], "")
    written = io.StringIO()
    table = csv.DictWriter(written, list(rows[0]), delimiter=delimiter)
    table.writeheader()
    table.writerows(rows)
    file.write_bytes(written.getvalue().encode("utf-8-sig"))
    return file


def tags_of(project: Path) -> dict[str, str]:
    found = analysis.latest(project)
    assert found is not None
    return {tag.statement_id: tag.quadrant for tag in found.study.tags}


def test_the_table_shows_words_and_hides_tags(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "sample.csv"
    assert agreement.write_sample(project, 50, out) == 6
    rows = rows_of(out)
    assert {row["label"] for row in rows} == {""}
    assert any("خجالت نمی‌کشم" in row["statement"] for row in rows)
    assert all("INTERVIEWERQUESTION" in row["question"] for row in rows)


def test_no_cell_can_be_run_by_a_table_program(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "sample.csv"
    agreement.write_sample(project, 50, out)
    assert not any(cell.startswith("=") for row in rows_of(out) for cell in row.values())


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_labels_come_back_whatever_saved_them(
    project: Path, tmp_path: Path, delimiter: str
) -> None:
    out = tmp_path / "sample.csv"
    agreement.write_sample(project, 50, out)
    labels = {key: each.upper() for key, each in tags_of(project).items()}
    found = agreement.agreement_with(project, filled(out, labels, delimiter=delimiter))
    assert found.n_statements == 6
    assert found.n_people == 3
    assert found.kappa.value == 1.0
    assert "kappa    1.00" in agreement.as_text(found)
    assert json.loads(agreement.as_json(found))["confusion"]["do"]["do"] == 2


def test_rows_left_empty_are_passed_over(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "sample.csv"
    agreement.write_sample(project, 50, out)
    some = dict(list(tags_of(project).items())[:2])
    assert agreement.agreement_with(project, filled(out, some)).n_statements == 2


def test_a_table_in_use_is_never_written_over(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "sample.csv"
    out.write_text("somebody's labels", encoding="utf-8")
    with pytest.raises(UsageError, match=r"sample\.csv is there already"):
        agreement.write_sample(project, 5, out)
    assert out.read_text(encoding="utf-8") == "somebody's labels"


def test_an_unknown_label_is_named_with_its_line(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "sample.csv"
    agreement.write_sample(project, 50, out)
    labels = dict.fromkeys(tags_of(project), "hear")
    with pytest.raises(UnreadableFileError, match="line 2 has a label that is not known"):
        agreement.agreement_with(project, filled(out, labels))


@pytest.mark.parametrize(
    ("content", "problem"),
    [(b"", "no column"), (b"a,b\n1,2\n", "no column"), (b"\xff\xfe\x00", "no table in UTF-8")],
)
def test_another_file_is_refused_with_a_reason(
    project: Path, tmp_path: Path, content: bytes, problem: str
) -> None:
    file = tmp_path / "other.csv"
    file.write_bytes(content)
    with pytest.raises(UnreadableFileError, match=problem):
        agreement.agreement_with(project, file)


def test_labels_of_another_project_are_no_labels_here(project: Path, tmp_path: Path) -> None:
    file = tmp_path / "other.csv"
    file.write_text("statement_id,label\nelsewhere,do\n", encoding="utf-8")
    with pytest.raises(NothingToDoError, match="no label for a statement of this project"):
        agreement.agreement_with(project, file)
    with pytest.raises(UsageError, match="There is no file"):
        agreement.agreement_with(project, tmp_path / "none.csv")
