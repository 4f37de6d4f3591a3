"""What a scanned text is, told by its form alone: the one router of bursts and codes on pages."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from regdesk.domain.address import is_rka
from regdesk.domain.iin import find_iin
from regdesk.domain.mrz import split_mrz

SLIP_MARK = "RD1:"
DRAFT_MARK = "RD1D:"

_AROUND = re.compile(r"^[\s\x00-\x1f]+|[\s\x00-\x1f]+$")


class CodeKind(StrEnum):
    """What may come under a reader."""

    IIN = "iin"
    MRZ = "mrz"
    SLIP = "slip"
    NOTE = "note"
    RKA = "rka"
    TICKET = "ticket"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ScannedCode:
    """``text`` is what was read without what readers put around it; of an MRZ its lines, joined by
    line breaks.
    """

    kind: CodeKind
    text: str = field(repr=False)

    @property
    def is_sheet(self) -> bool:
        """Tell whether a sheet of ours carries it."""
        return self.kind in (CodeKind.SLIP, CodeKind.NOTE)

    @property
    def is_of_person(self) -> bool:
        """Tell whether it names a person."""
        return self.kind in (CodeKind.IIN, CodeKind.MRZ)

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(self.text.split("\n"))


def name_code(text: str, ticket: str = "") -> ScannedCode:
    """Return what ``text`` is; never raises.

    ``ticket`` is the form of this centre's queue tickets as a regular expression, empty where it
    has none: neither law nor papers name one. Whatever has a form of its own is no ticket.
    """
    bare = _AROUND.sub("", text)
    if bare.startswith(SLIP_MARK):
        return ScannedCode(CodeKind.SLIP, bare)
    if bare.startswith(DRAFT_MARK):
        return ScannedCode(CodeKind.NOTE, bare)
    if find_iin(bare):
        return ScannedCode(CodeKind.IIN, bare)
    if is_rka(bare):
        return ScannedCode(CodeKind.RKA, bare)
    if lines := split_mrz(bare):
        return ScannedCode(CodeKind.MRZ, "\n".join(lines))
    if ticket and _is_ticket(bare, ticket):
        return ScannedCode(CodeKind.TICKET, bare)
    return ScannedCode(CodeKind.UNKNOWN, bare)


def _is_ticket(text: str, form: str) -> bool:
    """A form that somebody wrote wrongly fits nothing."""
    try:
        return re.fullmatch(form, text) is not None
    except re.error:
        return False
