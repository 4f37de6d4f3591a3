"""Reads a citizen's application into what our forms hold. Imports pydantic: only the line does."""

from datetime import date

from regdesk.domain.address import Address
from regdesk.domain.application import PreApplication
from regdesk.domain.days import format_day
from regdesk.domain.people import IdentityDocument, Person, Registrant
from regdesk.domain.words import Bilingual
from regdesk.protocol import feeds
from regdesk.protocol.messages import AddressFacts, IdentityFacts, PersonFacts, RegistrantFacts


def read_pre_application(typed: feeds.PreApplication) -> PreApplication:
    """Return what the citizen typed, each day as it is typed here."""
    place = typed.address
    return PreApplication(
        id=typed.id,
        received_at=typed.received_at,
        registration=typed.registration,
        arrived_on=_day(typed.arrived_on),
        stay_until=_day(typed.stay_until),
        registrants=tuple(
            _registrant(f"r{number}", one) for number, one in enumerate(typed.registrants, 1)
        ),
        place_code=place.place.code if place else "",
        address=_address(place) if place else Address(),
        premises=typed.premises,
        owners=tuple(_person(one) for one in typed.owners),
        simulated=typed.simulated,
    )


def _day(day: date | None) -> str:
    return "" if day is None else format_day(day)


def _registrant(key: str, facts: RegistrantFacts) -> Registrant:
    return Registrant(
        key=key,
        person=_person(facts.person),
        category=facts.category,
        abroad_proof=facts.abroad_proof,
        passport=facts.passport,
        former_address=facts.former_address,
    )


def _person(facts: PersonFacts) -> Person:
    return Person(
        iin=facts.iin,
        surname=facts.surname,
        given=facts.given,
        patronymic=facts.patronymic,
        born=_day(facts.born),
        sex=facts.sex,
        document=_identity(facts.document) if facts.document else IdentityDocument(),
    )


def _identity(facts: IdentityFacts) -> IdentityDocument:
    return IdentityDocument(
        kind=facts.kind,
        number=facts.number,
        valid_until=_day(facts.valid_until),
        issued_on=_day(facts.issued_on),
        issued_by=facts.issued_by,
    )


def _address(facts: AddressFacts) -> Address:
    """The place is found by its code in this desk's own classifier when a draft is opened."""
    return Address(
        street=Bilingual(facts.street.kk, facts.street.ru),
        house=facts.house,
        block=facts.block,
        flat=facts.flat,
        rka=facts.rka,
    )
