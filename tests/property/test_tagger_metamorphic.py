"""Laws of the guideline on sentences from templates: what must change a label, what must not."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from persona_builder.domain.empathy import Tag
from persona_builder.domain.statements import StatementText
from persona_builder.embed import load_encoder
from persona_builder.tag import tag_statements

pytestmark = pytest.mark.models

# Each act: plain, denied, and as it reads after "I would".
ACTS = (
    ("I print the {thing} at home.", "I don't print the {thing} at home.", "print the {thing}"),
    ("I called the {place} twice.", "I didn't call the {place}.", "call the {place} again"),
    ("We check the {thing} every Friday.", "We never check the {thing}.", "check the {thing}"),
    ("I paid for the {thing} at the {place}.", "I didn't pay for the {thing}.", "pay for it"),
    ("I read the {thing} on the train.", "I never read the {thing}.", "read the {thing}"),
    ("I used the {thing} this morning.", "I didn't use the {thing}.", "use the {thing}"),
    ("I walked to the {place} instead.", "I didn't walk to the {place}.", "walk to the {place}"),
    ("I asked {name} for help.", "I didn't ask {name} for help.", "ask {name} for help"),
)
FEELINGS = (
    ("I was nervous about the {thing}.", "I wasn't nervous about the {thing}."),
    ("I love the {thing}.", "I don't love the {thing}."),
    ("I'm afraid of losing the {thing}.", "I'm not afraid of losing the {thing}."),
    ("I was so frustrated at the {place}.", "I wasn't frustrated at the {place}."),
    ("I feel safe at the {place}.", "I don't feel safe at the {place}."),
)
THOUGHTS = (
    ("I trust the {place}.", "I don't trust the {place}."),
    ("I know what the {thing} costs.", "I don't know what the {thing} costs."),
    ("The {thing} is too expensive.", "The {thing} is not too expensive."),
    ("I want a new {thing}.", "I don't want a new {thing}."),
    ("I believe {name} is right.", "I don't believe {name} is right."),
)
FACTS = (
    "they closed the {place} without a word.",
    "they lost my {thing}.",
    "{name} refused to help me.",
    "they charged me twice for the {thing}.",
    "the {thing} broke after two days.",
    "they should repair the {thing}.",
)
TO_SOMEBODY = ("I told {name} that {words}", "I said to the driver that {words}")
TO_ONESELF = ("I told myself that {words}", "I said to myself that {words}")
WORDS = (
    "the {thing} was broken.",
    "I had paid for the {thing}.",
    "the {place} was closed.",
    "it was enough.",
)
THINGS = ("bill", "ticket", "receipt", "prescription", "invoice", "letter", "phone", "form")
PLACES = ("clinic", "bank", "library", "office", "shop", "school")
NAMES = ("Maria", "Sam", "Yusuf", "Chen", "Ingrid", "Noa")

Pairs = list[tuple[str, str]]


def filled(template: str, number: int) -> str:
    """Return a template with its nouns and names, others for another number."""
    return template.format(
        thing=THINGS[number % len(THINGS)],
        place=PLACES[number % len(PLACES)],
        name=NAMES[number % len(NAMES)],
        words="{words}",
    )


def negations() -> Pairs:
    pairs = [(plain, denied) for plain, denied, _ in ACTS] + list(FEELINGS) + list(THOUGHTS)
    return [(filled(a, row), filled(b, row)) for a, b in pairs for row in range(6)]


def hedged_facts() -> Pairs:
    """Return facts and acts beside the same behind "I think"; a hedge is stripped (step 0)."""
    acts = tuple(plain for plain, _, _ in ACTS if plain.startswith("I "))
    return [
        (filled(said[0].upper() + said[1:], row), f"{hedge} {filled(said, row)}")
        for hedge in ("I think", "I guess", "Um, I think")
        for said in FACTS + acts
        for row in range(3)
    ]


def hypotheticals() -> Pairs:
    frames = ("I would {act}.", "If it was cheaper, I'd {act}.", "I might {act} some day.")
    return [
        (filled(plain, row), filled(frame.format(act=bare), row))
        for plain, _, bare in ACTS
        for frame in frames
        for row in range(3)
    ]


def swaps() -> Iterator[list[str]]:
    plain = [each for each, _, _ in ACTS] + [each for pair in FEELINGS + THOUGHTS for each in pair]
    for template in (*plain, *(fact[0].upper() + fact[1:] for fact in FACTS if fact[0] != "{")):
        yield list(dict.fromkeys(filled(template, row) for row in range(8)))


def speech(frames: tuple[str, ...]) -> list[str]:
    return [
        filled(frame, row).replace("{words}", filled(words, row))
        for frame in frames
        for words in WORDS
        for row in range(4)
    ]


@pytest.fixture(scope="module")
def tag() -> Callable[[list[str]], list[Tag]]:
    encoder = load_encoder()

    def tagged(texts: list[str]) -> list[Tag]:
        said = [StatementText(str(row), text) for row, text in enumerate(texts)]
        return list(tag_statements(said, encoder.encode(texts)))

    return tagged


# What every law is asked to reach.
GOAL = 0.98


def rate(outcomes: list[bool]) -> float:
    return sum(outcomes) / len(outcomes)


def report(law: str, kept: float, failed: list[str]) -> str:
    return f"{law}: {kept:.2f}, goal {GOAL}; for example {failed[:3]}"


def pairs_rate(
    tag: Callable[[list[str]], list[Tag]], pairs: Pairs, holds: Callable[[Tag, Tag], bool]
) -> tuple[float, list[str]]:
    before, after = tag([pair[0] for pair in pairs]), tag([pair[1] for pair in pairs])
    held = [holds(*each) for each in zip(before, after, strict=True)]
    return rate(held), [pair[1] for pair, good in zip(pairs, held, strict=True) if not good]


def test_a_negation_keeps_the_label(tag: Callable[[list[str]], list[Tag]]) -> None:
    kept, failed = pairs_rate(tag, negations(), lambda a, b: a.quadrant == b.quadrant)
    assert kept >= GOAL, report("negation", kept, failed)


def test_i_think_before_a_fact_does_not_make_it_a_thought(
    tag: Callable[[list[str]], list[Tag]],
) -> None:
    kept, failed = pairs_rate(tag, hedged_facts(), lambda a, b: a.quadrant == b.quadrant)
    assert kept >= GOAL, report("hedge", kept, failed)


def test_what_one_would_do_is_thought_not_done(tag: Callable[[list[str]], list[Tag]]) -> None:
    kept, failed = pairs_rate(tag, hypotheticals(), lambda _, b: b.quadrant == "think")
    assert kept >= GOAL, report("hypothetical", kept, failed)


def test_other_names_and_topics_keep_the_label(tag: Callable[[list[str]], list[Tag]]) -> None:
    groups = list(swaps())
    tags = iter(tag([text for group in groups for text in group]))
    same, failed = [], []
    for group in groups:
        labels = [next(tags).quadrant for _ in group]
        usual = max(sorted(set(labels)), key=labels.count)
        same += [label == usual for label in labels]
        failed += [text for text, label in zip(group, labels, strict=True) if label != usual]
    assert rate(same) >= GOAL, report("swap", rate(same), failed)


def test_words_to_others_are_said_and_words_to_oneself_are_thought(
    tag: Callable[[list[str]], list[Tag]],
) -> None:
    outward, inward = speech(TO_SOMEBODY), speech(TO_ONESELF)
    said = [each.quadrant == "say" for each in tag(outward)]
    thought = [each.quadrant == "think" for each in tag(inward)]
    failed = [text for text, good in zip(outward + inward, said + thought, strict=True) if not good]
    assert rate(said + thought) >= GOAL, report("speech", rate(said + thought), failed)
