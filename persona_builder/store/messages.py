"""Say in a sentence what SQLite and the system report in codes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from persona_builder.errors import DamagedProjectError, ProjectError
from persona_builder.store.backup_files import newest_good_backup

_CANNOT_CHANGE = (
    "{name} can be read but not changed. Check the permissions of the file and of its folder."
)
_SENTENCES = {
    "SQLITE_BUSY": "Another program is writing to {name}. Try again in a moment.",
    "SQLITE_LOCKED": "Another program is writing to {name}. Try again in a moment.",
    "SQLITE_FULL": "The disk is full, so nothing was saved in {name}. "
    "Free some space and try again.",
    # SQLite names a full disk so when it cannot make the index it shares with others.
    "SQLITE_IOERR_SHM": "The disk is full, so nothing was saved in {name}. "
    "Free some space and try again.",
    "SQLITE_READONLY": _CANNOT_CHANGE,
    "SQLITE_CANTOPEN": "{name} cannot be opened. "
    "Check that its folder exists and that you may read and write there.",
    "SQLITE_PERM": "You have no permission to open {name}.",
    "SQLITE_IOERR": "The disk reported an error while {name} was in use; nothing was saved. "
    "It may be full, or no longer there.",
    "SQLITE_NOTADB": "{name} is not a Persona Builder project.",
}
_DAMAGED = "{name} is damaged. It was left as it is; {backup}."


def code_of(error: sqlite3.Error) -> str:
    """Return SQLite's name for an error: "SQLITE_FULL"; empty where it gives none."""
    return str(getattr(error, "sqlite_errorname", None) or "")


def sentence_for(error: sqlite3.Error, path: Path) -> str:
    """Return what to tell a researcher about an error."""
    # Extended names such as SQLITE_READONLY_DBMOVED begin with the plain one.
    code = code_of(error)
    for start, sentence in _SENTENCES.items():
        if code.startswith(start):
            return sentence.format(name=path.name)
    return f"{path.name} could not be used ({code or type(error).__name__}); nothing was saved."


def damaged_file(path: Path) -> DamagedProjectError:
    """Return the error for a file that no longer holds what was saved."""
    return DamagedProjectError(_DAMAGED.format(name=path.name, backup=advice_on_backups(path)))


def unchangeable_file(path: Path) -> ProjectError:
    """Return the error for a change of a file that this person may only read."""
    return ProjectError(_CANNOT_CHANGE.format(name=path.name))


def advice_on_backups(path: Path) -> str:
    """Return what to do about a damaged file, as a clause."""
    newest = newest_good_backup(path)
    if newest is None:
        return "no backup lies beside it: run persona-builder recover with this file"
    return (
        f"open its newest good backup, {newest.name}, or run persona-builder recover with this file"
    )


@contextmanager
def as_project_errors(path: Path) -> Iterator[None]:
    """Turn what goes wrong with a file into errors whose message is a sentence.

    Raises:
        ProjectError: Instead of the errors of SQLite and of the system.
    """
    try:
        yield
    except sqlite3.Error as error:
        if code_of(error).startswith("SQLITE_CORRUPT"):
            raise damaged_file(path) from error
        raise ProjectError(sentence_for(error, path)) from error
    except (DamagedProjectError, UnicodeDecodeError) as error:
        # A damaged schema breaks SQLite's own message about it.
        raise damaged_file(path) from error
    except FileExistsError as error:
        raise ProjectError(
            f"There is already a file named {path.name}; it was left as it is."
        ) from error
    except OSError as error:
        raise ProjectError(
            f"{path.name} cannot be written: {error.strerror}. Check the folder's permissions."
        ) from error
