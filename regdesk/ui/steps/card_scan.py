"""Somebody's document under the scanner while he himself is being asked about, at another step."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from regdesk.domain.draft import Draft
from regdesk.domain.errors import BadInput, Fault, RegDeskError
from regdesk.domain.mrz import read_mrz
from regdesk.services.counter import Counter
from regdesk.services.page_places import find_document
from regdesk.ui import words
from regdesk.ui.scan_devices import ScanDevices
from regdesk.ui.steps.paper_views import PaperKey
from regdesk.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from regdesk.ui.steps.paper_adding import PaperAdding


class CardScan(QObject):
    """``zone`` carries whose document was read, by his key, and its zone, all digits of which hold.

    ``page`` is step 5: what it shows itself is not told twice.
    """

    zone = Signal(str, object)

    def __init__(
        self,
        counter: Counter,
        devices: ScanDevices,
        adding: "PaperAdding",
        find_case: Callable[[], Draft | None],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._counter, self._devices, self._adding = counter, devices, adding
        self._find_case, self._page = find_case, page
        self._wanted: PaperKey | None = None
        adding.read.connect(self._take)
        adding.scanned.connect(self._end)
        adding.failed.connect(self._fail)
        devices.missed.connect(self._miss)

    def begin(self, about: str) -> None:
        """Scan the identity document of ``about``; say so where that cannot be done now."""
        draft = self._find_case()
        if draft is None:
            return
        if self._adding.runs:
            self._show(Fault("scanner.busy"))  # of the one that runs it is told as well
            return
        key = self._wanted = find_document(draft, self._counter.findings(draft), about)
        self._devices.meet(lambda: self._adding.scan(key, self._devices, None))

    def leave(self) -> None:
        """Let the case go: nobody waits for a document any more."""
        self._wanted = None

    def _take(self, key: PaperKey, lines: Sequence[str]) -> None:
        mrz = read_mrz(lines)
        if mrz is not None and mrz.is_whole:
            self._wanted = None
            self.zone.emit(key[1], mrz)

    def _end(self, key: PaperKey) -> None:
        """Say of a document that was wanted that nothing could be read; its page is kept."""
        if key == self._wanted:
            strange = self._adding.placing.count > 0
            self._tell(BadInput("mrz.other_person" if strange else "mrz.not_found"))

    def _fail(self, key: PaperKey, error: RegDeskError) -> None:
        if key == self._wanted:
            self._tell(error)

    def _miss(self) -> None:
        if self._wanted is not None:
            self._tell(self._devices.fault or Fault("scanner.none"))

    def _tell(self, error: RegDeskError) -> None:
        self._wanted = None
        self._show(error)

    def _show(self, error: RegDeskError) -> None:
        if not self._page.isVisible():
            Toast.show_over(self._page.window(), words.failure(error), kind="warn")
