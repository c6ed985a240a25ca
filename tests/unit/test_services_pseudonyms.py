"""What people decide about names holds in every export, and leaves with who was named."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from small_project import analysed, file_of, small_project
from small_study import Said, make_study

from persona_builder.domain.names import NameDecision
from persona_builder.errors import UsageError
from persona_builder.services import exports, review, transcripts
from persona_builder.services.names import NameRow, name_notes
from persona_builder.services.pseudonyms import Pseudonyms, confirm, notes_on_export, suggestions

# Kleio, Ruthi and Delaram are mentioned by one person each, Giorgos by two.
PEOPLE = {
    "Μαρία": [
        Said("Ο Γιώργος μού θύμισε την προθεσμία, όπως πάντα.", "say", 0),
        Said("Έδωσα το τετράδιο στην κυρία Κλειώ, και η Κλειώ χάρηκε.", "do", 1),
        Said("Στον κήπο μας ανθίζει μια ζαφειρένια ορτανσία.", "think", 2),
    ],
    "Θεόφιλος": [
        Said("Ρώτησα τον Γιώργο για τις προθεσμίες κάθε φορά.", "do", 0),
        Said("Γράφω όλες τις προθεσμίες σε ένα τετράδιο.", "do", 1),
    ],
    "نادیا": [
        Said("به علی‌رضا گفتم که مهلت را از دست می‌دهم.", "say", 0),
        Said("خواهرم دلارام همهٔ مهلت‌ها را می‌نویسد.", "say", 1),
        # Nobody can tell from these words alone that it is a name.
        Said("همسایه‌ام زرمهران گلدان آورد.", "do", 2),
    ],
    "נדיה": [
        Said("קוראים לה רותי, ורותי שָׁלְחָה לי הודעה.", "say", 0),
        Said("אני רושמת, וניתאי אמר שהמועד קרוב.", "do", 1),
    ],
}
LANGUAGES = {"Μαρία": "el", "Θεόφιλος": "el", "نادیا": "fa", "נדיה": "he"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Four people in three languages, whose files are called after nobody."""
    study = make_study(PEOPLE)
    named = (
        replace(each, language=language, source=replace(each.source, name=f"{number:02d}.txt"))
        for number, (each, language) in enumerate(
            zip(study.transcripts, LANGUAGES.values(), strict=True), start=1
        )
    )
    study = replace(study, transcripts=tuple(file_of(each)[0] for each in named))
    groups = (("Μαρία", "Θεόφιλος"), ("نادیا", "נדיה"))
    folder = tmp_path / "project"
    folder.mkdir()
    return small_project(folder, analysed(*groups, study=study)).path


def row(project: Path, text: str) -> NameRow:
    return next(each for each in suggestions(project) if each.text == text)


def written(project: Path, folder: Path, key: Path) -> dict[str, bytes]:
    paths = exports.export(project, ["markdown"], folder, pseudonyms=Pseudonyms(key))
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


def whole(files: dict[str, bytes]) -> str:
    return "\n".join((*files, *(data.decode() for data in files.values())))


def key_of(path: Path) -> dict[str, str]:
    rows = csv.reader(path.read_text(encoding="utf-8-sig").splitlines())
    return {name: code for code, name in rows}


def test_everybody_who_speaks_or_is_spoken_of_is_suggested_once(project: Path) -> None:
    texts = [each.text for each in suggestions(project)]
    assert len(texts) == len(set(texts))
    assert {*PEOPLE, "Γιώργος", "רותי"} <= set(texts)
    assert "Interviewer" not in texts


def test_a_suggestion_counts_every_form_and_shows_the_words_around(project: Path) -> None:
    giorgos = row(project, "Γιώργος")
    assert (giorgos.count, giorgos.verdict) == (2, None)
    assert [place.file for place in giorgos.places] == ["01.txt", "02.txt"]
    assert [place.words for place in giorgos.places] == ["Γιώργος", "Γιώργο"]
    for place in giorgos.places:
        around = place.before + place.words + place.after
        assert around in transcripts.transcript(project, place.transcript_id).text


