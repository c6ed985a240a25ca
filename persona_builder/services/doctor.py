"""Is this installation whole, or a project, and can it be written?"""

from __future__ import annotations

import platform
import shutil
import sys
import tempfile
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from persona_builder import __version__
from persona_builder.resources import app_script, resource_folder
from persona_builder.services.data_folder import data_folder
from persona_builder.services.models import check_models
from persona_builder.services.places import warn_of_place
from persona_builder.services.verify import verify
from persona_builder.store import check_whole
from persona_builder.store.backup_files import newest_good_backup
from persona_builder.store.read_only import is_read_only

_LIBRARIES = (
    "torch",
    "sentence-transformers",
    "spacy",
    "scikit-learn",
    "streamlit",
    "python-docx",
)
MIN_FREE_BYTES = 500_000_000


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        name: What was looked at.
        ok: Whether it is as it should be.
        found: What was found.
        advice: What to do; empty when all is well.
    """

    name: str
    ok: bool
    found: str
    advice: str = ""


def examine() -> tuple[Finding, ...]:
    """Look at everything the program needs, and change nothing."""
    return (
        _python(),
        Finding("Persona Builder", True, __version__),
        *(_library(name) for name in _LIBRARIES),
        *(
            Finding(f"model {check.name}", check.ok, check.why, "" if check.ok else check.advice)
            for check in check_models()
        ),
        _files(),
        _folder(data_folder()),
    )


def examine_project(project: Path) -> tuple[Finding, ...]:
    """Look at one project: is it whole, can it be written, is there a copy, and change nothing.

    Raises:
        ProjectError: It is missing, foreign, newer, or too damaged to be opened.
    """
    problems = check_whole(project)
    report = verify(project)
    backup = newest_good_backup(project)
    warning = warn_of_place(project)
    return (
        Finding(
            "file",
            not problems,
            "whole" if not problems else f"damaged in {len(problems)} places",
            "" if not problems else "Do not go on with it. Open a backup of it.",
        ),
        Finding(
            "quotes",
            not report.failures,
            f"{report.checked - len(report.failures)} of {report.checked} as they should be",
            "" if not report.failures else f"Run: persona-builder verify {project.name}",
        ),
        Finding("changes", True, "reading only" if is_read_only(project) else "can be saved"),
        Finding("place", not warning, "on this computer" if not warning else "network", warning),
        Finding(
            "backup",
            True,
            f"the newest good one is {backup.name}" if backup else "none beside it",
            "" if backup else f"Make one: persona-builder backup {project.name}",
        ),
    )


def _python() -> Finding:
    ok = (3, 11) <= sys.version_info[:2] <= (3, 13)
    return Finding(
        "Python",
        ok,
        f"{platform.python_version()} on {platform.system()}",
        "" if ok else "Use Python 3.11, 3.12 or 3.13.",
    )


def _library(name: str) -> Finding:
    try:
        return Finding(name, True, metadata.version(name))
    except metadata.PackageNotFoundError:
        return Finding(name, False, "not installed", f"Run: pip install {name}")


def _files() -> Finding:
    try:
        app_script()
        resource_folder("models")
        resource_folder("sample_transcripts")
    except FileNotFoundError as error:
        return Finding("program files", False, "not whole", str(error))
    return Finding("program files", True, "whole")


def _folder(folder: Path) -> Finding:
    place = folder
    while not place.exists():
        place = place.parent
    free = shutil.disk_usage(place).free
    try:
        tempfile.TemporaryDirectory(dir=place).cleanup()
    except OSError as error:
        return Finding(
            "projects",
            False,
            f"{folder} cannot be written ({error.strerror})",
            "Set PERSONA_BUILDER_HOME to a folder of yours.",
        )
    ok = free >= MIN_FREE_BYTES
    return Finding(
        "projects",
        ok,
        f"{folder}, {free // 1_000_000:,} MB free",
        "" if ok else "Make room on this disk; a study needs a few hundred megabytes.",
    )
