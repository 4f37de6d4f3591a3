"""What the last screen says of a correction: saved, what becomes of the slip, how it is sent."""

from PySide6.QtCore import QCoreApplication

from regdesk.services.correct import Corrected
from regdesk.ui.screens.done_rows import Told

translate = QCoreApplication.translate


def say_saved(corrected: Corrected) -> Told:
    """Return when it was saved, and which correction of which case it is."""
    at = f"{corrected.correction.corrected_at:%H:%M:%S}"
    says = translate("DoneScreen", "%1, correction %2 of case %3")
    says = says.replace("%1", at).replace("%2", str(corrected.correction.nth))
    title = translate("DoneScreen", "Saved on this computer")
    return Told("circle-check", "ok", title, says.replace("%3", str(corrected.case.number)))


def say_slip(corrected: Corrected) -> Told:
    """Return whether the slip has to be printed anew."""
    if corrected.correction.slip is None:
        title = translate("DoneScreen", "The slip stays as it was")
        return Told("printer", "ok", title, "")
    title = translate("DoneScreen", "The slip says something else now")
    says = translate("DoneScreen", "Its number stays. Print it anew: Ctrl P")
    return Told("printer", "warn", title, says)


def say_sending(*, sent: bool) -> Told:
    """Return whether the hub has the correction already."""
    if sent:
        return Told("check", "ok", translate("DoneScreen", "The correction is sent"), "")
    title = translate("DoneScreen", "The correction waits for the line")
    by_itself = translate("DoneScreen", "Sent by itself when the connection is back")
    return Told("offline", "warn", title, by_itself)
