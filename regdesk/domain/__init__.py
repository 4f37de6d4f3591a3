"""The field in plain frozen Python: people, addresses, papers, cases. No I/O, no clock."""
