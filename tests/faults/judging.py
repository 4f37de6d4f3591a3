"""Holds a desk against the slips that came to paper. The paper is right."""

from collections import Counter as Tally
from collections.abc import Iterable, Sequence
from dataclasses import replace

import sqlalchemy as sa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from regdesk.domain.errors import RegDeskError
from regdesk.domain.slip import SlipFacts
from regdesk.protocol.envelope import name_envelope, open_envelope
from regdesk.protocol.messages import read_payload
from regdesk.services.counter import Counter
from regdesk.services.sweep import list_pages
from regdesk.storage.forms import from_json
from tests.faults.printer import Slip

_CASES = sa.text("SELECT number, case_id FROM accepted_case")
_SLIPS = sa.text("SELECT number FROM slip")
_SENT = sa.text("SELECT case_id FROM outbox")
_ACTS = sa.text("SELECT case_id FROM audit WHERE act = 'case.accepted'")


def list_broken(counter: Counter, printed: Sequence[Slip], *, whole: int = 0) -> list[str]:
    """Return what of ``printed`` the desk lacks, has twice or has only in part.

    The slips from ``whole`` on are looked at to the last byte, those before by their numbers only.
    """
    with counter.store.read() as unit:
        ask = unit.connection.execute
        cases = {row.number: row.case_id for row in ask(_CASES)}
        slips, sent, acts = ([row[0] for row in ask(one)] for one in (_SLIPS, _SENT, _ACTS))
    lost = [f"{one.number} lost" for one in printed if one.number not in cases]
    here = [one for one in printed[whole:] if one.number in cases]
    return [
        *lost,
        *_list_doubled(printed),
        *_list_halves(cases, slips, sent, acts),
        *(["taken for a copy"] if counter.desk.epoch != 1 else []),
        *(said for one in here for said in _look_at(counter, one)),
    ]


def list_broken_links(counter: Counter) -> list[str]:
    """Return where the trail of acts is broken."""
    with counter.store.read() as unit:
        found = unit.audit.find_break()
    return [] if found is None else [f"trail broken: {found}"]


def _list_doubled(printed: Sequence[Slip]) -> Iterable[str]:
    first = Tally(one.number for one in printed if not one.copy)
    return (f"{number} printed {times} times" for number, times in first.items() if times > 1)


def _list_halves(
    cases: dict[str, str], slips: list[str], sent: list[str], acts: list[str]
) -> Iterable[str]:
    """Compare the tables that one transaction writes."""
    if sorted(slips) != sorted(cases):
        yield "slips and cases differ"
    for what, found in (("outbox", sent), ("trail", acts)):
        if sorted(found) != sorted(cases.values()):
            yield f"{what} and cases differ"


def _look_at(counter: Counter, printed: Slip) -> Iterable[str]:
    """Compare one slip with its case, its envelope and its pages."""
    number = printed.number
    key = Ed25519PublicKey.from_public_bytes(counter.signer.public_key)
    try:
        with counter.store.read() as unit:
            case = unit.cases.get(number)
            slip = unit.sheets.get_slip(number)
            envelope = unit.outbox.get(case.envelope_id)
        if name_envelope(envelope) != case.envelope_id:
            yield f"{number}: another envelope"
        if read_payload(open_envelope(envelope, lambda _: key).payload).header.slip != number:
            yield f"{number}: an envelope of another case"
        if replace(from_json(SlipFacts, printed.said.encode()), copy=0) != slip:
            yield f"{number}: another slip than was printed"
        for page in list_pages(case.draft):
            counter.pages.get(page)
    except RegDeskError as error:
        yield f"{number}: {error}"
