"""Today at this window: the clerk's own numbers, how everything stands, the closings of days."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regdesk.domain.day_closing import DayClosing
from regdesk.domain.days import format_day
from regdesk.domain.rights import Right
from regdesk.services.day_view import ClerkDay, DayView
from regdesk.services.left_over import LeftOver
from regdesk.services.morning import Check, CheckResult
from regdesk.ui import allowed
from regdesk.ui.fonts import Role
from regdesk.ui.morning_words import check_name, check_sentence
from regdesk.ui.screens.journal_words import clock_text
from regdesk.ui.screens.step_words import times_line
from regdesk.ui.shortcuts import NONE, held, is_enter
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import clear_layout
from regdesk.ui.widgets.buttons import PrimaryButton, QuietButton
from regdesk.ui.widgets.dialogs import QuestionDialog
from regdesk.ui.widgets.hung_row import HungRow
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.panel_row import PanelRow
from regdesk.ui.widgets.pills import Pill
from regdesk.ui.widgets.tall_panel import TallPanel

_WIDTH = 720
_NAME_WIDTH = 216
_SHOWN = 5
_ABOVE_HEAD = 4

translate = QCoreApplication.translate
Results = Sequence[tuple[Check, CheckResult]]


@dataclass(frozen=True, slots=True)
class Today:
    """All that the panel shows. ``open_days`` are those before today that nobody closed."""

    view: DayView
    left: LeftOver
    closings: tuple[DayClosing, ...]
    open_days: tuple[date, ...]
    day: date

    @property
    def next_day(self) -> date:
        """The day that is closed next."""
        return self.open_days[0] if self.open_days else self.day


class CheckRow(PanelRow):
    """How one thing stands; what needs a look has a mark of its own."""

    def __init__(self, check: Check, result: CheckResult) -> None:
        super().__init__()
        name, says = check_name(check), check_sentence(result)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 8, 3)
        row.setSpacing(12)
        pill = Pill(name, "warn", "alert") if result.looked_at else Pill(name, "ok", "check")
        named = QWidget()
        named.setFixedWidth(paint.px(_NAME_WIDTH))
        beside = QHBoxLayout(named)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(pill, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        row.addWidget(named)
        ink = "ink" if result.looked_at else "ink2"
        row.addWidget(Label(says, Role.TEXT, ink, wrap=True), 1, Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(f"{name}. {says}")


class ClosingRow(PanelRow):
    """One numbered closing."""

    def __init__(self, closing: DayClosing) -> None:
        super().__init__()
        self.closing = closing
        says = self.tr("%n cases", "", len(closing.register.rows))
        line = f"№ {closing.name} · {format_day(closing.day)} · {says}"
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(Label(line, Role.TEXT, tabular=True), 1)
        self.setAccessibleName(line)
        self.setAccessibleDescription(self.tr("Enter prints a copy"))


class DayPanel(TallPanel):
    """``close_asked`` gives the day to be closed, ``copy_asked`` the closing to print again."""

    close_asked = Signal(object)
    copy_asked = Signal(object)
    handover_asked = Signal()

    def __init__(self, window: QWidget, today: Today, results: Results) -> None:
        super().__init__(window, self._title(), Qt.Key.Key_F2, _WIDTH)
        self.today = today
        self._is_closing = False
        self._tell_numbers(today.view)
        self._tell_left(left_line(today.left))
        self._head(self.tr("How everything stands"))
        self._checks = QVBoxLayout()
        self._checks.setSpacing(0)
        self.body.addLayout(self._checks)
        self.show_results(results)
        self._head(self.tr("Closings of days"))
        self.closings = [ClosingRow(one) for one in today.closings[:_SHOWN]]
        for row in self.closings:
            self.body.addWidget(row)
        hint = self.tr("Enter prints a copy") if self.closings else self.tr("No day is closed yet.")
        if not self.closings or allowed.may(Right.WORK):
            self.body.addWidget(Label(hint, Role.HINT, "ink3"))
        self.body.addStretch(1)
        self.add_foot()

    def _title(self) -> str:
        return self.tr("Today at this window")

    def _head(self, text: str) -> None:
        self.body.addSpacing(_ABOVE_HEAD)
        self.body.addWidget(Label(text, Role.LABEL_STRONG, "ink2"))

    def _tell_numbers(self, view: DayView) -> None:
        self._head(self.tr("My day"))
        self.body.addWidget(Label(numbers_line(view.mine), Role.BODY, wrap=True, tabular=True))
        steps = times_line((one.step, one.mean_s) for one in view.steps)
        if steps:
            self.body.addWidget(Label(steps, Role.TEXT, "ink2", wrap=True, tabular=True))
        if view.others:
            self._head(self.tr("Colleagues"))
        for one in view.others:
            line = f"{one.code}: {numbers_line(one)}"
            self.body.addWidget(Label(line, Role.TEXT, "ink2", wrap=True, tabular=True))

    def _tell_left(self, line: str) -> None:
        if line:
            says = self.tr("Left at this window: %1").replace("%1", line)
            self.body.addWidget(Label(says, Role.TEXT, "ink2", wrap=True, tabular=True))

    def show_results(self, results: Results) -> None:
        """Show how everything stands, first what needs a look; nothing yet: it is looked at."""
        clear_layout(self._checks)
        for row in _list_rows(results):
            self._checks.addWidget(row)
        if not results:
            self._checks.addWidget(Label(self.tr("It is being looked at"), Role.TEXT, "ink3"))

    def add_foot(self) -> None:
        self._shut = PrimaryButton(self._name_closing(), "F5")
        self._shut.clicked.connect(self._ask_to_close)
        note = QuietButton(self.tr("Handover note"), "F6", "printer")
        note.clicked.connect(self.handover_asked)
        self._shut.need(Right.CLOSE_DAY)
        note.need(Right.WORK)
        row = HungRow(note)
        row.addStretch(1)
        row.addWidget(self._close)
        row.addWidget(self._shut)
        self.card.column.addSpacing(14)
        self.card.column.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key()) if held(event) == NONE else None
        chosen = next((row for row in self.closings if row.hasFocus()), None)
        if key == Qt.Key.Key_F5:
            self._ask_to_close()
        elif key == Qt.Key.Key_F6:
            self.handover_asked.emit()
        elif is_enter(event) and chosen is not None:
            self.copy_asked.emit(chosen.closing)
        else:
            super().keyPressEvent(event)
        event.accept()

    def show_closing(self, *, is_open: bool) -> None:
        """Say on its button whether the day is being closed; where it is not, it can be asked for
        again.
        """
        self._is_closing = is_open
        self._shut.set_ready(not is_open)
        self._shut.setText(self.tr("The day is being closed…") if is_open else self._name_closing())

    def _name_closing(self) -> str:
        day = self.today.next_day
        if day == self.today.day:
            return self.tr("Close the day")
        return self.tr("Close the day %1").replace("%1", format_day(day))

    def _ask_to_close(self) -> None:
        if not self._is_closing:
            self._is_closing = True  # the question comes a moment later; a key may be held
            self.close_asked.emit(self.today.next_day)


def numbers_line(day: ClerkDay) -> str:
    """Return what a clerk did today in one line."""
    said = translate("Day", "Accepted: %1 · not accepted: %2 · postponed: %3")
    for place, count in (("%1", day.accepted), ("%2", day.refused), ("%3", day.parked)):
        said = said.replace(place, str(count))
    if day.mean_s is None:
        return said
    mean = translate("Day", "%1 on average").replace("%1", clock_text(day.mean_s))
    return f"{said} · {mean}"


def left_line(left: LeftOver) -> str:
    """Return what is left to be done in one line; empty where nothing is."""
    kinds = (
        (translate("Day", "unfinished: %1"), left.unfinished),
        (translate("Day", "not sent: %1"), left.unsent),
        (translate("Day", "not entered in the register: %1"), left.not_entered),
    )
    return " · ".join(says.replace("%1", str(count)) for says, count in kinds if count)


def ask_to_close(window: QWidget, day: date, left: LeftOver) -> QuestionDialog:
    """Ask whether ``day`` is to be closed; what is ``left`` is not hidden."""
    says = translate(
        "Day",
        "Its register is printed with the next number. What is done after it belongs to the "
        "next closing.",
    )
    line = left_line(left)
    if line:
        listed = translate("Day", "The register lists all that is left: %1.").replace("%1", line)
        says = f"{says}\n{listed}"
    return QuestionDialog(
        window,
        translate("Day", "Close %1?").replace("%1", format_day(day)),
        says,
        accept=translate("Day", "Close the day"),
        refuse=translate("Day", "Return to work"),
    )


def _list_rows(results: Results) -> Iterable[CheckRow]:
    for check, result in sorted(results, key=lambda one: not one[1].looked_at):
        yield CheckRow(check, result)
