"""What the slip says, already worded in both languages, before any layout."""

from dataclasses import dataclass
from typing import ClassVar

from regdesk.domain.print_task import SheetKind
from regdesk.domain.words import Bilingual


@dataclass(frozen=True, slots=True, repr=False)
class SlipRow:
    """A labelled line: ``value`` prints bold in Kazakh, ``note`` (or the Russian value) below."""

    label: Bilingual
    value: Bilingual
    note: Bilingual | None = None


@dataclass(frozen=True, slots=True, repr=False)
class SlipFacts:
    """The acceptance slip (domain law paper §2.5). It confirms acceptance, never registration.

    ``qr`` is the signed text of the code; ``copy`` is 0 for the first print, n for the n-th
    reprint; ``practice`` asks for the watermark. Times are local: dd.MM.yyyy HH:mm.
    """

    kind: ClassVar[SheetKind] = SheetKind.SLIP

    title: Bilingual
    number: str
    rows: tuple[SlipRow, ...]
    handed_in: str
    accepted: str
    service_time: str
    window: Bilingual
    clerk: str
    next_step: Bilingual
    status: Bilingual
    disclaimer: Bilingual
    how_to_check: Bilingual
    law: Bilingual
    office: Bilingual
    qr: str
    practice: bool = False
    copy: int = 0

    @property
    def name(self) -> str:
        return self.number
