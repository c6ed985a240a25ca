"""Measure what cards say: against the planted findings of the samples, and by their own rules.

    python benchmarks/drafts.py samples [--lines]
    python benchmarks/drafts.py rules PATH...
    python benchmarks/drafts.py large [--people N] [--statements N]

"samples": the sample study is analysed as a researcher would, and its cards are held against
``planted_findings.csv``. A goal, pain, need or behaviour that is planted in a kind of people
counts as found when the card or the empathy map of that kind's segment stands in a sentence
that holds one of its planted quotes; "behind" also takes the quotes that back a line, which
the reader opens. A line of the card's face (goals, pains, needs, behaviours) counts as right
when it holds a planted quote of its sort, goals and needs being one sort, and otherwise only
when ``drafts_read.csv`` says so: every other line that was drafted was read there, one by
one, by one person who knew what is planted, which is kinder than a stranger would be. A line
that nobody has read is counted as wrong and printed.

"rules": what every card must hold to, on any transcripts. "large": seconds to draft five
personas from 12,000 statements that are tagged and embedded already.
"""

from __future__ import annotations

import argparse
import csv
import time
import uuid
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from persona_builder.domain.ids import derived_id
from persona_builder.domain.personas import MAP_SLOTS, Claim, PersonaDraft, Slot
from persona_builder.domain.runs import Analysis, RunSettings
from persona_builder.domain.segments import Membership, Segment, Segmentation
from persona_builder.domain.spans import Span
from persona_builder.domain.studies import Study
from persona_builder.draft import draft_personas
from persona_builder.ingest import participants_of, read_participants_csv
from persona_builder.pipeline import analyse_transcripts, read_files

HERE = Path(__file__).parent
SAMPLES = HERE.parent / "sample_transcripts"
FACE: tuple[Slot, ...] = ("goal", "pain", "need", "behaviour")
# A quote shares this many characters with a sentence that holds it.
_MIN_SHARED = 12
# Two lines of a slot above this cosine say one thing twice; a card quotes nobody above this share.
_SAID_TWICE, _MOST_OF_ONE = 0.85, 0.4


@dataclass(frozen=True, slots=True)
class Planted:
    """One planted quote: in which kind of people, as what, of which finding, and where."""

    kind: str
    slot: str
    finding: str
    file: str
    quote: str


def planted_findings() -> list[Planted]:
    """Return what is planted in the samples."""
    with (SAMPLES / "planted_findings.csv").open(encoding="utf-8", newline="") as file:
        return [
            Planted(row["kind"], row["slot"], row["note"].split()[0], row["file"], row["quote"])
            for row in csv.DictReader(file)
        ]


def read_verdicts() -> dict[tuple[str, str], bool]:
    """Return which lines without a planted quote were read and found right, by slot and words."""
    with (HERE / "drafts_read.csv").open(encoding="utf-8", newline="") as file:
        return {(row["slot"], row["line"]): row["right"] == "yes" for row in csv.DictReader(file)}


def analyse(paths: Sequence[Path], table: Path | None, count: int | None = None) -> Analysis:
    """Return the analysis of some transcripts, with facts about people where a table is given."""

    def new_id() -> str:
        return str(uuid.uuid4())

    reading = read_files(paths, new_id=new_id)
    facts = read_participants_csv(table.read_bytes(), table.name).facts if table else None
    transcripts, people = participants_of(reading.transcripts, facts=facts)
    return analyse_transcripts(transcripts, people, RunSettings(personas=count), new_id=new_id)


def analyse_samples() -> Analysis:
    """Return the analysis of the sample study."""
    files = [path for path in sorted(SAMPLES.glob("p[0-9]*")) if path.suffix != ".csv"]
    return analyse(files, SAMPLES / "participants.csv")


class Held:
    """Which statements hold which planted quotes."""

    def __init__(self, study: Study, planted: Sequence[Planted]) -> None:
        files = {each.source.name: each for each in study.transcripts}
        self.by_statement: dict[str, list[Planted]] = defaultdict(list)
        for item in planted:
            transcript = files[item.file]
            start = transcript.text.index(item.quote)
            quoted = Span(start, start + len(item.quote))
            for statement in study.statements:
                shared = quoted.overlap(statement.span)
                enough = shared > min(_MIN_SHARED, len(item.quote) - 1)
                if statement.transcript_id == transcript.id and enough:
                    self.by_statement[statement.id].append(item)

    def in_line(self, claim: Claim, *, behind: bool) -> list[Planted]:
        """Return what a line's own words hold, or those of all quotes behind it."""
        shown = claim.evidence if behind else claim.evidence[:1]
        return [item for each in shown for item in self.by_statement[each.statement_id]]


