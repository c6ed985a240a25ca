"""The log file of the app: ids, counts and places in the program, never interviews."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from persona_builder.services.data_folder import data_folder

_MEGABYTE = 1_000_000
_TAIL = 50_000


def log_file() -> Path:
    """Return where the log is written."""
    return data_folder() / "logs" / "persona-builder.log"


def last_lines(number: int) -> list[str]:
    """Return the newest lines of the log, the newest last."""
    file = log_file()
    if not file.is_file():
        return []
    # The end of a megabyte is enough for any number of lines that fits a page.
    with file.open("rb") as log:
        log.seek(max(0, file.stat().st_size - _TAIL))
        return log.read().decode("utf-8", "replace").splitlines()[-number:]


def keep_log() -> None:
    """Send this program's messages to the log file, once in a process."""
    logger = logging.getLogger("persona_builder")
    target = log_file()
    kept = [each for each in logger.handlers if isinstance(each, RotatingFileHandler)]
    if any(Path(each.baseFilename) == target.absolute() for each in kept):
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        target, maxBytes=_MEGABYTE, backupCount=4, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    for old in kept:
        logger.removeHandler(old)
        old.close()
    logger.addHandler(handler)
