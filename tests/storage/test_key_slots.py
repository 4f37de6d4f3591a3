"""The database key lies in slots; a slot opens by its own secret and by nothing else."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regdesk.domain.desk import ClerkRole
from regdesk.domain.errors import BadInput, Fault
from regdesk.storage.recovery_key import make_recovery_key, read_recovery_key
from regdesk.storage.slots import (
    KeySlots,
    Strength,
    make_clerk_slot,
    make_recovery_slot,
    open_slot,
    password_bytes,
    read_slots,
    write_slots,
)
from tests.storage.desks import ADMINISTRATOR, CHEAP, CLERK, CLERK_PASSWORD, PASSWORD

KEY = bytes(range(32))
SECRET = bytes(20)


@pytest.fixture
def slots():
    return KeySlots(
        (
            make_clerk_slot(ADMINISTRATOR, PASSWORD, KEY, CHEAP),
            make_clerk_slot(CLERK, CLERK_PASSWORD, KEY, CHEAP),
            make_recovery_slot(SECRET, KEY, CHEAP),
        )
    )


def test_each_secret_opens_its_own_slot(slots):
    assert slots.open_clerk(ADMINISTRATOR.code, PASSWORD) == KEY
    assert slots.open_clerk(CLERK.code, CLERK_PASSWORD) == KEY
    assert slots.open_recovery(SECRET) == KEY


@pytest.mark.parametrize(
    ("code", "password"),
    [
        (CLERK.code, PASSWORD),
        (CLERK.code, ""),
        ("417-0009", PASSWORD),
        ("", SECRET.decode()),
        ("", ""),
    ],
    ids=["other's password", "none", "unknown code", "recovery slot by code", "nothing"],
)
def test_nothing_else_opens_one(slots, code, password):
    assert slots.open_clerk(code, password) is None


def test_a_wrong_recovery_key_opens_nothing(slots):
    assert slots.open_recovery(bytes([1] * 20)) is None


def test_slots_come_back_from_the_file_as_they_were(slots):
    assert read_slots(write_slots(slots.slots)) == slots


def test_slots_of_an_earlier_program_open_and_are_no_first_passwords(slots):
    kept = json.loads(write_slots(slots.slots))
    for slot in kept["slots"]:
        del slot["first"]

    earlier = read_slots(json.dumps(kept).encode())

    assert earlier == slots
    assert earlier.open_clerk(CLERK.code, CLERK_PASSWORD) == KEY


def test_the_file_tells_codes_and_roles_and_no_key(slots):
    content = write_slots(slots.slots)

    roles = {one.code: one.role for one in read_slots(content).slots}
    assert roles == {ADMINISTRATOR.code: "administrator", CLERK.code: "clerk", "": ""}
    assert KEY.hex().encode() not in content
    assert ADMINISTRATOR.name.encode() not in content


@pytest.mark.parametrize("name", ["code", "role", "kind"])
def test_a_slot_whose_owner_was_changed_opens_nothing(slots, name):
    changed = {"code": "417-0009", "role": "administrator", "kind": "supervisor"}
    kept = json.loads(write_slots(slots.slots))
    kept["slots"][1][name] = changed[name]

    forged = read_slots(json.dumps(kept).encode()).slots[1]

    assert open_slot(forged, password_bytes(CLERK_PASSWORD)) is None


def test_a_first_password_cannot_be_made_to_look_changed(slots):
    first = make_clerk_slot(CLERK, "бірінші-сөз", KEY, CHEAP, first=True)
    kept = json.loads(write_slots(slots.with_slot(first).slots))
    kept["slots"][-1]["first"] = False

    forged = read_slots(json.dumps(kept).encode())

    assert forged.list_passwords()[CLERK.code] is False
    assert forged.open_clerk(CLERK.code, "бірінші-сөз") is None


def test_who_leaves_opens_nothing_and_all_others_do(slots):
    left = slots.without(CLERK.code)

    assert left.open_clerk(CLERK.code, CLERK_PASSWORD) is None
    assert left.open_clerk(ADMINISTRATOR.code, PASSWORD) == KEY
    assert left.open_recovery(SECRET) == KEY


def test_another_role_takes_the_place_of_the_slot_before(slots):
    raised = replace(CLERK, role=ClerkRole.SENIOR)

    renewed = slots.with_slot(make_clerk_slot(raised, CLERK_PASSWORD, KEY, CHEAP))

    assert [one.role for one in renewed.slots if one.code == CLERK.code] == ["senior"]


def test_a_new_password_replaces_the_old(slots):
    fresh = make_clerk_slot(CLERK, "жаңа-құпия-сөз", KEY, CHEAP)

    renewed = slots.with_slot(fresh)

    assert len(renewed.slots) == 3
    assert renewed.open_clerk(CLERK.code, "жаңа-құпия-сөз") == KEY
    assert renewed.open_clerk(CLERK.code, CLERK_PASSWORD) is None


def test_a_password_is_the_same_however_a_keyboard_composes_it():
    assert password_bytes("й") == password_bytes("\u0438\u0306")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda kept: kept.pop("slots"),
        lambda kept: kept["slots"][0].pop("salt"),
        lambda kept: kept["slots"][0].update(salt="zz"),
        lambda kept: kept["slots"][0].update(salt="00"),
        lambda kept: kept["slots"][0].update(kdf="md5"),
        lambda kept: kept["slots"][0].update(kind="friend"),
        lambda kept: kept["slots"][0]["strength"].update(memory_kib=1 << 40),
        lambda kept: kept["slots"].pop(),
    ],
)
def test_a_file_that_holds_no_slots_is_named(slots, spoil):
    kept = json.loads(write_slots(slots.slots))
    spoil(kept)

    with pytest.raises(Fault) as caught:
        read_slots(json.dumps(kept).encode())

    assert caught.value.key == "keys.damaged"


def test_slots_of_a_newer_program_are_not_guessed_at(slots):
    kept = json.loads(write_slots(slots.slots)) | {"form": 2}

    with pytest.raises(Fault) as caught:
        read_slots(json.dumps(kept).encode())

    assert caught.value.key == "database.newer"


def test_a_guess_costs_64_mib_and_three_passes():
    assert Strength() == Strength(memory_kib=65536, passes=3, lanes=4)


def test_a_recovery_key_is_read_back_as_it_is_printed_and_as_it_is_typed():
    key = make_recovery_key()
    secret = read_recovery_key(key)

    assert len(secret) * 8 == 160
    assert [len(group) for group in key.split("-")] == [4] * 9
    assert read_recovery_key(f" {key.lower().replace('-', ' ')}\n") == secret
    assert read_recovery_key(key.replace("0", "O").replace("1", "l")) == secret


def test_no_two_keys_are_alike():
    assert len({make_recovery_key() for _ in range(50)}) == 50


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 35), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_one_mistyped_sign_is_noticed(at, sign):
    signs = "7K2MQ4TD7K2MQ4TD7K2MQ4TD7K2MQ4TD"
    good = make_good(signs)
    typed = good[:at] + sign + good[at + 1 :]

    if typed == good:
        assert read_recovery_key(typed)
    else:
        with pytest.raises(BadInput) as caught:
            read_recovery_key(typed)
        assert caught.value.key == "recovery_key.wrong"


def make_good(signs):
    """Return ``signs`` with the check that fits, found by trying."""
    from regdesk.storage import recovery_key

    number = 0
    for sign in signs:
        number = number * 32 + recovery_key._ALPHABET.index(sign)
    return signs + recovery_key._check(number.to_bytes(20))


@pytest.mark.parametrize("typed", ["", "7K2M", "қ" * 36, "U" * 36])
def test_what_is_no_recovery_key_is_told(typed):
    with pytest.raises(BadInput) as caught:
        read_recovery_key(typed)

    assert caught.value.key == "recovery_key.wrong"
