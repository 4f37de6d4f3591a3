"""The form fields of the program; all share the shape of ``regdesk.ui.widgets.field.Field``."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from regdesk.domain.iin import find_iin
from regdesk.ui import theme
from regdesk.ui.widgets.editors import DayEditor, DigitsEditor, IinEditor, LineEditor
from regdesk.ui.widgets.field import Field
from regdesk.ui.widgets.keycap import Keycap

if TYPE_CHECKING:
    from regdesk.ui.widgets.choice_editor import ChoiceEditor

IIN_DIGITS = 12
_BULLETS = "border: none; background: transparent; lineedit-password-character: 8226;"


class _LineField(Field):
    """A field whose value is a line of text."""

    editor: LineEditor

    def __init__(self, editor: LineEditor, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(editor, label, parent)
        editor.typed.connect(self.was_typed)
        editor.editingFinished.connect(self.left)

    def value(self) -> str:
        return self.editor.text()

    def set_value(self, value: str, filled_from: str = "") -> None:
        """Show ``value`` without telling ``changed``; ``filled_from`` becomes the tag."""
        self.editor.show_text(value)
        self.set_tag(filled_from)

    def set_placeholder(self, text: str) -> None:
        self.editor.setPlaceholderText(text)

    def set_read_only(self, read_only: bool) -> None:
        """Show the value as given by the program; it can be read and copied."""
        self.editor.setReadOnly(read_only)
        self.editor.box.filled = read_only
        self.editor.update()

    def show_verdict(self) -> None:
        self.editor.set_icon("alert" if self.editor.box.wrong else "", "danger")


class TextField(_LineField):
    """One line of any text; ``digits`` > 0 takes that many digits only, by physical key."""

    def __init__(self, label: str = "", parent: QWidget | None = None, *, digits: int = 0) -> None:
        super().__init__(DigitsEditor(digits) if digits else LineEditor(), label, parent)


class IinField(_LineField):
    """Twelve digits, painted in groups; ``completed`` when the twelfth is in."""

    completed = Signal(str)

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(IinEditor(), label, parent)
        self.editor.textChanged.connect(self.show_verdict)

    def was_typed(self) -> None:
        super().was_typed()
        if len(self.value()) == IIN_DIGITS:
            self.completed.emit(self.value())

    def show_verdict(self) -> None:
        full = len(self.value()) == IIN_DIGITS
        if self.editor.box.wrong or (full and find_iin(self.value()) is None):
            self.editor.set_icon("alert", "danger")
        elif full:
            self.editor.set_icon("check", "ok")
        else:
            self.editor.set_icon("")


class DateField(_LineField):
    """A day as dd.MM.yyyy, kept as typed; ``tall`` is as high as an IIN beside it."""

    def __init__(
        self, label: str = "", parent: QWidget | None = None, *, tall: bool = False
    ) -> None:
        super().__init__(DayEditor(48 if tall else 40), label, parent)


class PasswordField(_LineField):
    """A password; beside it what the clerk cannot see: Caps Lock and the keyboard's language."""

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(LineEditor(), label, parent)
        self.editor.setEchoMode(QLineEdit.EchoMode.Password)
        self.editor.setStyleSheet(_BULLETS)
        self._layout_mark = Keycap("")
        self._layout_mark.hide()
        self._foot = QHBoxLayout()
        self._column.removeWidget(self.message)
        self._foot.addWidget(self.message, 1)
        self._foot.addWidget(self._layout_mark, 0, Qt.AlignmentFlag.AlignRight)
        self._column.addLayout(self._foot)
        self._caps_lock = False
        self.editor.installEventFilter(self)
        QGuiApplication.inputMethod().localeChanged.connect(self._show_layout)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._judge_caps_lock(event)
        elif isinstance(event, QFocusEvent):
            self._show_layout()
        return super().eventFilter(watched, event)

    def _judge_caps_lock(self, event: QKeyEvent) -> None:
        """Qt does not tell the state of the lock: a capital without Shift does."""
        text = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self._caps_lock = False
        elif len(text) == 1 and text.isalpha():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._caps_lock = text.isupper() != shift
        self.set_warning(self.tr("Caps Lock is on") if self._caps_lock else "")

    def _show_layout(self) -> None:
        language = QGuiApplication.inputMethod().locale().name()[:2]
        self._layout_mark.set_text({"kk": "ҚАЗ", "ru": "РУС"}.get(language, "ENG"))
        self._layout_mark.setVisible(self.editor.hasFocus())


class SearchField(_LineField):
    """A search line; its glass stands left of the words, or right when ``large``. It says a
    shorter placeholder where the whole one has no room.
    """

    def __init__(
        self, placeholder: str = "", parent: QWidget | None = None, *, large: bool = False
    ) -> None:
        editor = LineEditor(height=48 if large else 40)
        if large:
            editor.set_icon("search")
        else:
            editor.box.icon_left = "search"
            editor.restyle()
        self._large = large
        self._whole, self._shorter = placeholder, ""
        super().__init__(editor, "", parent)
        theme.current().changed.connect(self._choose_placeholder)
        self.set_placeholder(placeholder)

    def set_placeholder(self, text: str, shorter: str = "") -> None:
        self._whole, self._shorter = text, shorter or text
        self.editor.setAccessibleName(self.label() or text)
        self._choose_placeholder()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_placeholder()

    def _choose_placeholder(self) -> None:
        is_cut = self.editor.room_for(self._whole) > self.width()
        self.editor.setPlaceholderText(self._shorter if is_cut else self._whole)

    def show_verdict(self) -> None:
        if self._large:
            self.editor.set_icon("search")


class ChoiceField(Field):
    """One of a closed list of (value, words); nothing is chosen until the clerk chooses."""

    editor: "ChoiceEditor"

    def __init__(
        self,
        label: str = "",
        options: Sequence[tuple[Any, str]] = (),
        parent: QWidget | None = None,
        *,
        tall: bool = False,
    ) -> None:
        from regdesk.ui.widgets.choice_editor import ChoiceEditor  # no list before the first paint

        super().__init__(ChoiceEditor(48 if tall else 40), label, parent)
        self._values: list[Any] = []
        self.editor.activated.connect(self.was_typed)
        self.set_options(options)

    def set_options(self, options: Sequence[tuple[Any, str]]) -> None:
        """Show other options (or words); the value stays when it is still among them."""
        value = self.value()
        self.editor.clear()
        self._values = [each for each, _words in options]
        self.editor.addItems([words for _each, words in options])
        self._show(value)

    def value(self) -> Any:
        at = self.editor.currentIndex()
        return self._values[at] if at >= 0 else None

    def set_value(self, value: Any, filled_from: str = "") -> None:
        """Choose ``value`` without telling ``changed``; None or an unknown value chooses none."""
        self._show(value)
        self.set_tag(filled_from)

    def _show(self, value: Any) -> None:
        self.editor.setCurrentIndex(self._values.index(value) if value in self._values else -1)
