"""Tags for statements that arrive as JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from persona_builder.domain.empathy import Tag
from persona_builder.domain.statements import StatementText
from persona_builder.embed import load_encoder
from persona_builder.errors import InputError
from persona_builder.language.scripts import language_by_script
from persona_builder.plugins import load_plugin

TAGGER = "cues-and-embedding"

_TEXT_FIELDS = ("question", "before", "lang")


def tag_lines(lines: Iterable[str], *, language: str = "auto") -> Iterator[str]:
    """Yield one line of JSON for each statement read, in their order.

    Every line is checked before anything is tagged, so that a bad line leaves nothing half done.

    Args:
        lines: JSON objects with "id" and "text", and maybe "question", "before", "lang".
        language: "auto" goes by "lang" or the script; a code holds for all lines.

    Raises:
        InputError: A line is not such an object; the message names its number.
        ModelError: A model is missing or not the known one.
    """
    texts = [
        _statement(line, number, language)
        for number, line in enumerate(lines, start=1)
        if line.strip()
    ]
    if not texts:
        return
    vectors = load_encoder().encode([text.text for text in texts])
    for tag in load_plugin("taggers", TAGGER)(texts, vectors):
        yield json.dumps(_as_json(tag), ensure_ascii=False)


def _statement(line: str, number: int, language: str) -> StatementText:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise InputError(f"Line {number} is not JSON. Write one object on each line.") from error
    if not isinstance(row, dict):
        raise InputError(f'Line {number} is not an object like {{"id": "1", "text": "..."}}.')
    problem = _problem(row)
    if problem:
        raise InputError(f"Line {number} cannot be tagged: {problem}.")
    # JSON can spell half a character ("\\ud800"), which no encoder takes.
    text = row["text"].encode("utf-8", "replace").decode("utf-8")
    given = row.get("lang") or language_by_script(text)
    return StatementText(
        id=str(row["id"]),
        text=text,
        question=row.get("question") or "",
        before=row.get("before") or "",
        language=given if language == "auto" else language,
    )


def _problem(row: dict[str, object]) -> str:
    """Return what is wrong with a line as a clause; empty when nothing is."""
    if isinstance(row.get("id"), bool) or not isinstance(row.get("id"), str | int):
        return '"id" is missing or neither text nor a whole number'
    if not isinstance(row.get("text"), str):
        return '"text" is missing or not text'
    wrong = [name for name in _TEXT_FIELDS if not isinstance(row.get(name), str | None)]
    return f'"{wrong[0]}" is not text' if wrong else ""


def _as_json(tag: Tag) -> dict[str, object]:
    return {
        "id": tag.statement_id,
        "quadrant": tag.quadrant,
        "abstained": tag.abstained,
        "secondary": tag.secondary,
        "probabilities": dict(tag.probabilities),
        "pain": tag.pain,
        "need": tag.need,
        "valence": tag.valence,
        "reason": tag.reason,
        "attributes": list(tag.attributes),
    }
