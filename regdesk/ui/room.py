"""How much room the window leaves, in px at 100 % text size: the grid of DESIGN §3."""

from PySide6.QtWidgets import QWidget

from regdesk.ui import theme

_BESIDE_FROM = 1280
_WIDE_FROM = 1600
_SMALL_BELOW = 740


def is_narrow(widget: QWidget) -> bool:
    """Tell whether a side panel has no room beside the content of the window of ``widget``."""
    return _width(widget) < _BESIDE_FROM


def is_wide(widget: QWidget) -> bool:
    """Tell whether the window of ``widget`` is a large screen: wider sides, content centred."""
    return _width(widget) >= _WIDE_FROM


def is_small(widget: QWidget) -> bool:
    """Tell whether the window of ``widget`` is no higher than a maximised one on 1366 x 768."""
    return _height(widget) < _SMALL_BELOW


def _height(widget: QWidget) -> float:
    return widget.window().height() / theme.current().scale


def _width(widget: QWidget) -> float:
    return widget.window().width() / theme.current().scale
