"""Why this question: the rules behind the open step, each with its clause."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from regdesk.ui.fonts import Role
from regdesk.ui.why import Reason
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.panel_row import Reading
from regdesk.ui.widgets.pills import Pill
from regdesk.ui.widgets.tall_panel import TallPanel

_WIDTH = 720


class WhyPanel(TallPanel):
    """``edition`` is the id of the one that judges the case."""

    def __init__(self, window: QWidget, edition: str, reasons: Sequence[Reason]) -> None:
        super().__init__(window, self._title(), Qt.Key.Key_F1, _WIDTH)
        says = self.tr("Edition %1 judges this case, by the day of its hand-in.")
        self.body.addWidget(Label(says.replace("%1", edition), Role.HINT, "ink3", wrap=True))
        self.rows = [self._read(one) for one in reasons]
        self.add_rows(self.rows)
        if not self.rows:
            nothing = self.tr("The law asks nothing at this step of what is typed so far.")
            self.body.addWidget(Label(nothing, Role.TEXT, "ink2", wrap=True))
        self.add_foot()

    def first_focus(self) -> QWidget:
        return self.rows[0] if self.rows else self._close

    def _title(self) -> str:
        return self.tr("Why this question")

    def _read(self, one: Reason) -> Reading:
        doubt = self.tr("Not compared with the act. Ask a senior before you rely on it.")
        lines = [line for line in (one.clause, one.url) if line]
        return Reading(one.says, Pill(*one.pill), lines, "" if one.verified else doubt)
