"""A window for the Xvfb test: prints each burst and, when told to stop, the text of its field.

The letters ``q u i t`` are no way out under a Kazakh layout, so Escape ends it.
"""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from regdesk.ui.physical import digit_of
from regdesk.ui.wedge import WedgeFilter


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)
        self.field.returnPressed.connect(lambda: say("enter"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            say(f"typed {self.field.text()}")
            QApplication.quit()
        elif event.key() == Qt.Key.Key_F2:
            self.field.clear()
            say("cleared")

    def eventFilter(self, watched, event) -> bool:
        if event.type() == event.Type.KeyPress and digit_of(event) is not None:
            say(f"digit {digit_of(event)}")
        return False


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    app = QApplication(sys.argv)
    wedge = WedgeFilter()
    wedge.burst.connect(lambda text: say(f"burst {text}"))
    window = Window()
    window.field.installEventFilter(window)
    app.installEventFilter(wedge)
    window.show()
    window.activateWindow()
    window.field.setFocus()
    say("ready")
    app.exec()


if __name__ == "__main__":
    main()
