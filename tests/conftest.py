"""Lies here so that tests of every kind can import the builders beside it.

Generated tests draw the same examples each time, so that a change is judged by what it
did and not by luck. ``HYPOTHESIS_PROFILE=explore`` draws new ones; ``make explore`` does.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep what the program notes about its own work out of the home of whoever runs tests."""
    before = os.environ.get("PERSONA_BUILDER_HOME")
    folder = tmp_path_factory.mktemp("home")
    os.environ["PERSONA_BUILDER_HOME"] = str(folder)
    yield folder
    if before is None:
        del os.environ["PERSONA_BUILDER_HOME"]
    else:
        os.environ["PERSONA_BUILDER_HOME"] = before
