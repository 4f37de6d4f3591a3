"""The journal with nothing to show: no case today, none found, none of the kind asked for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from regdesk.domain.rights import Right
from regdesk.ui.fonts import Role
from regdesk.ui.screens.morning_line import MorningLine
from regdesk.ui.screens.tall import TallPrimary
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.buttons import SecondaryButton
from regdesk.ui.widgets.icon import Mark
from regdesk.ui.widgets.labels import Label


class NothingFound(Translated):
    """What was searched for is not there; one button opens a case with it."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._says = Label("", Role.FIELD, "ink2", wrap=True)
        self._button = SecondaryButton("", "F2")
        self._button.need(Right.WORK)
        self._button.clicked.connect(self.asked)
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(self._says, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.retranslate()

    def show_text(self, text: str) -> None:
        """Say that ``text`` was not found."""
        self._text = text
        self.retranslate()

    def retranslate(self) -> None:
        self._says.setText(self.tr("“%1” was not found").replace("%1", self._text))
        self._button.setText(self.tr("Open a new case"))


class NoneOfKind(Translated):
    """There are cases, but none that the filter lets through: one quiet line."""

    def __init__(self) -> None:
        super().__init__()
        self._is_search = False
        self._says = Label("", Role.FIELD, "ink2")
        column = QVBoxLayout(self)
        column.addWidget(self._says, 0, Qt.AlignmentFlag.AlignCenter)
        self.retranslate()

    def show_place(self, *, is_search: bool) -> None:
        """Say it of what was found by a search, or of today's cases."""
        self._is_search = is_search
        self.retranslate()

    def retranslate(self) -> None:
        found = self.tr("None of the cases found is of this kind")
        self._says.setText(found if self._is_search else self.tr("No such cases today"))


class NoCases(Translated):
    """The journal of a day without a case: mark, one sentence, one button; how all stands."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = Label("", Role.STEP_TITLE)
        self._says = Label("", Role.FIELD, "ink2")
        self._button = TallPrimary("", "F2", "plus")
        self._button.clicked.connect(self.asked)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addStretch(1)
        for widget, space in (
            (Mark(88, "soft"), 22),
            (self._title, 7),
            (self._says, 22),
            (self._button, 22),
        ):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
            column.addSpacing(space)
        column.addStretch(1)
        column.addWidget(MorningLine(), 0, Qt.AlignmentFlag.AlignHCenter)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("No cases today yet"))
        self._says.setText(self.tr("Open a new case or scan the ticket of the electronic queue."))
        self._button.setText(self.tr("New case"))

    def take_focus(self) -> None:
        self._button.setFocus()
