"""The six steps, one page each."""
