"""Documents the law asks for, seen at the counter, with their captured pages."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from regdesk.domain.days import parse_day
from regdesk.domain.page_verdict import PageVerdict


class PaperCode(StrEnum):
    """Codes of the papers named in the standard; titles and clauses are in the rulebook."""

    OWNER_ID = "OWN-ID"
    CONSENT = "CONSENT"
    PETITION = "PETITION"
    APPLICANT_ID = "APP-ID"
    BIRTH = "BIRTH"
    PASSPORT = "PASS"
    RETURN = "RETURN"
    DEREGISTRATION = "DEREG"
    NO_CITIZENSHIP = "NOCIT"
    RESIDENCE_PERMIT = "VNZH"
    STATELESS = "LBG"
    REFUGEE = "REFUGEE"
    POWER_OF_ATTORNEY = "POA"
    REPRESENTATIVE = "REPR"
    COURT = "COURT"


class ImageRule(StrEnum):
    """What a captured page may leave behind at acceptance, by kind of paper and day of hand-in."""

    KEEP = "keep"
    READ_ONLY = "read_only"  # read and looked at, destroyed at acceptance
    NONE = "none"  # never captured


@dataclass(frozen=True, slots=True)
class Page:
    """One captured page. ``blob`` is ``sha256:`` + hex of the encrypted file; ``poor_reason`` is
    the clerk's word for why an unclear page is good enough; no ``verdict``: nobody judged it.
    """

    blob: str
    media: str
    width: int
    height: int
    size: int
    poor_reason: str = field(default="", repr=False)
    verdict: PageVerdict | None = None

    @property
    def is_poor(self) -> bool:
        """Tell whether the page is not clear and nobody said why it is good enough."""
        return self.verdict is not None and self.verdict.is_poor and not self.poor_reason


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper of one person or owner (``about`` is a key such as r1 or o1, or "" for the case).

    ``original_seen`` is the legal fact; pages are only its picture. ``absent`` says that the clerk
    asked and it is not there. Identity papers keep number and validity in the person's document;
    ``valid_until``, as typed, is the last day of any other paper on which one is written.

    Not looked at yet (neither ``original_seen`` nor ``absent``) and ``absent`` both count as
    missing: nothing is accepted on a paper that nobody saw (order 267, clause 8). They differ where
    the law draws a conclusion from its lack: only ``absent`` or an expired day turns one come from
    abroad temporary until the proof is there, only they go before an offer to change the kind, and
    only they are grounds to refuse acceptance (law 88-V, article 20(2): an incomplete package *was
    handed in*).
    """

    code: PaperCode
    about: str = ""
    original_seen: bool = False
    seen_at: datetime | None = None
    absent: bool = False
    valid_until: str = ""
    pages: tuple[Page, ...] = ()

    @property
    def valid_until_day(self) -> date | None:
        return parse_day(self.valid_until)
