"""Sort statements into think, feel, say and do, each with a reason."""

from __future__ import annotations

from persona_builder.tag.classifier import tag_statements

__all__ = ["tag_statements"]
