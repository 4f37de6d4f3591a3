"""What the clerk does with whole cases: open, take up again, postpone, accept, close."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from regdesk.domain.case import Case, CaseStatus, JournalRow
from regdesk.domain.closed import REASONS, ClosedCase, CloseReason, list_missing
from regdesk.domain.correction import AskedBy
from regdesk.domain.draft import Draft, ParkReason
from regdesk.domain.errors import BadInput, RegDeskError
from regdesk.domain.iin import find_iin
from regdesk.services.accept import Accepted
from regdesk.services.counter import Counter
from regdesk.services.decisions import mark_read
from regdesk.services.qr import SLIP_MARK
from regdesk.ui.jobs import Jobs
from regdesk.ui.screens.dialogs import (
    OvertimeDialog,
    ask_to_discard,
    ask_to_open_other,
    ask_to_restore,
    ask_why_closed,
    ask_why_parked,
)
from regdesk.ui.screens.journal_words import clock_text
from regdesk.ui.taking_over import offer_to_take_over

Found = Draft | Case | ClosedCase


class Cases(QObject):
    """Asks the counter on the desk thread, and the clerk where there is a question."""

    opened = Signal(object)
    correcting = Signal(object)
    viewed = Signal(object)
    foreign_scanned = Signal(str)
    closed_viewed = Signal(object)
    ending = Signal()
    parked = Signal(object)
    closed = Signal(object)
    not_closed = Signal(object)
    accepted = Signal(object)
    not_accepted = Signal(object)
    corrected = Signal(object)
    discarded = Signal(object)
    read = Signal()

    def __init__(self, counter: Counter, jobs: Jobs, place: QWidget) -> None:
        super().__init__(place)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._place = place
        self.latest: Callable[[Draft], Draft] = lambda draft: draft

    def open_new(self, typed: str = "", ticket: str = "") -> None:
        """Open a new case; ``typed`` in the journal's search goes to its first person, ``ticket``
        is that of the electronic queue.
        """

        def show(draft: Draft) -> None:
            self.opened.emit(replace(_with_typed(draft, typed), ticket=ticket))

        self._jobs.run(self._counter.open_case, show, once="new")

    def open_row(self, row: JournalRow) -> None:
        """Open what a journal row stands for: a case that came back where it is to be mended. Of
        one whose correction came too late it is noted that this was read.
        """
        if row.late:
            case_id = row.case_id
            self._jobs.run(lambda: mark_read(self._counter, case_id), self._tell_read)
        elif row.status is CaseStatus.RETURNED:
            self.correct(row.case_id)
        else:
            self.open_id(row.case_id)

    def put_back(self, left: Draft | None) -> None:
        """Let an application wait again whose case was left before its papers were taken."""
        if left is not None and left.application and not left.hand_ins:
            self._jobs.run(lambda: self._counter.put_back(left.case_id))

    def view_row(self, row: JournalRow) -> None:
        """Show the case of a journal row, also while it is being corrected."""
        case_id = row.case_id
        self._jobs.run(lambda: self._counter.view_row(case_id), self._show_found, once="row")

    def correct(self, case_id: str) -> None:
        """Open the correction of an accepted case, at the field where the register asks for it."""
        self._jobs.run(
            lambda: self._counter.open_correction(case_id), self.take_up, once="correction"
        )

    def open_id(self, case_id: str) -> None:
        counter, jobs, window = self._counter, self._jobs, self._place.window()
        jobs.run(
            lambda: counter.open_row(case_id),
            self._show_found,
            lambda error: offer_to_take_over(counter, jobs, window, case_id, error, self.take_up),
            once="row",
        )

    def open_code(self, text: str, *, busy: bool = False) -> None:
        """Open what a scanned code stands for; a slip that is not ours to open is judged.

        While the clerk is ``busy`` with an open case, it is only said how to open the other.
        """
        if busy:
            slip = text.startswith(SLIP_MARK)
            error = BadInput("code.slip_waits" if slip else "code.note_waits")
            self._jobs.unhandled.emit(error)
            return
        self._jobs.run(
            lambda: self._counter.open_code(text),
            self._show_found,
            lambda error: self._not_opened(text, error),
        )

    def offer_code(self, text: str, get_open: Callable[[], Draft]) -> None:
        """Offer to leave the open case for the one whose slip or note was among its papers. Of a
        sheet that opens no other case here nothing is asked.
        """

        def ask(found: Found) -> None:
            at, other = get_open(), found if isinstance(found, Draft) else found.draft
            if other.case_id in (at.case_id, at.corrects):
                return
            called = str(found.number) if isinstance(found, Case) else other.label
            question = ask_to_open_other(self._place.window(), called)
            question.accepted.connect(lambda _none: self._park(get_open(), ParkReason.OTHER, found))
            question.open()

        self._jobs.run(lambda: self._counter.open_code(text), ask, lambda _error: None)

    def take_up(self, draft: Draft) -> None:
        """Go on with ``draft``: a postponed one is handed in anew."""
        if draft.parked is None:
            self._open(draft)
        else:
            self._jobs.run(lambda: self._counter.resume(draft.case_id), self._open, once="resume")

    def offer_interrupted(self) -> None:
        """Ask about the newest case that a break of work left open, if there is one."""
        self._jobs.run(self._counter.list_unfinished, self._ask_to_restore, once="interrupted")

    def park(self, draft: Draft) -> None:
        """Ask why, then give the papers back; of a correction nobody handed any in."""
        if draft.corrects:
            self._park(draft, ParkReason.OTHER)
            return
        left = ""
        if draft.hand_ins:
            left_s = int(self._counter.remaining(draft).total_seconds())
            left = clock_text(max(0, left_s))
        minutes = self._counter.provide_minutes(draft)
        question = ask_why_parked(self._place.window(), left, minutes)
        question.accepted.connect(lambda reason: self._park(self.latest(draft), reason))
        question.open()

    def close(self, draft: Draft) -> None:
        """Ask whether ``draft`` is closed as what the law says it is; it may be nothing yet. A
        correction is not closed but discarded.
        """
        if draft.corrects:
            self._ask_to_discard(draft)
            return
        try:
            outcome = self._counter.check_closing(draft)
        except RegDeskError as error:
            self.not_closed.emit(error)
            return
        missing = list_missing(self._counter.findings(draft))
        minutes = self._counter.provide_minutes(draft) if draft.hand_ins else 0
        question = ask_why_closed(self._place.window(), outcome, missing, minutes)
        only = REASONS[outcome][0]
        question.accepted.connect(lambda reason: self._close(self.latest(draft), reason or only))
        question.open()

    def reopen(self, closed: ClosedCase) -> None:
        """Open a new case with what was typed in a closed one."""
        case_id = closed.draft.case_id
        self._jobs.run(lambda: self._counter.reopen(case_id), self.opened.emit, once="new")

    def accept(self, draft: Draft, overtime_reason: str = "") -> None:
        """Accept ``draft``; beyond the time of service the clerk is asked why. That of a correction
        is sent as such.
        """
        if draft.corrects:
            self._send(draft)
            return
        self._jobs.run(
            lambda: self._counter.accept(draft, overtime_reason),
            self._show_accepted,
            lambda error: self._refused(draft, error),
        )

    def _open(self, draft: Draft) -> None:
        """Open ``draft``; that of a correction together with what it corrects."""
        if draft.corrects:
            self._jobs.run(lambda: self._counter.read_correcting(draft), self.correcting.emit)
        else:
            self.opened.emit(draft)

    def _tell_read(self, _none: None) -> None:
        self.read.emit()

    def _show_found(self, found: Found) -> None:
        if isinstance(found, Case):
            self.viewed.emit(found)
        elif isinstance(found, ClosedCase):
            self.closed_viewed.emit(found)
        else:
            self.take_up(found)

    def _not_opened(self, text: str, error: RegDeskError) -> None:
        if isinstance(error, BadInput) and text.startswith(SLIP_MARK):
            self.foreign_scanned.emit(text)
        else:
            self._jobs.unhandled.emit(error)

    def _ask_to_restore(self, drafts: tuple[Draft, ...]) -> None:
        interrupted = next((one for one in drafts if one.parked is None), None)
        if interrupted is None:
            return
        question = ask_to_restore(self._place.window(), interrupted)
        question.accepted.connect(lambda _none: self._restore(interrupted))
        question.open()

    def _restore(self, draft: Draft) -> None:
        self._jobs.run(lambda: self._counter.restore(draft.case_id), self._open)

    def _park(self, draft: Draft, reason: ParkReason, then: Found | None = None) -> None:
        def show(parked: Draft) -> None:
            self.parked.emit(parked)
            if then is not None:
                self._show_found(then)

        self.ending.emit()
        self._jobs.run(lambda: self._counter.park(draft, reason), show, self.not_closed.emit)

    def _close(self, draft: Draft, reason: CloseReason) -> None:
        self.ending.emit()
        self._jobs.run(
            lambda: self._counter.close(draft, reason), self.closed.emit, self.not_closed.emit
        )

    def _send(self, draft: Draft) -> None:
        asked_by, why = draft.asked_by or AskedBy.CLERK, draft.why
        self.ending.emit()
        self._jobs.run(
            lambda: self._counter.correct(draft, asked_by, why),
            self.corrected.emit,
            self._not_sent,
        )

    def _not_sent(self, error: RegDeskError) -> None:
        """Open the correction again and keep what was typed: a save waited for the sending."""
        self.not_accepted.emit(None)
        self.not_closed.emit(error)

    def _ask_to_discard(self, draft: Draft) -> None:
        question = ask_to_discard(self._place.window(), draft)
        question.accepted.connect(lambda _none: self._discard(draft))
        question.open()

    def _discard(self, draft: Draft) -> None:
        self.ending.emit()
        self._jobs.run(
            lambda: self._counter.discard(draft),
            lambda _none: self.discarded.emit(draft),
            self.not_closed.emit,
        )

    def _show_accepted(self, done: Accepted) -> None:
        self.accepted.emit(done.case)

    def _refused(self, draft: Draft, error: RegDeskError) -> None:
        if error.key != "accept.overtime_reason":
            self.not_accepted.emit(error)
            return
        question = OvertimeDialog(self._place.window(), self._counter.provide_minutes(draft))
        question.accepted.connect(lambda _none: self.accept(self.latest(draft), question.reason()))
        question.refused.connect(lambda: self.not_accepted.emit(None))
        question.open()


def _with_typed(draft: Draft, typed: str) -> Draft:
    """Put what was typed into the search where it belongs: a number, or surname and given name."""
    said = typed.split()
    first = draft.registrants[0]
    if find_iin(typed.strip()):
        person = replace(first.person, iin=typed.strip())
    elif said and all(word.isalpha() for word in said):
        person = replace(first.person, surname=said[0], given=" ".join(said[1:2]))
    else:
        return draft
    return replace(draft, registrants=(replace(first, person=person), *draft.registrants[1:]))
