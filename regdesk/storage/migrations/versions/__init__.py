"""One change of the tables a file; each has a test of its name in tests/storage/migrations."""
