"""What the hub tells every desk: maintenance, a change of rules, a warning."""

from dataclasses import dataclass
from datetime import datetime

from regdesk.domain.words import Bilingual


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice as it stands now; ``read``: somebody here has seen it in this wording."""

    key: str
    title: Bilingual
    text: Bilingual
    at: datetime
    read: bool = False
