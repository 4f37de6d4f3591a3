"""Whom this desk does not serve, as the rulebook says of each category, and where to send them."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from regdesk.domain.desk import DeskRole
from regdesk.domain.draft import Draft
from regdesk.domain.people import Category, Registrant
from regdesk.domain.words import Bilingual
from regdesk.services.counter import Counter
from regdesk.services.flow import judged_on
from regdesk.services.referral import list_offices
from regdesk.ui import words
from regdesk.ui.widgets.buttons import QuietButton
from regdesk.ui.widgets.cards import NoticeCard

translate = QCoreApplication.translate


def list_elsewhere(counter: Counter, draft: Draft) -> Mapping[Category, DeskRole]:
    """Return the kind of desk that serves each category which this one sends elsewhere."""
    found: dict[Category, DeskRole] = {}
    for category in Category:
        alone = replace(draft, registrants=(Registrant("r1", category=category),), owners=())
        said = counter.findings(alone)
        offices = list_offices(counter.rulebook, alone, said, judged_on(draft))
        found.update((category, office.role) for office in offices)
    return found


def sent_to(role: DeskRole) -> str:
    """Return where a category's card says that its people are sent."""
    return {
        DeskRole.CORPORATION: translate("Elsewhere", "Is sent to the Corporation"),
        DeskRole.PROVIDER_AT_CORPORATION: translate(
            "Elsewhere", "Is sent to the police in the Corporation"
        ),
        DeskRole.PROVIDER: translate("Elsewhere", "Is sent to the provider"),
    }[role]


def served_by(role: DeskRole) -> str:
    """Return the sentence that says who serves a category."""
    return {
        DeskRole.CORPORATION: translate(
            "Elsewhere", "This category is served by the State Corporation"
        ),
        DeskRole.PROVIDER_AT_CORPORATION: translate(
            "Elsewhere", "This category is served by the police officer in the State Corporation"
        ),
        DeskRole.PROVIDER: translate(
            "Elsewhere", "This category is served by the provider (the police)"
        ),
    }[role]


class ElsewhereCard(NoticeCard):
    """The explanation with where to send the person; ``note_asked`` comes from its button."""

    note_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("warn", parent=parent)
        self._note = QuietButton("", "Ctrl P", "printer")
        self._note.clicked.connect(self.note_asked)
        self.add_button(self._note)

    def show_office(self, role: DeskRole | None, law: Bilingual) -> None:
        """Say who serves instead, and the law's words on it; None: no kind of desk does."""
        says = words.pick(law)
        if role is None:
            self.set_text(says)
        else:
            self.set_text(served_by(role), says)
        self._note.setText(translate("Elsewhere", "Print a note for the applicant"))

    def take_focus(self) -> None:
        """Bring the focus to the way out."""
        self._note.setFocus(Qt.FocusReason.OtherFocusReason)
