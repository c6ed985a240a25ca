"""Read PDF files that hold text, also with the paragraph numbers that MAXQDA prints."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from persona_builder.domain.transcripts import RawInterview
from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.decode import decode
from persona_builder.ingest.grammar import interview_from_lines
from persona_builder.ingest.pdf_streams import refuse_inflating
from persona_builder.language import direction_of

_PAGE_NUMBER = re.compile(r"^\s{0,8}(?:page\s)?\d{1,4}\s?(?:/|of)\s?\d{1,4}\s{0,8}$", re.IGNORECASE)
_NUMBER = re.compile(r"^\s{0,8}\d{1,5}\s{0,8}$")
_NUMBERED = re.compile(r"^\s{0,4}(?P<number>\d{1,5})\s{1,8}(?=[^\W\d_])")

_MAX_PAGES = 2_000
_MAX_CHARACTERS = 10_000_000
# A page of speech has hundreds of letters; a scanned page has none, or a stamp.
_MIN_LETTERS_A_PAGE = 12
# Fewer numbers than this at the beginnings of lines are part of what is said.
_MIN_NUMBERED = 3
# MAXQDA prints a paragraph that a page cuts again, from its beginning, on the next page.
# Two people may say the same few words; nobody says so many again, over the same lines.
_MIN_REPEATED_LETTERS = 40
_MAX_REPEATED_LINES = 60


def read_pdf(data: bytes, name: str) -> tuple[RawInterview, ...]:
    """Return the interview in a PDF.

    Args:
        data: The file's bytes.
        name: The file's name, for messages.

    Raises:
        UnreadableFileError: It is damaged, protected, a scan, or names no speaker.
    """
    pages = _pages(data, name)
    decoded = decode("\n".join("\n".join(page) for page in pages).encode(), name)
    n_letters = sum(character.isalpha() for character in decoded.text)
    if n_letters < _MIN_LETTERS_A_PAGE * len(pages):
        raise UnreadableFileError(
            name,
            f"its {len(pages)} pages are pictures of text, or nearly empty",
            advice="Have its letters recognised by another program first, or ask for the text.",
        )
    lines, n_furniture, n_repeated = _without_furniture(pages)
    notes = [*decoded.warnings]
    if n_furniture:
        notes.append(f"{n_furniture} page and paragraph numbers were left out.")
    if n_repeated:
        lines_are = "line is" if n_repeated == 1 else "lines are"
        notes.append(f"{n_repeated} {lines_are} printed again after a page break, and read once.")
    if direction_of(decoded.text) == "rtl":
        notes.append(
            "A PDF keeps right-to-left text badly: letters and punctuation may stand in the "
            "wrong order. Prefer a Word, text or caption file of this interview."
        )
    text = decode("\n".join(lines).encode(), name).text
    return (
        interview_from_lines(
            text.split("\n"), name, format_name="pdf", warnings=notes, wrapped=True
        ),
    )


def _pages(data: bytes, name: str) -> list[list[str]]:
    import pypdfium2

    refuse_inflating(data, name)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _unreadable(name, error) from error
    if len(document) > _MAX_PAGES:
        raise UnreadableFileError(
            name, f"it has {len(document):,} pages", advice="Is it one interview? Split it."
        )
    pages: list[list[str]] = []
    n_characters = 0
    for number in range(len(document)):
        try:
            text = document[number].get_textpage().get_text_bounded()
        except pypdfium2.PdfiumError as error:
            raise _unreadable(name, error) from error
        n_characters += len(text)
        if n_characters > _MAX_CHARACTERS:
            raise UnreadableFileError(
                name,
                "it holds more text than any interview has",
                advice="Save its words as a .txt file.",
            )
        whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        pages.append(whole.replace("\r\n", "\n").replace("\ufffe", "-").split("\n"))
    if not pages:
        raise UnreadableFileError(name, "it has no pages", advice="Export it again.")
    return pages


def _without_furniture(pages: Sequence[Sequence[str]]) -> tuple[list[str], int, int]:
    """Return the lines without numbers of pages and paragraphs, and without what is repeated.

    Beside the lines: how many numbers, and how many repeated lines, were left out.
    """
    lines: list[str] = []
    n_numbers = n_repeated = 0
    for page in pages:
        kept = _without_numbers_below(page)
        n_numbers += len(page) - len(kept)
        repeated = _n_repeated(lines, kept)
        n_repeated += repeated
        lines += kept[repeated:]
    found = [_NUMBERED.match(line[:60]) for line in lines]
    values = [int(each["number"]) for each in found if each]
    counts_up = len(values) >= _MIN_NUMBERED and all(
        0 < after - before <= 2 for before, after in pairwise(values)
    )
    if counts_up:
        lines = [
            line[each.end() :] if each else line for line, each in zip(lines, found, strict=True)
        ]
        n_numbers += len(values)
    return lines, n_numbers, n_repeated


def _without_numbers_below(page: Sequence[str]) -> list[str]:
    """Return a page's lines without its own number and those of paragraphs at its end."""
    kept = [line for line in page if not _PAGE_NUMBER.match(line[:40])]
    end = len(kept)
    while end and (not kept[end - 1].strip() or _NUMBER.match(kept[end - 1][:30])):
        end -= 1
    return kept[:end]


def _n_repeated(before: Sequence[str], page: Sequence[str]) -> int:
    """Return how many lines at the beginning of a page are the last of those before it."""
    last = [line.strip() for line in before[-_MAX_REPEATED_LINES:]]
    first = [line.strip() for line in page[:_MAX_REPEATED_LINES]]
    for count in range(min(len(last), len(first)), 0, -1):
        if last[-count:] == first[:count]:
            letters = sum(character.isalpha() for line in first[:count] for character in line)
            return count if letters >= _MIN_REPEATED_LETTERS else 0
    return 0


def _unreadable(name: str, error: Exception) -> UnreadableFileError:
    if "password" in str(error).lower():
        return UnreadableFileError(
            name, "it is protected by a password", advice="Save it without one."
        )
    return UnreadableFileError(name, "it is a damaged PDF", advice="Print it to a new PDF.")
