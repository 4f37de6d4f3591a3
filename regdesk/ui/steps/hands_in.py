"""Who hands the papers in: one row beside the step's title, digits act while it has the focus."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from regdesk.domain.people import HandsIn
from regdesk.ui.fonts import Role
from regdesk.ui.steps.names import hands_in_name
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.segmented import Segmented


class HandsInChoice(Translated):
    """``chosen`` carries the ``HandsIn`` that the clerk chose."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = Label("", Role.LABEL)
        self.row = Segmented()
        for number, who in enumerate(HandsIn, 1):
            self.row.add(who, "", number)
        self.row.chosen.connect(self.chosen)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._label)
        layout.addWidget(self.row)
        self.retranslate()

    def take_focus(self) -> None:
        """Bring the focus to the row."""
        self.row.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self._label.setText(self.tr("Who hands in"))
        self.row.set_name(self._label.text())
        for who in HandsIn:
            self.row.set_text(who, hands_in_name(who))
