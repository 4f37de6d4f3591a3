"""Slips through the worker to real CUPS queues, and what comes out of them."""

import json
import os
import signal
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path
from threading import Thread

import pytest
from PIL import Image

from regdesk.domain.desk import Centre, Desk, DeskRole
from regdesk.domain.errors import Fault
from regdesk.domain.print_task import FORMATS, PrintTrouble, SheetKind
from regdesk.domain.sheet_format import SheetFormat
from regdesk.domain.words import Bilingual
from regdesk.printing.note import make_note
from regdesk.printing.press import WorkerPress
from regdesk.printing.slip import make_slip
from regdesk.services.ids import new_id
from regdesk.services.ports import Press, Printer, PrintState
from tests.cups import private_cups
from tests.printing.conftest import ROOT, open_press
from tests.printing.facts import NOTE, PERMANENT, PRACTICE, long_facts
from tests.printing.papers import dense, pdf_facts, poppler_text, read_codes, render

SIZES = {
    SheetFormat.A5_LANDSCAPE: (148, 210),
    SheetFormat.A4_TWO_UP: (210, 297),
    SheetFormat.ROLL_80: (80, None),
}
KEY = "K7QF-2M9X-PT4C-HW8R-3VNA-6YDE-JB5G-ZS1U"


def wait_for(press, printer, job, wanted):
    state = None
    for _ in range(100):
        state = press.watch(printer, job).state
        if state is wanted:
            return
        time.sleep(0.1)
    raise AssertionError(state)


def wait_for_trouble(press, printer, job, wanted):
    seen = None
    for _ in range(100):
        seen = press.watch(printer, job)
        if seen.trouble is wanted:
            assert seen.state is PrintState.WAITING
            return
        time.sleep(0.1)
    raise AssertionError(seen)


def assert_is_the_slip(paper, layout, facts):
    width, _, height = pdf_facts(paper)["Page size"].split(" pts")[0].split()
    short, long = sorted(float(side) / 72 * 25.4 for side in (width, height))
    want_short, want_long = SIZES[layout]
    assert short == pytest.approx(want_short, abs=1)
    assert want_long is None or long == pytest.approx(want_long, abs=1)
    picture = render(paper, 300)
    codes = read_codes(picture)
    assert {code.text for code in codes} == {facts.qr}
    assert len(codes) == (2 if layout is SheetFormat.A4_TWO_UP else 1)


def test_it_is_the_port(press):
    checked: Press = press

    assert checked.list_printers()


@pytest.mark.parametrize("layout", FORMATS[SheetKind.SLIP])
@pytest.mark.parametrize("facts", [PRACTICE, long_facts(2)], ids=["practice", "long"])
def test_the_worker_makes_the_very_same_slip(press, layout, facts):
    assert press.make(facts, layout) == make_slip(facts, layout)


@pytest.mark.parametrize("layout", FORMATS[SheetKind.SLIP])
def test_the_worker_makes_the_very_same_note(press, layout):
    assert press.make(NOTE, layout) == make_note(NOTE, layout)


def test_both_queues_are_listed_with_the_default(press):
    assert set(press.list_printers()) == {Printer("Paper", True), Printer("Wire", False)}


@pytest.mark.parametrize("layout", FORMATS[SheetKind.SLIP])
def test_a_slip_comes_out_of_a_printer_with_a_driver(press, cups, layout):
    title = f"Slip-{layout.value}"

    job = press.print(press.make(PERMANENT, layout), "Paper", title)

    wait_for(press, "Paper", job, PrintState.PRINTED)
    assert_is_the_slip(cups.take_paper(title), layout, PERMANENT)


@pytest.mark.parametrize("layout", FORMATS[SheetKind.SLIP])
def test_a_slip_goes_over_the_wire_to_a_raw_printer(press, cups, layout):
    before = len(cups.sink.papers)

    job = press.print(press.make(PERMANENT, layout), "Wire", f"031 {new_id()}")

    wait_for(press, "Wire", job, PrintState.PRINTED)
    (paper,) = cups.sink.papers[before:]
    assert_is_the_slip(paper, layout, PERMANENT)


def test_it_comes_out_in_colour(press, cups):
    before = len(cups.sink.papers)
    layout = SheetFormat.A5_LANDSCAPE

    job = press.print(press.make(PERMANENT, layout), "Wire", f"031 {new_id()}")

    wait_for(press, "Wire", job, PrintState.PRINTED)
    colours = render(cups.sink.papers[before], 72).convert("RGB").getcolors(1 << 20)
    assert any(max(colour) - min(colour) > 60 for _, colour in colours)


@pytest.fixture
def stuck_job(press, cups):
    """A job of which the printer takes nothing until the test is over or releases it."""
    with cups.sink.held():
        yield press.print(press.make(PERMANENT, SheetFormat.ROLL_80), "Wire", f"031 {new_id()}")
    cups.release("Wire")


def test_a_job_waits_in_a_queue_that_somebody_stops(press, cups, stuck_job):
    cups.hold("Wire")

    wait_for_trouble(press, "Wire", stuck_job, PrintTrouble.STOPPED)

    cups.release("Wire")
    cups.sink.release()
    wait_for(press, "Wire", stuck_job, PrintState.PRINTED)


def test_a_job_that_somebody_cancels_has_failed(press, cups, stuck_job):
    cups.cancel_all("Wire")

    wait_for(press, "Wire", stuck_job, PrintState.FAILED)


def test_a_job_is_found_by_its_title_until_it_is_thrown_away(press, cups, stuck_job):
    title = f"032 {new_id()}"
    job = press.print(press.make(PERMANENT, SheetFormat.ROLL_80), "Wire", title)
    assert press.find_job("Wire", title) == job
    assert press.find_job("Wire", f"033 {new_id()}") is None

    assert press.take_back("Wire", job)

    assert press.find_job("Wire", title) is None
    assert press.watch("Wire", job).state is PrintState.FAILED


