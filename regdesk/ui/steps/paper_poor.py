"""Ctrl Shift Enter: why a page that is not clear will do."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from regdesk.services.pages import REASON_MOST
from regdesk.ui import words
from regdesk.ui.steps.page_words import list_reasons
from regdesk.ui.widgets.dialogs import QuestionDialog
from regdesk.ui.widgets.fields import TextField


class PoorDialog(QuestionDialog):
    """Offers the usual reasons by digit, and a line for the clerk's own, which outweighs them.

    ``told`` gives the reason.
    """

    told = Signal(str)

    def __init__(self, window: QWidget) -> None:
        reasons: Sequence[str] = list_reasons()
        super().__init__(
            window,
            self.tr("Keep a page that is not clear?"),
            self.tr("The reason stays with the page and goes to the register."),
            accept=self.tr("Keep it"),
            refuse=self.tr("Scan it again"),
            options=[(one, one) for one in reasons],
            caption=self.tr("Why it will do"),
        )
        self._own = TextField(self.tr("Or in your own words"))
        self._own.changed.connect(self._judge)
        self.body.addSpacing(4)
        self.body.addWidget(self._own)
        self.accepted.connect(self._tell)

    def _judge(self) -> None:
        too_long = len(self._own.value().strip()) > REASON_MOST
        self._own.set_error(words.say("page.reason", most=REASON_MOST) if too_long else "")
        self.set_ready(not too_long)

    def _tell(self, chosen: str) -> None:
        self.told.emit(self._own.value().strip() or chosen)
