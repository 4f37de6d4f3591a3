"""Why a paper is asked for (Shift F1): the act's own words, where they stand, who compared them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from regdesk.domain.finding import RequiredPaper
from regdesk.ui import words
from regdesk.ui.fonts import Role
from regdesk.ui.steps.paper_views import explain_retention
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.panel import Panel
from regdesk.ui.widgets.pills import Pill
from regdesk.ui.widgets.rule import Rule

_WIDTH = 560


class ReasonPanel(Panel):
    """Reason and clause of one paper, in the screen's language; Esc closes it."""

    def __init__(self, window: QWidget, paper: RequiredPaper) -> None:
        super().__init__(window, words.pick(paper.title), Qt.Key.Key_F1, _WIDTH)
        self._add(self.tr("Why it is asked for"), words.pick(paper.reason))
        self._add(self.tr("Where it stands"), words.pick(paper.clause.title))
        self._add("", paper.clause.url, "ink3")
        column = self.card.column
        if paper.verified:
            column.addWidget(Pill(self.tr("Compared with the act"), "ok", "check"))
        else:
            column.addWidget(Pill(self.tr("Not compared with the act"), "warn", "alert"))
            says = self.tr("Ask a senior before you rely on it.")
            column.addWidget(Label(says, Role.HINT, "ink2", wrap=True))
        column.addSpacing(6)
        column.addWidget(Rule(around=4))
        self._add(self.tr("What becomes of its picture"), explain_retention(paper.image))
        self.add_foot()

    def _add(self, name: str, text: str, ink: str = "ink") -> None:
        column = self.card.column
        if name:
            column.addSpacing(6)
            column.addWidget(Label(name, Role.LABEL, "ink3"))
        column.addWidget(Label(text, Role.BODY if name else Role.HINT, ink, wrap=True))
