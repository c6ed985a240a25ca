"""Sort statements into think, feel, say and do, each with a reason."""

from __future__ import annotations

from persona_builder.tag.classifier import tag_statements
from persona_builder.tag.learning import LearningReport, learn, report_on

__all__ = ["LearningReport", "learn", "report_on", "tag_statements"]
