"""The error summary on top of a step, after Continue: one link per thing to mend."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from regdesk.ui.fonts import Role
from regdesk.ui.shortcuts import ENTERS
from regdesk.ui.widgets.base import announce, clear_layout
from regdesk.ui.widgets.buttons import LinkButton
from regdesk.ui.widgets.cards import NoticeCard


class ErrorSummary(NoticeCard):
    """Hidden while there is nothing to mend. ``asked`` gives the path of the chosen link.

    It takes the focus itself; Enter then goes to the first field.
    """

    asked = Signal(str)
    ring_radius = 10
    spoken_as = "AlertMessage"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("danger", "", "", parent)
        self._problems: list[tuple[str, str]] = []
        self._links = QVBoxLayout()
        self._links.setContentsMargins(0, 5, 0, 1)
        self._links.setSpacing(2)
        self.words.addLayout(self._links)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    def show_problems(self, problems: Sequence[tuple[str, str]]) -> None:
        """Show one link per (path, words); an empty sequence takes the summary away."""
        if list(problems) != self._problems:
            self._problems = list(problems)
            self._list_links()
        self.set_text(self.tr("Mend %n thing(s)", "", len(problems)))
        self.setVisible(bool(problems))

    def _list_links(self) -> None:
        clear_layout(self._links)
        for path, words in self._problems:
            link = LinkButton(words, tone="danger", role=Role.BUTTON)
            link.clicked.connect(lambda _checked=False, path=path: self.asked.emit(path))
            self._links.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
            link.show()  # now: the layout would show it a round later, after a frame without it

    def take_focus(self) -> None:
        """Move the focus to the summary and have a screen reader say it."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.accessibleName())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTERS and self._problems:
            self.asked.emit(self._problems[0][0])
        else:
            event.ignore()
