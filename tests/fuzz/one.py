"""Fuzz one target until its time is over or it breaks: ``python -m tests.fuzz.one TARGET ...``."""

import os
import sys

import atheris
from PySide6.QtWidgets import QApplication

with atheris.instrument_imports(include=["regdesk", "PIL", "defusedxml"]):
    from tests.fuzz.targets import TARGETS


def main() -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication([])  # keys and PDF need one
    name = sys.argv.pop(1)
    atheris.Setup(sys.argv, TARGETS[name].take)
    atheris.Fuzz()
    app.quit()


if __name__ == "__main__":
    main()
