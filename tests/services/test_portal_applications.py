"""A citizen's application becomes a draft with what was typed, and a claim, at the same instant."""

import json
import shutil
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from regdesk.domain.address import Premises
from regdesk.domain.closed import REASONS
from regdesk.domain.desk import DeskRole
from regdesk.domain.draft import StepId, StepTimes
from regdesk.domain.errors import Fault, Refusal
from regdesk.domain.owner import Owner
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import Category, IdentityKind, RegistrationKind
from regdesk.domain.words import Bilingual
from regdesk.protocol.envelope import open_envelope
from regdesk.protocol.later_messages import CLAIM_APPLICATION_V1, read_claim
from regdesk.services.applications import list_applications, open_application
from regdesk.services.feed_ports import Item
from regdesk.services.feed_takers import take_application
from regdesk.services.hub_standing import read_hub_standing
from regdesk.services.send_ports import EnvelopeKind
from regdesk.services.sign_in import SignIn
from regdesk.storage.door import DeskFolder
from tests.services.conftest import CENTRE, CLERK, WORDS
from tests.services.people import whole_draft
from tests.services.ports import FileCapture, FilePress, TickingClock
from tests.services.test_real_desk import LAW, PASSWORD, RESOURCES, WEAK
from tests.sync.feed_bodies import a_person, an_application

AT = datetime.fromisoformat("2026-11-23T09:00:00+05:00")
ID = "01930000-0000-7000-8000-00000000000a"
OTHER = "01930000-0000-7000-8000-00000000000b"
ANOTHER_DESK = "01930000-0000-7000-8000-0000000000dd"


@pytest.fixture(scope="module")
def new_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("new") / "desk"
    sign_in = program(folder, TickingClock())
    sign_in.set_up(CENTRE, 7, DeskRole.CORPORATION, CLERK, PASSWORD)
    sign_in.door.close()
    return folder


@pytest.fixture
def clock():
    return TickingClock()


@pytest.fixture
def counter(new_folder, tmp_path, clock):
    sign_in = program(shutil.copytree(new_folder, tmp_path / "desk"), clock)
    yield sign_in.sign_in(CLERK.code, PASSWORD)
    sign_in.door.close()


def program(folder, clock):
    door = DeskFolder(folder, clock=clock, places=RESOURCES / "places.csv", strength=WEAK)
    return SignIn(door, clock, LAW, FilePress(), FileCapture(), WORDS)


def apply(counter, application_id=ID, version=1, body=None, **changes):
    """Take an item of the portal's feed, as the line does."""
    told = an_application(application_id, **changes) if body is None else body
    item = Item(application_id, version, not told, json.dumps(told).encode(), AT)
    with counter.store.write() as unit:
        return unit.feeds.apply("portal", [item], "c", partial(take_application, unit))


def drop(counter, claimed_by, version=2):
    """Take the tombstone that the hub leaves."""
    body = json.dumps({"claimed_by": claimed_by} if claimed_by else {}).encode()
    with counter.store.write() as unit:
        item = Item(ID, version, True, body, AT)
        assert not unit.feeds.apply("portal", [item], "c", partial(take_application, unit))


def read_payloads(counter):
    """Return what is kept of what citizens typed."""
    with counter.store.read() as unit:
        rows = unit.connection.exec_driver_sql("SELECT payload FROM application").all()
    return [bytes(row[0]) for row in rows]


def list_envelopes(counter):
    """Return the claims that wait, opened with the desk's key."""
    key = Ed25519PublicKey.from_public_bytes(counter.signer.public_key)
    with counter.store.read() as unit:
        rows = unit.connection.exec_driver_sql(
            "SELECT envelope FROM outbox WHERE kind = ? ORDER BY seq", (EnvelopeKind.CLAIM.value,)
        )
        return [open_envelope(row[0], lambda _: key) for row in rows]


def test_the_list_tells_who_applies_and_where(counter):
    apply(counter, OTHER, received_at="2026-11-22T20:00:00+00:00", address=None, registration=None)
    apply(counter)

    first, second = list_applications(counter)

    assert (first.id, first.simulated) == (ID, True)
    assert first.names == ("Әбдірахманов Ерлан Болатұлы", "Әбдірахманова Аружан Болатұлы")
    assert first.address == Bilingual("Қонаев көшесі 12, 45-пәтер", "улица Кунаева 12, кв. 45")
    assert first.registration is RegistrationKind.PERMANENT
    assert (second.id, second.address, second.registration) == (OTHER, Bilingual("", ""), None)
    assert "Әбдірахманов" not in repr(first)


