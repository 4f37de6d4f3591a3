"""A bare PySide6 window: says ``painted`` when it is, then what memory it holds, and ends."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel


class Window(QLabel):
    """One label."""

    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self.tell)

    def tell(self):
        print("painted", flush=True)
        if "--stay" in sys.argv:
            QTimer.singleShot(1500, self.tell_memory)
        else:
            QApplication.exit(0)

    def tell_memory(self):
        status = Path("/proc/self/status").read_text()
        print(status.partition("VmRSS:")[2].split()[0], flush=True)
        QApplication.exit(0)


app = QApplication([])
window = Window("RegDesk")
window.resize(1366, 690)
window.show()
sys.exit(app.exec())
