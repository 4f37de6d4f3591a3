"""The desk's own print queue: nothing lost, nothing doubled, nobody held up."""

from dataclasses import replace

import pytest

from regdesk.domain.errors import Bug, Fault
from regdesk.domain.print_task import PrintChoice, PrintStage, PrintTrouble, SheetKind
from regdesk.domain.sheet_format import SheetFormat
from regdesk.services.ports import Act, Printer, PrintState, PrintWatch
from tests.services.conftest import make_counter
from tests.services.ports import Crash, MemoryPages, MemoryStore, Weather

A5 = SheetFormat.A5_LANDSCAPE
HALL, BACK = PrintChoice(A5, "hall"), PrintChoice(A5, "back")


class Hall:
    """A print system that outlives the program: two printers whose jobs a test minds.

    ``troubles`` keep a printer from taking anything; ``seen`` is what is told of a job.
    """

    def __init__(self, weather=None, forgets=False):
        self.weather, self.forgets = weather or Weather(), forgets
        self.jobs, self.papers, self.made = {}, [], []
        self.troubles, self.seen, self.asked = {}, {}, []
        self.printers = (Printer("hall", default=True), Printer("back", default=False))

    def make(self, sheet, layout):
        self.weather.tick()
        self.made.append(sheet)
        return repr((sheet.name, sheet.copy)).encode()

    def list_printers(self):
        return self.printers

    def print(self, pdf, printer, title):
        self.asked.append(printer)
        self.weather.tick()
        if printer in self.troubles:
            raise Fault(self.troubles[printer], printer=printer)
        job = f"{printer}-{len(self.jobs) + 1}"
        assert title not in self.titles(), "printed twice"
        self.jobs[job] = title
        self.papers.append((printer, pdf.decode()))
        self.weather.tick()
        return job

    def titles(self):
        return [title for job, title in self.jobs.items() if not self._is_gone(job)]

    def _is_gone(self, job):
        return self.seen.get(job) == PrintWatch(PrintState.FAILED)

    def watch(self, printer, job):
        self.weather.tick()
        if self.troubles.get(printer) == "printer.not_answering":
            raise Fault("printer.not_answering")
        return self.seen.get(job, PrintWatch(PrintState.PRINTED))

    def find_job(self, printer, title):
        self.weather.tick()
        if self.forgets:
            raise Fault("printer.unsure", printer=printer)
        found = [job for job, name in self.jobs.items() if name == title]
        return next((job for job in found if not self._is_gone(job)), None)

    def take_back(self, printer, job):
        if self.watch(printer, job).state is PrintState.PRINTED:
            return False
        self.seen[job] = PrintWatch(PrintState.FAILED)
        return True


@pytest.fixture
def hall(counter):
    hall = Hall()
    object.__setattr__(counter, "press", hall)
    return hall


@pytest.fixture
def number(counter, fill):
    return str(counter.accept(fill()).case.number)


def states(counter):
    return [(one.stage, one.trouble) for one in counter.advance_prints()]


def acts(counter):
    return [act for act, *_ in counter.store.tables.audit]


WAITING, HANDED, PRINTED, DROPPED = PrintStage


def test_a_slip_waits_is_handed_over_and_is_out(counter, hall, number):
    task = counter.print_slip(number, HALL)
    assert (task.stage, task.kind, task.label) == (WAITING, SheetKind.SLIP, number)
    assert hall.papers == []

    assert states(counter) == [(HANDED, None)]
    assert states(counter) == [(PRINTED, None)]
    assert counter.advance_prints() == ()
    assert hall.papers == [("hall", repr((number, 0)))]
    (kept,) = counter.list_prints()
    assert (kept.stage, kept.ended_at, kept.job) == (PRINTED, counter.clock.now(), "hall-1")
    assert counter.store.tables.sheets == {}


def test_each_print_leaves_a_row(counter, hall, number):
    task = counter.print_slip(number, HALL)

    act, _, clerk, case_id, facts = counter.store.tables.audit[-1]
    assert (act, clerk, case_id) == (Act.SHEET_PRINTED, counter.clerk.code, task.case_id)
    assert facts == {
        "task": task.task_id,
        "kind": "slip",
        "label": number,
        "copy": 0,
        "layout": "a5",
    }


