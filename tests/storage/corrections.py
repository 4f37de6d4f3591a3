"""An invented correction for the storage tests."""

from dataclasses import replace

from regdesk.domain.corrected import Correction
from regdesk.domain.correction import AskedBy
from regdesk.domain.finding import Findings, Outcome
from regdesk.services.send_ports import EnvelopeKind
from tests.storage.desks import ADDRESS, CLERK, NOON, a_case, a_draft, an_envelope, envelope_id


def a_correction(nth=1, serial=7, **changes):
    """Return the correction ``nth`` of the case that ``a_case`` gives: it moves to flat 46."""
    draft = a_draft()
    moved = replace(draft.dwelling, address=replace(ADDRESS, flat=f"{45 + nth}"))
    correction = Correction(
        nth=nth,
        draft_id=f"correction-{nth}",
        draft=replace(draft, dwelling=moved),
        findings=Findings("v0", (), (), Outcome.ACCEPTED),
        asked_by=AskedBy.REGISTER,
        why="пәтер / квартира",
        fields=("address.dwelling.address.flat",),
        corrected_at=NOON,
        clerk_code=CLERK.code,
        supersedes=a_case().envelope_id,
        envelope_id=envelope_id(an_envelope(serial)),
    )
    return replace(correction, **changes)


def correct(unit, correction, serial=7):
    """Write all that a correction writes."""
    unit.corrections.add(correction)
    unit.outbox.add(
        envelope_id=correction.envelope_id,
        seq=unit.outbox.head().next_seq,
        case_id=correction.draft.case_id,
        envelope=an_envelope(serial),
        at=correction.corrected_at,
        kind=EnvelopeKind.CORRECTED,
    )
