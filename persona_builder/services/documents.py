"""The files that a folder of cards is made of, however the cards came about."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from persona_builder.domain.review import ShownPersona
from persona_builder.domain.runs import Analysis
from persona_builder.domain.transcripts import Transcript
from persona_builder.errors import UsageError
from persona_builder.export import Card, export_markdown, index_markdown, run_json, slug
from persona_builder.export.html_page import HTML_START
from persona_builder.export.markdown_parts import MARKDOWN_START
from persona_builder.plugins import load_plugin, plugins
from persona_builder.services.study_documents import STUDY_FORMATS

# The first lines of a card; a researcher's own file of a like name does not have them.
_CARD_START = b"---\npersona_id:"
# Those of every other document of ours.
_PAPER_STARTS = (MARKDOWN_START.encode(), HTML_START)


_ABOUT_SOURCES = (
    "\n`sources/` holds the interviews' words, so that `persona-builder verify` can check every "
    "quote, and `run.json` holds the quotes. Leave both out when you pass the cards on.\n"
)


def ours_in_folder(out: Path) -> tuple[str, ...]:
    """Return what an earlier run left in a folder: cards, and the texts behind them."""
    return (*cards_in_folder(out), *papers_in_folder(out), *_sources_in_folder(out))


def cards_in_folder(out: Path) -> tuple[str, ...]:
    """Return the names of cards that an earlier run left in a folder."""
    found = out.glob("persona-[0-9][0-9]-*.md") if out.is_dir() else ()
    return tuple(file.name for file in found if file.read_bytes().startswith(_CARD_START))


def papers_in_folder(out: Path) -> tuple[str, ...]:
    """Return the names of other documents that an earlier run left in a folder."""
    found = [*out.glob("*.md"), *out.glob("*.html")] if out.is_dir() else []
    ours = sorted(file.name for file in found if file.read_bytes().startswith(_PAPER_STARTS))
    # A table has no place for a mark; it goes with the document it stands beside.
    tables = (f"{Path(name).stem}.csv" for name in ours if Path(name).stem in STUDY_FORMATS)
    return (*ours, *(name for name in dict.fromkeys(tables) if (out / name).is_file()))


def refuse_unknown_formats(formats: Sequence[str]) -> None:
    """Check that somebody offers every format.

    Raises:
        UsageError: Nobody offers one of them.
    """
    known = sorted({*plugins("exporters"), *STUDY_FORMATS})
    unknown = [name for name in formats if name not in known]
    if unknown:
        raise UsageError(
            f"There is no format named {', '.join(unknown)}. Available: {', '.join(known)}."
        )


def card_names(cards: Sequence[Card]) -> dict[str, str]:
    """Return each card's file name by persona id: ``persona-01-<slug>.md``."""
    return {
        card.persona_id: f"persona-{number:02d}-{slug(card.name, f'persona-{number}')}.md"
        for number, card in enumerate(cards, start=1)
    }


def card_documents(
    cards: Sequence[Card], analysis: Analysis, formats: Sequence[str]
) -> dict[str, bytes]:
    """Return the bytes of every file, by name: cards, ``index.md``, other formats.

    Args:
        cards: In the order to number them.
        analysis: What the cards rest on.
        formats: Names of exporters; "markdown" is always written, one file a persona.
    """
    names = card_names(cards)
    files = {names[card.persona_id]: export_markdown([card]).data for card in cards}
    files["index.md"] = index_markdown(cards, names, analysis).encode()
    for name in formats:
        if name != "markdown" and name not in STUDY_FORMATS:
            document = load_plugin("exporters", name)(cards)
            files[f"personas{document.extension}"] = document.data
    return files


def add_papers(contents: dict[str, bytes], papers: Mapping[str, bytes]) -> None:
    """Add documents about the whole study, and name them in ``index.md``.

    Args:
        contents: Bytes of the cards and of ``index.md``, by name.
        papers: Bytes of the documents, by name.
    """
    contents |= papers
    if papers:
        listed = "".join(f"- [{name}](<{name}>)\n" for name in sorted(papers))
        contents["index.md"] += f"\n## About the whole study\n\n{listed}".encode()


def add_sources(
    contents: dict[str, bytes],
    cards: Sequence[Card],
    shown: Sequence[ShownPersona],
    analysis: Analysis,
    *,
    others: Sequence[Transcript] = (),
) -> None:
    """Add ``run.json`` and ``sources/``, with which every quote of the cards can be checked.

    Args:
        contents: Bytes of the cards and of ``index.md``, by name.
        cards: In the order of their numbers.
        shown: The personas they show, in the same order.
        analysis: What the cards rest on.
        others: Transcripts that are quoted and that the analysis did not read.
    """
    contents["index.md"] += _ABOUT_SOURCES.encode()
    contents |= source_files((*analysis.study.transcripts, *others))
    contents["run.json"] = _as_json(run_json(analysis, shown, card_names(cards), others=others))


def source_files(transcripts: Sequence[Transcript]) -> dict[str, bytes]:
    """Return ``sources/`` for an output folder: every transcript's text, and a manifest.

    Quotes are positions in these texts, so a folder of cards can be checked
    without the original files.
    """
    files: dict[str, bytes] = {}
    manifest = []
    for number, transcript in enumerate(transcripts, start=1):
        file = f"{number:02d}-{slug(transcript.source.name, 'transcript')}.txt"
        data = transcript.text.encode()
        files[f"sources/{file}"] = data
        manifest.append(
            {
                "input": transcript.source.name,
                "part": transcript.source.part,
                "file": file,
                "text_sha256": hashlib.sha256(data).hexdigest(),
            }
        )
    files["sources/manifest.json"] = _as_json({"sources": manifest})
    return files


def _sources_in_folder(out: Path) -> tuple[str, ...]:
    """Return the texts that an earlier build left in a folder, as its manifest lists them."""
    manifest = out / "sources" / "manifest.json"
    if not manifest.is_file():
        return ()
    try:
        listed = json.loads(manifest.read_bytes())["sources"]
        names = [str(source["file"]) for source in listed]
    except (ValueError, KeyError, TypeError):
        # Not ours, or changed by hand: then nothing is taken away.
        return ()
    return tuple(f"sources/{name}" for name in names if "/" not in name and name != "..")


def _as_json(value: Mapping[str, object]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
