"""The public keys of known desks: the own ones always there, others taken in by file."""

import base64
import json
from contextlib import suppress

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regdesk.domain.desk import DeskName
from regdesk.domain.errors import BadInput, Fault
from regdesk.storage.desk_tables import DeskKeyRow
from regdesk.storage.known_desks import FILE, KnownDesks
from regdesk.storage.signer import derive_public_key, make_private_key
from tests.storage.desks import ADMINISTRATOR, CLERK, CLERK_PASSWORD, DESK, PASSWORD, a_door, set_up

OWN, OTHER = DESK.name, DeskName("512", 3, 1)
KEY, NEW_KEY = bytes(range(32)), bytes(range(1, 33))


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "desk"


@pytest.fixture
def door(folder):
    door = a_door(folder)
    set_up(door)
    yield door
    door.close()


@pytest.fixture
def known(folder):
    return KnownDesks(folder)


def given_file(path, keys):
    folder = path / "given"
    folder.mkdir(exist_ok=True)
    (folder / FILE).unlink(missing_ok=True)
    KnownDesks(folder).keep_own(keys)
    return folder / FILE


def test_a_new_desk_is_known_before_anybody_signs_in(door, known):
    own = known.read()

    assert list(own) == [OWN]
    assert door.sign_in(CLERK.code, CLERK_PASSWORD).signer.public_key == own[OWN]


def test_every_epoch_of_the_own_key_is_known_after_signing_in(door, known):
    store = door.sign_in(ADMINISTRATOR.code, PASSWORD).store
    second = make_private_key()
    with store.write() as unit:
        unit.connection.execute(sa.insert(DeskKeyRow).values(epoch=2, private=second))

    door.sign_in(CLERK.code, CLERK_PASSWORD)

    assert known.read()[DeskName(OWN.centre, OWN.desk, 2)] == derive_public_key(second)
    assert OWN in known.read()


@pytest.mark.parametrize("spoilt", [None, b"", b"{", b'{"form": 1, "desks": 3}'])
def test_signing_in_mends_the_file(door, known, folder, spoilt):
    before = known.read()
    file = folder / FILE
    file.unlink() if spoilt is None else file.write_bytes(spoilt)

    signed = door.sign_in(CLERK.code, CLERK_PASSWORD)

    assert signed.desk_keys.read() == before
    aside = [one.read_bytes() for one in folder.glob(f"{FILE}.aside-*")]
    assert aside == ([] if spoilt is None else [spoilt])


def test_a_second_damaged_file_does_not_take_the_place_of_the_first(door, folder):
    (folder / f"{FILE}.aside-2").write_bytes(b"damaged before")
    (folder / FILE).write_bytes(b"{")

    door.sign_in(CLERK.code, CLERK_PASSWORD)

    assert (folder / f"{FILE}.aside-2").read_bytes() == b"damaged before"
    assert (folder / f"{FILE}.aside-1").read_bytes() == b"{"


def test_signing_in_puts_a_false_own_key_right_and_leaves_the_others(door, known, folder):
    own = known.read()
    known.keep_own({OWN: KEY, OTHER: NEW_KEY})

    door.sign_in(CLERK.code, CLERK_PASSWORD)

    assert known.read() == {**own, OTHER: NEW_KEY}


def test_a_folder_that_takes_no_file_does_not_keep_anybody_from_work(door, folder, monkeypatch):
    (folder / FILE).unlink()

    def full(*_given):
        raise OSError(28, "no space")

    monkeypatch.setattr("regdesk.storage.known_desks.write_durably", full)

    assert door.sign_in(CLERK.code, CLERK_PASSWORD).desk_keys.read() == {}


def test_trusting_adds_every_desk_of_a_file_once(door, known, tmp_path):
    file = given_file(tmp_path, {OTHER: KEY, DeskName("512", 4, 2): NEW_KEY})

    assert known.trust([file]) == (OTHER, DeskName("512", 4, 2))
    assert known.trust([file]) == ()
    assert known.read()[OTHER] == KEY
    assert OWN in known.read()


