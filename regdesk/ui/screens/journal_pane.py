"""Beside the journal's rows: the chosen case in short, and what the register answered to it."""

from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from regdesk.domain.case import CaseStatus, JournalRow
from regdesk.domain.decision import Decision
from regdesk.domain.rights import Right
from regdesk.ui import allowed, theme, words
from regdesk.ui.abbreviations import shorten
from regdesk.ui.fonts import Role
from regdesk.ui.screens.case_acts import CaseActs, list_acts
from regdesk.ui.screens.decision_box import DecisionBox
from regdesk.ui.screens.journal_words import (
    PILLS,
    advice,
    clock_text,
    has_sheet,
    is_until_proof,
    left_advice,
    owner_line,
    papers_line,
    registration_line,
    until_proof_name,
    who_lines,
)
from regdesk.ui.scrolling import Scrolling
from regdesk.ui.status_words import status_name
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.buttons import QuietButton, SecondaryButton
from regdesk.ui.widgets.cards import Card
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.pills import Pill
from regdesk.ui.widgets.rule import Rule

_BETWEEN = 12
_BETWEEN_LINES = 2
_MARGIN = 19
_BAR = 10  # px: where there are too many facts their scroll bar stands in the card's margin


class _Fact(QWidget):
    """A name at the left, a value at the right; a long value wraps, each of its parts anew."""

    def __init__(self) -> None:
        super().__init__()
        self.name = Label("", Role.TEXT, "ink3")
        self.value = Label("", Role.LABEL)
        self.value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 7)
        row.setSpacing(_BETWEEN)
        row.addWidget(self.name, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        row.addWidget(self.value, 0, Qt.AlignmentFlag.AlignTop)

    def show_value(self, text: str, width: int) -> None:
        """Show ``text`` in a pane that is ``width`` px wide."""
        room = width - 2 * _MARGIN - _BETWEEN - self.name.sizeHint().width()
        wraps = paint.text_width(text, self.value.font()) > room
        self.value.setText(text.replace(" · ", "\n") if wraps else text)
        self.value.setWordWrap(wraps)
        self.value.setFixedWidth(room if wraps else self.value.sizeHint().width())
        self.value.setFixedHeight(
            self.value.heightForWidth(room) if wraps else self.value.sizeHint().height()
        )
        self.setVisible(bool(text))


class CasePane(Card):
    """The chosen case. ``open_asked`` and ``slip_asked`` come from its buttons, the rest from
    ``acts``.

    A case that was answered shows the answer in place of the advice, above its facts; opening one
    that came back is putting it right, or reading that its correction came too late.
    """

    open_asked = Signal()
    slip_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._row: JournalRow | None = None
        self._minutes = 0
        self._is_left = False
        self._now = datetime.now().astimezone()
        self._number = Label("", Role.DIALOG_TITLE, tabular=True)
        self._pill = Pill()
        self._until_proof = Pill()
        self._name = Label("", Role.PANEL_TITLE, wrap=True)
        self._kind = Label("", Role.TEXT, "ink2", wrap=True)
        self.answer = DecisionBox()
        self._facts = [_Fact() for _ in range(6)]
        self._advised = QWidget()
        self._advice = Label("", Role.TEXT, "ink2", wrap=True)
        advised = QVBoxLayout(self._advised)
        advised.setContentsMargins(0, 5, 0, 0)
        advised.setSpacing(11)
        advised.addWidget(Rule())
        advised.addWidget(self._advice)
        self._open = SecondaryButton("", "Enter", small=True)
        self._slip = QuietButton("", "Ctrl P", small=True)
        self._open.clicked.connect(self.open_asked)
        self._slip.clicked.connect(self.slip_asked)
        self.acts = CaseActs()
        theme.current().changed.connect(self.retranslate)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, _BAR, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(self._number)
        head.addStretch(1)
        head.addWidget(self._pill)
        column.addLayout(head)
        for widget, space in ((self._name, 3), (self._kind, 1)):
            column.addSpacing(space)
            column.addWidget(widget)
        column.addSpacing(6)
        column.addWidget(self._until_proof)
        column.addWidget(self.answer)
        column.addSpacing(13)
        for fact in self._facts:
            column.addWidget(fact)
        column.addWidget(self._advised)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(0)  # the quiet button has room of its own
        foot.addWidget(self._open)
        foot.addWidget(self._slip)
        foot.addStretch(1)
        self.column.setContentsMargins(_MARGIN, 16, _MARGIN - _BAR, 11)
        self.column.setSpacing(8)
        self._told = told
        area = Scrolling(told)
        area.verticalScrollBar().rangeChanged.connect(
            lambda _least, most: column.setContentsMargins(0, 0, 0 if most else _BAR, 0)
        )
        self.column.addWidget(area, 1)
        below = QVBoxLayout()
        below.setSpacing(_BETWEEN_LINES)
        below.addLayout(foot)
        below.addLayout(self.acts.hung)
        self.column.addLayout(below)

    def sizeHint(self) -> QSize:
        return QSize(paint.px(312), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(paint.px(312), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.retranslate()  # a value wraps only where it has to
        self._make_room()

    def show_row(
        self, row: JournalRow | None, now: datetime, minutes: int = 0, *, is_left: bool = False
    ) -> None:
        """Show ``row``, whose time of service is ``minutes``; None empties the pane. ``is_left``:
        it is still to be entered in the register, and only what that needs is shown.
        """
        if _name_state(row) != _name_state(self._row):
            self.answer.show_decision(None, now)
        self._row, self._now, self._minutes, self._is_left = row, now, minutes, is_left
        self.retranslate()

    def show_decision(self, decision: Decision | None) -> None:
        """Show what the register answered, if its case still is the one shown."""
        if self._row and decision and self._row.case_id == decision.case_id:
            is_over = self._row.destroyed_on is not None
            self.answer.show_decision(decision, self._now, is_over=is_over)
            self.retranslate()

    def retranslate(self) -> None:
        names = (
            self.tr("Number"),
            self.tr("Address"),
            self.tr("Owner"),
            self.tr("Papers"),
            self.tr("Time"),
            self.tr("Entered in the register"),
        )
        for fact, name in zip(self._facts, names, strict=True):
            fact.name.setText(name)
        row = self._row
        whole = row if row is not None and row.destroyed_on is None else None
        is_readable = whole is not None and (whole.outcome is not None or allowed.may(Right.WORK))
        self._pill.setVisible(row is not None)
        self._open.setVisible(is_readable)
        self._slip.setVisible(whole is not None and has_sheet(whole))
        answered = not self.answer.isHidden()
        self._advised.setVisible(row is not None and is_readable and not answered and not row.late)
        self._open.setText(self._name_opening())
        self._until_proof.setVisible(row is not None and is_until_proof(row))
        self._until_proof.show_state(until_proof_name(), "warn", "clock")
        self.acts.offer(list_acts(row))
        if row is not None:
            self._tell(row)
        else:
            for label in (self._number, self._name, self._kind, self._advice):
                label.setText("")
            self._kind.setText(self.tr("The chosen case is shown here."))
            self._show_facts(*[""] * len(names))
        self._make_room()

    def _tell(self, row: JournalRow) -> None:
        kind, icon = PILLS[row.status]
        self._number.setText(f"{row.ordinal:03}")
        self._pill.show_state(status_name(row.status), kind, icon)
        who, below = who_lines(row)
        asked = registration_line(row)
        self._name.setText(who)
        self._kind.setText(asked if row.destroyed_on is None else f"{below} · {asked}")
        took = self.tr("%1 of %2").replace("%1", clock_text(row.served_s))
        took = took.replace("%2", clock_text(self._minutes * 60))
        is_of_today = row.at.date() == self._now.date()  # then its number of the day says it
        left = left_advice(row, self._now) if self._is_left else ""
        self._show_facts(
            "" if is_of_today and not left else row.number,
            shorten(words.pick(row.address)),
            owner_line(row),
            papers_line(row) if row.papers and not left else "",
            took if row.served_s and not left else "",
            f"{row.entered_at:%d.%m.%Y}" if row.entered_at else "",
        )
        self._advice.setText(left or advice(row, self._now))
        self._slip.setText(self.tr("Slip") if row.status.is_accepted else self.tr("Receipt"))

    def _make_room(self) -> None:
        """Show what is seldom done while all that is told shows, too."""
        width, layout = self.width() - 2 * _MARGIN + _BAR, self._told.layout()
        if layout is None:
            return
        layout.activate()
        margins = self.column.contentsMargins()
        needed = layout.totalHeightForWidth(width) + self._open.sizeHint().height()
        needed += 2 * self.acts.line_height() + self.column.spacing() + _BETWEEN_LINES
        needed += margins.top() + margins.bottom()
        self.acts.show_rare(needed <= self.height() or not self.acts.wraps_in(width))

    def _name_opening(self) -> str:
        if self._row is None or self._row.status is not CaseStatus.RETURNED:
            return self.tr("Open")
        return self.tr("Read") if self._row.late else self.tr("Correct")

    def _show_facts(self, *values: str) -> None:
        for fact, value in zip(self._facts, values, strict=True):
            fact.show_value(value, self.width())


def _name_state(row: JournalRow | None) -> tuple[str, CaseStatus] | None:
    """Return what an answer belongs to: the case as it stands, until it is sent again."""
    return None if row is None else (row.case_id, row.status)
