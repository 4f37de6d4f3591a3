"""What every form field is made of: label above, editor, tag, one message below."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from regdesk.ui import fonts, icons, theme
from regdesk.ui.fonts import Role
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Painted
from regdesk.ui.widgets.editors import LineEditor
from regdesk.ui.widgets.icon import Icon
from regdesk.ui.widgets.labels import Label

if TYPE_CHECKING:
    from regdesk.ui.widgets.choice_editor import ChoiceEditor


class Tag(Painted):
    """Where a value came from (``✓ from IIN``), or that it is to be looked at (kind ``warn``)."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._kind = "ok"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_text(self, text: str, kind: str) -> None:
        self._text = text
        self._kind = kind
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        font = fonts.font(Role.KEYCAP)
        side = paint.px(14)
        return QSize(side + 2 + paint.text_width(self._text, font), paint.text_height(font))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        tokens = theme.current().tokens
        warns = self._kind == "warn"
        ink = tokens.warn if warns else tokens.accent
        side = paint.px(14)
        place = QRectF(0, (self.height() - side) / 2, side, side)
        icons.paint_icon(painter, "alert" if warns else "check", place, ink)
        area = QRectF(side + 2, 0, self.width() - side, self.height())
        paint.line(painter, area, self._text, fonts.font(Role.KEYCAP), ink)


class Message(QWidget):
    """The line below a field: a hint, a warning or an error, with its icon where it warns."""

    def __init__(self) -> None:
        super().__init__()
        self._label = Label("", Role.HINT, "ink3", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._icon = Icon("alert", 16, "warn")
        self._icon.setContentsMargins(0, 1, 0, 0)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        self.hide()

    def show_text(self, text: str, kind: str) -> None:
        """Show ``text`` as ``hint``, ``warn`` or ``error``; an empty text takes the line away."""
        self._label.set_role(Role.HINT if kind == "hint" else Role.LABEL)
        self._label.set_ink({"hint": "ink3", "warn": "warn", "error": "danger"}[kind])
        self._label.setText(text)
        self._icon.setVisible(kind == "warn")
        self.setVisible(bool(text))

    def text(self) -> str:
        return self._label.text()


class Field(QWidget):
    """Label, editor and message. ``changed`` tells of typing only, ``left`` of leaving it."""

    changed = Signal()
    left = Signal()
    editor: "LineEditor | ChoiceEditor"

    def __init__(
        self, editor: "LineEditor | ChoiceEditor", label: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self.message = Message()
        self._label = Label(label, Role.LABEL)
        self._label.setBuddy(editor)
        self._optional = Label("", Role.HINT, "ink3")
        self._tag = Tag()
        self._texts = {"error": "", "warn": "", "hint": ""}
        self.setFocusProxy(editor)
        self._lay_out()
        self.set_label(label)

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.setSpacing(7)
        self._head.addWidget(self._label)
        self._head.addWidget(self._optional)
        self._head.addStretch(1)
        self._head.addWidget(self._tag)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addLayout(self._head)
        self._column.addWidget(self.editor)
        self._column.addWidget(self.message)

    def set_label(self, text: str) -> None:
        self._label.setText(text)
        self._label.setVisible(bool(text))
        self.editor.setAccessibleName(text)

    def label(self) -> str:
        return self._label.text()

    def least_width(self) -> int:
        """Return the width at which neither the head nor a value of its kind is cut."""
        return max(self._head.minimumSize().width(), self.editor.least_width())

    def measure(self) -> None:
        """Take the size of what it holds now: Qt leaves a hidden one that keeps its place as it
        was when last seen.
        """
        if self.isHidden():
            self._column.activate()

    def set_optional(self, text: str) -> None:
        """Say in words that the field may stay empty."""
        self._optional.setText(text)

    def set_tag(self, text: str, kind: str = "ok") -> None:
        """Say where the value came from; typing takes the tag away."""
        self._tag.show_text(text, kind)
        self.editor.box.filled = bool(text)
        self.editor.update()

    def set_error(self, text: str) -> None:
        """Show an error; an empty text takes it away and the warning or hint comes back."""
        self._texts["error"] = text
        self._show_message()

    def set_warning(self, text: str) -> None:
        self._texts["warn"] = text
        self._show_message()

    def set_hint(self, text: str) -> None:
        self._texts["hint"] = text
        self._show_message()

    def error(self) -> str:
        return self._texts["error"]

    def _show_message(self) -> None:
        kind = next((kind for kind, text in self._texts.items() if text), "hint")
        self.message.show_text(self._texts[kind], kind)
        self.editor.setAccessibleDescription(self._texts[kind])
        self.editor.box.wrong = kind == "error"
        self.show_verdict()
        self.editor.update()

    def show_verdict(self) -> None:
        """Show the icon inside the editor that goes with the message."""

    def was_typed(self) -> None:
        self.set_tag("")
        self.changed.emit()
