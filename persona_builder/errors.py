"""Every error that a researcher may meet.

    PersonaBuilderError
    ├── UsageError                what was asked for makes no sense        exit 2
    ├── InputError
    │   ├── UnreadableFileError   one file could not be read               exit 3
    │   └── NothingToDoError      no statement to work on                  exit 5
    ├── ProjectError              missing, locked, newer or damaged        exit 4
    │   ├── DamagedProjectError   its bytes are not those that were saved  exit 4
    │   └── StaleEditError        somebody else changed it meanwhile       exit 4
    ├── ModelError                a model is missing or not the known one  exit 1
    ├── PluginError               two packages claim one plug-in name      exit 1
    ├── OutputError               results could not be written             exit 2
    ├── VerificationError         a quote is not where it says it is       exit 3
    └── Cancelled                 the researcher stopped the run           exit 130

Messages are whole sentences: what happened, to which thing, what to do. They
name files and counts and never hold words from an interview.
"""

from __future__ import annotations


class PersonaBuilderError(Exception):
    """Base of every error whose message is meant for a researcher."""

    exit_code = 1


class UsageError(PersonaBuilderError):
    """What was asked for makes no sense, whatever the input."""

    exit_code = 2


class InputError(PersonaBuilderError):
    """Something about the transcripts keeps the work from being done."""

    exit_code = 3


class UnreadableFileError(InputError):
    """A reader could not make sense of a file.

    Args:
        name: The file's name as the researcher knows it.
        why: What is wrong, as a clause: "line 12 has no end time".
        advice: What to do, as a sentence.
        line: Line number from 1, where one is known.
    """

    def __init__(self, name: str, why: str, *, advice: str = "", line: int | None = None) -> None:
        super().__init__(f"Cannot read {name}: {why}.{' ' + advice if advice else ''}")
        self.name = name
        self.why = why
        self.advice = advice
        self.line = line


class NothingToDoError(InputError):
    """The input was read, and holds nothing that a persona could rest on."""

    exit_code = 5


class ProjectError(PersonaBuilderError):
    """A project file is missing, locked, newer than this version, or damaged."""

    exit_code = 4


class DamagedProjectError(ProjectError):
    """A project file no longer holds the bytes that were saved in it."""


class StaleEditError(ProjectError):
    """An edit was made on a version that has changed since.

    Args:
        what: What changed meanwhile, as a clause: "this card was renamed".
    """

    def __init__(self, what: str) -> None:
        super().__init__(
            f"Not saved, because {what} in another window. "
            "The newest version is shown now; make the change again if you still want it."
        )
        self.what = what


class ModelError(PersonaBuilderError):
    """A model is missing, or its bytes are not those this version was built with."""


class PluginError(PersonaBuilderError):
    """Two installed packages claim the same plug-in name."""


class OutputError(PersonaBuilderError):
    """Results could not be written where they were asked for."""

    exit_code = 2


class VerificationError(PersonaBuilderError):
    """At least one quote is not verbatim where it says it is."""

    exit_code = 3


class Cancelled(PersonaBuilderError):  # noqa: N818 - a decision, not an error
    """The researcher stopped the run; nothing was changed."""

    exit_code = 130
