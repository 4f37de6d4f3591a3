"""Two clerks' cases are never mixed, and who only watches changes none: on a real desk."""

import inspect
import shutil

import pytest

from regdesk.domain.desk import Clerk, ClerkRole
from regdesk.domain.draft import ParkReason, StepId
from regdesk.domain.errors import Refusal
from regdesk.domain.paper import PaperCode
from regdesk.domain.trail import TrailQuery
from regdesk.services import trail
from regdesk.services.counter import Counter
from regdesk.services.decisions import mark_read
from regdesk.services.ports import Act
from regdesk.services.sign_in import SignIn
from regdesk.services.trail_chain import BEGIN
from regdesk.services.whose import take_over
from tests.rulebook.cases import BOOK
from tests.services.conftest import WORDS
from tests.services.ports import FileCapture, FilePress, TickingClock
from tests.storage.desks import ADMINISTRATOR, DESK, a_door, a_page

ONE, TWO = Clerk("417-0011", "Бірінші А."), Clerk("417-0012", "Екінші Б.")
SENIOR = Clerk("417-0003", "Есенова Д.", ClerkRole.SENIOR)
AUDITOR = Clerk("417-0009", "Тексеруші Т.", ClerkRole.AUDITOR)
PASSWORD = "тұлпар-2023-қ"


@pytest.fixture(scope="module")
def ready(tmp_path_factory):
    folder = tmp_path_factory.mktemp("whose") / "desk"
    door = a_door(folder)
    others = [(one, PASSWORD) for one in (ONE, TWO, SENIOR, AUDITOR)]
    door.set_up(DESK, ADMINISTRATOR, PASSWORD, add=others)
    door.close()
    return folder


@pytest.fixture
def sign_in(ready, tmp_path):
    door = a_door(shutil.copytree(ready, tmp_path / "desk"))
    desk = SignIn(door, TickingClock(), BOOK, FilePress(), FileCapture(), WORDS)
    yield lambda clerk: desk.sign_in(clerk.code, PASSWORD)
    door.close()


def refused(act, *args):
    with pytest.raises(Refusal) as caught:
        act(*args)
    return caught.value.key


def test_each_sees_his_own_unfinished_case_and_the_postponed_ones(sign_in):
    first = sign_in(ONE)
    postponed = first.park(first.open_case(), ParkReason.OTHER)
    running = first.open_case()

    second = sign_in(TWO)
    own = second.open_case()

    assert second.list_unfinished() == (own, postponed)
    assert sign_in(ONE).list_unfinished() == (running, postponed)
    assert sign_in(SENIOR).list_unfinished() == (postponed,)


def test_nobody_writes_on_what_a_colleague_is_at_work_at(sign_in):
    draft = sign_in(ONE).open_case()
    for clerk in (TWO, SENIOR):
        other = sign_in(clerk)
        for act in (
            lambda counter=other: counter.open_row(draft.case_id),
            lambda counter=other: counter.restore(draft.case_id),
            lambda counter=other: counter.resume(draft.case_id),
            lambda counter=other: counter.keep(draft),
            lambda counter=other: counter.reach(draft, StepId.APPLICANT),
            lambda counter=other: counter.park(draft, ParkReason.OTHER),
            lambda counter=other: counter.discard(draft),
            lambda counter=other: counter.accept(draft),
        ):
            assert refused(act) == "draft.of_colleague"

    assert sign_in(ONE).open_row(draft.case_id) == draft


def test_a_postponed_case_is_whoever_takes_it_up(sign_in):
    first = sign_in(ONE)
    postponed = first.park(first.open_case(), ParkReason.OWNER_ON_THE_WAY)

    taken = sign_in(TWO).resume(postponed.case_id)

    assert taken.clerk == TWO.code
    assert sign_in(ONE).list_unfinished() == ()
    assert refused(sign_in(ONE).keep, taken) == "draft.of_colleague"


def test_a_senior_takes_over_and_the_trail_says_so(sign_in):
    draft = sign_in(ONE).open_case()
    assert refused(take_over, sign_in(TWO), draft.case_id) == "right.missing"

    senior = sign_in(SENIOR)
    taken = take_over(senior, draft.case_id)

    assert taken.clerk == SENIOR.code
    senior.keep(taken)
    with senior.store.read() as unit:
        rows = unit.connection.exec_driver_sql(
            "SELECT clerk, case_id, body FROM audit WHERE act = ?", (Act.CASE_HANDED_OVER.value,)
        ).all()
    (row,) = rows
    assert (row.clerk, row.case_id) == (SENIOR.code, draft.case_id)
    assert f'"facts":{{"from":"{ONE.code}","to":"{SENIOR.code}"}}'.encode() in row.body


READING = {
    *("findings", "problems", "closing", "check_closing", "remaining", "provide_minutes"),
    *("list_unfinished", "read_correcting", "journal", "find_earlier", "view_row"),
    *("open_code", "verify_code", "page_image", "search_address", "search_places"),
    *("recent_addresses", "slip_pdf", "slip_sheet", "note_sheet", "refusal_sheet"),
    *("consent_sheet", "register_sheet", "sheet_pdf", "preview", "count_pages", "warm_press"),
    *("mark_copy", "advance_prints", "list_prints", "list_printers", "count_waiting"),
    *("read_queue", "send_now", "sign_out", "list_applications", "open_row"),
}
BY_PRINT_SHEET = {f"print_{one}" for one in ("slip", "note", "refusal", "consent", "register")}


def test_an_auditor_is_refused_every_intent_that_is_not_reading(sign_in):
    """Whoever adds an intent says here that it only reads, or has it refuse."""
    worker = sign_in(ONE)
    draft = worker.reach(worker.open_case(), StepId.APPLICANT)
    auditor = sign_in(AUDITOR)
    given = {
        "draft": draft,
        "case_id": draft.case_id,
        "step": StepId.ADDRESS,
        "reason": ParkReason.OTHER,
        "code": PaperCode.CONSENT,
        "about": "",
        "page": a_page(),
    }
    names = [name for name, _ in inspect.getmembers(Counter, inspect.isfunction)]
    intents = {one for one in names if not one.startswith("_")} - READING - BY_PRINT_SHEET

    answers = {name: _try(getattr(auditor, name), given) for name in intents}

    assert answers == dict.fromkeys(intents, "right.missing")
    assert refused(auditor.open_row, draft.case_id) == "right.missing"
    assert refused(mark_read, auditor, draft.case_id) == "right.missing"
    assert auditor.list_unfinished() == ()
    assert [row.case_id for row in auditor.journal().rows] == [draft.case_id]


def _try(intent, given):
    asked = inspect.signature(intent).parameters.values()
    needed = [one.name for one in asked if one.default is inspect.Parameter.empty]
    try:
        intent(**{name: given.get(name) for name in needed})
    except Refusal as error:
        return error.key
    return "done"


def test_nobody_but_who_watches_reads_the_trail(sign_in):
    for clerk in (ONE, SENIOR):
        counter = sign_in(clerk)
        asked = (
            lambda counter=counter: trail.open_trail(counter),
            lambda counter=counter: trail.read_page(counter, TrailQuery()),
            lambda counter=counter: trail.check_further(counter, trail.Checked(BEGIN)),
            lambda counter=counter: trail.find_case(counter, "417-008-1-000001-32"),
        )
        assert [refused(one) for one in asked] == ["right.missing"] * len(asked)
