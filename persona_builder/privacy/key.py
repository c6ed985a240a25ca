"""The key: which code stands for whom. Whoever holds it can undo the replacement."""

from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from persona_builder.errors import OutputError
from persona_builder.privacy.forms import Form, fold_word, forms_of, root_of
from persona_builder.privacy.lists.ambiguous import ALSO_WORDS, JOINING_WORDS
from persona_builder.privacy.lists.given_names import is_only_a_name, names_that_are_words

CODE = re.compile(r"^[PINpin][\s_-]?\d{1,4}$")
GENERIC_WORDS = frozenset(
    "participant interviewee interviewer respondent user speaker moderator researcher guest host "
    "customer client patient subject informant assistant facilitator observer ai q a p i r the "
    "unknown no name".split()
)
# What is named by words and found by them, though its code looks like an identifier's.
_NAMED = ("[organisation ", "[place ")
_DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩", "01234567890123456789")
_MIN_PIECE = 2


@dataclass(frozen=True, slots=True)
class Known:
    """A word of a name that the key knows.

    Attributes:
        code: What takes its place.
        form: What is joined to the name before and behind.
        needs_capital: True where only a capital letter tells the name from a word.
    """

    code: str
    form: Form
    needs_capital: bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """A name of several words ("Bank of Greece"), found as a whole.

    Attributes:
        code: What takes its place.
        words: For each word, its forms by how they are folded.
        needs_capital: True where it is a name only with a capital letter.
    """

    code: str
    words: tuple[Mapping[str, Form], ...]
    needs_capital: bool


@dataclass(frozen=True)
class Key:
    """Codes by what they stand for.

    Attributes:
        people: Name as written -> code; also of organisations and places.
        others: Identifier as written (an e-mail address, a number) -> placeholder.
        confirmed: Names that a person said are some, each as ``root_of`` gives it; these count
            also without a capital letter.
    """

    people: Mapping[str, str]
    others: Mapping[str, str] = field(default_factory=dict)
    confirmed: frozenset[str] = frozenset()

    @classmethod
    def of_codes(cls, codes: Mapping[str, str]) -> Key:
        """Return a key of codes of every sort."""
        others = {
            text: code
            for text, code in codes.items()
            if code.startswith("[") and not code.startswith(_NAMED)
        }
        return cls({text: code for text, code in codes.items() if text not in others}, others)

    def forms(self) -> dict[str, Known]:
        """Return what is known of each folded word of people's names."""
        found: dict[str, Known] = {}
        joined: dict[str, Known] = {}
        # Whole short names first: "Maria" is the Maria of that name before a part of another's.
        for name, code in sorted(
            self.people.items(), key=lambda item: (len(item[0].split()), item[0])
        ):
            if not code.startswith(_NAMED):
                for piece in pieces_of(name):
                    needs_capital = self._needs_capital(name, piece, code)
                    for form in forms_of(piece):
                        into = found if form == Form(piece) else joined
                        into.setdefault(form.folded, Known(code, form, needs_capital))
        # As it is written before any form of another name: "Μάριος" is no case of "Μαρία".
        return joined | found

    def phrases(self) -> Iterator[Phrase]:
        """Yield the names of several words, and those that count only as a whole."""
        for name, code in self.people.items():
            words = fold_word(name).split()
            is_named = code.startswith(_NAMED)
            if words and (is_named or len(words) > 1):
                forms = tuple({form.folded: form for form in forms_of(word)} for word in words)
                yield Phrase(code, forms, needs_capital=is_named and name[:1].isupper())

    def _needs_capital(self, name: str, piece: str, code: str) -> bool:
        if name.islower():
            # Somebody pointed at it as it stands in captions.
            return False
        # Who is only mentioned is a guess until somebody confirms it; a small letter
        # speaks against it.
        is_known = root_of(name) in self.confirmed or is_only_a_name(piece)
        is_guess = code.startswith("N") and not is_known
        return is_guess or piece in ALSO_WORDS or piece in names_that_are_words()


def pieces_of(name: str) -> Iterator[str]:
    """Yield the folded words of a name by which somebody may be called."""
    for piece in fold_word(name).split():
        if (
            len(piece) >= _MIN_PIECE
            and piece not in GENERIC_WORDS
            and piece not in JOINING_WORDS
            and not is_number(piece)
        ):
            yield piece


def is_number(piece: str) -> bool:
    """Tell "12" and "p12": a part of a file's name, and perhaps somebody else's code."""
    return piece.isdigit() or bool(CODE.match(piece))


def identifier(text: str) -> str:
    """Return an identifier without what people write differently: case, spaces, dashes, digits."""
    return re.sub(r"[\s().\-/]+", "", text).casefold().translate(_DIGITS)


def key_bytes(key: Key) -> bytes:
    """Return the key as a table of two columns."""
    written = io.StringIO()
    rows = csv.writer(written)
    rows.writerow(["code", "stands for"])
    for name, code in sorted(key.people.items(), key=lambda item: (item[1], item[0])):
        rows.writerow([code, name])
    for found, placeholder in sorted(key.others.items(), key=lambda item: (item[1], item[0])):
        rows.writerow([placeholder, found])
    return written.getvalue().encode("utf-8-sig")


def write_key(key: Key, path: Path) -> None:
    """Write the key as a table, readable by its owner only.

    Raises:
        OutputError: It cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_private(path, key_bytes(key))
    except OSError as error:
        raise OutputError(
            f"Cannot write the key to {path} ({error.strerror or 'no reason given'}). "
            "Name another file with --key; nothing was written."
        ) from error


def read_key(path: Path) -> Key:
    """Return a key that was written before.

    Raises:
        OutputError: It cannot be read.
    """
    try:
        rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise OutputError(f"Cannot read the key in {path}. Name another file.") from error
    pairs = [(row[0], row[1]) for row in rows[1:] if len(row) >= 2]
    return Key.of_codes({name: code for code, name in pairs if name and code})


def _write_private(path: Path, data: bytes) -> None:
    """Replace a file whole by one that its owner alone can read, at every moment."""
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    partial.unlink(missing_ok=True)
    try:
        descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
