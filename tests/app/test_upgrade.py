"""A desk that an earlier program left works on under this one, and goes one step back whole."""

import shutil
from dataclasses import replace
from datetime import datetime, timedelta
from threading import Event

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from regdesk.app.options import Options
from regdesk.app.stepping_back import step_back_desk
from regdesk.domain.cancelled import CancelAsker, CancelReason
from regdesk.domain.case import CaseStatus
from regdesk.domain.errors import BadInput, Refusal
from regdesk.domain.trail import TrailHead
from regdesk.hub.tls import make_self_signed
from regdesk.protocol.enrolment import derive_secret, make_code
from regdesk.protocol.envelope import open_envelope
from regdesk.services.cancel import CancelAsked, cancel
from regdesk.services.closing_day import Closings
from regdesk.services.ports import Act
from regdesk.services.send_ports import SendState
from regdesk.services.sign_in import SignIn
from regdesk.storage.engine import open_writer
from regdesk.storage.restoring_keys import TwoKeys
from regdesk.storage.store import open_store
from regdesk.storage.upgrade import MIGRATIONS, find_origin, find_revision, step_back, upgrade
from regdesk.sync.desk_side import DeskSide
from regdesk.sync.enrol import enrol
from regdesk.sync.hub_line import HubLine
from regdesk.sync.sender import Sender
from tests.app.earlier.laying import STATES, lay_out, read_rows, read_shape
from tests.app.test_safety import typed
from tests.services import test_real_desk as real
from tests.services.ports import FileCapture, FilePress
from tests.storage.desks import ADMINISTRATOR, PASSWORD, a_door, set_up
from tests.sync.small_hub import SmallHub, make_tls

CHIEF = ("417-0001", real.PASSWORD)
BACK_TO = [one for one in STATES if "0004" <= one < MIGRATIONS.head]
ASKED = CancelAsked(CancelAsker.APPLICANT, CancelReason.WITHDRAWN, "")


class Left:
    """The data folder that an earlier program left, as ``state`` says, and what was in it."""

    def __init__(self, state, folder):
        self.state, self.folder, self.kept = state, folder, lay_out(state, folder)
        self.clock = real.TickingClock(datetime.fromisoformat(self.kept["at"]))
        self.options = Options(folder, ("none",), clock=self.clock)
        self.file = folder / "regdesk.db"

    def open(self):
        door = a_door(self.folder, self.clock)
        return door, SignIn(door, self.clock, real.LAW, FilePress(), FileCapture(), real.WORDS)

    def writer(self):
        return open_writer(self.file, self.kept["key"])


@pytest.fixture(scope="module", params=STATES)
def upgraded(request, tmp_path_factory):
    """A folder of before that this program has opened once: upgraded, and nothing done yet."""
    left = Left(request.param, tmp_path_factory.mktemp("earlier") / "desk")
    door, sign_in = left.open()
    sign_in.sign_in(*CHIEF)
    door.close()
    return left


@pytest.fixture
def left(upgraded, tmp_path):
    """A copy of it, to be worked at."""
    own = object.__new__(Left)
    own.__dict__ = {**upgraded.__dict__}
    own.folder = shutil.copytree(upgraded.folder, tmp_path / "desk")
    own.file, own.options = own.folder / "regdesk.db", replace(upgraded.options, folder=own.folder)
    return own


@pytest.fixture
def counter(left):
    door, sign_in = left.open()
    yield sign_in.sign_in(real.CLERK.code, real.PASSWORD)
    door.close()


def test_a_state_is_what_its_name_says(upgraded):
    writer = upgraded.writer()
    assert upgraded.kept["revision"] == upgraded.state
    assert find_revision(writer) == MIGRATIONS.head
    if upgraded.state != MIGRATIONS.head:
        assert find_origin(writer) == upgraded.state
    writer.dispose()


def test_everything_is_there_and_work_goes_on(counter, left):
    kept = left.kept
    for case_id, number, envelope_id in zip(
        kept["cases"], kept["numbers"], kept["envelopes"], strict=True
    ):
        case = counter.open_row(case_id)
        assert (str(case.number), case.envelope_id) == (number, envelope_id)
        with counter.store.read() as unit:
            sealed = unit.outbox.get(envelope_id)
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(kept["public_key"]))
        assert open_envelope(sealed, lambda _, key=key: key)
        assert counter.verify_code(counter.slip_sheet(number).qr).code.number == case.number
    pages = counter.open_row(kept["cases"][0]).draft.papers[0].pages
    assert [bool(counter.page_image(page)) for page in pages] == [True] * kept["pages"]
    assert {one.case_id for one in counter.list_unfinished()} == {kept["parked"], kept["begun"]}
    assert counter.count_waiting() == len(kept["cases"])

    parked = next(one for one in counter.list_unfinished() if one.case_id == kept["parked"])
    resumed = counter.resume(kept["parked"])
    seen = replace(resumed, papers=parked.papers, owners=parked.owners)
    assert counter.accept(seen).case.number.serial == len(kept["cases"]) + 1


def test_the_trail_holds_from_its_first_row(counter, left):
    number, digits = left.kept["audit"]
    with counter.store.read() as unit:
        assert unit.audit.count() > number
        assert unit.audit.find_break([TrailHead(number, bytes.fromhex(digits))]) is None
        assert unit.audit.find_untold() is None
        assert unit.audit.find_altered() is None


