"""Get slow things ready in the background, so that the first click on them is answered at once."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from persona_builder.privacy.suggest import find_all
from persona_builder.services.projects import list_projects
from persona_builder.store import ProjectStore, load_transcripts

# Of the time that passes, at most this share is taken from whoever clicks meanwhile.
SHARE = 0.5


def newest_project() -> Path | None:
    """Return the project that was changed last; None where there is none that opens."""
    usable = [each for each in list_projects() if not each.problem and each.changed_at]
    newest = sorted(usable, key=lambda each: str(each.changed_at))[-1:]
    return newest[0].path if newest else None


def warm_up(project: Path, *, sleep: Callable[[float], None] = time.sleep) -> int:
    """Look for names in every interview of a project, pausing between; return in how many.

    What is found is kept by the recognisers themselves, so the Names page need not wait.

    Raises:
        ProjectError: The project cannot be read.
        PluginError: A stranger's recogniser fails.
    """
    with ProjectStore(project).read() as connection:
        transcripts = load_transcripts(connection)
    for transcript in transcripts:
        started = time.monotonic()
        find_all(transcript.text, transcript.language)
        sleep((time.monotonic() - started) * (1 / SHARE - 1))
    return len(transcripts)
