"""What was acknowledged is there, whoever is killed and however many write at once."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from small_project import empty_project

from persona_builder.store import ProjectStore, check_whole, edits_of, log_length, values_of

# Says the number of each edit once it is saved; stops after as many as it is told.
WRITER = """
import sys
from pathlib import Path
from persona_builder.store import ProjectStore, RecordEdit

path, name, number = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
store = ProjectStore(path)
for place in range(number):
    value = f"{name}-{place}"
    store.apply(RecordEdit("you", "p1", "rename", "name", value, f"שם {value} νέο"))
    print(value, flush=True)
"""

KILLS = 50
WRITERS = 8
WRITES = 50


def writer(path: Path, name: str, number: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), name, str(number)],
        stdout=subprocess.PIPE,
        text=True,
    )


def saved(path: Path) -> dict[str, str]:
    with ProjectStore(path).read() as connection:
        edits = edits_of(connection)
        values = values_of(connection)
        assert [edit.seq for edit in edits] == list(range(1, log_length(connection) + 1))
    assert {edit.value_id for edit in edits} == set(values)
    return values


def test_killing_a_writer_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    path = empty_project(tmp_path).path
    chance = random.Random(7)
    acknowledged: set[str] = set()
    for kill in range(KILLS):
        with writer(path, f"k{kill}", 100_000) as process:
            assert process.stdout is not None
            # The first word proves that it writes; then it is killed at any moment.
            acknowledged.add(process.stdout.readline().strip())
            time.sleep(chance.uniform(0, 0.03))
            process.send_signal(signal.SIGKILL)
            # The last line may be cut in the middle: then nothing was acknowledged by it.
            acknowledged |= {line.strip() for line in process.stdout if line.endswith("\n")}
        # Every opening finds a whole file; looking at each page is for the end.
        assert acknowledged <= set(saved(path))
    assert check_whole(path) == ()
    assert len(acknowledged) >= KILLS


def test_writers_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    path = empty_project(tmp_path).path
    writers = [writer(path, f"w{number}", WRITES) for number in range(WRITERS)]
    outputs = [process.communicate(timeout=120)[0].split() for process in writers]
    assert [process.returncode for process in writers] == [0] * WRITERS
    acknowledged = {value for output in outputs for value in output}
    assert len(acknowledged) == WRITERS * WRITES
    assert set(saved(path)) == acknowledged
    assert check_whole(path) == ()
