"""What the law asks of one registrant apart from who he is: category, and from abroad what he has.

A person alone has answered the category and the proof in step 1; a family answers for each.
"""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from regdesk.domain.people import AbroadProof, Category, PassportState, Registrant
from regdesk.ui.steps import edits
from regdesk.ui.steps.names import category_name, passport_name, proof_name
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.field import Field
from regdesk.ui.widgets.fieldrow import FieldRow, keep_place
from regdesk.ui.widgets.fields import ChoiceField

_BELOW = 16


class StatusRow(Translated):
    """Shows a registrant and becomes another as the clerk chooses; ``changed`` names the field."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.registrant = Registrant("")
        self._category, self._passport, self._proof = ChoiceField(), ChoiceField(), ChoiceField()
        self._fields = {
            "category": self._category,
            "passport": self._passport,
            "abroad_proof": self._proof,
        }
        row = FieldRow()
        row.add(self._category, 5)
        row.add(self._passport, 3)
        row.add(self._proof, 4)
        for field in (self._passport, self._proof):
            keep_place(field)
        for name, field in self._fields.items():
            field.changed.connect(partial(self._take, name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, _BELOW)
        column.addWidget(row)
        self.retranslate()

    def fields(self) -> dict[str, Field]:
        """Return the fields that are asked now, by the tail of their path."""
        return {name: field for name, field in self._fields.items() if not field.isHidden()}

    def find_empty(self) -> Field | None:
        """Return the first field that is asked now and not answered."""
        unanswered = (f for f in self._fields.values() if not f.isHidden() and f.value() is None)
        return next(unanswered, None)

    def show_registrant(self, registrant: Registrant, *, family: bool) -> None:
        """Show ``registrant``; ``family``: there are others, who may be of another category."""
        self.registrant = registrant
        abroad = registrant.category is Category.CITIZEN_FROM_ABROAD
        self._category.setVisible(family)
        self._passport.setVisible(abroad)
        self._proof.setVisible(abroad and family)
        self.setVisible(abroad or family)
        for name, field in self._fields.items():
            value = getattr(registrant, name)
            if field.value() != value:
                field.set_value(value)

    def retranslate(self) -> None:
        self._category.set_label(self.tr("Category of the person"))
        self._passport.set_label(self.tr("Passport of the RK"))
        self._proof.set_label(self.tr("Proof from the country left"))
        self._category.set_options([(each, category_name(each)) for each in Category])
        self._passport.set_options([(each, passport_name(each)) for each in PassportState])
        self._proof.set_options([(each, proof_name(each)) for each in AbroadProof])

    def _take(self, name: str) -> None:
        value = self._fields[name].value()
        if name == "category":
            self.registrant = edits.change_category(self.registrant, value)
        else:
            self.registrant = replace(self.registrant, **{name: value})
        self.changed.emit(name)
