"""Put other people's words into Markdown without letting them become Markdown."""

from __future__ import annotations

import json
import re

# Characters that mean something to CommonMark or to the dialects cards are read
# in: tables and strike-through (GitHub), ``$`` (maths), ``{}`` (attributes),
# ``@`` and ``#`` (mentions and tags), ``^`` (footnotes).
# An underscore inside a word ("p01_home") is one to all of them.
_ALWAYS = re.compile(r"[\\`*\[\]<>#|~${}@^]|(?<![^\W_])_|_(?![^\W_])")
# These mean something only in some company: entities, links without brackets,
# emoji codes, highlights and comments. Plain prose keeps its look.
_LINK_DOT = r"(?<=[^\W_])\.(?=[^\W\d_])(?!(?:txt|vtt|srt|docx|json|csv|pdf|md)\b)"
_IN_COMPANY = re.compile(
    rf"&(?=[A-Za-z][A-Za-z0-9]*;)|:(?=[^\s\d])|{_LINK_DOT}|(?<==)=|=(?==)|%(?=%)"
)
# Line breaks would end the cell or the list item; other controls and the marks
# that turn the direction of everything after them are named instead of sent.
# The zero-width joiners and the plain direction marks belong to Persian and Hebrew.
_NAMED = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")
_EDGE_SPACE = re.compile(r"\A\s|\s\Z")
_AT_LINE_START = re.compile(r"^(?:([-+=])|(\d+)([.)]))")

_BACKSLASH = re.compile(r"\\([!-/:-@\[-`{-~])|&#(\d+);")


def mdtext(text: str) -> str:
    """Return words so that Markdown shows them as they are, within one line.

    ``plain_text`` gives back exactly what went in.
    """
    escaped = _IN_COMPANY.sub(_with_backslashes, _ALWAYS.sub(r"\\\g<0>", text))
    escaped = _AT_LINE_START.sub(_stop_block, escaped)
    return _EDGE_SPACE.sub(_name, _NAMED.sub(_name, escaped))


def plain_text(markdown: str) -> str:
    """Return the words that ``mdtext`` was given."""
    return _BACKSLASH.sub(
        lambda found: found[1] if found[1] is not None else chr(int(found[2])), markdown
    )


def yamltext(text: str) -> str:
    """Return words as a YAML string in double quotes, whatever they hold."""
    quoted = json.dumps(text, ensure_ascii=False)
    return _NAMED.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)


def _with_backslashes(found: re.Match[str]) -> str:
    return "".join(f"\\{character}" for character in found[0])


def _stop_block(found: re.Match[str]) -> str:
    """A dash or a numeral with a dot would begin a list, were the words to begin a line."""
    return f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}"


def _name(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"