def test_the_first_print_is_no_copy_and_each_later_one_is(counter, hall, number):
    for _ in range(3):
        counter.print_slip(number, HALL)
    while counter.advance_prints():
        pass

    assert [paper for _, paper in hall.papers] == [repr((number, copy)) for copy in range(3)]
    assert [task.copy for task in counter.list_prints()] == [2, 1, 0]


def test_a_print_that_never_came_out_makes_the_next_no_copy(counter, hall, number):
    hall.troubles["hall"] = "printer.paper_out"
    task = counter.print_slip(number, HALL)
    counter.advance_prints()
    counter.drop_print(task.task_id)

    counter.print_slip(number, BACK)
    counter.advance_prints()

    assert hall.papers == [("back", repr((number, 0)))]


@pytest.mark.parametrize(
    ("key", "trouble"),
    [
        ("printer.unknown", PrintTrouble.UNKNOWN),
        ("printer.stopped", PrintTrouble.STOPPED),
        ("printer.offline", PrintTrouble.OFFLINE),
        ("printer.paper_out", PrintTrouble.PAPER_OUT),
        ("printer.jam", PrintTrouble.JAM),
        ("printer.cover_open", PrintTrouble.COVER_OPEN),
        ("printer.none", PrintTrouble.NO_PRINTER),
    ],
)
def test_what_keeps_a_sheet_is_told_and_it_goes_by_itself(counter, hall, number, key, trouble):
    hall.troubles["hall"] = key
    counter.print_slip(number, HALL)

    assert states(counter) == [(WAITING, trouble)]
    assert states(counter) == [(WAITING, trouble)]
    assert hall.papers == []

    hall.troubles.clear()
    assert states(counter) == [(HANDED, None)]
    assert states(counter) == [(PRINTED, None)]
    assert len(hall.papers) == 1


def test_the_trouble_of_a_job_is_told_while_it_waits(counter, hall, number):
    counter.print_slip(number, HALL)
    hall.seen["hall-1"] = PrintWatch(PrintState.WAITING, PrintTrouble.JAM)

    assert states(counter) == [(HANDED, None)]
    assert states(counter) == [(HANDED, PrintTrouble.JAM)]
    del hall.seen["hall-1"]
    assert states(counter) == [(PRINTED, None)]


def test_one_printers_trouble_holds_up_nobody_else(counter, hall, number):
    hall.troubles["hall"] = "printer.stopped"
    for choice in (HALL, HALL, BACK, HALL):
        counter.print_slip(number, choice)

    stopped = (WAITING, PrintTrouble.STOPPED)
    assert states(counter) == [stopped, stopped, (HANDED, None), stopped]
    assert hall.asked == ["hall", "back"]  # one question is enough for all that wait there


def test_who_did_not_answer_is_asked_last(counter, hall, number):
    hall.troubles["hall"] = "printer.not_answering"
    counter.print_slip(number, HALL)
    counter.advance_prints()
    counter.print_slip(number, BACK)
    hall.asked.clear()

    counter.advance_prints()

    assert hall.asked[0] == "back"


def test_the_oldest_sheet_goes_first(counter, hall, number, fill):
    hall.troubles["hall"] = "printer.offline"
    other = str(counter.accept(fill()).case.number)
    counter.print_slip(number, HALL)
    counter.print_slip(other, HALL)
    counter.advance_prints()
    hall.troubles.clear()

    counter.advance_prints()

    assert [paper for _, paper in hall.papers] == [repr((number, 0)), repr((other, 0))]


@pytest.mark.parametrize(
    ("printers", "printer"),
    [
        ((Printer("a", default=False), Printer("b", default=True)), "b"),
        ((Printer("a", default=False),), "a"),
        ((Printer("a", default=False), Printer("b", default=False)), None),
        ((), None),
    ],
)
def test_the_systems_own_choice(counter, hall, number, printers, printer):
    hall.printers = printers
    counter.print_slip(number, PrintChoice(A5))
    (task,) = counter.advance_prints()

    if printer is None:
        assert (task.stage, task.trouble) == (WAITING, PrintTrouble.NO_PRINTER)
    else:
        assert (task.stage, task.choice.printer) == (HANDED, printer)


