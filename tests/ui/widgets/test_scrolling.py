"""A frame that scrolls what is too high: no higher than what is shown, wrapped or not."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from regdesk.ui.scrolling import Scrolling


def test_it_scrolls_no_more_once_the_wrapped_text_is_hidden(qtbot):
    content = QWidget()
    rows = QVBoxLayout(content)
    wrapped = QLabel("бірнеше жолға бөлінетін ұзақ мәтін " * 40)
    wrapped.setWordWrap(True)
    rows.addWidget(wrapped)
    rows.addWidget(QLabel("бір жол"))
    area = Scrolling(content)
    qtbot.addWidget(area)
    area.resize(300, 200)
    area.show()
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)

    wrapped.hide()

    qtbot.waitUntil(lambda: bar.maximum() == 0)


def test_what_gets_the_focus_comes_into_view_with_what_is_said_around_it(qtbot):
    """Enter goes on to a field by ``setFocus``, for which Qt's own area does not scroll."""
    content = QWidget()
    rows = QVBoxLayout(content)
    editors = [QLineEdit() for _ in range(12)]
    for editor in editors:
        editor.setFixedHeight(40)
        rows.addWidget(editor)
    area = Scrolling(content)
    qtbot.addWidget(area)
    area.resize(300, 200)
    area.show()
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)

    def stands():
        top = focused.mapTo(area.viewport(), QPoint(0, 0)).y()
        return top, top + focused.height()

    for focused, clear in ((editors[8], True), (editors[11], False), (editors[3], True)):
        focused.setFocus()
        qtbot.wait(20)
        top, bottom = stands()
        assert top >= 0
        assert bottom <= area.viewport().height()
        assert not clear or (top > 20 and bottom < area.viewport().height() - 20)

    before = area.verticalScrollBar().value()
    focused = editors[4]
    focused.setFocus()
    qtbot.wait(20)
    assert area.verticalScrollBar().value() == before  # in view already: nothing jumps
