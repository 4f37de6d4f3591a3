"""What the foot of the sign-in is told: which printers there are, asked of real ones."""

import socket
from dataclasses import replace
from threading import Thread

import pytest

from regdesk import files
from regdesk.app.backstage import Backstage
from regdesk.app.desk import open_desk
from regdesk.app.options import Options
from regdesk.domain.errors import RegDeskError
from regdesk.domain.receipt_printer import ReceiptPrinter
from regdesk.domain.scanning import Ink, ScanChoice, Source
from regdesk.settings import Settings, save
from regdesk.ui.screens.devices import Device, Readiness
from regdesk.walk.sheets import FolderPress
from tests.printing import receipt_printer as paper
from tests.ui.screens.conftest import DESK


@pytest.fixture
def options(tmp_path):
    return Options(tmp_path / "desk", tuple(files.program_command()))


@pytest.fixture
def backstage(options):
    opened = Backstage(options)
    yield opened
    opened.close()


@pytest.fixture
def printer():
    started = paper.ReceiptPrinter()
    yield started
    started.close()


def receipt(backstage, *printers):
    told = {one.device: one.readiness for one in backstage.list_devices(printers)}
    return told[Device.RECEIPT]


def test_a_receipt_printer_is_ready_while_it_answers(backstage, printer):
    added = ReceiptPrinter("Cash desk", "127.0.0.1", printer.port)
    gone = ReceiptPrinter("Gone", "127.0.0.1", 1)

    assert receipt(backstage) is Readiness.ABSENT
    assert receipt(backstage, gone, added) is Readiness.READY
    printer.state = paper.PAPER_OUT
    assert receipt(backstage, added) is Readiness.READY
    printer.close()
    assert receipt(backstage, added, gone) is Readiness.ABSENT
    assert printer.printed == b""


def test_each_print_of_a_recovery_key_is_told_from_the_one_before(options, tmp_path):
    presses = []

    def into_folder(press):
        presses.append(FolderPress(press, tmp_path))
        return presses[0]

    backstage = Backstage(options, into_folder)
    try:
        for key in ("AAAA-BBBB", "CCCC-DDDD"):
            backstage.print_recovery(DESK, key)
    finally:
        backstage.close()
    assert len(presses[0]._jobs) == 2, "the print system knows a sheet by its title alone"


def test_the_window_asks_the_receipt_printers_that_are_remembered(qapp, options, printer):
    options.folder.mkdir()
    added = ReceiptPrinter("Cash desk", "127.0.0.1", printer.port)
    save(options.settings_file, Settings(receipts=(added,)))

    with open_desk(options) as window:
        told = window._options.list_devices()

    assert (Device.RECEIPT, Readiness.READY) in [(one.device, one.readiness) for one in told]


def test_the_scanner_of_the_desk_is_ready_while_it_answers(backstage, tmp_path):
    def scanner(key):
        told = {one.device: one.readiness for one in backstage.list_devices(scanner=key)}
        return told[Device.SCANNER]

    assert scanner("") is Readiness.ABSENT
    assert scanner(f"folder:{tmp_path}") is Readiness.READY
    assert scanner(f"folder:{tmp_path / 'away'}") is Readiness.ABSENT
    assert scanner("of:another system") is Readiness.ABSENT


def test_the_scanner_that_was_chosen_is_there_the_next_day(qapp, options):
    options.folder.mkdir()
    chosen = ScanChoice("folder:/scans", Source.FEEDER, Ink.GREY, 200)
    with open_desk(options) as window:
        window._options.scans.add("folder:/scans")
        window._options.scans.choose(chosen)

    with open_desk(options) as window:
        scans = window._options.scans

    assert (scans.scan, scans.scanners) == (chosen, ("folder:/scans",))


def test_a_practice_desk_has_a_folder_to_scan_from(qapp, options):
    with open_desk(replace(options, practice=True)) as window:
        (key,) = window._options.scans.scanners

    assert key == f"folder:{options.folder / 'scans'}"
    assert (options.folder / "scans").is_dir()


def test_a_scanner_that_never_answers_keeps_nobody_who_goes(backstage):
    told = []
    with socket.create_server(("127.0.0.1", 0)) as silent:
        key = f"escl:http://127.0.0.1:{silent.getsockname()[1]}/eSCL"

        def ask():
            try:
                backstage.open().scanners.get_scanner(key)
            except RegDeskError as error:
                told.append(error)

        asking = Thread(target=ask)
        asking.start()
        talk, _ = silent.accept()
        with talk:
            backstage.let_scanner_go()
            asking.join(60)

    assert len(told) == 1
