"""A window like the program's own: bundled font, our icons, our style, nothing moving."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication

from regdesk.ui import fonts, icons, language, spoken, theme

RESOURCES = Path(__file__).parents[2] / "resources"
TRANSLATIONS = RESOURCES.parent / "translations"


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The application with fonts and icons loaded, once."""
    fonts.load()
    icons.install(RESOURCES / "icons")
    theme.install()
    spoken.install()
    return qapp


@pytest.fixture(autouse=True)
def look(dressed: QApplication) -> Iterator[theme.Theme]:
    """Light, 100 %, still, English; whatever a test changes is put back."""
    current = theme.current()
    current.set_reduced_motion(True)
    language.install(dressed, language.Language.EN, TRANSLATIONS)
    yield current
    if (current.mode, current.scale) != (theme.Mode.LIGHT, 1.0):
        theme.install()


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect what a screen reader is told at once."""
    said: list[str] = []

    def collect(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", collect)
    return said
