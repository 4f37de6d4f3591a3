"""The scanner of this desk and how it reads, as its clerks chose; the scanners they added."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from regdesk.domain.scanning import ScanChoice


class ScanChoices(QObject):
    """``chosen`` tells what is to be remembered: ``scan`` or ``scanners``, and its value."""

    chosen = Signal(str, object)

    def __init__(
        self,
        scan: ScanChoice | None = None,
        scanners: Sequence[str] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._scan = scan or ScanChoice()
        self._scanners = tuple(scanners)

    @property
    def scan(self) -> ScanChoice:
        """The scanner and how it reads."""
        return self._scan

    @property
    def scanners(self) -> tuple[str, ...]:
        """The keys of the scanners and folders that the clerks added."""
        return self._scanners

    def choose(self, scan: ScanChoice) -> None:
        if scan != self._scan:
            self._scan = scan
            self.chosen.emit("scan", scan)

    def add(self, key: str) -> None:
        """Remember a scanner that is not found by itself."""
        if key not in self._scanners:
            self._keep((*self._scanners, key))

    def remove(self, key: str) -> None:
        """Forget a scanner; where it was the chosen one, the first that is found is."""
        self._keep(tuple(one for one in self._scanners if one != key))
        if self._scan.scanner == key:
            self.choose(ScanChoice())

    def _keep(self, scanners: tuple[str, ...]) -> None:
        self._scanners = scanners
        self.chosen.emit("scanners", scanners)
