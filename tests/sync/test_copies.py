"""A desk's folder put back or copied: every slip comes to the real hub once, and none twice."""

import copy
import itertools
import shutil
import time

import pytest

from regdesk.domain.errors import Refusal
from regdesk.domain.number import LAST_EPOCH
from regdesk.protocol.wire import DeskState
from regdesk.services.epoch_ports import Copied
from regdesk.services.epochs import begin_epoch
from regdesk.services.sending import read_queue, send_now
from regdesk.services.verify import VerdictKind, verify
from regdesk.storage.backup import back_up
from tests.hub.running import open_site
from tests.services.conftest import CENTRE
from tests.sync.counters import Programme
from tests.sync.waiting import WAIT_S, wait_for

NUMBERS = itertools.count(1)


@pytest.fixture(scope="module")
def site():
    with open_site() as site:
        yield site


@pytest.fixture(scope="module")
def instance(site):
    instance = site.start()
    yield instance
    instance.stop()


@pytest.fixture
def programme(tmp_path, site, instance):
    """A desk enrolled with the hub, stopped, that has accepted one case and sent it."""
    programme = Programme(tmp_path / "desk", next(NUMBERS))
    programme.enrol(instance.url, site)
    restart(programme)
    programme.accept(2_000)
    wait_until_held(programme)
    programme.stop()
    yield programme
    programme.stop()


@pytest.fixture
def twin_of(tmp_path):
    """Copies the folder of a stopped desk; the copies are stopped at the end."""
    made = []

    def copy_of(programme):
        twin = copy.copy(programme)
        twin.folder = tmp_path / f"copy-{len(made)}"
        shutil.copytree(programme.folder, twin.folder)
        twin.accepted = list(programme.accepted)
        made.append(twin)
        return twin

    yield copy_of
    for one in made:
        one.stop()


@pytest.fixture
def offline(monkeypatch):
    """Keeps the line's thread from being started while it is in force."""

    def start(programme):
        with monkeypatch.context() as patch:
            patch.setattr("regdesk.sync.desk_line.DeskLine.begin", lambda *_: None)
            programme.start()

    return start


def restart(programme):
    programme.stop()
    programme.start()


def wait_until_held(programme):
    """Wait until there is a receipt for every case; one that a person looks at stays listed."""
    until = time.monotonic() + WAIT_S
    while True:
        with programme.counter.store.read() as unit:
            if all(unit.receipts.find(case.envelope_id) for case in programme.accepted):
                return
        assert time.monotonic() < until, read_queue(programme.counter, 99)
        send_now(programme.counter)
        time.sleep(0.1)


def wait_for_epoch(programme, epoch):
    wait_for(lambda: programme.counter.desk.epoch == epoch)


def numbers(programme):
    return [str(case.number) for case in programme.accepted]


def check_once(site, *programmes):
    """Each envelope that was accepted anywhere is at the hub, byte for byte, and no other."""
    accepted = {}
    for programme in programmes:
        with programme.counter.store.read() as unit:
            for case in programme.accepted:
                accepted[case.envelope_id] = str(case.number), unit.outbox.get(case.envelope_id)
    rows = site.ask(
        "select 'sha256:' || encode(envelope_id, 'hex'), slip, raw from envelope"
        " where desk_id = %s",
        programmes[0].counter.desk.desk_id,
    )
    assert {name: (slip, bytes(raw)) for name, slip, raw in rows} == accepted
    assert len(rows) == len(accepted)


def reasons(site, programme):
    ids = {case.envelope_id: str(case.number) for case in programme.accepted}
    rows = site.ask("select 'sha256:' || encode(envelope_id, 'hex'), reason from envelope")
    return {ids[name]: reason for name, reason in rows if name in ids}


def state_of(site, programme):
    desk_id = programme.counter.desk.desk_id
    return site.ask("select state from desk where desk_id = %s", desk_id)[0][0]


def notes(programme):
    told = [(note.key, note.window) for note in read_queue(programme.counter, 9).notes]
    return [one for one in told if one[0] != "clock.off"]  # a scenario's clock is years off


def test_a_folder_put_back_goes_on_under_a_new_epoch(programme, twin_of, site, offline):
    backup = twin_of(programme)
    programme.start()
    programme.accept(2_000)
    programme.accept()
    wait_until_held(programme)
    programme.stop()

    offline(backup)  # nothing shows it yet: all its files are of one moment
    backup.accept()
    assert backup.counter.desk.epoch == 1
    restart(backup)
    wait_for_epoch(backup, 2)
    after = backup.accept(300_000)
    wait_until_held(backup)

    assert after.startswith(f"{CENTRE.code}-{backup.number:03}-2-")
    before = numbers(backup)[0]
    offline(programme)
    check_once(site, programme, backup)
    envelopes = {case.envelope_id: str(case.number) for case in backup.accepted}
    held = site.ask("select 'sha256:' || encode(envelope_id, 'hex') from envelope where reason"
                    " = 'fork' and desk_id = %s", backup.counter.desk.desk_id)  # fmt: skip
    assert [envelopes[name] for (name,) in held] == [numbers(backup)[1]]
    assert state_of(site, backup) == DeskState.ACTIVE
    known = backup.counter.desk_keys.read()
    assert {1, 2} <= {one.epoch for one in known}
    assert notes(backup) == [("desk.restored", f"{CENTRE.code}-{backup.number:03}-2")]
    for number in (before, after):
        with backup.counter.store.read() as unit:
            code = unit.sheets.get_slip(number).qr
        assert verify(code, known).kind is VerdictKind.GENUINE


