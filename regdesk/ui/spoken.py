"""What a screen reader calls our own widgets: Qt knows the roles of its own alone.

A class says its role by ``spoken_as``, a name of ``QAccessible.Role``.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_installed: list[bool] = []


def install() -> None:
    """Let Qt ask us first; again is fine."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_speak)


def _speak(_kind: str, spoken: QObject) -> QAccessibleWidget | None:
    role = getattr(type(spoken), "spoken_as", "")
    if not role or not isinstance(spoken, QWidget):
        return None
    return QAccessibleWidget(spoken, QAccessible.Role[role])
