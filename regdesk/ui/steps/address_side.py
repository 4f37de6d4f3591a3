"""Beside the address: the last two addresses, the former one, the kind of premises."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regdesk.domain.address import Premises
from regdesk.services.address_lines import short_line
from regdesk.services.ports import RecentAddress
from regdesk.ui import words
from regdesk.ui.fonts import Role
from regdesk.ui.steps.names import premises_name
from regdesk.ui.steps.side import SideCard
from regdesk.ui.widgets.base import clear_layout
from regdesk.ui.widgets.fields import ChoiceField, TextField
from regdesk.ui.widgets.keycap import Keycap
from regdesk.ui.widgets.labels import Label


class RecentCard(SideCard):
    """The addresses of the last cases, taken by ``Ctrl 1`` and ``Ctrl 2``."""

    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self.column.addLayout(self._list)
        self.hide()

    def show_recent(self, recent: Sequence[RecentAddress], today: date) -> None:
        """List ``recent`` with the case each came from; none hides the card."""
        clear_layout(self._list)
        for number, one in enumerate(recent, 1):
            at = f"{one.at:%H:%M}" if one.at.date() == today else f"{one.at:%d.%m}"
            source = self.tr("case {label}, {at}").format(label=one.label, at=at)
            row = _RecentRow(f"Ctrl {number}", words.pick(short_line(one.address)), source)
            row.clicked.connect(lambda number=number: self.picked.emit(number))
            self._list.addWidget(row)
        self.setVisible(bool(recent))


class _RecentRow(QWidget):
    clicked = Signal()

    def __init__(self, key: str, line: str, source: str) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        says = QVBoxLayout()
        says.setSpacing(0)
        says.addWidget(Label(line, Role.TEXT, wrap=True))
        says.addWidget(Label(source, Role.HINT, "ink3"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Keycap(key), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(says, 1)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.clicked.emit()


class FormerCard(SideCard):
    """Where the person lived before; permanent registration ends that one by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.field = TextField()
        self._note = Label("", Role.HINT, "ink3", wrap=True)
        self.column.addWidget(self.field)
        self.column.addWidget(self._note)

    def set_words(self, title: str, note: str) -> None:
        """Name the card and say what becomes of the former registration."""
        self.heading.setText(title)
        self.field.editor.setAccessibleName(title)
        self._note.setText(note)

    def show_former(self, address: str, *, ends: bool) -> None:
        """Show the former address; ``ends`` when its registration ends by the new one."""
        if self.field.value() != address:
            self.field.set_value(address)
        self._note.setVisible(ends)


class PremisesCard(SideCard):
    """What kind of premises it is; the law knows eleven."""

    def __init__(self) -> None:
        super().__init__()
        self.field = ChoiceField()
        self.column.addWidget(self.field)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Kind of premises"))
        self.field.editor.setAccessibleName(self.heading.text())
        self.field.set_options([(one, premises_name(one)) for one in Premises])
