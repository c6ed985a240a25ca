"""``persona-builder verify``: is every quote verbatim where it says it is?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from persona_builder.cli.messages import say


def verify(
    path: Annotated[
        Path, typer.Argument(metavar="DIR|PROJECT", help="A folder of cards, or a project.")
    ],
) -> int:
    """Check again that every quote is verbatim where it says it is."""
    from persona_builder.errors import VerificationError
    from persona_builder.services import verify as verification

    report = verification.verify(path)
    for failure in report.failures:
        say(f"{failure.where}: {failure.why}")
    if report.failures:
        raise VerificationError(
            f"{len(report.failures)} of {report.checked} checks failed. "
            "Do not pass these cards on; build them again from the transcripts."
        )
    typer.echo(f"All {report.checked} quotes are verbatim where they say they are.")
    return 0
