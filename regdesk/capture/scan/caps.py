"""What a device may deliver: the most pixels, bytes and time of a side, the most sides of a run."""

from regdesk.capture.caps import MAX_PIXELS
from regdesk.domain.errors import Fault

MAX_BYTES = 3 * MAX_PIXELS
"""Raw colour; encoded sides are smaller."""

MAX_SIDES = 200
"""A full feeder of a hundred sheets, both sides; one that never ends is stopped there."""

OFFERED_DPI = (150, 200, 300, 400, 600)
"""Of a scanner that this PC drives; what it can beyond these no clerk needs."""

SIDE_S = 120.0
"""A slow flatbed that warms up first takes a minute for A4 at 600 dpi."""


def check_size(width: int, height: int) -> None:
    """Errors: ``Fault`` ``scanner.garbage``: no paper has ``width`` x ``height`` pixels."""
    if min(width, height) < 1 or width * height > MAX_PIXELS:
        raise Fault("scanner.garbage")


def check_bytes(count: int) -> None:
    """Errors: ``Fault`` ``scanner.garbage``: no side has ``count`` bytes."""
    if not 0 < count <= MAX_BYTES:
        raise Fault("scanner.garbage")
