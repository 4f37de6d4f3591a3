"""A file that is written away from the window's thread: how far it is, how it is stopped."""

from threading import Event

from PySide6.QtCore import QObject, Signal

from regdesk.domain.errors import Refusal


class Writing(QObject):
    """One at a time. ``went`` tells which share (0-1) of it is done, from whatever thread."""

    went = Signal(float)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._open: Event | None = None

    def is_open(self) -> bool:
        """Tell whether a file is being written."""
        return self._open is not None

    def begin(self) -> "_Told":
        """Begin, and return what is to be told of it."""
        self._open = Event()
        return _Told(self, self._open)

    def end(self) -> None:
        """It is written, or it failed."""
        self._open = None

    def stop(self) -> bool:
        """Let it be stopped; False where nothing is being written."""
        if self._open is None:
            return False
        self._open.set()
        return True


class _Told:
    """Passes on what it is told. Errors: ``Refusal`` ``export.stopped`` once it was stopped."""

    def __init__(self, writing: Writing, stopped: Event) -> None:
        self._writing = writing
        self._stopped = stopped

    def __call__(self, share: float) -> None:
        if self._stopped.is_set():
            raise Refusal("export.stopped")
        try:
            self._writing.went.emit(share)
        except RuntimeError as gone:  # with its window, between two rows
            raise Refusal("export.stopped") from gone
