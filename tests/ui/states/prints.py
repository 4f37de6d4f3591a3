"""Printing: printers and papers, the print queue, a sheet to be looked at, what keeps a slip."""

from PySide6.QtCore import Qt

from regdesk.domain.draft import StepId
from regdesk.domain.errors import Fault
from regdesk.domain.print_task import PrintTrouble
from regdesk.domain.receipt_printer import ReceiptPrinter
from regdesk.services.ports import Printer, PrintState, PrintWatch
from tests.ui.screens.conftest import CTRL, CTRL_SHIFT
from tests.ui.screens.test_closing import close, lose_papers
from tests.ui.states.journal import fill_day
from tests.ui.states.scene import state

SHIFT = Qt.KeyboardModifier.ShiftModifier
RECEIPT = ReceiptPrinter("Чек, 2-терезе", "192.168.1.50")
MANY = (
    Printer("HP_LaserJet_M404", default=True),
    Printer("Canon_LBP_6030", default=False),
    Printer("Kyocera_ECOSYS_P2040dn_(2-қабат)", default=False),
)


def keep(scene, trouble):
    """Let the printer keep the slip of a saved case, for ``trouble``."""
    scene.tray.states = [PrintWatch(PrintState.WAITING, trouble)]
    return scene.save()


def _kept(trouble):
    def reach(scene):
        keep(scene, trouble)

    reach.__name__ = f"done_{trouble.value}"
    state(fits=True)(reach)


for _trouble in PrintTrouble:
    if _trouble not in (PrintTrouble.NO_PRINTER, PrintTrouble.REFUSED, PrintTrouble.UNSURE):
        _kept(_trouble)


@state(fits=True)
def done_slip_taken_back(scene):
    clerk = keep(scene, PrintTrouble.JAM)
    [task] = scene.desk.prints.watch.open_tasks
    scene.desk.prints.drop(task)
    clerk.settle()


@state(said_once=True)
def toast_out_of_paper(scene):
    keep(scene, PrintTrouble.PAPER_OUT).press(Qt.Key.Key_F2)
    scene.tray.states = [PrintWatch(PrintState.WAITING, PrintTrouble.JAM)]
    scene.clerk.wait(1600)
    assert scene.clerk.toast()


@state(said_once=True, fits=True)
def printers(scene):
    clerk = scene.sign_in()
    scene.tray.printers = MANY
    scene.desk.prints.choices.add_receipt(RECEIPT)
    clerk.press(Qt.Key.Key_F11, SHIFT)


@state(said_once=True, fits=True)
def printers_none(scene):
    scene.tray.printers = ()
    scene.sign_in().press(Qt.Key.Key_F11, SHIFT)


@state(said_once=True, fits=True)
def printers_out_of_paper(scene):
    scene.tray.printers = MANY
    clerk = keep(scene, PrintTrouble.PAPER_OUT)
    clerk.press(Qt.Key.Key_F11, SHIFT)


@state(said_once=True)
def printers_many(scene):
    clerk = scene.sign_in()
    scene.tray.printers = MANY + tuple(Printer(f"Қор-{at}", default=False) for at in range(12))
    clerk.press(Qt.Key.Key_F11, SHIFT)


@state(said_once=True)
def printers_wrong_address(scene):
    clerk = scene.sign_in()
    scene.tray.printers = MANY
    clerk.press(Qt.Key.Key_F11, SHIFT)
    field = clerk.question()._new.place.editor
    field.setFocus()
    clerk.type("http://kassa")
    clerk.enter()


@state(said_once=True)
def queue_of_prints(scene):
    """One that was thrown away, one that waits, and what was printed before."""
    clerk = fill_day(scene)
    counter = scene.desk.counter
    for row in counter.journal().rows:
        if row.number:
            scene.desk.prints.print_slip(counter.open_row(row.case_id))
            clerk.settle()
    scene.tray.states = [PrintState.FAILED]
    scene.desk.prints.print_register()
    clerk.settle()
    scene.tray.states = [PrintWatch(PrintState.WAITING, PrintTrouble.PAPER_OUT)]
    scene.desk.show_journal()
    scene.save()
    scene.clock.go(minutes=4)
    clerk.press(Qt.Key.Key_F10)


@state(said_once=True)
def queue_another_printer(scene):
    scene.tray.printers = MANY
    clerk = keep(scene, PrintTrouble.JAM)
    clerk.press(Qt.Key.Key_F10)
    clerk.press(Qt.Key.Key_F11)


@state(said_once=True)
def queue_take_back(scene):
    clerk = keep(scene, PrintTrouble.JAM)
    clerk.press(Qt.Key.Key_F10)
    clerk.press(Qt.Key.Key_Delete)


@state(said_once=True)
def queue_unsure(scene):
    """The program ended while a printer was being given a sheet."""
    clerk = scene.sign_in()

    def die(*_args, **_more):
        raise Fault("printer.not_answering", printer="A4")

    def forget(*_args):
        raise Fault("printer.unsure", printer="A4")

    scene.tray.print, scene.tray.find_job = die, forget
    scene.save()
    clerk.wait(800)
    clerk.press(Qt.Key.Key_F10)


@state(said_once=True)
def preview_slip(scene):
    scene.save().press(ord("P"), CTRL_SHIFT)


@state(said_once=True)
def preview_register(scene):
    fill_day(scene).press(Qt.Key.Key_F3, SHIFT)


@state(said_once=True)
def preview_register_wide(scene):
    preview_register(scene)
    scene.clerk.press(Qt.Key.Key_Plus, CTRL)


@state(said_once=True)
def preview_consent(scene):
    scene.case_at(StepId.OWNER).press(ord("P"), CTRL_SHIFT)


@state(said_once=True)
def preview_refusal(scene):
    close(scene.case_at(StepId.DOCUMENTS, lose_papers))
    scene.clerk.press(ord("P"), CTRL_SHIFT)


@state(said_once=True)
def preview_failed(scene):
    clerk = scene.save()

    def fail(*_args, **_more):
        raise Fault("worker.died")

    scene.tray.preview = fail
    clerk.press(ord("P"), CTRL_SHIFT)


@state(said_once=True)
def closed_case_with_receipt(scene):
    close(scene.case_at(StepId.DOCUMENTS, lose_papers))
    scene.clerk.enter()


@state(said_once=True)
def toast_receipt_printed(scene):
    close(scene.case_at(StepId.DOCUMENTS, lose_papers))


@state(said_once=True)
def toast_consent_printed(scene):
    scene.case_at(StepId.OWNER).press(Qt.Key.Key_F4, SHIFT)
