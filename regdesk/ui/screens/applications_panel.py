"""Citizens who applied at the portal and wait to be received: found by name, opened by Enter."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regdesk.domain.application import Application
from regdesk.domain.rights import Right
from regdesk.domain.spelling import fold_words
from regdesk.ui import words
from regdesk.ui.abbreviations import shorten
from regdesk.ui.fonts import Role
from regdesk.ui.moments import moment
from regdesk.ui.shortcuts import is_enter
from regdesk.ui.steps.names import registration_name
from regdesk.ui.widgets.base import announce, clear_layout
from regdesk.ui.widgets.buttons import PrimaryButton
from regdesk.ui.widgets.cards import NoticeCard
from regdesk.ui.widgets.fields import SearchField
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.panel_row import PanelRow
from regdesk.ui.widgets.rule import Rule
from regdesk.ui.widgets.tall_panel import TallPanel

_MOST = 12
_WIDTH = 680


class ApplicationsPanel(TallPanel):
    """``chosen`` gives the application that the clerk opens; the panel stays until it is closed."""

    chosen = Signal(object)

    def __init__(self, window: QWidget, now: datetime) -> None:
        super().__init__(window, self._title(), Qt.Key.Key_F7, _WIDTH)
        self._now = now
        self._all: tuple[Application, ...] = ()
        self._rows: list[ApplicationRow] = []
        self.search = SearchField(self.tr("Name of the citizen"))
        self.search.changed.connect(self._show_found)
        self._practice = NoticeCard(
            "info",
            self.tr("These come from a practice portal"),
            self.tr("The people are invented."),
        )
        self.search.editor.installEventFilter(self)
        self._gone = NoticeCard("warn")
        self._gone.hide()
        self._none = Label("", Role.BODY, "ink2", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._more = Label("", Role.HINT, "ink3")
        self._open = PrimaryButton(self.tr("Open"), "Enter")
        self._open.need(Right.WORK)
        self._open.clicked.connect(self._choose)
        for widget in (self._practice, self._gone):
            self.body.addWidget(widget)
        self.body.addWidget(self.search)
        self.body.addWidget(self._none)
        self.body.addLayout(self._list)
        self.body.addWidget(self._more)
        self.body.addStretch(1)
        self.add_foot()
        self._show_found()

    def _title(self) -> str:
        return self.tr("Applications from the portal")

    def add_foot(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(self._close)
        row.addWidget(self._open)
        self.card.column.addSpacing(14)
        self.card.column.addLayout(row)

    def rows(self) -> list["ApplicationRow"]:
        """Return the rows as they are shown."""
        return list(self._rows)

    def show_applications(self, found: Sequence[Application]) -> None:
        """Show what waits now; what was shown and is gone is told in a sentence."""
        shown = {row.application.id for row in self._rows}
        waits = {one.id for one in found}
        gone = [one for one in self._all if one.id in shown - waits]
        if tuple(found) != self._all:
            self._all = tuple(found)
            self._show_found()
        if gone:
            self.tell_gone(" · ".join(names_line(one) for one in gone))

    def tell_gone(self, names: str) -> None:
        """Say that somebody else has taken ``names``, or that they took it back."""
        says = self.tr("Taken at another desk or withdrawn")
        self._gone.set_text(says, names)
        self._gone.show()
        announce(self, f"{says}: {names}")

    def _show_found(self) -> None:
        wanted = fold_words(self.search.value())
        found = [one for one in self._all if _holds(one, wanted)]
        focused = [row.application.id for row in self._focused()]
        clear_layout(self._list)
        self._rows = [self._make_row(one) for one in found[:_MOST]]
        for at, row in enumerate(self._rows):
            if at:
                self._list.addWidget(Rule())
            self._list.addWidget(row)
        self._practice.setVisible(any(one.simulated for one in self._all))
        self.search.setVisible(bool(self._all))
        self._none.setVisible(not found)
        self._open.setVisible(bool(found))
        nobody, unknown = self.tr("Nobody waits."), self.tr("No such application.")
        self._none.setText(unknown if self._all else nobody)
        left = len(found) - _MOST
        self._more.setVisible(left > 0)
        self._more.setText(self.tr("and %n more: type a name", "", left))
        if focused:
            again = (row for row in self._rows if row.application.id in focused)
            next(again, self.first_focus()).setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_row(self, application: Application) -> "ApplicationRow":
        row = ApplicationRow(application, self._now)
        row.opened.connect(self._choose)
        return row

    def first_focus(self) -> QWidget:
        return self.search.editor if self._all else self._close

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow down leave the search; the frame around would scroll."""
        if watched is self.search.editor and isinstance(event, QKeyEvent):
            down = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down
            if down and self._rows:
                self._rows[0].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typing = self.search.editor.hasFocus()
        if is_enter(event) and (typing or self._focused()):
            self._choose()
        else:
            super().keyPressEvent(event)
        event.accept()

    def _focused(self) -> "list[ApplicationRow]":
        return [row for row in self._rows if row.hasFocus()]

    def _choose(self) -> None:
        """Open the focused application, the first one while a name is typed."""
        for row in (self._focused() or self._rows)[:1]:
            self.chosen.emit(row.application)


class ApplicationRow(PanelRow):
    """One application: who, when, what is asked and where. ``opened`` by a double press."""

    opened = Signal()

    def __init__(self, application: Application, now: datetime) -> None:
        super().__init__()
        self.application = application
        names = names_line(application)
        when = self.tr("received %1").replace("%1", moment(application.received_at, now))
        asked = [registration_name(application.registration)] if application.registration else []
        where = shorten(words.pick(application.address))
        facts = " · ".join([*asked, *([where] if where else [])])
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(names, Role.BUTTON, wrap=True), 1)
        time = Label(when, Role.HINT, "ink3", tabular=True)
        head.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 7, 8, 9)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(Label(facts, Role.HINT, "ink2", wrap=True))
        self.setAccessibleName(names)
        self.setAccessibleDescription(f"{facts}, {when}")

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.opened.emit()


def names_line(application: Application) -> str:
    """Return the people's names in one line."""
    return ", ".join(application.names)


def _holds(application: Application, wanted: Sequence[str]) -> bool:
    """Tell whether every wanted word begins a word of a name."""
    said = fold_words(names_line(application))
    return all(any(word.startswith(one) for word in said) for one in wanted)
