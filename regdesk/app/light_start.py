"""What makes the first paint come sooner; imported before anything else of the window's.

PySide reads the source of every module imported after it, to find out whether that module may ask
for snake_case names; and keeps the text. No module of ours asks.
"""

import gc

import shiboken6  # noqa: F401  brings shibokensupport
from shibokensupport import feature

feature.feature_imported = lambda _module: None


def begin() -> None:
    """Collect no garbage while nothing is garbage: it would only count what has just been made."""
    gc.disable()


def end() -> None:
    """The window stands: what is there by now stays, and garbage is collected from here on."""
    gc.freeze()
    gc.enable()
