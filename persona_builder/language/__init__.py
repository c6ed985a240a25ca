"""What differs from language to language, under the same names for each."""
