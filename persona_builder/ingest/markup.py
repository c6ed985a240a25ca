"""Read the XML and HTML inside documents: one door that refuses what attacks use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.limits import refuse_declarations

if TYPE_CHECKING:
    from lxml.etree import _Element


def parse_xml(data: bytes, name: str) -> _Element:
    """Return the root of an XML document without declarations, entities or references.

    Args:
        data: The document.
        name: The file's name, for messages.

    Raises:
        UnreadableFileError: It is not XML, or declares what no document needs.
    """
    from lxml import etree

    refuse_declarations(data, name)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged(name) from error
    if root is None:
        raise damaged(name)
    return root


def parse_html(text: str, name: str) -> _Element:
    """Return the root of a web page; HTML's own entities are read, others are not.

    Raises:
        UnreadableFileError: There is nothing in it.
    """
    from lxml import etree

    # Named here, because an encoding that the page declares would be believed otherwise.
    parser = etree.HTMLParser(
        no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged(name) from error
    if root is None:
        raise damaged(name)
    return root


def local_name(element: _Element) -> str:
    """Return an element's name without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def damaged(name: str) -> UnreadableFileError:
    """Return the error for a document whose inside makes no sense."""
    return UnreadableFileError(
        name, "it is damaged", advice="Open it, save it again, or save its words as a .txt file."
    )
