"""How many worn documents are read exactly, and how many wrongly though every check digit holds."""

import random
from dataclasses import dataclass, field

from regdesk.capture.mrz_page import read_zone
from regdesk.domain.mrz import Mrz, read_mrz
from regdesk.domain.people import IdentityKind
from tests.capture.synthetic.cards import make_card, make_passport
from tests.capture.synthetic.people import invent_person, write_mrz
from tests.capture.synthetic.wear import invent_wear, wear_out

_KINDS = (IdentityKind.ID_CARD, IdentityKind.ID_CARD, IdentityKind.PASSPORT)


@dataclass
class Measured:
    """Counts over ``documents``; ``missed`` says of each that was not exact what was read."""

    documents: int = 0
    exact: int = 0
    names: int = 0
    wrongly_accepted: int = 0
    missed: list[str] = field(default_factory=list)

    @property
    def exact_share(self) -> float:
        return self.exact / self.documents

    @property
    def names_share(self) -> float:
        return self.names / self.documents


def measure(count: int, seed: int) -> Measured:
    """Draw ``count`` documents, two cards to a passport, wear each out and read it."""
    rng = random.Random(seed)
    result = Measured()
    for number in range(count):
        person = invent_person(rng, _KINDS[number % len(_KINDS)])
        is_passport = person.document.kind is IdentityKind.PASSPORT
        page = make_passport(person) if is_passport else make_card(person)[1]
        wear = invent_wear(rng)
        lines = read_zone(wear_out(page, wear, seed + number))
        _judge(result, write_mrz(person), lines, f"{number} {wear}")
    return result


def _judge(result: Measured, written: tuple[str, ...], lines: tuple[str, ...], which: str) -> None:
    meant, read = read_mrz(written), read_mrz(lines)
    assert meant is not None
    result.documents += 1
    is_exact = read is not None and _checked(read) == _checked(meant)
    result.exact += is_exact and read.is_whole
    result.names += is_exact and (read.surname, read.given) == (meant.surname, meant.given)
    result.wrongly_accepted += read is not None and read.is_whole and not is_exact
    if lines != written:
        result.missed.append(f"{which}\n  {' '.join(written)}\n  {' '.join(lines) or 'nothing'}")


def _checked(zone: Mrz) -> tuple[object, ...]:
    """Return the fields behind check digits."""
    return zone.number, zone.born, zone.valid_until, zone.optional, zone.iin
