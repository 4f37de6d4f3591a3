"""Ctrl Shift P: what is looked at is what is printed, to the byte."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from regdesk.domain.draft import StepId
from regdesk.domain.errors import Fault
from regdesk.domain.print_task import SheetKind
from regdesk.ui.screens.preview_panel import PreviewPanel
from tests.ui.screens.conftest import CTRL, CTRL_SHIFT
from tests.ui.screens.endings import open_ending
from tests.ui.screens.test_closing import close, lose_papers, open_case
from tests.ui.screens.test_done import save

_P = 25 + 8  # the scan code of the key that a US keyboard writes p with


@pytest.fixture
def saved(at_desk):
    at_desk.open_whole_case()
    save(at_desk)
    return at_desk


def look(clerk):
    clerk.press(ord("P"), CTRL_SHIFT)
    panel = clerk.question()
    assert isinstance(panel, PreviewPanel)
    assert panel.view.has_picture()
    return panel


def test_the_slip_is_looked_at_from_the_done_screen(saved, tray):
    panel = look(saved)
    number = str(saved.done._case.number)
    assert panel.accessibleName() == f"Slip {number}"
    saved.press(Qt.Key.Key_Escape)
    assert saved.question() is None
    assert saved.window.screen_name == "done"
    assert len(tray.printed) == 1


def test_under_a_cyrillic_layout_too(saved):
    saved.press(0x0417, CTRL_SHIFT, "З", scan_code=_P)
    assert isinstance(saved.question(), PreviewPanel)


def test_ctrl_p_prints_what_is_looked_at_with_the_mark_of_a_copy(saved, tray):
    made = []
    make = tray.make
    tray.make = lambda sheet, layout: made.append(make(sheet, layout)) or made[-1]
    look(saved)
    seen = made[-1]
    saved.press(ord("P"), CTRL)
    assert saved.question() is None
    assert len(tray.printed) == 2
    assert made[-1] == seen
    assert saved.window.desk.counter.list_prints()[0].copy == 1


def test_the_slip_is_looked_at_from_the_journal_too(saved):
    number = str(saved.done._case.number)
    saved.press(Qt.Key.Key_Escape)
    assert look(saved).accessibleName() == f"Slip {number}"
    assert saved.window.screen_name == "journal"


def test_a_receipt_is_looked_at_from_the_journal_and_from_its_case(at_desk):
    draft = open_case(at_desk, lose_papers, StepId.DOCUMENTS)
    close(at_desk)
    assert look(at_desk).accessibleName() == f"Refusal receipt {draft.label}"
    at_desk.press(Qt.Key.Key_Escape)
    at_desk.enter()
    assert look(at_desk).accessibleName() == f"Refusal receipt {draft.label}"


def test_an_unfinished_case_has_no_sheet_in_the_journal(at_desk):
    at_desk.open_whole_case(StepId.OWNER)
    at_desk.press(Qt.Key.Key_F3)
    at_desk.press(ord("P"), CTRL_SHIFT)
    assert at_desk.question() is None


def test_the_consent_form_is_looked_at_in_a_case(at_desk, tray):
    draft = at_desk.open_whole_case(StepId.OWNER)
    panel = look(at_desk)
    assert panel.accessibleName() == f"Consent form {draft.label}"
    assert panel.view.wide  # a page that stands upright would be too small to be read
    at_desk.press(ord("P"), CTRL)
    assert at_desk.window.desk.counter.list_prints()[0].kind is SheetKind.CONSENT


def test_pages_are_turned_and_go_round_no_end(at_desk):
    open_ending(at_desk, "nine")
    panel = look(at_desk)
    pages = panel._pages
    assert pages > 1
    assert at_desk.says(f"page 1 of {pages}")
    at_desk.press(Qt.Key.Key_PageUp)
    assert at_desk.says(f"page 1 of {pages}")
    for _ in range(pages + 1):
        at_desk.press(Qt.Key.Key_PageDown)
    assert at_desk.says(f"page {pages} of {pages}")
    assert panel._pictures[0] != panel._pictures[pages - 1]


def test_ctrl_plus_and_minus_zoom(saved):
    panel = look(saved)
    whole = panel.view._sheet().width()
    assert not panel.view.wide
    saved.press(Qt.Key.Key_Plus, CTRL)
    assert panel.view._sheet().width() > whole
    assert panel.area.verticalScrollBar().maximum() > 0
    saved.press(Qt.Key.Key_Down)
    assert panel.area.verticalScrollBar().value() > 0
    saved.press(Qt.Key.Key_Minus, CTRL)
    assert panel.view._sheet().width() == whole
    assert panel.area.verticalScrollBar().maximum() == 0


def test_the_very_pdf_is_saved_as_a_file(saved, tmp_path):
    counter = saved.window.desk.counter
    sheet = replace(counter.slip_sheet(str(saved.done._case.number)), copy=1)
    panel = look(saved)
    panel.choose_file = lambda: tmp_path / "талон.pdf"
    saved.press(ord("S"), CTRL)
    choice = saved.window.desk.prints.choices.get(SheetKind.SLIP)
    assert (tmp_path / "талон.pdf").read_bytes() == counter.sheet_pdf(sheet, choice.layout)
    assert saved.toast() == "Saved as талон.pdf"


def test_a_name_with_a_dot_is_kept_whole(saved, monkeypatch):
    panel = look(saved)
    picked = iter(("Омаров Е.Б", "slip.PDF", ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (next(picked), ""))

    chosen = [panel.choose_file() for _ in range(3)]
    assert chosen == [Path("Омаров Е.Б.pdf"), Path("slip.PDF"), None]


def test_a_name_that_gets_its_ending_is_written_over_no_file_unasked(saved, monkeypatch, tmp_path):
    panel = look(saved)
    there = tmp_path / "slip.pdf"
    there.touch()
    picked, asked = iter((str(tmp_path / "slip"), str(there))), []

    def pick(_parent, _title, usual, _kinds):
        asked.append(usual)
        return next(picked), "PDF (*.pdf)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", pick)

    assert panel.choose_file() == there
    assert asked[1:] == [str(there)]


def test_a_file_that_cannot_be_written_is_told_of(saved, tmp_path):
    panel = look(saved)
    panel.choose_file = lambda: Path(tmp_path / "none" / "slip.pdf")
    saved.press(ord("S"), CTRL)
    assert saved.toast().startswith("The file slip.pdf could not be written")


def test_a_sheet_that_cannot_be_drawn_is_said_and_nothing_stops(saved, tray):
    def fail(*_args, **_more):
        raise Fault("worker.died")

    tray.preview = fail
    saved.press(ord("P"), CTRL_SHIFT)
    assert saved.says("The sheet cannot be shown")
    saved.press(ord("P"), CTRL)  # nothing to print yet
    assert saved.question() is not None
    saved.press(Qt.Key.Key_Escape)
    assert saved.question() is None


def test_a_sheet_that_cannot_be_drawn_offers_to_close_or_to_try_again(saved, tray):
    draw, failing = tray.preview, [True, True]

    def preview(*asked, **more):
        if failing and failing.pop():
            raise Fault("worker.died")
        return draw(*asked, **more)

    tray.preview = preview
    saved.press(ord("P"), CTRL_SHIFT)
    panel = saved.question()
    assert saved.focused is panel._close
    assert not panel._print.is_ready()
    assert panel._save.isHidden()

    saved.press(Qt.Key.Key_F5)
    assert saved.says("The sheet cannot be shown")
    assert saved.focused is panel._close

    saved.press(Qt.Key.Key_Tab)
    assert saved.focused is panel._again
    saved.enter()
    assert panel.view.has_picture()
    assert panel._title.text() == panel.accessibleName()
    assert saved.focused is panel._print
    assert panel._print.is_ready()
    assert panel._again.isHidden()
    assert not panel._save.isHidden()


def test_a_page_that_cannot_be_drawn_is_tried_again_and_the_sheet_may_be_printed(at_desk, tray):
    open_ending(at_desk, "nine")
    panel = look(at_desk)
    draw = tray.preview

    def fail(*_args, **_more):
        raise Fault("worker.died")

    tray.preview = fail
    at_desk.press(Qt.Key.Key_PageDown)
    assert at_desk.says("The sheet cannot be shown")
    assert at_desk.focused is panel._print
    assert panel._print.is_ready()

    tray.preview = draw
    at_desk.press(Qt.Key.Key_F5)
    assert panel._title.text() == panel.accessibleName()
    assert panel._again.isHidden()
