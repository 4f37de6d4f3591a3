"""Tells the clerk that the person he has just typed was served today already."""

from PySide6.QtCore import QObject, Signal

from regdesk.domain.case import JournalRow
from regdesk.domain.iin import Iin
from regdesk.services.counter import Counter
from regdesk.ui import words
from regdesk.ui.jobs import Jobs
from regdesk.ui.steps.offers import Offer
from regdesk.ui.steps.person_form import PersonForm


class ServedToday(QObject):
    """Looks each number up that ``form`` completes; ``open_asked`` carries the other case's id."""

    open_asked = Signal(str)

    def __init__(self, counter: Counter, jobs: Jobs, form: PersonForm) -> None:
        super().__init__(form)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._form = form
        # the ids of the case that is open, and of the one it corrects: their people are no news
        self.own: tuple[str, ...] = ()
        form.completed.connect(self._look_up)

    def _look_up(self, number: Iin) -> None:
        """Ask whether this person was served today; the answer counts while he is still shown."""
        self._jobs.run(lambda: (number, self._counter.find_today(number.digits)), self._tell_of)

    def _tell_of(self, answer: tuple[Iin, JournalRow | None]) -> None:
        number, row = answer
        if row is None or row.case_id in self.own or self._form.person.iin != number.digits:
            return
        open_it = Offer(self.tr("Open"), "Enter", lambda: self.open_asked.emit(row.case_id))
        says = words.say("case.same_iin_today", label=f"{row.ordinal:03}")
        self._form.ask(says, [open_it], "warn")
        if not self._form.person.surname:
            self._form.offers.focus_first()
