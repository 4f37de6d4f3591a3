"""The editor of a closed list: a combo box that draws itself like the other fields."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from regdesk.ui import fonts, icons, theme
from regdesk.ui.fonts import Role
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import follow_theme
from regdesk.ui.widgets.editors import ICON, BoxState, paint_box

_LINE = 34
_LIST = """
    QListView {{ background: {surface}; color: {ink}; border: {border}px solid {control};
                 outline: 0; padding: 4px; }}
    QListView::item {{ padding: 0 10px; border-radius: 6px; }}
    QListView::item:selected {{ background: {chosen}; color: {chosen_ink}; }}
"""
_LEFT = 15


class _Lines(QStyledItemDelegate):
    """Gives each line of an open list its height at the text size in force."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return super().sizeHint(option, index).expandedTo(QSize(0, paint.px(_LINE)))


class ChoiceEditor(QComboBox):
    """A closed list. The wheel scrolls the page, not the choice, unless the list has the focus."""

    def __init__(self, height: int = 40) -> None:
        super().__init__()
        self.box = BoxState()
        self._height = height
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setView(QListView())
        self.setItemDelegate(_Lines(self))
        follow_theme(self)
        theme.current().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take the fonts and the colours of the theme in force."""
        self.setFont(fonts.font(Role.FIELD))
        self.view().setFont(fonts.font(Role.BODY))
        sheet = _list_sheet()
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)  # not the list's own: then Qt would frame it once more

    def sizeHint(self) -> QSize:
        return QSize(paint.px(80), paint.px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.least_width(), paint.px(self._height))

    def least_width(self) -> int:
        """Return the width at which a short choice still shows."""
        return paint.px(72)

    def needed_size(self) -> QSize:
        """Return the size at which the chosen words show in full."""
        words = paint.text_width(self.currentText(), self._fitting_font())
        return QSize(words + _LEFT + self._right(), paint.px(self._height))

    def _right(self) -> int:
        return paint.px(ICON) + paint.px(8) + 4

    def _fitting_font(self) -> QFont:
        """Return the font of a value, or a smaller one where the words would be cut."""
        room = self.width() - _LEFT - self._right()
        if paint.text_width(self.currentText(), self.font()) <= room:
            return self.font()
        return fonts.font(Role.HINT)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            opens = event.key() == Qt.Key.Key_Down and bool(
                event.modifiers() & Qt.KeyboardModifier.AltModifier
            )
            if opens or event.key() == Qt.Key.Key_F4:
                self.showPopup()
                return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        tokens = theme.current().tokens
        paint_box(painter, self, self.box)
        side = paint.px(ICON)
        right = QRectF(self.width() - side - paint.px(8), (self.height() - side) / 2, side, side)
        icons.paint_icon(painter, "chevron-down", right, tokens.ink2)
        area = QRectF(_LEFT, 0, self.width() - _LEFT - self._right(), self.height())
        chosen = self.currentIndex() >= 0
        ink = tokens.ink if chosen else tokens.ink3
        words = self.currentText() if chosen else self.placeholderText()
        paint.line(painter, area, words, self._fitting_font(), ink)


def _list_sheet() -> str:
    look = theme.current()
    tokens = look.tokens
    high = look.mode is theme.Mode.HIGH_CONTRAST
    return _LIST.format(
        surface=tokens.surface.name(),
        ink=tokens.ink.name(),
        border=tokens.border_width,
        control=tokens.control.name(),
        chosen=(tokens.accent if high else tokens.accent_soft).name(),
        chosen_ink=(tokens.on_accent if high else tokens.ink).name(),
    )
