"""Kill what people do with a project for as long as you like; the tests do it a hundred times.

    python benchmarks/kill.py [--kills 1000] [--seed 0] [--action edit]

Prints how many were killed and what was lost; it stops with an error at the first loss.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from killed_actions import ACTIONS, kill_many


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--action", choices=ACTIONS, help="only this one; all take turns without")
    options = parser.parse_args()
    names = [options.action] if options.action else list(ACTIONS)
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        tally = kill_many(Path(folder), options.kills, options.seed, names)
    print(
        f"{tally.kills} kills over {', '.join(names)} in {time.perf_counter() - started:.0f} s:"
        f" {tally.acknowledged} acknowledged, {tally.done} done, 0 lost, 0 damaged, 0 half"
    )


if __name__ == "__main__":
    main()
