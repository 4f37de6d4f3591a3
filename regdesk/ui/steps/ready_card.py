"""Beside the review: green when the case can be saved, else what is missing, and at which step."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regdesk.domain.draft import Draft, StepId
from regdesk.domain.finding import ACCEPTING, Findings, Problem, Verdict
from regdesk.domain.owner import Presence
from regdesk.ui import words
from regdesk.ui.fonts import Role
from regdesk.ui.steps.review_rows import say_rule
from regdesk.ui.steps.side import IconLine, SideCard
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import clear_layout
from regdesk.ui.widgets.buttons import LinkButton

_LINES = 3
_STEPS = tuple(StepId)


class ReadyCard(SideCard):
    """How the case stands; each thing that is missing leads to its step: ``step_asked``."""

    step_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.heading.set_role(Role.CARD_TITLE)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(7)
        self.column.addLayout(self._lines)

    def show_case(self, draft: Draft, findings: Findings, problems: Sequence[Problem]) -> None:
        """Show how the case stands."""
        missing = [one for one in problems if not one.warning]
        clear_layout(self._lines)
        if missing or findings.outcome not in ACCEPTING:
            self._show_missing(missing)
        else:
            self._show_ready(draft)
        for said in dict.fromkeys(_list_warnings(findings, problems)):
            self._add("alert", said, "warn")

    def _show_ready(self, draft: Draft) -> None:
        self.set_soft("ok")
        self.heading.set_ink("ok")
        ready = self.tr("Ready to send") if draft.corrects else self.tr("Ready to save")
        self.heading.setText(ready)
        pages = sum(len(one.pages) for one in draft.papers)
        papers = sum(bool(one.original_seen or one.pages) for one in draft.papers)
        counted = self.tr("%n paper(s)", "", papers)
        if pages:
            on_paper = self.tr("%n page(s)", "", pages)  # lupdate sees nothing inside an f-string
            counted = f"{counted}, {on_paper}"
        said = [self.tr("Required fields are complete"), counted]
        if any(one.presence is Presence.PRESENT and not one.represented for one in draft.owners):
            said.insert(1, self.tr("Owners were present"))
        if draft.dwelling.address.rka:
            said.append(self.tr("IIN and address are checked"))
        for says in said:
            self._add("check", says, "ok")

    def _show_missing(self, missing: Sequence[Problem]) -> None:
        self.set_soft("warn")
        self.heading.set_ink("warn")
        self.heading.setText(self.tr("Not ready yet"))
        steps = {words.problem(one): one.step for one in reversed(missing)}
        said = list(dict.fromkeys(words.problem(one) for one in missing))
        for text in said[:_LINES]:
            self._add_leading(text, steps[text])
        if len(said) > _LINES:
            self._add("minus", self.tr("and %n more", "", len(said) - _LINES), "ink3", "ink2")

    def _add(self, icon: str, text: str, ink: str, said: str = "ink") -> None:
        self._lines.addWidget(IconLine(icon, text, ink, said))

    def _add_leading(self, text: str, step: StepId) -> None:
        row = _LeadingRow(text, step)
        row.asked.connect(lambda: self.step_asked.emit(step))
        self._lines.addWidget(row)


class _StepKey(LinkButton):
    """A key that is pressed like a link; the words stand beside it already."""

    def _content_width(self) -> int:
        return paint.keycap_width(self._key)

    def _paint_content(self, painter: QPainter, left: float) -> None:
        paint.keycap(painter, left, self.height() / 2, self._key)

    def _paint_box(self, painter: QPainter) -> None:
        """Underline nothing."""


class _LeadingRow(QWidget):
    """What is missing, with the key of the step where it is mended."""

    asked = Signal()

    def __init__(self, text: str, step: StepId) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLine("alert", text, "danger"), 1)
        if step is not StepId.REVIEW:
            link = _StepKey("", f"Alt {_STEPS.index(step) + 1}")
            link.setAccessibleName(text)
            link.clicked.connect(self.asked)
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)


def _list_warnings(findings: Findings, problems: Sequence[Problem]) -> Iterator[str]:
    """Yield what to look at once more; how it ends for each person is said beside his name."""
    for one in problems:
        if one.warning and one.key != "law":
            yield words.problem(one)
    for rule in findings.rules:
        if rule.verdict is Verdict.WARNS and rule.outcome is None:
            yield say_rule(rule)
