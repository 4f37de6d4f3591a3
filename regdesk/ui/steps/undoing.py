"""A toast that offers to undo, for as long as what it would undo is on the screen."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from regdesk.ui.widgets.toast import Toast


class UndoToast(QObject):
    """Belongs to ``place`` and leaves with it: undoing what is out of sight would do harm."""

    def __init__(self, place: QWidget) -> None:
        super().__init__(place)
        self._place = place
        self._toast: Toast | None = None
        place.installEventFilter(self)

    def show(self, says: str, undo: Callable[[], object]) -> None:
        """Say what was done, with the way to take it back."""

        def take_back() -> None:
            undo()

        self._toast = Toast.show_over(self._place.window(), says, take_back)

    def close(self) -> None:
        """Take the offer back: what it would undo is no longer as it was."""
        if self._toast is not None and isValid(self._toast):
            self._toast.dismiss()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:
            self.close()
        return super().eventFilter(watched, event)
