"""Check again that every quote is verbatim where it says it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from persona_builder.errors import ProjectError
from persona_builder.services.checking import Failure, Tally
from persona_builder.services.verify_folder import check_folder
from persona_builder.services.verify_project import check_project

__all__ = ["Failure"]


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What a check found.

    Attributes:
        checked: How many quotes were compared with their source.
        failures: Everything that is wrong; empty when all is well.
    """

    checked: int
    failures: tuple[Failure, ...]


def verify(path: Path) -> VerifyReport:
    """Check a project file, or a folder of cards that ``build`` wrote.

    Raises:
        ProjectError: There is neither, or it is too damaged to be read.
    """
    tally = Tally()
    if path.is_dir():
        check_folder(path, tally)
    elif path.is_file():
        check_project(path, tally)
    else:
        raise ProjectError(
            f"There is no folder or project {path.name}. Check the spelling of its path."
        )
    return VerifyReport(tally.checked, tuple(tally.failures))
