"""Who is registered at an address by this computer, and what is unfinished there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from regdesk.domain.days import format_day
from regdesk.domain.draft import Draft
from regdesk.domain.people import RegistrationKind
from regdesk.services.neighbours import Neighbours
from regdesk.services.registrant_ports import Resident
from regdesk.ui.screens.case_list_panel import CaseListPanel, CaseReading, read_case
from regdesk.ui.shortcuts import NONE, held
from regdesk.ui.widgets.buttons import SecondaryButton

_WIDTH = 680


class NeighboursPanel(CaseListPanel):
    """``confirmed`` gives how many people there are when the owner says that it is so."""

    confirmed = Signal(int)

    def __init__(self, window: QWidget, found: Neighbours, draft: Draft) -> None:
        super().__init__(window, self._title(), Qt.Key.Key_Escape, _WIDTH)
        self._people = found.count_people(draft)
        self._asks = found.asks_owner(draft)
        if self._asks:
            self.warn(
                self.tr(
                    "With this case %n people are registered here. Ask the owner whether it is so.",
                    "",
                    self._people,
                )
            )
        residents = [self._read(one) for one in found.residents]
        self.add_section(self.tr("Registered here"), residents)
        if not found.is_all:
            self.say(self.tr("There are more of them."))
        cases = [read_case(one) for one in found.open_cases]
        self.add_section(self.tr("Unfinished cases at this address"), cases)
        self.say(self.tr("Only what this computer accepted. The register may know of others."))
        self.body.addStretch(1)
        self.add_foot()

    def _title(self) -> str:
        return self.tr("At this address")

    def add_foot(self) -> None:
        confirm = SecondaryButton(self.tr("The owner confirms"), "F6")
        confirm.clicked.connect(self._confirm)
        self._foot.addWidget(confirm)
        if not self._asks:
            confirm.hide()
        super().add_foot()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F6 and held(event) == NONE and self._asks:
            self._confirm()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _confirm(self) -> None:
        self.close_over()
        self.confirmed.emit(self._people)

    def _read(self, one: Resident) -> CaseReading:
        since = format_day(one.since)
        if one.awaits:
            says = self.tr("temporarily since %1, until a document is obtained")
        elif one.until is not None:
            says = self.tr("temporarily since %1, until %2").replace("%2", format_day(one.until))
        elif one.kind is RegistrationKind.TEMPORARY:
            says = self.tr("temporarily since %1")
        else:
            says = self.tr("permanently since %1")
        return CaseReading(one.case_id, one.name, None, [says.replace("%1", since)])
