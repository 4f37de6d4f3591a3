"""What a target is, and how it asks a reader that may refuse."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from regdesk.domain.errors import BadInput, Fault

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Target:
    """One door. ``seeds`` are well-formed inputs to begin from.

    ``take`` raises ``AssertionError``, or whatever should not be raised, where the program would
    be wrong.
    """

    take: Callable[[bytes], None]
    seeds: Callable[[], tuple[bytes, ...]]


def read(reading: Callable[[], T], *expected: str) -> T | None:
    """Return what ``reading`` returns, None where it raises an error whose key begins as one of
    the ``expected``.
    """
    try:
        return reading()
    except (BadInput, Fault) as error:
        if not error.key.startswith(expected):
            raise
        return None
