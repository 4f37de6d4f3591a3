"""The way out where one of the case's people is not registered here, or not alone."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from regdesk.domain.desk import DeskRole
from regdesk.domain.draft import Draft
from regdesk.domain.finding import Findings, Outcome
from regdesk.domain.people import Category
from regdesk.ui.steps.elsewhere import served_by
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.buttons import QuietButton, SecondaryButton
from regdesk.ui.widgets.cards import NoticeCard

_NOT_HERE = frozenset({Outcome.REFERRAL, Outcome.NOT_REGISTRABLE_ALONE})


class PersonNotice(Translated):
    """``parent_asked`` and ``note_asked`` come from its buttons."""

    parent_asked = Signal()
    note_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcome: Outcome | None = None
        self._office: DeskRole | None = None
        self._is_alone = False
        self._card, self._follows = NoticeCard("warn"), NoticeCard("info")
        self._parent = SecondaryButton("", "F4", "plus", small=True)
        self._note = QuietButton("", "Ctrl P", "printer")
        self._parent.clicked.connect(self.parent_asked)
        self._note.clicked.connect(self.note_asked)
        self._card.add_button(self._parent)
        self._card.add_button(self._note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        column.addWidget(self._follows)
        self.retranslate()

    def show_way_out(
        self,
        draft: Draft,
        findings: Findings,
        key: str,
        offices: Mapping[Category, DeskRole],
    ) -> None:
        """Show the way out for ``key`` where ``findings`` do not register him here; ``offices``
        serve the categories that this desk does not. Why it is so, the law says at the field.
        """
        ends = {one.about: one.outcome for one in findings.stops if one.outcome in _NOT_HERE}
        self._outcome = ends.get(key)
        people = {one.key: one.category for one in draft.registrants}
        category = people.get(key)
        self._office = offices.get(category) if category is not None else None
        self._is_alone = all(ends.get(each) is Outcome.NOT_REGISTRABLE_ALONE for each in people)
        self.setVisible(self._outcome is not None)
        self.retranslate()

    def retranslate(self) -> None:
        self._parent.setText(self.tr("Add the parent"))
        self._note.setText(self.tr("Print a note for the applicant"))
        self._follows.set_text(self.tr("The child follows the parent: it is noted in the case."))
        elsewhere = self._outcome is Outcome.REFERRAL
        self._card.setVisible(elsewhere or self._is_alone)
        self._follows.setVisible(not elsewhere and not self._is_alone)
        self._parent.setVisible(not elsewhere)
        if elsewhere and self._office is not None:
            self._card.set_text(
                served_by(self._office),
                self.tr("The others are registered here once he is taken out of the case."),
            )
        elif not elsewhere:
            self._card.set_text(
                self.tr("Add the parent who moves in with the child"),
                self.tr("A child's place of residence is that of the parents."),
            )
