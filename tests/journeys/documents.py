"""Whom the generated documents of a story name."""

from regdesk.domain.days import format_day
from regdesk.domain.people import IdentityDocument, Person
from regdesk.walk.form import Identity


def as_person(one: Identity) -> Person:
    """Return who the card or passport of ``one`` names."""
    assert one.born is not None
    assert one.document is not None
    until = format_day(one.valid_until) if one.valid_until else ""
    return Person(
        iin=one.iin,
        surname=one.surname,
        given=one.given,
        born=format_day(one.born),
        sex=one.sex,
        document=IdentityDocument(one.document, one.number, until),
    )
