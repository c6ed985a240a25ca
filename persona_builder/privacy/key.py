"""The key: which code stands for whom. Whoever holds it can undo the replacement."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from persona_builder.domain.transcripts import Participant, Transcript
from persona_builder.errors import OutputError
from persona_builder.language import LANGUAGES, fold
from persona_builder.privacy.forms import Form, fold_word, forms_of
from persona_builder.privacy.suggest import Suggestion

_CODE = re.compile(r"^[PINpin][\s_-]?\d{1,4}$")
_GENERIC_WORDS = frozenset(
    "participant interviewee interviewer respondent user speaker moderator researcher guest host "
    "customer client patient subject informant assistant facilitator observer ai q a p i r the "
    "unknown no name".split()
)
# Names that are also words: only with a capital letter.
_ALSO_WORDS = frozenset(
    "will mark may rose grace hope faith joy art bill sue jack frank rich dawn summer april june "
    "august pat drew chase grant miles ray rob nick dean penny ruby pearl olive ivy heather daisy "
    "lily violet iris holly amber jade crystal sky king young long love day max gene don norm "
    "stone wood field banks brook brooks cook baker hunter parker page price rice bell green "
    "brown white black gray grey reed wells waters west north".split()
)
_MIN_PIECE = 2


@dataclass(frozen=True)
class Key:
    """Codes by what they stand for.

    Attributes:
        people: Name as written -> code.
        others: Folded identifier (an e-mail address, a number) -> placeholder.
    """

    people: Mapping[str, str]
    others: Mapping[str, str] = field(default_factory=dict)

    def forms(self) -> dict[str, tuple[str, Form, bool]]:
        """Return code, form and whether it needs a capital, by folded word."""
        found: dict[str, tuple[str, Form, bool]] = {}
        # Whole short names first: "Maria" is the Maria of that name before a part of another's.
        for name, code in sorted(
            self.people.items(), key=lambda item: (len(item[0].split()), item[0])
        ):
            for piece in fold_word(name).split():
                if len(piece) < _MIN_PIECE or piece in _GENERIC_WORDS or _is_number(piece):
                    continue
                # Somebody who is only mentioned is a guess; a small letter speaks against it.
                needs_capital = piece in _ALSO_WORDS or code.startswith("N")
                for form in forms_of(piece):
                    found.setdefault(form.folded, (code, form, needs_capital))
        return found


def make_key(
    transcripts: Sequence[Transcript],
    participants: Sequence[Participant],
    suggestions: Sequence[Suggestion],
    *,
    earlier: Key | None = None,
) -> Key:
    """Return codes for everybody: P01 for participants, I01 for interviewers, N01 for others.

    A participant who has a code already keeps it. Numbers follow the participants'
    ids, which are hashes, so that they give no alphabet away.

    Args:
        transcripts: A study's.
        participants: The people interviewed in them.
        suggestions: What else to replace, confirmed or taken as it is.
        earlier: A key whose codes go on to hold.
    """
    people: dict[str, str] = dict(earlier.people) if earlier else {}
    taken = {each.name for each in participants if _CODE.match(each.name)} | set(people.values())
    numbers = (f"P{number:02d}" for number in range(1, 10_000))
    free = (code for code in numbers if code not in taken)
    codes: dict[str, str] = {}
    for person in sorted(participants, key=lambda each: each.id):
        known_code = person.name if _CODE.match(person.name) else people.get(person.name)
        codes[person.id] = known_code or next(free)
        people.setdefault(person.name, codes[person.id])
    n_others = {
        letter: max((int(code[1:]) for code in taken if _is_numbered(code, letter)), default=0)
        for letter in "IN"
    }
    speakers = [speaker for transcript in transcripts for speaker in transcript.speakers]
    # Full names first, so that a part of one is recognised as such.
    for speaker in sorted(speakers, key=lambda each: (-len(each.label.split()), each.label)):
        if speaker.participant_id in codes:
            people.setdefault(speaker.label, codes[speaker.participant_id])
        elif speaker.label not in people and not _is_generic(speaker.label):
            code = _code_of_part(speaker.label, people)
            people[speaker.label] = code or _next("I", n_others)
    for name in _named_in_fields(transcripts, participants):
        if name not in people and not _is_generic(name) and not _is_number(fold_word(name)):
            people[name] = _code_of_part(name, people) or _next("I", n_others)
    others = dict(earlier.others) if earlier else {}
    _add_suggestions(suggestions, people, others, n_others)
    return Key(people, others)


def identifier(text: str) -> str:
    """Return an identifier without what people write differently: case, spaces, dashes."""
    return re.sub(r"[\s().\-/]+", "", text).casefold()


def write_key(key: Key, path: Path) -> None:
    """Write the key as a table, readable by its owner only.

    Raises:
        OutputError: It cannot be written.
    """
    written = io.StringIO()
    rows = csv.writer(written)
    rows.writerow(["code", "stands for"])
    for name, code in sorted(key.people.items(), key=lambda item: (item[1], item[0])):
        rows.writerow([code, name])
    for found, placeholder in sorted(key.others.items(), key=lambda item: (item[1], item[0])):
        rows.writerow([placeholder, found])
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.chmod(0o600)
        path.write_text(written.getvalue(), encoding="utf-8-sig")
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
    return Key(
        {name: code for code, name in pairs if not code.startswith("[")},
        {name: code for code, name in pairs if code.startswith("[")},
    )


def _next(letter: str, counts: dict[str, int]) -> str:
    counts[letter] += 1
    return f"{letter}{counts[letter]:02d}"


def _add_suggestions(
    suggestions: Sequence[Suggestion],
    people: dict[str, str],
    others: dict[str, str],
    n_others: dict[str, int],
) -> None:
    """Give a code to everybody and everything that is not known yet."""
    known = {fold_word(name) for name in people} | {
        piece for name in people for piece in fold_word(name).split()
    }
    counts: dict[str, int] = {}
    for suggestion in suggestions:
        if suggestion.kind == "person":
            folded = fold_word(suggestion.text)
            if folded and folded not in known and not set(folded.split()) & known:
                people[suggestion.text] = _next("N", n_others)
                known |= {folded, *folded.split()}
        else:
            found = identifier(suggestion.text)
            kept = sum(code.startswith(f"[{suggestion.kind} ") for code in others.values())
            counts[suggestion.kind] = max(counts.get(suggestion.kind, 0), kept)
            if found not in others:
                counts[suggestion.kind] += 1
                others[found] = f"[{suggestion.kind} {counts[suggestion.kind]}]"


def _named_in_fields(
    transcripts: Sequence[Transcript], participants: Sequence[Participant]
) -> Iterator[str]:
    """Yield the names that headers and tables give for interviewers and participants."""
    keys = {
        key
        for language in LANGUAGES.values()
        for key in (*language.interviewer_keys, *language.participant_keys)
    }
    given = [each.metadata for each in transcripts] + [each.metadata for each in participants]
    for fields in given:
        for key, value in fields.items():
            if fold(key) in keys:
                yield from (name.strip() for name in re.split(r"[,;&]", value) if name.strip())


def _code_of_part(label: str, people: Mapping[str, str]) -> str | None:
    """Return the code of the one person whose name the label is a part of, or holds."""
    words = set(fold_word(label).split())
    codes = {
        code
        for name, code in people.items()
        for known in [set(fold_word(name).split()) - _GENERIC_WORDS]
        if known and (words <= known or known <= words)
    }
    return codes.pop() if len(codes) == 1 else None


def _is_numbered(code: str, letter: str) -> bool:
    return code.startswith(letter) and code[1:].isdecimal()


def _is_number(piece: str) -> bool:
    """Tell "12" and "p12": a part of a file's name, and perhaps somebody else's code."""
    return piece.isdigit() or bool(_CODE.match(piece))


def _is_generic(label: str) -> bool:
    return all(word in _GENERIC_WORDS or word.isdigit() for word in fold_word(label).split())
