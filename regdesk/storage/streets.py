"""Streets known at this desk, the codes of their houses, and the addresses of earlier cases."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from regdesk.domain.address import Address
from regdesk.domain.spelling import fold
from regdesk.domain.words import Bilingual
from regdesk.services.ports import RecentAddress
from regdesk.storage.forms import from_json, to_json
from regdesk.storage.tables import CaseRow, HouseRow, PlaceRow, RecentAddressRow, StreetRow
from regdesk.storage.word_index import STREET_WORDS, WordIndex

_REMEMBER = insert(RecentAddressRow).prefix_with("OR REPLACE")  # each address stays once
_KNOWN = sa.and_(
    StreetRow.place_code == sa.bindparam("of_place"),
    StreetRow.name_kk == sa.bindparam("kk"),
    StreetRow.name_ru == sa.bindparam("ru"),
)
_USE = sa.update(StreetRow).where(_KNOWN).values(used=StreetRow.used + 1).returning(StreetRow.id)
_LIST = sa.update(StreetRow).where(_KNOWN).values(listed=True).returning(StreetRow.id)
_ADD = insert(StreetRow).returning(StreetRow.id)
_FRESH_HOUSE = insert(HouseRow)
_KEEP_HOUSE = _FRESH_HOUSE.on_conflict_do_update(
    index_elements=["street_id", "house"], set_={"rka": _FRESH_HOUSE.excluded.rka}
)


@dataclass(frozen=True, slots=True)
class StreetTable:
    """Implements ``services.ports.Streets``."""

    connection: sa.Connection

    def remember(self, address: Address, case_id: str) -> None:
        payload = to_json(address)
        self.connection.execute(_REMEMBER, {"case_id": case_id, "address": payload})
        if address.place is None or not (address.street.kk or address.street.ru):
            return
        place, street = address.place, address.street
        street_id = self._change(_USE, place.code, street)
        if street_id is None:
            street_id = self._add(place.code, street, place.line, listed=False, used=1)
        if address.house and address.rka:
            self.add_house(street_id, house_key(address.house, address.block), address.rka)

    def list_recent(self, limit: int) -> tuple[RecentAddress, ...]:
        latest = (
            sa.select(RecentAddressRow.address, CaseRow.ordinal, CaseRow.accepted_at)
            .join(CaseRow, CaseRow.case_id == RecentAddressRow.case_id)
            .order_by(sa.func.unixepoch(CaseRow.accepted_at, "subsec").desc())
            .limit(limit)
        )
        return tuple(
            RecentAddress(
                from_json(Address, row.address),
                f"{row.ordinal:03}",
                datetime.fromisoformat(row.accepted_at),
            )
            for row in self.connection.execute(latest)
        )

    def add_listed(self, place_code: str, street: Bilingual, line: Bilingual) -> int:
        """Return the number of ``street``, which is in the imported list, added where it is new."""
        street_id = self._change(_LIST, place_code, street)
        if street_id is None:
            street_id = self._add(place_code, street, line, listed=True, used=0)
        return street_id

    def add_house(self, street_id: int, house: str, rka: str) -> None:
        """Keep the address code of ``house``, in place of an earlier one."""
        row = {"street_id": street_id, "house": house, "rka": rka}
        self.connection.execute(_KEEP_HOUSE, row)

    def _change(self, change: sa.UpdateBase, place_code: str, street: Bilingual) -> int | None:
        """Change the row of ``street`` and return its number; None where there is none yet."""
        known = {"of_place": place_code, "kk": street.kk, "ru": street.ru}
        return self.connection.execute(change, known).scalar()

    def _add(
        self, place_code: str, street: Bilingual, line: Bilingual, *, listed: bool, used: int
    ) -> int:
        row = {"place_code": place_code, "name_kk": street.kk, "name_ru": street.ru}
        street_id = self.connection.execute(
            _ADD, {**row, "listed": listed, "used": used}
        ).scalar_one()
        WordIndex(self.connection, STREET_WORDS).add(street_id, street, line)
        return street_id

    def drop_listed(self) -> None:
        """Forget the imported list; streets of earlier cases stay, and so do their houses."""
        self.connection.execute(sa.delete(StreetRow).where(StreetRow.used == 0))
        self.connection.execute(sa.update(StreetRow).values(listed=False))
        left = (
            sa.select(StreetRow, PlaceRow.line_kk, PlaceRow.line_ru)
            .join(PlaceRow, PlaceRow.code == StreetRow.place_code)
            .order_by(StreetRow.id)
        )
        WordIndex(self.connection, STREET_WORDS).refill(
            (row.id, Bilingual(row.name_kk, row.name_ru), Bilingual(row.line_kk, row.line_ru))
            for row in self.connection.execute(left)
        )


def house_key(house: str, block: str = "") -> str:
    """Return a house as it is compared: «12А» and «12a» are one, block 1 of 12 is «12/1»."""
    return fold(f"{house}/{block}" if block else house).replace(" ", "")
