"""What can be done with the pages of the paper at hand: look, put in order, turn, let pass."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from regdesk.domain.draft import Draft
from regdesk.domain.paper import Page
from regdesk.services.counter import Counter
from regdesk.services.pages import accept_poor, get_paper, reorder
from regdesk.ui.jobs import Jobs
from regdesk.ui.steps import paper_edits
from regdesk.ui.steps.page_zoom import PageZoom
from regdesk.ui.steps.paper_bin import PaperBin
from regdesk.ui.steps.paper_keep import FindCase
from regdesk.ui.steps.paper_poor import PoorDialog
from regdesk.ui.steps.paper_turning import PaperTurning
from regdesk.ui.steps.paper_views import PaperKey
from regdesk.ui.steps.undoing import UndoToast

Merge = Callable[[Callable[[Draft], Draft]], None]


class PaperPages(QObject):
    """``merge`` takes an edit into the open case, whichever step is shown. ``moved`` tells that
    another page is looked at or is being turned, ``failed`` a paper and what was wrong with it,
    ``changed`` that what was kept last may be older than what is on screen.
    """

    moved = Signal()
    failed = Signal(object, object)
    changed = Signal()

    def __init__(
        self, counter: Counter, jobs: Jobs, find_case: FindCase, merge: Merge, place: QWidget
    ) -> None:
        super().__init__(place)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._find_case = find_case
        self._merge = merge
        self._place = place
        self._key: PaperKey | None = None
        self.shown = 0
        self._toast = UndoToast(place)
        self._bin = PaperBin(counter, jobs, self._get_case, self)
        self._turning = PaperTurning(counter, jobs, find_case, self)
        self._turning.turned.connect(self._take_turned)
        self._turning.failed.connect(self.failed)
        self._turning.moved.connect(self.moved)
        self._bin.emptied.connect(self.changed)

    def look_at(self, key: PaperKey | None) -> None:
        """Take the paper ``key`` in hand: a page that is not clear first."""
        if key != self._key:
            self._key = key
            pages = self._pages()
            self.shown = next((at for at, page in enumerate(pages) if page.is_poor), 0)

    @property
    def turns(self) -> bool:
        """Tell whether a page is being turned."""
        return self._turning.runs

    def is_turning(self, key: PaperKey) -> bool:
        return self._turning.is_turning(key)

    def find_shown(self) -> Page | None:
        """Return the page that is looked at, if there is one."""
        pages = self._pages()
        self.shown = max(0, min(self.shown, len(pages) - 1))
        return pages[self.shown] if pages else None

    def step(self, by: int) -> None:
        """Look at the next page, or the one before."""
        self.shown = max(0, min(self.shown + by, len(self._pages()) - 1))
        self.moved.emit()

    def move(self, by: int) -> None:
        """Let the page change places with the next, or the one before."""
        key, pages = self._key, list(self._pages())
        to = self.shown + by
        if key is None or not 0 <= to < len(pages):
            return
        before = self._get_case()
        pages[self.shown], pages[to] = pages[to], pages[self.shown]
        order, self.shown = tuple(pages), to
        self._merge(lambda draft: paper_edits.put_pages(draft, *key, order))
        paper = get_paper(before, *key)
        self._jobs.run(lambda: reorder(self._counter, before, paper, order))

    def rotate(self) -> None:
        """Turn the page to the right, for good."""
        page = self.find_shown()
        if self._key is not None and page is not None:
            self._turning.begin(self._key, page)

    def zoom(self, image: QImage | None, title: str) -> None:
        """Show the page over the whole window."""
        page = self.find_shown()
        if page is None or image is None:
            return
        zoom = PageZoom(self._place.window(), title, image)
        zoom.open()
        self._jobs.run(
            lambda: QImage.fromData(self._counter.page_image(page)), zoom.sheet.show_image
        )

    def ask_reason(self) -> None:
        """Ask why the page, which is not clear, will do."""
        key, page = self._key, self.find_shown()
        if key is None or page is None or not page.is_poor:
            return
        dialog = PoorDialog(self._place.window())
        dialog.told.connect(lambda reason: self._waive(key, page, reason))
        dialog.open()

    def remove(self) -> None:
        """Take the page out; it is destroyed only when it can no longer be wanted back."""
        key, pages = self._key, list(self._pages())
        page = self.find_shown()
        if key is None or page is None:
            return
        self._bin.add(key, self.shown, page)
        pages.remove(page)
        left = tuple(pages)
        self._merge(lambda draft: paper_edits.put_pages(draft, *key, left))
        self._toast.show(self.tr("Page removed"), self.undo)

    def add(self, key: PaperKey, fresh: tuple[Page, ...], replaced: Page | None) -> None:
        """Take in what came, in the place of the poor page it replaces; show the last of it."""
        pages = list(get_paper(self._get_case(), *key).pages)
        at = pages.index(replaced) if replaced in pages else len(pages)
        if replaced is not None and replaced in pages:
            self._bin.add(key, at, pages.pop(at))
        pages[at:at] = fresh
        whole = tuple(pages)
        if key == self._key:
            self.shown = at + len(fresh) - 1
        self._merge(lambda draft: paper_edits.put_pages(draft, *key, whole))
        if not self._place.isVisible():
            self.empty_bin()

    def undo(self) -> bool:
        """Bring the page back that was removed last, as long as it is not destroyed."""
        found = self._bin.take_back()
        if found is None:
            return False
        key, at, page = found
        pages = list(get_paper(self._get_case(), *key).pages)
        pages.insert(at, page)
        whole = tuple(pages)
        self._merge(lambda draft: paper_edits.put_pages(draft, *key, whole))
        return True

    def empty_bin(self) -> None:
        """Destroy what was removed: nobody can want it back any more."""
        self._bin.empty()

    def leave(self) -> None:
        """Let the case go: what was removed is destroyed, a page that is being turned stays as it
        is.
        """
        self._bin.empty()
        self._turning.leave()

    def _waive(self, key: PaperKey, page: Page, reason: str) -> None:
        before = self._get_case()
        paper = get_paper(before, *key)
        passed = replace(page, poor_reason=reason)
        self._merge(lambda draft: _swap(draft, key, page, passed))
        self._jobs.run(lambda: accept_poor(self._counter, before, paper, page, reason))

    def _take_turned(self, key: PaperKey, before: Page, after: Page) -> None:
        self._merge(lambda draft: _swap(draft, key, before, after))

    def _pages(self) -> tuple[Page, ...]:
        """Return those of the paper at hand; none once its case has been closed."""
        draft = self._find_case()
        if draft is None or self._key is None:
            return ()
        return get_paper(draft, *self._key).pages

    def _get_case(self) -> Draft:
        draft = self._find_case()
        assert draft is not None, "a page is worked at in an open case only"
        return draft


def _swap(draft: Draft, key: PaperKey, before: Page, after: Page) -> Draft:
    pages = get_paper(draft, *key).pages
    return paper_edits.put_pages(
        draft, *key, tuple(after if one == before else one for one in pages)
    )
