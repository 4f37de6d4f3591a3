"""The same person is known again whatever became of the hub's keys in between."""

import os

import pytest

from regdesk.hub.duplicates import list_people
from regdesk.hub.keys import make_key_file, read_ring
from regdesk.hub.simulated_register import SimulatedRegister
from regdesk.protocol.messages import read_payload
from tests.hub.desks import PAYLOAD
from tests.hub.work.cases import VisitCase
from tests.hub.work.order import Bench


@pytest.fixture(scope="module")
def custody(site, apart):
    own = apart("secrets")
    instance = site.start(database=own.url, works="false")
    desk = own.enrol(instance, 1)
    yield own, desk
    desk.client.close()
    instance.stop()


@pytest.fixture
def keys(site, tmp_path):
    """Makes key files of the hub, the site's own first."""
    made = [site.hub_key, tmp_path / "second.key", tmp_path / "third.key"]
    for one in made[1:]:
        make_key_file(one)
    return made


@pytest.fixture
def judge(site, custody):
    """Lets an instance with these keys judge the next case of somebody; returns how it stands."""
    own, desk = custody

    def judge(iin, key, *former, revoked=""):
        case = VisitCase(desk, iin=iin)
        desk.deliver(case.accept())
        told = {"hub_key": str(key), "former_keys": os.pathsep.join(str(one) for one in former)}
        register = SimulatedRegister(site.folder / "register.toml")
        bench = Bench(site, own.url, register, **told, revoked_keys=revoked)
        try:
            bench.come_to_rest()
        finally:
            bench.close()
        return own.ask(f"select state from case_state where case_id = '{case.case_id}'")[0][0]

    yield judge
    for table in ("people_secret", "possible_duplicate", "case_person"):
        own.ask(f"delete from {table}")


def test_a_person_is_known_again_when_no_old_key_of_the_hub_is_left(judge, keys):
    first, second, third = keys

    assert judge("900101300001", first) == "confirmed"
    assert judge("900101300002", second, first) == "confirmed"
    assert judge("900101300001", second) == "duplicate"
    assert judge("900101300002", third, second, first) == "duplicate"
    assert judge("900101300001", first) == "duplicate"  # an instance that was not restarted yet


def test_who_was_hashed_with_a_signing_key_is_known_still(judge, keys, custody):
    own, _ = custody
    first, second, _ = keys
    assert judge("900101300003", first) == "confirmed"
    case = read_payload(PAYLOAD).body
    person = case.registrants[0]
    person = person.model_copy(
        update={"person": person.person.model_copy(update={"iin": "900101300003"})}
    )
    case = case.model_copy(update={"registrants": (person,)})
    ((key,),) = list_people(case, [read_ring(first).current.derive(b"people v1")])
    own.ask(f"update case_person set person_key = '\\x{key.hex()}'")
    own.ask("delete from people_secret")  # as an earlier program left it

    assert judge("900101300003", second, first) == "duplicate"
    assert judge("900101300003", second) == "duplicate"


def test_what_a_stolen_key_sealed_goes(judge, keys, custody):
    own, _ = custody
    first, second, _ = keys
    stolen = read_ring(first).current.key_id
    judge("900101300004", first)

    assert judge("900101300004", second, first, revoked=stolen) == "duplicate"

    kept = own.ask("select key_id from people_secret")
    assert kept == [(read_ring(second).current.key_id,)]


def test_with_none_of_the_keys_it_begins_anew_and_goes_on(judge, keys):
    first, _, third = keys
    assert judge("900101300005", first) == "confirmed"

    assert judge("900101300005", third) == "confirmed"
    assert judge("900101300005", third) == "duplicate"
