"""Who is registered at the home of the open case already: asked once a home, told in a line."""

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from regdesk.domain.draft import Draft
from regdesk.services.counter import Counter
from regdesk.services.neighbours import Neighbours, find_homes, find_neighbours
from regdesk.ui.jobs import Jobs
from regdesk.ui.steps.offers import Offer, OfferLine

translate = QCoreApplication.translate


class NeighboursWatch(QObject):
    """``told`` comes when it is known who is registered at the home of the case followed."""

    told = Signal()

    def __init__(self, counter: Counter, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._draft: Draft | None = None
        self._asked: tuple[str, ...] = ()
        self.found = Neighbours()

    def follow(self, draft: Draft) -> None:
        """Ask where the home of ``draft`` is another than that of before."""
        asked = (draft.case_id, *find_homes(draft))
        self._draft = draft
        if asked != self._asked:
            self._asked, self.found = asked, Neighbours()
            self.look_again()

    def look_again(self) -> None:
        """Ask anew: something may have been accepted since."""
        draft, asked, counter = self._draft, self._asked, self._counter
        if draft is not None and asked[1:]:
            self._jobs.run(lambda: (asked, find_neighbours(counter, draft)), self._take)

    def _take(self, answer: tuple[tuple[str, ...], Neighbours]) -> None:
        asked, found = answer
        if asked == self._asked:
            self.found = found
            self.told.emit()


class NeighboursLine(OfferLine):
    """A quiet line below the address. ``look_asked`` carries what is known of it."""

    look_asked = Signal(object)

    def __init__(self, counter: Counter, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: Draft | None = None
        self._shown = ("", "")
        self._watch = NeighboursWatch(counter, jobs, self)
        self._watch.told.connect(self.retranslate)
        self.look_again = self._watch.look_again

    def show_draft(self, draft: Draft) -> None:
        """Tell of the home of ``draft``, as soon as it is known."""
        self._draft = draft
        self._watch.follow(draft)
        self.retranslate()

    def retranslate(self) -> None:
        draft, found = self._draft, self._watch.found
        says = say_neighbours(found, draft) if draft is not None else ""
        look = translate("Neighbours", "Look at it")
        if (says, look) != self._shown:  # each letter of the address comes by here
            self._shown = (says, look)
            asks = draft is not None and found.asks_owner(draft)
            offers = [Offer(look, "Ctrl 4", self._look)] if says else []
            self.show_offers(says, offers, "warn" if asks else "ink2")

    def _look(self) -> None:
        self.look_asked.emit(self._watch.found)


def say_neighbours(found: Neighbours, draft: Draft) -> str:
    """Return how many are registered at the home of ``draft``, nothing where nobody is known."""
    told = []
    people = found.count_people(draft)
    if found.asks_owner(draft):
        told.append(
            translate("Neighbours", "%n people here with this case: ask the owner", "", people)
        )
    elif found.residents:
        told.append(translate("Neighbours", "%n registered here already", "", len(found.residents)))
    if found.is_unusual(draft) and not found.asks_owner(draft):
        told.append(translate("Neighbours", "the owner confirms %n", "", draft.people_confirmed))
    if found.open_cases:
        told.append(translate("Neighbours", "%n unfinished cases here", "", len(found.open_cases)))
    return " · ".join(told)
