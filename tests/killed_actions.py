"""What people do with a project, to be killed in the middle: it is done then, or it is not."""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from killing import Say, run_and_kill, start
from small_project import analysed, file_of, small_project
from small_study import Said, make_study

from persona_builder.domain.progress import Progress
from persona_builder.domain.runs import Analysis, RunSettings
from persona_builder.services import analysis, corrections, exports, review, transcripts
from persona_builder.services.jobs import job
from persona_builder.store import (
    ProjectStore,
    check_whole,
    load_analysis,
    load_transcripts,
    runs_of,
    values_of,
)
from persona_builder.store.migrate import Migration, migrate, packaged_migrations, schema_of

NEXT = packaged_migrations()[-1].number + 1
NEXT_MIGRATION = Migration(
    NEXT, f"ALTER TABLE project ADD COLUMN note TEXT;\nPRAGMA user_version = {NEXT};\n"
)
PERSONA = "run-1-persona-1"
MORE = file_of(make_study({"Ada": [Said("חדש מאוד כאן."), Said("Πολύ νέο.")]}).transcripts[0])


def import_file(path: Path) -> None:
    transcript, data = MORE
    transcripts.add(path, [transcripts.Preview("Ada.txt", (transcript,), data=data)])


def analyse(path: Path) -> None:
    def found(*_: object, progress: Progress, **__: object) -> Analysis:
        for done in range(5):
            progress("embed", done, 5)
            time.sleep(0.002)
        return analysed(run_id="run-2")

    analysis.run_analysis(path, RunSettings(), analyse=found)


def edit(path: Path) -> None:
    persona = next(each for each in review.personas(path) if each.id == PERSONA)
    review.set_summary(path, PERSONA, "Νέα περίληψη.", rev=persona.rev)


def correct(path: Path) -> None:
    nadia = transcripts.transcript(path, "t-Nadia")
    turn = nadia.turns[1]
    words = nadia.words(turn).replace("every time", "κάθε φορά")
    corrections.correct_text(path, nadia.id, turn.span, words)


def erase(path: Path) -> None:
    transcripts.remove(path, "t-Nadia")


def bring_up_to_date(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrate(connection, path, (*packaged_migrations(), NEXT_MIGRATION))


def export(path: Path) -> None:
    exports.export(path, ["markdown"], path.parent / "cards")


def is_imported(path: Path) -> bool:
    with ProjectStore(path).read() as connection:
        found = [each for each in load_transcripts(connection) if each.id == MORE[0].id]
    assert [each.text for each in found] in ([], [MORE[0].text])
    return bool(found)


def is_analysed(path: Path) -> bool:
    with ProjectStore(path).read() as connection:
        runs = [each.run.id for each in runs_of(connection)]
        newest = load_analysis(connection)
    assert newest is not None
    assert newest.run.id == runs[0]
    whole = analysed(run_id=runs[0]).personas
    assert [each.claims for each in newest.personas] == [each.claims for each in whole]
    last = job(path)
    assert last is None or last.state == ("done" if "run-2" in runs else "interrupted")
    return "run-2" in runs


def is_edited(path: Path) -> bool:
    with ProjectStore(path).read() as connection:
        return "Νέα περίληψη." in values_of(connection).values()


def is_corrected(path: Path) -> bool:
    made = corrections.corrections(path, "t-Nadia")
    shown = {line.text for persona in review.personas(path) for line in persona.claims}
    corrected = "I am afraid of missing the deadline κάθε φορά 😟."
    assert (corrected in shown) == bool(made)
    original = corrections.original(path, "t-Nadia")
    assert original.words(original.turns[1]) == corrected.replace("κάθε φορά", "every time")
    return bool(made)


def is_erased(path: Path) -> bool:
    with ProjectStore(path).read() as connection:
        gone = "t-Nadia" not in {each.id for each in load_transcripts(connection)}
    content = b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))
    assert (b"missing the deadline" not in content) == gone
    return gone


def is_up_to_date(path: Path) -> bool:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        return schema_of(connection) == NEXT


def is_exported(path: Path) -> bool:
    folder = path.parent / "cards"
    if not folder.exists():
        return False
    # A new folder appears by one rename, so all of it is there.
    assert {"index.md", "run.json"} & {file.name for file in folder.iterdir()}
    assert all(file.read_bytes().endswith(b"\n") for file in folder.glob("*.md"))
    return True


@dataclass(frozen=True, slots=True)
class Action:
    """Something to be killed, and how to tell afterwards whether it was done."""

    do: Callable[[Path], None]
    is_done: Callable[[Path], bool]


ACTIONS: dict[str, Action] = {
    "import": Action(import_file, is_imported),
    "analyse": Action(analyse, is_analysed),
    "edit": Action(edit, is_edited),
    "correct": Action(correct, is_corrected),
    "erase": Action(erase, is_erased),
    "migrate": Action(bring_up_to_date, is_up_to_date),
    "export": Action(export, is_exported),
}


@dataclass(slots=True)
class Tally:
    """What became of many kills.

    Attributes:
        kills: How many processes were killed before they came to their end.
        acknowledged: Actions and edits that were said to be done.
        done: Actions that were done after all.
    """

    kills: int = 0
    acknowledged: int = 0
    done: int = 0


def kill_many(folder: Path, number: int, seed: int, names: Iterable[str] = ACTIONS) -> Tally:
    """Kill actions at random moments, each on a project of its own, and check what is left.

    Args:
        folder: Where the projects are made.
        number: How many kills in all; the actions take turns.
        seed: Of the moments.
        names: Which actions.

    Raises:
        AssertionError: Something that was acknowledged is lost, or something is half there.
    """
    chance = random.Random(seed)
    wanted = list(names)
    lasts_s = {name: _seconds(folder / f"whole-{name}", ACTIONS[name]) for name in wanted}
    tally = Tally()
    turn = 0
    while tally.kills < number:
        name = wanted[turn % len(wanted)]
        place = folder / f"{turn}-{name}"
        _kill_once(place, ACTIONS[name], chance.uniform(0, 1.1 * lasts_s[name]), tally)
        turn += 1
    return tally


def _kill_once(place: Path, action: Action, after_s: float, tally: Tally) -> None:
    place.mkdir()
    path = small_project(place).path
    heard = run_and_kill(_work(path, action), after_s)
    tally.kills += heard.signal != 0
    tally.acknowledged += len(heard.lines)
    is_done = action.is_done(path)
    tally.done += is_done
    assert is_done or "done" not in heard.lines
    if action.do is bring_up_to_date and is_done:
        return
    assert check_whole(path) == ()
    with ProjectStore(path).read() as connection:
        assert "named" not in heard.lines or "Ζωή" in values_of(connection).values()
    if not is_done:
        # What was cut off can be done again.
        action.do(path)
        assert action.is_done(path)


def _work(path: Path, action: Action) -> Callable[[Say], None]:
    def work(say: Say) -> None:
        persona = next(each for each in review.personas(path) if each.id == PERSONA)
        review.rename_persona(path, PERSONA, "Ζωή", rev=persona.rev)
        say("named")
        action.do(path)
        say("done")

    return work


def _seconds(place: Path, action: Action) -> float:
    """Return how long an action takes in a process of its own, its start included."""
    place.mkdir()
    path = small_project(place).path
    started = time.perf_counter()
    heard = start(_work(path, action))()
    assert "done" in heard.lines
    return time.perf_counter() - started
