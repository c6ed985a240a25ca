"""Which files of the folders that were named may be transcripts, and what each is called."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from persona_builder.errors import InputError, UnreadableFileError
from persona_builder.ingest.limits import refuse_many_bytes
from persona_builder.ingest.table_heads import is_table_of_turns

# The names of a table's columns stand within so many bytes.
_TABLE_HEAD_BYTES = 4_096


def files_in(paths: Sequence[Path], problems: list[InputError], left_out: list[str]) -> list[Path]:
    """Return the files named, and those of the folders named, each once.

    Args:
        paths: Files, or folders whose files are all taken (hidden ones apart).
        problems: Gets an error for each folder that holds no transcript.
        left_out: Gets the names of files that usually lie beside transcripts.
    """
    files: list[Path] = []
    for path in paths:
        if not path.is_dir():
            files.append(path)
            continue
        taken = [file for file in sorted(path.rglob("*")) if _is_visible_file(file, path)]
        transcripts = [file for file in taken if _may_be_transcript(file)]
        left_out += [file.name for file in taken if file not in transcripts]
        if not transcripts:
            problems.append(
                UnreadableFileError(
                    path.name, "the folder holds no transcript", advice="Choose another folder."
                )
            )
        files += transcripts
    return list(dict.fromkeys(file.absolute() for file in files))


def _is_visible_file(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    return file.is_file() and not hidden


def _may_be_transcript(file: Path) -> bool:
    """Tell a transcript from what usually lies beside it: a read-me, a table of people."""
    if file.stem.casefold() in {"readme", "license"}:
        return False
    return file.suffix.casefold() != ".csv" or _is_table_of_turns(file)


def _is_table_of_turns(file: Path) -> bool:
    """Tell a transcript that is a table; what cannot be opened is none."""
    try:
        with file.open("rb") as opened:
            return is_table_of_turns(opened.read(_TABLE_HEAD_BYTES))
    except OSError:
        return False


def name_files(files: Sequence[Path]) -> list[tuple[str, Path]]:
    """Return the files with names that tell them apart, sorted by name."""
    by_name: dict[str, list[Path]] = {}
    for file in files:
        by_name.setdefault(file.name, []).append(file)
    return sorted(
        (file.name if len(same) == 1 else f"{file.parent.name}/{file.name}", file)
        for same in by_name.values()
        for file in same
    )


def bytes_of(path: Path, name: str) -> bytes:
    """Return what a file holds.

    Raises:
        UnreadableFileError: It is not there, too large, or the system refuses to open it.
    """
    if not path.exists():
        raise UnreadableFileError(
            name, "there is no such file", advice="Check the spelling of its path."
        )
    try:
        # Before it fills the memory.
        refuse_many_bytes(path.stat().st_size, name)
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(
            name, f"the system refuses to open it ({error.strerror or 'no reason given'})"
        ) from error
