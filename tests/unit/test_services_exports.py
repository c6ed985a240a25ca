"""Cards leave a project with people's edits, whole or not at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from small_project import analysed, empty_project, small_project

from persona_builder.errors import NothingToDoError, ProjectError, UsageError
from persona_builder.services import exports, regroup, review, verify
from persona_builder.store import SaveAnalysis


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_project(tmp_path).path


def test_a_card_shows_edits_and_leaves_out_what_was_hidden(project: Path) -> None:
    persona = review.personas(project)[0]
    moved, hidden = persona.claims[1], persona.claims[2]
    review.rename_persona(project, persona.id, "Ζωή", rev=0)
    review.edit_claim(project, moved.id, "Κρατά τετράδιο", rev=0)
    review.hide_claim(project, hidden.id, rev=0)
    markdown = exports.card_markdown(project, [persona.id])
    assert "# Ζωή" in markdown
    assert "Κρατά τετράδιο" in markdown
    # Its words may still speak against another line, in the table of evidence.
    assert hidden.text not in markdown.split("## Evidence")[0]
    whole = exports.card_markdown(project, [persona.id], include_hidden=True)
    assert hidden.text in whole.split("## Evidence")[0]


def test_several_cards_go_into_one_text_in_the_order_asked(project: Path) -> None:
    first, second = review.personas(project)
    markdown = exports.card_markdown(project, [second.id, first.id])
    assert 0 < markdown.index(f"# {second.name.text}") < markdown.index(f"# {first.name.text}")


def test_every_persona_kept_is_written_with_an_index(project: Path, tmp_path: Path) -> None:
    first, second = review.personas(project)
    review.discard(project, first.id, rev=0)
    review.rename_persona(project, second.id, "נדיה", rev=0)
    out = tmp_path / "κάρτες"
    written = exports.export(project, ["markdown"], out)
    there = (path for path in out.rglob("*") if path.is_file())
    assert sorted(there) == list(written)
    assert written[0].name == "index.md"
    assert written[1].name.startswith("persona-01-")
    assert "נדיה" in written[1].read_text(encoding="utf-8")


def test_an_export_can_be_checked_as_a_build_can(project: Path, tmp_path: Path) -> None:
    first, second = review.personas(project)
    edited, hidden = first.claims[0], first.claims[1]
    review.edit_claim(project, edited.id, "Φοβάται τις αλλαγές", rev=0)
    review.hide_claim(project, hidden.id, rev=0)
    regroup.merge_personas(project, first.id, second.id, rev=0)
    regroup.duplicate_persona(project, first.id, "עותק", rev=1)
    out = tmp_path / "cards"
    exports.export(project, [], out)
    report = verify.verify(out)
    assert report.failures == ()
    assert report.checked > len(first.claims)
    run = json.loads((out / "run.json").read_bytes())
    claims = {each["id"]: each for each in run["personas"][0]["claims"]}
    assert claims[edited.id]["kind"] == "inferred"
    assert hidden.id not in claims
    card = next(out.glob("persona-01-*.md"))
    words = edited.evidence[0].quote
    card.write_bytes(card.read_bytes().replace(words.encode(), words[::-1].encode()))
    assert verify.verify(out).failures


def test_an_older_card_goes_and_a_researchers_own_files_stay(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "cards"
    exports.export(project, [], out)
    own = out / "persona-09-my-notes.md"
    own.write_text("# Mine", encoding="utf-8")
    (out / "φωτογραφία.png").write_bytes(b"\x89PNG")
    review.discard(project, review.personas(project)[1].id, rev=0)
    exports.export(project, [], out)
    assert own.read_text(encoding="utf-8") == "# Mine"
    names = {path.name for path in out.iterdir()}
    assert "φωτογραφία.png" in names
    assert len([name for name in names if name.startswith("persona-0")]) == 2


def test_a_kept_persona_of_an_older_run_is_exported_with_its_quotes(tmp_path: Path) -> None:
    store = small_project(tmp_path)
    persona = review.personas(store.path)[0]
    review.accept(store.path, persona.id, rev=0)
    store.apply(SaveAnalysis(analysed(("נדיה", "نادیا"), run_id="run-2")))
    markdown = exports.card_markdown(store.path, [persona.id])
    assert persona.claims[0].text in markdown
    exports.export(store.path, [], tmp_path / "cards")
    assert len(list((tmp_path / "cards").glob("persona-*.md"))) == 2
    assert verify.verify(tmp_path / "cards").failures == ()


def test_a_format_that_nobody_offers_is_refused(project: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no format named ppt"):
        exports.export(project, ["ppt"], tmp_path / "cards")
    assert not (tmp_path / "cards").exists()


def test_there_is_nothing_to_export_before_an_analysis(tmp_path: Path) -> None:
    project = empty_project(tmp_path).path
    with pytest.raises(NothingToDoError, match="Run the analysis"):
        exports.export(project, [], tmp_path / "cards")


def test_a_persona_that_is_gone_is_an_error(project: Path) -> None:
    with pytest.raises(ProjectError, match="no longer"):
        exports.card_markdown(project, ["nobody"])


def test_a_file_is_named_after_its_persona(project: Path) -> None:
    first, second = review.personas(project)
    review.rename_persona(project, first.id, "Ada B.", rev=0)
    assert exports.file_name(project, [first.id]) == "persona-ada-b.md"
    assert exports.file_name(project, [first.id, second.id]).endswith("-personas.md")


def test_a_sign_is_drawn_for_every_name(project: Path) -> None:
    persona = review.personas(project)[0]
    assert exports.avatar(persona).startswith("<svg")
