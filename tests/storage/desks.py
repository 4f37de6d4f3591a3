"""Invented people and desks for the storage tests, and a door whose passwords cost little."""

import hashlib
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from regdesk.domain.address import Address, Dwelling, Place, PlaceLevel
from regdesk.domain.case import Case
from regdesk.domain.closed import ClosedCase, CloseReason
from regdesk.domain.desk import Centre, Clerk, ClerkRole, Desk, DeskRole
from regdesk.domain.draft import Draft, HandIn
from regdesk.domain.finding import Findings, Outcome
from regdesk.domain.number import SlipNumber
from regdesk.domain.owner import Consent, Owner
from regdesk.domain.paper import Page, Paper, PaperCode
from regdesk.domain.people import Category, Person, Registrant, RegistrationKind
from regdesk.domain.slip import SlipFacts
from regdesk.domain.words import Bilingual, same
from regdesk.storage.door import DeskFolder
from regdesk.storage.slots import Strength

PLACES = Path(__file__).parents[2] / "resources" / "places.csv"
CHEAP = Strength(memory_kib=8, passes=1, lanes=1)
ZONE = timezone(timedelta(hours=5))
DAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=ZONE)

ADMINISTRATOR = Clerk("417-0001", "Сапарова Гүлнар", ClerkRole.ADMINISTRATOR)
CLERK = Clerk("417-0002", "Жұмабаева Айнұр", ClerkRole.CLERK)
PASSWORD = "қоңыр-қаз-2026"
CLERK_PASSWORD = "ақ-сұңқар-2026"
IIN = "870412300066"
OWNER_IIN = "601130400015"

CENTRE = Centre("417", same("№4 бөлім"), same("Алматы"), "1414", same("полиция"))
DESK = Desk(CENTRE, 8, DeskRole.CORPORATION, "01930000-0000-7000-8000-000000000001")
MEDEU = Place(
    code="751710000",
    version="NK RK 11-2025",
    level=PlaceLevel.SUB_DISTRICT,
    name=Bilingual("Медеу ауданы", "Медеуский район"),
    line=Bilingual("Алматы қ., Медеу ауданы", "г. Алматы, Медеуский район"),
)
ADDRESS = Address(MEDEU, Bilingual("Қонаев көшесі", "улица Кунаева"), "12", "", "45")


class SetClock:
    """A clock that a test moves."""

    def __init__(self, at=NOON):
        self.at = at

    def now(self):
        return self.at

    def pass_s(self, seconds):
        self.at += timedelta(seconds=seconds)


def a_door(folder, clock=None, machine=None):
    return DeskFolder(
        folder, clock=clock or SetClock(), places=PLACES, strength=CHEAP, machine=machine
    )


def set_up(door):
    return door.set_up(DESK, ADMINISTRATOR, PASSWORD, add=[(CLERK, CLERK_PASSWORD)])


def a_draft(case_id="case-1", ordinal=31, iin=IIN, **changes):
    person = Person(iin=iin, surname="Омаров", given="Ерлан", patronymic="Болатұлы")
    owner = Person(iin=OWNER_IIN, surname="Жақсыбеков", given="Қайрат")
    draft = Draft(
        case_id=case_id,
        ordinal=ordinal,
        opened_on=DAY,
        registrants=(Registrant("r1", person, Category.CITIZEN),),
        registration=RegistrationKind.PERMANENT,
        dwelling=Dwelling(ADDRESS),
        owners=(Owner("o1", owner, consent=Consent.PERMANENT),),
        papers=(Paper(PaperCode.CONSENT, "o1", original_seen=True, seen_at=NOON),),
        hand_ins=(HandIn(NOON - timedelta(minutes=10)),),
        kept_at=NOON,
    )
    return replace(draft, **changes)


def a_case(draft=None, serial=1, accepted_at=NOON):
    envelope = an_envelope(serial)
    return Case(
        number=SlipNumber("417", 8, 1, serial),
        draft=draft or a_draft(),
        findings=Findings("v0", (), (), Outcome.ACCEPTED),
        accepted_at=accepted_at,
        clerk_code=CLERK.code,
        envelope_id=envelope_id(envelope),
    )


def a_closed(draft=None, **changes):
    closed = ClosedCase(
        draft=draft or a_draft(),
        findings=Findings("v0", (), (), changes.get("outcome", Outcome.OWNER_REFUSED)),
        outcome=Outcome.OWNER_REFUSED,
        reason=CloseReason.OWNER_DISAGREES,
        closed_at=NOON,
        clerk_code=CLERK.code,
    )
    return replace(closed, **changes)


def an_envelope(serial=1):
    return b'{"payload": "%d"}' % serial


def envelope_id(envelope):
    return f"sha256:{hashlib.sha256(envelope).hexdigest()}"


def accept(unit, case, serial=1, pages=()):
    """Write all that an acceptance writes."""
    envelope = an_envelope(serial)
    seq = unit.outbox.head().next_seq
    unit.cases.add(case)
    unit.outbox.add(
        envelope_id=case.envelope_id,
        seq=seq,
        case_id=case.draft.case_id,
        envelope=envelope,
        at=case.accepted_at,
        pages=pages,
    )


def a_slip(number):
    pair = Bilingual("қабылданды", "принято")
    return SlipFacts(
        title=pair,
        number=number,
        rows=(),
        handed_in="23.11.2026 11:50",
        accepted="23.11.2026 12:00",
        service_time="10:00",
        window=pair,
        clerk="Жұмабаева А.",
        next_step=pair,
        status=pair,
        disclaimer=pair,
        how_to_check=pair,
        law=pair,
        office=pair,
        qr="RD1:…",
    )


def a_page(blob="sha256:" + "0" * 64):
    return Page(blob, "image/jpeg", 1240, 1754, 1000)
