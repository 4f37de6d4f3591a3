"""A bare window with twenty pages in small, and a bare child that has read twenty pages.

``python -m benchmarks.floors.case FOLDER`` prints the KiB that both hold.
"""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QWidget

READ = """
import sys
from io import BytesIO
from pathlib import Path
from PIL import Image
for file in sorted(Path(sys.argv[1]).glob("*.png")):
    Image.open(file).convert("RGB").save(BytesIO(), "JPEG")
print(Path("/proc/self/status").read_text().partition("VmRSS:")[2].split()[0], flush=True)
"""


def show_pages(folder):
    """Return a shown window with every page of ``folder`` in small."""
    window = QWidget()
    grid = QGridLayout(window)
    for at, file in enumerate(sorted(folder.glob("*.png"))):
        label = QLabel()
        small = QPixmap(str(file)).scaledToWidth(120, Qt.TransformationMode.SmoothTransformation)
        label.setPixmap(small)
        grid.addWidget(label, at // 7, at % 7)
    window.resize(1366, 690)
    window.show()
    return window


def tell(folder):
    """Print what both hold, and end."""
    child = subprocess.run(
        [sys.executable, "-c", READ, str(folder)], capture_output=True, text=True, check=True
    )
    own = Path("/proc/self/status").read_text().partition("VmRSS:")[2].split()[0]
    print(int(own) + int(child.stdout.split()[-1]), flush=True)
    QApplication.exit(0)


if __name__ == "__main__":
    app = QApplication([])
    pages = Path(sys.argv[1])
    shown = show_pages(pages)
    QTimer.singleShot(1500, lambda: tell(pages))
    sys.exit(app.exec())
