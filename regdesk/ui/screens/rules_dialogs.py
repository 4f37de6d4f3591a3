"""A senior confirms from which day this centre works by an edition, or that it does not begin."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from regdesk.domain.days import format_day, parse_day
from regdesk.domain.errors import RegDeskError
from regdesk.ui import words
from regdesk.ui.widgets.dialogs import QuestionDialog
from regdesk.ui.widgets.field import Field
from regdesk.ui.widgets.fields import DateField, PasswordField, TextField

_OF_DAY = ("edition.day_past", "edition.day_early", "edition.day_late", "edition.judges")


class SeniorDialog(QuestionDialog):
    """Asks for the code and the password of a senior; ``asked`` gives day, code and password.

    It stays until ``close_over``: what is refused is said at its field.
    """

    asked = Signal(object, str, str)

    def __init__(self, window: QWidget, edition_id: str, day: date | None, code: str) -> None:
        """``day`` is the first day to offer, None where it shall not begin; ``code`` is that of the
        clerk where he may confirm it himself.
        """
        begins = day is not None
        title, text = self._words_of(begins=begins)
        super().__init__(
            window,
            title.replace("%1", edition_id),
            text,
            accept=self.tr("Begin with it") if begins else self.tr("Do not begin"),
            refuse=self.tr("Leave it as it is"),
        )
        self._day = DateField(self.tr("First day"))
        self._begins = begins
        self._code = TextField(self.tr("Code of the senior or administrator"))
        self._password = PasswordField(self.tr("Password of the senior"))
        if day is not None:
            self._day.set_value(format_day(day))
        self._code.set_value(code)
        self._fields: tuple[Field, ...] = (self._day, self._code, self._password)
        self.body.addSpacing(8)
        for field in self._fields:
            self.body.addWidget(field)
            if field is self._day and not begins:
                field.hide()
            field.changed.connect(lambda field=field: field.set_error(""))

    def _words_of(self, *, begins: bool) -> tuple[str, str]:
        if begins:
            return self.tr("Work by edition %1?"), self.tr(
                "What is handed in from the first day on is judged by it; what was handed in"
                " before keeps its edition."
            )
        return self.tr("Not begin with edition %1?"), self.tr("The rules in force go on.")

    def first_focus(self) -> QWidget:
        if self._begins:
            return self._day.editor
        return self._password.editor if self._code.value() else self._code.editor

    def show_refusal(self, error: RegDeskError) -> None:
        """Say at its field why it was not taken."""
        self.set_ready(True)
        field: Field = self._password
        if error.key in _OF_DAY:
            field = self._day
        elif error.key.startswith("edition."):
            field = self._code
        field.set_error(words.failure(error))
        field.editor.setFocus()

    def _accept(self) -> None:
        if not self._primary.is_ready():
            return
        day = parse_day(self._day.value()) if self._begins else None
        if self._begins and day is None:
            self._day.set_error(self.tr("Write the day as 01.12.2026."))
            self._day.editor.setFocus()
            return
        for field in (self._code, self._password):
            if not field.value().strip():
                field.editor.setFocus()
                return
        self.set_ready(False)
        self.asked.emit(day, self._code.value().strip(), self._password.value())
