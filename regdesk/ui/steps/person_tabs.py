"""The people of a case as tabs, and the button that adds one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.buttons import QuietButton
from regdesk.ui.widgets.pills import PersonTab

_GAP = 8


class PersonTabs(Translated):
    """``opened`` carries the key of the tab that was asked for. Where the row is too narrow for all
    names, only the open tab keeps its name; the others keep their number.
    """

    opened = Signal(str)
    added = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs: dict[str, PersonTab] = {}
        self._add_button = QuietButton("", "F4", "plus")
        self._add_button.clicked.connect(self.added)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self._add_button)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_people(self, people: Sequence[tuple[str, str]], current: str) -> None:
        """Show a tab for each (key, name), ``current`` as the open one."""
        keys = [key for key, _ in people]
        if list(self._tabs) != keys:
            self._make(keys)
        for key, name in people:
            tab, is_open = self._tabs[key], key == current
            tab.set_text(name)
            tab.setChecked(is_open)
            # Tab stops at the open one, as at one answer of a group
            reach = Qt.FocusPolicy.TabFocus if is_open else Qt.FocusPolicy.ClickFocus
            tab.setFocusPolicy(reach)
        self._fit()

    def list_keys(self) -> list[str]:
        """Return the keys of the tabs from left to right."""
        return list(self._tabs)

    def find_focused(self) -> str:
        """Return the key of the tab that has the focus, or an empty text."""
        return next((key for key, tab in self._tabs.items() if tab.hasFocus()), "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def retranslate(self) -> None:
        self._add_button.setText(self.tr("Add a person"))

    def _make(self, keys: list[str]) -> None:
        for key in [key for key in self._tabs if key not in keys]:
            tab = self._tabs.pop(key)
            tab.hide()
            tab.deleteLater()
        for key in keys:
            if key not in self._tabs:
                self._tabs[key] = PersonTab(0)
                self._tabs[key].clicked.connect(partial(self._open, key))
        self._tabs = {key: self._tabs[key] for key in keys}
        for at, tab in enumerate(self._tabs.values()):
            tab.set_number(at + 1)
            self._row.insertWidget(at, tab)
            tab.show()

    def _open(self, key: str, _checked: bool = False) -> None:
        self.opened.emit(key)

    def _fit(self) -> None:
        tabs = list(self._tabs.values())
        for tab in tabs:
            tab.set_short(False)
        wanted = sum(tab.sizeHint().width() + _GAP for tab in tabs)
        narrow = wanted + self._add_button.sizeHint().width() > self.width()
        for tab in tabs:
            tab.set_short(narrow and not tab.isChecked())
        self._row.setSpacing(_GAP // 2 if narrow else _GAP)
