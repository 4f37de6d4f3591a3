"""What the widgets share: following theme and language, and speaking to a screen reader."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QLayout, QWidget

from regdesk.ui import theme


def follow_theme(widget: QWidget) -> None:
    """Measure and paint ``widget`` anew whenever colours or the text size change."""
    changed = theme.current().changed
    changed.connect(widget.updateGeometry)
    changed.connect(widget.update)


def check_only(buttons: Iterable[QAbstractButton], chosen: QAbstractButton | None) -> None:
    """Check ``chosen`` and no other, or none: what Qt does not let an exclusive group do."""
    for button in buttons:
        button.setAutoExclusive(False)
        button.setChecked(button is chosen)
        button.setAutoExclusive(True)  # a screen reader calls it a radio button then


def clear_layout(layout: QLayout) -> None:
    """Take every widget out of ``layout`` for good."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say ``text`` at once (assertively), wherever the focus is."""
    # here: its 190 enum members are not needed for the first paint
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    event = QAccessibleAnnouncementEvent(widget, text)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


class Translated(QWidget):
    """A widget that owns words: ``retranslate`` sets all of them, again at each new language."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set every text; called at construction and when the language changes."""


class PaintedButton(QAbstractButton):
    """A button that draws itself and is never smaller than what it draws."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        follow_theme(self)

    def needed_size(self) -> QSize:
        """Return the least size at which nothing of the drawing is cut."""
        return self.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class TranslatedButton(PaintedButton):
    """One that owns its words: ``retranslate`` sets all of them, again at each new language."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set every text; called at construction and when the language changes."""


class SpacePressed(QAbstractButton):
    """A button that Space alone presses: arrows and Enter are left to its group and the page, where
    the base class would move the focus.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()


class Painted(QWidget):
    """A widget that draws itself and is never smaller than what it draws."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        follow_theme(self)

    def needed_size(self) -> QSize:
        """Return the least size at which nothing of the drawing is cut."""
        return self.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
