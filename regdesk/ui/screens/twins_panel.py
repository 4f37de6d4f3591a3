"""The cases in which a person may stand already."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from regdesk.services.twins import Twins
from regdesk.ui.screens.case_list_panel import CaseListPanel, read_case

_WIDTH = 620


class TwinsPanel(CaseListPanel):
    """First those with the same number, then those with the same name and birth date."""

    def __init__(self, window: QWidget, found: Twins) -> None:
        super().__init__(window, self._title(), Qt.Key.Key_Escape, _WIDTH)
        self.add_section(self.tr("The same IIN"), [read_case(one) for one in found.same_number])
        names = [read_case(one) for one in found.same_name]
        self.add_section(self.tr("The same name and date of birth"), names)
        self.body.addStretch(1)
        self.add_foot()

    def _title(self) -> str:
        return self.tr("Perhaps a duplicate")
