"""Split what participants say into statements."""

from __future__ import annotations

from persona_builder.statements.context import texts_of
from persona_builder.statements.filter import is_empty_talk
from persona_builder.statements.sentences import sentence_spans
from persona_builder.statements.split import split_statements

__all__ = ["is_empty_talk", "sentence_spans", "split_statements", "texts_of"]