@pytest.mark.parametrize("state", STATES)
def test_a_backup_of_before_is_put_back(state, tmp_path):
    night = Left(state, tmp_path / "night")
    (night.folder / "pages").rename(tmp_path / "pages")
    keys = TwoKeys(real.CLERK.code, real.PASSWORD, "", night.kept["recovery"])
    anew = a_door(tmp_path / "anew", night.clock)
    done = anew.restore(night.folder, keys, set_aside=False)
    opened = anew.sign_in(real.CLERK.code, real.PASSWORD)

    assert (done.counts.cases, done.missing) == (len(night.kept["cases"]), 0)
    with opened.store.read() as unit:
        assert [str(unit.cases.find(one).number) for one in night.kept["cases"]] == list(
            night.kept["numbers"]
        )
    anew.close()


def test_the_printed_key_still_opens_it(left):
    door, sign_in = left.open()
    counter = sign_in.recover(left.kept["recovery"], CHIEF[0], "жаңа-құпиясөз-1")
    assert counter.clerk.code == CHIEF[0]
    door.close()


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    return make_self_signed(tmp_path_factory.mktemp("tls"), ("localhost",))


def test_what_waited_is_sent_with_its_pages(left, certificate):
    hub, code = SmallHub(make_tls(*certificate)), make_code()
    hub.secrets.append(derive_secret(code))
    door, _ = left.open()
    try:
        opened = door.sign_in(*CHIEF)
        known = enrol(opened, left.clock, url=hub.url, code=code, ca=certificate[0].read_text())
        with opened.store.write() as unit:
            unit.enrolment.keep(known, left.clock.now())
        side = DeskSide(opened, left.clock)
        line = HubLine(known, opened.signer, left.clock)
        Sender(side, line, left.folder, Event()).round()
        line.close()
        with opened.store.read() as unit:
            now = left.clock.now()
            states = {unit.queue.find(one, now).state for one in left.kept["cases"]}
        side.release()
    finally:
        door.close()
        hub.stop()
    assert states == {SendState.SENT}
    assert set(hub.envelopes) == set(left.kept["envelopes"])
    assert len(hub.pages) == left.kept["pages"] * len(left.kept["cases"])


@pytest.fixture(params=BACK_TO[-1:])
def before(request, tmp_path):
    """A folder of the program before this one, not yet opened by this one."""
    return Left(request.param, tmp_path / "desk")


@pytest.mark.parametrize("before", BACK_TO, indirect=True)
def test_a_step_back_leaves_what_the_earlier_program_left(before):
    writer = before.writer()
    shape, rows = read_shape(writer), read_rows(writer)
    upgrade(writer, before.file)

    step_back(writer, before.file, find_origin(writer))

    assert read_shape(writer) == shape
    now = read_rows(writer)
    assert {name for name in rows if now[name] != rows[name]} <= {"counter"}
    writer.dispose()


def test_what_the_earlier_program_does_not_know_comes_back_with_the_next_upgrade(before):
    writer = before.writer()
    upgrade(writer, before.file)
    writer.dispose()
    door, sign_in = before.open()
    counter = sign_in.sign_in(*CHIEF)
    cancel(counter, before.kept["cases"][0], ASKED)
    before.clock.go(days=1)
    counter.keep(counter.open_case())
    closed = Closings(counter).close_day(before.clock.now().date() - timedelta(days=1))
    door.close()
    writer = before.writer()
    rows = read_rows(writer)

    step_back(writer, before.file, find_origin(writer))
    assert find_revision(writer) == before.kept["revision"]
    writer.dispose()
    store = open_store(before.file, before.kept["key"])

    with store.read() as unit:
        assert unit.day_closings.list_latest(9) == (closed,)
    store.close()
    writer = before.writer()
    assert read_rows(writer) == rows
    writer.dispose()


def test_the_administrator_takes_the_desk_back_by_a_command(before):
    door, sign_in = before.open()
    sign_in.sign_in(*CHIEF)
    door.close()

    said = step_back_desk(before.options, None, typed(*CHIEF))

    assert said.startswith(f"tables {before.kept['revision']}:")
    copies = {one.name for one in (before.folder / "copies").iterdir()}
    assert copies == {f"before-{MIGRATIONS.head}.db", f"before-{before.kept['revision']}.db"}
    writer = before.writer()
    with writer.begin() as connection:
        acts = connection.exec_driver_sql("SELECT act FROM audit ORDER BY seq DESC").scalars().all()
    writer.dispose()
    assert acts[0] == Act.DESK_STEPPED_BACK
    door, sign_in = before.open()
    counter = sign_in.sign_in(*CHIEF)
    assert {row.status for row in counter.journal().rows} >= {CaseStatus.QUEUED}
    door.close()


@pytest.fixture
def newest(tmp_path):
    return Left(STATES[-1], tmp_path / "desk")


def test_nobody_else_may(newest):
    with pytest.raises(Refusal) as refused:
        step_back_desk(newest.options, None, typed(real.CLERK.code, real.PASSWORD))
    assert refused.value.key == "right.missing"


@pytest.mark.parametrize(
    ("to", "key"),
    [("0002", "step_back.cannot"), ("9999", "step_back.cannot"), ("x", "step_back.cannot")],
)
def test_it_goes_nowhere_that_no_program_stood(newest, to, key):
    with pytest.raises(BadInput) as caught:
        step_back_desk(newest.options, to, typed(*CHIEF))
    assert (caught.value.key, caught.value.params) == (key, {"asked": to})
    door, sign_in = newest.open()
    assert sign_in.sign_in(*CHIEF).count_waiting() == 2
    door.close()


def test_a_desk_that_this_release_made_is_told_so(tmp_path):
    door = a_door(tmp_path / "desk")
    set_up(door)
    door.close()
    with pytest.raises(BadInput) as caught:
        step_back_desk(
            Options(tmp_path / "desk", ("none",)), None, typed(ADMINISTRATOR.code, PASSWORD)
        )
    assert caught.value.key == "step_back.none"
