from dataclasses import replace

import pytest

from regdesk.domain.desk import Clerk, DeskRole
from regdesk.domain.errors import BadInput
from regdesk.domain.words import Bilingual
from regdesk.services.ports import Act, SignedIn
from regdesk.services.sign_in import SignIn
from tests.services.conftest import CENTRE, CLERK, DESK, WORDS
from tests.services.people import Law
from tests.services.ports import Door, FileCapture, FilePress

PASSWORD = "тұлпар-2023-қ"


@pytest.fixture
def door(counter):
    signed_in = SignedIn(
        CLERK,
        counter.identity,
        counter.store,
        counter.pages,
        counter.places,
        counter.desk_keys,
    )
    return Door(signed_in)


@pytest.fixture
def sign_in(door, clock):
    return SignIn(door, clock, Law(), FilePress(), FileCapture(), WORDS)


def test_signing_in_is_an_act_and_gives_the_counter(sign_in, counter):
    opened = sign_in.sign_in(" 417-0012 ", PASSWORD)

    assert (opened.desk, opened.clerk) == (DESK, CLERK)
    assert [act for act, *_ in counter.store.tables.audit] == [Act.SIGNED_IN]
    assert opened.open_case().label == "001"


def test_what_a_crash_left_condemned_is_destroyed_at_sign_in(sign_in, counter):
    page = counter.pages.keep(b"id card", media="image/jpeg", width=1, height=1)
    with counter.store.write() as unit:
        unit.condemned.add((page,))

    sign_in.sign_in("417-0012", PASSWORD)

    assert (counter.pages.images, counter.store.tables.condemned) == ({}, {})


def test_setting_up_makes_a_desk_of_its_own(sign_in, door):
    boss = Clerk("417-0001", "С. Әбенова")

    key = sign_in.set_up(CENTRE, 7, DeskRole.CORPORATION, boss, PASSWORD, [(CLERK, PASSWORD)])

    ((desk, administrator, password, added),) = door.made
    assert key == "recovery-key"
    assert (desk.centre, desk.number, desk.epoch) == (CENTRE, 7, 1)
    assert len(desk.desk_id) == 36
    assert (administrator, password, added) == (boss, PASSWORD, ((CLERK, PASSWORD),))
    assert sign_in.desk() == DESK


NO_RUSSIAN = Bilingual("бар", " ")


@pytest.mark.parametrize(
    ("centre", "number", "clerk", "password", "key", "params"),
    [
        (replace(CENTRE, code="41"), 7, CLERK, PASSWORD, "set_up.centre_code", {}),
        (replace(CENTRE, code="４１７"), 7, CLERK, PASSWORD, "set_up.centre_code", {}),
        (CENTRE, 0, CLERK, PASSWORD, "set_up.number", {}),
        (CENTRE, 1000, CLERK, PASSWORD, "set_up.number", {}),
        (replace(CENTRE, name=NO_RUSSIAN), 7, CLERK, PASSWORD, "set_up.empty", {"field": "name"}),
        (
            replace(CENTRE, police=NO_RUSSIAN),
            7,
            CLERK,
            PASSWORD,
            "set_up.empty",
            {"field": "police"},
        ),
        (replace(CENTRE, phone=""), 7, CLERK, PASSWORD, "set_up.empty", {"field": "phone"}),
        (CENTRE, 7, Clerk(" ", "А"), PASSWORD, "set_up.empty", {"field": "code"}),
        (CENTRE, 7, Clerk("1", ""), PASSWORD, "set_up.empty", {"field": "clerk_name"}),
        (
            replace(CENTRE, address=Bilingual("А" * 120, "А" * 121)),
            7,
            CLERK,
            PASSWORD,
            "set_up.too_long",
            {"field": "address", "most": 120},
        ),
        (
            replace(CENTRE, phone="1" * 41),
            7,
            CLERK,
            PASSWORD,
            "set_up.too_long",
            {"field": "phone", "most": 40},
        ),
        (CENTRE, 7, CLERK, "қысқа", "set_up.password", {"least": 10}),
    ],
)
def test_a_desk_is_not_set_up_by_halves(
    sign_in, door, centre, number, clerk, password, key, params
):
    with pytest.raises(BadInput) as caught:
        sign_in.set_up(centre, number, DeskRole.CORPORATION, clerk, password)

    assert (caught.value.key, caught.value.params) == (key, params)
    assert door.made == []


def test_the_printed_key_gives_a_new_password(sign_in, door):
    assert sign_in.recover("AAAA-BBBB", "417-0012", PASSWORD).clerk == CLERK
    with pytest.raises(BadInput, match=r"set_up\.password"):
        sign_in.recover("AAAA-BBBB", "417-0012", "қысқа")
