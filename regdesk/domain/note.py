"""What the note for an applicant says who leaves without acceptance, before any layout."""

from dataclasses import dataclass
from enum import StrEnum

from regdesk.domain.slip import SlipRow
from regdesk.domain.words import Bilingual


class NoteKind(StrEnum):
    """What the sheet is: a referral says who serves instead, a note why it stopped here."""

    NOTE = "note"
    REFERRAL = "referral"


@dataclass(frozen=True, slots=True, repr=False)
class NoteFacts:
    """Why it stopped and what to bring. It confirms nothing: neither acceptance nor registration.

    ``label`` is what the case is called on its ``day`` (dd.MM.yyyy): 031, for it has no number yet.
    ``practice`` asks for the watermark.
    """

    title: Bilingual
    label: str
    day: str
    rows: tuple[SlipRow, ...]
    window: Bilingual
    clerk: str
    phone: str
    next_step: Bilingual
    status: Bilingual
    disclaimer: Bilingual
    law: Bilingual
    office: Bilingual
    kind: NoteKind = NoteKind.NOTE
    practice: bool = False
