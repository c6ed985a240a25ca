"""Find the part of an Office file that holds the words: by its own list, not by habit."""

from __future__ import annotations

import posixpath

from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.limits import members_of, zip_member
from persona_builder.ingest.markup import damaged, local_name, parse_xml

_RELATIONSHIPS = "_rels/.rels"
# Both the usual and the strict kind of file end so.
_MAIN_KIND = "/relationships/officeDocument"
_USUAL = "word/document.xml"


def main_part(data: bytes, name: str) -> str:
    """Return the name of the member that holds a Word file's words.

    Args:
        data: The file's bytes.
        name: The file's name, for messages.

    Raises:
        UnreadableFileError: It is damaged, or its list names a part that is not there.
    """
    members = members_of(data, name)
    target = _target(data, name) if _RELATIONSHIPS in members else ""
    for part in (target, _USUAL):
        if part and part in members:
            return part
    # Programs differ in how they write the names of members.
    by_folded = {member.casefold().lstrip("/"): member for member in members}
    found = by_folded.get(target.casefold()) or by_folded.get(_USUAL)
    if found is None:
        raise damaged(name)
    return found


def _target(data: bytes, name: str) -> str:
    # A damaged list is no reason to refuse a file whose part has the usual name.
    try:
        root = parse_xml(zip_member(data, name, _RELATIONSHIPS), name)
    except UnreadableFileError:
        return ""
    for each in root:
        if local_name(each) == "Relationship" and each.get("Type", "").endswith(_MAIN_KIND):
            return posixpath.normpath("/" + each.get("Target", "")).lstrip("/")
    return ""
