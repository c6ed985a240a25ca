"""Run the browser tests where there is no network, and count what the app tries to reach.

    python benchmarks/egress.py [tests/browser]

Needs Linux with ``unshare``, ``ip`` and ``strace``, and the right to use them. The whole run
sees a loopback device only; beside that, every call of the app's processes that opens a
connection or sends a datagram is noted. Prints how many went elsewhere: none is promised.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# Each process has a file of its own, so that no line is torn.
WATCHER = "strace -D -ff -q -e trace=connect,sendto,sendmsg,sendmmsg -o {folder}/calls"
_INET = re.compile(r'sin_port=htons\((\d+)\), sin_addr=inet_addr\("([^"]+)"\)')
_INET6 = re.compile(r'sin6_port=htons\((\d+)\).*?inet_pton\(AF_INET6, "([^"]+)"')
_PORT_OF_NAMES = 53


def main() -> None:
    tests = sys.argv[1:] or ["tests/browser"]
    with tempfile.TemporaryDirectory() as place:
        command = ["unshare", "-n", "sh", "-c", 'ip link set lo up && exec "$@"', "sh"]
        command += [sys.executable, "-m", "pytest", "-q", *tests]
        watched = {**os.environ, "PERSONA_BUILDER_WATCHER": WATCHER.format(folder=place)}
        done = subprocess.run(command, cwd=ROOT, env=watched, check=False)
        files = sorted(Path(place).glob("calls*"))
        elsewhere, looked_up, n_calls = tally(files)
    print(f"{len(files)} processes and threads of the app, {n_calls} calls to a network address")
    print(f"connections and datagrams elsewhere: {elsewhere}")
    print(f"questions to a name server: {looked_up}")
    if done.returncode or elsewhere or looked_up or not files:
        sys.exit(1)


def tally(files: Iterable[Path]) -> tuple[int, int, int]:
    """Return how many calls went elsewhere, to a name server, and to any address at all."""
    elsewhere = looked_up = n_calls = 0
    for file in files:
        for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
            for pattern in (_INET, _INET6):
                if found := pattern.search(line):
                    n_calls += 1
                    looked_up += int(found[1]) == _PORT_OF_NAMES
                    elsewhere += not (found[2].startswith("127.") or found[2] == "::1")
    return elsewhere, looked_up, n_calls


if __name__ == "__main__":
    main()
