"""Whether what is kept of every accepted case is still what was signed when it was accepted.

The encryption names a page that a disk spoilt, but not one that was put back as it once was, nor
what somebody wrote who had the key. The envelope does: it is named by its own hash in the trail,
and it says what the case said.
"""

from datetime import date
from typing import Any

import sqlalchemy as sa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from regdesk.domain.case import Case
from regdesk.domain.errors import BadInput, RegDeskError
from regdesk.domain.slip import SlipFacts
from regdesk.domain.trail import Break, BrokenLink
from regdesk.protocol.envelope import FindKey, name_envelope, open_envelope
from regdesk.protocol.messages import CaseAccepted, read_payload
from regdesk.services.audit_ports import Act
from regdesk.services.case_envelope import tell_case
from regdesk.services.qr import SlipCode, is_proven, parse_code
from regdesk.storage.epochs import EpochTable
from regdesk.storage.forms import from_json
from regdesk.storage.stub_tables import StubRow
from regdesk.storage.tables import AuditRow, CaseRow, OutboxRow, SlipRow

_AT_ONCE = 100
_CASES = (
    sa.select(
        CaseRow.number,
        CaseRow.case_id,
        CaseRow.accepted_on,
        CaseRow.accepted_at,
        CaseRow.envelope_id,
        CaseRow.payload,
        OutboxRow.envelope,
        SlipRow.facts,
        AuditRow.seq,
        AuditRow.body,
    )
    .join(OutboxRow, OutboxRow.envelope_id == CaseRow.envelope_id, isouter=True)
    .join(SlipRow, SlipRow.number == CaseRow.number, isouter=True)
    .join(
        AuditRow,
        sa.and_(AuditRow.case_id == CaseRow.case_id, AuditRow.act == Act.CASE_ACCEPTED.value),
        isouter=True,
    )
    # of a stub nothing is left to compare
    .where(~sa.exists().where(StubRow.case_id == CaseRow.case_id))
    .order_by(CaseRow.accepted_at)
)
_PUT_BACK = b'"put_back":1'
_UNREADABLE = (RegDeskError, ValueError, TypeError, LookupError, AttributeError, RecursionError)


def find_altered(connection: sa.Connection) -> BrokenLink | None:
    """Return the first accepted case that is not what was signed, None where all are.

    Of a slip its number and its code are judged; its wording is not signed.
    """
    keys = {
        epoch: Ed25519PublicKey.from_public_bytes(public)
        for epoch, public in EpochTable(connection).list_public_keys().items()
    }

    def find_key(key_id: str) -> Ed25519PublicKey | None:
        epoch = key_id.rpartition(":")[2]
        return keys.get(int(epoch)) if epoch.isdecimal() else None

    for row in connection.execute(_CASES.execution_options(yield_per=_AT_ONCE)):
        if not _holds(row, find_key):
            return BrokenLink(row.seq or 0, _find_day(row), Break.ALTERED, str(row.number))
    return None


def _find_day(row: Any) -> date | None:
    try:
        return date.fromisoformat(str(row.accepted_on))
    except ValueError:
        return None


def _holds(row: Any, find_key: FindKey) -> bool:
    """Tell whether trail, envelope, case and slip say the same.

    Of a case that a restoring brought from an epoch begun after its backup, no key is here: what
    the trail names still tells whether the envelope is the one.
    """
    try:
        named = row.body is not None and row.envelope_id.encode() in row.body
        if row.envelope is None:  # the hub had it when the disk was lost: it did not come back
            return named and _PUT_BACK in row.body
        if not named or name_envelope(row.envelope) != row.envelope_id:
            return False
        case, slip = from_json(Case, row.payload), from_json(SlipFacts, row.facts)
        code = parse_code(slip.qr)
        names = {row.number, str(case.number), slip.number, str(code.number)}
        if len(names) > 1 or case.envelope_id != row.envelope_id:
            return False
        at = case.accepted_at
        if (row.accepted_on, row.accepted_at) != (at.date().isoformat(), at.isoformat()):
            return False
        if case.draft.case_id != row.case_id:
            return False
        return _is_signed(row, case, code, find_key)
    except _UNREADABLE:
        return False


def _is_signed(row: Any, case: Case, code: SlipCode, find_key: FindKey) -> bool:
    try:
        opened = open_envelope(row.envelope, find_key)
    except BadInput as error:
        if error.key != "envelope.key_unknown":
            raise
        return True
    told, key = read_payload(opened.payload), find_key(opened.key_id)
    same = (told.header.case, told.header.slip) == (row.case_id, row.number)
    proven = key is not None and is_proven(code, key.public_bytes_raw())
    return same and proven and _is_same(told.body, tell_case(case))


def _is_same(signed: CaseAccepted, kept: CaseAccepted) -> bool:
    """Compare what was signed with what is kept, which leaves out the rules that had nothing to
    say.
    """
    findings = set(kept.findings) <= set(signed.findings)
    return findings and signed.model_copy(update={"findings": kept.findings}) == kept
