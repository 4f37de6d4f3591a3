"""Ids made at the desk, unique without asking anybody."""

import secrets
import time
from uuid import UUID


def new_id() -> str:
    """Return a UUIDv7 as text: 48 bits of milliseconds, then 74 random bits of the system.

    Its time sorts rows and is trusted for nothing else. Source: RFC 9562, 5.7.
    """
    milliseconds = time.time_ns() // 1_000_000 & (1 << 48) - 1
    high = milliseconds << 16 | 0x7000 | secrets.randbits(12)
    low = 0b10 << 62 | secrets.randbits(62)
    return str(UUID(int=high << 64 | low))