def test_it_opens_as_a_draft_with_what_was_typed_and_nothing_seen(counter):
    apply(counter)

    draft = open_application(counter, ID)

    first, child = draft.registrants
    assert (first.key, child.key) == ("r1", "r2")
    assert (first.person.iin, first.person.surname, first.person.born) == (
        "870412300066",
        "Әбдірахманов",
        "12.04.1987",
    )
    card = first.person.document
    assert (card.kind, card.number) == (IdentityKind.ID_CARD, "045678901")
    assert (card.valid_until, card.issued_on) == ("31.01.2030", "")
    assert (first.category, first.former_address) == (Category.CITIZEN, "Ақтау қ.")
    assert (child.person.iin, child.person.born, child.person.document.number) == ("", "", "")
    assert (draft.registration, draft.arrived_on) == (RegistrationKind.PERMANENT, "20.11.2026")
    address = draft.dwelling.address
    assert address.place == counter.places.find_place("751710000")
    assert (address.house, address.flat) == ("12", "45")
    assert draft.dwelling.premises is Premises.HOUSE
    (owner,) = draft.owners
    assert owner == Owner("o1", owner.person)
    assert owner.person.surname == "Жақсыбеков"
    assert (draft.papers, draft.hand_ins, draft.step) == ((), (), StepId.CATEGORY)
    assert draft.application == ID
    assert draft.times == StepTimes(since=counter.clock.now())
    assert counter.list_unfinished() == (draft,)
    assert counter.problems(draft), "nothing is taken for granted"


def test_who_applies_for_his_own_flat_is_one_person_and_not_two(counter):
    apply(
        counter, owners=[a_person(), a_person("Жақсыбеков", iin="601130400015"), a_person(iin="")]
    )

    draft = open_application(counter, ID)

    assert [one.registrant for one in draft.owners] == ["r1", "", ""]
    assert draft.owners[0] == Owner("o1", registrant="r1")


def test_the_claim_waits_for_the_hub_signed_in_the_same_transaction(counter):
    apply(counter)

    draft = open_application(counter, ID)

    (opened,) = list_envelopes(counter)
    assert opened.payload_type == CLAIM_APPLICATION_V1
    claim = read_claim(opened.payload)
    assert (claim.header.case, claim.header.seq, claim.header.prev) == (draft.case_id, 1, "")
    assert (claim.body.application, claim.body.clerk) == (ID, counter.clerk.code)
    assert claim.body.claimed_at == draft.kept_at
    assert counter.count_waiting() == 1
    with counter.store.read() as unit:
        row = unit.queue.find(draft.case_id, counter.clock.now())
    assert (row.kind, row.number, row.label) == (EnvelopeKind.CLAIM, "", draft.label)


def test_on_a_full_disk_only_what_is_open_already_is_opened(counter, monkeypatch):
    apply(counter)

    def refuse(_store):
        raise Fault("disk.full")

    with monkeypatch.context() as full:
        full.setattr(type(counter.store), "check_room", refuse)
        with pytest.raises(Fault, match=r"disk\.full"):
            open_application(counter, ID)
    assert (counter.list_unfinished(), list_envelopes(counter)) == ((), [])
    draft = open_application(counter, ID)
    monkeypatch.setattr(type(counter.store), "check_room", refuse)
    assert open_application(counter, ID) == draft


def test_opening_it_again_gives_the_same_draft_and_no_second_claim(counter):
    apply(counter)
    draft = open_application(counter, ID)

    assert open_application(counter, ID) == draft
    assert len(list_envelopes(counter)) == 1
    assert list_applications(counter) == ()


def test_a_discarded_one_stands_open_again_and_is_claimed_anew(counter):
    apply(counter)
    before = list_applications(counter)
    first = open_application(counter, ID)
    counter.keep(replace(first, arrived_on="01.01.2026"))

    counter.discard(first)

    assert list_applications(counter) == before
    assert read_hub_standing(counter).told.applications == 1
    again = open_application(counter, ID)
    assert again.case_id != first.case_id
    assert (again.registrants, again.arrived_on) == (first.registrants, first.arrived_on)
    claims = [read_claim(one.payload) for one in list_envelopes(counter)]
    assert [one.header.case for one in claims] == [first.case_id, again.case_id]
    assert {one.body.application for one in claims} == {ID}
    assert list_applications(counter) == ()
    assert counter.list_unfinished() == (again,)
    with pytest.raises(Fault, match=r"draft\.gone"):
        counter.discard(first)
    assert list_applications(counter) == (), "the newer case has it"


@pytest.mark.parametrize("discarded_first", [True, False])
def test_the_tombstone_of_our_own_claim_takes_nothing_away(counter, discarded_first):
    apply(counter)
    draft = open_application(counter, ID)
    if discarded_first:
        counter.discard(draft)

    drop(counter, claimed_by=counter.desk.desk_id)

    if not discarded_first:
        assert list_applications(counter) == ()
        counter.discard(draft)
    assert [one.id for one in list_applications(counter)] == [ID]
    with counter.store.write() as unit:
        unit.feeds.doubt()
    drop(counter, claimed_by=counter.desk.desk_id)
    assert [one.id for one in list_applications(counter)] == [ID], "the hub was put back"


