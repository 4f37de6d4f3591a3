"""The colours keep the contrast the design promises (WCAG 2.x), in all three modes."""

from dataclasses import fields
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from regdesk.ui import theme
from regdesk.ui.theme import Mode
from regdesk.ui.tokens import (
    ARTWORK_BOTTOM,
    ARTWORK_DEEP,
    ARTWORK_TOP,
    DARK,
    HIGH_CONTRAST,
    LIGHT,
    Tokens,
)
from regdesk.ui.widgets import paint

SOFT = ("accent", "danger", "warn", "ok")

# DESIGN §2.1: token, what it lies on, least ratio in light, in dark.
PROMISED = (
    ("line", "surface", 1.24, 1.37),
    ("control", "surface", 3.43, 4.40),
    ("ink", "surface", 16.46, 14.90),
    ("ink2", "surface", 7.59, 9.27),
    ("ink3", "surface", 5.21, 6.44),
    ("ink3", "canvas", 4.81, 6.44),
    ("accent", "surface", 6.12, 7.99),
    ("accent_hover", "surface", 7.80, 9.48),
    ("on_accent", "accent", 6.12, 7.88),
    ("accent", "accent_soft", 5.35, 6.47),
    ("danger", "surface", 6.54, 7.72),
    ("danger", "danger_soft", 5.92, 7.20),
    ("warn", "surface", 6.45, 9.98),
    ("warn", "warn_soft", 6.01, 8.55),
    ("ok", "surface", 5.80, 9.22),
    ("ok", "ok_soft", 5.21, 7.86),
    ("gold", "surface", 2.17, 9.20),
)

IN_HIGH_CONTRAST = (
    ("ink", 21.0),
    ("ink3", 16.8),
    ("accent", 14.3),
    ("danger", 10.4),
    ("warn", 15.3),
    ("ok", 15.2),
    ("focus", 16.6),
)


def luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ratio(first: QColor, second: QColor) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("token", "ground", "light", "dark"), PROMISED)
def test_contrast_is_what_the_design_promises(token, ground, light, dark):
    for tokens, least in ((LIGHT, light), (DARK, dark)):
        found = ratio(getattr(tokens, token), getattr(tokens, ground))
        assert round(found, 2) >= least


@pytest.mark.parametrize(("token", "least"), IN_HIGH_CONTRAST)
def test_high_contrast_is_what_the_design_promises(token, least):
    assert round(ratio(getattr(HIGH_CONTRAST, token), HIGH_CONTRAST.surface), 1) >= least


GROUNDS = ("surface", "canvas", "sunken")
STATES = ("danger", "warn", "ok")
MODES = {"light": LIGHT, "dark": DARK, "high contrast": HIGH_CONTRAST}

# (what is read or seen, what it lies on): everything the widgets draw in tokens.
TEXTS = {
    *product(("ink", "ink2", "ink3", "accent", *STATES), GROUNDS),
    *((kind, f"{kind}_soft") for kind in SOFT),
    *product(("ink", "ink2", "ink3"), (f"{kind}_soft" for kind in SOFT)),
    *product(("on_accent",), ("accent", "accent_hover", "accent_pressed")),
    ("surface", "danger"),  # the bar across the top, the mark of a wrong step
}
GRAPHICS = {
    *product(("control", "accent", "focus", *STATES), GROUNDS),
    *product(("focus",), (f"{kind}_soft" for kind in SOFT)),
    *((kind, f"{kind}_soft") for kind in SOFT),
}
# Gold is never alone: digits or words say the same (DESIGN §2.1), and in light it is too pale.
ALWAYS_WITH_WORDS = ("gold",)


def list_faint(tokens, pairs, least):
    found = (
        (one, ground, ratio(getattr(tokens, one), getattr(tokens, ground))) for one, ground in pairs
    )
    return sorted((one, ground, round(share, 2)) for one, ground, share in found if share < least)


@pytest.mark.parametrize("mode", MODES)
def test_every_text_can_be_read_where_it_stands(mode):
    assert list_faint(MODES[mode], TEXTS, 4.5) == []


@pytest.mark.parametrize("mode", MODES)
def test_every_sign_and_border_of_an_input_is_seen_where_it_stands(mode):
    assert list_faint(MODES[mode], GRAPHICS, 3.0) == []


