"""By which words each case is found, written in the transaction that writes the case.

Ended cases never change, so that they stand in a full-text index, whose row numbers grow with time:
the newest come first without sorting. Unfinished ones are few and written at every pause in typing:
their words stand in a plain table that is read whole, and nothing of them is left once they end.
"""

from collections.abc import Iterator

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from regdesk.domain.case import CaseStatus
from regdesk.domain.draft import Draft
from regdesk.domain.search_words import search_words
from regdesk.storage.known_people import list_people
from regdesk.storage.search_tables import DraftWordsRow, EntryRow, StateRow

CASE_WORDS = "case_words"

_OF_CASE = sa.bindparam("of_case", type_=sa.String)
_ADD = sa.insert(EntryRow)
_ADD_STATE = sa.insert(StateRow)
_FIND = sa.select(EntryRow.id).where(EntryRow.case_id == _OF_CASE)
_SET_STATE = sa.update(StateRow).where(StateRow.id == _FIND.scalar_subquery())
_ADD_WORDS = f"INSERT INTO {CASE_WORDS} (rowid, words) VALUES (?, ?)"  # noqa: S608
_REPLACE_WORDS = f"INSERT OR REPLACE INTO {CASE_WORDS} (rowid, words) VALUES (?, ?)"  # noqa: S608
_FRESH = insert(DraftWordsRow)
_KEEP = _FRESH.on_conflict_do_update(
    index_elements=["case_id"],
    set_={name: _FRESH.excluded[name] for name in ("status", "words")},
    # most saves change neither: then no page of this table is written
    where=sa.or_(
        DraftWordsRow.words != _FRESH.excluded["words"],
        DraftWordsRow.status != _FRESH.excluded["status"],
    ),
)
_DROP = sa.delete(DraftWordsRow).where(DraftWordsRow.case_id == _OF_CASE)


def keep_draft(connection: sa.Connection, draft: Draft) -> None:
    """Let the unfinished ``draft`` be found by what it holds now."""
    row = {"case_id": draft.case_id, "status": status_of_draft(draft), "words": list_words(draft)}
    connection.execute(_KEEP, row)


def drop_draft(connection: sa.Connection, case_id: str) -> None:
    """Let the draft be found no more."""
    connection.execute(_DROP, {"of_case": case_id})


def add_ended(
    connection: sa.Connection, draft: Draft, status: CaseStatus, number: str = ""
) -> None:
    """Let a case be found that ended now; ``number`` is its slip's, if it was accepted."""
    (entry,) = connection.execute(_ADD, {"case_id": draft.case_id}).inserted_primary_key or (0,)
    connection.execute(_ADD_STATE, {"id": entry, "status": status.value})
    connection.exec_driver_sql(_ADD_WORDS, (entry, list_words(draft, number)))


def replace_words(connection: sa.Connection, draft: Draft, number: str) -> None:
    """Let the accepted case of ``draft``, corrected now, be found by what it says since."""
    entry = connection.scalar(_FIND, {"of_case": draft.case_id})
    connection.exec_driver_sql(_REPLACE_WORDS, (entry, list_words(draft, number)))


def set_status(connection: sa.Connection, case_id: str, status: CaseStatus) -> None:
    """Let filters know where an ended case stands."""
    connection.execute(_SET_STATE, {"of_case": case_id, "status": status.value})


def status_of_draft(draft: Draft) -> CaseStatus:
    """Return what the journal calls an unfinished case."""
    if draft.corrects:
        return CaseStatus.CORRECTING
    return CaseStatus.PARKED if draft.parked else CaseStatus.FILLING


def list_words(draft: Draft, number: str = "") -> str:
    """Return the keys of all by which the case is found, each once, with spaces between."""
    told = (key for text in _list_texts(draft, number) for key in search_words(text))
    return " ".join(dict.fromkeys(told))


def _list_texts(draft: Draft, number: str) -> Iterator[str]:
    yield draft.label
    if number:
        *_, serial, check = number.split("-")
        # as written, read aloud from its end, and as the serial without its zeros
        yield from (number.replace("-", ""), serial + check, serial.lstrip("0"))
    for person in list_people(draft):
        yield from (person.full_name, person.iin, person.document.number.replace(" ", ""))
    address = draft.dwelling.address
    yield from (address.street.kk, address.street.ru, address.house, address.block, address.flat)
    yield address.rka
    if address.place is not None:
        yield from (address.place.name.kk, address.place.name.ru)
