"""Names are found by what stands beside them; what is a verb or a product is not offered."""

from __future__ import annotations

import pytest

from persona_builder.domain.spans import Span
from persona_builder.domain.transcripts import Source, Speaker, Transcript, Turn
from persona_builder.privacy import Redactor, Suggestion, make_key, suggest


def interview(text: str, language: str, number: int = 0) -> Transcript:
    turn = Turn(0, Span(0, len(text)), "s1")
    source = Source("a.txt", "plain-text", None, "", number)
    speakers = (Speaker("s1", "P", "unknown"),)
    return Transcript(f"t{number}", "", text, language, (turn,), speakers, source)


def found(text: str, language: str) -> dict[str, Suggestion]:
    return {each.text: each for each in suggest([interview(text, language)])}


# Names that stand in no list: only their surroundings can tell.
@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        pytest.param("en", "Then I asked Zworvik about it.", "Zworvik", id="en-asked"),
        pytest.param("en", "So Mrs Zworvik-Pell rang.", "Zworvik-Pell", id="en-title-hyphen"),
        pytest.param("en", "It was Anna and Zworvik who came.", "Zworvik", id="en-beside"),
        pytest.param("en", "and then Zworvik said no.", "Zworvik", id="en-says"),
        pytest.param("el", "Και μετά ήρθε ο Ζβόρβικος σπίτι.", "Ζβόρβικος", id="el-article"),
        pytest.param("el", "Με λένε Ζβορβίκη, χαίρω πολύ.", "Ζβορβίκη", id="el-introduced"),
        pytest.param("el", "Είδα τον Ζβορβικόπουλο χθες.", "Ζβορβικόπουλο", id="el-surname"),
        pytest.param("fa", "با آقای زورویکیان حرف زدم.", "زورویکیان", id="fa-title"),
        pytest.param("fa", "اسم من زورویک است.", "زورویک", id="fa-introduced"),
        pytest.param("fa", "پسرم، زورویک، آمد.", "زورویک", id="fa-between-commas"),
        pytest.param("he", "אז שאלתי את זבורביק על זה.", "זבורביק", id="he-asked"),
        pytest.param("he", 'לד"ר זבורביק היה תור.', "זבורביק", id="he-title"),
        pytest.param("he", "הבן שלי, זבורביק, התקין לי.", "זבורביק", id="he-between-commas"),
    ],
)
def test_a_name_that_no_list_holds_is_certain_where_a_name_must_stand(
    language: str, text: str, name: str
) -> None:
    assert found(text, language)[name].confidence == "certain"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", "My husband drives and my sister works a lot. He said so.", id="en"),
        pytest.param("en", "my husband drives and my sister works in the shop", id="en-captions"),
        pytest.param("en", "So I asked Siri, and the AI said no to the PDF.", id="en-products"),
        pytest.param("el", "Ο άντρας μου οδηγεί και η μαμά μου μαγειρεύει.", id="el"),
        pytest.param("el", "ο άντρας μου οδηγεί και η μαμά μου μαγειρεύει", id="el-captions"),
        pytest.param("el", "Πήγα στην Εφορία τη Δευτέρα, με τον Έλληνα.", id="el-offices"),
        pytest.param("fa", "شوهرم می‌رود سر کار و خواهرم کار می‌کند.", id="fa"),
        pytest.param("he", "בעלי נוסע לעבודה ואמא שלי מבשלת הרבה.", id="he"),
        pytest.param("he", "אמרתי לו שאת מסתכלת על זה. תודה רבה.", id="he-you"),
    ],
)
def test_what_somebody_does_and_what_somebody_uses_is_not_offered(language: str, text: str) -> None:
    assert found(text, language) == {}


def test_two_people_of_one_stem_are_two_and_the_cases_of_one_are_one() -> None:
    text = "Ήρθε ο Μάριος με τη Μαρία. Του Μάριου άρεσε, της Μαρίας όχι. Ο Γιώργος; Του Γιώργου."
    rows = found(text, "el")
    assert sorted(rows) == ["Γιώργος", "Μάριος", "Μαρία"]
    assert {each.count for each in rows.values()} == {2}


@pytest.mark.parametrize(
    ("language", "alone", "beside"),
    [
        ("he", "זה כמו גל בים.", "הבן שלי, גל, אמר."),
        ("fa", "من هنوز امید دارم.", "پسرم امید گفت بیا."),
        ("en", "We sat in a rose garden.", "So Mrs Rose Quibbly came."),
    ],
)
def test_a_name_that_is_also_a_word_is_certain_only_where_two_signs_agree(
    language: str, alone: str, beside: str
) -> None:
    assert all(each.confidence == "to confirm" for each in found(alone, language).values())
    assert "certain" in {each.confidence for each in found(beside, language).values()}


def test_a_word_that_is_a_name_once_and_a_word_mostly_is_asked_about() -> None:
    text = "پسرم امید گفت بیا. " + "من هنوز امید دارم. " * 9
    assert found(text, "fa")["امید"].confidence == "to confirm"


def test_a_name_that_is_certain_once_is_replaced_in_every_interview() -> None:
    study = [
        interview("Then I asked Callum about it.", "en"),
        interview("so callum goes no way and i said fine callum", "en", 1),
    ]
    redactor = Redactor(make_key((), (), suggest(study)))
    assert redactor(study[1].text) == "so N01 goes no way and i said fine N01"
