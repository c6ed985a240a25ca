"""However a reader process ends, the file gets one clear error and the next one is read."""

from __future__ import annotations

import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from persona_builder.errors import UnreadableFileError
from persona_builder.ingest.isolation import ReaderPool
from persona_builder.ingest.reading import Options

GOOD = "Ερευνήτρια: Τι έγινε;\nΆρης: Τίποτα.\n".encode()
READ_FIRST = "import sys,json; m=json.loads(sys.stdin.buffer.readline()); "


def pool_of(program: str, *, max_wall_s: float = 10.0) -> ReaderPool:
    return ReaderPool([sys.executable, "-c", READ_FIRST + program], max_wall_s=max_wall_s)


@pytest.mark.parametrize(
    ("program", "why"),
    [
        pytest.param("import time; time.sleep(60)", "longer than 1 seconds", id="hangs"),
        pytest.param("import os; os.abort()", "broke down over it", id="aborts"),
        pytest.param(
            "import os,signal; os.kill(os.getpid(), signal.SIGKILL)", "time or memory", id="killed"
        ),
        pytest.param("sys.exit(7)", "ended without an answer", id="exits"),
        pytest.param("print('not json', flush=True)", "no proper answer", id="speaks-nonsense"),
        pytest.param("print('{}', flush=True)", "no proper answer", id="answers-nothing"),
        pytest.param(
            "print(json.dumps({'failed': 'MemoryError'}), flush=True)", "more memory", id="memory"
        ),
        pytest.param(
            "print(json.dumps({'failed': 'KeyError'}), flush=True)", r"\(KeyError\)", id="breaks"
        ),
    ],
)
def test_every_way_to_end_becomes_one_clear_error(program: str, why: str) -> None:
    pool = pool_of(program, max_wall_s=1.0 if "sleep" in program else 10.0)

    with pytest.raises(UnreadableFileError, match=why) as refused:
        pool.read(GOOD, "p01.txt", Options())

    assert "p01.txt" in str(refused.value)
    pool.close()


def test_a_warm_process_that_went_to_sleep_is_replaced_without_a_word() -> None:
    answer = "print(json.dumps({'transcripts': []}), flush=True); sys.stdin.buffer.read(m['size'])"
    pool = pool_of(answer)
    pool.read(GOOD, "a.txt", Options())
    time.sleep(0.3)

    assert pool.read(GOOD, "b.txt", Options()) == ()
    pool.close()


def test_files_can_be_read_at_the_same_time() -> None:
    pool = ReaderPool()
    names = [f"{number}.txt" for number in range(12)]

    with ThreadPoolExecutor(6) as threads:
        found = list(threads.map(lambda name: pool.read(GOOD, name, Options()), names))

    assert [each[0].source.name for each in found] == names
    pool.close()


def test_a_reader_gets_no_environment_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_OF_OURS", "canary")
    kind = "json.dumps({'failed': os.environ.get('SECRET_OF_OURS', 'Nothing')})"
    pool = pool_of(f"import os; print({kind}, flush=True)")

    with pytest.raises(UnreadableFileError, match=r"\(Nothing\)"):
        pool.read(GOOD, "p01.txt", Options())
    pool.close()


@pytest.mark.skipif(sys.platform == "win32", reason="process groups are a POSIX idea")
def test_what_a_reader_started_ends_with_it() -> None:
    grandchild = (
        "import os,time\npid = os.fork()\nif pid == 0:\n    time.sleep(60)\n"
        "print(json.dumps({'failed': str(pid)}), flush=True); time.sleep(60)"
    )
    pool = ReaderPool(
        [sys.executable, "-c", READ_FIRST.rstrip("; ") + "\n" + grandchild], max_wall_s=10.0
    )

    with pytest.raises(UnreadableFileError) as refused:
        pool.read(GOOD, "p01.txt", Options())
    pid = int(str(refused.value).rpartition("(")[2].partition(")")[0])
    time.sleep(0.3)

    assert not _is_running(pid)
    pool.close()


def _is_running(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii") as status:  # noqa: PTH123 - a path of the system
            return status.read().rpartition(")")[2].split()[0] not in {"Z", "X"}
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_the_same_words_come_out_as_went_in() -> None:
    pool = ReaderPool()

    (transcript,) = pool.read(GOOD, "p\udcff01.txt", Options())

    assert transcript.text == "Τι έγινε;\nΤίποτα."
    assert transcript.source.name == "p\udcff01.txt"
    pool.close()
