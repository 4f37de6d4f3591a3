"""Inter in the roles of the design; a system font is never relied on."""

import atexit
from enum import Enum
from functools import lru_cache
from pathlib import Path

import fontpkg_inter
from PySide6.QtGui import QFont, QFontDatabase

from regdesk.domain.errors import Bug
from regdesk.ui import theme

FAMILY = "Inter"
_FILE = "files/Inter[opsz,wght].ttf"


class Role(Enum):
    """What a text is: size in px at 100 %, weight, letter spacing in px."""

    DISPLAY = (36, 600, -0.8)
    HEADLINE = (28, 600, -0.4)
    SIGN_IN_TITLE = (26, 600, -0.35)
    STEP_TITLE = (24, 600, -0.35)
    BRAND = (20, 700, -0.2)
    DIALOG_TITLE = (20, 600, -0.3)
    CARD_TITLE = (15, 600, 0.0)
    LEAD = (16, 400, 0.0)
    BODY = (14, 400, 0.0)
    BUTTON = (14, 500, 0.0)
    PRIMARY = (14, 600, 0.0)
    FIELD = (15, 400, 0.0)
    IIN = (18, 500, 0.6)
    LABEL_STRONG = (13, 600, 0.0)
    LABEL = (13, 500, 0.0)
    TEXT = (13, 400, 0.0)
    HINT = (12, 400, 0.0)
    PILL = (12, 500, 0.0)
    PILL_STRONG = (12, 600, 0.0)
    SMALL_STRONG = (11, 600, 0.0)
    KEYCAP = (11, 500, 0.0)
    PANEL_TITLE = (16, 600, 0.0)
    CLOCK = (18, 600, 0.0)


def load() -> None:
    """Register the bundled Inter with Qt. ``Bug`` ``font.missing`` when it is not there."""
    path = Path(fontpkg_inter.__file__).parent / _FILE
    if QFontDatabase.addApplicationFont(str(path)) < 0:
        raise Bug("font.missing", file=path.name)


def font(role: Role, tabular: bool = False) -> QFont:
    """Return the font of ``role`` at the text scale in force; ``tabular`` lines digits up."""
    return QFont(_font(role, tabular, theme.current().scale))


@lru_cache(maxsize=256)
def _font(role: Role, tabular: bool, scale: float) -> QFont:
    """Make a font once: what Qt looks up for it is shared by all its copies."""
    size, weight, spacing = role.value
    made = QFont(FAMILY)
    made.setPixelSize(round(size * scale))
    # Qt knows the variable file as Regular only: setWeight is ignored, its axis is not.
    made.setVariableAxis(QFont.Tag("wght"), weight)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing * scale)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


atexit.register(_font.cache_clear)  # no font may outlive the application
