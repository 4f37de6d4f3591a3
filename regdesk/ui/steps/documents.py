"""Step 5: the papers the law asks for. ``Space`` says that the original was seen, ``Shift Space``
that it is not here, ``Shift F1`` tells why it is asked for; files add pages.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from regdesk.domain.draft import StepId
from regdesk.domain.errors import RegDeskError
from regdesk.domain.paper import Page
from regdesk.services.counter import Counter
from regdesk.ui import words
from regdesk.ui.jobs import Jobs
from regdesk.ui.physical import letter_of
from regdesk.ui.shortcuts import SHIFT, held
from regdesk.ui.steps import edits
from regdesk.ui.steps.gallery import Gallery
from regdesk.ui.steps.page import StepPage, ctrl, plain
from regdesk.ui.steps.paper_bin import PaperBin
from regdesk.ui.steps.paper_edits import put_last_day, toggle_absent
from regdesk.ui.steps.paper_grid import ARROWS, PaperGrid
from regdesk.ui.steps.paper_intake import PaperIntake
from regdesk.ui.steps.paper_pane import PaperPane
from regdesk.ui.steps.paper_reason import ReasonPanel
from regdesk.ui.steps.paper_strip import PaperCount, PaperStrip
from regdesk.ui.steps.paper_views import PaperKey, PaperView, list_views
from regdesk.ui.steps.side import stack_cards
from regdesk.ui.steps.undoing import UndoToast
from regdesk.ui.widgets.field import Field

_FILES = "*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp *.pdf"


class DocumentsPage(StepPage):
    """Shows a card for every paper. ``choose_files`` may be replaced where no dialog can open."""

    step = StepId.DOCUMENTS
    side_width = 306
    wide_side_width = 560
    owns = ("papers",)

    def __init__(self, counter: Counter, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(counter, jobs, parent)
        self.choose_files: Callable[[QWidget], list[Path]] = choose_files
        self._views: dict[PaperKey, PaperView] = {}
        self._failed: dict[PaperKey, RegDeskError] = {}
        self._at: PaperKey | None = None
        self._shown = 0
        self._intake = PaperIntake(counter, jobs, lambda: self._draft, self)
        self._gallery = Gallery(counter, jobs, self)
        self._bin = PaperBin(counter, jobs, lambda: self._draft, self)
        self._count, self._strip, self._pane = PaperCount(), PaperStrip(), PaperPane()
        self.heading_tail = self._count
        self._grid = PaperGrid()
        self._rows.addWidget(self._strip)
        self._rows.addLayout(self._grid)
        self._rows.addStretch(1)
        stack_cards(self.side, self._pane, stretch=True)
        self._toast = UndoToast(self)
        self._connect()

    def title(self) -> str:
        return self.tr("Documents")

    def focus_field(self, path: str) -> None:
        code, about, last = [*path.removeprefix("papers.").split("."), "", ""][:3]
        keys = [key for key in self._grid.cards if key[0].value == code and key[1] == about]
        if not keys:
            self.focus_first()
            return
        self._grid.focus(keys[0])
        if last:
            super().focus_field(path)

    def fields(self) -> dict[str, Field]:
        """Return the one field of the paper at hand, where it may name a last day."""
        view = self._views.get(self._at) if self._at else None
        if view is None or not view.is_dated:
            return {}
        code, about = view.key
        return {f"papers.{code.value}.{about}.valid_until": self._pane.last_day}

    def focus_first(self) -> None:
        """Begin at the first paper that needs work."""
        needing = (key for key, view in self._views.items() if view.needs_work)
        key = next(needing, next(iter(self._views), None))
        if key is not None:
            self._grid.focus(key)

    def key(self, event: QKeyEvent) -> bool:
        if ctrl(event) and letter_of(event) == "r":
            self._pane.preview.rotate()
            return True
        if held(event) == SHIFT and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_F1):
            (self._toggle_absent if event.key() == Qt.Key.Key_Space else self._tell_why)()
            return True
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and not ctrl(event):
            return self._tab(forward=event.key() == Qt.Key.Key_Tab)
        if not plain(event) or self._at is None or self._pane.last_day.editor.hasFocus():
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
        elif event.key() in ARROWS:
            self._grid.move_from(self._at, Qt.Key(event.key()))
        else:
            return super().key(event)
        return True

    def _tab(self, *, forward: bool) -> bool:
        """Let the last day follow its own card: the pane shows that of the card at hand alone."""
        view = self._views.get(self._at) if self._at else None
        if view is None or not view.is_dated:
            return False
        keys, editor = list(self._grid.cards), self._pane.last_day.editor
        following = keys[keys.index(view.key) + 1 :]
        if forward and self._grid.cards[view.key].hasFocus():
            editor.setFocus(Qt.FocusReason.TabFocusReason)
        elif editor.hasFocus() and (following or not forward):
            self._grid.focus(following[0] if forward else view.key)
        else:
            return False
        return True

    def undo(self) -> bool:
        """Bring the page back that was removed last, as long as it is not destroyed."""
        found = self._bin.take_back()
        if found is None:
            return False
        key, at, page = found
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
        self._bin.empty()

    def _connect(self) -> None:
        self._strip.chosen.connect(self._choose)
        self._grid.focused.connect(self._look_at)
        self._grid.dropped.connect(self._add)
        self._pane.seen_asked.connect(self._toggle_seen)
        self._pane.absent_asked.connect(self._toggle_absent)
        self._pane.reason_asked.connect(self._tell_why)
        self._pane.last_day.changed.connect(self._take_last_day)
        self._pane.last_day.left.connect(self._judge_last_day)
        self._pane.rotate_asked.connect(self._pane.preview.rotate)
        self._pane.remove_asked.connect(self._remove_page)
        self._intake.moved.connect(self._show_cards)
        self._intake.added.connect(self._take_pages)
        self._intake.failed.connect(self._tell_failed)
        self._gallery.arrived.connect(self._show_cards)
        self._bin.emptied.connect(self.changed)

    def _refresh(self) -> None:
        views = list_views(self._draft, self._findings)
        self._views = {view.key: view for view in views}
        self._grid.show_keys(list(self._views))
        if self._at not in self._views:
            self._at = next(iter(self._views), None)
        self._show_cards()

    def _show_cards(self) -> None:
        for key, view in self._views.items():
            failed = words.failure(self._failed[key]) if key in self._failed else ""
            card = self._grid.cards[key]
            card.show_view(view, reading=self._intake.is_reading(key), failed=failed)
            pages = view.paper.pages
            card.thumb.show_picture(self._gallery.find_small(pages[0]) if pages else None)
        counted = [view for view in self._views.values() if view.is_counted]
        self._count.show_count(sum(view.is_ready for view in counted), len(counted))
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

    def _turn_page(self, by: int) -> None:
        self._shown = max(self._shown + by, 0)
        self._show_pane()

    def _toggle_seen(self) -> None:
        key = self._at
        if key is None or not (self._is_asked(key) or self._views[key].paper.original_seen):
            return
        now = self._counter.clock.now()
        self._claim_asking(edits.toggle_seen(self._draft, *key, now))
        self._go_on_after(key)

    def _toggle_absent(self) -> None:
        key = self._at
        if key is not None and self._is_asked(key):
            self._claim_asking(toggle_absent(self._draft, *key))
            self._go_on_after(key)

    def _is_asked(self, key: PaperKey) -> bool:
        return self._views[key].required is not None

    def _tell_why(self) -> None:
        required = self._views[self._at].required if self._at else None
        if required is not None:
            ReasonPanel(self.window(), required).open()

    def _take_last_day(self) -> None:
        if self._at is not None:
            typed = self._pane.last_day.value()
            self._claim_asking(put_last_day(self._draft, *self._at, typed))

    def _judge_last_day(self) -> None:
        for path in self.fields():
            self._judge(path)

    def _enter(self) -> bool:
        """From the last day back to its card, where the keys act; from a card on."""
        if self._at is not None and self._pane.last_day.editor.hasFocus():
            self._grid.focus(self._at)
            return True
        return super()._enter()

    def _go_on_after(self, key: PaperKey) -> None:
        """Go to the next paper that needs work, once nothing is left to say of this one."""
        keys = list(self._views)
        at = keys.index(key)
        needing = [one for one in keys[at + 1 :] + keys[:at] if self._views[one].needs_work]
        said = self._views[key].paper.original_seen or self._views[key].paper.absent
        if needing and said and not self._views[key].needs_work:
            self._grid.focus(needing[0])

    def _choose(self) -> None:
        if self._at is not None:
            self._add(self._at, self.choose_files(self))

    def _add(self, key: PaperKey, files: list[Path]) -> None:
        self._failed.pop(key, None)
        if self._is_asked(key):
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
        self._bin.add(key, self._shown, pages.pop(self._shown))
        self._claim_asking(edits.put_pages(self._draft, *key, tuple(pages)))
        self._toast.show(self.tr("Page removed"), self.undo)

    def _pages(self, key: PaperKey) -> tuple[Page, ...]:
        paper = self._draft.find_paper(*key)
        return paper.pages if paper is not None else ()


def choose_files(parent: QWidget) -> list[Path]:
    """Ask for picture or PDF files in the system's dialog."""
    says = QCoreApplication.translate("DocumentsPage", "Add pages from files")
    chosen, _filter = QFileDialog.getOpenFileNames(parent, says, "", _FILES)
    return [Path(each) for each in chosen]
