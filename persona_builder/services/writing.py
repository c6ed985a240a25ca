"""Put files into a researcher's folder so that they appear whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Collection, Mapping
from pathlib import Path

from persona_builder.errors import OutputError
from persona_builder.services.processes import is_alive, process_mark
from persona_builder.store.failpoints import pass_failpoint

# Folders beside a researcher's, named with the process that fills them.
_STAGING = ".persona-builder-writing-"


def write_whole(contents: Mapping[str, bytes], out: Path, *, ours: Collection[str] = ()) -> None:
    """Write all files into a folder, or none.

    A folder that is new appears by one rename. Into a folder that exists the
    files are moved one by one, ``run.json`` last; what an earlier run left
    there and this one does not write is taken away, other files stay.

    Args:
        contents: Bytes by path relative to ``out``.
        out: The folder; made if it is not there.
        ours: Files of an earlier run that are this program's to take away, relative to ``out``.

    Raises:
        OutputError: The folder cannot be written.
    """
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        _sweep(out.parent)
        prefix = f"{_STAGING}{os.getpid()}-"
        with tempfile.TemporaryDirectory(prefix=prefix, dir=out.parent) as temporary:
            staged = Path(temporary) / "out"
            for name, data in contents.items():
                _write_file(staged / name, data)
            pass_failpoint("export.staged")
            if not out.exists():
                staged.rename(out)
            else:
                _refuse_obstacles(contents, out)
                _move_into(staged, contents, out)
                _take_away_stale(contents, out, ours)
    except OSError as error:
        raise cannot_write(out, error) from error


def refuse_unwritable(out: Path) -> None:
    """Find out before minutes of work, not after them, whether a folder can be written.

    Raises:
        OutputError: It cannot.
    """
    if out.exists() and not out.is_dir():
        raise OutputError(f"{out} is a file. Name a folder with --out.")
    place = out
    while not place.exists():
        place = place.parent
    try:
        with tempfile.TemporaryDirectory(prefix=".persona-builder-", dir=place):
            return
    except OSError as error:
        raise cannot_write(out, error) from error


def cannot_write(out: Path, error: OSError) -> OutputError:
    """Return the error to raise when the system refuses a folder."""
    return OutputError(
        f"Cannot write into {out} ({error.strerror or 'no reason given'}). "
        "Choose another folder with --out; nothing was written."
    )


def _sweep(folder: Path) -> None:
    """Take away what a process that was killed left: it holds words of interviews."""
    for left in folder.glob(f"{_STAGING}*"):
        number = left.name.removeprefix(_STAGING).partition("-")[0]
        if number.isdigit() and not is_alive(int(number), process_mark(int(number))):
            shutil.rmtree(left, ignore_errors=True)


def _refuse_obstacles(contents: Mapping[str, bytes], out: Path) -> None:
    """Find what would stop a move half-way before the first file is moved."""
    for name in contents:
        target = out / name
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
        if target.parent.exists() and not target.parent.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(target))


def _move_into(staged: Path, contents: Mapping[str, bytes], out: Path) -> None:
    for name in sorted(contents, key=lambda each: (each == "run.json", each)):
        target = out / name
        target.parent.mkdir(parents=True, exist_ok=True)
        (staged / name).replace(target)
        pass_failpoint("export.half")


def _take_away_stale(contents: Mapping[str, bytes], out: Path, ours: Collection[str]) -> None:
    for name in ours:
        if name not in contents:
            (out / name).unlink(missing_ok=True)


def _write_file(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
