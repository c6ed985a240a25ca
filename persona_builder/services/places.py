"""Where a project lies: on a disk of this computer, or on one that others share."""

from __future__ import annotations

from pathlib import Path

# SQLite relies on locks that these do not keep; two computers could write at once.
_SHARED = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "ceph", "glusterfs", "davfs"}
    | {"fuse.sshfs", "fuse.davfs2", "fuse.rclone", "fuse.glusterfs", "9p"}
)
_MOUNTS = Path("/proc/mounts")


def warn_of_place(project: Path, mounts: str | None = None) -> str:
    """Return what is wrong with where a project lies, as sentences; empty when all is well.

    Args:
        project: The project file.
        mounts: The list of mounted disks, as Linux prints it; None to read it.
    """
    place = str(project.absolute())
    listed = _listed() if mounts is None else mounts
    if place.startswith(("\\\\", "//")) or _kind_of(place, listed) in _SHARED:
        return (
            "This project lies on a network drive, where two computers may damage it by writing "
            "at the same time. Copy it to a disk of this computer to work on it."
        )
    return ""


def _kind_of(place: str, mounts: str) -> str:
    """Return the kind of file system: that of the longest mount point above the place."""
    found = ("", "")
    for line in mounts.splitlines():
        fields = line.split()
        # The list writes a space in a name as \040.
        point = fields[1].replace("\\040", " ") if len(fields) > 2 else ""
        inside = place == point or place.startswith(point.rstrip("/") + "/")
        if point and inside and len(point) >= len(found[0]):
            found = (point, fields[2])
    return found[1]


def _listed() -> str:
    return _MOUNTS.read_text(encoding="utf-8", errors="replace") if _MOUNTS.is_file() else ""
