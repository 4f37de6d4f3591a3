"""Ctrl Shift P: the very PDF that is printed, page by page, before or after it is on paper."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from regdesk.domain.errors import RegDeskError
from regdesk.domain.print_task import PrintChoice
from regdesk.domain.rights import Right
from regdesk.domain.sheet import Sheet
from regdesk.services.counter import Counter
from regdesk.services.sheet_acts import save_sheet
from regdesk.ui import theme, words
from regdesk.ui.choosing_file import PDF, choose_file
from regdesk.ui.fonts import Role
from regdesk.ui.jobs import Jobs
from regdesk.ui.physical import letter_of
from regdesk.ui.print_words import layout_name, sheet_name
from regdesk.ui.screens.page_view import PageView
from regdesk.ui.scrolling import Scrolling
from regdesk.ui.shortcuts import CTRL, CTRL_SHIFT, NONE, held
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.scrim import Scrim
from regdesk.ui.widgets.toast import Toast

_WIDTH = 1080
_BESIDE = 16  # px of the window that are left free at each side
_PIXELS = 1800  # of a page's width: sharp at the full width of the panel
_SCROLLS = {Qt.Key.Key_Up: -60, Qt.Key.Key_Down: 60}  # px
_TURNS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ZOOMS = {Qt.Key.Key_Plus: True, Qt.Key.Key_Equal: True, Qt.Key.Key_Minus: False}


class PreviewPanel(Scrim):
    """``print_asked`` comes from Ctrl P; ``make`` says the sheet, of the case ``case_id`` where it
    is one's, away from the window's thread.
    """

    print_asked = Signal()

    def __init__(
        self,
        window: QWidget,
        counter: Counter,
        jobs: Jobs,
        make: Callable[[], Sheet],
        choice: PrintChoice,
        case_id: str = "",
    ) -> None:
        super().__init__(window, _WIDTH)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._make = make
        self._layout = choice.layout
        self._case_id = case_id
        self._sheet: Sheet | None = None
        self._pdf = b""
        self._page, self._pages = 0, 1
        self._pictures: dict[int, bytes] = {}
        self._build()
        self._lay_out()
        self._tell_page()
        theme.current().changed.connect(self._measure)

    def _build(self) -> None:
        self._title = Label(self.tr("Looking for the sheet…"), Role.DIALOG_TITLE)
        self._where = Label("", Role.TEXT, "ink2", tabular=True)
        self._back = SecondaryButton("←", "PgUp", small=True)
        self._back.setAccessibleName(self.tr("Page before"))
        self._forth = SecondaryButton("→", "PgDn", small=True)
        self._forth.setAccessibleName(self.tr("Next page"))
        self._zoom = QuietButton("", "Ctrl +", small=True)
        self._save = SecondaryButton(self.tr("Save as PDF"), "Ctrl S")
        self._print = PrimaryButton(self.tr("Print"), "Ctrl P", "printer")
        self._print.need(Right.WORK)
        self._close = SecondaryButton(self.tr("Close"), "Esc")
        self._again = SecondaryButton(self.tr("Try again"), "F5")
        self._again.hide()
        self.view = PageView()
        self.area = Scrolling(self.view)
        self.area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._back.clicked.connect(lambda: self.turn(-1))
        self._forth.clicked.connect(lambda: self.turn(1))
        self._zoom.clicked.connect(lambda: self.zoom(wide=not self.view.wide))
        self._save.clicked.connect(self.save)
        self._print.clicked.connect(self._ask_print)
        self._close.clicked.connect(self.close_over)
        self._again.clicked.connect(self._try_again)
        beside = (self._back, self._forth, self._zoom)
        for one in (*beside, self._save, self._close, self._again, self._print):
            one.installEventFilter(self)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self._title)
        said.addWidget(self._where)
        head.addLayout(said, 1)
        for button in (self._zoom, self._back, self._forth):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self._save)
        foot.addStretch(1)
        foot.addWidget(self._close)
        foot.addWidget(self._again)
        foot.addWidget(self._print)
        column = self.card.column
        column.setContentsMargins(24, 18, 24, 18)
        column.addLayout(head)
        column.addWidget(self.area, 1)
        column.addLayout(foot)

    def open(self) -> None:
        """Cover the window and ask for the sheet and its first page."""
        self._measure()
        super().open()
        self._jobs.ask(self._find, self._show_sheet, self._fail)

    def first_focus(self) -> QWidget:
        failed = self._sheet is None and not self._again.isHidden()
        return self._close if failed or self._print.isHidden() else self._print

    def turn(self, by: int) -> None:
        """Show another page; round neither end."""
        to = min(max(self._page + by, 0), self._pages - 1)
        if to != self._page:
            self._page = to
            self._fetch()

    def zoom(self, *, wide: bool) -> None:
        """Show the page as wide as there is room, or whole."""
        self.view.set_wide(wide)
        self._tell_page()

    def choose_file(self) -> Path | None:
        """Ask where the PDF is to be kept; None when nowhere."""
        usual = f"{self._sheet.kind.value}-{self._sheet.name}.pdf" if self._sheet else ""
        return choose_file(self, self.tr("Save as PDF"), usual, PDF)

    def save(self) -> None:
        """Keep the sheet as a file where the clerk says."""
        pdf, sheet = self._pdf, self._sheet
        path = self.choose_file() if pdf else None
        if path is None or sheet is None:
            return
        self._jobs.ask(
            lambda: save_sheet(self._counter, sheet, pdf, path, case_id=self._case_id),
            lambda _none: self._tell_saved(path),
            self._tell,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the panel's keys before a button does, which would move the focus by arrows."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return watched is not self._over and self._take(event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()

    def _take(self, event: QKeyEvent) -> bool:
        key, mods, letter = event.key(), held(event), letter_of(event)
        if (mods, letter) == (CTRL, "p"):
            self._ask_print()
        elif (mods, letter) == (CTRL, "s"):
            self.save()
        elif key == Qt.Key.Key_Escape or (mods, letter) == (CTRL_SHIFT, "p"):
            self.close_over()
        elif mods == NONE and key == Qt.Key.Key_F5:
            self._try_again()
        elif mods in (CTRL, CTRL_SHIFT) and key in _ZOOMS:
            self.zoom(wide=_ZOOMS[Qt.Key(key)])
        elif mods == NONE and key in _TURNS:
            self.turn(_TURNS[Qt.Key(key)])
        elif mods == NONE and key in _SCROLLS:
            bar = self.area.verticalScrollBar()
            bar.setValue(bar.value() + _SCROLLS[Qt.Key(key)])
        else:
            return False
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        room = self._over.size()
        high = room.height() - 20 - 2 * _BESIDE
        self.card.setFixedSize(min(paint.px(_WIDTH), room.width() - 2 * _BESIDE), high)
        layout = self.card.layout()
        if layout is not None:
            layout.activate()
        self.view.set_room(self.area.viewport().size())

    def _find(self) -> tuple[Sheet, bytes, int, bytes]:
        sheet = self._make()
        pdf = self._counter.sheet_pdf(sheet, self._layout)
        return sheet, pdf, self._counter.count_pages(pdf), self._counter.preview(pdf, _PIXELS)

    def _show_sheet(self, found: tuple[Sheet, bytes, int, bytes]) -> None:
        self._sheet, self._pdf, self._pages, self._pictures[0] = found
        self.view.show_picture(self._pictures[0])
        self.view.set_wide(self.view.is_portrait())  # whole, it would be too small to be read
        self.setAccessibleName(f"{sheet_name(self._sheet.kind)} {self._sheet.name}")
        self._fetch()

    def _fetch(self) -> None:
        counter, pdf, page = self._counter, self._pdf, self._page
        self._tell_page()
        if page in self._pictures:
            self._show_page()
        elif pdf:
            self._jobs.ask(
                lambda: (page, counter.preview(pdf, _PIXELS, page)), self._take_page, self._fail
            )

    def _take_page(self, drawn: tuple[int, bytes]) -> None:
        page, picture = drawn
        self._pictures[page] = picture
        if page == self._page:
            self._show_page()

    def _show_page(self) -> None:
        self.view.set_room(self.area.viewport().size())
        self.view.show_picture(self._pictures[self._page])
        self.area.verticalScrollBar().setValue(0)
        self._title.setText(self.accessibleName())
        self._offer(failed=False)

    def _tell_page(self) -> None:
        several = self._pages > 1
        page = self.tr("page %1 of %2").replace("%1", str(self._page + 1))
        page = page.replace("%2", str(self._pages))
        paper = layout_name(self._layout)
        self._where.setText(f"{paper} · {page}" if several else paper)
        self._back.setVisible(several)
        self._forth.setVisible(several)
        self._zoom.setText(self.tr("Whole page") if self.view.wide else self.tr("Full width"))
        self._zoom.set_key("Ctrl −" if self.view.wide else "Ctrl +")

    def _ask_print(self) -> None:
        if self._sheet is not None:
            self.close_over()
            self.print_asked.emit()

    def _tell_saved(self, path: Path) -> None:
        said = self.tr("Saved as %1").replace("%1", path.name)
        Toast.show_over(self.window(), said)

    def _tell(self, error: RegDeskError) -> None:
        Toast.show_over(self.window(), words.failure(error), kind="danger")

    def _fail(self, error: RegDeskError) -> None:
        """Say why there is nothing to look at; the case is safe."""
        self._title.setText(self.tr("The sheet cannot be shown"))
        self._where.setText(words.failure(error))
        self._offer(failed=True)

    def _offer(self, *, failed: bool) -> None:
        """Offer what can be done now; the focus leaves what can be done no more."""
        turned = failed is self._again.isHidden()
        found = self._sheet is not None
        self._again.setVisible(failed)
        self._save.setVisible(found)
        self._print.set_ready(found)
        self._zoom.setVisible(self.view.has_picture())
        if turned:
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _try_again(self) -> None:
        if self._again.isHidden():
            return
        self._title.setText(self.tr("Looking for the sheet…"))
        self._tell_page()
        if self._sheet is None:
            self._jobs.ask(self._find, self._show_sheet, self._fail)
        else:
            self._fetch()
