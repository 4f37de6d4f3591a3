"""Qt's drawing in the worker: no window, no display."""

import os
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication


@cache
def open_gui() -> "QGuiApplication":
    """Return the one application object that QtPdf and QPrinter need; most pages need neither."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    standing = QGuiApplication.instance()
    return standing if isinstance(standing, QGuiApplication) else QGuiApplication([])
