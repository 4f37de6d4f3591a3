"""What makes the first paint come sooner; imported before anything else of the window's.

PySide reads the source of every module imported after it, to find out whether that module may ask
for snake_case names; and keeps the text. No module of ours asks. And until the window stands
nothing is garbage: the collector would only count what has just been made.
"""

import gc

import shiboken6  # noqa: F401  brings shibokensupport
from shibokensupport import feature

gc.disable()
feature.feature_imported = lambda _module: None


def end() -> None:
    """The window stands: what is there by now stays, and garbage is collected from here on."""
    gc.freeze()
    gc.enable()
