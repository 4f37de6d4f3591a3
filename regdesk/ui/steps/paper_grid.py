"""The cards of all papers, two in a row, and the arrows that go between them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from regdesk.ui.steps.paper_card import PaperCard
from regdesk.ui.steps.paper_views import PaperKey

_COLUMNS = 2
ARROWS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_COLUMNS,
    Qt.Key.Key_Down: _COLUMNS,
}


class PaperGrid(QGridLayout):
    """``focused`` tells to which paper the clerk came, ``dropped`` what fell on it, files and a
    picture; ``retake_asked`` of which a page is wanted anew.
    """

    focused = Signal(object)
    dropped = Signal(object, list, object)
    retake_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.cards: dict[PaperKey, PaperCard] = {}
        self.setSpacing(12)
        for column in range(_COLUMNS):
            self.setColumnStretch(column, 1)

    def show_keys(self, keys: Sequence[PaperKey]) -> None:
        """Have a card for each of ``keys``, in their order; those that stay keep the focus."""
        if list(keys) == list(self.cards):
            return
        for key in [key for key in self.cards if key not in keys]:
            card = self.cards.pop(key)
            card.hide()
            card.deleteLater()
        old, self.cards = self.cards, {}
        for at, key in enumerate(keys):
            self.cards[key] = old.get(key) or self._make_card(key)
            self.addWidget(self.cards[key], at // _COLUMNS, at % _COLUMNS)
            self.cards[key].show()  # at once: the focus may come in the same breath

    def focus(self, key: PaperKey) -> None:
        """Bring the clerk to the card of ``key``."""
        self.cards[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def move_from(self, key: PaperKey | None, arrow: Qt.Key) -> None:
        """Go where the ``arrow`` points, if a card is there."""
        keys = list(self.cards)
        at = keys.index(key) + ARROWS[arrow] if key in keys else 0
        if 0 <= at < len(keys):
            self.cards[keys[at]].setFocus(Qt.FocusReason.TabFocusReason)

    def _make_card(self, key: PaperKey) -> PaperCard:
        card = PaperCard()
        card.focused.connect(lambda: self.focused.emit(key))
        card.dropped.connect(lambda files, picture: self.dropped.emit(key, files, picture))
        card.retake_asked.connect(lambda: self.retake_asked.emit(key))
        return card