def kind_of(analysis: Analysis, persona: PersonaDraft) -> str:
    """Return the planted kind that most of a persona's people are of."""
    with (SAMPLES / "planted_truth.csv").open(encoding="utf-8", newline="") as file:
        kinds = {row["file"]: row["kind"] for row in csv.DictReader(file)}
    study = analysis.study
    found = Counter(
        kinds[study.transcript_by_id[study.participant_by_id[each].transcript_ids[0]].source.name]
        for each in persona.participants
    )
    return found.most_common(1)[0][0]


def same_sort(slot: Slot, planted: str) -> bool:
    """Return whether a planted finding is of the sort a line stands under."""
    return planted == slot or {planted, slot} == {"goal", "need"}


def measure_samples(analysis: Analysis, *, show_lines: bool = False) -> None:
    """Print recall of planted findings and precision of the lines of each card."""
    planted = planted_findings()
    held, verdicts = Held(analysis.study, planted), read_verdicts()
    totals: Counter[str] = Counter()
    for persona in analysis.personas:
        kind = kind_of(analysis, persona)
        _print_recall(kind, persona, planted, held, totals)
        _print_precision(kind, persona, held, verdicts, totals, show_lines=show_lines)
    n_planted = totals["planted"]
    print(f"\nfound {totals['shown']}/{n_planted} = {totals['shown'] / n_planted:.2f}", end="")
    print(f"; with quotes behind {totals['behind'] / n_planted:.2f}", end="")
    print(f"; lines right {totals['right']}/{totals['lines']}", end="")
    print(f" = {totals['right'] / totals['lines']:.2f}", end="")
    print(f", by planted quotes alone {totals['matched'] / totals['lines']:.2f}")


def _print_recall(
    kind: str,
    persona: PersonaDraft,
    planted: Sequence[Planted],
    held: Held,
    totals: Counter[str],
) -> None:
    lines = [claim for claim in persona.claims if claim.slot in (*FACE, *MAP_SLOTS, "quote")]
    shown = {item.finding for claim in lines for item in held.in_line(claim, behind=False)}
    behind = {item.finding for claim in lines for item in held.in_line(claim, behind=True)}
    for slot in FACE:
        wanted = {item.finding for item in planted if item.kind == kind and item.slot == slot}
        found = wanted & shown
        print(f"{kind} {slot:9} found {len(found)}/{len(wanted)}", end="")
        print(f", behind {len(wanted & behind)}, missing {', '.join(sorted(wanted - shown))}")
        totals["planted"] += len(wanted)
        totals["shown"] += len(found)
        totals["behind"] += len(wanted & behind)


def _print_precision(
    kind: str,
    persona: PersonaDraft,
    held: Held,
    verdicts: dict[tuple[str, str], bool],
    totals: Counter[str],
    *,
    show_lines: bool,
) -> None:
    for claim in persona.claims:
        if claim.slot not in FACE:
            continue
        matched = any(
            item.kind == kind and same_sort(claim.slot, item.slot)
            for item in held.in_line(claim, behind=False)
        )
        read = verdicts.get((claim.slot, claim.text))
        totals["lines"] += 1
        totals["matched"] += matched
        totals["right"] += matched or bool(read)
        totals["two"] += claim.participants > 1
        if show_lines or (not matched and read is None):
            state = "planted" if matched else {None: "NOT READ", True: "read", False: "wrong"}[read]
            print(f"  {state:8} {claim.participants}/{claim.of} {claim.slot:9} {claim.text}")


def check_rules(analysis: Analysis) -> None:
    """Print, for each card, what every card must hold to."""
    print(f"{'card':12} {'lines':>5} {'rest':>5} {'verb':>5} {'two+':>5} {'heard':>7} ", end="")
    print(f"{'loudest':>7} {'twice':>5} {'asker':>5} {'8-40':>5}")
    for persona in analysis.personas:
        print(" ".join(_rules_of(analysis.study, persona)))


