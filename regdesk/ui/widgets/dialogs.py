"""The question dialog: an overlay inside the window; Esc is safe, Enter does what is stated."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regdesk.ui.fonts import Role
from regdesk.ui.shortcuts import ENTERS
from regdesk.ui.tab_order import focus_next
from regdesk.ui.widgets.base import announce
from regdesk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from regdesk.ui.widgets.choices import ChoiceGroup, ChoiceRow
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.scrim import Scrim


class QuestionDialog(Scrim):
    """Asks ``title``; ``options`` (value, words) are chosen by digit, the first one is preset.

    ``accepted`` gives the chosen value (None without options) once; ``refused`` is the safe
    answer. A ``destructive`` act needs Ctrl Enter. ``body`` takes further widgets.
    """

    accepted = Signal(object)
    refused = Signal()

    def __init__(
        self,
        window: QWidget,
        title: str,
        text: str,
        *,
        accept: str,
        refuse: str,
        options: Sequence[tuple[Any, str]] = (),
        caption: str = "",
        destructive: bool = False,
        width: int = 500,
    ) -> None:
        super().__init__(window, width)
        self._destructive = destructive
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self._words = f"{title} {text}"
        self.setAccessibleName(title)
        self._group = ChoiceGroup(caption or title, columns=1, gap=8) if options else None
        self._primary = PrimaryButton(accept, "Ctrl Enter" if destructive else "Enter")
        self._secondary = SecondaryButton(refuse, "Esc")
        self._primary.enter_presses = not destructive
        self._primary.clicked.connect(self._accept)
        self._secondary.clicked.connect(self._refuse)
        self._lay_out(title, text, caption, options)

    def _lay_out(
        self, title: str, text: str, caption: str, options: Sequence[tuple[Any, str]]
    ) -> None:
        column = self.card.column
        column.addWidget(Label(title, Role.DIALOG_TITLE, wrap=True))
        column.addWidget(Label(text, Role.BODY, "ink2", wrap=True))
        if caption:
            column.addSpacing(12)
            column.addWidget(Label(caption, Role.LABEL))
        elif options:
            column.addSpacing(4)
        if self._group is not None:
            for number, (value, words) in enumerate(options, start=1):
                self._group.add(value, ChoiceRow(words, number))
            self._group.set_value(options[0][0])
            column.addWidget(self._group)
        column.addLayout(self.body)
        column.addSpacing(14)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(self._secondary)
        row.addWidget(self._primary)
        column.addLayout(row)

    def open(self) -> None:
        super().open()
        if self.isVisible():
            announce(self, self._words)

    def set_ready(self, ready: bool) -> None:
        """Draw the stated action grey while ``body`` still lacks an answer."""
        self._primary.set_ready(ready)

    def first_focus(self) -> QWidget:
        if self._group is not None:
            return self._group
        return self._secondary if self._destructive else self._primary

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go on as one reads: what ``body`` was given came later than the buttons below it."""
        return focus_next([self.card], forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self._refuse()
        elif event.key() in ENTERS and (with_ctrl or not self._destructive):
            self._accept()
        event.accept()

    def _accept(self) -> None:
        if not self._primary.is_ready():
            return
        value = self._group.value() if self._group is not None else None
        self.close_over()
        self.accepted.emit(value)

    def _refuse(self) -> None:
        self.close_over()
        self.refused.emit()
