"""Where an error is shown: in the red bar, in a toast, or at its field; and the last net."""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from regdesk.domain.errors import Bug, RegDeskError
from regdesk.ui import words

log = logging.getLogger(__name__)

# The desk cannot keep anything any more: said in the bar that cannot be dismissed.
_ALARMS = ("disk.", "database.", "folder.", "accept.not_read_back")


class Failures(QObject):
    """Tells the clerk of an error that no screen took care of. May be told from any thread."""

    alarmed = Signal(str)
    _arrived = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._arrived.connect(self.show, Qt.ConnectionType.QueuedConnection)

    def show(self, error: RegDeskError) -> None:
        """Say what is wrong and what to do; a toast of an error stays until the next one."""
        sentence = words.failure(error)
        if error.key.startswith(_ALARMS):
            self.alarmed.emit(sentence)
        else:
            from regdesk.ui.widgets.toast import Toast  # not before the first paint

            Toast.show_over(self._window, sentence, kind="danger")

    def catch_all(self) -> None:
        """Be the last net: log what nobody caught, and say that what was typed is safe."""
        sys.excepthook = self._caught
        threading.excepthook = lambda told: self._caught(
            told.exc_type, told.exc_value, told.exc_traceback
        )

    def _caught(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        log.critical("not caught", exc_info=(kind, error or kind(), trace))
        self._arrived.emit(error if isinstance(error, RegDeskError) else Bug())
