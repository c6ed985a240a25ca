"""Group participants, and say how sure."""
