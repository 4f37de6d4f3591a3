"""RegDesk: the desk a counter clerk works at when a person comes to be registered."""

__version__ = "0.1.0"
