"""Brings whatever a scanner read to where it belongs: by its content, not by the focus."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from regdesk.domain.errors import BadInput
from regdesk.domain.scanned_code import CodeKind, name_code
from regdesk.ui.cases import Cases
from regdesk.ui.page_address import PageAddress
from regdesk.ui.screens.journal import JournalScreen
from regdesk.ui.widgets.toast import Toast
from regdesk.ui.wizard import Wizard


class Codes(QObject):
    """``read_ticket`` gives the form of the tickets of this centre's electronic queue."""

    def __init__(
        self,
        cases: Cases,
        journal: JournalScreen,
        wizard: Wizard,
        read_ticket: Callable[[], str],
        page_address: PageAddress,
    ) -> None:
        super().__init__(wizard)
        self._cases, self._journal, self._wizard = cases, journal, wizard
        self._read_ticket = read_ticket
        self._page_address = page_address

    def take(self, text: str, screen: str) -> None:
        """Take what was read while ``screen`` is shown. Errors: ``BadInput`` ``code.unknown``,
        ``code.of_person`` (it is read at another step), and those of ``StepPage.burst``.
        """
        code = name_code(text, self._read_ticket())
        in_case = screen == "wizard"
        if code.is_sheet:
            self._cases.open_code(code.text, busy=in_case)
        elif code.kind is CodeKind.TICKET:
            self._take_ticket(code.text, in_case=in_case)
        elif in_case and not self._wizard.burst(code):
            raise BadInput("code.of_person" if code.is_of_person else "code.unknown")
        elif not in_case and not (screen == "journal" and self._journal.burst(code)):
            raise BadInput("code.unknown")

    def take_from_page(self, text: str) -> None:
        """Take what stands on a page that was scanned into the open case, where it means another
        case, the queue or an address; whose page it is was told by who filed it.
        """
        code = name_code(text, self._read_ticket())
        if code.is_sheet:
            self._cases.offer_code(code.text, lambda: self._wizard.draft)
        elif code.kind is CodeKind.TICKET:
            self._take_ticket(code.text, in_case=True)
        elif code.kind is CodeKind.RKA:
            self._page_address.compare(code.text)

    def _take_ticket(self, ticket: str, *, in_case: bool) -> None:
        """Begin a case for whom the queue has called, or note the ticket with the open one."""
        if not in_case:
            self._cases.open_new(ticket=ticket)
            return
        self._wizard.replace_draft(replace(self._wizard.draft, ticket=ticket))
        says = self.tr("Noted with the case: ticket %1").replace("%1", ticket)
        Toast.show_over(self._wizard.window(), says)
