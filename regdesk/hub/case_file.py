"""The envelopes of a case, read again from custody, and which of them stands for it now.

Nothing here depends on the order in which they came.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pydantic import ValidationError

from regdesk.domain.errors import BadInput
from regdesk.hub.database import Rows
from regdesk.hub.digests import read_digest
from regdesk.hub.reasons import HubReason
from regdesk.protocol.envelope import open_envelope
from regdesk.protocol.later_messages import (
    CASE_CANCELLED_V1,
    CASE_CORRECTED_V1,
    CLAIM_APPLICATION_V1,
    ClaimPayload,
    read_cancellation,
    read_claim,
    read_correction,
)
from regdesk.protocol.messages import CASE_ACCEPTED_V1, CaseAccepted, CaseHeader, read_payload

_OF_CASES = [CASE_ACCEPTED_V1, CASE_CORRECTED_V1, CASE_CANCELLED_V1]

# Told what may be believed of a case, in the order in which it counts: what a person let in first,
# then the acceptance, then what came first, of one batch by the desk's chain. Of what nobody looked
# at, that from another desk is put before a person, as are all acceptances but one and what there
# is no room for. What waits for a person is not read; nor are the envelopes themselves, until it is
# known which ones are.
_SORT_OUT = """
with believed as (
    select c.envelope_id, c.month, e.desk_id, length(e.raw) as bytes, r.released_at,
        e.payload_type = %(accepted)s as opens,
        row_number() over (order by e.received_at, e.epoch, e.seq, e.hub_seq) as turn
    from case_envelope c join envelope e using (envelope_id, month)
    left join released r on r.envelope_id = c.envelope_id
    where c.case_id = %(case)s and e.payload_type = any(%(kinds)s)
        and (e.reason = '' or r.envelope_id is not null)
), owner as (
    select coalesce(%(owner)s::uuid,
        (select desk_id from believed where opens order by turn limit 1)) as desk_id
), named as (
    select b.*, case
        when b.released_at is not null then ''
        when b.desk_id <> owner.desk_id then %(other_desk)s
        when opens and 1 < row_number() over (
            partition by b.desk_id = owner.desk_id or b.released_at is not null, opens
            order by b.released_at is null, turn) then %(second)s
        else '' end as reason
    from believed b cross join owner
), counted as (
    select named.*, count(*) over counts as place, sum(bytes) over counts as together
    from named where reason = '' and released_at is null
    window counts as (order by not opens, turn)
), surplus as (
    select envelope_id, month, reason from named where reason <> ''
    union all
    select envelope_id, month, %(too_many)s from counted
    where place > %(envelopes)s or together > %(bytes)s
), held as (
    update envelope e set reason = s.reason from surplus s
    where e.envelope_id = s.envelope_id and e.month = s.month
)
select b.envelope_id, e.desk_id::text, d.centre, k.public, e.received_at, e.raw, b.released_at
from believed b join envelope e using (envelope_id, month)
join desk d on d.desk_id = e.desk_id
join desk_key k on k.desk_id = e.desk_id and k.epoch = e.epoch
where not exists (select from surplus s where s.envelope_id = b.envelope_id)
order by b.turn
"""
_LIST_ASIDE = """
select envelope_id from case_envelope c join envelope e using (envelope_id, month)
where c.case_id = %s and e.payload_type = %s and e.reason = %s
    and not exists (select from released r where r.envelope_id = c.envelope_id)
