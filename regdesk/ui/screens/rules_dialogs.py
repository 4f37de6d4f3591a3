"""A senior confirms from which day this centre works by an edition, or that it does not begin."""

from datetime import date

from PySide6.QtWidgets import QWidget

from regdesk.domain.days import format_day, parse_day
from regdesk.domain.desk import Clerk
from regdesk.domain.rights import Right
from regdesk.ui.screens.confirm_dialog import ConfirmDialog
from regdesk.ui.widgets.fields import DateField

_OF_DAY = ("edition.day_past", "edition.day_early", "edition.day_late", "edition.judges")


class SeniorDialog(ConfirmDialog):
    """``day`` is the first day to offer, None where the edition shall not begin."""

    def __init__(self, window: QWidget, edition_id: str, day: date | None, clerk: Clerk) -> None:
        begins = day is not None
        title, text = self._words_of(begins=begins)
        self._day = DateField(self.tr("First day")) if begins else None
        if self._day is not None and day is not None:
            self._day.set_value(format_day(day))
        super().__init__(
            window,
            title.replace("%1", edition_id),
            text,
            accept=self.tr("Begin with it") if begins else self.tr("Do not begin"),
            refuse=self.tr("Leave it as it is"),
            right=Right.ACTIVATE_EDITION,
            clerk=clerk,
            above=[self._day] if self._day is not None else [],
            field_of=dict.fromkeys(_OF_DAY, self._day) if self._day is not None else {},
        )

    def _words_of(self, *, begins: bool) -> tuple[str, str]:
        if begins:
            return self.tr("Work by edition %1?"), self.tr(
                "What is handed in from the first day on is judged by it; what was handed in"
                " before keeps its edition."
            )
        return self.tr("Not begin with edition %1?"), self.tr("The rules in force go on.")

    def day(self) -> date | None:
        """Return the first day as typed, None where there is none to be."""
        return parse_day(self._day.value()) if self._day is not None else None

    def check(self) -> bool:
        if self._day is None or self.day() is not None:
            return True
        self._day.set_error(self.tr("Write the day as 01.12.2026."))
        self._day.editor.setFocus()
        return False
