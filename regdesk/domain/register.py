"""What the day's register of cases says, before any layout."""

from dataclasses import dataclass
from typing import ClassVar

from regdesk.domain.print_task import SheetKind
from regdesk.domain.words import Bilingual


@dataclass(frozen=True, slots=True, repr=False)
class RegisterRow:
    """One case of the day. ``iin`` is masked; ``time`` HH:mm, ``served`` mm:ss, both may be empty.

    ``number`` is the slip's, or what the case is called while it has none: 031.
    """

    number: str
    time: str
    person: str
    iin: str
    service: Bilingual
    address: Bilingual
    outcome: Bilingual
    served: str
    clerk: str


@dataclass(frozen=True, slots=True, repr=False)
class RegisterTotal:
    """How many cases ended, or stand, so."""

    label: Bilingual
    count: int


@dataclass(frozen=True, slots=True, repr=False)
class RegisterPart:
    """Cases that are told apart from those of the day, each in a row, or many in a line."""

    title: Bilingual
    rows: tuple[RegisterRow, ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class RegisterFacts:
    """The cases of one ``day`` (dd.MM.yyyy) at one window, in the order of their beginning.

    That of a numbered closing has its ``closing`` (1-12), further ``parts``, and in ``proof`` by
    what it is told from any other.
    """

    kind: ClassVar[SheetKind] = SheetKind.REGISTER

    title: Bilingual
    day: str
    columns: tuple[Bilingual, ...]
    rows: tuple[RegisterRow, ...]
    totals: tuple[RegisterTotal, ...]
    window: Bilingual
    clerk: str
    printed_at: str
    office: Bilingual
    practice: bool = False
    copy: int = 0
    closing: str = ""
    parts: tuple[RegisterPart, ...] = ()
    proof: tuple[Bilingual, ...] = ()

    @property
    def name(self) -> str:
        return f"{self.day} № {self.closing}" if self.closing else self.day
