"""The register's answer to the chosen case, as the journal's pane shows it."""

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout

from regdesk.domain.decision import Decision, Ruling
from regdesk.ui.fonts import Role
from regdesk.ui.screens.decision_words import advice_line, answer_line, place_line, reason_line
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.labels import Label

_INKS = {Ruling.CONFIRMED: "ok", Ruling.REJECTED: "danger", Ruling.NEEDS_ACTION: "danger"}


class DecisionBox(Translated):
    """Who answered what and when, why, where to put it right, what to do; hidden without one."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Decision, datetime] | None = None
        self._answer = Label("", Role.LABEL_STRONG, wrap=True)
        self._reason = Label("", Role.TEXT, "ink", wrap=True)
        self._place = Label("", Role.TEXT, "ink2", wrap=True)
        self._advice = Label("", Role.TEXT, "ink2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        for label in (self._answer, self._reason, self._place, self._advice):
            column.addWidget(label)
        self.hide()

    def show_decision(
        self, decision: Decision | None, now: datetime, *, is_over: bool = False
    ) -> None:
        """Show ``decision``; None hides the box. ``is_over``: nothing can be done about it now."""
        self._shown = None if decision is None else (decision, now)
        self._advice.setVisible(not is_over)
        self.setVisible(decision is not None)
        self.retranslate()

    def retranslate(self) -> None:
        if self._shown is None:
            return
        decision, now = self._shown
        self._answer.set_ink(_INKS[decision.ruling])
        self._answer.setText(answer_line(decision, now))
        self._advice.setText(advice_line(decision))
        for label, said in (
            (self._reason, reason_line(decision)),
            (self._place, place_line(decision)),
        ):
            label.setText(said)
            label.setVisible(bool(said))
        labels = (self._answer, self._reason, self._place, self._advice)
        self.setAccessibleName(
            " ".join(one.text() for one in labels if one.text() and not one.isHidden())
        )