def test_a_pc_without_a_desk_may_trust_too(known, tmp_path):
    assert known.read() == {}
    assert known.trust([given_file(tmp_path, {OTHER: KEY})]) == (OTHER,)
    assert known.read() == {OTHER: KEY}


def test_another_key_of_a_known_desk_is_refused_and_nothing_is_added(door, known, tmp_path):
    file = given_file(tmp_path, {OTHER: KEY})
    known.trust([file])
    before = known.read()
    false = given_file(tmp_path, {DeskName("111", 1, 1): KEY, OTHER: NEW_KEY})

    with pytest.raises(BadInput) as error:
        known.trust([false])

    told = {"centre": "512", "desk": 3}
    assert (error.value.key, error.value.params) == ("known_desks.other_key", told)
    assert known.read() == before


def test_two_files_that_disagree_are_refused(known, tmp_path):
    first = given_file(tmp_path, {OTHER: KEY}).rename(tmp_path / "first")

    with pytest.raises(BadInput, match=r"known_desks\.other_key"):
        known.trust([first, given_file(tmp_path, {OTHER: NEW_KEY})])
    assert known.read() == {}


def entry(**changes):
    key = base64.urlsafe_b64encode(KEY).rstrip(b"=").decode()
    return {"centre": "512", "desk": 3, "epoch": 1, "key": key, **changes}


def write_desks(path, *desks, form=1):
    path.write_text(json.dumps({"form": form, "desks": desks}), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "changes",
    [
        {"centre": "51"},
        {"centre": 512},
        {"centre": "५१२"},
        {"desk": 0},
        {"desk": True},
        {"desk": "3"},
        {"epoch": 10},
        {"key": ""},
        {"key": None},
        {"key": "A" * 42},
        {"key": "A" * 42 + "B"},  # a second spelling of the same bytes
        {"key": "ә" * 43},
    ],
)
def test_a_spoilt_entry_spoils_the_file(known, tmp_path, changes):
    with pytest.raises(BadInput, match=r"known_desks\.broken"):
        known.trust([write_desks(tmp_path / "file", entry(**changes))])


def test_a_file_that_is_none_of_ours_is_refused_plainly(known, tmp_path):
    twice = write_desks(tmp_path / "twice", entry(), entry())
    newer = write_desks(tmp_path / "newer", entry(), form=2)
    deep = tmp_path / "deep"
    deep.write_text("[" * 200_000)
    big = tmp_path / "big"
    big.write_bytes(b" " * ((4 << 20) + 1))

    for file in (twice, newer, deep, big, tmp_path, tmp_path / "none"):
        with pytest.raises(BadInput) as error:
            known.trust([file])
        assert (error.value.key, error.value.params) == (
            "known_desks.broken",
            {"file": file.name},
        )
    assert known.trust([write_desks(tmp_path / "right", entry())]) == (OTHER,)


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.one_of(
        st.binary(max_size=200),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(max_size=50),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(
                    st.sampled_from(["form", "desks", "centre", "desk", "epoch", "key"]), inner
                )
            ),
        ).map(lambda value: json.dumps(value).encode()),
    )
)
def test_whatever_is_in_a_file_it_is_taken_in_or_refused(tmp_path_factory, content):
    file = tmp_path_factory.getbasetemp() / "any-desks"
    file.write_bytes(content)

    with suppress(BadInput):
        KnownDesks(tmp_path_factory.getbasetemp() / "nobody").trust([file])


def test_a_damaged_file_is_told_apart_from_none(known, folder):
    folder.mkdir()
    (folder / FILE).write_bytes(b"x")

    with pytest.raises(Fault, match=r"known_desks\.damaged"):
        known.read()
    with pytest.raises(Fault, match=r"known_desks\.damaged"):
        known.trust([])
