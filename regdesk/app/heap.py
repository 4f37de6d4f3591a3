"""Lets what was used once go back to the system: a decoded page, a read list, an opened slot."""

import ctypes
import sys

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3  # M_… in glibc's malloc.h
_LARGE = 128 * 1024  # bytes; glibc begins here too, but raises it with every large block freed


def give_back() -> None:
    """Keep glibc from holding freed memory; on other systems there is nothing to do."""
    if sys.platform != "linux":
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_MMAP_THRESHOLD, _LARGE)
        mallopt(_TRIM_THRESHOLD, _LARGE)