def test_a_job_that_was_thrown_away_waits_for_the_clerk(counter, hall, number):
    task = counter.print_slip(number, HALL)
    counter.advance_prints()
    hall.seen["hall-1"] = PrintWatch(PrintState.FAILED)

    refused = (WAITING, PrintTrouble.REFUSED)
    assert [states(counter) for _ in range(3)] == [[refused]] * 3
    assert len(hall.papers) == 1
    assert counter.list_prints()[0].asks

    counter.send_print_elsewhere(task.task_id, HALL)
    assert states(counter) == [(HANDED, None)]
    assert states(counter) == [(PRINTED, None)]
    assert hall.papers[1] == ("hall", repr((number, 0)))


def test_a_sheet_that_cannot_be_made_holds_up_nobody(counter, hall, number, fill, monkeypatch):
    bad = counter.print_slip(number, HALL)
    good = counter.print_slip(str(counter.accept(fill()).case.number), HALL)
    make = hall.make

    def make_some(sheet, layout):
        if sheet.name == number:
            raise Bug(error="KeyError")
        return make(sheet, layout)

    monkeypatch.setattr(hall, "make", make_some)

    moved = {task.task_id: task for task in counter.advance_prints()}
    assert moved[bad.task_id].trouble is PrintTrouble.REFUSED
    assert moved[good.task_id].stage is HANDED


def test_a_waiting_sheet_can_go_elsewhere(counter, hall, number):
    hall.troubles["hall"] = "printer.jam"
    task = counter.print_slip(number, HALL)
    counter.advance_prints()

    moved = counter.send_print_elsewhere(task.task_id, BACK)

    assert (moved.choice, moved.trouble) == (BACK, None)
    assert states(counter) == [(HANDED, None)]
    assert [printer for printer, _ in hall.papers] == ["back"]


def test_a_sheet_is_taken_back_before_it_goes_elsewhere(counter, hall, number):
    task = counter.print_slip(number, HALL)
    counter.advance_prints()
    hall.seen["hall-1"] = PrintWatch(PrintState.WAITING, PrintTrouble.PAPER_OUT)

    counter.send_print_elsewhere(task.task_id, BACK)
    counter.advance_prints()

    assert hall.seen["hall-1"] == PrintWatch(PrintState.FAILED)
    assert [task.choice.printer for task in counter.list_prints()] == ["back"]
    assert hall.papers[-1] == ("back", repr((number, 0)))


def test_what_its_printer_does_not_give_back_goes_nowhere_else(counter, hall, number):
    task = counter.print_slip(number, HALL)
    counter.advance_prints()
    hall.troubles["hall"] = "printer.not_answering"

    with pytest.raises(Fault, match=r"print\.with_printer"):
        counter.send_print_elsewhere(task.task_id, BACK)

    assert states(counter) == [(HANDED, PrintTrouble.NOT_ANSWERING)]
    hall.troubles.clear()
    assert states(counter) == [(PRINTED, None)]
    assert len(hall.papers) == 1


def test_a_dropped_sheet_comes_to_paper_no_more_and_leaves_a_row(counter, hall, number):
    task = counter.print_slip(number, HALL)
    dropped = counter.drop_print(task.task_id)

    assert (dropped.stage, dropped.ended_at) == (DROPPED, counter.clock.now())
    assert counter.advance_prints() == ()
    assert hall.papers == []
    assert acts(counter)[-1] is Act.SHEET_DROPPED
    assert counter.store.tables.sheets == {}
    for again in (counter.drop_print, lambda one: counter.send_print_elsewhere(one, BACK)):
        with pytest.raises(Fault, match=r"print\.ended"):
            again(task.task_id)


