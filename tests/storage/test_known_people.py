"""Whoever was in an accepted case is known the next time, as he was in the newest."""

from dataclasses import replace

from tests.storage.corrections import a_correction, correct
from tests.storage.desks import IIN, a_case, a_draft, accept

OWNER_IIN = "710923300452"


def renamed(draft, surname):
    (first,) = draft.registrants
    person = replace(first.person, surname=surname)
    return replace(draft, registrants=(replace(first, person=person),))


def owned(draft):
    (owner,) = draft.owners
    return replace(draft, owners=(replace(owner, person=replace(owner.person, iin=OWNER_IIN)),))


def find(store, iin):
    with store.read() as unit:
        return unit.cases.find_person(iin)


def test_registrants_and_owners_are_known_once_accepted(store):
    with store.write() as unit:
        unit.drafts.keep(a_draft())
    assert find(store, IIN) is None

    with store.write() as unit:
        accept(unit, a_case(owned(a_draft())))
    assert find(store, IIN).surname == "Омаров"
    assert find(store, OWNER_IIN).surname == "Жақсыбеков"
    assert find(store, "") is None


def test_the_newest_case_and_its_correction_count(store):
    with store.write() as unit:
        accept(unit, a_case())
        accept(unit, a_case(renamed(a_draft("case-2", 32), "Омар"), serial=2), serial=2)
    assert find(store, IIN).surname == "Омар"

    correction = a_correction()
    changed = renamed(correction.draft, "Омарұлы")
    with store.write() as unit:
        correct(unit, replace(correction, draft=changed))
    assert find(store, IIN).surname == "Омарұлы"
