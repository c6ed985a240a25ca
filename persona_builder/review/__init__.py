"""Lay what people decided over what the machine drafted."""
