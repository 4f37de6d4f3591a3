"""What should not be forgotten: registrations that end, papers awaited, postponed cases."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from regdesk.domain.days import format_day
from regdesk.domain.draft import Draft, ParkReason
from regdesk.domain.people import Registrant
from regdesk.domain.rights import Right
from regdesk.services.address_lines import short_line
from regdesk.services.registrant_ports import DueCase, ReminderKind, ReminderMark
from regdesk.services.reminders import Reminder, Reminders
from regdesk.services.sheet_rows import name_briefly
from regdesk.ui import words
from regdesk.ui.abbreviations import shorten
from regdesk.ui.ending_words import name_awaited
from regdesk.ui.physical import digit_of
from regdesk.ui.screens.case_list_panel import CaseListPanel, CaseReading
from regdesk.ui.shortcuts import NONE, held
from regdesk.ui.steps.review_rows import span_words
from regdesk.ui.widgets.base import announce
from regdesk.ui.widgets.buttons import QuietButton
from regdesk.ui.widgets.hung_row import HungRow
from regdesk.ui.widgets.pills import Pill

_WIDTH = 720
_MARKS = (ReminderMark.INFORMED, ReminderMark.NOT_REACHED)


class DueRow(CaseReading):
    """An accepted case whose citizens should hear of it, and what was done about that."""

    def __init__(self, one: Reminder, days: int) -> None:
        self.due = one.due
        self._days = days
        self._pill = Pill()
        people = tuple(who for standing in one.standings for who in standing.people)
        number = self.tr("case %1").replace("%1", str(one.case.number))
        address = shorten(words.pick(short_line(one.case.draft.dwelling.address)))
        lines = (self._say(one), f"{number} · {address}")
        super().__init__(one.due.case_id, name_briefly(people), self._pill, lines)
        self.show_due(one.due)

    def show_due(self, due: DueCase) -> None:
        """Show what was done about it."""
        self.due = due
        state = self._state()
        self._pill.show_state(*state)
        self.setAccessibleName(f"{self.title}, {state[0]}")

    def _say(self, one: Reminder) -> str:
        day = format_day(one.due.due)
        if one.due.kind is ReminderKind.ENDS:
            return self.tr("registered temporarily until %1").replace("%1", day)
        awaited = dict.fromkeys(name_awaited(each) for each in one.standings)
        says = self.tr("since %1 waits for: %2").replace("%1", day)
        return says.replace("%2", ", ".join(awaited))

    def _state(self) -> tuple[str, str, str]:
        if self.due.mark is ReminderMark.INFORMED:
            return self.tr("Informed"), "ok", "check"
        if self.due.mark is ReminderMark.NOT_REACHED:
            return self.tr("Cannot be reached"), "neutral", "minus"
        if self.due.kind is ReminderKind.ENDS:
            return self.tr("%n days left", "", self._days), "warn", "clock"
        return self.tr("%n days waited", "", self._days), "warn", "clock"


class RemindersPanel(CaseListPanel):
    """``marked`` gives a due case and what was done about it; the panel stays for the next one."""

    marked = Signal(object, object)

    def __init__(self, window: QWidget, found: Reminders) -> None:
        super().__init__(window, self._title(), Qt.Key.Key_F2, _WIDTH)
        self.due_rows = [
            *(DueRow(one, (one.due.due - found.day).days) for one in found.ending),
            *(DueRow(one, (found.day - one.due.due).days) for one in found.awaited),
        ]
        ending, awaited = self._list(ReminderKind.ENDS), self._list(ReminderKind.PROOF)
        self.add_section(self.tr("Temporary registration ends soon"), ending)
        self.add_section(self.tr("A paper from abroad is waited for"), awaited)
        if not found.is_all:
            self.say(self.tr("There are more of them: they come up as these are marked."))
        parked = [_read_parked(one, found) for one in found.parked]
        self.add_section(self.tr("Postponed cases"), parked)
        if not self.rows:
            self.say(self.tr("Nothing is waited for."))
        self.body.addStretch(1)
        self.add_foot()

    def _title(self) -> str:
        return self.tr("Not to be forgotten")

    def add_foot(self) -> None:
        names = (self.tr("Informed"), self.tr("Cannot be reached"))
        informed, not_reached = (QuietButton(name, str(at)) for at, name in enumerate(names, 1))
        self._foot = HungRow(informed)
        self._foot.addWidget(not_reached)
        for button, mark in zip((informed, not_reached), _MARKS, strict=True):
            button.need(Right.WORK)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(partial(self._mark, mark))
            if not self.due_rows:
                button.hide()
        super().add_foot()

    def show_due(self, due: DueCase) -> None:
        """Show what was done about ``due`` now, and say it."""
        for row in self.due_rows:
            if (row.due.case_id, row.due.kind) == (due.case_id, due.kind):
                row.show_due(due)
                announce(row, row.accessibleName())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event) if held(event) == NONE else None
        if digit is not None and 1 <= digit <= len(_MARKS):
            self._mark(_MARKS[digit - 1])
            event.accept()
        else:
            super().keyPressEvent(event)

    def _mark(self, mark: ReminderMark, _checked: bool = False) -> None:
        row = self.find_focused()
        if isinstance(row, DueRow):
            self.marked.emit(row.due, mark)

    def _list(self, kind: ReminderKind) -> Sequence[DueRow]:
        return [one for one in self.due_rows if one.due.kind is kind]


class ParkedRow(CaseReading):
    """A postponed case: why, and when its papers were here."""

    def __init__(self, draft: Draft, times: str) -> None:
        first: Registrant = draft.registrants[0]
        title = " · ".join(one for one in (draft.label, name_briefly([first])) if one)
        handed_in = self.tr("handed in %1").replace("%1", times) if times else ""
        super().__init__(draft.case_id, title, Pill(self._why(draft), "warn", "pause"), [handed_in])

    def _why(self, draft: Draft) -> str:
        return {
            ParkReason.OWNER_ON_THE_WAY: self.tr("waiting for the owner"),
            ParkReason.PAPER_TO_FETCH: self.tr("waiting for a paper"),
        }.get(draft.parked or ParkReason.OTHER, self.tr("postponed"))


def _read_parked(draft: Draft, found: Reminders) -> ParkedRow:
    return ParkedRow(draft, ", ".join(span_words(one, found.day) for one in draft.hand_ins))
