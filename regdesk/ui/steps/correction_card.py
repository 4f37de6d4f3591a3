"""In the review of a correction: what changes, who asked for it, and why."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from regdesk.domain.correction import AskedBy
from regdesk.domain.draft import Draft
from regdesk.ui.fonts import Role
from regdesk.ui.steps.summary_card import SummaryRow
from regdesk.ui.widgets.base import clear_layout
from regdesk.ui.widgets.cards import Card
from regdesk.ui.widgets.field import Field
from regdesk.ui.widgets.fields import ChoiceField, TextField
from regdesk.ui.widgets.labels import Label

_SHARES = (4, 9, 4)  # of the width: the fact, from what to what, where it stands
_ASKED_WIDTH = 240


class CorrectionCard(Card):
    """``changed`` tells that the clerk said who asked, or why."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_bar("accent")
        self._title = Label("", Role.CARD_TITLE)
        self._none = Label("", Role.TEXT, "ink2", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        for column, share in enumerate(_SHARES):
            self._grid.setColumnStretch(column, share)
        self._register_asked = True
        self._asked_by, self._why = ChoiceField(), TextField()
        self._asked_by.setFixedWidth(_ASKED_WIDTH)
        self.column.setContentsMargins(20, 10, 20, 14)
        self.column.setSpacing(8)
        self.column.addWidget(self._title)
        self.column.addWidget(self._none)
        self.column.addLayout(self._grid)
        asked = QHBoxLayout()
        asked.setSpacing(16)
        asked.addWidget(self._asked_by)
        asked.addWidget(self._why, 1)
        self.column.addLayout(asked)
        for field in self.fields().values():
            field.changed.connect(self.changed)
        self.retranslate()

    def fields(self) -> dict[str, Field]:
        return {"asked_by": self._asked_by, "why": self._why}

    def show_asking(self, *, register: bool) -> None:
        """Offer the register among those who asked only where it did."""
        self._register_asked = register
        self.retranslate()

    def find_empty(self) -> str:
        """Return the name of the first field that is not answered, empty where both are."""
        if self._asked_by.value() is None:
            return "asked_by"
        return "" if self._why.value().strip() else "why"

    def show_draft(self, draft: Draft, changes: Sequence[SummaryRow]) -> None:
        """Show ``changes`` and what ``draft`` says of them; a field being typed in is left."""
        clear_layout(self._grid)
        self._none.setVisible(not changes)
        for at, row in enumerate(changes):
            self._grid.addWidget(Label(row.label, Role.TEXT, "ink2", wrap=True), at, 0)
            self._grid.addWidget(Label(row.value, Role.BUTTON, wrap=True), at, 1)
            self._grid.addWidget(Label(row.note, Role.TEXT, "ink3", wrap=True), at, 2)
        if self._asked_by.value() != draft.asked_by:
            self._asked_by.set_value(draft.asked_by)
        if self._why.value() != draft.why:
            self._why.set_value(draft.why)
            self._why.editor.setCursorPosition(0)  # a long reason is read from its beginning

    def read(self, draft: Draft) -> Draft:
        """Return ``draft`` with who asked, and why."""
        return replace(draft, asked_by=self._asked_by.value(), why=self._why.value())

    def retranslate(self) -> None:
        self._title.setText(self.tr("What the correction changes"))
        self._none.setText(self.tr("Nothing has been changed yet: Alt 1–5 opens what is wrong."))
        self._asked_by.set_label(self.tr("Who asked for it"))
        asked = [
            (AskedBy.REGISTER, self.tr("The register asked")),
            (AskedBy.APPLICANT, self.tr("The applicant asked")),
            (AskedBy.CLERK, self.tr("The clerk noticed it")),
        ]
        self._asked_by.set_options(asked if self._register_asked else asked[1:])
        self._why.set_label(self.tr("Why it is corrected"))
