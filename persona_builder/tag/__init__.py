"""Sort statements into think, feel, say and do, with pains and needs."""
