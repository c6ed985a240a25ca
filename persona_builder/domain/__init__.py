"""What we talk about: spans, transcripts, statements, tags, segments, personas, edits, runs."""
