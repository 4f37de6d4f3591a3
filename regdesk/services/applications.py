"""Citizens' applications at the portal, taken up at the counter.

What was typed at home saves typing and proves nothing: papers, presence and consents are asked for
as in every case. An application stands open again when its draft is discarded; it ends with a case
that is accepted or closed.
"""

from dataclasses import replace
from datetime import datetime

from regdesk.domain.address import Dwelling, Premises
from regdesk.domain.application import Application, PreApplication
from regdesk.domain.draft import Draft, StepTimes
from regdesk.domain.errors import Refusal
from regdesk.domain.owner import Owner
from regdesk.services.acts import write_audit
from regdesk.services.address_lines import short_line
from regdesk.services.entry import discard
from regdesk.services.ids import new_id
from regdesk.services.ports import Act, Places, Unit
from regdesk.services.send_ports import EnvelopeKind
from regdesk.services.session import Session
from regdesk.services.whose import check_takes_up, check_work


def list_applications(session: Session) -> tuple[Application, ...]:
    """Return what nobody has taken up yet, as far as this desk knows, oldest first."""
    with session.store.read() as unit:
        return tuple(_line(one) for one in unit.applications.list_open())


def open_application(session: Session, application_id: str) -> Draft:
    """Open a case with what the citizen typed, and tell the hub in the same transaction.

    Asking again returns the case that was opened, while it is a draft; once that is discarded, it
    is a new case with a claim of its own. Errors: ``Refusal`` ``application.gone`` where it was
    taken up elsewhere, withdrawn, or has already become a case; ``accept.epochs_spent``;
    ``Fault`` ``disk.full``; as ``whose.check_takes_up``.
    """
    check_work(session)
    now = session.clock.now()
    with session.store.write() as unit:
        opened = unit.drafts.find(unit.applications.find_claim(application_id))
        if opened is not None:
            check_takes_up(session, opened)
            return opened
        typed = unit.applications.find(application_id)
        if typed is None:
            raise Refusal("application.gone")
        session.store.check_room()
        fresh = _prefill(typed, unit.drafts.next_ordinal(now.date()), now, session.places)
        draft = replace(fresh, clerk=session.clerk.code)
        unit.drafts.keep(draft)
        unit.applications.claim(application_id, draft.case_id)
        queue_claim(session, unit, draft, now)
        act, ordinal = Act.CASE_OPENED, draft.ordinal
        write_audit(session, unit, act, now, draft, ordinal=ordinal, application=application_id)
    session.line.wake()
    return draft


def _line(typed: PreApplication) -> Application:
    return Application(
        id=typed.id,
        received_at=typed.received_at,
        names=tuple(one.person.full_name for one in typed.registrants),
        registration=typed.registration,
        address=short_line(typed.address),
        simulated=typed.simulated,
    )


def _prefill(typed: PreApplication, ordinal: int, now: datetime, places: Places) -> Draft:
    place = places.find_place(typed.place_code) if typed.place_code else None
    return Draft(
        case_id=new_id(),
        ordinal=ordinal,
        opened_on=now.date(),
        registrants=typed.registrants,
        registration=typed.registration,
        arrived_on=typed.arrived_on,
        stay_until=typed.stay_until,
        dwelling=Dwelling(replace(typed.address, place=place), typed.premises or Premises.FLAT),
        owners=_list_owners(typed),
        kept_at=now,
        application=typed.id,
        times=StepTimes(since=now),
    )


def _list_owners(typed: PreApplication) -> tuple[Owner, ...]:
    """Return the owners; one with the number of a registrant is that registrant."""
    known = {one.person.iin: one.key for one in typed.registrants if one.person.iin}
    return tuple(
        Owner(f"o{number}", registrant=known[one.iin])
        if one.iin in known
        else Owner(f"o{number}", one)
        for number, one in enumerate(typed.owners, 1)
    )


def put_back(session: Session, case_id: str) -> None:
    """Let the application wait again of a draft that was only looked at: no papers were taken, and
    nobody postponed it. Any other case stays as it is.
    """
    check_work(session)
    with session.store.read() as unit:
        draft = unit.drafts.find(case_id)
    if draft is not None and draft.application and not (draft.hand_ins or draft.parked):
        discard(session, draft)


def queue_claim(session: Session, unit: Unit, draft: Draft, now: datetime) -> None:
    """Queue the envelope that tells the hub which case the application of ``draft`` became.

    Errors: ``Refusal`` ``accept.epochs_spent``.
    """
    from regdesk.services.claim_envelope import sign_claim  # pydantic comes late

    head = unit.outbox.head()
    envelope, envelope_id = sign_claim(session, draft, head, now)
    unit.outbox.add(
        envelope_id=envelope_id,
        seq=head.next_seq,
        case_id=draft.case_id,
        envelope=envelope,
        at=now,
        kind=EnvelopeKind.CLAIM,
    )
