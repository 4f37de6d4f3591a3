"""An accepted case on a real encrypted desk, judged by the real edition."""

import shutil
from dataclasses import replace

import pytest

from regdesk.domain.decision import Decision, Ruling
from regdesk.domain.desk import Clerk, ClerkRole, DeskRole
from regdesk.rulebook import load
from regdesk.services.sign_in import SignIn
from regdesk.storage.door import DeskFolder
from regdesk.storage.slots import Strength
from tests.services.conftest import CENTRE, CLERK, WORDS
from tests.services.ports import FileCapture, FilePress, TickingClock
from tests.services.test_correct import RESOURCES, accept

PASSWORD = "тұлпар-2023-қ"
SENIOR = Clerk("417-0002", "Есенова Д.", ClerkRole.SENIOR)
AUDITOR = Clerk("417-0009", "Тексеруші Т.", ClerkRole.AUDITOR)
LAW = load(RESOURCES / "rulebook")
WEAK = Strength(memory_kib=8, passes=1, lanes=1)


def sign_in_at(folder, clock):
    door = DeskFolder(folder, clock=clock, places=RESOURCES / "places.csv", strength=WEAK)
    return door, SignIn(door, clock, LAW, FilePress(), FileCapture(), WORDS)


@pytest.fixture(scope="package")
def new_desk(tmp_path_factory):
    folder = tmp_path_factory.mktemp("after") / "desk"
    door, sign_in = sign_in_at(folder, TickingClock())
    sign_in.set_up(CENTRE, 7, DeskRole.CORPORATION, CLERK, PASSWORD)
    door.close()
    return folder


@pytest.fixture
def clock():
    return TickingClock()


@pytest.fixture
def senior(new_desk, tmp_path, clock):
    """The counter of a senior clerk."""
    door, sign_in = sign_in_at(shutil.copytree(new_desk, tmp_path / "desk"), clock)
    yield replace(sign_in.sign_in(CLERK.code, PASSWORD), clerk=SENIOR)
    door.close()


@pytest.fixture
def counter(senior):
    """The counter of a clerk."""
    return replace(senior, clerk=Clerk(CLERK.code, CLERK.name))


@pytest.fixture
def case(counter, clock):
    return accept(counter, clock)


@pytest.fixture
def decide(counter):
    """Lets the register answer an envelope of the case."""

    def decide(case, ruling, envelope="", stands=None):
        decision = Decision(
            case_id=case.draft.case_id,
            envelope_id=envelope or case.envelope_id,
            ruling=ruling,
            decided_at=counter.clock.now(),
            reason=None,
            step=None,
            field="",
            simulated=True,
            stands=Ruling(stands) if stands else None,
        )
        with counter.store.write() as unit:
            unit.decisions.keep(case.draft.case_id, decision)

    return decide


@pytest.fixture
def rows(counter):
    """What a query gives of the desk's tables."""

    def rows(query):
        with counter.store.read() as unit:
            return [tuple(row) for row in unit.connection.exec_driver_sql(query)]

    return rows