def test_a_name_to_replace_has_a_code_and_one_to_keep_has_none(project: Path) -> None:
    confirm(project, [NameDecision("Γιώργος", "replace"), NameDecision("רותי", "keep")])
    assert row(project, "Γιώργος").verdict == "replace"
    assert row(project, "Γιώργος").code.startswith("N")
    assert (row(project, "רותי").verdict, row(project, "רותי").code) == ("keep", "")


def test_the_last_decision_about_a_name_counts_however_it_is_written(project: Path) -> None:
    confirm(project, [NameDecision("Γιώργος", "replace")])
    confirm(project, [NameDecision("ΓΙΩΡΓΟΣ", "keep")])
    assert (row(project, "Γιώργος").verdict, row(project, "Γιώργος").code) == ("keep", "")


def test_a_decision_holds_for_the_name_in_every_case(project: Path) -> None:
    confirm(project, [NameDecision("Γιώργο", "keep")])
    giorgos = [each for each in suggestions(project) if each.text.startswith("Γιώργ")]
    assert [(each.verdict, each.code) for each in giorgos] == [("keep", "")]


def test_names_that_differ_by_more_than_a_case_have_codes_of_their_own(project: Path) -> None:
    confirm(project, [NameDecision("Μάριος", "replace")])
    codes = {row(project, name).code for name in ("Μάριος", "Μαρία")}
    assert len(codes) == 2
    assert "" not in codes


def test_two_names_of_one_person_have_one_code(project: Path) -> None:
    same = NameDecision("Κλειώ", "replace", same_as="Γιώργος")
    confirm(project, [NameDecision("Γιώργος", "replace"), same])
    assert row(project, "Κλειώ").code == row(project, "Γιώργος").code != ""


def test_a_missed_name_that_somebody_types_is_replaced_everywhere(
    project: Path, tmp_path: Path
) -> None:
    assert "ορτανσία" not in [each.text for each in suggestions(project)]
    confirm(project, [NameDecision("  ορτανσία ", "replace")])
    typed = row(project, "ορτανσία")
    assert (typed.reason, typed.count, typed.verdict) == ("you added it", 0, "replace")
    assert "ορτανσία" not in whole(written(project, tmp_path / "cards", tmp_path / "key.csv"))


@pytest.mark.parametrize("text", ["", "  ", "…", "😀", "\u200c"])
def test_what_is_no_name_is_refused_and_nothing_of_the_rest_is_kept(
    project: Path, text: str
) -> None:
    with pytest.raises(UsageError, match="name"):
        confirm(project, [NameDecision("Γιώργος", "replace"), NameDecision(text, "replace")])
    assert name_notes(project).decisions == ()
    assert review.history(project).undo_label is None


def test_decisions_are_undone_together_and_done_again(project: Path) -> None:
    before = suggestions(project)
    confirm(project, [NameDecision("Γιώργος", "keep"), NameDecision("علی‌رضا", "replace")])
    after = suggestions(project)
    assert before != after
    assert review.history(project).undo_label == "Decide on names"

    assert review.undo(project) == "Decide on names"
    assert suggestions(project) == before
    assert review.redo(project) == "Decide on names"
    assert suggestions(project) == after


def test_an_export_is_nothing_to_undo(project: Path, tmp_path: Path) -> None:
    written(project, tmp_path / "cards", tmp_path / "key.csv")
    assert review.history(project).undo_label is None


def test_no_confirmed_name_leaves_in_any_form_or_file(project: Path, tmp_path: Path) -> None:
    names = ("Γιώργος", "Κλειώ", "علی‌رضا", "دلارام", "רותי")
    confirm(project, [NameDecision(name, "replace") for name in names])
    persona = review.personas(project)[0]
    review.set_notes(project, persona.id, "Ρώτα ΚΛΕΙΏ, עליזה ורותי، علیرضا", rev=0)

    files = written(project, tmp_path / "cards", tmp_path / "key.csv")

    text = whole(files)
    forms = ("Γιώργο", "Κλει", "ΚΛΕΙ", "علی‌رضا", "علیرضا", "دلارام", "רותי")
    assert [form for form in (*forms, *PEOPLE) if form in text] == []
    assert "עליזה" in text
    assert sorted(path.name for path in (tmp_path / "cards").iterdir()) == sorted(
        {name.partition("/")[0] for name in files}
    )


