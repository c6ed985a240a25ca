"""Turn statements into vectors."""
