"""How printing is worded: the sheets, their papers, how far one came, what keeps it and what helps.

Every sentence says what to do next; what goes away by itself says so.
"""

from PySide6.QtCore import QCoreApplication

from regdesk.domain.print_task import PrintStage, PrintTask, PrintTrouble, SheetKind
from regdesk.domain.sheet_format import SheetFormat

translate = QCoreApplication.translate

_LONGEST = 24  # letters of a printer's name that show
_CHOSEN_IN_QUEUE = (PrintTrouble.UNKNOWN, PrintTrouble.REFUSED, PrintTrouble.UNSURE)


def sheet_name(kind: SheetKind) -> str:
    """Return what a sheet is called."""
    return {
        SheetKind.SLIP: translate("Printing", "Slip"),
        SheetKind.NOTE: translate("Printing", "Note for the applicant"),
        SheetKind.REFERRAL: translate("Printing", "Referral"),
        SheetKind.REFUSAL: translate("Printing", "Refusal receipt"),
        SheetKind.CONSENT: translate("Printing", "Consent form"),
        SheetKind.REGISTER: translate("Printing", "Register of the day"),
        SheetKind.HANDOVER: translate("Printing", "Handover note"),
    }[kind]


def layout_name(layout: SheetFormat) -> str:
    """Return what a paper is called."""
    return {
        SheetFormat.A5_LANDSCAPE: "A5",
        SheetFormat.A4_TWO_UP: translate("Printing", "half of A4"),
        SheetFormat.ROLL_80: translate("Printing", "80 mm roll"),
        SheetFormat.A4_PAGE: "A4",
    }[layout]


def count_slips(layout: SheetFormat) -> int:
    """Return how many slips stand on one sheet of ``layout``."""
    return 2 if layout is SheetFormat.A4_TWO_UP else 1


def printer_name(name: str) -> str:
    """Return ``name``, or what the system's own choice is called."""
    return name or translate("Printing", "the system's printer")


def shorten_name(name: str) -> str:
    """Return ``name`` with its middle left out where it is long: queues differ at their ends."""
    if len(name) <= _LONGEST:
        return name
    half = (_LONGEST - 1) // 2
    return f"{name[:half]}…{name[-half:]}"


def task_name(task: PrintTask) -> str:
    """Return what people call the sheet: «Талон 417-007-…», «Қолхат 031»."""
    return f"{sheet_name(task.kind)} {task.label}"


def trouble_name(trouble: PrintTrouble) -> str:
    """Return in a few words what keeps a sheet from paper."""
    return {
        PrintTrouble.NO_PRINTER: translate("Printing", "There is no printer"),
        PrintTrouble.UNKNOWN: translate("Printing", "The printer is gone"),
        PrintTrouble.OFFLINE: translate("Printing", "The printer is switched off"),
        PrintTrouble.STOPPED: translate("Printing", "The printer is stopped"),
        PrintTrouble.PAPER_OUT: translate("Printing", "The printer is out of paper"),
        PrintTrouble.JAM: translate("Printing", "Paper is stuck in the printer"),
        PrintTrouble.COVER_OPEN: translate("Printing", "The printer's cover is open"),
        PrintTrouble.NOT_ANSWERING: translate("Printing", "The printer gives no answer"),
        PrintTrouble.REFUSED: translate("Printing", "The printer took no print"),
        PrintTrouble.UNSURE: translate("Printing", "Nobody knows whether it was printed"),
    }[trouble]


def trouble_in_short(trouble: PrintTrouble) -> str:
    """Return the word on a pill."""
    return {
        PrintTrouble.NO_PRINTER: translate("Printing", "No printer"),
        PrintTrouble.UNKNOWN: translate("Printing", "Not found"),
        PrintTrouble.OFFLINE: translate("Printing", "Switched off"),
        PrintTrouble.STOPPED: translate("Printing", "Stopped"),
        PrintTrouble.PAPER_OUT: translate("Printing", "Out of paper"),
        PrintTrouble.JAM: translate("Printing", "Paper jam"),
        PrintTrouble.COVER_OPEN: translate("Printing", "Cover is open"),
        PrintTrouble.NOT_ANSWERING: translate("Printing", "No answer"),
        PrintTrouble.REFUSED: translate("Printing", "Not taken"),
        PrintTrouble.UNSURE: translate("Printing", "Look at the tray"),
    }[trouble]


def trouble_advice(trouble: PrintTrouble) -> str:
    """Return what to do about it."""
    return {
        PrintTrouble.NO_PRINTER: translate(
            "Printing", "Connect a printer: it prints by itself. Or choose one: Shift F11."
        ),
        PrintTrouble.UNKNOWN: translate(
            "Printing", "Connect it: it prints by itself. Or print on another one."
        ),
        PrintTrouble.OFFLINE: translate("Printing", "Switch it on: it prints by itself."),
        PrintTrouble.STOPPED: translate(
            "Printing", "Let it go on in the system's settings: it prints by itself."
        ),
        PrintTrouble.PAPER_OUT: translate("Printing", "Put paper in: it prints by itself."),
        PrintTrouble.JAM: translate("Printing", "Take the paper out: it prints by itself."),
        PrintTrouble.COVER_OPEN: translate("Printing", "Close the cover: it prints by itself."),
        PrintTrouble.NOT_ANSWERING: translate(
            "Printing", "Look at cable and power: it prints by itself."
        ),
        PrintTrouble.REFUSED: translate(
            "Printing", "Look at the printer, then print again or on another one."
        ),
        PrintTrouble.UNSURE: translate(
            "Printing", "Work broke off just then. Look at the tray and choose."
        ),
    }[trouble]


def advice_from_afar(trouble: PrintTrouble) -> str:
    """Return the same where the queue, in which one chooses, is not on the screen."""
    says = trouble_advice(trouble)
    return f"{says.rstrip('.')}: F10." if trouble in _CHOSEN_IN_QUEUE else says


def task_state(task: PrintTask) -> tuple[str, str, str]:
    """Return word, kind and icon of the pill that says how far ``task`` came."""
    if task.open and task.trouble is not None:
        return trouble_in_short(task.trouble), "warn", "alert"
    return {
        PrintStage.WAITING: (translate("Printing", "Waiting"), "neutral", "clock"),
        PrintStage.HANDED: (translate("Printing", "At the printer"), "accent", "printer"),
        PrintStage.PRINTED: (translate("Printing", "Printed"), "ok", "check"),
        PrintStage.DROPPED: (translate("Printing", "Taken back"), "neutral", "cross"),
    }[task.stage]
