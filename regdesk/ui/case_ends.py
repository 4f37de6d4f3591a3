"""What is said of a case that ends without acceptance: postponed, closed, looked at later."""

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from regdesk.domain.closed import ClosedCase
from regdesk.domain.draft import Draft
from regdesk.services.refusal_words import has_receipt
from regdesk.ui.cases import Cases
from regdesk.ui.print_panels import PrintPanels
from regdesk.ui.prints import Prints
from regdesk.ui.screens.closed_panel import ClosedPanel
from regdesk.ui.screens.closing_words import outcome_line
from regdesk.ui.widgets.toast import Toast

translate = QCoreApplication.translate


class CaseEnds(QObject):
    """``left``: the open case is over, the journal comes next."""

    left = Signal()

    def __init__(self, cases: Cases, prints: Prints, panels: PrintPanels, place: QWidget) -> None:
        super().__init__(place)
        self._cases = cases
        self._prints = prints
        self._panels = panels
        self._place = place
        cases.parked.connect(self._tell_parked)
        cases.closed.connect(self._tell_closed)
        cases.discarded.connect(self._tell_discarded)
        cases.closed_viewed.connect(self._show_closed)

    def _tell_parked(self, draft: Draft) -> None:
        self.left.emit()
        says = translate("DeskScreen", "Case %1 is postponed")
        if draft.corrects:
            says = translate("DeskScreen", "The correction of case %1 is postponed")
        says = says.replace("%1", draft.label)
        Toast.show_over(self._place.window(), says)

    def _tell_discarded(self, draft: Draft) -> None:
        self.left.emit()
        says = translate("DeskScreen", "Case %1 stays as it was").replace("%1", draft.label)
        Toast.show_over(self._place.window(), says)

    def _tell_closed(self, closed: ClosedCase) -> None:
        self.left.emit()
        says = translate("DeskScreen", "Case %1 is closed. %2").replace("%1", closed.draft.label)
        told = outcome_line(closed.outcome)
        if has_receipt(closed):
            told = translate("DeskScreen", "Two copies of the receipt go to the printer.")
            self._prints.print_refusal(closed, quietly=True)
        Toast.show_over(self._place.window(), says.replace("%2", told))

    def _show_closed(self, closed: ClosedCase) -> None:
        panel = ClosedPanel(self._place.window(), closed)
        panel.reopen_asked.connect(lambda: self._cases.reopen(closed))
        panel.print_asked.connect(lambda: self._prints.print_refusal(closed))
        panel.preview_asked.connect(lambda: self._panels.see_refusal(closed))
        panel.open()