@pytest.mark.parametrize("mode", MODES)
def test_a_keycap_in_the_primary_button_and_the_button_that_is_not_ready_can_be_read(mode):
    tokens = MODES[mode]
    for fill in (tokens.accent, tokens.accent_hover, tokens.accent_pressed):
        cap = paint.blend(fill, tokens.on_accent, paint.ON_ACCENT_SHARE)
        assert ratio(tokens.on_accent, cap) >= 4.5
    grey = tokens.surface if tokens is HIGH_CONTRAST else tokens.line
    assert ratio(tokens.ink2, grey) >= 4.5


@pytest.mark.parametrize("mode", MODES)
def test_a_toast_is_dark_in_every_mode_and_its_inks_are_read_on_it(mode):
    tokens = MODES[mode]
    inks = HIGH_CONTRAST if tokens is HIGH_CONTRAST else DARK
    for name in ("ink", "accent_hover", *STATES):
        assert ratio(getattr(inks, name), tokens.toast) >= 4.5


@pytest.mark.parametrize("ground", [ARTWORK_TOP, ARTWORK_BOTTOM, ARTWORK_DEEP])
def test_the_words_on_the_artwork_can_be_read(ground):
    assert min(ratio(LIGHT.paper, ground), ratio(LIGHT.paper2, ground)) >= 4.5


def test_every_colour_has_been_looked_at():
    colours = {one.name for one in fields(Tokens) if one.type in ("QColor", QColor)}
    seen = {name for pair in TEXTS | GRAPHICS for name in pair}
    lines = {"line", *(f"{kind}_line" for kind in SOFT)}  # decorative: the fill inside them says it
    elsewhere = {"toast", "paper", "paper2", "scrim", *ALWAYS_WITH_WORDS}
    assert colours - seen - lines - elsewhere == set()


def test_a_mode_changes_colours_and_the_width_of_strokes_only():
    strokes = {"border_width", "focus_width"}
    others = [one for one in fields(Tokens) if one.name not in strokes]
    assert {type(getattr(tokens, one.name)) for tokens in MODES.values() for one in others} == {
        QColor
    }


def test_high_contrast_has_no_soft_fills_and_strong_borders():
    assert {HIGH_CONTRAST.soft(kind).name() for kind in SOFT} == {"#000000"}
    assert {HIGH_CONTRAST.edge(kind).name() for kind in SOFT} == {"#ffffff"}
    assert (HIGH_CONTRAST.border_width, HIGH_CONTRAST.focus_width) == (2, 3)


class _System:
    """What an operating system may ask for; the offscreen one asks for nothing."""

    def __init__(self, contrast: bool, dark: bool, still: bool) -> None:
        self._wishes = contrast, dark, still

    def styleHints(self) -> "_System":
        return self

    accessibility = styleHints

    def contrastPreference(self) -> Qt.ContrastPreference:
        return Qt.ContrastPreference(int(self._wishes[0]))

    def colorScheme(self) -> Qt.ColorScheme:
        return Qt.ColorScheme.Dark if self._wishes[1] else Qt.ColorScheme.Light

    def motionPreference(self) -> Qt.MotionPreference:
        return Qt.MotionPreference(int(self._wishes[2]))


@pytest.mark.parametrize(
    ("contrast", "dark", "still", "mode"),
    [
        (False, False, False, Mode.LIGHT),
        (False, True, True, Mode.DARK),
        (True, True, False, Mode.HIGH_CONTRAST),
    ],
)
def test_the_system_is_asked_for_its_look(contrast, dark, still, mode):
    system = _System(contrast, dark, still)
    assert theme.system_mode(system) is mode
    assert theme.system_wants_still(system) is still


def test_this_system_asks_for_nothing(dressed):
    assert theme.system_mode(dressed) is Mode.LIGHT
    assert not theme.system_wants_still(dressed)


@pytest.mark.parametrize("scale", theme.SCALES)
def test_text_size_takes_the_heights_along(dressed, look, scale):
    from regdesk.ui.widgets.buttons import PrimaryButton
    from regdesk.ui.widgets.fields import IinField, TextField

    button, field, iin = PrimaryButton("Жалғастыру", "Enter"), TextField("Тегі"), IinField("ЖСН")
    look.set_scale(scale)

    assert button.sizeHint().height() == round(42 * scale)
    assert field.editor.sizeHint().height() == round(40 * scale)
    assert iin.editor.sizeHint().height() == round(48 * scale)
    assert field.editor.font().pixelSize() == round(15 * scale)
