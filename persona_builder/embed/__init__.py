"""Turn statements into vectors."""

from __future__ import annotations

from persona_builder.embed.cache import VectorCache, encode_statements, vector_key
from persona_builder.embed.encoder import Encoder, load_encoder

__all__ = ["Encoder", "VectorCache", "encode_statements", "load_encoder", "vector_key"]