@pytest.mark.parametrize("claimed_by", [ANOTHER_DESK, ""], ids=["another desk", "the portal"])
@pytest.mark.parametrize("discarded_first", [True, False])
def test_the_tombstone_of_another_desk_or_of_the_portal_ends_it(
    counter, claimed_by, discarded_first
):
    apply(counter)
    draft = open_application(counter, ID)
    if discarded_first:
        counter.discard(draft)

    drop(counter, claimed_by=claimed_by)

    assert read_payloads(counter) == [b""]
    if not discarded_first:
        assert open_application(counter, ID) == draft, "the draft goes on"
        counter.discard(draft)
    assert list_applications(counter) == ()
    with pytest.raises(Refusal, match=r"application\.gone"):
        open_application(counter, ID)
    apply(counter, version=3)
    assert len(list_applications(counter)) == 1


def test_what_the_citizen_changed_meanwhile_is_what_opens_next(counter):
    apply(counter)
    draft = open_application(counter, ID)
    apply(counter, version=2, arrived_on="2026-11-21")
    assert list_applications(counter) == ()

    counter.discard(draft)

    assert open_application(counter, ID).arrived_on == "21.11.2026"


def test_a_closed_one_is_deleted_here_and_goes_on_in_the_journal(counter, clock):
    apply(counter, arrived_on="2023-11-20")
    draft = counter.reach(open_application(counter, ID), StepId.APPLICANT)
    clock.go(minutes=9)
    draft = whole_draft(draft, clock.now())
    owner = replace(draft.papers[0], code=PaperCode.OWNER_ID, about="o1", absent=True)
    owner = replace(owner, original_seen=False, seen_at=None)
    draft = replace(draft, papers=(*draft.papers, owner))
    counter.keep(draft)
    outcome = counter.check_closing(draft)

    counter.close(draft, REASONS[outcome][0])

    assert read_payloads(counter) == [b""]
    apply(counter, version=2)
    assert (list_applications(counter), read_payloads(counter)) == ((), [b""])
    again = counter.reopen(draft.case_id)
    assert again.application == ID, "the citizen comes back"
    cases = [read_claim(one.payload).header.case for one in list_envelopes(counter)]
    assert cases == [draft.case_id, again.case_id]
    counter.discard(again)
    assert list_applications(counter) == ()


def test_what_the_hub_took_back_or_never_told_cannot_be_opened(counter):
    apply(counter)
    apply(counter, version=2, body={})

    for unknown in (ID, OTHER, ""):
        with pytest.raises(Refusal, match=r"application\.gone"):
            open_application(counter, unknown)
    assert list_applications(counter) == ()
    apply(counter, version=3)
    assert len(list_applications(counter)) == 1


def test_what_was_dropped_leaves_nothing_of_the_person(counter):
    apply(counter)
    apply(counter, version=2, body={})

    assert read_payloads(counter) == [b""]


def test_a_place_that_this_desk_does_not_know_is_asked_for(counter):
    place = {"code": "999999999", "version": "later", "line": {"kk": "Жаңа қала", "ru": "Новый"}}
    apply(counter, address=an_application(ID)["address"] | {"place": place})

    address = open_application(counter, ID).dwelling.address

    assert address.place is None
    assert (address.street.ru, address.house) == ("улица Кунаева", "12")


def test_an_application_whose_key_is_another_ones_stands_aside(counter):
    (aside,) = apply(counter, body=an_application(OTHER))

    assert (aside.key, aside.why) == (ID, "hub.unproven")
    assert list_applications(counter) == ()


def test_a_draft_of_an_application_is_accepted_as_every_other(counter, clock):
    apply(counter, arrived_on="2023-11-20")
    draft = counter.reach(open_application(counter, ID), StepId.APPLICANT)
    clock.go(minutes=9)
    draft = whole_draft(draft, clock.now())
    draft = counter.add_pages(draft, PaperCode.APPLICANT_ID, "r1", Path("card.png"))
    owner = replace(draft.papers[0], code=PaperCode.OWNER_ID, about="o1", pages=())
    draft = replace(draft, papers=(*draft.papers, owner))
    counter.keep(draft)

    assert [one for one in counter.problems(draft) if not one.warning] == []
    case = counter.accept(draft).case

    assert case.draft.application == ID
    with counter.store.read() as unit:
        assert unit.queue.find(draft.case_id, clock.now()).kind is EnvelopeKind.ACCEPTED
    assert [row.case_id for row in counter.journal().rows] == [draft.case_id]
    assert read_payloads(counter) == [b""]
    apply(counter, version=2)
    assert (list_applications(counter), read_payloads(counter)) == ((), [b""])
    with pytest.raises(Refusal, match=r"application\.gone"):
        open_application(counter, ID)
