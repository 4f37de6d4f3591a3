"""Ctrl F9: what can be set here. The administrator sees the centre and the PC, everybody his own
screen; every change holds at once.
"""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from regdesk.domain.desk import Desk
from regdesk.domain.rights import Right
from regdesk.services.settings_ports import DeskSetting
from regdesk.ui.looks import Looks
from regdesk.ui.screens.settings_forms import CentreForm, OwnForm, PcForm
from regdesk.ui.shortcuts import ENTERS, Command, find_command
from regdesk.ui.widgets.buttons import SecondaryButton
from regdesk.ui.widgets.rule import Rule
from regdesk.ui.widgets.tall_panel import TallPanel
from regdesk.ui.widgets.toast import Toast

_WIDTH = 860


class SettingsPanel(TallPanel):
    """``values`` are those of the PC, None for who may not change them. ``asked`` gives the
    command of a panel that holds settings of its own; ``spoken`` tells of another language.
    """

    asked = Signal(object)
    spoken = Signal()

    def __init__(
        self,
        window: QWidget,
        desk: Desk,
        values: Mapping[DeskSetting, str | int] | None,
        looks: Looks | None,
    ) -> None:
        super().__init__(window, self._title(), Qt.Key.Key_F9, _WIDTH)
        self.centre: CentreForm | None = None
        self.pc: PcForm | None = None
        self.own: OwnForm | None = None
        if looks is not None:
            self.own = OwnForm(looks)
            self.own.spoken.connect(self.spoken)
            self.body.addWidget(self.own)
        if values is not None:
            self.pc, self.centre = PcForm(values), CentreForm(desk)
            for part in (self.pc, self.centre):
                self.body.addWidget(Rule())
                self.body.addWidget(part)
        self.body.addStretch(1)
        self.add_foot()

    def _title(self) -> str:
        return self.tr("Settings")

    def add_foot(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        for text, key, command in (
            (self.tr("Printers and papers"), "Shift F11", Command.PRINTERS),
            (self.tr("Rules"), "Ctrl F1", Command.RULES),
        ):
            button = SecondaryButton(text, key)
            if command is Command.PRINTERS:
                button.need(Right.WORK)
            button.clicked.connect(lambda _checked=False, one=command: self._leave_for(one))
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._close)
        self.card.column.addSpacing(14)
        self.card.column.addLayout(row)

    def first_focus(self) -> QWidget:
        return self.own.language.editor if self.own is not None else self._close

    def close_over(self) -> None:
        """Take what was typed last along."""
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()
        super().close_over()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the field; it does not close what is being typed in."""
        command = find_command(event)
        toast = Toast.find_over(self._over)
        if event.key() in ENTERS:
            self.focusNextChild()
        elif command in (Command.PRINTERS, Command.RULES):
            self._leave_for(command)
        elif command is Command.UNDO and toast is not None:
            toast.take_back()
        else:
            super().keyPressEvent(event)
        event.accept()

    def _leave_for(self, command: Command) -> None:
        self.close_over()
        self.asked.emit(command)
