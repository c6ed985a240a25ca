"""A pseudonym stands for one person, everywhere and in every form, and touches nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from persona_builder.domain.names import NameDecision
from persona_builder.domain.spans import Span
from persona_builder.privacy import Key, Redactor, leaks_in, make_key
from persona_builder.privacy.suggest import Suggestion

# Declined by hand, so that the rules of the code are not tested against themselves.
GREEK = {
    "Γιώργος": ("Γιώργος", "Γιώργου", "Γιώργο", "Γιώργε", "ΓΙΩΡΓΟΥ", "Γιωργάκη"),
    "Μάριος": ("Μάριος", "Μάριου", "Μάριο", "ΜΑΡΙΟΣ"),
    "Μαρία": ("Μαρία", "Μαρίας", "ΜΑΡΙΑ", "μαρία", "Μαρίτσα"),
    "Αλέξης": ("Αλέξης", "Αλέξη", "ΑΛΕΞΗΣ"),
    "Ελένη": ("Ελένη", "Ελένης", "Ελενίτσα"),
    "Θωμάς": ("Θωμάς", "Θωμά"),
    "Ηρώ": ("Ηρώ", "Ηρώς"),
    "Παπαδόπουλος": ("Παπαδόπουλος", "Παπαδόπουλου", "Παπαδόπουλο"),
}
HEBREW = {
    name: (name, f"ל{name}", f"ו{name}", f"של{name}", f"ול{name}", f"מ{name}")
    for name in ("שרה", "מיכל", "איתמר", "ג'ורג'", "נדיה")
} | {"רחל": ("רחל", "רָחֵל", "לְרָחֵל", "ורחל")}
PERSIAN = {
    "علی‌رضا": ("علی‌رضا", "علیرضا", "عليرضا", "علی‌رضا‌م", "علیرضا‌ها"),
    "نگین": ("نگین", "نگین‌م", "نگينم", "نگین‌ش"),
    "کیوان": ("کیوان", "كيوان", "کیوان‌ها"),
}
ENGLISH = {
    "Ann": ("Ann", "ann", "ANN", "Ann's", "ANN’S", "Ann’s"),
    "Annabel": ("Annabel", "Annabel's", "annabel"),
    "Siobhán": ("Siobhán", "Siobhan", "SIOBHÁN", "Siobha\u0301n's"),
    "Mary-Lou": ("Mary-Lou", "Mary Lou", "mary-lou", "Mary\u2011Lou"),
    "O'Neill": ("O'Neill", "O’Neill", "Neill"),
}
FORMS = ENGLISH | GREEK | HEBREW | PERSIAN
# What stays behind a code: a possessive, or what Hebrew and Persian join to a name.
WORDS = (
    "annals Annika Anniversary channel marathon mariachi Neal γιώτα γιορτή μάρτυρας μαρτυρία "
    "Θωμαΐς ελένιος Ηρώδης שרות מיכאל רחלה נדב علم علیم نگاه کیهان 3:30 😀 e\u0301té 12 — \u200f"
).split()
BREAKS = st.sampled_from([", ", " . ", "\n", "\r\n", "; ", " \u2066", "? "])


@dataclass(frozen=True)
class Piece:
    """A few words, whose they are, and what should stand there afterwards."""

    written: str
    name: str = ""
    kept_before: str = ""
    kept_behind: str = ""


def piece_of(name: str, form: str) -> Piece:
    before = behind = ""
    if name in HEBREW:
        before = form[: form.index("ר")] if name == "רחל" else form.removesuffix(name)
    if name in PERSIAN:
        behind = next((each for each in ("‌ها", "‌م", "‌ش") if form.endswith(each)), "")
        behind = behind or ("م" if form == "نگينم" else "")
    if name in ENGLISH and form[-2:-1] in {"'", "’"}:
        behind = form[-2:]
    return Piece(form, name, before, behind)


NAMED = st.sampled_from(sorted(FORMS)).flatmap(
    lambda name: st.sampled_from(FORMS[name]).map(lambda form: piece_of(name, form))
)
PIECES = st.lists(st.tuples(st.one_of(NAMED, st.sampled_from(WORDS).map(Piece)), BREAKS))
CODES = {name: f"P{number:02d}" for number, name in enumerate(sorted(FORMS), start=1)}
KEY = Key(CODES)
REDACTOR = Redactor(KEY)


def becomes(piece: Piece) -> str:
    if not piece.name:
        return piece.written
    return f"{piece.kept_before}{CODES[piece.name]}{piece.kept_behind}"


@settings(max_examples=300)
@given(PIECES)
def test_every_form_of_a_name_becomes_its_code_and_no_other_word_is_touched(
    pieces: list[tuple[Piece, str]],
) -> None:
    text = "".join(piece.written + gap for piece, gap in pieces)
    expected = "".join(becomes(piece) + gap for piece, gap in pieces)
    assert REDACTOR(text) == expected


@settings(max_examples=300)
@given(PIECES)
def test_with_the_key_every_code_leads_back_and_nothing_is_left_to_find(
    pieces: list[tuple[Piece, str]],
) -> None:
    text = "".join(piece.written + gap for piece, gap in pieces)
    redacted = REDACTOR.redact(text)
    assert leaks_in({"cards.md": redacted.text.encode()}, KEY) == ()
    assert REDACTOR(redacted.text) == redacted.text
    people = {code: name for name, code in CODES.items()}
    named = [piece.name for piece, _ in pieces if piece.name]
    assert [people[redacted.text[start:end]] for _, _, start, end in redacted.changes] == named


@settings(max_examples=200)
@given(PIECES, st.data())
def test_a_place_that_holds_no_name_is_found_again_word_for_word(
    pieces: list[tuple[Piece, str]], data: st.DataObject
) -> None:
    text = "".join(piece.written + gap for piece, gap in pieces)
    plain = [
        (start, start + len(piece.written))
        for (piece, _), start in zip(pieces, starts(pieces), strict=True)
        if not piece.name
    ]
    if not plain:
        return
    span = Span(*data.draw(st.sampled_from(plain)))
    redacted = REDACTOR.redact(text)
    assert redacted.span(span).of(redacted.text) == span.of(text)


def starts(pieces: list[tuple[Piece, str]]) -> list[int]:
    found, place = [], 0
    for piece, gap in pieces:
        found.append(place)
        place += len(piece.written) + len(gap)
    return found


NAMES = st.lists(st.sampled_from(sorted(FORMS)), min_size=1, max_size=8, unique=True)


@settings(max_examples=200)
@given(NAMES, st.permutations(range(8)))
def test_codes_are_the_same_in_every_later_export_whoever_is_found_first(
    names: list[str], order: list[int]
) -> None:
    found = [Suggestion(name, "person", 1, 0.8, "is introduced") for name in names]
    first = make_key((), (), found)
    mixed = [found[place] for place in order if place < len(found)]
    again = make_key((), (), mixed, earlier=first)
    assert again.people == first.people
    assert len(set(first.people.values())) == len(names)


@settings(max_examples=200)
@given(NAMES, st.data())
def test_a_name_that_was_kept_stays_in_every_form(names: list[str], data: st.DataObject) -> None:
    kept = data.draw(st.sampled_from(names))
    form = data.draw(st.sampled_from(FORMS[kept]))
    found = [Suggestion(name, "person", 1, 0.8, "is introduced") for name in names]
    key = make_key((), (), found, decisions=[NameDecision(kept, "keep")])
    others = {name for name in names if name != kept}
    if not others & {"Ann", "Annabel", "Μάριος", "Μαρία"} or kept not in {"Ann", "Μαρία"}:
        assert Redactor(key)(form) == form
