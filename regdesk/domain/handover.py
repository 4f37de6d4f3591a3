"""What the note at the end of a shift says, before any layout."""

from dataclasses import dataclass
from typing import ClassVar

from regdesk.domain.print_task import SheetKind
from regdesk.domain.words import Bilingual


@dataclass(frozen=True, slots=True, repr=False)
class HandoverLine:
    """One thing that is left: what it is ``called`` at the counter, and how it stands."""

    called: str
    said: Bilingual


@dataclass(frozen=True, slots=True, repr=False)
class HandoverPart:
    """Things left of one kind. ``more`` tells how many found no room, None where all did."""

    title: Bilingual
    lines: tuple[HandoverLine, ...]
    more: Bilingual | None = None


@dataclass(frozen=True, slots=True, repr=False)
class HandoverFacts:
    """What one clerk leaves to the next, for both to sign. Shape: ``label`` dd.MM.yyyy HH:mm."""

    kind: ClassVar[SheetKind] = SheetKind.HANDOVER

    title: Bilingual
    label: str
    window: Bilingual
    parts: tuple[HandoverPart, ...]
    nothing: Bilingual
    gives: Bilingual
    takes: Bilingual
    clerk: str
    office: Bilingual
    practice: bool = False
    copy: int = 0

    @property
    def name(self) -> str:
        return self.label