def _rules_of(study: Study, persona: PersonaDraft) -> Iterator[str]:
    claims = persona.claims
    quotes = [item for claim in claims for item in (*claim.evidence, *claim.counter_evidence)]
    yield f"{persona.name:12}"
    yield f"{len(claims):5}"
    yield _share(bool(each.evidence) or each.kind == "editorial" for each in claims)
    yield _share(
        item.span.of(study.transcript_by_id[item.transcript_id].text) == item.quote
        for item in quotes
    )
    yield _share(each.participants > 1 for each in claims if each.slot in (*FACE, *MAP_SLOTS))
    heard = {item.participant_id for item in quotes} & set(persona.participants)
    listed = " ".join(persona.open_questions)
    names = [study.participant_by_id[each].name for each in persona.participants]
    all_known = all(
        each in heard or name in listed
        for each, name in zip(persona.participants, names, strict=True)
    )
    yield f"{len(heard)}/{len(persona.participants)}{'' if all_known else '!':1}".rjust(7)
    own = [claim for claim in claims if claim.slot not in ("contrast", "scale")]
    voices = Counter(claim.evidence[0].participant_id for claim in own if claim.evidence)
    yield f"{max(voices.values()) / voices.total():7.2f}"
    yield f"{_said_twice(study, claims):5}"
    yield f"{_words_of_askers(study, persona):5}"
    shown = [claim.text for claim in claims if claim.slot == "quote"]
    shown += [persona.signature.quote] if persona.signature else []
    yield _share(8 <= len(text.split()) <= 40 for text in shown)


def _share(holds: Iterator[bool]) -> str:
    found = list(holds)
    return f"{sum(found) / max(len(found), 1):5.2f}"


def _said_twice(study: Study, claims: Sequence[Claim]) -> int:
    rows = {statement.id: row for row, statement in enumerate(study.statements)}
    n_twice = 0
    by_slot: dict[Slot, list[int]] = defaultdict(list)
    for claim in claims:
        if claim.slot in (*FACE, *MAP_SLOTS, "quote", "expectation", "situation"):
            by_slot[claim.slot].append(rows[claim.evidence[0].statement_id])
    for own in by_slot.values():
        cosines = study.vectors[own] @ study.vectors[own].T
        n_twice += int((np.triu(cosines, 1) > _SAID_TWICE).sum())
    return n_twice


def _words_of_askers(study: Study, persona: PersonaDraft) -> int:
    return sum(
        study.transcript_by_id[item.transcript_id].speaker(item.speaker_id).role == "interviewer"
        for claim in persona.claims
        for item in (*claim.evidence, *claim.counter_evidence)
    )


def measure_large(people: int, n_statements: int) -> None:
    """Print how long five personas take from many statements of a study made of the samples."""
    study = analyse_samples().study
    rng = np.random.default_rng(0)
    big = _many(study, people, n_statements, rng)
    everybody = [each.id for each in big.participants]
    groups = [everybody[number::5] for number in range(5)]
    segmentation = Segmentation(
        tuple(
            Segment(number, tuple(Membership(each, 0.9) for each in group), group[0])
            for number, group in enumerate(groups, start=1)
        ),
        "exploratory",
        0.01,
        0.5,
    )
    start = time.perf_counter()
    ids = iter(range(100))
    drafts = draft_personas(
        big, segmentation, run_id="run", new_id=lambda: f"p{next(ids)}", language="en"
    )
    seconds = time.perf_counter() - start
    print(f"{len(drafts)} personas from {len(big.statements)} statements: {seconds:.1f} s")


def _many(study: Study, people: int, n_statements: int, rng: np.random.Generator) -> Study:
    """Return a study of many people who each repeat what is said, with vectors of their own."""
    participants = [
        replace(study.participants[number % len(study.participants)], id=f"person-{number}")
        for number in range(people)
    ]
    chosen = rng.integers(0, len(study.statements), n_statements)
    statements, tags = [], []
    for place, row in enumerate(chosen.tolist()):
        new_id = derived_id("many", place)
        person = participants[place % people].id
        statements.append(replace(study.statements[row], id=new_id, participant_id=person))
        tags.append(replace(study.tags[row], statement_id=new_id))
    noise = rng.normal(0, 0.03, (n_statements, study.vectors.shape[1]))
    vectors = study.vectors[chosen] + noise
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return Study(
        study.transcripts,
        tuple(participants),
        tuple(statements),
        vectors.astype(np.float32),
        tuple(tags),
    )


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    samples = commands.add_parser("samples")
    samples.add_argument("--lines", action="store_true")
    rules = commands.add_parser("rules")
    rules.add_argument("paths", nargs="+", type=Path)
    large = commands.add_parser("large")
    large.add_argument("--people", type=int, default=40)
    large.add_argument("--statements", type=int, default=12_000)
    args = parser.parse_args()
    if args.command == "samples":
        analysis = analyse_samples()
        measure_samples(analysis, show_lines=args.lines)
        check_rules(analysis)
    elif args.command == "rules":
        check_rules(analyse(args.paths, None))
    else:
        measure_large(args.people, args.statements)


if __name__ == "__main__":
    main()
