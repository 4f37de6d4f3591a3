"""Nothing is cut and nothing overlaps, in any language, mode and text size."""

import pytest
from PySide6.QtWidgets import QApplication

from regdesk.ui import theme
from tests.ui.clipping import list_clipped
from tests.ui.widgets.gallery import GALLERIES, KAZAKH, RUSSIAN

# At 130 % the words of a 1366 px screen need the room of 1366 * 1.3.
SIZES = ((1.0, 1366, 690), (1.3, 1776, 1000))


@pytest.mark.parametrize("build", GALLERIES, ids=lambda build: build.__name__)
@pytest.mark.parametrize("words", [KAZAKH, RUSSIAN], ids=["kk", "ru"])
@pytest.mark.parametrize("mode", list(theme.Mode))
@pytest.mark.parametrize("size", SIZES, ids=["100", "130"])
def test_everything_shows_in_full(qtbot, dressed, build, words, mode, size):
    scale, width, height = size
    theme.install(mode, scale)
    window = build(words)
    qtbot.addWidget(window)
    window.resize(width, height)
    window.show()
    QApplication.processEvents()

    assert list_clipped(window) == []
    assert (window.width(), window.height()) == (width, height)
