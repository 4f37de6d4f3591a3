"""Finds text that does not fit: cut by its widget, by a parent, by the window or by a sibling.

A widget that draws its own text says what it needs through ``needed_size()``; a floating one
(focus ring, toast, dialog) says ``floats = True``.
"""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QLineEdit, QWidget

from regdesk.ui.widgets.editors import LineEditor


def list_clipped(window: QWidget) -> list[str]:
    """Return a line for every visible widget that is cut or overlaps a sibling."""
    found = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not _floats(widget):
            found += _too_small(widget)
            found += _outside(widget, window)
            found += _overlapping(widget)
    return found


def _too_small(widget: QWidget) -> list[str]:
    needed = getattr(widget, "needed_size", None)
    if needed is None:
        if not isinstance(widget, QLabel | QLineEdit):
            return []
        needed = widget.minimumSizeHint
    least = needed()
    if least.width() > widget.width() or least.height() > widget.height():
        sizes = f"{least.width()}x{least.height()} in {widget.width()}x{widget.height()}"
        return [f"{_name(widget)} needs {sizes}"]
    if isinstance(widget, LineEditor) and not widget.text():
        asks = widget.placeholderText()
        if widget.room_for(asks) > widget.width():
            return [f"{_name(widget)} cuts «{asks}»"]
    return []


def _outside(widget: QWidget, window: QWidget) -> list[str]:
    if not _shows_text(widget) or widget.size().isEmpty():
        return []
    child = widget
    while child is not window:
        parent = child.parentWidget()
        corner = widget.mapTo(parent, QPoint(0, 0))
        rect = QRect(corner, widget.size())
        holder = parent.parentWidget()
        scrolled = isinstance(holder, QAbstractScrollArea) and holder.viewport() is parent
        if scrolled:
            rect.moveTop(0)
            rect.setHeight(1)
        if not parent.rect().contains(rect):
            return [f"{_name(widget)} leaves {_name(parent)}: {rect} not in {parent.rect()}"]
        child = parent
        if scrolled:
            widget = parent
    return []


def _overlapping(widget: QWidget) -> list[str]:
    parent = widget.parentWidget()
    siblings = [
        each
        for each in parent.children()
        if isinstance(each, QWidget) and each.isVisible() and not _floats(each)
    ]
    after = siblings[siblings.index(widget) + 1 :] if widget in siblings else []
    return [
        f"{_name(widget)} overlaps {_name(each)}"
        for each in after
        if widget.geometry().intersects(each.geometry())
        and not (widget.geometry() & each.geometry()).isEmpty()
    ]


def _shows_text(widget: QWidget) -> bool:
    return hasattr(widget, "needed_size") or isinstance(widget, QLabel | QLineEdit)


def _floats(widget: QWidget) -> bool:
    return getattr(widget, "floats", False)


def _name(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    words = text() if callable(text) else ""
    return f"{type(widget).__name__}({(words or widget.accessibleName())[:40]!r})"
