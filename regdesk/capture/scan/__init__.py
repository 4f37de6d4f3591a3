"""Scanners. ``ScannerProcess`` is the program's end; all else runs in the scanners' own child.

An adapter is a module that is an ``Adapter``; ``adapters`` knows them by their scheme.
"""
