"""Read typed values out of stored JSON, or say that the file is damaged."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TypeAlias

from persona_builder.errors import DamagedProjectError

JsonValue: TypeAlias = (
    "bool | int | float | str | Sequence[JsonValue] | Mapping[str, JsonValue] | None"
)
Document: TypeAlias = "Mapping[str, JsonValue]"


class Fields:
    """The fields of one JSON object, each read as the type it must have.

    Args:
        document: A decoded JSON object.

    Raises:
        DamagedProjectError: From every method: the field is missing or of another type.
    """

    def __init__(self, document: JsonValue) -> None:
        if not isinstance(document, Mapping):
            raise damaged("an object")
        self._document = document

    def text(self, name: str) -> str:
        """Return a field that holds text."""
        value = self._value(name)
        if not isinstance(value, str):
            raise damaged(name)
        return value

    def maybe_text(self, name: str) -> str | None:
        """Return a field that holds text or nothing."""
        return None if self._value(name) is None else self.text(name)

    def whole(self, name: str) -> int:
        """Return a field that holds a whole number."""
        value = self._value(name)
        if not isinstance(value, int) or isinstance(value, bool):
            raise damaged(name)
        return value

    def maybe_whole(self, name: str) -> int | None:
        """Return a field that holds a whole number or nothing."""
        return None if self._value(name) is None else self.whole(name)

    def whole_or(self, name: str, absent: int) -> int:
        """Return a field that holds a whole number, where files of older versions lack it."""
        return self.whole(name) if name in self._document else absent

    def number(self, name: str) -> float:
        """Return a field that holds any number."""
        value = self._value(name)
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise damaged(name)
        return float(value)

    def maybe_number(self, name: str) -> float | None:
        """Return a field that holds any number or nothing."""
        return None if self._value(name) is None else self.number(name)

    def flag(self, name: str) -> bool:
        """Return a field that holds true or false."""
        value = self._value(name)
        if not isinstance(value, bool):
            raise damaged(name)
        return value

    def inner(self, name: str) -> Fields:
        """Return a field that holds an object."""
        return Fields(self._value(name))

    def maybe_inner(self, name: str) -> Fields | None:
        """Return a field that holds an object or nothing."""
        return None if self._value(name) is None else self.inner(name)

    def each(self, name: str) -> tuple[Fields, ...]:
        """Return a field that holds a list of objects."""
        return tuple(Fields(item) for item in self._list(name))

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a field that holds a list of texts."""
        items = self._list(name)
        if not all(isinstance(item, str) for item in items):
            raise damaged(name)
        return tuple(str(item) for item in items)

    def wholes(self, name: str) -> tuple[int, ...]:
        """Return a field that holds a list of whole numbers."""
        items = self._list(name)
        if not all(isinstance(item, int) and not isinstance(item, bool) for item in items):
            raise damaged(name)
        return tuple(item for item in items if isinstance(item, int))

    def numbers(self, name: str) -> tuple[float, ...]:
        """Return a field that holds a list of numbers."""
        items = self._list(name)
        if not all(isinstance(item, int | float) and not isinstance(item, bool) for item in items):
            raise damaged(name)
        return tuple(float(item) for item in items if isinstance(item, int | float))

    def inner_if_there(self, name: str) -> Fields | None:
        """Return a field that holds an object or nothing, where older files lack it."""
        return self.maybe_inner(name) if name in self._document else None

    def text_map(self, name: str) -> dict[str, str]:
        """Return a field that holds texts by name."""
        inner = self.inner(name)
        return {key: inner.text(key) for key in inner.names()}

    def number_map(self, name: str) -> dict[str, float]:
        """Return a field that holds numbers by name."""
        inner = self.inner(name)
        return {key: inner.number(key) for key in inner.names()}

    def names(self) -> tuple[str, ...]:
        """Return the names of the fields, as stored."""
        return tuple(self._document)

    def _value(self, name: str) -> JsonValue:
        if name not in self._document:
            raise damaged(name)
        return self._document[name]

    def _list(self, name: str) -> Sequence[JsonValue]:
        value = self._value(name)
        if isinstance(value, str) or not isinstance(value, Sequence):
            raise damaged(name)
        return value


def read_json(content: bytes) -> Fields:
    """Return the fields of a stored object.

    Raises:
        DamagedProjectError: The bytes are no JSON object.
    """
    try:
        document = json.loads(content)
    except ValueError as error:
        raise damaged("a document") from error
    return Fields(document)


def write_json(document: Document) -> bytes:
    """Return an object as the bytes to store: the same object, the same bytes."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def stored_time(text: str) -> datetime:
    """Return a stored moment, in UTC.

    Raises:
        DamagedProjectError: The text is no moment.
    """
    try:
        return datetime.fromisoformat(text)
    except (TypeError, ValueError) as error:
        raise damaged("a date") from error


def damaged(what: str) -> DamagedProjectError:
    """Return the error for a stored value that cannot be what was saved."""
    return DamagedProjectError(
        f"This project file is damaged: {what} is not as it was saved. "
        "Nothing was changed. Open a backup of the file."
    )
