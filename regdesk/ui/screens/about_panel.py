"""Ctrl F11: what this installation is, what is new in it, who else wrote it, what awaits whom."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from regdesk.ui.guide import Chapter
from regdesk.ui.screens.guide_panel import GuidePanel


class AboutPanel(GuidePanel):
    """Is read as the guide is."""

    opened_by = Qt.Key.Key_F11

    def __init__(self, window: QWidget, chapters: Sequence[Chapter]) -> None:
        super().__init__(window, chapters, chapters[0].name)

    def _title(self) -> str:
        return self.tr("About the program")
