"""Ctrl F10: the trail of acts as the auditor reads it, and whether its chain holds."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from regdesk.domain.errors import RegDeskError
from regdesk.domain.rights import Right, has_right
from regdesk.domain.trail import TrailLine, TrailQuery
from regdesk.services import trail
from regdesk.services.counter import Counter
from regdesk.services.export_files import Table
from regdesk.services.trail_chain import BEGIN
from regdesk.services.trail_search import read_question
from regdesk.ui import theme, words
from regdesk.ui.choosing_file import TABLES, choose_file
from regdesk.ui.fonts import Role
from regdesk.ui.jobs import Jobs
from regdesk.ui.screens.trail_table import TrailModel, TrailTable
from regdesk.ui.shortcuts import ENTERS, Command, find_command, find_filter
from regdesk.ui.trail_acts import (
    TrailFilter,
    act_name,
    clerk_text,
    fact_text,
    filter_name,
    list_act_names,
)
from regdesk.ui.trail_words import break_sentence
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.buttons import PrimaryButton
from regdesk.ui.widgets.fields import SearchField
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.panel import Panel
from regdesk.ui.widgets.pills import Pill
from regdesk.ui.widgets.toast import Toast
from regdesk.ui.widgets.track import TrackSwitch
from regdesk.ui.writing import Writing

translate = QCoreApplication.translate

_WIDTH, _HEIGHT = 1180, 820
_BESIDE = 24  # px of the window that are left free at each side


class TrailPanel(Panel):
    """``opened`` is what stands above the rows; the rows come page by page as they are scrolled."""

    def __init__(
        self, window: QWidget, counter: Counter, jobs: Jobs, opened: trail.OpenTrail
    ) -> None:
        super().__init__(window, self._title(), Qt.Key.Key_F10, _WIDTH)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._opened = opened
        self._asked = 0
        self._query = TrailQuery()
        self.model = TrailModel()
        self.table = TrailTable(self.model)
        self.search = SearchField(self.tr("Day, clerk, number of a slip, or an act"))
        self.filters = TrackSwitch(height=32, padding=10)
        for which in TrailFilter:
            self.filters.add(which, filter_name(which))
        self.filters.set_name(self.tr("Filter"))
        self.filters.set_value(TrailFilter.ALL)
        self.pill = Pill()
        self.state = Label("", Role.TEXT, "ink2")
        self.empty = Label(self.tr("No act answers this."), Role.BODY, "ink2")
        self._writing = Writing(self)
        self._writing.went.connect(self._show_written)
        self._lay_out()
        self.search.changed.connect(self.ask)
        self.search.editor.installEventFilter(self)
        self.filters.chosen.connect(lambda _which: self.ask())
        self.model.more_asked.connect(self._ask_more)
        theme.current().changed.connect(self._measure)
        self.ask()
        self._take_checked(trail.Checked(BEGIN))

    def _title(self) -> str:
        return self.tr("Trail of acts")

    def _lay_out(self) -> None:
        chain = QHBoxLayout()
        chain.setSpacing(10)
        chain.addWidget(self.pill)
        chain.addWidget(self.state, 1)
        tools = QHBoxLayout()
        tools.setSpacing(18)
        tools.addWidget(self.search, 1)
        tools.addWidget(self.filters, 0, Qt.AlignmentFlag.AlignVCenter)
        column = self.card.column
        column.addLayout(chain)
        column.addSpacing(6)
        column.addLayout(tools)
        column.addSpacing(4)
        column.addWidget(self.empty)
        column.addWidget(self.table, 1)
        self.empty.hide()
        self.add_foot()
        self._measure()

    def add_foot(self) -> None:
        self._export = PrimaryButton(self.tr("Export"), "Ctrl E")
        self._export.clicked.connect(self.export)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(self._close)
        row.addWidget(self._export)
        self.card.column.addSpacing(10)
        self.card.column.addLayout(row)
        self._export.setVisible(has_right(self._counter.clerk, Right.EXPORT))

    def first_focus(self) -> QWidget:
        return self.search.editor

    def ask(self) -> None:
        """Show what the search and the filter ask for; earlier answers that still come are
        dropped.
        """
        self._asked += 1
        ticket, text = self._asked, self.search.value()
        shown = TrailQuery(acts=self.filters.value().acts)
        acts = list_act_names()

        def read() -> tuple[TrailQuery, tuple[TrailLine, ...]]:
            query = read_question(
                text,
                shown,
                clerks=self._opened.clerks,
                acts=acts,
                find_case=lambda number: trail.find_case(self._counter, number),
            )
            return query, trail.read_page(self._counter, query)

        self._jobs.ask(read, lambda found: self._show(ticket, *found), self._fail)

    def _show(self, ticket: int, query: TrailQuery, lines: tuple[TrailLine, ...]) -> None:
        if ticket != self._asked:
            return
        self._query = query
        self.model.show_lines(lines, complete=len(lines) < trail.PAGE)
        self.table.go(0)
        self.empty.setVisible(not lines)

    def _ask_more(self) -> None:
        ticket, query, before = self._asked, self._query, self.model.lines[-1].number
        self._jobs.ask(
            lambda: trail.read_page(self._counter, query, before),
            lambda lines: self._add(ticket, lines),
            self._fail,
        )

    def _add(self, ticket: int, lines: tuple[TrailLine, ...]) -> None:
        if ticket == self._asked:
            self.model.add_lines(lines, complete=len(lines) < trail.PAGE)

    def _take_checked(self, checked: trail.Checked) -> None:
        """Show how far the chain was followed, and follow it on."""
        if checked.broken is not None:
            self.pill.show_state(self.tr("Broken"), "danger", "alert")
            self.state.setText(break_sentence(checked.broken))
        elif checked.done:
            self.pill.show_state(self.tr("Whole"), "ok", "check")
            self.state.setText(self.tr("%n rows hang together.", "", checked.upto.number))
        else:
            share = 100 * checked.upto.number // max(self._opened.rows, 1)
            self.pill.show_state(self.tr("Being checked"), "neutral", "clock")
            self.state.setText(f"{share} %")
            counter = self._counter
            self._jobs.ask(
                lambda: trail.check_further(counter, checked), self._take_checked, self._fail
            )

    def export(self) -> None:
        """Write what is asked for into a file that the auditor chooses, or stop the writing."""
        if self._writing.stop() or not has_right(self._counter.clerk, Right.EXPORT):
            return
        usual = f"trail-{self._counter.clock.now():%Y-%m-%d}.xlsx"
        path = choose_file(self, self.tr("Export the trail"), usual, TABLES)
        if path is None:
            return
        query, tell = self._query, self._writing.begin()
        self._jobs.ask(
            lambda: trail.export_trail(self._counter, query, path, word_lines, tell),
            lambda count: self._tell_exported(count, path.name),
            self._fail_to_write,
        )

    def close_over(self) -> None:
        self._writing.stop()
        super().close_over()

    def _show_written(self, share: float) -> None:
        if self._writing.is_open():
            says = self.tr("Stop: %1 %").replace("%1", f"{100 * share:.0f}")
            self._export.setText(says)

    def _end_writing(self) -> None:
        self._writing.end()
        self._export.setText(self.tr("Export"))

    def _fail_to_write(self, error: RegDeskError) -> None:
        self._end_writing()
        kind = "ok" if error.key == "export.stopped" else "danger"
        Toast.show_over(self._over, words.failure(error), kind=kind)

    def _tell_exported(self, count: int, name: str) -> None:
        self._end_writing()
        says = self.tr("%n rows are written to %1", "", count).replace("%1", name)
        Toast.show_over(self._over, says)

    def _fail(self, error: RegDeskError) -> None:
        Toast.show_over(self._over, words.failure(error), kind="danger")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a key before the search line, whose own ``Ctrl E`` goes to its end."""
        if watched is self.search.editor:
            is_press = event.type() == QEvent.Type.KeyPress
            return is_press and isinstance(event, QKeyEvent) and self._take(event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take(event) and event.key() not in ENTERS:
            super().keyPressEvent(event)
        event.accept()

    def _take(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -self.table.page(),
            Qt.Key.Key_PageDown: self.table.page(),
        }
        at = find_filter(event)
        if event.key() in steps:
            self.table.go(steps[Qt.Key(event.key())])
        elif at is not None and at < len(TrailFilter):
            self.filters.set_value([*TrailFilter][at])
            self.ask()
        elif find_command(event) is Command.EXPORT:
            self.export()
        else:
            return False
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        window = self._over.size()
        width = min(paint.px(_WIDTH), window.width() - 2 * _BESIDE)
        self.card.setFixedSize(width, min(paint.px(_HEIGHT), window.height() - 2 * _BESIDE))


def word_lines(lines: tuple[TrailLine, ...]) -> Table:
    """Return ``lines`` in the words of the language that is spoken now."""
    heads = (
        "№",
        translate("Acts", "Day"),
        translate("Acts", "Time"),
        translate("Acts", "Act"),
        translate("Acts", "Case"),
        translate("Acts", "Clerk"),
        translate("Acts", "What else"),
    )
    return Table(heads, tuple(_word(line) for line in lines))


def _word(line: TrailLine) -> tuple[str, ...]:
    day, _, time = (f"{line.at:%d.%m.%Y %H:%M:%S}" if line.at else "? ?").partition(" ")
    act, clerk, facts = act_name(line.act), clerk_text(line), fact_text(line)
    return (str(line.number), day, time, act, line.case, clerk, facts)
