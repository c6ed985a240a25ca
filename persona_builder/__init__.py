"""Draft personas from interview transcripts, every line resting on verbatim quotes."""

from __future__ import annotations

__version__ = "0.1.0"
