"""Brings what a scanner read to the person it is meant for, and compares the two from then on."""

from PySide6.QtCore import QObject

from regdesk.domain.errors import BadInput
from regdesk.domain.iin import find_iin
from regdesk.domain.mrz import Mrz, read_mrz
from regdesk.domain.people import Person
from regdesk.domain.scanned_code import CodeKind, ScannedCode
from regdesk.services.counter import Counter
from regdesk.services.reading import compare
from regdesk.ui.jobs import Jobs
from regdesk.ui.steps.comparison_card import ComparisonCard
from regdesk.ui.steps.person_form import PersonForm


class DocumentReader(QObject):
    """Knows the documents read in a case, by the person's ``key``; ``card`` compares."""

    def __init__(self, counter: Counter, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._counter, self._jobs = counter, jobs.of(self)
        self._case_id = ""
        self._at = ""
        self._zones: dict[tuple[str, PersonForm], Mrz] = {}
        self.card = ComparisonCard()

    def take(self, code: ScannedCode, key: str, form: PersonForm) -> bool:
        """Fill an IIN or a document's zone into ``form``, that of ``key``; False for other codes.

        Errors: ``BadInput`` ``mrz.unclear``: a check digit of the zone does not hold.
        """
        number = find_iin(code.text) if code.kind is CodeKind.IIN else None
        if number is not None:
            form.scans.take_iin(number)
            return True
        if code.kind is not CodeKind.MRZ:
            return False
        mrz = read_mrz(code.lines)
        if mrz is None or not mrz.is_whole:
            raise BadInput("mrz.unclear")
        self._look_up(mrz, key, form)
        return True

    def show(self, case_id: str, key: str, form: PersonForm | None) -> None:
        """Compare what ``form`` shows, if there is one, with the document read into it."""
        if case_id != self._case_id:
            self._case_id, self._zones = case_id, {}
        self._at = key
        mrz = self._zones.get((key, form)) if form is not None else None
        if form is None or mrz is None:
            self.card.hide()
        else:
            self.card.show_readings(compare(form.person, mrz), form.labels())

    def _look_up(self, mrz: Mrz, key: str, form: PersonForm) -> None:
        """Ask for the person's names as an earlier case has them, and then fill."""

        def fill_in(earlier: Person | None) -> None:
            if key != self._at:  # the form shows another person by now
                return
            self._zones[key, form] = mrz
            form.scans.take_document(mrz, earlier)

        self._jobs.run(lambda: self._counter.find_earlier(mrz.iin), fill_in)
