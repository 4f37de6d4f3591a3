"""What a scanner read of a person, into the fields of the form: never over what was typed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt

from regdesk.domain.iin import Iin, group_iin
from regdesk.domain.latin_names import Script
from regdesk.domain.mrz import Mrz
from regdesk.domain.people import Person
from regdesk.services.reading import Filled, ReadFrom, fill
from regdesk.ui import language
from regdesk.ui.language import Language
from regdesk.ui.steps.offers import Offer
from regdesk.ui.steps.person_form import PersonForm
from regdesk.ui.steps.undoing import UndoToast


class PersonScans(QObject):
    """Fills ``form`` from codes and documents, with a way to take the filling back."""

    def __init__(self, form: PersonForm) -> None:
        super().__init__(form)
        self._form = form
        self._toast = UndoToast(form)

    def take_iin(self, number: Iin) -> None:
        """Fill the IIN; ask first where another number was typed."""
        if self._form.person.iin in ("", number.digits):
            self._fill_iin(number)
        else:
            self._ask_to_replace(number.digits, partial(self._fill_iin, number))

    def take_document(self, mrz: Mrz, earlier: Person | None = None) -> None:
        """Fill what a document's zone is certain of and suggest its names; ask first where it is
        another person's. ``earlier``: the same person as an earlier case here has him.
        """
        script = _script()
        found = fill(self._form.person, mrz, script, earlier)
        if found.is_other:
            anew = fill(Person(), mrz, script, earlier)
            self._ask_to_replace(mrz.iin, partial(self._fill_document, anew))
        else:
            self._fill_document(found)

    def suggest(self, mrz: Mrz) -> None:
        """Suggest the names that are still empty."""
        self._form.suggested.show(fill(self._form.person, mrz, _script()).suggestions)

    def _ask_to_replace(self, digits: str, replace: Callable[[], None]) -> None:
        offers = self._form.offers
        yes = Offer(self.tr("Replace"), "Enter", replace)
        no = Offer(self.tr("Keep"), "Esc", self._form.go_back)
        offers.show_offers(
            self.tr("Read: {iin}. Replace?").format(iin=group_iin(digits)), [yes, no]
        )
        offers.focus_first()

    def _fill_iin(self, number: Iin) -> None:
        form = self._form
        form.fill("iin", number.digits, ReadFrom.MRZ)
        form.take_iin(number.digits)
        self._tell()

    def _fill_document(self, found: Filled) -> None:
        """Show what was read; the focus goes where the clerk has to look or to write."""
        form = self._form
        if found.filled:  # a second reading of the same fills nothing, and the first can be undone
            form.forget_filling()
            form.fill_from(found)
        form.suggested.show(found.suggestions)
        number = form.judge_iin(form.person.iin)
        form.changed.emit()
        (form.suggested.first() or form.first_empty()).editor.setFocus(
            Qt.FocusReason.OtherFocusReason
        )
        if number is not None:
            form.completed.emit(number)
        if found.filled:
            self._tell()

    def _tell(self) -> None:
        filled = self._form.count_filled()
        if filled:
            says = self.tr("Read by the scanner: %n field(s) filled", "", filled)
            self._toast.show(says, self._form.undo)


def _script() -> Script:
    """Return the alphabet that names are suggested in."""
    return Script.RUSSIAN if language.current() is Language.RU else Script.KAZAKH