@pytest.mark.parametrize("out", [True, False])
def test_a_sheet_dropped_at_the_printer_counts_where_it_was_out_already(counter, hall, number, out):
    task = counter.print_slip(number, HALL)
    counter.advance_prints()
    if not out:
        hall.seen["hall-1"] = PrintWatch(PrintState.WAITING)
    counter.drop_print(task.task_id)

    counter.print_slip(number, BACK)
    counter.advance_prints()

    assert hall.papers[-1] == ("back", repr((number, int(out))))


def test_a_sheet_dropped_while_the_printer_takes_it_is_taken_back(
    counter, hall, number, monkeypatch
):
    task = counter.print_slip(number, HALL)
    hall.seen["hall-1"] = PrintWatch(PrintState.WAITING)
    take = hall.print

    def print_slowly(*asked):
        counter.drop_print(task.task_id)
        return take(*asked)

    monkeypatch.setattr(hall, "print", print_slowly)

    assert states(counter) == [(DROPPED, None)]
    assert hall.titles() == []


def test_a_sheet_fits_the_paper_it_is_asked_for(counter, hall, number):
    with pytest.raises(Bug, match=r"sheet\.layout"):
        counter.print_slip(number, PrintChoice(SheetFormat.A4_PAGE))


def restarted(counter, press):
    """The program after the power came back: the disk and the print system are as they were."""
    weather = Weather()
    store = MemoryStore(weather)
    store.tables = counter.store.tables
    again = make_counter(store, MemoryPages(weather), counter.clock, counter.rulebook)
    object.__setattr__(again, "press", press)
    press.weather = weather
    return again


@pytest.mark.parametrize("point", range(1, 30))
@pytest.mark.parametrize("again", range(6))
def test_no_crash_loses_or_doubles_a_sheet(counter, fill, point, again):
    number = str(counter.accept(fill()).case.number)
    weather = counter.store.weather
    press = Hall(weather)
    object.__setattr__(counter, "press", press)
    queued = counter.print_slip(number, HALL)

    for countdown in filter(None, (point, again)):
        counter.store.weather.countdown = countdown
        try:
            for _ in range(3):
                counter.advance_prints()
        except Crash:
            counter = restarted(counter, press)
        counter.store.weather.countdown = -1

    for _ in range(4):
        counter.advance_prints()
    (task,) = counter.list_prints()
    assert (task.task_id, task.stage) == (queued.task_id, PRINTED)
    assert press.papers == [("hall", repr((number, 0)))]


@pytest.mark.parametrize("point", range(1, 30))
def test_where_the_printer_forgets_the_clerk_is_asked_and_nothing_comes_twice(counter, fill, point):
    number = str(counter.accept(fill()).case.number)
    press = Hall(counter.store.weather, forgets=True)
    object.__setattr__(counter, "press", press)
    counter.print_slip(number, HALL)
    counter.store.weather.countdown = point
    try:
        for _ in range(3):
            counter.advance_prints()
    except Crash:
        counter = restarted(counter, press)
    counter.store.weather.countdown = -1

    for _ in range(4):
        counter.advance_prints()

    (task,) = counter.list_prints()
    unsure = (task.stage, task.trouble) == (HANDED, PrintTrouble.UNSURE)
    assert task.asks if unsure else task.stage is PRINTED
    assert len(press.papers) == 1 or (unsure and not press.papers)
    if unsure:
        counter.send_print_elsewhere(task.task_id, BACK)
        press.forgets = False
        press.jobs.clear()
        assert states(counter) == [(HANDED, None)]
        assert states(counter) == [(PRINTED, None)]


def test_an_unsure_sheet_that_is_dropped_counts_as_out(counter, hall, number):
    task = counter.print_slip(number, HALL)
    tables = counter.store.tables
    tables.tasks[task.task_id] = replace(task, stage=HANDED)
    hall.forgets = True
    assert states(counter) == [(HANDED, PrintTrouble.UNSURE)]

    counter.drop_print(task.task_id)
    counter.print_slip(number, HALL)
    counter.advance_prints()

    assert hall.papers == [("hall", repr((number, 1)))]
