"""Write cards in the forms that teams use."""

from __future__ import annotations

from persona_builder.export.avatar import avatar_svg
from persona_builder.export.card import Card, EvidenceRow, Line
from persona_builder.export.documents import Document, slug
from persona_builder.export.escaping import mdtext, plain_text
from persona_builder.export.index import index_markdown
from persona_builder.export.levels import grouping_in_words
from persona_builder.export.making import make_card
from persona_builder.export.markdown import export_markdown
from persona_builder.export.places import place_of
from persona_builder.export.run_json import run_json
from persona_builder.export.verify_markdown import quotes_in

__all__ = [
    "Card",
    "Document",
    "EvidenceRow",
    "Line",
    "avatar_svg",
    "export_markdown",
    "grouping_in_words",
    "index_markdown",
    "make_card",
    "mdtext",
    "place_of",
    "plain_text",
    "quotes_in",
    "run_json",
    "slug",
]
