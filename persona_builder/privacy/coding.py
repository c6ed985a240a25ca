"""Give everybody a code: who takes part, who asks, who is only mentioned."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import count

from persona_builder.domain.names import NameDecision, NameKind
from persona_builder.domain.transcripts import Participant, Transcript
from persona_builder.language import LANGUAGES, fold
from persona_builder.privacy.forms import fold_word, root_of
from persona_builder.privacy.key import CODE, GENERIC_WORDS, Key, identifier, is_number, pieces_of
from persona_builder.privacy.suggest import Suggestion

_NAMED_KINDS = frozenset({"organisation", "place"})


def make_key(
    transcripts: Sequence[Transcript],
    participants: Sequence[Participant],
    suggestions: Sequence[Suggestion],
    *,
    decisions: Sequence[NameDecision] = (),
    earlier: Key | None = None,
) -> Key:
    """Return codes for everybody: P01 for participants, I01 for interviewers, N01 for others.

    A participant who has a code already keeps it. Numbers follow the participants'
    ids, which are hashes, so that they give no alphabet away.

    Args:
        transcripts: A study's.
        participants: The people interviewed in them.
        suggestions: What else to replace; those to confirm only count once they are decided.
        decisions: What people decided about names; the last one about a name counts.
        earlier: A key whose codes go on to hold.
    """
    decided = {root_of(each.text): each for each in decisions}
    kept = frozenset(name for name, each in decided.items() if each.verdict == "keep")
    coding = _Coding(earlier, kept)
    coding.add_participants(participants)
    coding.add_speakers(transcripts, {person.id: person.name for person in participants})
    coding.add_named(_named_in_fields(transcripts, participants))
    replaced = [each for each in decided.values() if each.verdict == "replace"]
    for decision in replaced:
        coding.add(decision.text, decision.kind, same_as=decision.same_as)
    for suggestion in suggestions:
        if suggestion.confidence == "certain":
            coding.add(suggestion.text, suggestion.kind)
    confirmed = frozenset(root_of(each.text) for each in replaced)
    return Key(coding.people, coding.others, confirmed)


class _Coding:
    """A key in the making.

    Args:
        earlier: Codes that go on to hold.
        kept: Names that stay as they are, each as ``root_of`` gives it.
    """

    def __init__(self, earlier: Key | None, kept: frozenset[str]) -> None:
        known = earlier or Key({})
        self._kept = kept
        self._pieces: dict[str, frozenset[str]] = {}
        self.people = {name: code for name, code in known.people.items() if self._may(name)}
        self.others = {name: code for name, code in known.others.items() if self._may(name)}
        # Also the codes of who left, so that nobody gets the code of somebody else.
        self._taken = {*known.people.values(), *known.others.values()}

    def add_participants(self, participants: Sequence[Participant]) -> None:
        self._taken |= {each.name for each in participants if CODE.match(each.name)}
        for person in sorted(participants, key=lambda each: each.id):
            if self._may(person.name):
                own = person.name if CODE.match(person.name) else None
                code = self.people.get(person.name) or own or self._next("P")
                self.people[person.name] = code

    def add_speakers(self, transcripts: Sequence[Transcript], names: Mapping[str, str]) -> None:
        speakers = [speaker for transcript in transcripts for speaker in transcript.speakers]
        # Full names first, so that a part of one is recognised as such.
        for speaker in sorted(speakers, key=lambda each: (-len(each.label.split()), each.label)):
            person = names.get(speaker.participant_id or "")
            if person in self.people and self._may(speaker.label):
                self.people.setdefault(speaker.label, self.people[person])
            elif speaker.participant_id is None:
                self.add_named([speaker.label])

    def add_named(self, names: Iterable[str]) -> None:
        """Add whom labels and fields name beside the participants."""
        for name in names:
            is_name = not _is_generic(name) and not is_number(fold_word(name))
            if name not in self.people and is_name and self._may(name):
                self.people[name] = self._code_of_part(name) or self._next("I")

    def add(self, text: str, kind: NameKind, *, same_as: str = "") -> None:
        """Add what was decided or suggested, if it has no code yet."""
        if not self._may(text):
            return
        if kind == "person":
            self._add_person(text, same_as)
        elif kind in _NAMED_KINDS:
            code = self.people.get(same_as) or self._next_placeholder(kind)
            self.people.setdefault(text, code)
        else:
            known = {identifier(written): code for written, code in self.others.items()}
            if identifier(text) not in known:
                code = known.get(identifier(same_as)) or self._next_placeholder(kind)
                self.others[text] = code

    def _add_person(self, text: str, same_as: str) -> None:
        pieces = self._pieces_of(text)
        known = {piece for name in self.people for piece in self._pieces_of(name)}
        if same_as:
            self.add(same_as, "person")
            code = self._code_of_part(same_as)
            if code:
                self.people[text] = code
        elif pieces and not pieces <= known:
            # A surname beside a first name that is known: the same person, as far as one can tell.
            self.people[text] = self._code_of_part(text) or self._next("N")

    def _code_of_part(self, label: str) -> str | None:
        """Return the code of the one person whose name the label is a part of, or holds."""
        words = self._pieces_of(label)
        codes = {
            code
            for name, code in self.people.items()
            for known in [self._pieces_of(name)]
            if known and words and (words <= known or known <= words)
        }
        return codes.pop() if len(codes) == 1 else None

    def _pieces_of(self, name: str) -> frozenset[str]:
        if name not in self._pieces:
            self._pieces[name] = frozenset(map(root_of, pieces_of(name)))
        return self._pieces[name]

    def _may(self, name: str) -> bool:
        return root_of(name) not in self._kept

    def _next(self, letter: str) -> str:
        return self._free(lambda number: f"{letter}{number:02d}")

    def _next_placeholder(self, kind: NameKind) -> str:
        return self._free(lambda number: f"[{kind} {number}]")

    def _free(self, code_of: Callable[[int], str]) -> str:
        code = next(code for number in count(1) if (code := code_of(number)) not in self._taken)
        self._taken.add(code)
        return code


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


def _is_generic(label: str) -> bool:
    return all(word in GENERIC_WORDS or word.isdigit() for word in fold_word(label).split())
