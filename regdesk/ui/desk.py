"""The desk of a signed-in clerk: top bar, journal, wizard, done; which of them, and its keys."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from regdesk.domain.case import Case
from regdesk.domain.case_filter import Filter
from regdesk.domain.draft import Draft
from regdesk.domain.print_task import SheetKind
from regdesk.domain.sheet_format import SheetFormat
from regdesk.services import entry
from regdesk.services.correct import Corrected, Correcting
from regdesk.services.counter import Counter
from regdesk.ui.away import with_times
from regdesk.ui.case_ends import CaseEnds
from regdesk.ui.cases import Cases
from regdesk.ui.codes import Codes
from regdesk.ui.correcting import lead, name_case
from regdesk.ui.desk_panels import DeskPanels
from regdesk.ui.jobs import Jobs
from regdesk.ui.news import News
from regdesk.ui.page_address import PageAddress
from regdesk.ui.previous import Previous
from regdesk.ui.print_panels import PrintPanels
from regdesk.ui.prints import Prints
from regdesk.ui.screens.done import DoneScreen
from regdesk.ui.screens.journal import JournalScreen
from regdesk.ui.shortcuts import Command, find_command
from regdesk.ui.signs import show_clock
from regdesk.ui.steps import PAGES
from regdesk.ui.tab_order import focus_next
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.topbar import TopBar
from regdesk.ui.window_options import WindowOptions
from regdesk.ui.wizard import Wizard


class DeskScreen(Translated):
    """``alarm`` gives a sentence that must not be missed."""

    alarm = Signal(str)

    def __init__(self, counter: Counter, jobs: Jobs, options: WindowOptions) -> None:
        super().__init__()
        self.counter = counter
        self._jobs = jobs.of(self)
        self.bar = TopBar()
        self.journal = JournalScreen(counter, jobs)
        self.wizard = Wizard(counter, jobs, PAGES)
        self.wizard.scan_as(options.scans)
        self.prints = Prints(counter, jobs, options.choices, self)
        self.panels = PrintPanels(counter, jobs, self.prints, self)
        self.desk_panels = DeskPanels(counter, jobs, self.prints, options, self)
        self.done = DoneScreen(counter, jobs, self.prints)
        self.cases = Cases(counter, jobs, self)
        address = PageAddress(counter, jobs, self.wizard)
        self._codes = Codes(self.cases, self.journal, self.wizard, options.read_ticket, address)
        self._ends = CaseEnds(self.cases, self.prints, self.panels, self)
        self.news = News(counter, jobs, self.bar, self)
        self._previous = Previous(counter, jobs, self.wizard)
        self._screens: dict[str, JournalScreen | Wizard | DoneScreen] = {
            "journal": self.journal,
            "wizard": self.wizard,
            "done": self.done,
        }
        self._name = "journal"
        self._stack = QStackedWidget()
        for screen in self._screens.values():
            self._stack.addWidget(screen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._show_clock)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.journal.new_asked.connect(self.cases.open_new)
        self.journal.open_asked.connect(self.cases.open_row)
        self.journal.slip_asked.connect(self.cases.view_row)
        self.journal.preview_asked.connect(self.panels.see_row)
        self.journal.register_asked.connect(self.panels.see_register)
        self.journal.resume_asked.connect(self.cases.take_up)
        self.wizard.accept_asked.connect(self.cases.accept)
        self.wizard.park_asked.connect(lambda: self.cases.park(self.wizard.draft))
        self.wizard.close_asked.connect(lambda: self.cases.close(self.wizard.draft))
        self.wizard.asked.connect(self._answer_page)
        self.wizard.alarm.connect(self.alarm)
        self.done.new_asked.connect(self.cases.open_new)
        self.done.journal_asked.connect(self.show_journal)
        self.done.preview_asked.connect(self.panels.see_slip)
        self.done.printers_asked.connect(self.panels.show_printers)
        self.cases.latest = lambda draft: with_times(draft, self.wizard.draft)
        self.cases.opened.connect(self._show_wizard)
        self.cases.correcting.connect(lambda one: self._show_wizard(one.draft, one))
        self.cases.viewed.connect(self._show_case)
        self.cases.foreign_scanned.connect(self.desk_panels.verify_slip)
        self.desk_panels.reminders.join(self.cases, self.journal.foot)
        self.desk_panels.settings.asked.connect(self._do)
        self.desk_panels.after.join(self.cases, self.journal, self.done)
        self.cases.ending.connect(self.wizard.autosave.hold)
        self.cases.ending.connect(self.wizard.prepare_end)
        self.cases.not_closed.connect(lambda _error: self.wizard.autosave.release())
        self.cases.not_closed.connect(self.wizard.close_failed)
        self.cases.accepted.connect(self._show_done)
        self.cases.corrected.connect(self._show_corrected)
        self.cases.read.connect(self.news.look)
        self._ends.left.connect(self.wizard.close_case)
        self._ends.left.connect(self.show_journal)
        self.cases.not_accepted.connect(self.wizard.accept_failed)
        self.bar.sync.clicked.connect(self.panels.show_queue)
        self.panels.send_begun.connect(self.news.look)
        self.panels.returned_asked.connect(self._show_returned)
        self.news.panels.opened.connect(self._open_application)
        self.news.changed.connect(self._show_news)
        self.news.changed.connect(self.done.look)

    def start(self) -> None:
        """Show the journal, and ask about a case that was interrupted."""
        self.show_journal()
        self.prints.watch.wake()
        self.news.begin()
        self.cases.offer_interrupted()

    def name(self) -> str:
        """Return which screen is shown: journal, wizard or done."""
        return self._name

    def open_label(self) -> str:
        """Return what the case in the wizard is called, empty when none is open."""
        return self.wizard.draft.label if self._name == "wizard" else ""

    def rest(self) -> None:
        """Keep what was typed last and look after nothing any more: the clerk goes."""
        if self._name == "wizard":
            self.wizard.autosave.flush()
        self.wizard.leave_pages()
        self._tick.stop()
        self.journal.leave()
        self.done.leave()
        self.prints.watch.stop()
        self.news.stop()

    def retranslate(self) -> None:
        window = self.tr("Window %1").replace("%1", str(self.counter.desk.number))
        self.bar.set_clerk(self.counter.clerk.name, window)
        self._show_crumbs()

    def focus_first(self) -> None:
        self._screens[self._name].focus_first()

    def focusNextPrevChild(self, forward: bool) -> bool:
        screen = self._screens[self._name]
        regions = screen.list_regions() if isinstance(screen, Wizard) else [screen]
        return focus_next([self.bar, *regions], forward=forward)

    def key(self, event: QKeyEvent) -> bool:
        """Take a key: the screen first, then what holds on every screen."""
        return self._screens[self._name].key(event) or self._do(find_command(event))

    def _do(self, command: Command | None) -> bool:
        """Do what ``command`` asks of every screen; False where it asks for something else."""
        acts: dict[Command, Callable[[], object]] = {
            Command.NEW_CASE: self.cases.open_new,
            Command.SEARCH: self.show_journal,
            Command.CONTINUE_CASE: self.cases.offer_interrupted,
            Command.QUEUE: self.panels.show_queue,
            Command.PRINTERS: self.panels.show_printers,
            **self.news.acts,
            Command.HELP: self._show_keys,
            **self.desk_panels.acts,
            Command.TAKE_PREVIOUS: self._take_previous,
            Command.PRINT: lambda: self._with_case(self.prints.print_note),
            Command.WHY: lambda: self._with_case(self._explain),
            Command.CONSENT: lambda: self._with_case(self.prints.print_consent),
            Command.PREVIEW: lambda: self._with_case(self.panels.see_consent),
        }
        act = None if command is None else acts.get(command)
        if act is not None:
            act()
        return act is not None

    def burst(self, text: str) -> None:
        """Take what a scanner read. Errors: as ``Codes.take``."""
        self._codes.take(text, self._name)
        self._show_crumbs()

    def show_journal(self) -> None:
        """Leave what is open, which is kept, and show the journal."""
        left = self.wizard.draft if self._name == "wizard" else None
        self._leave()
        self.cases.put_back(left)
        self._turn_to("journal")
        self.journal.enter()

    def _leave(self) -> None:
        if self._name == "wizard":
            self.wizard.autosave.flush()
            self.wizard.close_case()
        self.journal.leave()
        self.done.leave()

    def _turn_to(self, name: str) -> None:
        self._name = name
        self._stack.setCurrentWidget(self._screens[name])
        self._show_crumbs()
        self._show_clock()
        self._tick.start()
        self.news.look()
        if name == "done":
            self.done.focus_first()

    def _show_wizard(self, draft: Draft, correcting: Correcting | None = None) -> None:
        self._leave()
        self.wizard.set_slip_format(self.prints.choices.get(SheetKind.SLIP).layout)
        self.wizard.open(draft, correcting)
        self._turn_to("wizard")
        lead(self.wizard, correcting)

    def _show_done(self, case: Case) -> None:
        self._previous.remember(case.draft)
        self.wizard.close_case()
        self.done.show_accepted(case)
        self._turn_to("done")

    def _show_corrected(self, corrected: Corrected) -> None:
        self.wizard.close_case()
        self.done.show_corrected(corrected)
        self._turn_to("done")

    def _show_case(self, case: Case) -> None:
        self._leave()
        self.done.show_case(case)
        self._turn_to("done")

    def _show_crumbs(self) -> None:
        home = self.tr("Journal")
        crumbs: tuple[str, ...] = ()
        if self._name == "wizard":
            crumbs = (home, name_case(self.wizard.draft, self.wizard.correcting))
        elif self._name == "done":
            crumbs = (home, self.done.crumb())
        self.bar.set_crumbs(crumbs)

    def _show_clock(self) -> None:
        """Show what is left of the service; it runs from the moment the papers were handed in."""
        show_clock(self.bar, self.counter, self.wizard.draft if self._name == "wizard" else None)

    def _show_news(self) -> None:
        """Follow what came from the hub in what is shown of it."""
        if self._name == "journal":
            self.journal.refresh()

    def _open_application(self, draft: Draft) -> None:
        """Show a citizen's case; the empty one, begun before he told of it, is thrown away."""
        before = self.wizard.draft if self._name == "wizard" else draft
        self.cases.opened.emit(draft)
        if entry.is_empty(before):
            self._jobs.run(lambda: self.counter.discard(before))

    def _show_returned(self) -> None:
        self.show_journal()
        self.journal.tools.choose(Filter.RETURNED)

    def _show_keys(self) -> None:
        step = self.wizard.step if self._name == "wizard" else None
        correcting = self.wizard.correcting is not None
        self.desk_panels.show_keys(self._name, step, correcting=correcting)

    def _explain(self, draft: Draft) -> None:
        self.desk_panels.explain(draft, self.wizard.page)

    def _take_previous(self) -> None:
        if self._name == "wizard":
            self._previous.take()

    def _with_case(self, act: Callable[[Draft], object]) -> None:
        """Do ``act`` with the case that is being filled in, if one is."""
        if self._name == "wizard":
            act(self.wizard.draft)

    def _answer_page(self, name: str, value: object) -> None:
        if name == "slip_format" and isinstance(value, SheetFormat):
            self.prints.choices.choose_layout(SheetKind.SLIP, value)
        elif name == "open_case" and isinstance(value, str):
            self.cases.open_id(value)
        elif name == "code" and isinstance(value, str):
            self._codes.take_from_page(value)
        elif name == "print_note":
            self._with_case(self.prints.print_note)
        elif name == "print_consent":
            self._with_case(self.prints.print_consent)
