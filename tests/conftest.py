"""Lies here so that tests of every kind can import the builders beside it."""
