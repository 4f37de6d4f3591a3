"""What a machine-readable zone says beside what was typed, and what of it may be filled in.

Nothing the clerk typed is replaced, and nothing is filled in unless every check digit of the zone
holds. Names have no check digit and are Latin there: they only ever suggest, but where an earlier
case on this PC has the same person's names in full and the zone agrees with them.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from regdesk.domain.days import format_day
from regdesk.domain.iin import Iin, find_iin
from regdesk.domain.latin_names import Script, reads_as, suggest
from regdesk.domain.mrz import Mrz, MrzKind
from regdesk.domain.people import IdentityKind, Person

IIN, SURNAME, GIVEN, PATRONYMIC, BORN, SEX = (
    "iin",
    "surname",
    "given",
    "patronymic",
    "born",
    "sex",
)
NUMBER, VALID_UNTIL, KIND = "document.number", "document.valid_until", "document.kind"

_HERE = "KAZ"
# The second letter is the issuer's to choose; these two are what part 4 of the standard names.
_PASSPORTS = {"PD": IdentityKind.DIPLOMATIC_PASSPORT, "PS": IdentityKind.SERVICE_PASSPORT}


class ReadFrom(StrEnum):
    """Where a value was taken from; shown beside the field."""

    MRZ = "mrz"
    IIN = "iin"
    EARLIER_CASE = "earlier_case"


@dataclass(frozen=True, slots=True, repr=False)
class FieldReading:
    """One field as typed, as the zone has it and as the IIN tells it; empty where one is silent.

    ``field`` is its path inside the person. Days are dd.MM.yyyy, sex and kind their codes, names of
    the zone Latin. ``agrees``: all who speak say the same; a Latin name agrees with a typed one
    that is written so in documents.
    """

    field: str
    typed: str
    mrz: str
    iin: str
    agrees: bool


@dataclass(frozen=True, slots=True)
class FilledField:
    """A field that was empty and now is not, and by whom."""

    field: str
    source: ReadFrom


@dataclass(frozen=True, slots=True, repr=False)
class Suggestion:
    """How a name may be written, best first: for the clerk to choose from or to pass by."""

    field: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Filled:
    """``person`` with what the zone gives; ``differs`` is what was typed otherwise and kept so.

    ``is_other``: the IIN typed is valid and the zone has another. It is somebody else's document,
    and nothing of it was taken.
    """

    person: Person
    filled: tuple[FilledField, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    differs: tuple[FieldReading, ...] = ()
    is_other: bool = False


def compare(person: Person, mrz: Mrz) -> tuple[FieldReading, ...]:
    """Return each field that the zone has beside what was typed and what the IIN tells.

    The IIN is the zone's where that is valid, else the typed one.
    """
    number = find_iin(mrz.iin) or person.number
    return tuple(_read_field(person, field, said, number) for field, said in _said_by(mrz).items())


def fill(
    person: Person, mrz: Mrz, script: Script = Script.KAZAKH, earlier: Person | None = None
) -> Filled:
    """Return ``person`` with the empty fields filled that the zone is certain of.

    ``script`` is the alphabet the names are suggested in; ``earlier`` the same person as an
    earlier case on this PC has him (``Cases.find_person``): his names win over every suggestion.
    """
    differs = tuple(one for one in compare(person, mrz) if one.typed and not one.agrees)
    if person.number is not None and find_iin(mrz.iin) not in (None, person.number):
        return Filled(person, differs=differs, is_other=True)
    filled: dict[str, ReadFrom] = {}
    if mrz.is_whole:
        for field, value in _certain(person, mrz).items():
            if not _typed(person, field):
                person = _with(person, field, value)
                filled[field] = _source(field, mrz)
    names = _exact_names(earlier, mrz)
    for field, text in names.items():
        if text and not _typed(person, field):
            person = _with(person, field, text)
            filled[field] = ReadFrom.EARLIER_CASE
    return Filled(
        person,
        tuple(FilledField(field, source) for field, source in filled.items()),
        _suggestions(person, mrz, script, earlier),
        differs,
    )


def _said_by(mrz: Mrz) -> dict[str, str]:
    kind = _kind_of(mrz)
    return {
        IIN: mrz.iin,
        SURNAME: mrz.surname,
        GIVEN: mrz.given,
        BORN: format_day(mrz.born) if mrz.born else "",
        SEX: mrz.sex.value if mrz.sex else "",
        KIND: kind.value if kind else "",
        NUMBER: mrz.number,
        VALID_UNTIL: format_day(mrz.valid_until) if mrz.valid_until else "",
    }


def _told_by(number: Iin | None, field: str) -> str:
    if number is None:
        return ""
    if field == BORN and number.born_on:
        return format_day(number.born_on)
    if field == SEX and number.sex:
        return number.sex.value
    return number.digits if field == IIN else ""


def _read_field(person: Person, field: str, said: str, number: Iin | None) -> FieldReading:
    typed, told = _typed(person, field), _told_by(number, field)
    if field in (SURNAME, GIVEN):
        agrees = not typed or not said or reads_as(typed, said)
    else:
        agrees = len({text for text in (typed, said, told) if text}) <= 1
    return FieldReading(field, typed, said, told, agrees)


def _typed(person: Person, field: str) -> str:
    owner: object = person.document if field.startswith("document.") else person
    value = getattr(owner, field.rpartition(".")[2])
    return "" if value is None else str(value).strip()


def _with(person: Person, field: str, value: object) -> Person:
    name = field.rpartition(".")[2]
    if field.startswith("document."):
        return replace(person, document=replace(person.document, **{name: value}))  # type: ignore[arg-type]
    return replace(person, **{name: value})  # type: ignore[arg-type]


def _certain(person: Person, mrz: Mrz) -> dict[str, object]:
    """Return what stands behind the check digits, by field; of the sex only what nobody denies."""
    number = find_iin(mrz.iin) or person.number
    told = number.sex if number else None
    values: dict[str, object] = {
        IIN: mrz.iin,
        BORN: format_day(mrz.born) if mrz.born else "",
        SEX: mrz.sex or told if None in (mrz.sex, told) or mrz.sex == told else None,
        KIND: _kind_of(mrz),
        NUMBER: mrz.number,
        VALID_UNTIL: format_day(mrz.valid_until) if mrz.valid_until else "",
    }
    return {field: value for field, value in values.items() if value}


def _source(field: str, mrz: Mrz) -> ReadFrom:
    return ReadFrom.IIN if field == SEX and mrz.sex is None else ReadFrom.MRZ


def _kind_of(mrz: Mrz) -> IdentityKind | None:
    """Return the kind where the zone leaves no doubt; cards for foreigners issued here do."""
    if mrz.issuer != _HERE:
        is_card = mrz.kind is MrzKind.TD1
        return IdentityKind.FOREIGN_ID_CARD if is_card else IdentityKind.FOREIGN_PASSPORT
    if mrz.nationality != _HERE:
        return None
    if mrz.kind is MrzKind.TD1:
        return IdentityKind.ID_CARD
    return _PASSPORTS.get(mrz.document_kind, IdentityKind.PASSPORT)


def _exact_names(earlier: Person | None, mrz: Mrz) -> dict[str, str]:
    """Return the names of the earlier case unless the zone has others: people change theirs."""
    if earlier is None or not _agrees(earlier, mrz):
        return {}
    return {
        SURNAME: earlier.surname,
        GIVEN: earlier.given,
        PATRONYMIC: earlier.patronymic,
    }


def _agrees(earlier: Person, mrz: Mrz) -> bool:
    return reads_as(earlier.surname, mrz.surname) and reads_as(earlier.given, mrz.given)


def _suggestions(
    person: Person, mrz: Mrz, script: Script, earlier: Person | None
) -> tuple[Suggestion, ...]:
    """Return suggestions for the names still empty, of the earlier case first."""
    found = []
    for field, latin, old in (
        (SURNAME, mrz.surname, earlier.surname if earlier else ""),
        (GIVEN, mrz.given, earlier.given if earlier else ""),
    ):
        if _typed(person, field):
            continue
        known = (old,) if old and reads_as(old, latin) else ()
        if texts := tuple(dict.fromkeys((*known, *suggest(latin, script)))):
            found.append(Suggestion(field, texts))
    return tuple(found)
