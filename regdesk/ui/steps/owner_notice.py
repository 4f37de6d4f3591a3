"""What keeps an owner's card from being finished, and the ways out, each with its key."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from regdesk.ui.steps.owner_words import Answering, Obstacle, obstacle_words
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.buttons import QuietButton, SecondaryButton
from regdesk.ui.widgets.cards import NoticeCard

TONES = {
    Obstacle.ABSENT: "danger",
    Obstacle.REFUSED: "danger",
    Obstacle.UNSHOWN: "danger",
    Obstacle.UNCHECKED: "warn",
    Obstacle.NARROWER: "warn",
}


class OwnerNotice(Translated):
    """The rule and the ways out, as its buttons tell: ``park``, ``note``, ``close_case``,
    ``narrow`` and ``unshown``. A notice is made when it is first needed: most owners need none.
    """

    park = Signal()
    note = Signal()
    close_case = Signal()
    narrow = Signal()
    unshown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.obstacle: Obstacle | None = None
        self._who = Answering.OWNER
        self._cards: dict[tuple[Obstacle, Answering], NoticeCard] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_obstacle(self, obstacle: Obstacle | None, who: Answering) -> None:
        """Show the card of ``obstacle`` in the way of ``who``; None takes the notice away."""
        self.obstacle, self._who = obstacle, who
        if obstacle is not None and (obstacle, who) not in self._cards:
            self._cards[obstacle, who] = self._make(obstacle, who)
        for each, card in self._cards.items():
            card.setVisible(each == (obstacle, who))
        self.setVisible(obstacle is not None)

    @property
    def way_out(self) -> SignalInstance | None:
        """Return what ``F6`` means here, if anything."""
        if self.obstacle is Obstacle.NARROWER:
            return self.narrow
        owns = self._who is not Answering.REPRESENTATIVE  # only an owner's document is a paper
        return self.unshown if self.obstacle is Obstacle.UNCHECKED and owns else None

    def retranslate(self) -> None:
        """Word the notice in view anew; the others are made anew when they are needed."""
        for card in self._cards.values():
            card.hide()
            card.deleteLater()
        self._cards.clear()
        self.show_obstacle(self.obstacle, self._who)

    def _make(self, obstacle: Obstacle, who: Answering) -> NoticeCard:
        card = NoticeCard(TONES[obstacle], *obstacle_words(obstacle, who))
        for button, asked in self._buttons(obstacle):
            button.clicked.connect(asked)
            card.add_button(button)
        self._column.addWidget(card)
        return card

    def _buttons(self, obstacle: Obstacle) -> list[tuple[QAbstractButton, SignalInstance]]:
        if obstacle is Obstacle.ABSENT:
            park = SecondaryButton(
                self.tr("Postpone the case"), "F8", "pause", tone="danger", small=True
            )
            note = QuietButton(self.tr("Print a note for the applicant"), "Ctrl P", "printer")
            return [(park, self.park), (note, self.note)]
        if obstacle is Obstacle.REFUSED:
            text = self.tr("Close the case")
            close = SecondaryButton(text, "Shift F8", tone="danger", small=True)
            return [(close, self.close_case)]
        if self.way_out is None:
            return []
        narrower = obstacle is Obstacle.NARROWER
        text = self.tr("Change to temporary") if narrower else self.tr("Has no document here")
        return [(SecondaryButton(text, "F6", small=True), self.way_out)]
