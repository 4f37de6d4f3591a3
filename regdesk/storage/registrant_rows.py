"""Whom each case registers and where, written in the transaction that writes the case."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from regdesk.domain.days import parse_day
from regdesk.domain.draft import Draft
from regdesk.domain.finding import ACCEPTING, Findings, Outcome
from regdesk.domain.home import list_home_keys, name_key
from regdesk.domain.people import RegistrationKind
from regdesk.storage.registrant_tables import RegistrantRow

_COLUMNS = sa.inspect(RegistrantRow).columns.keys()
_OF_CASE = RegistrantRow.case_id == sa.bindparam("of_case", type_=sa.String)
_KEPT = sa.select(*(getattr(RegistrantRow, name) for name in _COLUMNS)).where(_OF_CASE)
_DROP = sa.delete(RegistrantRow).where(_OF_CASE)
_ADD = sa.insert(RegistrantRow)


def put_registrants(
    connection: sa.Connection, draft: Draft, findings: Findings | None = None
) -> None:
    """Let the people of ``draft`` be found; ``findings`` are those by which it was accepted.

    The draft of a correction is no case of its own. Most saves change none of them: then nothing
    is written.
    """
    if draft.corrects:
        return
    rows = list(_list_rows(draft, findings))
    asked = {"of_case": draft.case_id}
    kept = [dict(zip(_COLUMNS, row, strict=True)) for row in connection.execute(_KEPT, asked)]
    if sorted(kept, key=_by_key) == sorted(rows, key=_by_key):
        return
    connection.execute(_DROP, asked)
    connection.execute(_ADD, rows)


def drop_registrants(connection: sa.Connection, case_id: str) -> None:
    """Let the people of a draft that is thrown away be found no more."""
    connection.execute(_DROP, {"of_case": case_id})


def _by_key(row: dict[str, Any]) -> str:
    return str(row["key"])


def _list_rows(draft: Draft, findings: Findings | None) -> Iterator[dict[str, Any]]:
    outcomes = dict(findings.per_registrant) if findings is not None else {}
    home_kk, home_ru = list_home_keys(draft.dwelling.address)
    for one in draft.registrants:
        outcome = outcomes.get(one.key, findings.outcome if findings is not None else None)
        awaits = outcome is Outcome.ACCEPTED_TEMPORARY_UNTIL_PROOF
        kind = RegistrationKind.TEMPORARY if awaits else draft.registration
        kind = kind if outcome in ACCEPTING else None
        until = parse_day(draft.stay_until) if kind is RegistrationKind.TEMPORARY else None
        yield {
            "case_id": draft.case_id,
            "key": one.key,
            "iin": one.person.iin if one.person.number is not None else "",
            "name": one.person.full_name,
            "name_key": name_key(one.person),
            "home_kk": home_kk,
            "home_ru": home_ru,
            "registered": kind.value if kind is not None else "",
            "until": until.isoformat() if until is not None and not awaits else "",
            "awaits": awaits,
        }
