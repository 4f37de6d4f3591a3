"""A key typed into a bare field, a bare stack turned to its next page, a bare timer ticking.

``python -m benchmarks.floors.screen key|turn|gaps COUNT`` prints the seconds as JSON.
"""

import ctypes
import json
import sys
import time
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFormLayout, QLineEdit, QStackedWidget, QWidget

# PySide6 6.12 uses references of these up before Python 3.12, and the process would abort.
for constant in (None, True, False):
    ctypes.c_ssize_t.from_address(id(constant)).value += 1 << 40


def make_pages(count=6, fields=8):
    """Return a shown stack of ``count`` pages with ``fields`` line edits each."""
    stack = QStackedWidget()
    for _ in range(count):
        page = QWidget()
        form = QFormLayout(page)
        for at in range(fields):
            form.addRow(f"Field {at}", QLineEdit())
        stack.addWidget(page)
    stack.resize(1366, 690)
    stack.show()
    QTest.qWaitForWindowExposed(stack)
    return stack


def time_key(stack):
    """Return the seconds from a key to the painted field."""
    field = stack.currentWidget().findChild(QLineEdit)
    began = time.perf_counter()
    QTest.keyClick(field, Qt.Key.Key_1)
    field.repaint()
    return time.perf_counter() - began


def time_turn(stack):
    """Return the seconds from asking for the next page to that page painted."""
    began = time.perf_counter()
    stack.setCurrentIndex((stack.currentIndex() + 1) % stack.count())
    stack.repaint()
    return time.perf_counter() - began


def list_gaps(count):
    """Return ``count`` gaps, in seconds, between the ticks of an idle window's timer."""
    ticks = []
    timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start()
    while len(ticks) <= count:
        QTest.qWait(10)
    return [after - before for before, after in pairwise(ticks)]


if __name__ == "__main__":
    app = QApplication([])
    shown = make_pages()
    what, times = sys.argv[1], int(sys.argv[2])
    act = {"key": time_key, "turn": time_turn}.get(what)
    print(json.dumps([act(shown) for _ in range(times)] if act else list_gaps(times)))
