"""What is unfinished or wrong in the fields of one person, by the form of what was typed.

Every function yields (field, key, params): the field's path inside the person, the message's key.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from regdesk.domain.days import parse_day
from regdesk.domain.errors import BadInput
from regdesk.domain.iin import Iin
from regdesk.domain.names import bad_letters
from regdesk.domain.people import IdentityDocument, IdentityKind, Person


class Gap(NamedTuple):
    """Why a field is not finished; a ``warning`` stops nothing."""

    field: str
    key: str
    params: tuple[tuple[str, str | int], ...] = ()
    warning: bool = False


# Law 73-V: a birth certificate has no end; the certificate of return is good for one entry.
_WITHOUT_END = frozenset({IdentityKind.BIRTH_CERTIFICATE, IdentityKind.RETURN_CERTIFICATE})
# Who holds one of these may not have been given a number yet.
_WITHOUT_IIN = frozenset(
    {
        IdentityKind.FOREIGN_PASSPORT,
        IdentityKind.REFUGEE_CERTIFICATE,
        IdentityKind.SEAMAN_CARD,
        IdentityKind.RETURN_CERTIFICATE,
    }
)
_NUMBERS = {
    IdentityKind.ID_CARD: re.compile(r"\d{9}", re.ASCII),
    IdentityKind.PASSPORT: re.compile(r"[A-Z]\d{8}", re.ASCII),
}


def find_name_gaps(person: Person) -> Iterator[Gap]:
    """Yield what is wrong with the number and the names."""
    yield from _iin_gaps(person)
    for field in ("surname", "given"):
        if not getattr(person, field).strip():
            yield Gap(field, f"field.empty.{field}")
    for field in ("surname", "given", "patronymic"):
        if bad_letters(getattr(person, field)):
            yield Gap(field, "name.letters")


def find_helper_gaps(person: Person, day: date) -> Iterator[Gap]:
    """Yield what is wrong with one who acts for another: number and names have to be there, for the
    law wants him known; of his document it asks nothing, so that only what was typed is judged.
    """
    yield from find_name_gaps(person)
    yield from find_day_gaps("born", person.born, latest=day)
    yield from _number_gaps(person.document)
    yield from _document_day_gaps(person.document, day)


def find_birth_gaps(person: Person, day: date) -> Iterator[Gap]:
    """Yield what is wrong with birth date and sex."""
    yield from find_day_gaps("born", person.born, needed=True, latest=day)
    if person.sex is None:
        yield Gap("sex", "field.empty.sex")


def find_document_gaps(document: IdentityDocument, day: date) -> Iterator[Gap]:
    """Yield what is wrong with an identity document; whether it still holds is the law's affair."""
    if document.kind is None:
        yield Gap("document.kind", "field.empty.kind")
    if not document.number.strip():
        yield Gap("document.number", "field.empty.number")
    yield from _number_gaps(document)
    needed = document.kind not in _WITHOUT_END
    yield from _document_day_gaps(document, day, needed=needed)


def find_day_gaps(
    field: str,
    typed: str,
    *,
    needed: bool = False,
    earliest: date = date.min,
    latest: date = date.max,
) -> Iterator[Gap]:
    """Yield what is wrong with a typed day; it may not lie outside ``earliest`` … ``latest``."""
    if not typed.strip():
        if needed:
            yield Gap(field, f"field.empty.{field.rpartition('.')[2]}")
        return
    day = parse_day(typed)
    if day is None:
        yield Gap(field, "day.impossible")
    elif day > latest:
        yield Gap(field, "day.future")
    elif day < earliest:
        yield Gap(field, "day.past")


def _number_gaps(document: IdentityDocument) -> Iterator[Gap]:
    number = document.number.strip()
    shape = _NUMBERS.get(document.kind) if document.kind else None
    if number and shape and not shape.fullmatch(number):
        yield Gap("document.number", "document.number")


def _document_day_gaps(
    document: IdentityDocument, day: date, *, needed: bool = False
) -> Iterator[Gap]:
    yield from find_day_gaps("document.valid_until", document.valid_until, needed=needed)
    yield from find_day_gaps("document.issued_on", document.issued_on, latest=day)


def _iin_gaps(person: Person) -> Iterator[Gap]:
    if not person.iin:
        if person.document.kind not in _WITHOUT_IIN:
            yield Gap("iin", "field.empty.iin")
        return
    try:
        number = Iin(person.iin)
    except BadInput as error:
        yield Gap("iin", error.key, tuple(error.params.items()))
        return
    born, sex = person.born_on, person.sex
    # since resolution 853 of 2013 a number is right even where date or sex differ: warn only
    if born is not None and number.born_on is not None and number.born_on != born:
        yield Gap("iin", "iin.born_differs", warning=True)
    if sex is not None and number.sex is not None and number.sex != sex:
        yield Gap("iin", "iin.sex_differs", warning=True)
