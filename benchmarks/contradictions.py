"""Measure how often people who say one thing and do another are found, and others left alone.

    python benchmarks/contradictions.py

Invented people in four languages (``contradictions.txt``): most state a rule and tell of an
act against it, the others do not. Found means: the pair shown is the planted one. A false
alarm is any other pair, also beside a planted one; at most one pair of an interview is shown.
The word lists were fitted to the first part of the file; what is printed as "held out" was
written after they were closed. The samples' four pairs are older than the lists, which were
looked at with them in mind.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from persona_builder.domain.personas import Claim
from persona_builder.domain.runs import RunSettings
from persona_builder.ingest import participants_of
from persona_builder.pipeline import analyse_transcripts, read_files

HERE = Path(__file__).parent
_MARKED = re.compile(r"\{(?P<kind>[sd]): (?P<words>[^}]*)\}")


@dataclass(frozen=True, slots=True)
class Person:
    """An invented interview, and what is planted in it."""

    language: str
    name: str
    text: str
    held: bool
    says: str = ""
    does: str = ""


def people() -> Iterator[Person]:
    """Yield everybody in the file."""
    lines = (HERE / "contradictions.txt").read_text(encoding="utf-8").split("\n\n")
    for block in lines:
        head, *said = [line for line in block.splitlines() if line and line[0] != "#"] or [""]
        if not said:
            continue
        kind, name = (part.strip() for part in head.split("|"))
        language, _, held = kind.partition(" ")
        whole = "\n".join(said)
        marked = {match["kind"]: match["words"] for match in _MARKED.finditer(whole)}
        plain = _MARKED.sub(lambda match: match["words"], whole)
        plain = plain.replace("Q: ", "Interviewer: ").replace("A: ", f"{name}: ")
        yield Person(language, name, plain, bool(held), marked.get("s", ""), marked.get("d", ""))


def found_in(everybody: list[Person], language: str) -> dict[str, list[Claim]]:
    """Return the contradictions found in one language's interviews, by person."""

    def new_id() -> str:
        return str(uuid.uuid4())

    with TemporaryDirectory() as folder:
        paths = []
        for number, person in enumerate(everybody):
            paths.append(Path(folder) / f"{number}.txt")
            paths[-1].write_text(person.text, encoding="utf-8")
        reading = read_files(paths, new_id=new_id, language=language)
    transcripts, participants = participants_of(reading.transcripts)
    analysis = analyse_transcripts(
        transcripts, participants, RunSettings(personas=1, language=language), new_id=new_id
    )
    names = {each.id: each.name for each in analysis.study.participants}
    found: dict[str, list[Claim]] = {}
    for persona in analysis.personas:
        for claim in persona.claims:
            if claim.slot == "contradiction":
                found.setdefault(names[claim.evidence[0].participant_id], []).append(claim)
    return found


def main() -> None:
    """Print what was found, by language."""
    everybody = list(people())
    groups = sorted({(person.held, person.language) for person in everybody})
    for held, language in groups:
        own = [person for person in everybody if (person.held, person.language) == (held, language)]
        found = found_in(own, language)
        hits = alarms = 0
        for person in own:
            for claim in found.get(person.name, []):
                is_planted = (
                    bool(person.says)
                    and claim.text in person.says
                    and claim.counter_evidence[0].quote in person.does
                )
                hits += is_planted
                alarms += not is_planted
                if not is_planted:
                    print(f"  false: {claim.text} / {claim.counter_evidence[0].quote}")
        planted = sum(bool(person.says) for person in own)
        missed = [p.name for p in own if p.says and p.name not in found]
        part = "held out" if held else "fitted"
        print(f"{part}, {language}: found {hits} of {planted}, false alarms {alarms}", end="")
        print(f" in {len(own)} interviews, nothing shown for {', '.join(missed) or 'nobody else'}")


if __name__ == "__main__":
    main()
