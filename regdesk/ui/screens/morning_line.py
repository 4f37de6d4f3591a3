"""The look at everything, in a few calm words at the foot of the journal."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout

from regdesk.services.morning import CheckResult
from regdesk.ui.fonts import Role
from regdesk.ui.morning_words import morning_line
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.keycap import Keycap
from regdesk.ui.widgets.labels import Label


class MorningLine(Translated):
    """Shows nothing until everything was looked at; then whether anything needs a look."""

    def __init__(self) -> None:
        super().__init__()
        self._results: Sequence[CheckResult] = ()
        self._says = Label("", Role.TEXT, "ink2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Keycap("Ctrl F2"))
        row.addWidget(self._says)
        self.hide()

    def show_results(self, results: Sequence[CheckResult]) -> None:
        """Show how many of ``results`` need a look."""
        self._results = results
        self.retranslate()
        self.setVisible(bool(results))

    def text(self) -> str:
        return self._says.text()

    def retranslate(self) -> None:
        if self._results:
            self._says.setText(morning_line(self._results))
            looked_at = any(one.looked_at for one in self._results)
            self._says.set_ink("warn" if looked_at else "ink2")
