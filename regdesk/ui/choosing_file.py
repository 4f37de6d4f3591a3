"""Under which name a file is kept: asked, with the ending of its kind, and over nothing unasked."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from regdesk.services.export_files import FileKind

PDF = {"PDF (*.pdf)": "pdf"}
TABLES = {"Excel (*.xlsx)": FileKind.XLSX.value, "CSV (*.csv)": FileKind.CSV.value}


def choose_file(parent: QWidget, title: str, usual: str, endings: Mapping[str, str]) -> Path | None:
    """Ask under which name a file is to be kept, ``usual`` or another; None where nowhere.

    ``endings`` are those a file may have, by what the dialog calls them, the usual one first.
    """
    (first, *_) = endings.values()
    while True:
        picked, chosen = QFileDialog.getSaveFileName(parent, title, usual, ";;".join(endings))
        if not picked or Path(picked).suffix.lower().removeprefix(".") in endings.values():
            return Path(picked) if picked else None
        usual = f"{picked}.{endings.get(chosen, first)}"
        if not Path(usual).exists():
            return Path(usual)
        # asked again with its whole name: now the dialog says that there is such a file
