"""Readers, recognisers, taggers and exporters: the built-in ones and other packages'.

Each kind is a plain callable:

    reader      (data: bytes, name: str) -> tuple[RawInterview, ...]
    recogniser  (text: str, language: str) -> Iterable[Finding]
    tagger      (texts: Sequence[StatementText], vectors: Vectors) -> tuple[Tag, ...]
    exporter    (cards: Sequence[Card]) -> Document

A third party names its callable in the entry-point group ``persona_builder.readers``
(``.recognisers``, ``.taggers``, ``.exporters``). A reader's name is the file ending it reads.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Literal

from persona_builder.errors import PluginError

PluginKind = Literal["readers", "recognisers", "taggers", "exporters"]

# Names rather than functions: stages lie above this module, and a reader's
# library is loaded only when its reader is used.
_BUILT_IN: Mapping[PluginKind, Mapping[str, str]] = {
    "readers": {
        "docx": "persona_builder.ingest.readers.docx:read_docx",
        "html": "persona_builder.ingest.readers.html:read_html",
        "json": "persona_builder.ingest.readers.json_file:read_json",
        "odt": "persona_builder.ingest.readers.odt:read_odt",
        "pdf": "persona_builder.ingest.readers.pdf:read_pdf",
        "plain-text": "persona_builder.ingest.readers.plain_text:read_plain_text",
        "qdpx": "persona_builder.ingest.readers.qdpx:read_qdpx",
        "rtf": "persona_builder.ingest.readers.rtf:read_rtf",
        "sbv": "persona_builder.ingest.readers.sbv:read_sbv",
        "srt": "persona_builder.ingest.readers.srt:read_srt",
        "table": "persona_builder.ingest.readers.table:read_table",
        "webvtt": "persona_builder.ingest.readers.webvtt:read_webvtt",
        "xlsx": "persona_builder.ingest.readers.xlsx:read_xlsx",
    },
    "recognisers": {
        "identifiers": "persona_builder.privacy.patterns:find_patterns",
        "introduced": "persona_builder.privacy.recognisers.introduced:find_introduced",
        "given-names": "persona_builder.privacy.recognisers.given_names:find_given_names",
        "surnames": "persona_builder.privacy.recognisers.surnames:find_surnames",
        "english-model": "persona_builder.privacy.recognisers.english_model:find_by_model",
        "unknown-words": "persona_builder.privacy.recognisers.unknown_words:find_unknown_words",
        "capitals": "persona_builder.privacy.recognisers.capitals:find_capitals",
    },
    "taggers": {
        "cues-and-embedding": "persona_builder.tag.classifier:tag_statements",
    },
    "exporters": {
        "html": "persona_builder.export.html:export_html",
        "markdown": "persona_builder.export.markdown:export_markdown",
    },
}


def plugins(kind: PluginKind) -> dict[str, EntryPoint]:
    """Return every plug-in of a kind by name, unloaded, built-in ones first.

    Raises:
        PluginError: Two packages claim one name.
    """
    group = f"persona_builder.{kind}"
    found = {
        name: EntryPoint(name=name, value=value, group=group)
        for name, value in _BUILT_IN[kind].items()
    }
    for entry_point in entry_points(group=group):
        if entry_point.name in found:
            raise PluginError(
                f"Two packages offer {kind} named {entry_point.name}: "
                f"{_owner(found[entry_point.name])} and {_owner(entry_point)}. "
                "Uninstall one of them."
            )
        found[entry_point.name] = entry_point
    return found


def load_plugin(kind: PluginKind, name: str) -> Callable[..., Any]:
    """Return the callable of that name, importing it now.

    Raises:
        PluginError: There is no such plug-in.
    """
    available = plugins(kind)
    if name not in available:
        raise PluginError(
            f"There is no plug-in named {name} among the {kind}; "
            f"there are: {', '.join(sorted(available)) or 'none'}."
        )
    loaded: Callable[..., Any] = available[name].load()
    return loaded


def _owner(entry_point: EntryPoint) -> str:
    return entry_point.dist.name if entry_point.dist else "persona-builder"
