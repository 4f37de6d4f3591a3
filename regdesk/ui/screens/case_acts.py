"""What else is done with a case than opening it and printing its slip: quiet, each with its key."""

from collections.abc import Collection

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QSpacerItem

from regdesk.domain.case import CaseStatus, JournalRow
from regdesk.domain.rights import Right
from regdesk.ui import theme
from regdesk.ui.fonts import Role
from regdesk.ui.shortcuts import Command
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.buttons import QuietButton

_USUAL = (Command.ENTERED, Command.HISTORY)
_RARE = (Command.CORRECT, Command.END_CASE)
_KEYS = {
    Command.ENTERED: "F6",
    Command.HISTORY: "Ctrl H",
    Command.CORRECT: "F4",
    Command.END_CASE: "Shift F8",
}
ACTS = frozenset(_KEYS)
"""All that is offered for a case that was accepted and still stands."""

_SETTLED = (CaseStatus.CONFIRMED, CaseStatus.REJECTED, CaseStatus.CANCELLED)


class _Act(QuietButton):
    """Beside others of its kind: closer to them than a button that stands alone."""

    _role = Role.LABEL
    _height = 34
    _padding = 8


class CaseActs(Translated):
    """``asked`` gives the command of the pressed button. They stand in one line, where there is no
    room for it in two. ``hung`` is the row to lay out: in it the words begin at its left edge.
    """

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._offered: Collection[Command] = ()
        self._is_rare_shown = True
        self.buttons = {one: _Act("", key) for one, key in _KEYS.items()}
        for command, button in self.buttons.items():
            if command is not Command.HISTORY:
                button.need(Right.WORK)
            button.clicked.connect(lambda _on=False, which=command: self.asked.emit(which))
        self._lines = [self._make_line(commands) for commands in (_USUAL, _RARE)]
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(0)
        for line in self._lines:
            self._both.addLayout(line)
        self._both.addStretch(1)
        self._hang = QSpacerItem(0, 0)
        self.hung = QHBoxLayout()
        self.hung.addSpacerItem(self._hang)
        self.hung.addWidget(self, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self._fit)
        self.retranslate()

    def _make_line(self, commands: tuple[Command, ...]) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(0)
        for command in commands:
            line.addWidget(self.buttons[command])
        line.addStretch(1)
        return line

    def retranslate(self) -> None:
        words = {
            Command.ENTERED: self.tr("Entered"),
            Command.HISTORY: self.tr("History"),
            Command.CORRECT: self.tr("Correct"),
            Command.END_CASE: self.tr("Cancel this case"),
        }
        for command, text in words.items():
            self.buttons[command].setText(text)
        self._fit()

    def offer(self, commands: Collection[Command]) -> None:
        """Show the buttons of ``commands`` alone."""
        self._offered = commands
        self._fit()

    def show_rare(self, shown: bool) -> None:
        """Leave what is seldom done to its keys, where there is little room."""
        self._is_rare_shown = shown
        self._fit()

    def wraps_in(self, width: int) -> bool:
        """Tell whether all that is offered has no room in one line of ``width`` px."""
        offered = [self.buttons[one] for one in self.buttons if one in self._offered]
        needed = sum(one.sizeHint().width() for one in offered)
        return needed - paint.px(_Act._padding) > width and any(
            one in self._offered for one in _RARE
        )

    def line_height(self) -> int:
        """Return the height of one line in px."""
        return paint.px(_Act._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(0, self.line_height() * self._count_lines())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _fit(self) -> None:
        for command, button in self.buttons.items():
            is_kept = self._is_rare_shown or command in _USUAL
            button.setVisible(command in self._offered and is_kept)
        ways = QBoxLayout.Direction
        self._hang.changeSize(-paint.px(_Act._padding), 0)
        self._both.setDirection(ways.LeftToRight if self._is_one_line() else ways.TopToBottom)
        self.updateGeometry()

    def _is_one_line(self) -> bool:
        return sum(self._width_of(line) for line in (_USUAL, _RARE)) <= self.width()

    def _count_lines(self) -> int:
        filled = sum(self._width_of(line) > 0 for line in (_USUAL, _RARE))
        return min(1, filled) if self._is_one_line() else filled

    def _width_of(self, line: tuple[Command, ...]) -> int:
        shown = [self.buttons[one] for one in line if not self.buttons[one].isHidden()]
        return sum(one.sizeHint().width() for one in shown)


def list_acts(row: JournalRow | None) -> frozenset[Command]:
    """Return what can be done with the case of ``row`` beside opening it; of one that came back or
    is being corrected, to open it is to correct it.
    """
    if row is None:
        return frozenset()
    acts = {Command.HISTORY}
    stands = row.status.is_accepted or bool(row.corrects)
    if stands and row.destroyed_on is None and row.status not in _SETTLED:
        acts |= {Command.ENTERED, Command.END_CASE}
        if row.status in (CaseStatus.QUEUED, CaseStatus.SENT):
            acts.add(Command.CORRECT)
    return frozenset(acts)
