"""Brings what a scanner read to the person it is meant for, and compares the two from then on."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from regdesk.domain.errors import BadInput
from regdesk.domain.iin import find_iin
from regdesk.domain.mrz import Mrz, read_mrz
from regdesk.domain.people import Person
from regdesk.domain.scanned_code import CodeKind, ScannedCode
from regdesk.services.counter import Counter
from regdesk.services.page_places import name_stand_in
from regdesk.services.reading import compare
from regdesk.ui.jobs import Jobs
from regdesk.ui.steps.comparison_card import ComparisonCard
from regdesk.ui.steps.person_form import PersonForm
from regdesk.ui.steps.person_scans import PersonScans


class DocumentReader(QObject):
    """Knows the documents read in a case, by the person's ``key``; ``card`` compares."""

    def __init__(self, counter: Counter, jobs: Jobs, page: QWidget) -> None:
        super().__init__(page)
        self._counter, self._page = counter, page
        self._jobs = jobs.of(self)
        self._case_id = ""
        self._shown: tuple[str, PersonForm] | None = None
        self._zones: dict[tuple[str, PersonForm], Mrz] = {}
        self._waiting: dict[str, Mrz] = {}
        self._scans: dict[PersonForm, PersonScans] = {}
        self.card = ComparisonCard()

    def take(self, code: ScannedCode, key: str, form: PersonForm) -> bool:
        """Fill an IIN or a document's zone into ``form``, that of ``key``; False for other codes.

        Errors: ``BadInput`` ``mrz.unclear``: a check digit of the zone does not hold.
        """
        number = find_iin(code.text) if code.kind is CodeKind.IIN else None
        if number is not None:
            self._scans_of(form).take_iin(number)
            return True
        if code.kind is not CodeKind.MRZ:
            return False
        mrz = read_mrz(code.lines)
        if mrz is None or not mrz.is_whole:
            raise BadInput("mrz.unclear")
        self._shown = (key, form)
        self.bring(key, mrz)
        return True

    def bring(self, key: str, mrz: Mrz) -> None:
        """Fill what was read for ``key``, as soon as his form is shown."""
        self._waiting[key] = mrz
        self.go_on()

    def forget(self, key: str) -> None:
        """Let the person ``key`` go, and who stands in for him: the next may be called so."""
        gone = (key, name_stand_in(key))
        self._waiting = {one: mrz for one, mrz in self._waiting.items() if one not in gone}
        self._zones = {place: mrz for place, mrz in self._zones.items() if place[0] not in gone}

    def leave(self) -> None:
        """Let the case go, with all that was read in it."""
        self._case_id, self._shown, self._zones, self._waiting = "", None, {}, {}

    def suggest_again(self) -> None:
        """Show the names that wait of the person whom the clerk has come back to."""
        mrz = self._zones.get(self._shown) if self._shown is not None else None
        if mrz is not None and self._shown is not None:
            self._scans_of(self._shown[1]).suggest(mrz)

    def show(self, case_id: str, key: str, form: PersonForm | None) -> None:
        """Compare what ``form`` shows, if there is one, with the document read into it."""
        self._case_id = case_id
        self._shown = None if form is None else (key, form)
        mrz = self._zones.get(self._shown) if self._shown is not None else None
        if form is None or mrz is None:
            self.card.hide()
        else:
            self.card.show_readings(compare(form.person, mrz))
        if key in self._waiting:
            QTimer.singleShot(0, self, self.go_on)

    def _scans_of(self, form: PersonForm) -> PersonScans:
        if form not in self._scans:
            self._scans[form] = PersonScans(form)
        return self._scans[form]

    def go_on(self) -> None:
        """Ask for the person's names as an earlier case has them, and then fill."""
        if self._shown is None or not self._page.isVisible():
            return
        mrz = self._waiting.pop(self._shown[0], None)
        if mrz is None:
            return
        case_id, shown = self._case_id, self._shown

        def fill_in(earlier: Person | None) -> None:
            if case_id != self._case_id:
                return
            if shown != self._shown or not self._page.isVisible():
                self._waiting.setdefault(shown[0], mrz)  # until the clerk comes back
                return
            self._zones[shown] = mrz
            self._scans_of(shown[1]).take_document(mrz, earlier)

        self._jobs.run(
            lambda: self._counter.find_earlier(mrz.iin), fill_in, lambda _error: fill_in(None)
        )
