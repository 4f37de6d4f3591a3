"""F7: what the newest earlier case already answered, so that nobody types it again."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject

from regdesk.domain.case import Case
from regdesk.domain.draft import Draft, StepId
from regdesk.services.counter import Counter
from regdesk.services.reopen import ask_anew
from regdesk.ui.jobs import Jobs
from regdesk.ui.widgets.toast import Toast
from regdesk.ui.wizard import Wizard

translate = QCoreApplication.translate


class Previous(QObject):
    """Takes over, with a way back, what the earlier case answered at the open step."""

    def __init__(self, counter: Counter, jobs: Jobs, wizard: Wizard) -> None:
        super().__init__(wizard)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._wizard = wizard
        self._newest: Draft | None = None

    def remember(self, draft: Draft) -> None:
        """Take from ``draft`` next: it was just accepted here."""
        self._newest = draft

    def take(self) -> None:
        """Take from the newest earlier case of today, or say that there is none."""
        if self._newest is not None:
            self._fill_from(self._newest)
        else:
            self._jobs.run(lambda: find_previous(self._counter), self._fill_from)

    def _fill_from(self, previous: Draft | None) -> None:
        before, window = self._wizard.draft, self._wizard.window()
        if previous is None:
            says = translate("DeskScreen", "There is no earlier case today")
            Toast.show_over(window, says, kind="warn")
            return
        self._newest = previous
        taken = take_previous(before, previous, self._wizard.step)
        if taken == before:
            return
        self._wizard.replace_draft(taken)
        says = translate("DeskScreen", "Taken from case %1").replace("%1", previous.label)
        Toast.show_over(window, says, undo=lambda: self._wizard.replace_draft(before))


def find_previous(counter: Counter) -> Draft | None:
    """Return today's newest accepted case as it stood, or None; looking at it is audited."""
    for row in counter.journal().rows:
        if row.status.is_accepted:
            found = counter.view_row(row.case_id)
            return found.draft if isinstance(found, Case) else None
    return None


def take_previous(draft: Draft, previous: Draft, step: StepId) -> Draft:
    """Return ``draft`` with what ``previous`` answered at ``step``.

    Facts of the day are never taken: presence, checks and consents are said anew each time.
    """
    if step is StepId.CATEGORY:
        first = replace(draft.registrants[0], category=previous.registrants[0].category)
        rest = draft.registrants[1:]
        return replace(draft, registrants=(first, *rest), registration=previous.registration)
    if step is StepId.APPLICANT:
        surname = previous.registrants[0].person.surname
        first = draft.registrants[0]
        taken = replace(first, person=replace(first.person, surname=surname))
        return replace(draft, registrants=(taken, *draft.registrants[1:]))
    if step is StepId.ADDRESS:
        return replace(draft, dwelling=previous.dwelling)
    if step is StepId.OWNER:
        return replace(
            draft, owners=tuple(replace(ask_anew(one), registrant="") for one in previous.owners)
        )
    return draft
