"""Keep a project in one SQLite file."""
