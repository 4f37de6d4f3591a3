"""The looks in which every state is audited and drawn: DESIGN §9."""

from PySide6.QtWidgets import QApplication

from regdesk.ui import language, theme
from regdesk.ui.language import Language
from regdesk.ui.theme import Mode

SPEECHES = (Language.KK, Language.RU)
MODES = tuple(Mode)
SCALES = (1.0, 1.3)
SIZES = ((1366, 690), (1920, 1080))
SMALL, LARGE = SIZES

# What every run of the tests looks at: the tightest of all in both languages, and Kazakh, whose
# words are longest, in three of its four. ``make pictures`` walks every look.
AUDITED = (
    (Language.KK, 1.0, SMALL),
    (Language.RU, 1.3, SMALL),
    (Language.KK, 1.3, SMALL),
    (Language.KK, 1.3, LARGE),
)

_TURNS = 6  # each nested layout answers in a turn of its own


def put_on(window, *, speech, mode, scale, size):
    """Show ``window`` in that look, as the keys and the clerk's hand would."""
    look = theme.current()
    if look.scale != scale:
        look.set_scale(scale)
    if look.mode is not mode:
        look.set_mode(mode)
    if language.current() is not speech:
        window.looks.speak(speech)
    window.resize(*size)
    for _ in range(_TURNS):
        QApplication.processEvents()


def name_of(speech, mode, scale, size):
    return f"{speech}-{mode}-{round(scale * 100)}-{size[0]}x{size[1]}"
