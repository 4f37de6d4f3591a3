"""What a screen reader finds at everything that takes the focus: a name and a role of its own."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QWidget

_MUTE = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Window)


def list_unspoken(window):
    """Return the widgets of ``window`` that take the focus and say nothing of themselves."""
    found = [
        one
        for one in window.findChildren(QWidget)
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    return [f"unspoken {one}" for one in map(_judge, found) if one]


def _judge(widget):
    """Return what a screen reader misses at ``widget``, or nothing."""
    heard = QAccessible.queryAccessibleInterface(widget)
    if heard is None:
        return f"{type(widget).__name__}: not there"
    name, role = heard.text(QAccessible.Text.Name), heard.role()
    if not name.strip():
        return f"{type(widget).__name__}: no name"
    if role in _MUTE:
        return f"{type(widget).__name__} «{name}»: no role"
    if isinstance(widget, QLineEdit) and role is not QAccessible.Role.EditableText:
        return f"{type(widget).__name__} «{name}»: {role.name}"
    return ""
