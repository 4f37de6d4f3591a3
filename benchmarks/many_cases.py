"""Fills a desk with invented cases of ten years, the same in every run, straight into its tables.

Each is a copy of one case that was really accepted, with another person, flat and moment, under
the very words by which the desk itself would find it. The envelopes are short: nothing reads them.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone
from functools import cache

from benchmarks.desk import make_ready, open_counter
from regdesk.domain.case import Case
from regdesk.domain.iin import Sex
from regdesk.domain.number import SlipNumber
from regdesk.domain.people import Person
from regdesk.domain.search_words import search_words
from regdesk.domain.words import same
from regdesk.services.counter import Counter
from regdesk.storage.case_index import CASE_WORDS
from regdesk.storage.forms import to_json
from regdesk.walk.invented import make_iin

_BATCH = 5_000
_A_DAY = 100
_LAST_DAY = datetime(2026, 10, 30, 9, 0, tzinfo=timezone(timedelta(hours=5)))
_IN_EPOCH = 500_000
_PLACE = ("Медеу ауданы", "Медеуский район")
_HEADS = ("Аб", "Әб", "Бай", "Бек", "Ғаб", "Дос", "Ес", "Жақ", "Жұма", "Қас", "Құд", "Мұқ", "Нұр")
_MIDDLES = ("ай", "бер", "ғали", "діл", "жан", "қын", "мұрат", "ңғыр", "сұлтан", "төре", "ыбек")
_ENDS = ("ов", "ев", "ова", "ева", "ұлы", "қызы", "дің", "тегі", "баев", "баева", "енко", "ян")
_GIVEN = ("Ерлан", "Әсел", "Нұрлан", "Гүлнәр", "Дәурен", "Мәдина", "Алексей", "Ольга", "Іңкар")
_STREETS = ("Абай", "Қонаев", "Жандосов", "Сейфуллин", "Райымбек", "Төле би", "Гоголь", "Өзен")
_ADD = {
    "accepted_case": (
        "number, case_id, ordinal, opened_on, accepted_on, accepted_at, envelope_id, iins, payload"
    ),
    "outbox": "epoch, seq, envelope_id, case_id, envelope, waiting, kind, queued_at",
    "journal_entry": "id, case_id",
    "journal_state": "id, status",
    CASE_WORDS: "rowid, words",
}


@dataclass(frozen=True, slots=True)
class Told:
    """What one invented case says of its own."""

    nth: int
    number: str
    ordinal: int
    surname: str
    given: str
    patronymic: str
    iin: str
    document: str
    street: str
    house: str
    flat: str
    accepted_at: datetime

    @property
    def case_id(self) -> str:
        return f"{self.nth:08x}-0000-7000-8000-000000000000"

    @property
    def envelope_id(self) -> str:
        return f"sha256:{self.nth:064x}"

    def list_texts(self) -> tuple[str, ...]:
        """Return, in the order of ``list_words``, what the case is found by."""
        serial, check = self.number[-9:].split("-")
        numbers = (self.number.replace("-", ""), serial + check, serial.lstrip("0"))
        person = (self.surname, self.given, self.patronymic, self.iin, self.document)
        place = (self.street, self.house, self.flat, *_PLACE)
        return (f"{self.ordinal:03}", *numbers, *person, *place)


def invent(count: int) -> Iterator[Told]:
    """Yield ``count`` cases, the oldest first."""
    chosen = random.Random(25)
    days = -(-count // _A_DAY)
    for nth in range(1, count + 1):
        day, ordinal = divmod(nth - 1, _A_DAY)
        at = _LAST_DAY - timedelta(days=days - 1 - day) + timedelta(minutes=4 * ordinal)
        epoch, serial = divmod(nth - 1, _IN_EPOCH)
        yield Told(
            nth,
            str(SlipNumber("000", 1, 2 + epoch, 1 + serial)),
            ordinal + 1,
            "".join(chosen.choice(part) for part in (_HEADS, _MIDDLES, _MIDDLES, _ENDS)),
            chosen.choice(_GIVEN),
            chosen.choice(_HEADS) + chosen.choice(_MIDDLES) + "ұлы",
            make_iin(date(1950, 1, 1) + timedelta(nth // 200), Sex.MALE, 10 * (nth % 200)),
            f"{nth + 40_000_000:09}",
            f"{chosen.choice(_STREETS)} {chosen.choice(_MIDDLES)}",
            str(chosen.randint(1, 250)),
            str(chosen.randint(1, 120)),
            at,
        )


def add_cases(counter: Counter, count: int) -> list[Told]:
    """Put ``count`` cases into the desk of ``counter``, all sent, and return what they say."""
    with open_counter() as elsewhere:
        model = Model(elsewhere.accept(make_ready(elsewhere, 300)).case)
    told = list(invent(count))
    for begin in range(0, count, _BATCH):
        part = told[begin : begin + _BATCH]
        rows = [model.list_rows(one) for one in part]
        with counter.store.write() as unit:
            for at, (table, columns) in enumerate(_ADD.items()):
                marks = ", ".join("?" * (columns.count(",") + 1))
                added = f"INSERT INTO {table} ({columns}) VALUES ({marks})"
                unit.connection.exec_driver_sql(added, [row[at] for row in rows])
    return told


class Model:
    """The case that all others are made of, cut where they differ."""

    def __init__(self, case: Case) -> None:
        draft = case.draft
        name = Person(
            iin="@iin@",
            surname="@surname@",
            given="@given@",
            patronymic="@patronymic@",
            document=replace(draft.registrants[0].person.document, number="@document@"),
        )
        address = replace(
            draft.dwelling.address, street=same("@street@"), house="@house@", flat="@flat@"
        )
        named = replace(
            draft,
            case_id="@case_id@",
            registrants=(replace(draft.registrants[0], person=name),),
            owners=(replace(draft.owners[0], person=name),),
            dwelling=replace(draft.dwelling, address=address),
        )
        told = to_json(replace(case, draft=named, envelope_id="@envelope_id@"))
        told = re.sub(rb'"\d{4}-\d\d-\d\dT[^"]+"', b'"@at@"', told)
        told = re.sub(rb'"opened_on":"[^"]+"', b'"opened_on":"@day@"', told)
        told = re.sub(rb'"ordinal":\d+', b'"ordinal":@ordinal@', told)
        number = b'"number":{"centre":"000","desk":1,"epoch":@epoch@,"serial":@serial@}'
        told = re.sub(rb'"number":\{"centre"[^}]+\}', number, told)
        self._parts = told.decode().split("@")

    def list_rows(self, told: Told) -> tuple[tuple[object, ...], ...]:
        """Return the rows of one case in the order of ``_ADD``."""
        at, day = told.accepted_at.isoformat(), told.accepted_at.date().isoformat()
        case_id, envelope_id = told.case_id, told.envelope_id
        numbers = (told.number, case_id, told.ordinal, day, day, at, envelope_id)
        return (
            (*numbers, f" {told.iin} ", self._fill_in(told, at, day)),
            (2, told.nth, envelope_id, case_id, b"{}", 0, "accepted", at),
            (told.nth, case_id),
            (told.nth, "sent"),
            (told.nth, list_keys(told)),
        )

    def _fill_in(self, told: Told, at: str, day: str) -> bytes:
        *_, epoch, serial, _check = told.number.split("-")
        said = {"at": at, "day": day, "epoch": epoch, "serial": str(int(serial))}
        parts = self._parts
        filled = list(parts)
        for index in range(1, len(parts), 2):
            name = parts[index]
            filled[index] = said[name] if name in said else str(getattr(told, name))
        return "".join(filled).encode()


def list_keys(told: Told) -> str:
    """Return the words by which the desk finds the case, as ``list_words`` does."""
    return " ".join(dict.fromkeys(key for text in told.list_texts() for key in _keys(text)))


@cache
def _keys(text: str) -> list[str]:
    return search_words(text)
