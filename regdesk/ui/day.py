"""Morning and evening at the window: the look at everything, the day panel, the closing."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from regdesk.domain.day_closing import DayClosing
from regdesk.domain.errors import RegDeskError
from regdesk.services.closing_day import Closings
from regdesk.services.counter import Counter
from regdesk.services.day_view import view_day
from regdesk.services.left_over import LeftOver, count_left
from regdesk.services.morning import Check, Look, run_checks
from regdesk.ui import words
from regdesk.ui.jobs import Jobs
from regdesk.ui.prints import Prints
from regdesk.ui.screens.day_panel import DayPanel, Results, Today, ask_to_close
from regdesk.ui.screens.morning_line import MorningLine
from regdesk.ui.widgets.toast import Toast

_AFTER_MS = 300  # the journal comes first

ListLooks = Callable[[Counter], Mapping[Check, Look]]


class Day(QObject):
    """Opens the panel over the window of ``place`` and does what is asked in it.

    ``list_looks`` says what is looked at once the clerk is in; the lines in the journal tell of it.
    """

    def __init__(
        self,
        counter: Counter,
        jobs: Jobs,
        prints: Prints,
        list_looks: ListLooks | None,
        place: QWidget,
    ) -> None:
        super().__init__(place)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._prints = prints
        self._list_looks = list_looks
        self._place = place
        self._results: Results = ()
        self._panel: DayPanel | None = None
        if list_looks is not None:
            QTimer.singleShot(_AFTER_MS, self, self.look)

    def look(self) -> None:
        """Look at everything; what hangs is told as such after its time."""
        counter, list_looks = self._counter, self._list_looks
        if list_looks is not None:
            self._jobs.capture(lambda: run_checks(list_looks(counter)), self._take)

    def _take(self, results: Results) -> None:
        self._results = results
        for line in self._place.findChildren(MorningLine):
            line.show_results([result for _check, result in results])
        if self._panel is not None:
            self._panel.show_results(results)

    def show(self) -> None:
        """Show today's numbers, how everything stands, and the closings."""
        self._jobs.run(self._read, self._show, once="day")
        self.look()

    def _read(self) -> Today:
        closings = Closings(self._counter)
        return Today(
            view=view_day(self._counter),
            left=count_left(self._counter),
            closings=closings.list_latest(),
            open_days=closings.list_open_days(),
            day=self._counter.clock.now().date(),
        )

    def _show(self, today: Today) -> None:
        panel = DayPanel(self._place.window(), today, self._results)
        panel.close_asked.connect(self._ask_to_close)
        panel.copy_asked.connect(self._prints.print_closing)
        panel.handover_asked.connect(self._prints.print_handover)
        panel.destroyed.connect(self._forget)
        self._panel = panel
        panel.open()

    def _forget(self) -> None:
        self._panel = None

    def _ask_to_close(self, day: date) -> None:
        self._jobs.run(
            lambda: count_left(self._counter), lambda left: self._ask_with(day, left), self._tell
        )

    def _ask_with(self, day: date, left: LeftOver) -> None:
        closings = Closings(self._counter)
        question = ask_to_close(self._place.window(), day, left)

        def close(_none: object) -> None:
            self._show_closing(is_open=True)
            self._jobs.run(lambda: closings.close_day(day), self._closed, self._tell)

        question.accepted.connect(close)
        question.refused.connect(lambda: self._show_closing(is_open=False))
        question.open()

    def _show_closing(self, *, is_open: bool) -> None:
        if self._panel is not None:
            self._panel.show_closing(is_open=is_open)

    def _closed(self, closing: DayClosing) -> None:
        if self._panel is not None:
            self._panel.close_over()
        self._prints.print_closing(closing, quietly=True)
        self.look()
        said = self.tr("Closed: № %1").replace("%1", closing.name)
        if not closing.disagreements:
            Toast.show_over(self._place.window(), said, kind="ok")
            return
        count = len(closing.disagreements)
        more = self.tr("%n thing(s) do not agree: read the end of the register.", "", count)
        Toast.show_over(self._place.window(), f"{said}. {more}", kind="warn")

    def _tell(self, error: RegDeskError) -> None:
        self._show_closing(is_open=False)
        Toast.show_over(self._place.window(), words.failure(error), kind="danger")
