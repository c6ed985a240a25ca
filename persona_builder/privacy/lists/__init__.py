"""Words by which names are recognised, for each language."""

from __future__ import annotations
