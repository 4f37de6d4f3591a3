"""The program as shipped, ended once the sign-in is painted; says so, and what memory it holds.

Arguments are those of ``regdesk``, after ``--stay`` where memory is asked for.
"""

import sys
from pathlib import Path

from regdesk.__main__ import main


def run(options):
    """Open the desk as ``regdesk.app.desk.run`` does, with an eye on the first paint."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    def tell():
        print("painted", flush=True)
        QTimer.singleShot(1500 if STAYS else 0, end)

    def end():
        if STAYS:
            status = Path("/proc/self/status").read_text()
            print(status.partition("VmRSS:")[2].split()[0], flush=True)
        QApplication.exit(0)

    with desk.open_desk(options) as window:
        window.painted.connect(light_start.end)
        window.painted.connect(tell)
        window.showMaximized()
        return QApplication.exec()


STAYS = "--stay" in sys.argv
if STAYS:
    sys.argv.remove("--stay")

from regdesk.app import light_start  # noqa: E402  what main() imports next

light_start.begin()
import regdesk.app.desk as desk  # noqa: E402

desk.run = run
sys.exit(main())
