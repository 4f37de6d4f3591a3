"""F10: what is on its way, to paper and to the hub. Esc closes it."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from regdesk.domain.print_task import PrintTask
from regdesk.domain.rights import Right
from regdesk.services.sending import QueuePage
from regdesk.ui.fonts import Role
from regdesk.ui.print_choices import PrintChoices
from regdesk.ui.screens.prints_panel import PrintsSection
from regdesk.ui.screens.sending_section import SendingSection
from regdesk.ui.shortcuts import NONE, SHIFT, held
from regdesk.ui.widgets.buttons import QuietButton, SecondaryButton
from regdesk.ui.widgets.cards import NoticeCard
from regdesk.ui.widgets.hung_row import HungRow
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.tall_panel import TallPanel


class QueuePanel(TallPanel):
    """What is on its way: sheets to paper, and cases to be sent, with what has to be done; and how
    many cases came back (``returned_asked`` shows them).
    """

    printers_asked = Signal()
    returned_asked = Signal()

    def __init__(self, window: QWidget, choices: PrintChoices) -> None:
        super().__init__(window, self._title(), Qt.Key.Key_F10, 620)
        self.prints = PrintsSection(choices)
        self.sending = SendingSection()
        self._returned = NoticeCard("danger")
        self._returned.hide()
        show = SecondaryButton(self.tr("Show them"), "F4", small=True)
        show.clicked.connect(self._ask_returned)
        self._returned.add_button(show)
        self.body.addWidget(self._returned)
        self.body.addSpacing(2)
        self.body.addWidget(Label(self.tr("Printing"), Role.LABEL_STRONG, "ink2"))
        self.body.addWidget(self.prints)
        self.body.addSpacing(14)
        self.body.addWidget(Label(self.tr("To be sent"), Role.LABEL_STRONG, "ink2"))
        self.body.addWidget(self.sending)
        self.body.addStretch(1)
        self.add_foot()

    def _title(self) -> str:
        return self.tr("Queue")

    def add_foot(self) -> None:
        printers = QuietButton(self.tr("Printers"), "Shift F11", "printer")
        printers.need(Right.WORK)
        printers.clicked.connect(self._ask_printers)
        row = HungRow(printers)
        row.addStretch(1)
        row.addWidget(self._close)
        self.card.column.addSpacing(14)
        self.card.column.addLayout(row)

    def show_tasks(self, tasks: Sequence[PrintTask], now: datetime) -> None:
        """Show how the prints stand; the focus goes on from a sheet that has come to its end."""
        before = [row for row in self.prints.rows() if row.hasFocus()]
        self.prints.show_tasks(tasks, now)
        if any(not row.task.open or row not in self.prints.rows() for row in before):
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_unsent(self, queue: QueuePage, returned: int, now: datetime) -> None:
        """Show what waits to be sent, and that ``returned`` cases are to be put right."""
        self.sending.show_queue(queue, now)
        says = self.tr("The register returned %n case(s)", "", returned)
        self._returned.set_text(
            says, self.tr("Put them right in the journal; they are sent again.")
        )
        self._returned.setVisible(returned > 0)

    def first_focus(self) -> QWidget:
        return self.prints.first() or self._close

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (held(event), event.key()) == (SHIFT, Qt.Key.Key_F11):
            self._ask_printers()
        elif (held(event), event.key()) == (NONE, Qt.Key.Key_F6):
            self.sending.ask()
        elif (held(event), event.key()) == (NONE, Qt.Key.Key_F4) and self._returned.isVisible():
            self._ask_returned()
        else:
            super().keyPressEvent(event)
        event.accept()

    def _ask_printers(self) -> None:
        self.close_over()
        self.printers_asked.emit()

    def _ask_returned(self) -> None:
        self.close_over()
        self.returned_asked.emit()
