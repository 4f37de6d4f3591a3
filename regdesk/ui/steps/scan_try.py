"""A try of the scanner in use: one page, looked at and kept nowhere."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regdesk.domain.errors import RegDeskError
from regdesk.domain.page_verdict import PageVerdict
from regdesk.services.counter import Counter
from regdesk.services.ports import CapturedPage
from regdesk.ui.fonts import Role
from regdesk.ui.jobs import Jobs
from regdesk.ui.scan_devices import ScanDevices
from regdesk.ui.steps.gallery import Pictures, decode
from regdesk.ui.steps.page_words import say_verdict
from regdesk.ui.steps.paper_scan import PaperScan
from regdesk.ui.steps.paper_thumb import Thumb
from regdesk.ui.widgets.buttons import SecondaryButton
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.pace import PaceBar


class ScanTry(QWidget):
    """Scans one page as chosen and shows how well it came."""

    def __init__(self, counter: Counter, jobs: Jobs, devices: ScanDevices) -> None:
        super().__init__()
        self._jobs = jobs.of(self)
        self._devices = devices
        self._scan = PaperScan(counter, jobs, self)
        self._button = SecondaryButton(self.tr("Try it"), "F5", "scanner", small=True)
        self._bar = PaceBar(92)
        self._thumb = Thumb()
        self._thumb.hide()
        self._says = Label("", Role.TEXT, "ink2", wrap=True)
        self._button.clicked.connect(self.begin)
        self._scan.came.connect(self._take)
        self._scan.ended.connect(self._end)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self._button)
        line.addWidget(self._bar)
        line.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self._thumb)
        below.addWidget(self._says, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(10)
        column.addLayout(line)
        column.addLayout(below)

    def begin(self) -> None:
        """Scan one page, unless the scanner runs already."""
        if self._scan.runs or self._devices.scanner is None:
            return
        self._says.setText("")
        self._thumb.hide()
        self._bar.start(self._scan.usual_s)
        self._scan.begin(self._devices.choices.scan, cards=False)

    def stop(self) -> None:
        self._scan.stop()

    def _take(self, pages: tuple[CapturedPage, ...]) -> None:
        """Show the first page. It is kept nowhere: a watched folder keeps its file, and the paper
        that may follow stays in the feeder.
        """
        self._scan.break_off(None)
        page = pages[0]
        self._tell(page.verdict)
        self._jobs.ask(lambda: decode(page.image), self._show)

    def _show(self, pictures: Pictures) -> None:
        self._thumb.show_picture(pictures.small)
        self._thumb.show()

    def _tell(self, verdict: PageVerdict) -> None:
        said = say_verdict(verdict)
        self._says.setText(f"{said.title}. {said.advice}".strip(". ") + ".")

    def _end(self, error: RegDeskError | None) -> None:
        self._bar.stop()
        self._devices.tell(error)
