"""What is done with an accepted case from the journal and from its own screen: correct it,
cancel it, mark it as entered in the register, look at its history.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from regdesk.domain.case import Case
from regdesk.domain.desk import Clerk
from regdesk.domain.history import CaseHistory
from regdesk.domain.rights import Right, has_right
from regdesk.services.cancel import (
    CancelAsked,
    cancel,
    find_cancellable,
    is_being_corrected,
)
from regdesk.services.confirming import confirm
from regdesk.services.counter import Counter
from regdesk.services.entered import Entering, mark_entered, read_entering, take_mark_back
from regdesk.services.history import view_history
from regdesk.ui.cases import Cases
from regdesk.ui.jobs import Jobs
from regdesk.ui.prints import Prints
from regdesk.ui.screens.done import DoneScreen
from regdesk.ui.screens.journal import JournalScreen
from regdesk.ui.shortcuts import Command
from regdesk.ui.widgets.toast import Toast


class AfterAcceptance(QObject):
    """Acts on the case that is shown, or chosen in the journal; where there is none, on nothing.
    ``acts`` says which command does it.
    """

    _viewed = Signal(object)
    _marked = Signal()
    _correction_asked = Signal(str)

    def __init__(self, counter: Counter, jobs: Jobs, prints: Prints, place: QWidget) -> None:
        super().__init__(place)
        self._counter, self._prints, self._place = counter, prints, place
        self._jobs = jobs.of(self)
        self._journal: JournalScreen | None = None
        self.acts: dict[Command, Callable[[], None]] = {
            Command.CORRECT: self.correct,
            Command.END_CASE: self.cancel,
            Command.ENTERED: self.enter,
            Command.HISTORY: self.show_history,
        }

    def join(self, cases: Cases, journal: JournalScreen, done: DoneScreen) -> None:
        """Show a cancelled case by ``cases``; ``journal`` tells which one is chosen there, the
        buttons of both screens ask for the acts.
        """
        self._journal = journal
        for offered in (journal.pane.acts, done.acts):
            offered.asked.connect(lambda which: self.acts[which]())
        self._viewed.connect(cases.viewed)
        self._correction_asked.connect(cases.correct)
        self._marked.connect(journal.refresh)

    def correct(self) -> None:
        """Open the correction of the case."""
        case_id = self._find_case()
        if case_id:
            self._correction_asked.emit(case_id)

    def cancel(self) -> None:
        """Ask who wants the case cancelled and why, of whoever may do it or has it confirmed."""
        counter, case_id = self._counter, self._find_case()
        if not case_id:
            return

        def find() -> tuple[Case, bool]:
            case = find_cancellable(counter, case_id)
            return case, is_being_corrected(counter, case_id)

        self._jobs.run(find, lambda found: self._ask_why(*found), once="cancel")

    def enter(self) -> None:
        """Ask under which number the case stands in the register."""
        counter, case_id = self._counter, self._find_case()
        if case_id:
            self._jobs.run(lambda: read_entering(counter, case_id), self._ask_number, once="enter")

    def show_history(self) -> None:
        """Show what happened to the case, also to one that is not accepted."""
        counter, case_id = self._counter, self._find_case(accepted=False)
        if case_id:
            self._jobs.run(
                lambda: view_history(counter, case_id), self._show_history, once="history"
            )

    def _find_case(self, *, accepted: bool = True) -> str:
        if self._prints.shown_case:
            return self._prints.shown_case
        journal = self._journal
        row = journal.chosen() if journal is not None and journal.isVisible() else None
        if row is None or (accepted and not (row.status.is_accepted or row.corrects)):
            return ""
        return row.corrects or row.case_id

    def _ask_why(self, case: Case, correcting: bool) -> None:
        from regdesk.ui.screens.after_dialogs import CancelDialog

        dialog = CancelDialog(self._place.window(), case, correcting=correcting)
        dialog.told.connect(lambda asked: self._take_reason(case, asked))
        dialog.open()

    def _take_reason(self, case: Case, asked: CancelAsked) -> None:
        if has_right(self._counter.clerk, Right.CANCEL):
            counter, case_id = self._counter, case.draft.case_id
            self._jobs.run(lambda: cancel(counter, case_id, asked), self._cancelled)
        else:
            self._ask_senior(case, asked)

    def _ask_senior(self, case: Case, asked: CancelAsked) -> None:
        from regdesk.ui.screens.confirm_dialog import ConfirmDialog

        counter, case_id = self._counter, case.draft.case_id
        dialog = ConfirmDialog(
            self._place.window(),
            self.tr("Who confirms the cancellation of case %1?").replace("%1", str(case.number)),
            self.tr("A senior clerk or the administrator confirms it with code and password."),
            accept=self.tr("Cancel the case"),
            refuse=self.tr("Leave it as it is"),
            right=Right.CANCEL,
            clerk=counter.clerk,
            destructive=True,
        )

        def do(code: str, password: str) -> None:
            def act() -> Case:
                who: Clerk = confirm(counter, Right.CANCEL, code, password)
                confirmed = CancelAsked(asked.asked_by, asked.reason, asked.why, who)
                return cancel(counter, case_id, confirmed)

            def done(cancelled: Case) -> None:
                dialog.close_over()
                self._cancelled(cancelled)

            self._jobs.run(act, done, dialog.show_refusal)

        dialog.asked.connect(do)
        dialog.open()

    def _cancelled(self, case: Case) -> None:
        """Show the case as it stands; the applicant's sheet goes to the printer by itself."""
        self._viewed.emit(case)
        self._prints.print_cancel_note(case, quietly=True)
        said = self.tr("Case %1 is cancelled. The note for the applicant goes to the printer.")
        Toast.show_over(self._place.window(), said.replace("%1", str(case.number)))

    def _ask_number(self, entering: Entering) -> None:
        from regdesk.ui.screens.after_dialogs import EnteredDialog

        counter, case_id = self._counter, entering.case.draft.case_id
        dialog = EnteredDialog(self._place.window(), entering, counter.clock.now())

        def do(number: str, at: datetime) -> None:
            def act() -> None:
                if number:
                    mark_entered(counter, case_id, number, at)
                else:
                    take_mark_back(counter, case_id)

            def done(_none: None) -> None:
                dialog.close_over()
                self._tell_entered(str(entering.case.number), number)

            self._jobs.run(act, done, dialog.show_refusal)

        dialog.told.connect(do)
        dialog.open()

    def _tell_entered(self, number: str, given: str) -> None:
        self._marked.emit()
        said = (
            self.tr("Case %1 is marked as entered")
            if given
            else self.tr("Case %1 is not marked as entered any more")
        )
        Toast.show_over(self._place.window(), said.replace("%1", number))

    def _show_history(self, history: CaseHistory) -> None:
        from regdesk.ui.screens.case_history import HistoryPanel

        HistoryPanel(self._place.window(), history, self._counter.clock.now()).open()
