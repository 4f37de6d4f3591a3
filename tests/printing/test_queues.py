"""What holds of every print system, on real CUPS and on a spooler as Windows tells of its own."""

import ctypes
import socket
import subprocess
import time
from dataclasses import dataclass, field

import pytest

from regdesk.domain.errors import Fault
from regdesk.domain.print_task import PrintTrouble
from regdesk.domain.sheet_format import SheetFormat
from regdesk.printing.cups import CupsQueues
from regdesk.printing.paper import print_pdf
from regdesk.printing.queues import Queues
from regdesk.printing.sheets import make_sheet
from regdesk.printing.spooler import SpoolerQueues
from regdesk.services.ids import new_id
from regdesk.services.ports import PrintState, PrintWatch
from tests.printing.facts import PERMANENT

_ADD_MODIFY_PRINTER = 0x4003  # cups/ipp.h
_PAUSED, _JAM, _PAPER_OUT, _OFFLINE, _DOOR_OPEN = 0x1, 0x8, 0x10, 0x80, 0x400000  # winspool.h
_STATUS = {
    PrintTrouble.JAM: _JAM,
    PrintTrouble.PAPER_OUT: _PAPER_OUT,
    PrintTrouble.COVER_OPEN: _DOOR_OPEN,
    PrintTrouble.OFFLINE: _OFFLINE,
}
_REASONS = {
    PrintTrouble.JAM: "media-jam-error",
    PrintTrouble.PAPER_OUT: "media-empty-error",
    PrintTrouble.COVER_OPEN: "cover-open-error",
    PrintTrouble.OFFLINE: "offline-report",
}


class CupsHouse:
    """A real print server, whose raw printer takes nothing until it is let."""

    def __init__(self, cups, tmp_path):
        self.cups, self.queues, self._tmp = cups, CupsQueues(), tmp_path

    def give(self, title):
        paper = self._tmp / "paper.txt"
        paper.write_text(title)
        order = ["lp", "-h", self.cups.address, "-d", "Wire", "-t", title, str(paper)]
        subprocess.run(order, check=True, capture_output=True)

    def pause(self):
        self.cups.hold("Wire")

    def go_on(self):
        self.cups.release("Wire")
        self.complain()

    def complain(self, trouble=None):
        say_reasons("Wire", "none" if trouble is None else _REASONS[trouble])

    def print_all(self):
        self.cups.sink.release()

    def throw_away(self, _job):
        self.cups.cancel_all("Wire")


def say_reasons(queue, *reasons):
    """Let the printer complain: a server takes its word from whoever manages it."""
    cups = ctypes.CDLL("libcups.so.2")
    for name in ("ippNewRequest", "cupsDoRequest"):
        getattr(cups, name).restype = ctypes.c_void_p
    request = ctypes.c_void_p(cups.ippNewRequest(_ADD_MODIFY_PRINTER))
    uri = f"ipp://localhost/printers/{queue}".encode()
    cups.ippAddString(request, 1, 0x45, b"printer-uri", None, uri)
    words = (ctypes.c_char_p * len(reasons))(*(word.encode() for word in reasons))
    cups.ippAddStrings(request, 4, 0x44, b"printer-state-reasons", len(reasons), None, words)
    answer = ctypes.c_void_p(cups.cupsDoRequest(None, request, b"/admin/"))
    assert cups.cupsLastError() == 0
    cups.ippDelete(answer)


@dataclass
class PaperSpooler:
    """A Windows spooler as its documentation tells: a printed job is gone."""

    jobs: dict[str, list[tuple[int, str, int]]] = field(default_factory=dict)
    status: dict[str, tuple[int, int]] = field(default_factory=dict)

    def list_jobs(self, printer):
        return self._of(self.jobs, printer)

    def get_printer(self, printer):
        return self._of(self.status, printer)

    def delete_job(self, printer, job):
        self.jobs[printer] = [one for one in self.jobs[printer] if one[0] != job]

    def _of(self, table, printer):
        if printer not in table:
            raise OSError(1801, "The printer name is invalid.")
        return table[printer]