def test_the_key_is_beside_the_folder_and_undoes_the_replacement(
    project: Path, tmp_path: Path
) -> None:
    confirm(project, [NameDecision("Γιώργος", "replace")])
    files = written(project, tmp_path / "cards", tmp_path / "key.csv")
    key = key_of(tmp_path / "key.csv")
    assert {*PEOPLE, "Γιώργος"} <= set(key)
    assert not any("key" in name for name in files)
    assert f"Ο {key['Γιώργος']} μού θύμισε" in whole(files)


def test_a_name_that_is_kept_stays_in_the_cards(project: Path, tmp_path: Path) -> None:
    confirm(project, [NameDecision("רותי", "keep"), NameDecision("Γιώργος", "replace")])
    text = whole(written(project, tmp_path / "cards", tmp_path / "key.csv"))
    assert "רותי" in text
    assert "Γιώργ" not in text


def test_codes_stay_over_exports_into_other_folders_with_other_keys(
    project: Path, tmp_path: Path
) -> None:
    confirm(project, [NameDecision("Γιώργος", "replace")])
    one = written(project, tmp_path / "one", tmp_path / "one-key.csv")
    first = key_of(tmp_path / "one-key.csv")
    assert written(project, tmp_path / "two", tmp_path / "two-key.csv") == one
    assert key_of(tmp_path / "two-key.csv") == first

    confirm(project, [NameDecision("Αγαμέμνων", "replace"), NameDecision("دلارام", "replace")])
    written(project, tmp_path / "three", tmp_path / "three-key.csv")
    third = key_of(tmp_path / "three-key.csv")
    assert first.items() <= third.items()
    assert len({third["Γιώργος"], third["Αγαμέμνων"], third["دلارام"]}) == 3


def test_notes_say_what_nobody_decided_on_and_where_the_key_is(
    project: Path, tmp_path: Path
) -> None:
    asked = Pseudonyms(tmp_path / "key.csv")
    files = exports.export(project, ["markdown"], tmp_path / "cards", pseudonyms=asked)
    notes = " ".join(notes_on_export(project, files, asked))
    n_open = sum(each.confidence == "to confirm" for each in suggestions(project))
    assert n_open
    assert str(asked.key_file) in notes
    assert f"{n_open} words that may be names are not decided on" in notes


def test_names_that_only_a_leaving_interview_holds_leave_with_it(
    project: Path, tmp_path: Path
) -> None:
    confirm(
        project,
        [
            NameDecision("Γιώργος", "replace"),
            NameDecision("Κλειώ", "replace"),
            NameDecision("ορτανσία", "keep"),
            NameDecision("רותי", "keep"),
        ],
    )
    written(project, tmp_path / "cards", tmp_path / "key.csv")
    code = row(project, "Γιώργος").code

    transcripts.remove(project, "t-Μαρία")

    left = b"".join(path.read_bytes() for path in project.parent.rglob("*") if path.is_file())
    gone = ("Κλειώ", "ορτανσία", "Μαρία", "ζαφειρένια")
    assert [name for name in gone if name.encode() in left] == []
    assert [each.text for each in name_notes(project).decisions] == ["Γιώργος", "רותי"]
    assert (row(project, "Γιώργο").verdict, row(project, "Γιώργο").code) == ("replace", code)


def test_a_decision_undone_before_is_forgotten_too(project: Path) -> None:
    confirm(project, [NameDecision("دلارام", "keep", same_as="علی‌رضا")])
    review.undo(project)
    transcripts.remove(project, "t-نادیا")
    left = b"".join(path.read_bytes() for path in project.parent.rglob("*") if path.is_file())
    assert [name for name in ("دلارام", "علی‌رضا") if name.encode() in left] == []
