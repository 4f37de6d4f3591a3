"""Slip numbers, made offline, that never collide and show a mistyped digit."""

import re
from dataclasses import dataclass

from regdesk.domain.errors import BadInput

LAST_DESK, LAST_EPOCH, LAST_SERIAL = 999, 9, 999_999
_WRITTEN = re.compile(r"(\d{3})-(\d{3})-(\d)-(\d{6})-(\d{2})", re.ASCII)


@dataclass(frozen=True, slots=True)
class SlipNumber:
    """``CCC-DDD-E-NNNNNN-KK``: centre, desk, epoch, serial, check digits over the rest.

    Source of the check: ISO 7064, MOD 97-10.
    """

    centre: str
    desk: int
    epoch: int
    serial: int

    def __post_init__(self) -> None:
        lasts = ((self.desk, LAST_DESK), (self.epoch, LAST_EPOCH), (self.serial, LAST_SERIAL))
        in_range = all(1 <= one <= last for one, last in lasts)
        if not (in_range and re.fullmatch(r"\d{3}", self.centre, re.ASCII)):
            raise BadInput("number.range")

    @property
    def _payload(self) -> str:
        return f"{self.centre}{self.desk:03}{self.epoch}{self.serial:06}"

    def __str__(self) -> str:
        check = 98 - int(self._payload) * 100 % 97
        return f"{self.centre}-{self.desk:03}-{self.epoch}-{self.serial:06}-{check:02}"


def parse_number(written: str) -> SlipNumber:
    """Return the number that ``written`` shows.

    Errors: ``BadInput`` ``number.shape`` or ``number.check_digit``.
    """
    match = _WRITTEN.fullmatch(written.strip())
    if match is None:
        raise BadInput("number.shape")
    centre, desk, epoch, serial, _ = match.groups()
    number = SlipNumber(centre, int(desk), int(epoch), int(serial))
    if str(number) != written.strip():
        raise BadInput("number.check_digit")
    return number
