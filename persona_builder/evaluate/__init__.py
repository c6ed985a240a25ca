"""Measure taggers, segments and readers against labelled data."""
