"""Draft personas whose every line rests on verbatim quotes."""
