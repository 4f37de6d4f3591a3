"""The way out where one of the case's people is not registered here, or not alone."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from regdesk.domain.desk import DeskRole
from regdesk.domain.finding import Findings, Outcome
from regdesk.ui.steps.elsewhere import served_by
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.buttons import QuietButton, SecondaryButton
from regdesk.ui.widgets.cards import NoticeCard

_NOT_HERE = (Outcome.REFERRAL, Outcome.NOT_REGISTRABLE_ALONE)


class PersonNotice(Translated):
    """``parent_asked`` and ``note_asked`` come from its buttons."""

    parent_asked = Signal()
    note_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcome: Outcome | None = None
        self._office: DeskRole | None = None
        self._is_alone = False
        self._card = NoticeCard("warn")
        self._parent = SecondaryButton("", "F4", "plus", small=True)
        self._note = QuietButton("", "Ctrl P", "printer")
        self._parent.clicked.connect(self.parent_asked)
        self._note.clicked.connect(self.note_asked)
        self._card.add_button(self._parent)
        self._card.add_button(self._note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.retranslate()

    def show_findings(self, findings: Findings, key: str, office: DeskRole | None) -> None:
        """Show the way out for ``key`` where ``findings`` do not register him here; ``office`` is
        where he is served instead. Why it is so, the law says at the field.
        """
        outcomes = dict(findings.per_registrant)
        self._outcome, self._office = outcomes.get(key), office
        self._is_alone = findings.outcome is Outcome.NOT_REGISTRABLE_ALONE
        self.setVisible(self._outcome in _NOT_HERE)
        self.retranslate()

    def retranslate(self) -> None:
        self._parent.setText(self.tr("Add the parent"))
        self._note.setText(self.tr("Print a note for the applicant"))
        elsewhere = self._outcome is Outcome.REFERRAL
        self._parent.setVisible(not elsewhere and self._is_alone)
        self._note.setVisible(elsewhere or self._is_alone)
        if elsewhere and self._office is not None:
            self._card.set_text(
                served_by(self._office),
                self.tr("The others are registered here once he is taken out of the case."),
            )
        elif self._is_alone:
            self._card.set_text(
                self.tr("Add the parent who moves in with the child"),
                self.tr("A child's place of residence is that of the parents."),
            )
        else:
            self._card.set_text(self.tr("The child follows the parent: it is noted in the case."))
