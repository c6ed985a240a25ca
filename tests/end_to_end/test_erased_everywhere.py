"""A word that only one interview has is found nowhere once that interview was removed."""

from __future__ import annotations

import io
import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from killing import Say, run_to_failpoint
from small_project import PEOPLE, analysed, file_of, small_project
from small_study import Said, make_study

from persona_builder.domain.runs import Analysis, RunSettings
from persona_builder.domain.spans import Span
from persona_builder.services import (
    analysis,
    corrections,
    exports,
    projects,
    review,
    transcripts,
)
from persona_builder.services.corrections import NewSpeaker
from persona_builder.services.traces import copies_beside, exports_holding
from persona_builder.store import SaveFacts

CANARY = "ZEBRA-77-QUOKKA"
GREEK = "ΖΕΒΡΑ-77-ΚΟΥΟΚΑ"


def spellings() -> Iterator[bytes]:
    for word in (CANARY, CANARY.lower(), GREEK, GREEK.lower()):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            yield word.encode(encoding)


def holds_canary(content: bytes) -> bool:
    if any(spelling in content for spelling in spellings()):
        return True
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return False
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return any(holds_canary(archive.read(name)) for name in archive.namelist())


def files_with_canary(*folders: Path) -> set[Path]:
    return {
        file
        for folder in folders
        for file in folder.rglob("*")
        if file.is_file() and holds_canary(file.read_bytes())
    }


def with_canary(folder: Path) -> Path:
    """A project with a fifth interview that has the word, analysed, edited and described."""
    people = {
        **PEOPLE,
        "Ada": [Said(f"I said {CANARY} to them twice."), Said(f"Είπα {GREEK} δύο φορές.")],
    }
    made = make_study(people)
    study = replace(made, transcripts=tuple(file_of(each)[0] for each in made.transcripts))
    found = analysed(("Μαρία", "Nadia", "Ada"), ("نادیا", "נדיה"), study=study)
    store = small_project(folder, found)
    line = next(
        claim
        for persona in review.personas(store.path)
        for claim in persona.claims
        if CANARY in claim.text
    )
    review.edit_claim(store.path, line.id, f"She says {CANARY}.", rev=line.rev)
    review.undo(store.path)
    review.redo(store.path)
    store.apply(SaveFacts({("Ada.txt", ""): {"job": CANARY}}))
    return store.path


def test_the_search_finds_the_word_in_every_form() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:t>{CANARY.lower()}</w:t>")
    assert holds_canary(packed.getvalue())
    assert holds_canary(GREEK.encode("utf-16"))
    assert not holds_canary(b"ZEBRA-78")


def test_a_word_of_a_removed_interview_is_found_nowhere(tmp_path: Path) -> None:
    home, temporary, place = (tmp_path / name for name in ("home", "temporary", "project"))
    for folder in (home, temporary, place):
        folder.mkdir()

    def work(_: Say) -> None:
        os.environ["PERSONA_BUILDER_HOME"] = str(home)
        tempfile.tempdir = str(temporary)
        path = with_canary(place)
        analyse_again(path)
        backup = path.with_name(f"{path.name}.before.backup")
        shutil.copyfile(path, backup)
        exports.export(path, ["markdown"], place / "cards")
        exports.export(path, ["markdown"], place / "changed")
        changed = place / "changed" / "index.md"
        changed.write_bytes(changed.read_bytes() + CANARY.encode())
        assert files_with_canary(place / "cards")
        assert files_with_canary(place) > {path, backup}
        assert set(exports_holding(path, ["t-Ada"])) == {place / "cards", place / "changed"}

        traces = transcripts.remove(path, "t-Ada")
        # Copies made on purpose and files changed by hand are not reached, but told of.
        assert traces.copies == copies_beside(path) == (backup,)
        assert traces.changed == (changed,)
        assert set(traces.emptied) == {place / "cards", place / "changed"}
        assert files_with_canary(tmp_path) == {backup, changed}
        for left in (backup, changed):
            left.unlink()
        assert files_with_canary(tmp_path) == set()
        exports.export(path, ["markdown"], place / "cards")
        assert files_with_canary(tmp_path) == set()

    assert run_to_failpoint(work, "").signal == 0


def with_corrected_canary(folder: Path) -> Path:
    """A project whose only words with the canary are corrections of Nadia's interview."""
    path = small_project(folder).path
    for old, new in (("deadlines", GREEK), ("notebook", CANARY)):
        text = transcripts.transcript(path, "t-Nadia").text
        start = text.index(old)
        span = Span(start, start + len(old))
        corrections.correct_text(path, "t-Nadia", span, new)
    whole = transcripts.transcript(path, "t-Nadia").turns[5]
    corrections.correct_text(path, "t-Nadia", whole.span, f"{CANARY} and nothing else.")
    review.undo(path)
    label = NewSpeaker(CANARY, "observer")
    corrections.correct_speaker(path, "t-Nadia", [0], label)
    return path


def test_a_word_that_only_a_correction_has_is_found_nowhere_once_its_person_is_forgotten(
    tmp_path: Path,
) -> None:
    home, temporary, place = (tmp_path / name for name in ("home", "temporary", "project"))
    for folder in (home, temporary, place):
        folder.mkdir()

    def work(_: Say) -> None:
        os.environ["PERSONA_BUILDER_HOME"] = str(home)
        tempfile.tempdir = str(temporary)
        path = with_corrected_canary(place)
        analyse_again(path, groups=(("Nadia", "Μαρία"), ("نادیا", "נדיה")))
        line = next(
            claim
            for persona in review.personas(path)
            for claim in persona.claims
            if CANARY in claim.text
        )
        review.edit_claim(path, line.id, f"She says {CANARY}.", rev=line.rev)
        exports.export(path, ["markdown"], place / "cards")
        assert files_with_canary(place) > {path}
        names = review.participant_names(path)
        projects.forget_participant(path, next(key for key in names if names[key] == "Nadia"))
        assert files_with_canary(tmp_path) == set()
        # The log is whole; what was corrected can be undone without a word coming back.
        while review.undo(path):
            assert files_with_canary(tmp_path) == set()

    assert run_to_failpoint(work, "").signal == 0


def analyse_again(
    path: Path,
    groups: Sequence[Sequence[str]] = (("Nadia", "Ada"), ("Μαρία", "نادیا", "נדיה")),
) -> None:
    def found(*_: object, **__: object) -> Analysis:
        newest = analysis.latest(path)
        assert newest is not None
        return analysed(*groups, study=newest.study, run_id="run-2")

    analysis.run_analysis(path, RunSettings(), analyse=found)
