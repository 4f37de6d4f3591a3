"""Buttons of the screens that hold one question alone; they stand 46 px high."""

from regdesk.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton

_TALL = 46


class TallPrimary(PrimaryButton):
    """The one button of such a screen."""

    _height = _TALL


class TallSecondary(SecondaryButton):
    """What else may be done there."""

    _height = _TALL


class TallQuiet(QuietButton):
    """The way out."""

    _height = _TALL
