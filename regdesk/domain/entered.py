"""The mark that a case was typed into the state's register by hand."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class EnteredMark:
    """The ``nth`` mark of a case; the last one counts, the earlier ones stay.

    ``number`` is the register's own; ``entered_at`` is None where the mark was taken back.
    """

    case_id: str
    nth: int
    number: str
    entered_at: datetime | None
    marked_at: datetime
    clerk_code: str
