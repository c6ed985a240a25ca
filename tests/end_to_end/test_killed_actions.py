"""Killed in the middle of anything, a project keeps what was acknowledged and can go on."""

from __future__ import annotations

from pathlib import Path

import pytest
from killed_actions import kill_many

KILLS = 102


@pytest.mark.slow
def test_a_hundred_kills_of_what_people_do_lose_nothing(tmp_path: Path) -> None:
    tally = kill_many(tmp_path, KILLS, seed=11)
    assert tally.kills >= KILLS
    # Some came to their end before they were killed, others did not; how many depends on
    # the machine's load.
    assert tally.acknowledged > 0
    assert tally.done > 0
