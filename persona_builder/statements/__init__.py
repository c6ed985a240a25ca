"""Turn what participants say into statements."""
