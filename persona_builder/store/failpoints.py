"""Named places at which a test may kill the process, to see that nothing is lost there.

``PERSONA_BUILDER_FAILPOINT=migrate.half`` ends the process without warning when it
comes by that place. Nothing else happens here, and nothing happens without the variable.
"""

from __future__ import annotations

import os
import signal
import sys

FAILPOINT_VARIABLE = "PERSONA_BUILDER_FAILPOINT"

FAILPOINTS = (
    "create.prepared",
    "create.published",
    "write.begun",
    "write.before-commit",
    "write.after-commit",
    "import.half",
    "edit.value-saved",
    "correction.words-saved",
    "analysis.run-saved",
    "analysis.half",
    "erase.half",
    "erase.before-compact",
    "erase.compacted",
    "backup.partial",
    "backup.verified",
    "migrate.backed-up",
    "migrate.half",
    "migrate.before-commit",
    "migrate.after-commit",
    "export.staged",
    "export.half",
)


def pass_failpoint(name: str) -> None:
    """End the process here if it was asked to end here.

    Raises:
        KeyError: No failpoint has this name.
    """
    if name not in FAILPOINTS:
        raise KeyError(name)
    if os.environ.get(FAILPOINT_VARIABLE) == name:
        if sys.platform == "win32":
            os._exit(137)
        os.kill(os.getpid(), signal.SIGKILL)