class SpoolerHouse:
    def __init__(self):
        self.spooler = PaperSpooler({"Wire": []}, {"Wire": (0, 0)})
        self.queues = SpoolerQueues(self.spooler)

    def give(self, title):
        jobs = self.spooler.jobs["Wire"]
        jobs.append((len(jobs) + 7, title, 0x10))

    def pause(self):
        self._say(_PAUSED)

    def go_on(self):
        self._say(0)

    def complain(self, trouble):
        self._say(_STATUS[trouble])

    def print_all(self):
        self.spooler.jobs["Wire"].clear()

    def throw_away(self, job):
        jobs = self.spooler.jobs["Wire"]
        jobs[:] = [(one, name, 0x4 if str(one) == job else bits) for one, name, bits in jobs]

    def _say(self, bits):
        self.spooler.status["Wire"] = bits, 0


@pytest.fixture
def real_queues(cups):
    """CUPS asked from this very process."""
    library = ctypes.CDLL("libcups.so.2")
    library.cupsSetServer(cups.address.encode())
    yield CupsQueues()
    library.cupsSetServer(None)


@pytest.fixture(params=["cups", "spooler"])
def house(request, tmp_path):
    if request.param == "spooler":
        yield SpoolerHouse()
        return
    request.getfixturevalue("real_queues")
    house = CupsHouse(request.getfixturevalue("cups"), tmp_path)
    with house.cups.sink.held():
        yield house
        house.throw_away(None)
        house.go_on()


@pytest.fixture
def job(house):
    title = f"031 {new_id()}"
    house.give(title)
    found = house.queues.find_job("Wire", title)
    assert found is not None
    return found


def see(house, job, wanted):
    """Ask until the system has noticed."""
    seen = None
    for _ in range(100):
        seen = house.queues.watch("Wire", job)
        if seen == wanted:
            return
        time.sleep(0.05)
    raise AssertionError(seen)


def test_it_is_the_port(house):
    checked: Queues = house.queues

    assert checked.find_trouble("Wire") is None


def test_a_job_is_found_by_its_title_alone(house, job):
    house.give("another one")

    assert house.queues.find_job("Wire", f"031 {new_id()}") is None
    assert house.queues.find_job("Wire", "another one") not in (None, job)


def test_a_job_waits_until_it_is_out(house, job):
    see(house, job, PrintWatch(PrintState.WAITING))

    house.print_all()

    see(house, job, PrintWatch(PrintState.PRINTED))


@pytest.mark.parametrize("trouble", _STATUS)
def test_what_troubles_the_printer_is_told_while_a_job_waits(house, job, trouble):
    house.complain(trouble)
    see(house, job, PrintWatch(PrintState.WAITING, trouble))

    house.go_on()
    house.print_all()

    see(house, job, PrintWatch(PrintState.PRINTED))


def test_a_stopped_printer_prints_when_it_goes_on(house, job):
    house.pause()
    see(house, job, PrintWatch(PrintState.WAITING, PrintTrouble.STOPPED))
    assert house.queues.find_trouble("Wire") is PrintTrouble.STOPPED

    house.go_on()
    house.print_all()

    see(house, job, PrintWatch(PrintState.PRINTED))
    assert house.queues.find_trouble("Wire") is None


def test_an_empty_tray_alone_keeps_no_job_from_a_printer(house):
    house.complain(PrintTrouble.PAPER_OUT)

    assert house.queues.find_trouble("Wire") is None


def test_a_job_that_was_thrown_away_has_failed_and_is_not_found(house):
    title = f"031 {new_id()}"
    house.give(title)
    job = house.queues.find_job("Wire", title)
    house.throw_away(job)

    see(house, job, PrintWatch(PrintState.FAILED))
    assert house.queues.find_job("Wire", title) is None


def test_a_job_is_taken_back(house):
    title = f"031 {new_id()}"
    house.give(title)

    assert house.queues.take_back("Wire", house.queues.find_job("Wire", title))
    assert house.queues.find_job("Wire", title) is None


def test_what_is_out_is_not_taken_back(house, job):
    house.print_all()
    see(house, job, PrintWatch(PrintState.PRINTED))

    assert not house.queues.take_back("Wire", job)


