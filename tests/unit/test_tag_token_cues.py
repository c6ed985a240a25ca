from __future__ import annotations

import pytest

from persona_builder.domain.statements import StatementText
from persona_builder.language.cue_words import LANGUAGES_WITH_LISTS, cue_words_of
from persona_builder.tag.cues import CUE_KINDS
from persona_builder.tag.token_cues import NOTE, plain, read_by_tokens


def cues(text: str, language: str) -> dict[str, str]:
    """Return the words of each cue by its name."""
    (reading,) = read_by_tokens([StatementText("1", text, language=language)])
    return {cue.name: cue.words for cue in reading.cues}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("el", "Αγχώνομαι με τις ουρές.", "own_emotion"),
        ("el", "Μου αρέσει η ησυχία του.", "liking"),
        ("el", "Θα προτιμούσα να πάω με τα πόδια.", "unreality"),
        ("el", "Χρειάζομαι μια απόδειξη.", "want"),
        ("el", "Τους είπα ότι δεν πληρώνω.", "own_speech"),
        ("el", "Βάλτε μια ταμπέλα εκεί.", "request"),
        ("el", "Έχασαν το δέμα μου.", "polar_fact"),
        ("el", "Κάθε πρωί παίρνω το λεωφορείο.", "habit"),
        ("el", "Είμαι οδηγός, σαράντα χρονών.", "biography"),
        ("fa", "از صف متنفرم.", "liking"),
        ("fa", "خیلی نگران بودم.", "own_emotion"),
        ("fa", "کاش یه نقشه داشت.", "unreality"),
        ("fa", "فکر می‌کنم گرونه.", "belief"),
        ("fa", "بهشون گفتم که پول دادم.", "own_speech"),
        ("fa", "اتوبوس نیومد.", "polar_fact"),
        ("fa", "همیشه چک می‌کنم.", "habit"),
        ("he", "אני שונא לחכות בתור.", "liking"),
        ("he", "הייתי לחוצה נורא.", "own_emotion"),
        ("he", "נראה לי מוגזם.", "belief"),
        ("he", "אמרתי לנהג שכבר שילמתי.", "own_speech"),
        ("he", "תשימו שם שלט.", "request"),
        ("he", "סגרו לי את החשבון.", "polar_fact"),
        ("he", "בדרך כלל אני נוסע ברכבת.", "habit"),
    ],
)
def test_a_sign_is_found_by_words_alone(language: str, text: str, name: str) -> None:
    assert name in cues(text, language)


def test_the_words_of_a_sign_are_shown_as_they_were_said() -> None:
    assert cues("Δεν το αντέχω, αγχώνομαι!", "el")["own_emotion"] == "αγχώνομαι"


@pytest.mark.parametrize("spelling", ["می‌کنم", "میکنم", "می کنم", "مي‌كنم"])
def test_persian_spellings_are_one(spelling: str) -> None:
    assert "belief" in cues(f"فکر {spelling} دیره.", "fa")


def test_points_and_accents_do_not_matter() -> None:
    assert plain("שָׁלוֹם Ἀγάπη ΟΔΟΣ") == plain("שלום αγαπη οδος")


def test_a_word_that_only_looks_like_a_first_person_verb_is_no_act() -> None:
    assert "own_act" not in cues("זה לא מעניין אותי.", "he")
    assert "own_act" in cues("שילמתי במזומן.", "he")


def test_every_reading_says_how_it_was_read() -> None:
    (reading,) = read_by_tokens([StatementText("1", "Ναι.", language="el")])
    assert reading.note == NOTE


@pytest.mark.parametrize("code", [code for code in LANGUAGES_WITH_LISTS if code != "en"])
def test_every_list_belongs_to_a_cue_that_exists(code: str) -> None:
    assert set(cue_words_of(code).cues) <= set(CUE_KINDS)


@pytest.mark.parametrize("text", ["", "😀", "‌‌", "\u200f", "א" * 4000])
def test_odd_texts_are_read_by_words_without_trouble(text: str) -> None:
    assert all(name in CUE_KINDS for name in cues(text, "he"))
