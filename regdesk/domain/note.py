"""What the note for an applicant says who leaves without acceptance, before any layout."""

from dataclasses import dataclass

from regdesk.domain.print_task import SheetKind
from regdesk.domain.slip import SlipRow
from regdesk.domain.words import Bilingual


@dataclass(frozen=True, slots=True, repr=False)
class NoteFacts:
    """Why it stopped and what to bring. It confirms nothing: neither acceptance nor registration.

    ``label`` is what the case is called on its ``day`` (dd.MM.yyyy): 031, for it has no number yet.
    ``kind`` is ``REFERRAL`` where it says who serves instead. ``qr`` is the signed text of the code
    that reopens a parked case, empty where there is none. ``copy`` is 0 for the first print;
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
    kind: SheetKind = SheetKind.NOTE
    practice: bool = False
    copy: int = 0
    qr: str = ""

    @property
    def name(self) -> str:
        return self.label
