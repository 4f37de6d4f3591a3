"""Cards of the side panel: quiet help beside the question."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regdesk.ui.fonts import Role
from regdesk.ui.widgets.base import clear_layout
from regdesk.ui.widgets.cards import Card
from regdesk.ui.widgets.icon import Icon
from regdesk.ui.widgets.keycap import KeyLine
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.rule import Rule


class SideCard(Card):
    """A card with a small title; its owner adds the rows and sets the words."""

    def __init__(self) -> None:
        super().__init__()
        self.column.setContentsMargins(18, 14, 18, 16)
        self.column.setSpacing(9)
        self.heading = Label("", Role.LABEL_STRONG)
        self.column.addWidget(self.heading)


class RuleCard(SideCard):
    """One rule in words, shown at the moment it applies."""

    def __init__(self) -> None:
        super().__init__()
        self._text = Label("", Role.TEXT, "ink2", wrap=True)
        self.column.addWidget(self._text)

    def set_words(self, title: str, text: str) -> None:
        """Say the rule."""
        self.heading.setText(title)
        self._text.setText(text)


class KeysCard(SideCard):
    """The keys of a step, each with what it does."""

    def __init__(self, *keys: str) -> None:
        super().__init__()
        self._lines = [KeyLine(key, "") for key in keys]
        for line in self._lines:
            self.column.addWidget(line)

    def set_words(self, title: str, says: Sequence[str]) -> None:
        """Say what each key does, in the order the keys were given."""
        self.heading.setText(title)
        for line, text in zip(self._lines, says, strict=True):
            line.set_text(text)


def stack_cards(side: QWidget, *cards: QWidget, stretch: bool = False, gap: int = 12) -> None:
    """Put ``cards`` one below the other at the top of the side panel; ``stretch`` fills it."""
    rows = QVBoxLayout(side)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(gap)
    for card in cards:
        rows.addWidget(card, 1 if stretch else 0)
    if not stretch:
        rows.addStretch(1)


class PapersCard(SideCard):
    """Which papers the law asks for, as far as it can be told by now."""

    def __init__(self) -> None:
        super().__init__()
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self._note = Label("", Role.HINT, "ink3", wrap=True)
        self._shown: tuple[str, ...] = ()
        self.column.addLayout(self._list)
        self.column.addWidget(Rule(around=4))
        self.column.addWidget(self._note)

    def set_words(self, title: str, note: str) -> None:
        """Name the list and say what it depends on."""
        self.heading.setText(title)
        self._note.setText(note)

    def show_titles(self, titles: tuple[str, ...]) -> None:
        """List the papers by their titles, each title once."""
        titles = tuple(dict.fromkeys(titles))
        if titles == self._shown:
            return
        self._shown = titles
        clear_layout(self._list)
        for title in titles:
            self._list.addWidget(IconLine("document", title))


class IconLine(QWidget):
    """A line of words with a small icon before it; the words wrap under themselves."""

    def __init__(self, icon: str, text: str = "", ink: str = "ink2", words: str = "ink") -> None:
        super().__init__()
        self._label = Label(text, Role.TEXT, words, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        picture = QVBoxLayout()
        picture.setContentsMargins(0, 2, 0, 0)
        picture.addWidget(Icon(icon, 16, ink), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(picture)
        row.addWidget(self._label, 1)

    def set_text(self, text: str) -> None:
        self._label.setText(text)
