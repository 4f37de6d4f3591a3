"""An address code (RKA) that stands on a scanned page, held against the address of the case.

No check digit is known of these codes, and any sixteen digits look like one: a code that this desk
does not know says nothing.
"""

from dataclasses import replace

from PySide6.QtCore import QObject

from regdesk.domain.address import Address
from regdesk.services.address_lines import short_line
from regdesk.services.addresses import AddressHit
from regdesk.services.counter import Counter
from regdesk.ui import words
from regdesk.ui.jobs import Jobs
from regdesk.ui.widgets.toast import Toast
from regdesk.ui.wizard import Wizard


class PageAddress(QObject):
    """Notes the code of the house that was typed, and tells of a page that is about another."""

    def __init__(self, counter: Counter, jobs: Jobs, wizard: Wizard) -> None:
        super().__init__(wizard)
        self._counter, self._wizard = counter, wizard
        self._jobs = jobs.of(self)

    def compare(self, rka: str) -> None:
        """Look ``rka`` up among the houses of this desk."""
        case_id = self._wizard.draft.case_id
        self._jobs.ask(
            lambda: self._counter.search_address(rka), lambda hits: self._take(case_id, hits)
        )

    def _take(self, case_id: str, hits: tuple[AddressHit, ...]) -> None:
        draft = self._wizard.draft
        if not hits or draft.case_id != case_id:
            return
        found, typed = hits[0].address, draft.dwelling.address
        if not _is_one_house(found, typed):
            says = self.tr("The page names another address: %1. Compare it with the case.")
            self._say(says, words.pick(short_line(found)), kind="warn")
        elif not typed.rka:
            dwelling = replace(draft.dwelling, address=replace(typed, rka=found.rka))
            self._wizard.replace_draft(replace(draft, dwelling=dwelling))
            self._say(self.tr("Noted from the page: address code %1"), found.rka)

    def _say(self, says: str, what: str, kind: str = "ok") -> None:
        Toast.show_over(self._wizard.window(), says.replace("%1", what), kind=kind)


def _is_one_house(one: Address, other: Address) -> bool:
    if one.rka and one.rka == other.rka:
        return True
    return (one.place, one.street, one.house) == (other.place, other.street, other.house)
