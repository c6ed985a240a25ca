"""Remember what a person said the columns of a table hold, for the next table like it.

Kept beside the projects of this computer, by a hash of the columns' names; nothing of
what a table holds is in it.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from persona_builder.errors import ProjectError
from persona_builder.ingest import MEANINGS
from persona_builder.language import fold
from persona_builder.services.data_folder import data_folder

# Older ones are forgotten first.
_MOST = 200


def remembered(names: Sequence[str]) -> dict[str, str] | None:
    """Return which of these columns holds what, as a person said before; None if nobody did."""
    places = _read().get(_key(names))
    if not isinstance(places, dict):
        return None
    return {
        meaning: names[place]
        for meaning, place in places.items()
        if meaning in MEANINGS and isinstance(place, int) and 0 <= place < len(names)
    } or None


def remember(names: Sequence[str], held: Mapping[str, str]) -> None:
    """Keep which column holds what.

    Raises:
        ProjectError: The folder of this program's own notes cannot be written.
    """
    known = _read()
    known.pop(_key(names), None)
    known[_key(names)] = {
        meaning: names.index(name) for meaning, name in held.items() if name in names
    }
    kept = dict(list(known.items())[-_MOST:])
    try:
        # Written beside and moved, so that the file is whole whatever happens.
        beside = _file().with_suffix(".new")
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as out:
            json.dump(kept, out)
        beside.replace(_file())
    except OSError as error:
        raise ProjectError(
            f"What the columns hold cannot be remembered ({error.strerror or 'no reason given'})."
        ) from error


def _key(names: Sequence[str]) -> str:
    return hashlib.sha256("\x1f".join(fold(name) for name in names).encode()).hexdigest()


def _read() -> dict[str, object]:
    try:
        found = json.loads(_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _file() -> Path:
    return data_folder() / "table-columns.json"
