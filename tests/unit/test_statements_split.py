from __future__ import annotations

import pytest

from persona_builder.domain.spans import Span
from persona_builder.domain.transcripts import Role, Source, Speaker, Transcript, Turn
from persona_builder.statements import sentence_spans, split_statements, texts_of
from persona_builder.statements.long import MAX_WORDS_UNPUNCTUATED


def interview(*turns: tuple[Role, str], language: str = "en", name: str = "p01.txt") -> Transcript:
    """Return an interview of one participant; turns are (role, words)."""
    text, spoken = "", []
    for index, (role, words) in enumerate(turns):
        start = len(text)
        text += words
        spoken.append(Turn(index, Span(start, len(text)), role))
        text += "\n"
    return Transcript(
        id="t1",
        title=name,
        text=text,
        language=language,
        turns=tuple(spoken),
        speakers=(
            Speaker("interviewer", "I", "interviewer"),
            Speaker("observer", "O", "observer"),
            Speaker("participant", "P", "participant", "person"),
        ),
        source=Source(name, "plain-text", "utf-8", "ab" * 32),
    )


def sentences(text: str, language: str = "en") -> list[str]:
    (spans,) = sentence_spans([text], [language])
    return [text[start:end] for start, end in spans]


def statements(*turns: tuple[Role, str], language: str = "en") -> list[str]:
    transcript = interview(*turns, language=language)
    return [each.span.of(transcript.text) for each in split_statements([transcript])]


@pytest.mark.models
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "I waited an hour. Nobody came!", ["I waited an hour.", "Nobody came!"], id="plain"
        ),
        pytest.param(
            "Dr. Okafor was kind. She rang back.",
            ["Dr. Okafor was kind.", "She rang back."],
            id="title",
        ),
        pytest.param(
            "We close at 5 p.m. on Fridays and that is it.",
            ["We close at 5 p.m. on Fridays and that is it."],
            id="time-of-day",
        ),
        pytest.param(
            "It cost 3.50 on shop.example last week.",
            ["It cost 3.50 on shop.example last week."],
            id="price-and-address",
        ),
        pytest.param(
            "Honestly, I hated it 😀. Then it grew on me 😀😀",
            ["Honestly, I hated it 😀.", "Then it grew on me 😀😀"],
            id="emoji-stays-with-its-sentence",
        ),
        pytest.param(
            "It was slow... painfully slow. I left.",
            ["It was slow... painfully slow.", "I left."],
            id="ellipsis",
        ),
        pytest.param(
            'She said "come back on Monday." So I did.',
            ['She said "come back on Monday."', "So I did."],
            id="quote",
        ),
        pytest.param("", [], id="nothing"),
    ],
)
def test_english_speech_is_split_where_a_reader_would(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "el",
            "Με ρωτάτε εμένα; Ο κ. Νίκου πλήρωσε 4.20 ευρώ.",
            ["Με ρωτάτε εμένα;", "Ο κ. Νίκου πλήρωσε 4.20 ευρώ."],
            id="greek-semicolon-asks",
        ),
        pytest.param(
            "el",
            "Πότε ανοίγει\u037e Δεν ξέρω.",
            ["Πότε ανοίγει\u037e", "Δεν ξέρω."],
            id="greek-question-mark",
        ),
        pytest.param(
            "fa",
            "کی می‌رسه؟ نمی‌دونم. صبر می‌کنم!",
            ["کی می‌رسه؟", "نمی‌دونم.", "صبر می‌کنم!"],
            id="persian-with-half-spaces",
        ),
        pytest.param(
            "he",
            'ד"ר לוי חזר אליי. למה רק עכשיו?',
            ['ד"ר לוי חזר אליי.', "למה רק עכשיו?"],
            id="hebrew-abbreviation",
        ),
        pytest.param("he", "שָׁלוֹם לְכֻלָּם. בָּאתִי.", ["שָׁלוֹם לְכֻלָּם.", "בָּאתִי."], id="hebrew-with-points"),
    ],
)
def test_other_languages_are_split_at_their_own_marks(
    language: str, text: str, expected: list[str]
) -> None:
    assert sentences(text, language) == expected


@pytest.mark.models
def test_only_participants_make_statements() -> None:
    found = statements(
        ("interviewer", "How do you pay your rent?"),
        ("participant", "I use the app on my phone."),
        ("observer", "She points at the screen."),
    )
    assert found == ["I use the app on my phone."]


@pytest.mark.models
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The form is long.\r\nThe queue is longer.", id="crlf"),
        pytest.param("The form is long.\n\nThe queue is longer.", id="empty-line"),
        pytest.param("The form is long\n\nThe queue is longer", id="no-full-stops"),
    ],
)
def test_paragraphs_of_a_turn_are_statements_of_their_own(text: str) -> None:
    found = statements(("participant", text))
    assert [each.rstrip(".") for each in found] == ["The form is long", "The queue is longer"]


@pytest.mark.models
def test_a_wrapped_line_stays_one_statement() -> None:
    text = "I keep all of my receipts in a shoe box under\nthe bed, because I trust nobody."
    assert statements(("participant", text)) == [text]


@pytest.mark.models
def test_a_recogniser_without_full_stops_is_cut_where_clauses_start() -> None:
    text = (
        "i take the bus to town and i sit at the back because it is warm there "
        "but they changed the line last year so i have to walk for ten minutes now"
    )
    found = statements(("participant", text))
    assert " ".join(found) == text
    assert all(len(each.split()) <= MAX_WORDS_UNPUNCTUATED for each in found)
    assert found[1].startswith(("but they", "so i", "because it"))


@pytest.mark.models
def test_ten_thousand_words_in_one_breath_are_no_trouble() -> None:
    text = " ".join(["and then we walked on"] * 2500)
    found = statements(("participant", text))
    assert " ".join(found) == text
    assert max(len(each.split()) for each in found) <= MAX_WORDS_UNPUNCTUATED


@pytest.mark.models
def test_each_statement_is_split_in_its_own_language() -> None:
    text = "Παίρνω πάντα το λεωφορείο; Ναι, πάντα.\nI take the bus; it is late."
    found = statements(("participant", text), language="el")
    assert found == ["Παίρνω πάντα το λεωφορείο;", "Ναι, πάντα.", "I take the bus; it is late."]


@pytest.mark.models
def test_ids_depend_on_the_file_and_the_place_only() -> None:
    turn: tuple[Role, str] = ("participant", "I pay by card. I never carry cash.")
    first, again = (split_statements([interview(turn)]) for _ in range(2))
    renamed = split_statements([interview(turn, name="other.txt")])
    assert [each.id for each in first] == [each.id for each in again]
    assert [each.id for each in first] == [each.id for each in renamed]
    assert len({each.id for each in first}) == 2


@pytest.mark.models
def test_a_statement_knows_the_question_and_what_was_said_before() -> None:
    transcript = interview(
        ("interviewer", "How do you shop?"),
        ("participant", "I go on Fridays."),
        ("interviewer", "Mm-hm."),
        ("participant", "Always with a list. I hate queues. So I go early. It works."),
    )
    texts = texts_of(split_statements([transcript]), [transcript])
    assert {each.question for each in texts} == {"How do you shop?"}
    assert [each.before for each in texts] == [
        "",
        "",
        "Always with a list.",
        "Always with a list. I hate queues.",
        "I hate queues. So I go early.",
    ]


@pytest.mark.models
def test_who_speaks_first_answers_no_question() -> None:
    transcript = interview(("participant", "Μένω στην Πάτρα."), language="el")
    (text,) = texts_of(split_statements([transcript]), [transcript])
    assert (text.question, text.language) == ("", "el")
