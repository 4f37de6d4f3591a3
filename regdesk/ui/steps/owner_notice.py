"""What keeps an owner's card from being finished, and the ways out, each with its key."""

from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from regdesk.domain.owner import Consent, Owner, Presence
from regdesk.domain.people import RegistrationKind
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.buttons import QuietButton, SecondaryButton
from regdesk.ui.widgets.cards import NoticeCard


class Obstacle(Enum):
    """Why it cannot go on with this owner."""

    ABSENT = auto()
    REFUSED = auto()
    NARROWER = auto()


def find_obstacle(owner: Owner, wanted: RegistrationKind | None) -> Obstacle | None:
    """Return what stands in the way of registering as ``wanted``, if anything does."""
    if owner.registrant:
        return None
    if owner.presence is Presence.ABSENT:
        return Obstacle.ABSENT
    if owner.consent is Consent.REFUSED:
        return Obstacle.REFUSED
    if owner.consent is Consent.TEMPORARY and wanted is RegistrationKind.PERMANENT:
        return Obstacle.NARROWER
    return None


class OwnerNotice(Translated):
    """The rule and the ways out. ``park``, ``note`` and ``narrow`` are asked by its buttons."""

    park = Signal()
    note = Signal()
    narrow = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = {
            Obstacle.ABSENT: NoticeCard("danger"),
            Obstacle.REFUSED: NoticeCard("danger"),
            Obstacle.NARROWER: NoticeCard("warn"),
        }
        self._park = SecondaryButton("", "F8", "pause", tone="danger", small=True)
        self._note = QuietButton("", "Ctrl P", "printer")
        self._narrow = SecondaryButton("", "F6", small=True)
        self._park.clicked.connect(self.park)
        self._note.clicked.connect(self.note)
        self._narrow.clicked.connect(self.narrow)
        self._cards[Obstacle.ABSENT].add_button(self._park)
        self._cards[Obstacle.ABSENT].add_button(self._note)
        self._cards[Obstacle.NARROWER].add_button(self._narrow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for card in self._cards.values():
            column.addWidget(card)
        self.show_obstacle(None)
        self.retranslate()

    def show_obstacle(self, obstacle: Obstacle | None) -> None:
        """Show the card of ``obstacle``; None takes the notice away."""
        self.obstacle = obstacle
        for each, card in self._cards.items():
            card.setVisible(each is obstacle)
        self.setVisible(obstacle is not None)

    def retranslate(self) -> None:
        self._cards[Obstacle.ABSENT].set_text(
            self.tr("It cannot be finished until the owner comes in person"),
            self.tr(
                "If the owner is near, postpone the case: all is kept, the time stays in view."
            ),
        )
        self._cards[Obstacle.REFUSED].set_text(
            self.tr("The owner refuses. Close the case as refused and choose the reason.")
        )
        self._cards[Obstacle.NARROWER].set_text(
            self.tr("The owner agrees to temporary registration only. Change the kind?")
        )
        self._park.setText(self.tr("Postpone the case"))
        self._note.setText(self.tr("Print a note for the applicant"))
        self._narrow.setText(self.tr("Change to temporary"))
