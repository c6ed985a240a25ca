"""Write down what people decided about names, and which code stands for whom."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import cast, get_args

from persona_builder.domain.names import NameDecision, NameKind, Verdict
from persona_builder.privacy.key import Key

# Both kinds of note hold their names in one list, so that an erasure finds them in one way.
_NAMES = "names"


def decisions_to_value(decisions: Sequence[NameDecision]) -> str:
    """Return decisions as stored text."""
    return _to_value(
        {
            "text": each.text,
            "verdict": each.verdict,
            "kind": each.kind,
            "same_as": each.same_as,
        }
        for each in decisions
    )


def decisions_from_values(values: Iterable[str]) -> tuple[NameDecision, ...]:
    """Return the decisions of stored texts, oldest first; what makes no sense is left out."""
    return tuple(
        NameDecision(
            item["text"],
            cast("Verdict", item["verdict"]),
            cast("NameKind", item["kind"]),
            item.get("same_as", ""),
        )
        for value in values
        for item in _items(value)
        if item.get("verdict") in get_args(Verdict) and item.get("kind") in get_args(NameKind)
    )


def codes_to_value(key: Key, *, known: Key) -> str | None:
    """Return what a key knows that another does not, as stored text; None for nothing."""
    new = {
        text: code
        for mine, theirs in ((key.people, known.people), (key.others, known.others))
        for text, code in mine.items()
        if theirs.get(text) != code
    }
    if not new:
        return None
    return _to_value({"text": text, "code": code} for text, code in new.items())


def key_from_values(values: Iterable[str]) -> Key:
    """Return the codes of stored texts; a later one counts."""
    codes = {
        item["text"]: item["code"] for value in values for item in _items(value) if "code" in item
    }
    return Key.of_codes(codes)


def _to_value(items: Iterable[Mapping[str, str]]) -> str:
    return json.dumps({_NAMES: list(items)}, ensure_ascii=False)


def _items(value: str) -> list[dict[str, str]]:
    """Return the entries of a stored text that hold words and nothing but text."""
    names = json.loads(value).get(_NAMES, [])
    return [
        item
        for item in names
        if isinstance(item.get("text"), str)
        and all(isinstance(each, str) for each in item.values())
    ]


def without_names(value: str, gone: Iterable[str]) -> str:
    """Return a stored text in which some names are not spoken of any more."""
    erased = set(gone)
    return _to_value(
        item
        for item in _items(value)
        if item["text"] not in erased and item.get("same_as") not in erased
    )


def names_in_value(value: str) -> set[str]:
    """Return the words that a stored text holds."""
    return {
        text for item in _items(value) for text in (item["text"], item.get("same_as", "")) if text
    }