def test_a_printer_that_takes_nothing_does_not_answer(cups, real_queues, tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    cups.add_raw("Attic", port)
    impatient = CupsQueues(hangs_after_s=1)
    try:
        (tmp_path / "paper.txt").write_text("paper")
        order = ["lp", "-h", cups.address, "-d", "Attic", "-t", "031", str(tmp_path / "paper.txt")]
        subprocess.run(order, check=True, capture_output=True)
        job = impatient.find_job("Attic", "031")
        wanted = PrintWatch(PrintState.WAITING, PrintTrouble.NOT_ANSWERING)
        for _ in range(100):
            if impatient.watch("Attic", job) == wanted:
                break
            time.sleep(0.05)
        assert impatient.watch("Attic", job) == wanted
        assert real_queues.watch("Attic", job) == PrintWatch(PrintState.WAITING)
    finally:
        cups.remove("Attic")

    assert impatient.watch("Attic", job).state is PrintState.FAILED


def test_a_sheet_on_its_way_is_written_to_memory_alone(
    cups, real_queues, qapp, tmp_path, monkeypatch
):
    monkeypatch.setenv("TMPDIR", str(tmp_path / "no such folder"))

    job = print_pdf(make_sheet(PERMANENT, SheetFormat.A5_LANDSCAPE), "Wire", new_id())

    assert real_queues.watch("Wire", job).state is not PrintState.FAILED


def test_a_queue_that_takes_no_jobs_is_stopped(cups, real_queues):
    cups.refuse("Wire")
    try:
        assert real_queues.find_trouble("Wire") is PrintTrouble.STOPPED
    finally:
        cups.accept("Wire")


@pytest.mark.parametrize(
    ("status", "seen"),
    [
        (0x00, PrintWatch(PrintState.WAITING)),
        (0x01, PrintWatch(PrintState.WAITING, PrintTrouble.STOPPED)),  # paused
        (0x02, PrintWatch(PrintState.WAITING)),  # an error that can be mended
        (0x08, PrintWatch(PrintState.WAITING)),  # spooling
        (0x10, PrintWatch(PrintState.WAITING)),  # printing
        (0x20, PrintWatch(PrintState.WAITING, PrintTrouble.OFFLINE)),
        (0x40, PrintWatch(PrintState.WAITING, PrintTrouble.PAPER_OUT)),
        (0x200, PrintWatch(PrintState.WAITING, PrintTrouble.STOPPED)),  # blocked
        (0x80, PrintWatch(PrintState.PRINTED)),
        (0x1000, PrintWatch(PrintState.PRINTED)),
        (0x10 | 0x80, PrintWatch(PrintState.PRINTED)),
        (0x04, PrintWatch(PrintState.FAILED)),  # being deleted
        (0x100, PrintWatch(PrintState.FAILED)),
        (0x10 | 0x04, PrintWatch(PrintState.FAILED)),
    ],
)
def test_the_bits_of_a_job_in_the_spooler(status, seen):
    spooler = PaperSpooler({"Зал 2": [(7, "031", status)]}, {"Зал 2": (0, 0)})

    assert SpoolerQueues(spooler).watch("Зал 2", "7") == seen


@pytest.mark.parametrize(
    ("bits", "attributes", "trouble"),
    [
        (0x1, 0, PrintTrouble.STOPPED),
        (0x80, 0, PrintTrouble.OFFLINE),
        (0x1000, 0, PrintTrouble.OFFLINE),
        (0, 0x400, PrintTrouble.OFFLINE),
        (0x1 | 0x8, 0, PrintTrouble.JAM),  # stopped, and it says why
        (0x200 | 0x400, 0, None),  # busy printing
    ],
)
def test_the_bits_of_a_printer_in_the_spooler(bits, attributes, trouble):
    spooler = PaperSpooler({}, {"Зал 2": (bits, attributes)})

    assert SpoolerQueues(spooler).find_trouble("Зал 2") is trouble


@pytest.mark.parametrize("ask", ["watch", "find_job", "find_trouble", "take_back"])
def test_a_spooler_that_does_not_answer(ask):
    asked = ["Зал 3"] if ask == "find_trouble" else ["Зал 3", "7"]

    with pytest.raises(Fault) as error:
        getattr(SpoolerQueues(PaperSpooler()), ask)(*asked)

    assert error.value.key == "printer.not_answering"
