import subprocess
import sys

CALLS = """
import regdesk
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

class Bell(QObject):
    rang = Signal()

app = QApplication([])
widget, bell = QWidget(), Bell()
bell.rang.connect(lambda: None)
for _ in range(20_000):
    widget.update()
    bell.rang.emit()
    bell.rang.disconnect(bell.rang.connect(print))
"""


def test_qt_can_be_called_for_a_whole_day():
    """Without the spare references of ``regdesk/__init__.py`` this aborts within 5,000 calls."""
    done = subprocess.run([sys.executable, "-c", CALLS], check=False, capture_output=True)

    assert done.returncode == 0, done.stderr.decode()
