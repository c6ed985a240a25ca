"""The fields of a card beside its lines: scales, jobs, facts, asides, said against done."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

import pytest
from small_study import Said, make_segmentation, make_study

from persona_builder.domain.edits import Edit
from persona_builder.domain.personas import Claim, Evidence, Part, PersonaDraft, Slot
from persona_builder.domain.scales import place_people
from persona_builder.domain.spans import Span
from persona_builder.domain.studies import Study
from persona_builder.domain.transcripts import Source, Transcript
from persona_builder.draft import draft_personas
from persona_builder.language.card import PlainWords, card_words_of, find, found_in
from persona_builder.review import show_personas
from persona_builder.store.codec import claim_from_json, claim_to_json
from persona_builder.store.erase import Leaving, without_transcript


def draft_of(study: Study, *people: str, language: str = "en") -> PersonaDraft:
    ids = count(1)
    [draft] = draft_personas(
        study,
        make_segmentation(list(people), level="none"),
        run_id="run-1",
        new_id=lambda: f"persona-{next(ids)}",
        language=language,
    )
    return draft


def in_slot(draft: PersonaDraft, slot: Slot) -> list[Claim]:
    return [claim for claim in draft.claims if claim.slot == slot]


def with_attributes(study: Study, said: str, *attributes: str) -> Study:
    texts = [study.text_of(statement) for statement in study.statements]
    tags = list(study.tags)
    tags[texts.index(said)] = replace(tags[texts.index(said)], attributes=attributes)
    return replace(study, tags=tuple(tags))


def words(person: str, part: Part, start: int = 0) -> Evidence:
    return Evidence("t", Span(start, start + 4), "said", "s", person, "st", part)


def test_a_person_stands_where_the_share_of_their_statements_is() -> None:
    evidence = [words("a", "left"), words("a", "left"), words("b", "left"), words("b", "right")]
    placed = place_people("checks ↔ trusts", [*evidence, words("c", "right")])
    assert placed.people == (("a", -1.0), ("b", 0.0), ("c", 1.0))
    assert (placed.low, placed.high) == ("checks", "trusts")
    assert (placed.n_left, placed.n_between, placed.n_right) == (1, 1, 1)
    assert placed.position == 0


def test_a_scale_is_drawn_from_two_of_few_people_and_each_counts_once() -> None:
    study = make_study(
        {
            "Ada": [
                Said("I check every receipt line by line in the evening.", "do", topic=1),
                Said("I compared the bill with the basket again on Monday.", "do", topic=2),
            ],
            "Bo": [Said("I trust the shop and I put the bags away at once.", "do", topic=3)],
            "Cy": [Said("I walk to the market with my two bags.", "do", topic=4)],
        }
    )
    [scale] = [
        claim
        for claim in in_slot(draft_of(study, "Ada", "Bo", "Cy"), "scale")
        if claim.text == "checks ↔ trusts"
    ]
    placed = place_people(scale.text, scale.evidence)
    assert (placed.n_left, placed.n_right) == (1, 1)
    assert (scale.participants, scale.of) == (2, 3)
    assert scale.kind == "inferred"


def test_what_one_person_alone_says_places_nobody() -> None:
    study = make_study(
        {
            "Ada": [Said("I check every receipt line by line in the evening.", "do", topic=1)],
            "Bo": [Said("I walk to the market with my two bags.", "do", topic=4)],
        }
    )
    draft = draft_of(study, "Ada", "Bo")
    assert in_slot(draft, "scale") == []
    assert any("checks ↔ trusts" in question for question in draft.open_questions)


def test_a_plain_not_is_no_sign_of_an_end() -> None:
    study = make_study(
        {
            "Ada": [Said("I do not compare the prices in my basket.", "do", topic=1)],
            "Bo": [Said("I never verify the bill that they send me.", "do", topic=1)],
        }
    )
    assert in_slot(draft_of(study, "Ada", "Bo"), "scale") == []


@pytest.mark.parametrize(
    ("language", "text", "when", "want", "so"),
    [
        pytest.param(
            "en",
            "When the bill comes, I want to see every price, so that I can claim it back.",
            "When the bill comes",
            "I want to see every price",
            "so that I can claim it back",
            id="english",
        ),
        pytest.param(
            "el",
            "Όταν έρχεται ο λογαριασμός, θέλω να βλέπω κάθε τιμή, ώστε να ζητάω τα λεφτά πίσω.",
            "Όταν έρχεται ο λογαριασμός",
            "θέλω να βλέπω κάθε τιμή",
            "ώστε να ζητάω τα λεφτά πίσω",
            id="greek",
        ),
        pytest.param(
            "fa",
            "وقتی فاکتور به دستم می‌رسه، می‌خوام همه‌ی قیمت‌ها رو ببینم، تا بتونم پولم رو پس بگیرم.",
            "وقتی فاکتور به دستم می‌رسه",
            "می‌خوام همه‌ی قیمت‌ها رو ببینم",
            "تا بتونم پولم رو پس بگیرم",
            id="persian",
        ),
        pytest.param(
            "he",
            "כשמגיע החשבון של החודש, אני רוצה לראות כל מחיר, כדי לקבל את הכסף בחזרה.",
            "כשמגיע החשבון של החודש",
            "אני רוצה לראות כל מחיר",
            "כדי לקבל את הכסף בחזרה",
            id="hebrew",
        ),
    ],
)
def test_a_job_is_three_verbatim_pieces_of_one_person(
    language: str, text: str, when: str, want: str, so: str
) -> None:
    study = make_study({"Ada": [Said(text, "think", need=0.9)]}, language=language)
    [job] = in_slot(draft_of(study, "Ada", language=language), "job")
    assert {item.part: item.quote for item in job.evidence} == {
        "when": when,
        "want": want,
        "so": so,
    }
    transcript = study.transcripts[0]
    assert all(item.span.of(transcript.text) == item.quote for item in job.evidence)
    assert job.text == want


def test_without_what_for_there_is_no_job() -> None:
    study = make_study({"Ada": [Said("When the bill comes, I want to see every price.", "think")]})
    assert in_slot(draft_of(study, "Ada"), "job") == []


@pytest.mark.parametrize(
    ("language", "rule", "act"),
    [
        pytest.param(
            "en",
            "I never buy anything that isn't on the list, that is my rule.",
            "Last week I threw in three tubs of ice cream at the till.",
            id="english",
        ),
        pytest.param(
            "el",
            "Δεν αγοράζω ποτέ τίποτα εκτός λίστας, είναι ο κανόνας μου.",
            "Την περασμένη εβδομάδα πήρα αυθόρμητα τρία παγωτά στο ταμείο.",
            id="greek",
        ),
        pytest.param(
            "fa",
            "من هیچ‌وقت چیزی بیرون از لیست نمی‌خرم، قانونم اینه.",
            "راستش هفته‌ی پیش یهو سه تا بستنی برداشتم دم صندوق.",
            id="persian",
        ),
        pytest.param(
            "he",
            "אני אף פעם לא קונה שום דבר מחוץ לרשימה, זה הכלל שלי.",
            "האמת שלקחתי ברגע האחרון שלוש גלידות ליד הקופה בשבוע שעבר.",
            id="hebrew",
        ),
    ],
)
def test_a_rule_and_an_act_against_it_stand_side_by_side(
    language: str, rule: str, act: str
) -> None:
    study = make_study(
        {"Ada": [Said(rule, "say", topic=1), Said(act, "do", topic=2)]}, language=language
    )
    study = with_attributes(study, act, "past")
    [found] = in_slot(draft_of(study, "Ada", language=language), "contradiction")
    assert (found.text, found.counter_evidence[0].quote) == (rule, act)


def test_a_rule_that_is_kept_contradicts_nothing() -> None:
    kept = "I watered the beans at ten at night last week."
    study = make_study({"Ada": [Said("I water the beans every evening.", "do"), Said(kept, "do")]})
    study = with_attributes(study, kept, "past")
    assert in_slot(draft_of(study, "Ada"), "contradiction") == []


def test_two_people_who_disagree_are_no_contradiction_of_one() -> None:
    act = "Last week I threw in three tubs of ice cream at the till."
    study = make_study(
        {
            "Ada": [Said("I never buy anything that isn't on the list, that is my rule.", "say")],
            "Bo": [Said(act, "do")],
        }
    )
    study = with_attributes(study, act, "past")
    assert in_slot(draft_of(study, "Ada", "Bo"), "contradiction") == []


def test_a_fact_is_not_asked_where_nobody_asked_and_in_own_words_where_somebody_told() -> None:
    study = make_study(
        {"Ada": [Said("A woman at work showed me her first order on the bus.", "say")]}
    )
    draft = draft_of(study, "Ada")
    values = {row.name: (row.value, row.known, row.asked) for row in draft.attributes}
    assert values["Income and budget"] == ("not asked", 0, 0)
    assert values["Information sources"] == ("said in their own words, below", 1, 0)
    [fact] = in_slot(draft, "fact")
    assert fact.evidence[0].part == "information"


def test_how_often_a_pain_comes_stands_beside_it_in_the_same_persons_words() -> None:
    text = "My bill comes out higher than the basket every single time."
    study = make_study({"Ada": [Said(text, "say", pain=0.9, valence=-1)]})
    [pain] = in_slot(draft_of(study, "Ada"), "pain")
    [aside] = [item for item in pain.evidence if item.part == "how_often"]
    assert aside.quote == "every single time"
    assert aside.span.of(study.transcripts[0].text) == aside.quote


def test_one_voice_without_a_word_of_trouble_is_no_pain_of_a_group() -> None:
    study = make_study(
        {
            "Ada": [
                Said("I take the bus to the market on my free mornings.", "say", pain=0.75),
            ],
            "Bo": [Said("I couldn't open the parcel and nobody answered me.", "say", 3, 0.75)],
        }
    )
    pains = [claim.text for claim in in_slot(draft_of(study, "Ada", "Bo"), "pain")]
    assert pains == ["I couldn't open the parcel and nobody answered me."]


def test_what_words_are_to_a_line_is_stored_and_older_lines_need_none() -> None:
    part = replace(words("a", "left"), span=Span(3, 7))
    claim = Claim("c", "scale", "a ↔ b", "inferred", (part, words("b", "", 9)), 2, 3)
    assert claim_from_json(claim_to_json(claim)) == claim
    plain = replace(claim, slot="pain", evidence=(words("b", "", 9),))
    assert b'"part"' not in claim_to_json(plain)
    assert claim_from_json(claim_to_json(plain)) == plain


@pytest.mark.parametrize("language", ["en", "el", "fa", "he"])
def test_every_pattern_of_a_language_finds_itself(language: str) -> None:
    lists = card_words_of(language)
    every = [*lists.wants, *lists.troubles, *lists.rules, *lists.exceptions, *lists.so]
    for pattern in every:
        said = " ".join("x" if word == "*" else word.replace("*", "") for word in pattern.split())
        assert found_in((pattern,), PlainWords.of(said)), pattern


def test_words_are_found_where_they_stand_in_the_text_as_it_was_said() -> None:
    span = find(("κάθε φορά",), "Χάνεται, ΚΆΘΕ ΦΟΡΆ, κάτι.")
    assert span is not None
    assert span.of("Χάνεται, ΚΆΘΕ ΦΟΡΆ, κάτι.") == "ΚΆΘΕ ΦΟΡΆ"


def test_a_scale_outlives_one_of_its_people_and_a_contradiction_needs_both_halves() -> None:
    gone = words("a", "left")
    stays = replace(words("b", "right", 20), transcript_id="other")
    scale = Claim("c", "scale", "a ↔ b", "inferred", (gone, stays), 2, 2)
    against = Claim("d", "contradiction", "said", "quoted", (stays,), 1, 2, (gone,))
    draft = PersonaDraft(
        "p", "r", 1, "Alex", (), "", "proto", ("a", "b"), (), None, (scale, against)
    )
    source = Source("a.txt", "plain-text", "utf-8", "0" * 64)
    leaving = Leaving(Transcript("t", "a", "said", "en", (), (), source), frozenset({"a"}))
    kept = without_transcript(draft, leaving)
    assert kept is not None
    assert [claim.slot for claim in kept.claims] == ["scale"]
    assert kept.claims[0].evidence == (stays,)


def test_what_a_person_decides_about_a_contradiction_is_shown_and_can_be_taken_back() -> None:
    line = Claim("d", "contradiction", "said", "quoted", (words("a", ""),), 1, 1, (words("a", ""),))
    draft = PersonaDraft("p", "r", 1, "Alex", (), "", "proto", ("a",), (), None, (line,))
    at = datetime(2026, 11, 24, tzinfo=UTC)
    judged = Edit(1, at, "you", "d", "judge", "verdict", "v1")
    accepted = Edit(2, at, "Mina", "p", "accept", "status", "v2")
    undone = Edit(3, at, "you", "p", "undo", "", undoes=2)
    values = {"v1": "holds", "v2": "reviewed"}
    [shown] = show_personas([draft], [judged, accepted], values)
    assert shown.claims[0].verdict == "holds"
    assert (shown.status_by, shown.status_at) == ("Mina", at)
    [shown] = show_personas([draft], [judged, accepted, undone], values)
    assert (shown.status_by, shown.status_at) == ("", None)


def test_who_somebody_is_stands_under_situation_and_is_no_habit() -> None:
    who = "I'm a bookkeeper in Perth and I live with my two kids."
    habits = (
        "I print the list every Friday and check it at the door.",
        "I pay with the same card each time and keep the slip.",
    )
    said = [Said(text, "do", topic) for topic, text in enumerate((who, *habits))]
    draft = draft_of(make_study({"P1": said}), "P1")
    assert [claim.text for claim in in_slot(draft, "situation")] == [who]
    assert {claim.text for claim in in_slot(draft, "behaviour")} <= set(habits)
