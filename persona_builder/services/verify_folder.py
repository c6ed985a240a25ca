"""Check every quote of a folder of cards against the texts in its ``sources/``."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from persona_builder.errors import ProjectError
from persona_builder.export import mdtext, quotes_in
from persona_builder.export.html_quotes import quotes_in_html
from persona_builder.services.checking import Tally
from persona_builder.services.documents import papers_in_folder

# The quote on top of a card may be one that no line rests on.
_QUOTES_OF_NO_LINE = 1


def check_folder(folder: Path, tally: Tally) -> None:
    """Check a folder that ``build`` wrote.

    The source texts must be those of the manifest, the quotes of ``run.json`` must
    stand in them where they say, and the cards must show these quotes and no others.

    Raises:
        ProjectError: The folder is not one that ``build`` wrote.
    """
    run = _json(folder, "run.json")
    sources = _read_sources(folder, tally)
    listed: set[str] = set()
    for persona in _objects(run.get("personas")):
        file = _name(persona.get("file"))
        listed.add(file)
        quotes = {
            quote
            for claim in _objects(persona.get("claims"))
            for quote in _check_claim(file, claim, sources, tally)
        }
        _check_card(folder / file, persona, quotes, sources, tally)
    for stray in sorted(folder.glob("persona-[0-9][0-9]-*.md")):
        if stray.name not in listed:
            tally.fail(stray.name, "run.json does not speak of this card")
    for name in papers_in_folder(folder):
        _check_paper(folder / name, sources, tally)


@dataclass(frozen=True, slots=True)
class _Sources:
    """The texts of a folder, by input name and part."""

    texts: Mapping[tuple[str, int], str]

    def find(self, name: str, part: object) -> str | None:
        """Return a text; the part may be missing where a file holds one interview."""
        if isinstance(part, int):
            return self.texts.get((name, part))
        parts = [text for (known, _), text in self.texts.items() if known == name]
        return parts[0] if len(parts) == 1 else None


def _read_sources(folder: Path, tally: Tally) -> _Sources:
    texts: dict[tuple[str, int], str] = {}
    for entry in _objects(_json(folder, "sources/manifest.json").get("sources")):
        file = _name(entry.get("file"))
        path = folder / "sources" / file
        if not path.is_file():
            tally.fail(f"sources/{file}", "the file is not there")
            continue
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != entry.get("text_sha256"):
            tally.fail(f"sources/{file}", "the text was changed after the cards were written")
        # Line ends and stray bytes are kept as they are, or positions would shift.
        text = data.decode(errors="replace")
        texts[str(entry.get("input")), _whole(entry.get("part"))] = text
    return _Sources(texts)


def _check_claim(
    file: str, claim: Mapping[str, Any], sources: _Sources, tally: Tally
) -> Iterator[str]:
    """Check the quotes of one line and yield them."""
    where = f"{file}, line {claim.get('id')}"
    evidence = list(_objects(claim.get("evidence")))
    for item in (*evidence, *_objects(claim.get("counter_evidence"))):
        name, quote = str(item.get("input")), str(item.get("quote", ""))
        tally.quote(
            f"{where}, {name}",
            quote,
            sources.find(name, item.get("part")),
            _whole(item.get("start")),
            _whole(item.get("end")),
        )
        yield quote
    if claim.get("kind") == "quoted":
        if not evidence:
            tally.fail(where, "it is shown as a quote and rests on nothing")
        elif claim.get("text") != evidence[0].get("quote"):
            tally.fail(where, "it is shown as a quote and is not verbatim")


def _check_card(
    path: Path,
    persona: Mapping[str, Any],
    quotes: set[str],
    sources: _Sources,
    tally: Tally,
) -> None:
    if not path.is_file():
        tally.fail(path.name, "the card is not there")
        return
    markdown = path.read_bytes().decode(errors="replace")
    shown = quotes_in(markdown)
    of_no_line = 0
    for evidence_id, quote in shown:
        tally.checked += 1
        if quote in quotes:
            continue
        of_no_line += 1
        if of_no_line > _QUOTES_OF_NO_LINE or not _stands_in(quote, sources):
            tally.fail(f"{path.name}, {evidence_id}", "no line of run.json has this quote")
    if missing := len(quotes - {quote for _, quote in shown}):
        tally.fail(path.name, f"{missing} quotes of run.json are not among its evidence")
    for claim in _objects(persona.get("claims")):
        if mdtext(str(claim.get("text"))) not in markdown:
            tally.fail(f"{path.name}, line {claim.get('id')}", "the card does not show this line")


def _check_paper(path: Path, sources: _Sources, tally: Tally) -> None:
    """Check that whatever a document shows as verbatim stands in a source."""
    if path.suffix not in (".md", ".html"):
        return
    written = path.read_bytes().decode(errors="replace")
    markdown = path.suffix == ".md"
    shown = [quote for _, quote in quotes_in(written)] if markdown else quotes_in_html(written)
    for quote in shown:
        tally.checked += 1
        if not _stands_in(quote, sources):
            tally.fail(path.name, "it shows words as verbatim that stand in no source")


def _stands_in(quote: str, sources: _Sources) -> bool:
    return bool(quote) and any(quote in text for text in sources.texts.values())


def _json(folder: Path, name: str) -> Mapping[str, Any]:
    path = folder / name
    if not path.is_file():
        raise ProjectError(
            f"{folder.name} has no {name}, so there is nothing to check against. "
            "Name a folder that build wrote, or a project file."
        )
    try:
        found = json.loads(path.read_bytes())
    except ValueError as error:
        raise ProjectError(f"{name} in {folder.name} is damaged. Build the cards again.") from error
    if not isinstance(found, dict):
        raise ProjectError(f"{name} in {folder.name} is damaged. Build the cards again.")
    return found


def _objects(value: object) -> Iterator[Mapping[str, Any]]:
    yield from (item for item in value if isinstance(item, dict)) if isinstance(value, list) else ()


def _name(value: object) -> str:
    """Return a file name of the folder: never a path out of it."""
    return Path(str(value)).name or "unnamed"


def _whole(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else -1
