"""The replay of scenarios: drives the real window by key events only, and tells how it ended."""
