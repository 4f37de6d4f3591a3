"""The cases on their way to the hub: how the line stands, and what each case waits for."""

from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regdesk.services.desk_notes import DeskNote
from regdesk.services.send_ports import Contact, EnvelopeKind, QueueRow, SendState
from regdesk.services.sending import QueuePage
from regdesk.ui import words
from regdesk.ui.fonts import Role
from regdesk.ui.moments import moment
from regdesk.ui.screens.journal_words import age_line
from regdesk.ui.widgets.base import clear_layout
from regdesk.ui.widgets.buttons import SecondaryButton
from regdesk.ui.widgets.icon import Icon
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.rule import Rule

translate = QCoreApplication.translate

MOST_ROWS = 8
_MINUTE = timedelta(minutes=1)
_DOWN = ("line.unreachable", "line.cut")
_ICONS = {
    SendState.WAITING: ("clock", "ink3"),
    SendState.SENDING: ("sending", "accent"),
    SendState.HELD: ("user", "warn"),
    SendState.ASIDE: ("alert", "danger"),
}


class SendingSection(QWidget):
    """``send_asked``: the clerk wants everything sent now."""

    send_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: QueuePage | None = None
        self._line = Label("", Role.BODY, "ink2", wrap=True)
        self._notes = Label("", Role.BODY, "ink2", wrap=True)
        self.button = SecondaryButton(self.tr("Send now"), "F6", small=True)
        self.button.clicked.connect(self.send_asked)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self._line, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._notes)
        column.addLayout(self._rows)

    def ask(self) -> None:
        """Ask for sending as the button does, where it is shown."""
        if not self.button.isHidden():
            self.send_asked.emit()

    def show_queue(self, queue: QueuePage, now: datetime) -> None:
        """Show the cases and the line."""
        rows = tuple(replace(row, age=row.age // _MINUTE * _MINUTE) for row in queue.rows)
        told = replace(queue, rows=rows)
        told = replace(told, notes=tuple(map(_by_minute, queue.notes)))
        if self._shown == told:
            return  # what nothing happened to is not made anew under the eyes
        self._shown = told
        self._line.setText(line_state(queue.contact, now, empty=not queue.total))
        self._notes.setText("\n".join(note_line(one) for one in queue.notes))
        self._notes.setVisible(bool(queue.notes))
        self.button.setVisible(queue.contact is not None)
        clear_layout(self._rows)
        of_line = "" if queue.contact is None else queue.contact.trouble
        for row in queue.rows:
            self._rows.addWidget(Rule())
            self._rows.addWidget(QueuedCase(row, queue.names[row.case_id], of_line))
        left = queue.total - len(queue.rows)
        if left > 0:
            self._rows.addWidget(Label(self.tr("and %n more", "", left), Role.HINT, "ink3"))


class QueuedCase(QWidget):
    """One case: what it is called, its state, its age."""

    def __init__(self, row: QueueRow, name: str, of_line: str) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(14)
        line.addWidget(Label(row.label, Role.PRIMARY, tabular=True), 0, Qt.AlignmentFlag.AlignTop)
        said = QVBoxLayout()
        said.setSpacing(2)
        head = QHBoxLayout()
        head.addWidget(Label(name, Role.BUTTON, wrap=True), 1)
        head.addWidget(Label(age_line(row.age), Role.HINT, "ink3"), 0, Qt.AlignmentFlag.AlignTop)
        said.addLayout(head)
        state = QHBoxLayout()
        state.setSpacing(8)
        icon, ink = _ICONS[row.state]
        state.addWidget(Icon(icon, 16, ink), 0, Qt.AlignmentFlag.AlignTop)
        says = f"{kind_name(row.kind)} {case_state(row, of_line)}".strip()
        state.addWidget(
            Label(says, Role.HINT, ink if row.state is SendState.ASIDE else "ink2", wrap=True), 1
        )
        number = Label(row.number, Role.HINT, "ink3", tabular=True)
        state.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        said.addLayout(state)
        line.addLayout(said, 1)
        self.setAccessibleName(f"{row.number or row.label} {name}, {says}")


def note_line(note: DeskNote) -> str:
    """Return what is told of the desk itself."""
    return words.say(note.key, at=f"{note.at:%d.%m.%Y %H:%M}", window=note.window)


def line_state(contact: Contact | None, now: datetime, *, empty: bool) -> str:
    """Return how the line stands, in a sentence or two."""
    if contact is None:
        return translate(
            "Sending",
            "This desk is not connected to a hub yet. Cases are kept here and leave once it is.",
        )
    since = "" if contact.at is None else moment(contact.at, now)
    if contact.trouble in _DOWN and since:
        says = translate("Sending", "No line since %1. Cases are kept here and go by themselves.")
        return says.replace("%1", since)
    told = words.say_noted(contact.trouble) if contact.trouble else ""
    if empty and not told:
        told = translate("Sending", "Everything is sent.")
    last = translate("Sending", "The hub answered last: %1.").replace("%1", since) if since else ""
    never = "" if told or last else translate("Sending", "The hub has not answered yet.")
    return " ".join(one for one in (told, last, never) if one)


def kind_name(kind: EnvelopeKind) -> str:
    """Return what is sent of the case; nothing of its acceptance, which is the usual one."""
    return {
        EnvelopeKind.ACCEPTED: "",
        EnvelopeKind.CORRECTED: translate("Sending", "Correction."),
        EnvelopeKind.CANCELLED: translate("Sending", "Cancellation."),
        EnvelopeKind.CLAIM: translate("Sending", "Application taken from the portal."),
    }[kind]


def case_state(row: QueueRow, of_line: str) -> str:
    """Return where the case stands; what the whole line lacks (``of_line``) is said above it."""
    own = words.say_noted(row.trouble) if row.trouble and row.trouble != of_line else ""
    if row.state is SendState.ASIDE:
        why = words.say_noted(row.trouble) if row.trouble else ""
        return translate("Sending", "Set aside. %1").replace("%1", why).strip()
    if row.state is SendState.HELD:
        return own
    if row.state is SendState.SENDING:
        left = translate("Sending", "%n page(s) left to be sent.", "", row.pages_left)
        return f"{left} {own}".strip()
    return own or translate("Sending", "Waits to be sent.")


def _by_minute(note: DeskNote) -> DeskNote:
    return replace(note, at=note.at.replace(second=0, microsecond=0))
