"""Step 5: the papers the law asks for. ``Space`` says that the original was seen, ``Shift Space``
that it is not here, ``Shift F1`` tells why it is asked for; ``F5`` scans its pages.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication, QHideEvent, QImage, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from regdesk.domain.draft import Draft
from regdesk.domain.errors import BadInput, RegDeskError
from regdesk.domain.paper import Page
from regdesk.services.counter import Counter
from regdesk.services.page_places import IDENTITY
from regdesk.ui import words
from regdesk.ui.jobs import Jobs
from regdesk.ui.scan_choices import ScanChoices
from regdesk.ui.scan_devices import ScanDevices, Stand
from regdesk.ui.shortcuts import is_enter
from regdesk.ui.steps.card_scan import CardScan
from regdesk.ui.steps.gallery import Gallery
from regdesk.ui.steps.page_zoom import PageZoom
from regdesk.ui.steps.paper_adding import PaperAdding
from regdesk.ui.steps.paper_card import find_picture, list_files
from regdesk.ui.steps.paper_keys import PaperAct, find_act
from regdesk.ui.steps.paper_pages import PaperPages
from regdesk.ui.steps.paper_strip import PaperStrip
from regdesk.ui.steps.paper_views import PaperKey, PaperView, legal_title
from regdesk.ui.steps.papers_seen import PapersSeen
from regdesk.ui.steps.scanner_panel import ScannerPanel
from regdesk.ui.steps.side import stack_cards
from regdesk.ui.steps.undoing import UndoToast
from regdesk.ui.widgets.base import announce

_FILES = "*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp *.pdf"


class DocumentsPage(PapersSeen):
    """The papers and their pages. ``choose_files`` may be replaced where no dialog can open."""

    def __init__(self, counter: Counter, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(counter, jobs, parent)
        self.choose_files: Callable[[QWidget], list[Path]] = choose_files
        self._failed: dict[PaperKey, RegDeskError] = {}
        self._progress = ""
        self.devices = ScanDevices(counter, jobs, ScanChoices(), self)
        self._adding = PaperAdding(counter, jobs, self._find_case, self)
        self._card_scan = CardScan(counter, self.devices, self._adding, self._find_case, self)
        self._pages = PaperPages(counter, jobs, self._find_case, self._merge, self)
        self._gallery = Gallery(counter, jobs, self)
        self._strip = PaperStrip(self.devices, self._adding)
        self._toast = UndoToast(self)
        self._rows.addWidget(self._strip)
        self._rows.addLayout(self._grid)
        self._rows.addStretch(1)
        stack_cards(self.side, self._pane, stretch=True)
        self._acts |= {
            PaperAct.SCAN: self._scan,
            PaperAct.SETTINGS: self._set_up,
            PaperAct.FILE: self._choose,
            PaperAct.PASTE: self._paste,
            PaperAct.TURN: self._pages.rotate,
            PaperAct.ZOOM: self._zoom,
            PaperAct.WAIVE: self._pages.ask_reason,
            PaperAct.EARLIER: lambda: self._pages.move(-1),
            PaperAct.LATER: lambda: self._pages.move(1),
            PaperAct.REMOVE: self._remove,
            PaperAct.PAGE_BEFORE: lambda: self._pages.step(-1),
            PaperAct.NEXT_PAGE: lambda: self._pages.step(1),
        }
        self._connect()

    def _connect(self) -> None:
        self._strip.file_asked.connect(self._choose)
        self._strip.scan_asked.connect(self._scan)
        self._strip.stop_asked.connect(self.stop_scan)
        self._strip.settings_asked.connect(self._set_up)
        self._strip.look_asked.connect(self._zoom)
        self._grid.dropped.connect(self._take)
        self._grid.retake_asked.connect(self._scan_into)
        self._pane.rotate_asked.connect(self._pages.rotate)
        self._pane.zoom_asked.connect(self._zoom)
        self._pane.pass_asked.connect(self._pages.ask_reason)
        self._pane.remove_asked.connect(self._remove)
        self._pane.put_asked.connect(self._place)
        self.devices.missed.connect(self._strip.stress)
        self._adding.added.connect(self._take_pages)
        self._card_scan.zone.connect(lambda *read: self.asked.emit("zone", read))
        self._adding.coded.connect(partial(self.asked.emit, "code"))
        self._adding.scanned.connect(self._go_on_scanned)
        self._adding.moved.connect(self._follow_adding)
        self._adding.failed.connect(self._tell_failed)
        self._pages.failed.connect(self._tell_failed)
        self._pages.moved.connect(self._show_cards)
        self._pages.changed.connect(self.changed)
        self._gallery.arrived.connect(self._show_cards)

    def find_hindrance(self) -> str:
        if not (self._adding.runs or self._pages.turns):
            return ""
        return self.tr("A page is still being read or has no place yet: look at the papers.")

    def scan_card(self, about: str) -> None:
        self._card_scan.begin(about)

    def stop_scan(self) -> bool:
        if self._card_scan.stop():
            return True
        runs = self._adding.scans
        if runs:
            self._adding.stop()
        return runs

    def prepare_end(self) -> None:
        self._pages.leave()

    def leave(self) -> None:
        self.devices.leave()
        self._card_scan.leave()
        self._adding.leave()
        self._pages.leave()
        self._gallery.leave()
        self._failed.clear()

    def undo(self) -> bool:
        return self._pages.undo()

    def key(self, event: QKeyEvent) -> bool:
        if is_enter(event) and not self._in_field() and self._adding.placing.count:
            self._place()
            return True
        if find_act(event) is PaperAct.STOP and self.stop_scan():
            return True
        return super().key(event)

    def retranslate(self) -> None:
        self._strip.retranslate()
        super().retranslate()
        self._tell_progress()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.devices.stand is Stand.UNKNOWN:
            self.devices.meet()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._pages.empty_bin()

    def _find_case(self) -> Draft | None:
        return self._draft if self.find_open is None else self.find_open()

    def _merge(self, edit: Callable[[Draft], Draft]) -> None:
        """Take ``edit`` into the case, also while another step is shown."""
        if self.isVisible():
            self._claim_asking(edit(self._draft))
        else:
            self.asked.emit("edit", edit)

    def _show_cards(self) -> None:
        for key, view in self._views.items():
            failed = words.failure(self._failed[key]) if key in self._failed else ""
            card = self._grid.cards[key]
            card.show_view(view, failed=failed)
            if self._adding.is_reading(key) or self._pages.is_turning(key):
                card.show_reading(self._adding.usual_s, self._adding.came)
            pages = view.paper.pages
            card.thumb.show_picture(self._gallery.find_small(pages[0]) if pages else None)
        super()._show_cards()

    def _show_pane(self, view: PaperView) -> None:
        self._pages.look_at(view.key)
        piece = self._adding.placing.find()
        if piece is not None:
            self._pane.show_piece(view, piece.image)
            return
        page = self._pages.find_shown()
        image = self._gallery.find(page) if page is not None else None
        self._pane.show_view(view, image, self._pages.shown)

    def _follow_adding(self) -> None:
        self._show_cards()
        self._tell_progress()

    def _tell_progress(self) -> None:
        """Say on the rail what goes on here, whichever step is shown."""
        says = ""
        if self._adding.scans:
            says = " ".join(filter(None, (self.tr("Reading…"), str(self._adding.came or ""))))
        elif self._adding.placing.count:
            says = self.tr("Whose paper is this?")
        if says != self._progress:
            self._progress = says
            self.asked.emit("progress", says)

    def _scan(self) -> None:
        if self._at is not None:
            self._scan_into(self._at)

    def _scan_into(self, key: PaperKey) -> None:
        """Scan into the paper ``key``; a poor page that is looked at goes once another is there."""
        self._grid.focus(key)
        if self._adding.scans or self._adding.placing.count or not self._is_asked(key):
            self._strip.stress()
            return
        self._failed.pop(key, None)
        page = self._pages.find_shown()
        replaces = page if page is not None and page.is_poor else None
        self.devices.meet(lambda: self._adding.scan(key, self.devices, replaces=replaces))

    def _set_up(self) -> None:
        ScannerPanel(self.window(), self._counter, self._jobs, self.devices).open()

    def _choose(self) -> None:
        if self._at is not None:
            self._take(self._at, self.choose_files(self), None)

    def _paste(self) -> None:
        mime = QGuiApplication.clipboard().mimeData() or QMimeData()  # none: it is empty
        files, picture = list_files(mime), find_picture(mime)
        if self._at is not None and (files or picture is not None):
            self._take(self._at, files, picture)
        elif self._at is not None:
            self._tell_failed(self._at, BadInput("clipboard.empty"))

    def _take(self, key: PaperKey, files: list[Path], picture: QImage | None) -> None:
        self._failed.pop(key, None)
        if self._is_asked(key):
            self._adding.add_files(key, files)
            if picture is not None:
                self._adding.add_picture(key, picture)

    def _take_pages(self, key: PaperKey, pages: tuple[Page, ...], replaced: Page | None) -> None:
        self._failed.pop(key, None)
        self._pages.add(key, pages, replaced)

    def _go_on_scanned(self, key: PaperKey) -> None:
        """Go on to the next paper from one that came well; say aloud how it came."""
        self.devices.tell(None)
        if key not in self._views or not self.isVisible():
            return
        announce(self, f"{self._views[key].title}. {self._views[key].state}")
        if key == self._at and not self._views[key].is_poor and not self._adding.placing.count:
            self._go_on_from(key)

    def _tell_failed(self, key: PaperKey, error: RegDeskError) -> None:
        self._failed[key] = error
        if error.key.startswith("scanner."):
            self.devices.tell(error)
        self._show_cards()

    def _place(self) -> None:
        """Give the page that belongs to nobody yet to the paper at hand, and offer the next."""
        key = self._at
        if key is None or not self._is_asked(key):
            self._strip.stress()
            return
        self._adding.place(key)
        if self._adding.placing.count:
            self._suggest(key)

    def _suggest(self, key: PaperKey) -> None:
        """Go to the next identity document that has no page yet."""
        keys = list(self._views)
        at = keys.index(key)
        bare = [one for one in keys[at + 1 :] + keys[:at] if not self._views[one].paper.pages]
        fitting = [one for one in bare if one[0] in IDENTITY and self._is_asked(one)]
        if fitting:
            self._grid.focus(fitting[0])

    def _remove(self) -> None:
        """Take the shown page out; one that has no place yet is thrown away."""
        placing = self._adding.placing
        if placing.find() is None:
            self._pages.remove()
            return
        piece = placing.take()
        self._toast.show(self.tr("Page removed"), lambda: placing.put_back(piece))

    def _zoom(self) -> None:
        piece = self._adding.placing.find()
        if piece is not None:
            PageZoom(self.window(), self.tr("Whose paper is this?"), piece.image).open()
            return
        page = self._pages.find_shown()
        if self._at is not None and page is not None:
            self._pages.zoom(self._gallery.find(page), legal_title(self._views[self._at]))


def choose_files(parent: QWidget) -> list[Path]:
    """Ask for picture or PDF files in the system's dialog."""
    says = QCoreApplication.translate("DocumentsPage", "Add pages from files")
    chosen, _filter = QFileDialog.getOpenFileNames(parent, says, "", _FILES)
    return [Path(each) for each in chosen]
