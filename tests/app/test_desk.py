"""The composed window: settings put aside, a folder that cannot be used, sign-in by keys."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QWidget

from regdesk import files, settings
from regdesk.app.desk import draw_sign_in, open_desk, run
from regdesk.app.options import Options
from regdesk.domain.print_task import PrintChoice, SheetKind
from regdesk.domain.receipt_printer import ReceiptPrinter
from regdesk.domain.sheet_format import SheetFormat
from regdesk.settings import Look, Settings, Tongue, Wear
from regdesk.ui import language, theme
from regdesk.ui.language import Language
from regdesk.ui.screens.set_up import SetUpScreen
from regdesk.ui.setting_words import setting_name
from regdesk.ui.widgets.toast import Toast
from tests.ui.typing import send_key


@pytest.fixture
def options(qapp, tmp_path):
    yield Options(tmp_path / "desk", tuple(files.program_command()), language=Tongue.RUSSIAN)
    theme.current().set_mode(theme.Mode.LIGHT)
    theme.current().set_scale(1.0)


def test_a_new_folder_asks_to_be_set_up(qtbot, options):
    with open_desk(options) as window:
        with qtbot.waitSignal(window.painted):
            window.show()
        assert window.findChild(SetUpScreen).isVisible()


def test_the_look_is_taken_up_as_it_was_left(options):
    options.folder.mkdir()
    settings.save(options.settings_file, Settings(look=Look.DARK, text_size=130))

    with open_desk(options):
        assert theme.current().mode is theme.Mode.DARK
        assert theme.current().scale == 1.3


def test_a_choice_is_remembered_at_once(options):
    with open_desk(options) as window:
        window.chosen.emit("text_size", 115)
        window.chosen.emit("language", "kk")

        kept = settings.load(options.settings_file).settings
        assert (kept.text_size, kept.language) == (115, Tongue.KAZAKH)


def test_printers_are_remembered_and_taken_up_again(options):
    with open_desk(options) as window:
        choices = window._options.choices
        choices.add_receipt(ReceiptPrinter("Чек", "192.168.1.50"))
        choices.choose_printer(SheetKind.SLIP, "escpos://192.168.1.50:9100")

    with open_desk(options) as window:
        choices = window._options.choices
        assert choices.receipts == (ReceiptPrinter("Чек", "192.168.1.50"),)
        to = choices.get(SheetKind.SLIP)
        assert to == PrintChoice(SheetFormat.ROLL_80, "escpos://192.168.1.50:9100")


def test_settings_spoilt_by_hand_are_told_of_and_nothing_stops(qtbot, options):
    options.folder.mkdir()
    options.settings_file.write_text("{", encoding="utf-8")

    with open_desk(options) as window:
        with qtbot.waitSignal(window.painted):
            window.show()
        toast = Toast.find_over(window)
        assert toast is not None
        assert "settings.unreadable" in " ".join(
            one.accessibleName() for one in toast.findChildren(QWidget)
        )


def test_a_value_spoilt_by_hand_is_told_by_its_name_and_the_others_hold(qtbot, options):
    options.folder.mkdir()
    options.settings_file.write_text('{"idle_minutes": "ten", "text_size": 130}')

    with open_desk(options) as window:
        with qtbot.waitSignal(window.painted):
            window.show()
        told = " ".join(
            one.accessibleName() for one in Toast.find_over(window).findChildren(QWidget)
        )
        assert setting_name("idle_minutes") in told
        assert theme.current().scale == 1.3


def test_the_screen_looks_as_the_clerk_wants_it_who_signs_in(options):
    options.folder.mkdir()
    wears = {"417-0002": Wear(Tongue.KAZAKH, Look.DARK, 130)}
    settings.save(options.settings_file, Settings(wears=wears))

    with open_desk(options) as window:
        window.chosen.emit("clerk_code", "417-0009")
        assert theme.current().scale == 1.0

        window.chosen.emit("clerk_code", "417-0002")
        assert (theme.current().mode, theme.current().scale) == (theme.Mode.DARK, 1.3)
        assert language.current() is Language.RU, "the command line chose it"


def test_a_damaged_desk_is_told_in_a_box_of_its_own(qapp, options):
    options.folder.mkdir()
    (options.folder / "desk.json").write_text("{", encoding="utf-8")
    told = []

    def read_and_close():
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        told.append(box.text())
        box.accept()

    QTimer.singleShot(200, read_and_close)
    assert run(options) == 1
    assert "Файл" in told[0]


def test_the_first_screen_can_be_drawn(options):
    assert draw_sign_in(options).width() == 1366


def test_a_closed_desk_listens_to_no_keys_any_more(qtbot, options):
    draw_sign_in(options)

    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    line.setFocus()
    for digit in "417":
        send_key(line, ord(digit), text=digit)

    assert line.text() == "417"
