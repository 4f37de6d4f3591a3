"""The sync pill: whether the desk is on line and how many cases wait; a press opens the queue."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from regdesk.ui.widgets.base import TranslatedButton
from regdesk.ui.widgets.pills import paint_pill, pill_size

_LOOKS = {
    "online": ("ok", "online"),
    "sending": ("accent", "sending"),
    "offline": ("warn", "offline"),
    "returned": ("danger", "returned"),
    "aside": ("danger", "alert"),
}


class SyncPill(TranslatedButton):
    """``online``, ``sending``, ``offline``, ``returned`` or ``aside``, with the number of cases
    it is about.

    Being off line is no error: amber, calm words, no dialog of its own.
    """

    ring_radius = 14

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = "offline"
        self._count = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_state(self, state: str, count: int = 0) -> None:
        """Show ``state`` with ``count`` cases waiting, being sent, returned or set aside."""
        self._state = state
        self._count = count
        self.retranslate()

    def retranslate(self) -> None:
        self.setText(self._words())
        self.setAccessibleName(self.text())
        self.setAccessibleDescription("F10")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return pill_size(self.text(), "offline", 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        kind, icon = _LOOKS[self._state]
        paint_pill(self, self.text(), kind, icon)

    def _words(self) -> str:
        if self._state == "online":
            return self.tr("Online · everything is sent")
        if self._state == "sending":
            return self.tr("Sending · %n", "", self._count)
        if self._state == "returned":
            return self.tr("%n case(s) returned", "", self._count)
        if self._state == "aside":
            return self.tr("%n case(s) not sent", "", self._count)
        if self._count:
            return self.tr("Offline · %n in the queue", "", self._count)
        return self.tr("No connection")
