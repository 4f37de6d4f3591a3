"""Tells the clerk that the person whom he types stands in another case already.

A quiet line below the IIN: it stops nothing, and one key looks at those cases. Only where the
other case is of today the focus goes to it, as somebody is about to be served twice.
"""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from regdesk.domain.case import JournalRow
from regdesk.domain.home import name_key
from regdesk.domain.people import Person
from regdesk.services.counter import Counter
from regdesk.services.twins import Twins, find_twins
from regdesk.ui import words
from regdesk.ui.jobs import Jobs
from regdesk.ui.status_words import name_case_of, status_name
from regdesk.ui.steps.offers import Offer
from regdesk.ui.steps.person_form import PersonForm

_PAUSE_MS = 120


class TwinsLine(QObject):
    """Looks up whom ``form`` shows as soon as his number, or name and birth date, is complete;
    ``open_asked`` carries the id of today's other case, ``look_asked`` what was found.
    """

    open_asked = Signal(str)
    look_asked = Signal(object)

    def __init__(self, counter: Counter, jobs: Jobs, form: PersonForm) -> None:
        super().__init__(form)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._form = form
        self._asked: tuple[str, str] = ("", "")
        self._told: set[str] = set()  # the ids of cases that are no news any more
        # the ids of the case that is open, and of the one it corrects: their people are no news
        self.own: tuple[str, ...] = ()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._look_up_changed)
        form.completed.connect(lambda _number: self._look_up_number())
        form.changed.connect(self._pause.start)

    def forget(self) -> None:
        """Another person is shown now: what was told of him before is news again."""
        self._asked = ("", "")
        self._told.clear()

    def _look_up_number(self) -> None:
        self._told.clear()  # the line below the IIN was taken away while it was typed
        self._look_up()

    def _look_up_changed(self) -> None:
        asked = _identify(self._form.person)
        if any(asked) and asked != self._asked and self._form.isVisible():
            self._look_up()

    def _look_up(self) -> None:
        """Ask for this person's cases; the answer counts while he is still the one shown."""
        person, own, counter = self._form.person, self.own, self._counter
        asked = self._asked = _identify(person)
        self._jobs.run(lambda: (asked, find_twins(counter, person, own)), self._tell_of)

    def _tell_of(self, answer: tuple[tuple[str, str], Twins]) -> None:
        asked, found = answer
        ids = {row.case_id for row in (*found.same_number, *found.same_name)}
        if asked != _identify(self._form.person) or ids <= self._told:
            return
        today = self._counter.clock.now().date()
        served = next((row for row in found.same_number if row.at.date() == today), None)
        if served is not None:
            self._tell_of_today(served)
        elif not self._form.offers.isHidden():
            return  # names are offered there: told once one of them is taken
        elif found.same_number:
            self._tell(self.tr("There is a case with this IIN: {case}, {state}"), found)
        else:
            self._tell(self.tr("Same name and birth date: {case}, {state}"), found)
        self._told |= ids

    def _tell_of_today(self, row: JournalRow) -> None:
        open_it = Offer(self.tr("Open"), "Enter", lambda: self.open_asked.emit(row.case_id))
        says = words.say("case.same_iin_today", label=f"{row.ordinal:03}")
        self._form.ask(says, [open_it], "warn")
        if not self._form.person.surname:
            self._form.offers.focus_first()

    def _tell(self, says: str, found: Twins) -> None:
        rows = (*found.same_number, *found.same_name)
        state = status_name(rows[0].status).lower()
        told = says.format(case=name_case_of(rows[0]), state=state)
        look = Offer(self.tr("Look at it"), "Ctrl 1", partial(self.look_asked.emit, found))
        self._form.ask(told, [look], "warn")


def _identify(person: Person) -> tuple[str, str]:
    """Return what a person is looked up by."""
    return (person.iin if person.number is not None else "", name_key(person))
