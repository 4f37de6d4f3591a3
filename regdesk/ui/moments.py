"""Moments as the clerk reads them: the time of today, the date before it of another day."""

from datetime import datetime


def moment(at: datetime, now: datetime) -> str:
    """Return 10:52, or 22.11.2026 10:52 where ``at`` is not of the day of ``now``."""
    at = at.astimezone(now.tzinfo)
    return f"{at:%H:%M}" if at.date() == now.date() else f"{at:%d.%m.%Y %H:%M}"
