"""Is this installation whole, and can it write where it needs to?"""

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
from persona_builder.services.models import check_models
from persona_builder.services.projects import data_folder

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
        with tempfile.TemporaryDirectory(dir=place):
            pass
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
