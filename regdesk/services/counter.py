"""All that the signed-in clerk can do here: one short method per intent.

``findings``, ``problems`` and ``closing`` are pure and quick and may run on the window's thread;
everything else belongs to the one desk thread.
"""

from datetime import date, datetime, timedelta
from pathlib import Path

from regdesk.domain.address import Place
from regdesk.domain.case import Case
from regdesk.domain.closed import ClosedCase, CloseReason
from regdesk.domain.consent import ConsentFacts
from regdesk.domain.correction import AskedBy
from regdesk.domain.draft import Draft, ParkReason, StepId
from regdesk.domain.finding import Findings, Outcome, Problem
from regdesk.domain.note import NoteFacts
from regdesk.domain.paper import Page, PaperCode
from regdesk.domain.people import Person
from regdesk.domain.print_task import PrintChoice, PrintTask
from regdesk.domain.refusal import RefusalFacts
from regdesk.domain.register import RegisterFacts
from regdesk.domain.sheet import Sheet
from regdesk.domain.sheet_format import SheetFormat
from regdesk.domain.slip import SlipFacts
from regdesk.services import (
    accept,
    addresses,
    applications,
    cancelled_slips,
    close,
    correct,
    earlier,
    entry,
    flow,
    journal,
    pages,
    printing,
    reopen,
    sending,
    sheets,
)
from regdesk.services.accept import Accepted
from regdesk.services.addresses import AddressHit
from regdesk.services.correct import Corrected, Correcting
from regdesk.services.journal import JournalPage
from regdesk.services.ports import Act, Printer, RecentAddress
from regdesk.services.rules import Rules
from regdesk.services.service_clock import served
from regdesk.services.session import Session
from regdesk.services.vanished import warn_of_vanished
from regdesk.services.verify import Verdict


