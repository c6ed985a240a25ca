"""``persona-builder tag``: statements in, tags out, as JSON Lines."""

from __future__ import annotations

import io
import sys

import typer

from persona_builder.cli import options


def tag(language: options.Language = "auto") -> None:
    """Read statements from standard input and print their tags, as JSON Lines."""
    language = options.language_of(language)
    from persona_builder.services.tagging import tag_lines

    # JSON Lines are UTF-8 whatever the terminal's encoding is.
    lines = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8-sig")
    for line in tag_lines(lines, language=language):
        typer.echo(line)
