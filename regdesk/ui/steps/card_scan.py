"""Somebody's document under the scanner while he himself is being asked about, at another step."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from regdesk.domain.draft import Draft
from regdesk.domain.errors import BadInput, Fault, RegDeskError
from regdesk.domain.mrz import Mrz, read_mrz
from regdesk.domain.people import Person
from regdesk.services.counter import Counter
from regdesk.services.page_places import find_document, has_papers
from regdesk.services.reading import compare
from regdesk.ui import words
from regdesk.ui.scan_devices import ScanDevices
from regdesk.ui.steps.field_names import field_name
from regdesk.ui.steps.paper_adding import PaperAdding
from regdesk.ui.steps.paper_views import PaperKey
from regdesk.ui.widgets.toast import Toast


class CardScan(QObject):
    """``zone`` carries whose document was read, by his key, and its zone, all digits of which hold:
    for the step that asks for the person.

    ``page`` is step 5: there a document is only compared, and what it shows is not told twice.
    """

    zone = Signal(str, object)

    def __init__(
        self,
        counter: Counter,
        devices: ScanDevices,
        adding: PaperAdding,
        find_case: Callable[[], Draft | None],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._counter, self._devices, self._adding = counter, devices, adding
        self._find_case, self._page = find_case, page
        self._wanted: PaperKey | None = None
        self._meets = False  # a scanner is being looked for
        adding.read.connect(self._take)
        adding.scanned.connect(self._end)
        adding.failed.connect(self._fail)
        devices.missed.connect(self._miss)

    def begin(self, about: str) -> None:
        """Scan the identity document of ``about``; say so where that cannot be done now. Of one
        whom no paper names it is read, and no page is kept.
        """
        draft = self._find_case()
        if draft is None:
            return
        if self._adding.runs:
            self._show(Fault("scanner.busy"))  # of the one that runs it is told as well
            return
        key = self._wanted = find_document(draft, self._counter.findings(draft), about)
        keeps = has_papers(about)
        self._meets = True

        def scan() -> None:
            self._meets = False
            self._adding.scan(key, self._devices, keeps=keeps)

        self._devices.meet(scan)

    def stop(self) -> bool:
        """Scan nothing once a scanner is found, and tell nothing more; False where none is looked
        for.
        """
        waits, self._meets, self._wanted = self._meets, False, None
        if waits:
            self._devices.leave()
        return waits

    def leave(self) -> None:
        """Let the case go: nobody waits for a document any more."""
        self._meets, self._wanted = False, None

    def _take(self, key: PaperKey, lines: Sequence[str]) -> None:
        mrz = read_mrz(lines)
        if mrz is None or not mrz.is_whole:
            return
        self._wanted = None
        draft = self._find_case()
        person = draft.find_person(key[1]) if draft is not None else None
        if person is None or not self._page.isVisible():
            self.zone.emit(key[1], mrz)
        else:
            self._compare(person, mrz)

    def _compare(self, person: Person, mrz: Mrz) -> None:
        """Say in which fields the document is not as it was typed."""
        differing = [one for one in compare(person, mrz) if one.typed and not one.agrees]
        if differing:
            names = ", ".join(field_name(one.field) for one in differing)
            says = self.tr("Differs from the document: %1").replace("%1", names)
            Toast.show_over(self._page.window(), says, kind="warn")

    def _end(self, key: PaperKey) -> None:
        """Say of a document that was wanted that nothing could be read; its page is kept."""
        if key == self._wanted:
            strange = self._adding.placing.count > 0
            unread = "mrz.not_found" if has_papers(key[1]) else "mrz.unclear"
            self._tell(BadInput("mrz.other_person" if strange else unread))

    def _fail(self, key: PaperKey, error: RegDeskError) -> None:
        if key == self._wanted:
            self._tell(error)

    def _miss(self) -> None:
        self._meets = False
        if self._wanted is not None:
            self._tell(self._devices.fault or Fault("scanner.none"))

    def _tell(self, error: RegDeskError) -> None:
        self._wanted = None
        self._show(error)

    def _show(self, error: RegDeskError) -> None:
        if not self._page.isVisible():
            Toast.show_over(self._page.window(), words.failure(error, "Ctrl F5"), kind="warn")
