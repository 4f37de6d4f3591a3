"""Which scanners answer, which of them is used, and what is wrong with it."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal

from regdesk.domain.errors import Fault, RegDeskError
from regdesk.domain.scanning import ScanChoice, Scanner, fit
from regdesk.services.counter import Counter
from regdesk.ui.jobs import Jobs
from regdesk.ui.scan_choices import ScanChoices


class Stand(Enum):
    """How the scanner of the desk stands."""

    UNKNOWN = auto()  # nobody asked yet
    LOOKING = auto()
    NONE = auto()
    READY = auto()
    FAULT = auto()


class ScanDevices(QObject):
    """``moved`` tells that something of it has changed, ``missed`` that what waited for a scanner
    cannot be done. ``fault`` is what was told last.
    """

    moved = Signal()
    missed = Signal()

    def __init__(
        self, counter: Counter, jobs: Jobs, choices: ScanChoices, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._counter = counter
        self._jobs = jobs.of(self)
        self.choices = choices
        self.stand = Stand.UNKNOWN
        self.scanner: Scanner | None = None
        self.found: tuple[Scanner, ...] = ()
        self.fault: RegDeskError | None = None
        self._then: Callable[[], None] | None = None

    def join(self, choices: ScanChoices) -> None:
        """Use what is remembered on this computer."""
        self.choices = choices

    def meet(self, then: Callable[[], None] | None = None) -> None:
        """Find out about the chosen scanner, or the first there is; then do ``then``, if one is
        there.
        """
        self._then = then
        if self.stand is Stand.LOOKING:
            return
        chosen = self.choices.scan.scanner
        if not chosen:
            self.look(then)
            return
        self._begin_looking()
        scanners = self._counter.scanners
        self._jobs.capture(lambda: scanners.get_scanner(chosen), self._take_one, self._fail)

    def wake(self) -> None:
        """Find out about the scanner that is remembered, unless somebody has."""
        if self.stand is Stand.UNKNOWN and self.choices.scan.scanner:
            self.meet()

    def leave(self) -> None:
        """Do nothing once a scanner is found: its case was left."""
        self._then = None

    def look(self, then: Callable[[], None] | None = None) -> None:
        """List all there are."""
        self._then = then
        self._begin_looking()
        scanners, added = self._counter.scanners, self.choices.scanners
        self._jobs.capture(lambda: scanners.list_scanners(added), self._take_all, self._fail)

    def add(self, key: str, failed: Callable[[RegDeskError], None]) -> None:
        """Ask for the scanner or the folder ``key``, remember it and use it."""
        scanners = self._counter.scanners
        self._jobs.capture(lambda: scanners.get_scanner(key), self._take_added, failed)

    def remove(self, scanner: Scanner) -> None:
        """Forget a scanner that was added."""
        self.choices.remove(scanner.key)
        self.found = tuple(one for one in self.found if one.key != scanner.key)
        if self.scanner == scanner:
            self._use_first()
        self.moved.emit()

    def use(self, scanner: Scanner) -> None:
        """Scan with ``scanner`` from now on."""
        self.choices.choose(fit(self.choices.scan, scanner))
        self.scanner, self.stand, self.fault = scanner, Stand.READY, None
        self.moved.emit()

    def choose(self, choice: ScanChoice) -> None:
        """Scan as ``choice`` says from now on, as near as the scanner can."""
        self.choices.choose(fit(choice, self.scanner) if self.scanner is not None else choice)
        self.moved.emit()

    def tell(self, error: RegDeskError | None) -> None:
        """Note how the last scan ended; None: well."""
        self.fault = error
        self.stand = Stand.FAULT if error is not None else Stand.READY
        self.moved.emit()

    def _begin_looking(self) -> None:
        self.stand, self.fault = Stand.LOOKING, None
        self.moved.emit()

    def _take_one(self, scanner: Scanner) -> None:
        self.found = self.found or (scanner,)
        self._settle(scanner)

    def _take_all(self, found: tuple[Scanner, ...]) -> None:
        self.found = found
        chosen = self.choices.scan.scanner
        same = next((one for one in found if one.key == chosen), None)
        if chosen and same is None:
            self._fail(Fault("scanner.gone"))
        elif same is not None:
            self._settle(same)
        else:
            self._use_first()
            self._go_on()

    def _take_added(self, scanner: Scanner) -> None:
        self.choices.add(scanner.key)
        others = tuple(one for one in self.found if one.key != scanner.key)
        self.found = (*others, scanner)
        self.use(scanner)

    def _use_first(self) -> None:
        if self.found:
            self.use(self.found[0])
        else:
            self.scanner, self.stand = None, Stand.NONE
            self.moved.emit()

    def _settle(self, scanner: Scanner) -> None:
        self.use(scanner)
        self._go_on()

    def _go_on(self) -> None:
        then, self._then = self._then, None
        if then is not None and self.stand is Stand.READY:
            then()
        elif then is not None:
            self.missed.emit()

    def _fail(self, error: RegDeskError) -> None:
        self.tell(error)
        self._go_on()
