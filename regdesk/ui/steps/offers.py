"""One quiet line that offers the clerk something he can take with one key or leave alone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from regdesk.ui.fonts import Role
from regdesk.ui.physical import digit_of
from regdesk.ui.widgets.base import announce
from regdesk.ui.widgets.buttons import LinkButton
from regdesk.ui.widgets.labels import Label

MOST = 3


@dataclass(frozen=True, slots=True)
class Offer:
    """A choice on the line: its words, the key shown beside them, and what taking it does."""

    text: str
    key: str
    take: Callable[[], None]


class OfferLine(QWidget):
    """Shows offers below a field; ``dismissed`` carries the key that was meant for the field."""

    dismissed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._says = Label("", Role.LABEL, "ink2")
        self._offers: tuple[Offer, ...] = ()
        # made once: a verdict has to be painted within the frame of its key
        self._links = [LinkButton() for _ in range(MOST)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._says)
        for at, link in enumerate(self._links):
            link.clicked.connect(partial(self._take, at))
            row.addWidget(link)
        row.addStretch(1)
        self.hide()

    def show_offers(self, says: str, offers: Sequence[Offer], ink: str = "ink2") -> None:
        """Show ``says`` and at most ``MOST`` offers; none takes the line away."""
        if not offers and not self._offers:
            return
        self._offers = tuple(offers[:MOST])
        for at, link in enumerate(self._links):
            link.setVisible(at < len(self._offers))
        for link, offer in zip(self._links, self._offers, strict=False):
            link.setText(offer.text)
            link.set_key(offer.key)
        self._says.setText(says)
        self._says.set_ink(ink)
        self.setVisible(bool(offers))
        if offers:
            announce(self, says)

    def close_line(self) -> None:
        """Take the line away."""
        self.show_offers("", ())

    def take(self, number: int) -> bool:
        """Take offer ``number`` (from 1); False when there is none."""
        if not 1 <= number <= len(self._offers):
            return False
        self._take(number - 1)
        return True

    def focus_first(self) -> bool:
        """Bring the focus to the first offer; False when there is none."""
        if not self._offers:
            return False
        self._links[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event)
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._move(1 if event.key() == Qt.Key.Key_Right else -1)
        elif digit is not None and self.take(digit):
            return
        elif event.key() == Qt.Key.Key_Up or (event.text() and event.text().isprintable()):
            self._dismiss(event)
        else:
            super().keyPressEvent(event)

    def _dismiss(self, event: QKeyEvent) -> None:
        """Whoever types on means the field, not the offer: nothing typed may get lost."""
        typed = event if event.text() and event.text().isprintable() else None
        self.dismissed.emit(typed)

    def _take(self, at: int, _checked: bool = False) -> None:
        self._offers[at].take()

    def _move(self, by: int) -> None:
        focused = QApplication.focusWidget()
        at = next((n for n, each in enumerate(self._links) if each is focused), 0)
        if 0 <= at + by < len(self._offers):
            self._links[at + by].setFocus(Qt.FocusReason.TabFocusReason)