class Counter(Session):
    """The counter as the clerk sees it; see each intent's module for its errors."""

    @property
    def rules(self) -> Rules:
        """The editions of the law at this desk."""
        return Rules(self)

    def findings(self, draft: Draft) -> Findings:
        """Ask the rulebook of the day of the last hand-in, of today before the first."""
        return self.rulebook.findings(draft, self._day(draft), self.desk.role)

    def problems(self, draft: Draft) -> tuple[Problem, ...]:
        """Return what is unfinished or wrong in all steps, in their order."""
        found = flow.problems(draft, self.findings(draft), self._day(draft))
        return warn_of_vanished(draft, found, self.vanished_places)

    def closing(self, draft: Draft) -> Outcome | None:
        """Return as what the case can be closed now, None while it cannot."""
        return close.find_closing(draft, self.findings(draft))

    def check_closing(self, draft: Draft) -> Outcome:
        """Return the same, or raise what is in the way."""
        return close.check_closing(draft, self.findings(draft))

    def remaining(self, draft: Draft) -> timedelta:
        """Return what is left of the time of service; negative once it is over."""
        return self._within(draft) - served(draft, self.clock.now())

    def provide_minutes(self, draft: Draft) -> int:
        """Return the time of service in minutes, as the edition that judges ``draft`` sets it."""
        return round(self._within(draft).total_seconds() / 60)

    def _within(self, draft: Draft) -> timedelta:
        return self.rulebook.provide_within(self._day(draft))

    def _day(self, draft: Draft) -> date:
        moment = draft.hand_ins[-1].began_at if draft.hand_ins else self.clock.now()
        return moment.date()

    def open_case(self) -> Draft:
        return entry.open_case(self)

    def keep(self, draft: Draft) -> datetime:
        """Save the draft and return the moment it was kept."""
        return entry.keep(self, draft)

    def reach(self, draft: Draft, step: StepId) -> Draft:
        return entry.reach(self, draft, step)

    def park(self, draft: Draft, reason: ParkReason) -> Draft:
        return entry.park(self, draft, reason)

    def resume(self, case_id: str) -> Draft:
        return entry.resume(self, case_id)

    def restore(self, case_id: str) -> Draft:
        return entry.restore(self, case_id)

    def discard(self, draft: Draft) -> None:
        entry.discard(self, draft)

    def put_back(self, case_id: str) -> None:
        applications.put_back(self, case_id)

    def list_unfinished(self) -> tuple[Draft, ...]:
        """Return every draft, parked ones too, newest first."""
        return entry.list_unfinished(self)

    def accept(self, draft: Draft, overtime_reason: str = "") -> Accepted:
        """Accept the case: signed, stored, read back. The slip may be printed after this."""
        return accept.accept(self, draft, self.findings(draft), overtime_reason)

    def close(self, draft: Draft, reason: CloseReason) -> ClosedCase:
        """Close a case that cannot be accepted, as what the law says it is."""
        return close.close(self, draft, self.findings(draft), reason)

    def reopen(self, case_id: str) -> Draft:
        """Open a new case with what was typed in a closed one."""
        return reopen.reopen(self, case_id)

    def open_correction(self, case_id: str) -> Draft:
        """Open the correction of an accepted case, or the one that is open already."""
        return correct.open_correction(self, case_id)

    def read_correcting(self, draft: Draft) -> Correcting:
        """Return which case the draft of a correction is about, and who asked for it."""
        return correct.read_correcting(self, draft)

    def correct(self, draft: Draft, asked_by: AskedBy, why: str) -> Corrected:
        """Make the correction: signed, stored, read back."""
        return correct.correct(self, draft, self.findings(draft), asked_by, why)

    def journal(self) -> JournalPage:
        return journal.list_journal(self)

    def find_earlier(self, iin: str) -> Person | None:
        return earlier.find_earlier(self, iin)

    def open_row(self, case_id: str) -> Draft | Case | ClosedCase:
        """Return what a journal row stands for, of a case its open correction; looking at an ended
        case is audited.
        """
        return correct.find_open_correction(self, case_id) or journal.open_row(self, case_id)

    def view_row(self, case_id: str) -> Draft | Case | ClosedCase:
        """Return the same, but the case itself even where it is being corrected."""
        return journal.open_row(self, case_id)

    def open_code(self, text: str) -> Draft | Case | ClosedCase:
        """Return what the scanned code of a slip or a note stands for."""
        return journal.open_code(self, text)

    def verify_code(self, text: str) -> Verdict:
        """Judge the code of any desk's slip."""
        return cancelled_slips.verify_here(self, text)

    def add_pages(self, draft: Draft, code: PaperCode, about: str, path: Path) -> Draft:
        paper = pages.get_paper(draft, code, about)
        return pages.add_pages(self, draft, self.findings(draft), paper, path)

    def remove_page(self, draft: Draft, code: PaperCode, about: str, page: Page) -> Draft:
        return pages.remove_page(self, draft, pages.get_paper(draft, code, about), page)

    def page_image(self, page: Page) -> bytes:
        return self.pages.get(page)

    def search_address(self, line: str) -> tuple[AddressHit, ...]:
        return addresses.search_address(self.places, line)

    def search_places(self, line: str) -> tuple[Place, ...]:
        return self.places.search_places(line)

    def recent_addresses(self) -> tuple[RecentAddress, ...]:
        return addresses.list_recent(self.store)

    def slip_pdf(self, number: str, layout: SheetFormat) -> bytes:
        return sheets.sheet_pdf(self, self.slip_sheet(number), layout)

    def slip_sheet(self, number: str) -> SlipFacts:
        return sheets.slip_sheet(self, number)

    def note_sheet(self, draft: Draft) -> NoteFacts:
        return sheets.note_sheet(self, draft, self.findings(draft))

    def refusal_sheet(self, closed: ClosedCase) -> RefusalFacts:
        """Return the receipt for papers that were not all there."""
        return sheets.refusal_sheet(self, closed)

    def consent_sheet(self, draft: Draft) -> ConsentFacts:
        """Return the owners' consent forms, filled in and ready to sign."""
        return sheets.consent_sheet(self, draft, self.findings(draft))

    def register_sheet(self, day: date) -> RegisterFacts:
        return sheets.register_sheet(self, day)

    def sheet_pdf(self, sheet: Sheet, layout: SheetFormat) -> bytes:
        """Return the very PDF that is printed."""
        return sheets.sheet_pdf(self, sheet, layout)

    def preview(self, pdf: bytes, width: int, page: int = 0) -> bytes:
        """Return page ``page`` (from 0) of such a PDF as PNG, ``width`` px wide."""
        return self.press.preview(pdf, width, page)

    def count_pages(self, pdf: bytes) -> int:
        return self.press.count_pages(pdf)

    def warm_press(self) -> None:
        """Let the press load what the first sheet needs; nothing is lost if it cannot."""
        self.press.warm()

    def print_sheet(
        self, sheet: Sheet, choice: PrintChoice, *, case_id: str, label: str
    ) -> PrintTask:
        """Put the sheet into the desk's print queue; ``advance_prints`` brings it to paper."""
        return printing.queue_sheet(self, sheet, choice, case_id=case_id, label=label)

    def advance_prints(self) -> tuple[PrintTask, ...]:
        """Go round the printers once: it may take long. Return what moves, and what has ended."""
        return printing.advance(self)

    def drop_print(self, task_id: str) -> PrintTask:
        return printing.drop(self, task_id)

    def send_print_elsewhere(self, task_id: str, choice: PrintChoice) -> PrintTask:
        """Let a sheet wait for another printer, or for the same once more."""
        return printing.send_elsewhere(self, task_id, choice)

    def list_prints(self) -> tuple[PrintTask, ...]:
        """Return the latest sheets, newest first."""
        return printing.list_prints(self)

    def print_slip(self, number: str, choice: PrintChoice) -> PrintTask:
        """Print the slip; from the second time on it carries the mark of a copy."""
        with self.store.read() as unit:
            case_id = unit.cases.get(number).draft.case_id
        return self.print_sheet(self.slip_sheet(number), choice, case_id=case_id, label=number)

    def print_note(self, draft: Draft, choice: PrintChoice) -> PrintTask:
        """Print what the applicant takes along whose case stops: why, and what to bring."""
        note = self.note_sheet(draft)
        return self.print_sheet(note, choice, case_id=draft.case_id, label=draft.label)

    def print_refusal(self, closed: ClosedCase, choice: PrintChoice) -> PrintTask:
        """Print the receipt: the sheet holds both parties' copies already."""
        draft, receipt = closed.draft, self.refusal_sheet(closed)
        return self.print_sheet(receipt, choice, case_id=draft.case_id, label=draft.label)

    def print_consent(self, draft: Draft, choice: PrintChoice) -> PrintTask:
        consent = self.consent_sheet(draft)
        return self.print_sheet(consent, choice, case_id=draft.case_id, label=draft.label)

    def print_register(self, day: date, choice: PrintChoice) -> PrintTask:
        register = self.register_sheet(day)
        return self.print_sheet(register, choice, case_id="", label=register.name)

    def list_printers(self) -> tuple[Printer, ...]:
        return self.press.list_printers()

    def count_waiting(self) -> int:
        """Return how many envelopes wait for the hub."""
        with self.store.read() as unit:
            return unit.outbox.count_waiting()

    def read_queue(self, limit: int) -> sending.QueuePage:
        """Return what is on its way to the hub, at most ``limit`` cases of it."""
        return sending.read_queue(self, limit)

    def send_now(self) -> None:
        sending.send_now(self)

    def sign_out(self) -> None:
        self.line.end()
        with self.store.write() as unit:
            now = self.clock.now()
            unit.audit.append(Act.SIGNED_OUT, at=now, clerk=self.clerk.code, facts={})
