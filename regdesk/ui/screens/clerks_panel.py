"""The clerks of this desk, for the administrator."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regdesk.services.clerks import ClerkLine, PasswordState
from regdesk.ui.clerk_words import role_name, standing
from regdesk.ui.fonts import Role
from regdesk.ui.shortcuts import NONE, held, is_enter
from regdesk.ui.widgets.buttons import PrimaryButton, QuietButton
from regdesk.ui.widgets.hung_row import HungRow
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.panel_row import PanelRow
from regdesk.ui.widgets.pills import Pill
from regdesk.ui.widgets.tall_panel import TallPanel

_WIDTH = 820


class ClerkRow(PanelRow):
    """One clerk: who, in which role, how he stands here."""

    def __init__(self, line: ClerkLine) -> None:
        super().__init__()
        self.line = line
        title = f"{line.clerk.name} · {line.clerk.code}"
        here = line.left_at is None
        pill = Pill(role_name(line.clerk.role), "accent" if here else "neutral")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(title, Role.BUTTON, "ink" if here else "ink3", wrap=True), 1)
        head.addWidget(pill, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 7, 8, 9)
        column.setSpacing(3)
        column.addLayout(head)
        asks = here and line.password is not PasswordState.OWN
        column.addWidget(Label(standing(line), Role.TEXT, "warn" if asks else "ink2", wrap=True))
        self.setAccessibleName(f"{title}, {pill.text()}")
        self.setAccessibleDescription(standing(line))


class ClerksPanel(TallPanel):
    """Each signal gives the line of the clerk it is about."""

    add_asked = Signal()
    role_asked = Signal(object)
    password_asked = Signal(object)
    leave_asked = Signal(object)
    recovery_asked = Signal()

    def __init__(self, window: QWidget, lines: Sequence[ClerkLine]) -> None:
        super().__init__(window, self._title(), Qt.Key.Key_F12, _WIDTH)
        self.rows = [ClerkRow(one) for one in lines]
        self.add_rows(self.rows)
        self.body.addStretch(1)
        self.add_foot()

    def _title(self) -> str:
        return self.tr("Clerks of this window")

    def add_foot(self) -> None:
        self._add = PrimaryButton(self.tr("Add a clerk"), "F4")
        self._role = QuietButton(self.tr("Change the role"), "Enter")
        self._password = QuietButton(self.tr("New first password"), "F6")
        self._leave = QuietButton(self.tr("The clerk leaves"), "Delete")
        self._recovery = QuietButton(self.tr("New recovery key"), "F7")
        self._add.clicked.connect(self.add_asked)
        self._recovery.clicked.connect(self.recovery_asked)
        self._role.clicked.connect(lambda: self._ask(self.role_asked))
        self._password.clicked.connect(lambda: self._ask(self.password_asked))
        self._leave.clicked.connect(lambda: self._ask(self.leave_asked))
        about, foot = HungRow(self._role), HungRow(self._recovery)
        for button in (self._role, self._password, self._leave):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a click leaves the row its focus
        about.addWidget(self._password)
        about.addWidget(self._leave)
        about.addStretch(1)
        foot.addStretch(1)
        foot.addWidget(self._close)
        foot.addWidget(self._add)
        self.card.column.addSpacing(10)
        self.card.column.addLayout(about)
        self.card.column.addLayout(foot)

    def first_focus(self) -> QWidget:
        return self.rows[0] if self.rows else self._close

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key()) if held(event) == NONE else None
        on_row = any(row.hasFocus() for row in self.rows)
        if key == Qt.Key.Key_F4:
            self.add_asked.emit()
        elif key == Qt.Key.Key_F7:
            self.recovery_asked.emit()
        elif key == Qt.Key.Key_F6:
            self._ask(self.password_asked)
        elif key == Qt.Key.Key_Delete:
            self._ask(self.leave_asked)
        elif is_enter(event) and on_row:
            self._ask(self.role_asked)
        else:
            super().keyPressEvent(event)
        event.accept()

    def _ask(self, about: SignalInstance) -> None:
        """Ask about the clerk whose row has the focus, while he works here."""
        row = next((one for one in self.rows if one.hasFocus()), None)
        if row is not None and row.line.left_at is None:
            about.emit(row.line)
