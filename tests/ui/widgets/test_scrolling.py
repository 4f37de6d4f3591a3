"""A frame that scrolls what is too high: no higher than what is shown, wrapped or not."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

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
