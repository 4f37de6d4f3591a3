"""Asks for the journal's rows away from the window's thread: of what is typed, only the last."""

from PySide6.QtCore import QObject, Signal

from regdesk.domain.errors import RegDeskError
from regdesk.services.counter import Counter
from regdesk.services.listing import Listing, Question, list_cases
from regdesk.services.search import ROWS
from regdesk.ui.jobs import Jobs


class JournalAsking(QObject):
    """One question is on its way at a time. Who types on makes its answer stale: it is dropped, and
    the newest question goes next.

    ``answered`` gives the ``Listing`` of the newest question, ``added`` a further page of it.
    """

    answered = Signal(object)
    added = Signal(object)

    def __init__(self, counter: Counter, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._is_asking = False
        self._waits: tuple[Question, int] | None = None
        self._listing: Listing | None = None

    def ask(self, question: Question, rows: int = ROWS) -> None:
        """Ask for the first ``rows``, now or as soon as the question before is answered."""
        self._waits = question, max(rows, ROWS)
        self._send_next()

    def ask_more(self) -> None:
        """Ask for the rows that follow those shown, if there are any."""
        shown = self._listing
        if shown is not None and shown.next_page is not None and not self._is_asking:
            self._send(shown.question, shown.next_page, ROWS)

    def _send_next(self) -> None:
        if self._waits is not None and not self._is_asking:
            (question, rows), self._waits = self._waits, None
            self._send(question, None, rows)

    def _send(self, question: Question, page: int | None, rows: int) -> None:
        self._is_asking = True
        counter = self._counter
        # a day's rows follow what was just written; a search may take its time
        run = self._jobs.ask if question.is_search else self._jobs.run
        run(
            lambda: list_cases(counter, question, page, rows=rows),
            self._take if page is None else self._add,
            self._fail,
        )

    def _take(self, listing: Listing) -> None:
        self._is_asking = False
        if self._waits is None:
            self._listing = listing
            self.answered.emit(listing)
        self._send_next()

    def _add(self, listing: Listing) -> None:
        self._is_asking = False
        if self._waits is None:
            self._listing = listing
            self.added.emit(listing)
        self._send_next()

    def _fail(self, error: RegDeskError) -> None:
        self._is_asking = False
        self._jobs.unhandled.emit(error)
        self._send_next()
