"""What was acknowledged is there, whoever is killed and however many write at once."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from killing import Say, run_and_kill, start
from small_project import empty_project

from persona_builder.errors import StaleEditError
from persona_builder.store import (
    ProjectStore,
    RecordEdit,
    SwitchEdit,
    check_whole,
    edits_of,
    log_length,
    values_of,
)

# A file for every hundred kills, so that looking at all of it stays quick.
KILLS = 1000
KILLS_A_FILE = 100
# An edit takes a few milliseconds, most of them waiting for the disk.
LONGEST_LIFE_S = 0.06
WRITERS = 8
WRITES = 200
INTERLEAVINGS = 1000
PATIENCE_MS = 120_000
WHAT_CHANGED = {
    "this persona was renamed",
    "a change of it was undone",
    "something else was changed",
}


def writes(path: Path, name: str, number: int) -> Callable[[Say], None]:
    """Return what saves edits and says each one's id once it is saved."""

    def write(say: Say) -> None:
        # Nobody is first in line at a lock; on a machine with much else to do, the usual
        # wait can be too short for one of several who write without a pause.
        store = ProjectStore(path, wait_ms=PATIENCE_MS)
        for place in range(number):
            value = f"{name}-{place}"
            store.apply(RecordEdit("you", "p1", "rename", "name", value, f"שם {value} νέο"))
            say(value)

    return write


def saved(path: Path) -> dict[str, str]:
    with ProjectStore(path).read() as connection:
        edits = edits_of(connection)
        values = values_of(connection)
        assert [edit.seq for edit in edits] == list(range(1, log_length(connection) + 1))
    assert {edit.value_id for edit in edits} == set(values)
    return values


@pytest.mark.slow
def test_a_thousand_kills_of_a_writer_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    chance = random.Random(7)
    in_the_middle = 0
    for first in range(0, KILLS, KILLS_A_FILE):
        path = empty_project(tmp_path, f"Study {first}").path
        acknowledged: set[str] = set()
        for kill in range(first, first + KILLS_A_FILE):
            heard = run_and_kill(
                writes(path, f"k{kill}", 100_000), after_s=chance.uniform(0, LONGEST_LIFE_S)
            )
            acknowledged |= set(heard.lines)
            there = set(saved(path))
            assert acknowledged <= there
            # What was saved but not yet acknowledged counts from here on.
            in_the_middle += len(there - acknowledged)
            acknowledged = there
            assert check_whole(path) == ()
        # How much a writer gets done before it is killed depends on the machine's load;
        # that it gets something done is what makes the kills mean anything.
        assert acknowledged
    # Some kills fell between the saving and the telling, so the moments were true moments.
    assert in_the_middle > 0


@pytest.mark.slow
def test_writers_at_the_same_time_lose_nothing_and_none_hears_of_a_lock(tmp_path: Path) -> None:
    path = empty_project(tmp_path).path
    waits = [start(writes(path, f"w{number}", WRITES)) for number in range(WRITERS)]
    acknowledged = {value for wait in waits for value in wait().lines}
    assert len(acknowledged) == WRITERS * WRITES
    assert set(saved(path)) == acknowledged
    assert check_whole(path) == ()


class Session:
    """A person with a card on the screen: what they decide rests on the revision they saw."""

    def __init__(self, path: Path, name: str) -> None:
        self.store = ProjectStore(path)
        self.name = name
        self.seen = 0
        self.accepted: list[str] = []
        self.told: list[str] = []

    def look(self) -> None:
        with self.store.read() as connection:
            self.seen = len(edits_of(connection))

    def decide(self, chance: random.Random) -> None:
        value = f"{self.name}-{len(self.accepted)}-{len(self.told)}"
        try:
            if self.seen and chance.random() < 0.2:
                self.store.apply(SwitchEdit(self.name, "undo", self.seen), self.seen)
            else:
                command = RecordEdit(self.name, "p1", "rename", "name", value, f"Ζωή {value}")
                self.store.apply(command, self.seen)
                self.accepted.append(value)
        except StaleEditError as error:
            self.told.append(error.what)


@pytest.mark.slow
def test_of_two_sessions_on_one_card_the_second_is_told_and_every_accepted_edit_is_kept(
    tmp_path: Path,
) -> None:
    accepted = refused = 0
    path = empty_project(tmp_path).path
    for number in range(INTERLEAVINGS):
        chance = random.Random(number)
        # A file for every fifty, so that the history stays short enough to be read each time.
        if number % 50 == 0:
            path = empty_project(tmp_path, f"Study {number}").path
        sessions = (Session(path, f"Νίκος {number}"), Session(path, f"دارا {number}"))
        for session in sessions:
            session.look()
        for _ in range(chance.randint(2, 5)):
            session = chance.choice(sessions)
            if chance.random() < 0.3:
                session.look()
            before = len(session.told)
            length = history_length(path)
            session.decide(chance)
            # Refused exactly when somebody had changed the card after this session looked.
            assert (len(session.told) > before) == (session.seen != length)
        values = saved_values(path)
        kept = [value for session in sessions for value in session.accepted]
        assert all(values[value] == f"Ζωή {value}" for value in kept)
        accepted += len(kept)
        told = [what for session in sessions for what in session.told]
        assert set(told) <= WHAT_CHANGED
        refused += len(told)
    assert accepted > INTERLEAVINGS
    assert refused > INTERLEAVINGS / 2


def history_length(path: Path) -> int:
    with ProjectStore(path).read() as connection:
        return log_length(connection)


def saved_values(path: Path) -> dict[str, str]:
    with ProjectStore(path).read() as connection:
        return values_of(connection)
