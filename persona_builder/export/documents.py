"""A finished document, and what to call its file."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# Long enough to recognise, short enough for every file system beside a folder path.
_MAX_SLUG = 48


@dataclass(frozen=True, slots=True)
class Document:
    """What an exporter returns.

    Attributes:
        data: The file's bytes.
        media_type: "text/markdown; charset=utf-8", ...
        extension: With its dot: ".md".
    """

    data: bytes
    media_type: str
    extension: str


def slug(text: str, fallback: str) -> str:
    """Return lower-case ASCII letters, digits and hyphens for a file name.

    Args:
        text: What to name the file after.
        fallback: Taken where the text has no Latin letter or digit ("Νίκη", "نیکی").
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    name = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    return name[:_MAX_SLUG].strip("-") or fallback
