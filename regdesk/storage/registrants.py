"""Finds the people of all cases of this desk: met before, living at a home, due to hear of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from regdesk.domain.case import CaseStatus, JournalRow
from regdesk.domain.people import RegistrationKind
from regdesk.services.registrant_ports import Resident
from regdesk.storage.journal import JournalView

_REFUSED = {CaseStatus.REJECTED, CaseStatus.CANCELLED}
STANDING = tuple(one.value for one in CaseStatus if one.is_accepted and one not in _REFUSED)
"""Where an accepted case stands as long as it registers anybody."""

# An unfinished case has no entry: it is the newest. CROSS JOIN keeps the order of the tables.
_CASES = (
    "SELECT DISTINCT r.case_id, e.id FROM registrant r "
    "LEFT JOIN journal_entry e ON e.case_id = r.case_id "
    "WHERE {} AND r.case_id NOT IN :own ORDER BY e.id IS NOT NULL, e.id DESC LIMIT :most"
)
_AT_HOME = "(r.home_kk IN :homes OR r.home_ru IN :homes)"
_OWN: sa.BindParameter[str] = sa.bindparam("own", expanding=True)
_HOMES: sa.BindParameter[str] = sa.bindparam("homes", expanding=True)
_STATUSES: sa.BindParameter[str] = sa.bindparam("standing", expanding=True)

_BY_NUMBER = sa.text(_CASES.format("r.iin = :told")).bindparams(_OWN)
_BY_NAME = sa.text(_CASES.format("r.name_key = :told")).bindparams(_OWN)
_OPEN_AT = sa.text(_CASES.format(f"{_AT_HOME} AND e.id IS NULL")).bindparams(_OWN, _HOMES)

# What a later acceptance of the same person ends: what was registered at the same home, and by
# order 677, clause 10, the permanent registration elsewhere; a temporary one stands beside it.
FOLLOWED = (
    "EXISTS (SELECT 1 FROM registrant l JOIN journal_entry le ON le.case_id = l.case_id "
    "JOIN journal_state ls ON ls.id = le.id WHERE l.iin = r.iin AND l.iin != '' "
    "AND le.id > e.id AND l.registered != '' AND ls.status IN :standing AND "
    "((l.home_kk = r.home_kk AND l.home_kk != '') OR (l.registered = 'permanent' AND {})))"
)
ACCEPTED = (
    "CROSS JOIN journal_entry e ON e.case_id = r.case_id "
    "CROSS JOIN journal_state s ON s.id = e.id AND s.status IN :standing "
    "CROSS JOIN accepted_case a ON a.case_id = r.case_id "
)
_ENDS_ELSEWHERE = FOLLOWED.format("(r.registered = 'permanent' OR r.awaits)")
_RESIDENTS = sa.text(
    "SELECT r.case_id, r.iin, r.name_key, r.name, r.registered, a.accepted_on, r.until, r.awaits "  # noqa: S608
    f"FROM registrant r {ACCEPTED}"
    f"WHERE {_AT_HOME} AND r.registered != '' AND (r.until = '' OR r.until >= :day) "
    f"AND r.case_id NOT IN :own AND NOT {_ENDS_ELSEWHERE} ORDER BY e.id DESC LIMIT :most"
).bindparams(_OWN, _HOMES, _STATUSES)


@dataclass(frozen=True, slots=True)
class RegistrantView:
    """Implements ``services.registrant_ports.Registrants``."""

    connection: sa.Connection

    def find_by_number(self, iin: str, own: Collection[str], most: int) -> tuple[JournalRow, ...]:
        return self._list_cases(_BY_NUMBER, own, most, told=iin) if iin else ()

    def find_by_name(
        self, name_key: str, own: Collection[str], most: int
    ) -> tuple[JournalRow, ...]:
        return self._list_cases(_BY_NAME, own, most, told=name_key) if name_key else ()

    def find_open_at(
        self, homes: Collection[str], own: Collection[str], most: int
    ) -> tuple[JournalRow, ...]:
        known = _list_known(homes)
        return self._list_cases(_OPEN_AT, own, most, homes=known) if known else ()

    def list_residents(
        self, homes: Collection[str], own: Collection[str], day: date, most: int
    ) -> tuple[Resident, ...]:
        known = _list_known(homes)
        if not known:
            return ()
        asked = {"homes": known, "own": list(own), "day": day.isoformat(), "most": most}
        found = self.connection.execute(_RESIDENTS, asked | {"standing": STANDING})
        people: dict[str, Resident] = {}
        for case_id, iin, name_key, name, kind, since, until, awaits in found:
            who = iin or name_key or f"{case_id} {name}"
            resident = Resident(
                who=who,
                case_id=case_id,
                name=name,
                kind=RegistrationKind(kind),
                since=date.fromisoformat(since),
                until=date.fromisoformat(until) if until else None,
                awaits=bool(awaits),
            )
            people.setdefault(who, resident)
        return tuple(people.values())

    def _list_cases(
        self, query: sa.TextClause, own: Collection[str], most: int, **told: object
    ) -> tuple[JournalRow, ...]:
        found = self.connection.execute(query, {**told, "own": list(own), "most": most}).all()
        drafts = [case_id for case_id, entry in found if entry is None]
        ended = [case_id for case_id, entry in found if entry is not None]
        rows = {row.case_id: row for row in JournalView(self.connection).list_cases(drafts, ended)}
        return tuple(rows[case_id] for case_id in (*drafts, *ended) if case_id in rows)


def _list_known(homes: Collection[str]) -> Sequence[str]:
    return [one for one in dict.fromkeys(homes) if one]
