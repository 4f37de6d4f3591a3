"""An address as it is written on one line, in both languages.

«Алматы қ., Медеу ауданы, Қонаев көшесі 12, 45-пәтер» /
«г. Алматы, Медеуский район, улица Кунаева 12, кв. 45»
"""

from regdesk.domain.address import Address
from regdesk.domain.words import Bilingual, same

_HOUSE_ALONE = Bilingual("{}-үй", "дом {}")
_BLOCK = Bilingual("{}-корпус", "корп. {}")
_FLAT = Bilingual("{}-пәтер", "кв. {}")
_NOTHING = same("")


def full_line(address: Address) -> Bilingual:
    """Return the place, then the street, house, block and flat."""
    place = address.place.line if address.place else _NOTHING
    return _join((place, short_line(address)))


def short_line(address: Address) -> Bilingual:
    """Return street, house, block and flat: «Қонаев көшесі 12, 45-пәтер»."""
    return _join((_street_and_house(address, " "), *_inside(address)))


def title_line(address: Address) -> Bilingual:
    """Return the short line with a comma before the house, as search results show it."""
    return _join((_street_and_house(address, ", "), *_inside(address)))


def _street_and_house(address: Address, joint: str) -> Bilingual:
    street, house = address.street, address.house.strip()
    if not (street.kk or street.ru):
        return _fill(_HOUSE_ALONE, house)
    return _join((street.filled, same(house)), joint)


def _inside(address: Address) -> tuple[Bilingual, Bilingual]:
    return _fill(_BLOCK, address.block.strip()), _fill(_FLAT, address.flat.strip())


def _fill(pair: Bilingual, number: str) -> Bilingual:
    return Bilingual(pair.kk.format(number), pair.ru.format(number)) if number else _NOTHING


def _join(parts: tuple[Bilingual, ...], joint: str = ", ") -> Bilingual:
    kk = joint.join(one.kk for one in parts if one.kk)
    return Bilingual(kk, joint.join(one.ru for one in parts if one.ru))
