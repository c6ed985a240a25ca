"""A check that finds every quote that is not verbatim, and repeats none of them."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from small_project import PEOPLE, analysed, small_project

from persona_builder.errors import ProjectError
from persona_builder.export import export_markdown, run_json
from persona_builder.review import show_personas
from persona_builder.services import review, verify
from persona_builder.services.documents import card_names, source_files
from persona_builder.services.papers import cards_of
from persona_builder.store.sealed import seal


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of cards as a build writes it."""
    found = analysed()
    shown = show_personas(found.personas, (), {})
    cards = cards_of(found, found.study.transcript_by_id, shown)
    names = card_names(cards)
    files = {names[card.persona_id]: export_markdown([card]).data for card in cards}
    files |= source_files(found.study.transcripts)
    files["run.json"] = json.dumps(run_json(found, shown, names), ensure_ascii=False).encode()
    for name, data in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    return tmp_path


def words_in(report: verify.VerifyReport) -> str:
    return " ".join(f"{failure.where} {failure.why}" for failure in report.failures)


def test_a_folder_of_cards_is_whole_as_it_was_written(folder: Path) -> None:
    report = verify.verify(folder)
    assert report.failures == ()
    # Twelve lines with a quote for and one against each, and the cards' own tables.
    assert report.checked >= 24


def change_run(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    run = json.loads((folder / "run.json").read_text(encoding="utf-8"))
    change(run["personas"][0]["claims"][0])
    (folder / "run.json").write_text(json.dumps(run, ensure_ascii=False), encoding="utf-8")


def replace_in(folder: Path, pattern: str, old: str, new: str) -> None:
    for file in folder.glob(pattern):
        text = file.read_bytes().decode()
        file.write_bytes(text.replace(old, new).encode())


def shift(folder: Path) -> None:
    change_run(
        folder, lambda claim: claim["evidence"][0].update(start=claim["evidence"][0]["start"] + 1)
    )


def polish(folder: Path) -> None:
    change_run(folder, lambda claim: claim["evidence"][0].update(quote="Φοβάμαι."))


def reword(folder: Path) -> None:
    change_run(folder, lambda claim: claim.update(text="Φοβάται."))


def against(folder: Path) -> None:
    change_run(folder, lambda claim: claim["counter_evidence"][0].update(quote="אחרת"))


def other_file(folder: Path) -> None:
    change_run(folder, lambda claim: claim["evidence"][0].update(input="elsewhere.txt"))


def beyond(folder: Path) -> None:
    change_run(folder, lambda claim: claim["evidence"][0].update(end=10**9))


def retell(folder: Path) -> None:
    replace_in(folder, "sources/*.txt", "notebook", "telegram")


def lose_source(folder: Path) -> None:
    next(iter(sorted((folder / "sources").glob("*.txt")))).unlink()


def polish_card(folder: Path) -> None:
    replace_in(folder, "persona-01-*.md", "notebook", "telegram")


def polish_table(folder: Path) -> None:
    for file in folder.glob("persona-02-*.md"):
        head, table = file.read_text(encoding="utf-8").split("## Evidence")
        file.write_text(f"{head}## Evidence{table.replace('דף', 'ספר')}", encoding="utf-8")


def lose_row(folder: Path) -> None:
    for file in folder.glob("persona-01-*.md"):
        lines = file.read_text(encoding="utf-8").split("\n")
        kept = [line for line in lines if not line.startswith("| E2 ")]
        file.write_text("\n".join(kept), encoding="utf-8")


def lose_card(folder: Path) -> None:
    next(iter(folder.glob("persona-01-*.md"))).unlink()


def add_card(folder: Path) -> None:
    (folder / "persona-07-x.md").write_text("# X", encoding="utf-8")


@pytest.mark.parametrize(
    "tamper",
    [
        shift,
        polish,
        reword,
        against,
        other_file,
        beyond,
        retell,
        lose_source,
        polish_card,
        polish_table,
        lose_row,
        lose_card,
        add_card,
    ],
)
def test_every_way_to_tamper_with_a_folder_is_found(
    tamper: Callable[[Path], None], folder: Path
) -> None:
    tamper(folder)
    report = verify.verify(folder)
    assert report.failures
    said = words_in(report)
    for answers in PEOPLE.values():
        assert not any(answer.text in said for answer in answers)


def test_the_folders_manifest_speaks_of_each_source(folder: Path) -> None:
    manifest = json.loads((folder / "sources" / "manifest.json").read_text(encoding="utf-8"))
    for entry in manifest["sources"]:
        data = (folder / "sources" / entry["file"]).read_bytes()
        assert hashlib.sha256(data).hexdigest() == entry["text_sha256"]


@pytest.mark.parametrize("name", ["run.json", "sources/manifest.json"])
@pytest.mark.parametrize("content", [None, b"", b"[]", b"\xff\xfe"])
def test_a_folder_without_a_record_cannot_be_checked(
    name: str, content: bytes | None, folder: Path
) -> None:
    (folder / name).unlink() if content is None else (folder / name).write_bytes(content)
    with pytest.raises(ProjectError):
        verify.verify(folder)


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="nowhere"):
        verify.verify(tmp_path / "nowhere")


def test_a_project_is_whole_as_it_was_saved(tmp_path: Path) -> None:
    project = small_project(tmp_path).path
    claim = review.personas(project)[0].claims[0]
    review.edit_claim(project, claim.id, "Φοβάται τις προθεσμίες", rev=0)
    report = verify.verify(project)
    assert report.failures == ()
    assert report.checked == 26


def test_a_draft_that_was_tampered_with_is_found(tmp_path: Path) -> None:
    project = small_project(tmp_path).path
    connection = sqlite3.connect(project)
    rows = connection.execute("SELECT rowid, document FROM claim_draft").fetchall()
    for rowid, document in rows:
        changed = document.replace(b"notebook", b"telegram")
        connection.execute(
            "UPDATE claim_draft SET document = ?, document_hash = ? WHERE rowid = ?",
            (changed, seal(changed), rowid),
        )
    connection.commit()
    connection.close()
    report = verify.verify(project)
    assert report.failures
    assert "telegram" not in words_in(report)
