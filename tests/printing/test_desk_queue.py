"""The desk's queue on the disk before the real print system: what it is there for."""

import os
import subprocess
import time
from io import BytesIO

import pytest
from PIL import Image, ImageChops

from regdesk.domain.print_task import FORMATS, PrintChoice, PrintStage, PrintTrouble, SheetKind
from regdesk.domain.sheet_format import SheetFormat
from regdesk.printing.raster import Raster, make_png
from regdesk.services.ids import new_id
from regdesk.services.ports import PrintState
from tests.printing.desks import LABEL, ROOT, open_desk, queue_slip
from tests.printing.facts import PERMANENT
from tests.printing.test_press import wait_for
from tests.warm import start

A5 = SheetFormat.A5_LANDSCAPE


@pytest.fixture
def counter(tmp_path, press):
    counter, close = open_desk(tmp_path / "desk", press)
    yield counter
    close()


def go_round(counter, until, rounds=150):
    """Go round as the window does, until the newest sheet stands as ``until`` says."""
    for _ in range(rounds):
        counter.advance_prints()
        newest = counter.list_prints()[0]
        if until(newest):
            return newest
        time.sleep(0.05)
    raise AssertionError(newest)


def is_out(task):
    return task.stage is PrintStage.PRINTED


def list_images(pdf, folder):
    """Return the pictures that lie in a PDF, as they are."""
    folder.mkdir()
    subprocess.run(["pdfimages", "-", folder / "page"], input=pdf, check=True)
    return [Image.open(path).convert("RGB") for path in sorted(folder.iterdir())]


def draw_ours(pdf):
    """Return the pages of our own PDF as they are sent to a printer of 300 dpi."""
    raster = Raster(pdf)
    for page in range(raster.pages):
        width = round(raster.size(page)[0] * 300 / 72)
        yield Image.open(BytesIO(make_png(pdf, width, page))).convert("RGB")


@pytest.mark.parametrize("layout", FORMATS[SheetKind.SLIP])
@pytest.mark.parametrize("printer", ["Wire", "Paper"])
def test_what_comes_out_is_the_picture_of_our_pdf(counter, cups, printer, layout, tmp_path):
    task = queue_slip(counter, printer, layout)
    go_round(counter, is_out)

    paper = cups.sink.papers[-1] if printer == "Wire" else cups.take_paper(task.task_id[-12:])
    printed = list_images(paper, tmp_path / "printed")
    wanted = list(draw_ours(counter.sheet_pdf(PERMANENT, layout)))
    assert [picture.size for picture in printed] == [picture.size for picture in wanted]
    for theirs, ours in zip(printed, wanted, strict=True):
        assert ImageChops.difference(theirs, ours).getbbox() is None


def test_a_sheet_waits_for_a_stopped_printer_and_comes_by_itself(counter, cups):
    before = len(cups.sink.papers)
    cups.hold("Wire")
    try:
        queue_slip(counter, "Wire")
        waiting = go_round(counter, lambda task: task.trouble is not None)
        assert (waiting.stage, waiting.trouble) == (PrintStage.WAITING, PrintTrouble.STOPPED)
    finally:
        cups.release("Wire")

    printed = go_round(counter, is_out)

    assert printed.trouble is None
    assert len(cups.sink.papers) == before + 1


def test_another_printer_prints_meanwhile(counter, cups):
    cups.hold("Wire")
    try:
        queue_slip(counter, "Wire")
        other = queue_slip(counter, "Paper")
        out = go_round(counter, is_out)
        assert out.task_id == other.task_id
        assert counter.list_prints()[1].trouble is PrintTrouble.STOPPED
        cups.take_paper(other.task_id[-12:])
        counter.drop_print(counter.list_prints()[1].task_id)
    finally:
        cups.release("Wire")


def test_a_printer_that_is_not_there_and_then_is(counter, cups):
    before = len(cups.sink.papers)
    queue_slip(counter, "New")
    waiting = go_round(counter, lambda task: task.trouble is not None)
    assert (waiting.stage, waiting.trouble) == (PrintStage.WAITING, PrintTrouble.UNKNOWN)

    cups.add_raw("New", cups.sink.port)
    try:
        go_round(counter, is_out)
    finally:
        cups.remove("New")
    assert len(cups.sink.papers) == before + 1


def test_a_sheet_at_a_printer_that_takes_nothing_goes_to_another_once(counter, cups, press):
    before = len(cups.sink.papers)
    with cups.sink.held():
        ahead = press.print(counter.sheet_pdf(PERMANENT, A5), "Wire", f"ahead {new_id()}")
        task = queue_slip(counter, "Wire")
        go_round(counter, lambda one: one.stage is PrintStage.HANDED and one.job)
        counter.send_print_elsewhere(task.task_id, PrintChoice(A5, "Paper"))
        out = go_round(counter, is_out)

    assert out.choice.printer == "Paper"
    cups.take_paper(task.task_id[-12:])
    wait_for(press, "Wire", ahead, PrintState.PRINTED)
    assert len(cups.sink.papers) == before + 1  # who was ahead of it


def test_a_dropped_sheet_is_gone_from_the_printers_queue(counter, cups, press):
    with cups.sink.held():
        task = queue_slip(counter, "Wire")
        handed = go_round(counter, lambda one: one.stage is PrintStage.HANDED and one.job)
        dropped = counter.drop_print(task.task_id)

    assert (dropped.stage, dropped.job) == (PrintStage.DROPPED, "")
    assert press.watch("Wire", handed.job).state is PrintState.FAILED


@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_program_killed_while_it_hands_over_loses_and_doubles_nothing(
    tmp_path, cups, press, moment
):
    before, folder = len(cups.sink.papers), tmp_path / "desk"
    child = subprocess.run(
        [start.python(), "-m", "tests.printing.desks", str(folder), "Wire", moment],
        cwd=ROOT,
        env={**os.environ, "CUPS_SERVER": cups.address},
        check=False,
    )
    assert child.returncode == 9

    counter, close = open_desk(folder, press)
    (kept,) = counter.list_prints()
    assert (kept.stage, kept.job) == (PrintStage.HANDED, "")
    printed = go_round(counter, is_out)
    close()

    assert (printed.label, printed.copy) == (LABEL, 0)
    assert len(cups.sink.papers) == before + 1