def test_what_is_out_cannot_be_taken_back(press):
    job = press.print(press.make(PERMANENT, SheetFormat.ROLL_80), "Wire", f"031 {new_id()}")
    wait_for(press, "Wire", job, PrintState.PRINTED)

    assert not press.take_back("Wire", job)


@pytest.mark.parametrize(("shut", "opened"), [("hold", "release"), ("refuse", "accept")])
def test_a_queue_that_prints_nothing_is_given_nothing(press, cups, shut, opened):
    title = f"031 {new_id()}"
    getattr(cups, shut)("Wire")
    try:
        with pytest.raises(Fault) as error:
            press.print(press.make(PERMANENT, SheetFormat.ROLL_80), "Wire", title)
        assert press.find_job("Wire", title) is None
    finally:
        getattr(cups, opened)("Wire")

    assert (error.value.key, error.value.params) == ("printer.stopped", {"printer": "Wire"})


def test_a_printer_that_is_not_there_is_not_replaced_by_another(press):
    with pytest.raises(Fault) as error:
        press.print(press.make(PERMANENT, SheetFormat.ROLL_80), "Attic", "031")

    assert (error.value.key, error.value.params) == ("printer.unknown", {"printer": "Attic"})


def test_of_a_job_that_the_queue_does_not_have_nothing_comes(press):
    assert press.watch("Wire", "99999").state is PrintState.FAILED


def test_a_dead_print_server_stops_nothing_else():
    with private_cups() as server:
        workers, press = open_press(server.address)
        pdf = press.make(PERMANENT, SheetFormat.ROLL_80)
        job = press.print(pdf, "Wire", "031")
        server.stop()

        with pytest.raises(Fault) as state_error:
            press.watch("Wire", job)
        assert press.list_printers() == ()
        with pytest.raises(Fault) as print_error:
            press.print(pdf, "Wire", "031")

        assert state_error.value.key == "printer.not_answering"
        assert print_error.value.key == "printer.none"
        assert press.make(PERMANENT, SheetFormat.ROLL_80) == pdf
        for worker in workers:
            worker.close()


def test_a_printer_that_hangs_holds_up_no_sheet(press):
    """The child that talks to printers stands still: sheets are made all the same."""
    press.list_printers()
    child = press._printing._child
    asking = Thread(target=press.list_printers)
    os.kill(child.pid, signal.SIGSTOP)
    try:
        asking.start()
        assert press.make(PERMANENT, SheetFormat.ROLL_80).startswith(b"%PDF")
        assert asking.is_alive()
    finally:
        os.kill(child.pid, signal.SIGCONT)
        asking.join(10)


def test_a_child_that_hangs_is_given_up_and_the_next_one_prints(cups):
    workers, _press = open_press(cups.address)
    impatient = WorkerPress(workers[0], Impatient(workers[1]))
    os.kill(workers[1]._child.pid, signal.SIGSTOP)
    pdf = impatient.make(PERMANENT, SheetFormat.ROLL_80)

    with pytest.raises(Fault) as error:
        impatient.print(pdf, "Wire", f"031 {new_id()}")

    assert error.value.key == "printer.not_answering"
    assert workers[1].ask("ping", {"there": True})[0] == {"there": True}
    for worker in workers:
        worker.close()


class Impatient:
    """Asks a worker, and gives up in half a second."""

    def __init__(self, worker):
        self.worker = worker

    def ask(self, job, header, payload=b"", *, timeout_s):
        return self.worker.ask(job, header, payload, timeout_s=0.5)


def test_a_full_spool_folder_refuses_the_sheet(tmp_path):
    script = Path(__file__).with_name("full_spool.py")
    done = subprocess.run(
        ["unshare", "--mount", sys.executable, str(script)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"raised": "printer.refused", "after": "printed"}


def test_the_preview_is_the_pdf_itself(press):
    layout = SheetFormat.A5_LANDSCAPE
    picture = Image.open(BytesIO(press.preview(press.make(PERMANENT, layout), 1000)))

    assert picture.format == "PNG"
    assert picture.size == (1000, round(1000 * 148.5 / 210))
    assert [code.text for code in read_codes(picture)] == [PERMANENT.qr]
    assert picture.convert("RGB").getpixel((2, 2)) == (255, 255, 255)


def test_the_recovery_key_is_on_its_page_letter_for_letter(press):
    centre = Centre(
        code="042",
        name=Bilingual("Алматы қ. №4 бөлім", "Отдел №4 г. Алматы"),
        address=Bilingual("Қонаев к-сі 1", "ул. Кунаева 1"),
        phone="1414",
        police=Bilingual("Медеу ауданы ПБ", "УП Медеуского района"),
    )
    desk = Desk(centre, 7, DeskRole.CORPORATION, "5f0c2a44-0c7e-4f0e-9f3c-1d2e3f4a5b6c")

    pdf = press.recovery_sheet(desk, KEY, "23.11.2026")

    text = dense(poppler_text(pdf))
    for words in (
        KEY,
        "042",
        centre.name.kk,
        centre.name.ru,
        "23.11.2026",
        "Терезе / Окно",
    ):
        assert dense(words) in text
    assert pdf_facts(pdf)["Pages"] == "1"
    assert KEY not in "".join(pdf_facts(pdf).values())


def test_what_is_warm_makes_the_same_sheet(press):
    press.warm()

    layout = SheetFormat.A5_LANDSCAPE
    assert press.make(PERMANENT, layout) == make_slip(PERMANENT, layout)
