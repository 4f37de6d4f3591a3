"""A step that asks for people: what a scanner reads of their documents is filled in here."""

from abc import abstractmethod

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from regdesk.domain.errors import BadInput
from regdesk.domain.mrz import Mrz
from regdesk.services.counter import Counter
from regdesk.ui import words
from regdesk.ui.jobs import Jobs
from regdesk.ui.steps.document_reader import DocumentReader
from regdesk.ui.steps.page import StepPage, ctrl
from regdesk.ui.widgets.toast import Toast


class ReadingPage(StepPage):
    """``Ctrl F5`` puts the document of the person at hand under the scanner."""

    def __init__(self, counter: Counter, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(counter, jobs, parent)
        self._reader = DocumentReader(counter, jobs, self)

    @abstractmethod
    def _name_scanned(self) -> str:
        """Return the key of the person at hand. Errors: ``BadInput`` where nobody's document is
        read here: it says what to do instead.
        """

    def take_zone(self, key: str, mrz: Mrz) -> None:
        self._reader.bring(key, mrz)

    def leave(self) -> None:
        super().leave()
        self._reader.leave()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._reader.go_on()

    def key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_F5 and ctrl(event):
            self._scan_card()
            return True
        return super().key(event)

    def _scan_card(self) -> None:
        try:
            about = self._name_scanned()
        except BadInput as error:
            Toast.show_over(self.window(), words.failure(error), kind="warn")
        else:
            self.asked.emit("scan_card", about)
