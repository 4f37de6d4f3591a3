"""Every way by which pages come to papers: scanner, files, clipboard; and where each goes."""

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject, Signal
from PySide6.QtGui import QImage, QImageWriter

from regdesk.domain.errors import BadInput, RegDeskError
from regdesk.domain.paper import Page
from regdesk.services.counter import Counter
from regdesk.services.page_places import IDENTITY, place_pages
from regdesk.services.pages import check_allowed, get_paper
from regdesk.services.ports import CapturedPage
from regdesk.ui.jobs import Jobs
from regdesk.ui.scan_devices import ScanDevices
from regdesk.ui.steps.paper_intake import PaperIntake, Read
from regdesk.ui.steps.paper_keep import Done, FindCase, PaperKeep
from regdesk.ui.steps.paper_placing import PaperPlacing
from regdesk.ui.steps.paper_scan import PaperScan
from regdesk.ui.steps.paper_views import PaperKey

_Groups = deque[tuple[PaperKey, list[CapturedPage]]]


class PaperAdding(QObject):
    """``added`` gives a paper, its new pages and the poor one they replace, or None; ``read`` a
    paper and the lines of a zone on a new page, ``coded`` the text of a code there; ``failed`` a
    paper and its error; ``scanned`` the paper whose scan has ended well; ``moved`` says that what
    goes on has changed.
    """

    added = Signal(object, object, object)
    read = Signal(object, object)
    coded = Signal(str)
    failed = Signal(object, object)
    scanned = Signal(object)
    moved = Signal()

    def __init__(
        self, counter: Counter, jobs: Jobs, find_case: FindCase, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._counter = counter
        self._find_case = find_case
        self.placing = PaperPlacing(jobs, self)
        self._scan = PaperScan(counter, jobs, self)
        self._intake = PaperIntake(jobs, self)
        self._keep = PaperKeep(counter, jobs, find_case, self)
        self._at: tuple[str, PaperKey] | None = None  # case and paper of the scan that runs
        self._replaces: Page | None = None
        self._keeps = True
        self.came = 0
        self._scan.came.connect(self._take_side)
        self._scan.ended.connect(self._end_scan)
        self._intake.failed.connect(self.failed)
        self._intake.moved.connect(self.moved)
        self._keep.added.connect(self._tell_added)
        self._keep.read.connect(self.read)
        self._keep.coded.connect(self.coded)
        self.placing.moved.connect(self.moved)

    @property
    def scans(self) -> bool:
        """Tell whether the scanner runs."""
        return self._scan.runs

    @property
    def runs(self) -> bool:
        """Tell whether anything is being read or kept, or waits for its place."""
        return self._scan.runs or self._intake.runs or self._keep.runs or bool(self.placing.count)

    @property
    def usual_s(self) -> float:
        """How long the scanner took for the last side."""
        return self._scan.usual_s

    def is_reading(self, key: PaperKey) -> bool:
        """Tell whether something of this paper is being read or waits for it."""
        scans = self._scan.runs and self._at is not None and self._at[1] == key
        return scans or self._intake.is_reading(key)

    def scan(
        self,
        key: PaperKey,
        devices: ScanDevices,
        *,
        replaces: Page | None = None,
        keeps: bool = True,
    ) -> None:
        """Scan into the paper ``key``; its page ``replaces`` goes as soon as another is there.
        Unless it ``keeps`` them the pages are only read.
        """
        draft = self._find_case()
        if draft is None or self._scan.runs or not self._may_read(key):
            return
        self._at, self._replaces, self.came = (draft.case_id, key), replaces, 0
        self._keeps = keeps
        self._scan.begin(devices.choices.scan, cards=key[0] in IDENTITY)
        self.moved.emit()

    def stop(self) -> None:
        """Stop the scanner and read no more files; what came stays."""
        self._intake.clear()
        if self._scan.runs:
            self._scan.stop()

    def leave(self) -> None:
        """Let the case go: stop, throw away what was not placed; what still comes is nobody's."""
        self.stop()
        self._intake.leave()
        self._at = None
        self.placing.clear()

    def add_files(self, key: PaperKey, files: Sequence[Path]) -> None:
        """Read ``files`` into the paper ``key``, in their order."""
        for file in files:
            self._read(key, partial(self._counter.capture.read_file, file))

    def add_picture(self, key: PaperKey, picture: QImage) -> None:
        """Read a picture that was dropped or pasted."""
        self._read(key, lambda: self._counter.capture.read_bytes(_as_png(picture)))

    def place(self, key: PaperKey) -> None:
        """Give what is to be placed now to the paper ``key``."""
        if self.placing.find() is not None and self._may_read(key):
            piece = self.placing.take()
            self._keep.keep(piece.case_id, key, (piece.page,), partial(self._tell_failed, key))

    def _read(self, key: PaperKey, read: Read) -> None:
        draft = self._find_case()
        if draft is None or not self._may_read(key):
            return
        case_id = draft.case_id

        def take(pages: Sequence[CapturedPage], done: Callable[[], None]) -> None:
            def kept(error: RegDeskError | None) -> None:
                self._tell_failed(key, error)
                done()

            self._settle(case_id, key, pages, kept)

        self._intake.add(key, read, take)

    def _may_read(self, key: PaperKey) -> bool:
        """Tell whether the law lets a picture be made, or say at the paper that it does not."""
        draft = self._find_case()
        if draft is None:
            return False
        try:
            check_allowed(self._counter.findings(draft), get_paper(draft, *key))
        except BadInput as error:
            self.failed.emit(key, error)
            return False
        return True

    def _take_side(self, pages: tuple[CapturedPage, ...]) -> None:
        if self._at is None:
            self._scan.go_on()  # its case was left: to the end of the run
            return
        self.came += len(pages)
        if not self._keeps:
            for lines in filter(None, (one.mrz for one in pages)):
                self.read.emit(self._at[1], lines)
            self._side_kept(None)
            return
        self._settle(*self._at, pages, self._side_kept, cut=True)

    def _side_kept(self, error: RegDeskError | None) -> None:
        if error is None:
            self._scan.go_on()
        else:
            self._scan.break_off(error)
        self.moved.emit()

    def _end_scan(self, error: RegDeskError | None) -> None:
        at, self._at, self._replaces = self._at, None, None
        if at is not None and error is not None:
            self.failed.emit(at[1], error)
        elif at is not None and self.came:
            self.scanned.emit(at[1])
        self.moved.emit()

    def _settle(
        self,
        case_id: str,
        key: PaperKey,
        pages: Sequence[CapturedPage],
        done: Done,
        *,
        cut: bool = False,
    ) -> None:
        """Bring each of ``pages`` where it belongs, then call ``done``."""
        draft = self._find_case()
        if draft is None or draft.case_id != case_id:
            done(None)
            return
        groups: dict[PaperKey, list[CapturedPage]] = {}
        loose = []
        for page, to in place_pages(draft, self._counter.findings(draft), pages, key, cut=cut):
            groups.setdefault(to, []).append(page) if to is not None else loose.append(page)
        self.placing.add(case_id, loose)
        self._keep_next(case_id, deque(groups.items()), done, None)

    def _keep_next(
        self, case_id: str, groups: _Groups, done: Done, error: RegDeskError | None
    ) -> None:
        if error is not None or not groups:
            done(error)
            return
        key, pages = groups.popleft()
        self._keep.keep(case_id, key, pages, partial(self._keep_next, case_id, groups, done))

    def _tell_added(self, key: PaperKey, pages: tuple[Page, ...]) -> None:
        at, replaces = self._at, self._replaces
        if at is None or at[1] != key:
            replaces = None
        else:
            self._replaces = None
        self.added.emit(key, pages, replaces)

    def _tell_failed(self, key: PaperKey, error: RegDeskError | None) -> None:
        if error is not None:
            self.failed.emit(key, error)


def _as_png(picture: QImage) -> bytes:
    """Return ``picture`` as a file that the door takes; slow, so never on the window's thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(picture)
    return bytes(buffer.data().data())
