"""Remember which files an export wrote, so that removing an interview reaches them too."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from persona_builder.domain.ids import derived_id
from persona_builder.services.data_folder import data_folder, private_folder

_ENDING = ".json"
# No file has this hash, so that it counts as changed.
_SHARED = "shared"


@dataclass(frozen=True, slots=True)
class ExportRecord:
    """What one export wrote; it holds no words of anybody.

    Attributes:
        folder: Where the files went.
        files: SHA-256 of each file as it was written, by path relative to ``folder``.
        transcript_ids: The interviews whose words may be in them.
        is_key: Whether it is the key to the codes of an export, which lies elsewhere.
    """

    folder: Path
    files: Mapping[str, str]
    transcript_ids: frozenset[str]
    is_key: bool = False

    @property
    def place(self) -> Path:
        """Where to look for it: the folder, or the file of a key."""
        return self.folder / next(iter(self.files)) if self.is_key else self.folder


def remember_export(
    project_id: str, folder: Path, contents: Mapping[str, bytes], transcript_ids: Collection[str]
) -> None:
    """Note what is about to be written into a folder; an earlier note on it is replaced.

    Raises:
        ProjectError: The note cannot be kept.
    """
    hashes = {name: _sha256(data) for name, data in contents.items()}
    record = ExportRecord(folder.resolve(), hashes, frozenset(transcript_ids))
    _write(project_id, record)


def remember_key(
    project_id: str, key_file: Path, transcript_ids: Collection[str], *, is_shared: bool = False
) -> None:
    """Note where the key to codes was written; an earlier note on it is replaced.

    Args:
        project_id: Whose codes are in it.
        key_file: The file, as it was just written.
        transcript_ids: The interviews whose names may be in it.
        is_shared: Whether it holds codes of other studies too; then it is never deleted
            with an interview of this one, only pointed at.

    Raises:
        ProjectError: The note cannot be kept.
    """
    digest = _SHARED if is_shared else _sha256(key_file.read_bytes())
    key_file = key_file.resolve()
    record = ExportRecord(
        key_file.parent, {key_file.name: digest}, frozenset(transcript_ids), is_key=True
    )
    _write(project_id, record)


def _write(project_id: str, record: ExportRecord) -> None:
    kind = "key" if record.is_key else "export"
    place = _place(project_id) / f"{derived_id(kind, str(record.place))}{_ENDING}"
    note = {
        "folder": str(record.folder),
        "files": dict(record.files),
        "transcript_ids": sorted(record.transcript_ids),
        "is_key": record.is_key,
    }
    partial = place.with_suffix(".partial")
    partial.write_text(json.dumps(note, ensure_ascii=False), encoding="utf-8")
    partial.replace(place)


def exports_of(project_id: str) -> Iterator[ExportRecord]:
    """Yield what is known of a project's exports, whether or not the files are still there.

    Raises:
        ProjectError: The folder of notes cannot be made.
    """
    for place in sorted(_place(project_id).glob(f"*{_ENDING}")):
        try:
            note = json.loads(place.read_bytes())
            yield ExportRecord(
                Path(note["folder"]),
                dict(note["files"]),
                frozenset(note["transcript_ids"]),
                is_key=bool(note.get("is_key", False)),
            )
        except (OSError, ValueError, KeyError, TypeError):
            # A note that was cut or changed by hand speaks of nothing that could be trusted.
            continue


def take_away(record: ExportRecord) -> tuple[Path, ...]:
    """Delete the files of an export that are as they were written; return those that are not.

    A file that a person changed, or that cannot be deleted, is left where it is.
    """
    left: list[Path] = []
    for name, digest in record.files.items():
        path = record.folder / name
        try:
            if not path.is_file():
                continue
            if _sha256(path.read_bytes()) != digest:
                left.append(path)
                continue
            path.unlink()
            if path.parent != record.folder and not any(path.parent.iterdir()):
                path.parent.rmdir()
        except OSError:
            left.append(path)
    return tuple(left)


def _place(project_id: str) -> Path:
    return private_folder(data_folder() / "exports" / project_id)


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
