"""The fields of one who hands in for others: he is recorded, his document is no paper asked for."""

from PySide6.QtWidgets import QWidget

from regdesk.domain.people import Person
from regdesk.ui.steps.person_form import PersonForm

_MAY_STAY_EMPTY = ("born", "document.kind", "document.number", "document.valid_until")


class HelperForm(PersonForm):
    """A person without sex; the number and the names are all that has to be there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, asks_sex=False)
        self.changed.connect(self._mark_optional)

    def show_person(self, person: Person) -> None:
        super().show_person(person)
        self._mark_optional()

    def retranslate(self) -> None:
        super().retranslate()
        self._mark_optional()

    def _mark_optional(self) -> None:
        """Say it of empty fields only: beside the tag of a filled one there is no room."""
        optional = self.tr("optional")
        for name in _MAY_STAY_EMPTY:
            field = self._fields[name]
            field.set_optional("" if field.value() else optional)
