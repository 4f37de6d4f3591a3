"""Above the papers: where pages come from, and how many papers are ready."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from regdesk.ui.fonts import Role
from regdesk.ui.widgets.base import Translated, announce
from regdesk.ui.widgets.buttons import SecondaryButton
from regdesk.ui.widgets.cards import Card
from regdesk.ui.widgets.icon import Icon
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.meter import Meter


class PaperStrip(Card):
    """Says that no scanner is connected and how a file is added; ``chosen`` by its button."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label("", Role.PRIMARY)
        self._text = Label("", Role.TEXT, "ink2")
        self._button = SecondaryButton("", "Insert", "folder", small=True)
        # the focus stays on the card, where the keys act
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.clicked.connect(self.chosen)
        self.column.setContentsMargins(16, 7, 9, 7)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Icon("scanner", 18))
        row.addWidget(self._title)
        row.addWidget(self._text)
        row.addStretch(1)
        row.addWidget(self._button)
        self.column.addLayout(row)
        self.retranslate()

    def stress(self) -> None:
        """Answer a wish to scan: say aloud and in colour what stands here."""
        self.set_soft("warn")
        announce(self, f"{self._title.text()}. {self._text.text()}")

    def retranslate(self) -> None:
        self._title.setText(self.tr("No scanner is connected"))
        self._text.setText(self.tr("Drop a file on a card"))
        self._button.setText(self.tr("Add a file"))


class PaperCount(Translated):
    """How many of the papers are ready, in words and as a bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ready, self._all = 0, 0
        self._says = Label("", Role.BUTTON, "ink2", tabular=True)
        self._bar = Meter(120)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._says)
        row.addWidget(self._bar)

    def show_count(self, ready: int, count: int) -> None:
        """Show that ``ready`` of ``count`` papers are ready."""
        self._ready, self._all = ready, count
        self._bar.show_share(ready / count if count else 0.0)
        self.retranslate()

    def retranslate(self) -> None:
        said = self.tr("Ready: {ready} of {count}").format(ready=self._ready, count=self._all)
        self._says.setText(said if self._all else "")
        self._bar.setAccessibleName(said)