"""
_FIND = """
select e.envelope_id, e.desk_id::text, d.centre, k.public, e.received_at, e.raw, null
from envelope_key n join envelope e using (envelope_id, month)
join desk d on d.desk_id = e.desk_id
join desk_key k on k.desk_id = e.desk_id and k.epoch = e.epoch
where n.envelope_id = any(%s::bytea[]) and e.case_id is not null and e.payload_type = any(%s)
order by e.hub_seq
"""


@dataclass(frozen=True, slots=True)
class Room:
    """What is read of one case at most, but for what a person let in: so many envelopes, so many
    bytes of them.
    """

    envelopes: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Stored:
    """An envelope as custody has it, who signed it, and when a person let it in, if one did."""

    envelope_id: bytes
    desk_id: str
    centre: str
    public: bytes
    received_at: datetime
    raw: bytes = field(repr=False)
    released_at: datetime | None


@dataclass(frozen=True, slots=True)
class Filed:
    """An envelope of a case, opened. ``supersedes`` is the id of the one that it stands in place
    of, and empty for an acceptance. One that ``cancels`` the case tells nothing else of it:
    ``accepted`` is then what it cancels, None before that is known.
    """

    stored: Stored
    epoch: int
    seq: int
    slip: str
    supersedes: bytes
    accepted: CaseAccepted | None = field(repr=False)
    cancels: bool = False

    @property
    def envelope_id(self) -> bytes:
        return self.stored.envelope_id


@dataclass(frozen=True, slots=True)
class Standing:
    """``stands`` is the envelope that stands for the case. None: one that it builds on is not here
    yet, waited for since ``since``.
    """

    stands: Filed | None
    since: datetime


async def sort_out(connection: Rows, case_id: str, owner: str | None, room: Room) -> list[Filed]:
    """Return the acceptance, the corrections and the cancellation of the case that may be
    believed, oldest first.

    What is from another desk than ``owner``, opens the case a second time or finds no ``room`` is
    put before a person instead, and what builds on a second acceptance waits with that. Without
    ``owner`` the case is of whose acceptance came first.
    """
    values = {
        "case": case_id,
        "kinds": _OF_CASES,
        "accepted": CASE_ACCEPTED_V1,
        "owner": owner,
        "envelopes": room.envelopes,
        "bytes": room.bytes,
        "other_desk": HubReason.OTHER_DESK,
        "second": HubReason.SECOND_ACCEPTANCE,
        "too_many": HubReason.TOO_MANY,
    }
    rows = await connection.execute(_SORT_OUT, values)
    opened = [_open_case(Stored(*row)) async for row in rows]
    filed = [one for one in opened if one is not None]
    return await _leave_out(connection, case_id, filed) if _list_lost(filed) else filed


async def list_claims(connection: Rows, names: Sequence[bytes]) -> list[tuple[bytes, ClaimPayload]]:
    """Return the claims among the envelopes of those ids, in the order they were stored."""
    rows = await connection.execute(_FIND, (list(names), [CLAIM_APPLICATION_V1]))
    found = []
    async for row in rows:
        claim = _open_claim(Stored(*row))
        if claim is not None:
            found.append((row[0], claim))
    return found


async def can_read(connection: Rows, envelope_id: bytes) -> bool:
    """Tell whether this version of the hub can do something with the envelope."""
    kinds = [*_OF_CASES, CLAIM_APPLICATION_V1]
    row = await (await connection.execute(_FIND, ([envelope_id], kinds))).fetchone()
    if row is None:
        return False
    stored = Stored(*row)
    return _open_claim(stored) is not None or _open_case(stored) is not None


def find_standing(filed: Sequence[Filed]) -> Standing | None:
    """Return what stands of ``filed``, whatever their order; None where there is nothing.

    Of several acceptances the one that a person let in last stands. Where two stand in place of the
    same one, the later link of the desk's chain does. A case once cancelled stays so, whatever a
    copy of the desk still says of it.
    """
    if not filed:
        return None
    first = max((one for one in filed if not one.supersedes), key=_let_in, default=None)
    lost = _list_lost(filed)
    if first is None or lost:
        return Standing(None, min(one.stored.received_at for one in lost or filed))
    stands = first
    while after := [one for one in filed if one.supersedes == stands.envelope_id]:
        stands = max(after, key=_link)
    cancelled = min((one for one in filed if one.cancels), key=_link, default=None)
    if cancelled is not None:
        stands = replace(cancelled, accepted=_find_cancelled(cancelled, filed))
    return Standing(stands, stands.stored.received_at)


async def _leave_out(connection: Rows, case_id: str, filed: Sequence[Filed]) -> list[Filed]:
    """Return ``filed`` without what builds on an acceptance that waits for a person."""
    values = (case_id, CASE_ACCEPTED_V1, HubReason.SECOND_ACCEPTANCE)
    more = {row[0] async for row in await connection.execute(_LIST_ASIDE, values)}
    left = list(filed)
    while more:
        out = [one for one in left if one.supersedes in more]
        left = [one for one in left if one not in out]
        more = {one.envelope_id for one in out}
    return left


def _list_lost(filed: Sequence[Filed]) -> list[Filed]:
    """Return what builds on an envelope that is not among ``filed``."""
    known = {one.envelope_id for one in filed}
    return [one for one in filed if one.supersedes and one.supersedes not in known]


def _find_cancelled(cancelled: Filed, filed: Sequence[Filed]) -> CaseAccepted | None:
    """Return what a cancellation cancels; a copy of the desk may have cancelled it before."""
    by_id = {one.envelope_id: one for one in filed}
    before = by_id[cancelled.supersedes]
    while before.cancels:
        before = by_id[before.supersedes]
    return before.accepted


def _let_in(one: Filed) -> datetime:
    return one.stored.released_at or one.stored.received_at


def _link(one: Filed) -> tuple[int, int, bytes]:
    return one.epoch, one.seq, one.envelope_id


def _payload(stored: Stored) -> tuple[str, bytes] | None:
    public = Ed25519PublicKey.from_public_bytes(stored.public)
    try:
        opened = open_envelope(stored.raw, lambda _: public)
    except BadInput:
        return None
    return opened.payload_type, opened.payload


def _open_case(stored: Stored) -> Filed | None:
    """Return what the envelope says, or None where it cannot be believed or read."""
    opened = _payload(stored)
    if opened is None:
        return None
    kind, payload = opened
    try:
        if kind == CASE_ACCEPTED_V1:
            first = read_payload(payload)
            return _file(stored, first.header, "", first.body)
        if kind == CASE_CANCELLED_V1:
            last = read_cancellation(payload)
            return _file(stored, last.header, last.header.supersedes, None)
        later = read_correction(payload)
    except (ValidationError, RecursionError):
        return None
    return _file(stored, later.header, later.header.supersedes, later.body.case)


def _file(
    stored: Stored, header: CaseHeader, supersedes: str, accepted: CaseAccepted | None
) -> Filed:
    before = read_digest(supersedes)
    return Filed(
        stored, header.epoch, header.seq, header.slip, before, accepted, cancels=accepted is None
    )


def _open_claim(stored: Stored) -> ClaimPayload | None:
    opened = _payload(stored)
    if opened is None or opened[0] != CLAIM_APPLICATION_V1:
        return None
    try:
        return read_claim(opened[1])
    except (ValidationError, RecursionError):
        return None
