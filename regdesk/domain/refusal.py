"""What the receipt of a refusal to accept papers says (order 267, annex 3), before any layout."""

from dataclasses import dataclass
from typing import ClassVar

from regdesk.domain.print_task import SheetKind
from regdesk.domain.words import Bilingual


@dataclass(frozen=True, slots=True, repr=False)
class RefusalFacts:
    """The legal form for an incomplete set of papers, in the wording of the edition that judged.

    ``addressee`` is who applied, by ``addressee_place`` (empty where no address is known). ``body``
    ends before the list of ``missing``; ``closing`` says that there are two copies. ``received_by``
    is who signs for his own; ``signed_on`` is the day in words. ``label`` is what the case is
    called on its ``day`` (dd.MM.yyyy).
    """

    kind: ClassVar[SheetKind] = SheetKind.REFUSAL

    title: Bilingual
    label: str
    day: str
    addressee: Bilingual
    addressee_place: Bilingual
    body: Bilingual
    missing_title: Bilingual
    missing: tuple[Bilingual, ...]
    closing: Bilingual
    signed_on: Bilingual
    clerk: str
    clerk_role: Bilingual
    executor: str
    phone: str
    received_by: str
    law: Bilingual
    office: Bilingual
    practice: bool = False
    copy: int = 0

    @property
    def name(self) -> str:
        return self.label
