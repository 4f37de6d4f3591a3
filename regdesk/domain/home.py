"""When two addresses are one home, and two people perhaps one: keys to look for, never shown.

A miss costs a hint and nothing else, so that only what is surely the same is called so: «Абай
даңғылы» and «Абай көшесі» are two streets, a house without a flat is not the flat in it.
"""

from regdesk.domain.address import Address
from regdesk.domain.people import Person
from regdesk.domain.search_words import search_words
from regdesk.domain.spelling import fold_words


def list_home_keys(address: Address) -> tuple[str, str]:
    """Return the keys of a home by its Kazakh and its Russian street; empty without a house."""
    house = "".join(fold_words(address.house))
    if address.place is None or not house:
        return ("", "")
    rest = [house, *("".join(fold_words(part)) for part in (address.block, address.flat))]
    kk, ru = (
        "|".join((address.place.code, " ".join(fold_words(street)), *rest))
        for street in (address.street.kk, address.street.ru)
    )
    return (kk, ru)


def name_key(person: Person) -> str:
    """Return the key of surname, given name and birth date; empty where one of them is missing.

    The patronymic is left out: some documents have none, and it is typed or not.
    """
    born = person.born_on
    surname, given = (" ".join(search_words(part)) for part in (person.surname, person.given))
    if born is None or not surname or not given:
        return ""
    return f"{surname}|{given}|{born.isoformat()}"
