"""Sheets on paper: laid out and queued in the worker, asked for through port ``Press``."""
