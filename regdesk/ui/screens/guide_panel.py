"""F1, F1: the clerk's guide, opened at the chapter on what is done now."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regdesk.ui import theme
from regdesk.ui.fonts import Role
from regdesk.ui.guide import Chapter
from regdesk.ui.screens.guide_text import GuideText
from regdesk.ui.scrolling import Scrolling, reveal
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.keycap import KeyLine
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.panel import Panel

_WIDTH, _HEIGHT = 1080, 860
_LIST_WIDTH = 264
_NUMBER_WIDTH = 20
_BESIDE = 24  # px of the window that are left free at each side
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_SCROLLS = {  # shares of what is seen
    Qt.Key.Key_PageUp: -0.9,
    Qt.Key.Key_PageDown: 0.9,
    Qt.Key.Key_Space: 0.9,
}


class ChapterRow(QWidget):
    """The title of one chapter. Only the chosen one is reached by Tab."""

    asked = Signal()
    ring_radius = 8
    spoken_as = "ListItem"

    def __init__(self, number: int, title: str) -> None:
        super().__init__()
        self._chosen = False
        self.setAccessibleName(f"{number}. {title}")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 10, 8)
        row.setSpacing(10)
        top = Qt.AlignmentFlag.AlignTop
        self._number = Label(str(number), Role.BUTTON, "ink3", tabular=True)
        row.addWidget(self._number, 0, top)
        row.addWidget(Label(title, Role.BUTTON, wrap=True), 1)
        theme.current().changed.connect(self._measure)
        self._measure()
        self.set_chosen(False)

    def _measure(self) -> None:
        self._number.setFixedWidth(paint.px(_NUMBER_WIDTH))

    def set_chosen(self, chosen: bool) -> None:
        self._chosen = chosen
        policy = Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)
        self.update()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.asked.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._chosen:
            tokens = theme.current().tokens
            rect, wide = QRectF(self.rect()), paint.edge_width()
            painter = paint.begin(self)
            paint.box(painter, rect, 8, tokens.accent_soft, tokens.accent_line, wide)


class GuidePanel(Panel):
    """``first`` is the name of the chapter it opens at."""

    opened_by = Qt.Key.Key_F1

    def __init__(self, window: QWidget, chapters: Sequence[Chapter], first: str) -> None:
        super().__init__(window, self._title(), self.opened_by, _WIDTH)
        self._chapters = chapters
        self._at = 0
        self.title = Label("", Role.STEP_TITLE, wrap=True)
        self.text = GuideText()
        self.rows = [ChapterRow(at, one.title) for at, one in enumerate(chapters, 1)]
        for at, row in enumerate(self.rows):
            row.installEventFilter(self)
            row.asked.connect(lambda at=at: self.choose(at))
        self._lay_out()
        self.choose(next(at for at, one in enumerate(chapters) if one.name == first))
        theme.current().changed.connect(self._measure)

    def _title(self) -> str:
        return self.tr("The clerk's guide")

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for row in self.rows:
            column.addWidget(row)
        column.addStretch(1)
        self._list = Scrolling(content)
        self._list.setAccessibleName(self.tr("Chapters"))
        both = QHBoxLayout()
        both.setSpacing(28)
        read = QVBoxLayout()
        read.setSpacing(10)
        read.addWidget(self.title)
        read.addWidget(self.text, 1)
        both.addWidget(self._list)
        both.addLayout(read, 1)
        self.card.column.addSpacing(6)
        self.card.column.addLayout(both, 1)
        self.add_foot()
        self._measure()

    def add_foot(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(KeyLine("↑ ↓", self.tr("another chapter")))
        row.addWidget(KeyLine("PgUp PgDn", self.tr("read on")))
        row.addStretch(1)
        row.addWidget(self._close)
        self.card.column.addSpacing(10)
        self.card.column.addLayout(row)

    def chapter(self) -> Chapter:
        """Return the chapter that is shown."""
        return self._chapters[self._at]

    def choose(self, at: int) -> None:
        """Show chapter ``at``; the focus goes to its title where it was on another."""
        followed = any(row.hasFocus() for row in self.rows)
        self.rows[self._at].set_chosen(False)
        self._at = at
        self.rows[at].set_chosen(True)
        self.title.setText(self.chapter().title)
        self.text.show_chapter(self.chapter())
        if followed:
            self.rows[at].setFocus(Qt.FocusReason.OtherFocusReason)
            reveal(self.rows[at])

    def first_focus(self) -> QWidget:
        return self.rows[self._at]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the list before the frame around it, which would scroll."""
        if watched in self.rows and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._take(event)
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.choose(min(max(self._at + _STEPS[key], 0), len(self.rows) - 1))
        elif key in _SCROLLS:
            self.text.turn(_SCROLLS[key])
        return key in _STEPS or key in _SCROLLS

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        window = self._over.size()
        width = min(paint.px(_WIDTH), window.width() - 2 * _BESIDE)
        self.card.setFixedSize(width, min(paint.px(_HEIGHT), window.height() - 2 * _BESIDE))
        self._list.setFixedWidth(paint.px(_LIST_WIDTH))
