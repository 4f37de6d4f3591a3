"""The people of accepted cases, each by the number of the person."""

from collections.abc import Iterator

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from regdesk.domain.draft import Draft
from regdesk.domain.people import Person
from regdesk.storage.tables import KnownPersonRow

_ADD = insert(KnownPersonRow)
_KEEP = _ADD.on_conflict_do_update(
    index_elements=[KnownPersonRow.iin], set_={"case_id": _ADD.excluded.case_id}
)
_FIND = sa.select(KnownPersonRow.case_id).where(KnownPersonRow.iin == sa.bindparam("iin"))


def keep_people(connection: sa.Connection, draft: Draft) -> None:
    """Remember that the people of ``draft``, which is accepted now, were met in its case."""
    numbers = {one.number.digits for one in list_people(draft) if one.number is not None}
    if numbers:
        rows = [{"iin": iin, "case_id": draft.case_id} for iin in sorted(numbers)]
        connection.execute(_KEEP, rows)


def find_case_of(connection: sa.Connection, iin: str) -> str | None:
    """Return the id of the accepted case in which ``iin`` was met last."""
    return connection.scalar(_FIND, {"iin": iin})


def list_people(draft: Draft) -> Iterator[Person]:
    """Yield everybody that ``draft`` tells of, whatever his part in it."""
    yield from (one.person for one in draft.registrants)
    yield draft.applicant.person
    for owner in draft.owners:
        yield owner.person
        yield owner.representative
