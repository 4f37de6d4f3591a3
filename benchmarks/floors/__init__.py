"""The plainest code that does the named work, nothing of the program imported."""
