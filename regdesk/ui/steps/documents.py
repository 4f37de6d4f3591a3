"""Step 5: the papers the law asks for. ``Space`` says the original was seen, files add pages."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QWidget

from regdesk.domain.draft import Draft, StepId
from regdesk.domain.errors import RegDeskError
from regdesk.domain.paper import Page
from regdesk.services.counter import Counter
from regdesk.ui import words
from regdesk.ui.jobs import Jobs
from regdesk.ui.physical import letter_of
from regdesk.ui.steps import edits
from regdesk.ui.steps.gallery import Gallery
from regdesk.ui.steps.page import StepPage, ctrl, plain
from regdesk.ui.steps.paper_card import PaperCard
from regdesk.ui.steps.paper_intake import PaperIntake
from regdesk.ui.steps.paper_pane import PaperPane
from regdesk.ui.steps.paper_strip import PaperCount, PaperStrip
from regdesk.ui.steps.paper_views import PaperKey, PaperView, list_views
from regdesk.ui.steps.side import stack_cards
from regdesk.ui.steps.undoing import UndoToast

_COLUMNS = 2
_UNDO_MS = 5000
_FILES = "*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp *.pdf"
_ARROWS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_COLUMNS,
    Qt.Key.Key_Down: _COLUMNS,
}


class DocumentsPage(StepPage):
    """Shows a card for every paper. ``choose_files`` may be replaced where no dialog can open."""

    step = StepId.DOCUMENTS
    side_width = 306
    owns = ("papers",)

    def __init__(self, counter: Counter, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(counter, jobs, parent)
        self.choose_files: Callable[[QWidget], list[Path]] = choose_files
        self._views: dict[PaperKey, PaperView] = {}
        self._cards: dict[PaperKey, PaperCard] = {}
        self._failed: dict[PaperKey, RegDeskError] = {}
        self._removed: list[tuple[PaperKey, int, Page]] = []
        self._at: PaperKey | None = None
        self._shown = 0
        self._intake = PaperIntake(counter, jobs, lambda: self._draft, self)
        self._gallery = Gallery(counter, jobs, self)
        self._count, self._strip, self._pane = PaperCount(), PaperStrip(), PaperPane()
        self.heading_tail = self._count
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._rows.addWidget(self._strip)
        self._rows.addLayout(self._grid)
        self._rows.addStretch(1)
        stack_cards(self.side, self._pane, stretch=True)
        self._toast = UndoToast(self)
        self._farewell = QTimer(self, singleShot=True, interval=_UNDO_MS)
        self._connect()

    def title(self) -> str:
        return self.tr("Documents")

    def focus_field(self, path: str) -> None:
        code, _, about = path.removeprefix("papers.").partition(".")
        keys = [key for key in self._cards if key[0].value == code and key[1] == about]
        if keys:
            self._cards[keys[0]].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_first()

    def focus_first(self) -> None:
        """Begin at the first paper that needs work."""
        needing = (key for key, view in self._views.items() if view.needs_work)
        key = next(needing, next(iter(self._views), None))
        if key is not None:
            self._cards[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def key(self, event: QKeyEvent) -> bool:
        if ctrl(event) and letter_of(event) == "r":
            self._pane.preview.rotate()
            return True
        if not plain(event) or self._at is None:
            return super().key(event)
        acts: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Space: self._toggle_seen,
            Qt.Key.Key_Insert: self._choose,
            Qt.Key.Key_Delete: self._remove_page,
            Qt.Key.Key_F5: self._strip.stress,
            Qt.Key.Key_PageDown: lambda: self._turn_page(1),
            Qt.Key.Key_PageUp: lambda: self._turn_page(-1),
        }
        if event.key() in acts:
            acts[event.key()]()
        elif event.key() in _ARROWS:
            self._move(_ARROWS[Qt.Key(event.key())])
        else:
            return super().key(event)
        return True

    def undo(self) -> bool:
        """Bring the page back that was removed last, as long as it is not destroyed."""
        if not self._removed:
            return False
        key, at, page = self._removed.pop()
        pages = list(self._pages(key))
        pages.insert(at, page)
        self._claim_asking(edits.put_pages(self._draft, *key, tuple(pages)))
        return True

    def retranslate(self) -> None:
        self._strip.retranslate()
        if self._views:
            self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._destroy_removed()

    def _connect(self) -> None:
        self._strip.chosen.connect(self._choose)
        self._pane.seen_asked.connect(self._toggle_seen)
        self._pane.rotate_asked.connect(self._pane.preview.rotate)
        self._pane.remove_asked.connect(self._remove_page)
        self._intake.moved.connect(self._show_cards)
        self._intake.added.connect(self._take_pages)
        self._intake.failed.connect(self._tell_failed)
        self._gallery.arrived.connect(self._show_cards)
        self._farewell.timeout.connect(self._destroy_removed)

    def _refresh(self) -> None:
        views = list_views(self._draft, self._findings)
        self._views = {view.key: view for view in views}
        if list(self._views) != list(self._cards):
            self._make_cards()
        if self._at not in self._views:
            self._at = next(iter(self._views), None)
        self._show_cards()

    def _make_cards(self) -> None:
        for key in [key for key in self._cards if key not in self._views]:
            card = self._cards.pop(key)
            card.hide()
            card.deleteLater()
        old, self._cards = self._cards, {}
        for at, key in enumerate(self._views):
            self._cards[key] = old.get(key) or self._make_card(key)
            self._grid.addWidget(self._cards[key], at // _COLUMNS, at % _COLUMNS)
            self._cards[key].show()  # at once: the focus may come in the same breath

    def _make_card(self, key: PaperKey) -> PaperCard:
        card = PaperCard()
        card.focused.connect(lambda: self._look_at(key))
        card.dropped.connect(lambda files: self._add(key, files))
        return card

    def _show_cards(self) -> None:
        for key, view in self._views.items():
            failed = words.failure(self._failed[key]) if key in self._failed else ""
            card = self._cards[key]
            card.show_view(view, reading=self._intake.is_reading(key), failed=failed)
            pages = view.paper.pages
            card.thumb.show_picture(self._gallery.find(pages[0]) if pages else None)
        ready = sum(not view.needs_work for view in self._views.values())
        self._count.show_count(ready, len(self._views))
        self._show_pane()

    def _show_pane(self) -> None:
        self._pane.setVisible(self._at is not None)
        if self._at is None:
            return
        view = self._views[self._at]
        pages = view.paper.pages
        self._shown = min(self._shown, max(len(pages) - 1, 0))
        image = self._gallery.find(pages[self._shown]) if pages else None
        self._pane.show_view(view, image, self._shown)

    def _look_at(self, key: PaperKey) -> None:
        if key != self._at:
            self._at, self._shown = key, 0
            self._show_pane()

    def _move(self, by: int) -> None:
        keys = list(self._cards)
        at = keys.index(self._at) + by if self._at in keys else 0
        if 0 <= at < len(keys):
            self._cards[keys[at]].setFocus(Qt.FocusReason.TabFocusReason)

    def _turn_page(self, by: int) -> None:
        self._shown = max(self._shown + by, 0)
        self._show_pane()

    def _toggle_seen(self) -> None:
        key = self._at
        if key is None:
            return
        now = self._counter.clock.now()
        self._claim_asking(edits.toggle_seen(self._draft, *key, now))
        if not self._views[key].needs_work:
            self._go_on_after(key)

    def _go_on_after(self, key: PaperKey) -> None:
        keys = list(self._views)
        at = keys.index(key)
        needing = [one for one in keys[at + 1 :] + keys[:at] if self._views[one].needs_work]
        if needing and self._views[key].paper.original_seen:
            self._cards[needing[0]].setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        if self._at is not None:
            self._add(self._at, self.choose_files(self))

    def _add(self, key: PaperKey, files: list[Path]) -> None:
        self._failed.pop(key, None)
        self._intake.add(key, files)

    def _take_pages(self, key: PaperKey, pages: tuple[Page, ...]) -> None:
        self._claim_asking(edits.put_pages(self._draft, *key, (*self._pages(key), *pages)))

    def _tell_failed(self, key: PaperKey, error: RegDeskError) -> None:
        self._failed[key] = error
        self._show_cards()

    def _remove_page(self) -> None:
        """Take the shown page out; it is destroyed only when it can no longer be wanted back."""
        key = self._at
        pages = list(self._pages(key)) if key is not None else []
        if key is None or not pages:
            return
        self._removed.append((key, self._shown, pages.pop(self._shown)))
        self._farewell.start()
        self._claim_asking(edits.put_pages(self._draft, *key, tuple(pages)))
        self._toast.show(self.tr("Page removed"), self.undo)

    def _destroy_removed(self) -> None:
        removed, self._removed = self._removed, []
        for key, _at, page in removed:
            work = partial(self._counter.remove_page, self._draft, *key, page)
            self._jobs.run(work, self._tell_removed)

    def _tell_removed(self, _draft: Draft) -> None:
        """The file is gone; what was kept with it may be older than what is on screen."""
        self.changed.emit()

    def _pages(self, key: PaperKey) -> tuple[Page, ...]:
        paper = self._draft.find_paper(*key)
        return paper.pages if paper is not None else ()


def choose_files(parent: QWidget) -> list[Path]:
    """Ask for picture or PDF files in the system's dialog."""
    says = QCoreApplication.translate("DocumentsPage", "Add pages from files")
    chosen, _filter = QFileDialog.getOpenFileNames(parent, says, "", _FILES)
    return [Path(each) for each in chosen]
