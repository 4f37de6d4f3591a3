"""What a clerk can do, one module per intent; ports say what it needs."""
