"""One module for each way of recognising who somebody is."""

from __future__ import annotations