def test_a_desk_whose_disk_died_goes_on_from_its_backup(programme, site, offline, tmp_path):
    """What was sent before and after the backup, and what waited in it: the hub has all once."""
    offline(programme)
    programme.accept(2_000)
    into = tmp_path / "stick"
    into.mkdir()
    back_up(programme.folder, programme.sign_in.door.get_key(), into, programme.clock.now())
    restart(programme)
    programme.accept(2_000)
    wait_until_held(programme)
    with programme.counter.store.read() as unit:
        raw = {case.envelope_id: unit.outbox.get(case.envelope_id) for case in programme.accepted}
    slips = {case.envelope_id: str(case.number) for case in programme.accepted}
    programme.stop()
    shutil.rmtree(programme.folder)

    programme.restore(into)
    programme.accepted.pop()  # only the hub has it now
    programme.start()
    after = programme.accept(300_000)
    wait_until_held(programme)

    assert after.split("-")[2] == "2"
    with programme.counter.store.read() as unit:
        for case in programme.accepted:
            raw[case.envelope_id] = unit.outbox.get(case.envelope_id)
            slips[case.envelope_id] = str(case.number)
    desk_id = programme.counter.desk.desk_id
    rows = site.ask(
        "select 'sha256:' || encode(envelope_id, 'hex'), slip, raw from envelope"
        " where desk_id = %s", desk_id
    )  # fmt: skip
    assert len(rows) == len(slips) == 4
    assert {name: slip for name, slip, _ in rows} == slips
    assert {name: bytes(held) for name, _, held in rows} == raw
    assert set(reasons(site, programme).values()) == {""}


def test_two_copies_that_both_work_part_and_go_on(programme, twin_of, site, offline):
    twin = twin_of(programme)
    for one in (programme, twin):
        offline(one)
        one.accept(2_000)
        one.stop()
    programme.start()
    wait_until_held(programme)
    twin.start()
    wait_for_epoch(twin, 2)
    wait_until_held(twin)
    programme.stop()
    programme.start()
    wait_for_epoch(programme, 3)
    for one in (programme, twin):
        one.accept(2_000)
        wait_until_held(one)

    assert numbers(programme)[-1].split("-")[2] == "3"
    assert numbers(twin)[-1].split("-")[2] == "2"
    assert len({*numbers(programme), *numbers(twin)}) == 4  # the second of each has one number
    check_once(site, programme, twin)
    assert reasons(site, programme)[numbers(programme)[-1]] == ""
    assert reasons(site, twin)[numbers(twin)[-1]] == ""
    assert state_of(site, twin) == DeskState.ACTIVE
    restart(programme)
    programme.accept()
    wait_until_held(programme)
    assert programme.counter.desk.epoch == 3


def test_a_folder_carried_to_other_machines_is_noticed_offline(
    programme, twin_of, site, offline, monkeypatch
):
    """Two of them take the same epoch; the later one's cases are taken for a person to look at."""
    twins = [twin_of(programme) for _ in range(2)]
    for name, twin in zip("bc", twins, strict=True):
        monkeypatch.setattr("regdesk.storage.door.find_machine", lambda name=name: name)
        offline(twin)
        assert twin.counter.desk.epoch == 2
        twin.accept(2_000)
        twin.stop()
        twin.start()
        wait_until_held(twin)

    first, second = twins
    wait_for_epoch(second, 3)
    second.accept()
    wait_until_held(second)
    check_once(site, *twins)
    assert reasons(site, first) == dict.fromkeys(numbers(first), "")
    assert list(reasons(site, second).values()).count("fork") == 1
    assert reasons(site, second)[numbers(second)[-1]] == ""
    assert notes(second)[0][0] == "desk.twin"


def test_a_database_put_back_alone_is_noticed_offline(programme, twin_of, site, offline):
    backup = twin_of(programme)
    programme.start()
    programme.accept()
    wait_until_held(programme)
    programme.stop()
    shutil.copyfile(backup.folder / "regdesk.db", programme.folder / "regdesk.db")

    offline(programme)
    lost = programme.accepted.pop()
    number = programme.accept()

    assert number.split("-")[2] == "2"
    restart(programme)
    wait_until_held(programme)
    rows = site.ask("select slip, reason from envelope where desk_id = %s",
                    programme.counter.desk.desk_id)  # fmt: skip
    assert dict(rows) == dict.fromkeys([*numbers(programme), str(lost.number)], "")


def test_signing_in_again_and_again_changes_nothing(programme, offline):
    for _ in range(3):
        offline(programme)
        programme.stop()
    offline(programme)

    assert programme.counter.desk.epoch == 1


def test_after_the_last_epoch_nothing_more_is_numbered(programme, twin_of, offline):
    offline(programme)
    counter = programme.counter
    for _ in range(LAST_EPOCH - 1):
        with counter.store.write() as unit:
            begin_epoch(counter.identity, unit, Copied.TWIN, counter.clock.now())
    restart(programme)
    assert programme.accept().split("-")[2] == "9"
    wait_until_held(programme)
    programme.stop()
    backup = twin_of(programme)
    programme.start()
    programme.accept()
    wait_until_held(programme)

    backup.start()
    wait_for(lambda: backup.counter.identity.running.spent)

    with pytest.raises(Refusal, match=r"accept\.epochs_spent"):
        backup.accept()
    wait_for(lambda: read_queue(backup.counter, 9).contact.trouble == "accept.epochs_spent")
    restart(backup)
    assert backup.counter.identity.running.spent
    programme.accept()
    wait_until_held(programme)
