"""Lies here so that tests of every kind can import the builders beside it.

Generated tests draw the same examples each time, so that a change is judged by what it
did and not by luck. ``HYPOTHESIS_PROFILE=explore`` draws new ones; ``make explore`` does.
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))
