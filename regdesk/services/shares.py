"""What the shares of co-owners add up to. No rule asks for them: a wrong sum is only told."""

import re
from collections.abc import Iterable
from fractions import Fraction

from regdesk.domain.owner import Owner

_PARTS = re.compile(r"(\d{1,6})\s*/\s*(\d{1,6})", re.ASCII)
_PERCENT = re.compile(r"(\d{1,3})(?:[.,](\d{1,4}))?\s*%", re.ASCII)


def find_share(typed: str) -> Fraction | None:
    """Return the share that was typed as «1/2» or «50 %»; None where it is neither."""
    parts = _PARTS.fullmatch(typed.strip())
    if parts and int(parts[2]):
        return Fraction(int(parts[1]), int(parts[2]))
    percent = _PERCENT.fullmatch(typed.strip())
    if percent:
        return Fraction(f"{percent[1]}.{percent[2] or 0}") / 100
    return None


def find_wrong_sum(owners: Iterable[Owner]) -> Fraction | None:
    """Return what the shares add up to where that cannot be the whole; None: nothing is wrong.

    An owner without a readable share may hold any rest, so then only too much is wrong.
    """
    shares = [find_share(one.share) for one in owners]
    known = [one for one in shares if one is not None]
    total = sum(known, Fraction(0))
    if total > 1 or (known and len(known) == len(shares) and total != 1):
        return total
    return None
