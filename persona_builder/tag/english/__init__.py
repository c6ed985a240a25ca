"""Cues of English, read off a parse."""
