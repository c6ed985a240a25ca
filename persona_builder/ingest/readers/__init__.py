"""One file for each format: bytes in, turns and warnings out."""
