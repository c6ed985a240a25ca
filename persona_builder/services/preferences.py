"""What somebody chose for this program on this computer; nothing of a project is in it."""

from __future__ import annotations

import json
import tempfile
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from persona_builder.errors import ProjectError
from persona_builder.services.data_folder import data_folder, data_path
from persona_builder.services.typed_text import clean_text

# What edits call whoever makes them until a name is given.
YOU = "you"
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Preferences:
    """Choices of one person.

    Attributes:
        author: What the list of decisions calls them; empty for "you".
        codes_for_names: Whether exports start with codes in the place of names.
        toured: Whether the tour was seen or put away.
    """

    author: str = ""
    codes_for_names: bool = False
    toured: bool = False


def preferences() -> Preferences:
    """Return what was chosen; a file that cannot be read counts as none."""
    file = _file(data_path())
    if not file.is_file():
        return Preferences()
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    if not isinstance(found, dict):
        return Preferences()
    usual = Preferences()
    kept = {
        each.name: found[each.name]
        for each in fields(Preferences)
        if type(found.get(each.name)) is type(getattr(usual, each.name))
    }
    return replace(usual, **kept)


def choose(chosen: Preferences) -> None:
    """Keep what was chosen.

    Raises:
        UsageError: The name is too long.
        ProjectError: The folder cannot be written.
    """
    author = " ".join(clean_text(chosen.author).split())[:LONGEST_NAME]
    file = _file(data_folder())
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", dir=file.parent, prefix=".preferences-", delete=False
        ) as new:
            json.dump(asdict(replace(chosen, author=author)), new, ensure_ascii=False, indent=1)
        # In one step, so that nobody reads half of it.
        Path(new.name).replace(file)
    except OSError as error:
        raise ProjectError(
            f"Your choice cannot be saved ({error.strerror or 'no reason given'}). "
            "Check that the folder for projects can be written."
        ) from error


def signed(author: str) -> str:
    """Return whom an edit is by: "you" stands for the name that was given, if one was."""
    return (preferences().author or YOU) if author == YOU else author


def _file(folder: Path) -> Path:
    return folder / "preferences.json"
