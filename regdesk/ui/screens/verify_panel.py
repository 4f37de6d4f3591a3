"""Checking a slip of any desk by its code: scanned, typed or pasted; no network is asked."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from regdesk.domain.errors import RegDeskError
from regdesk.services.counter import Counter
from regdesk.services.qr import SLIP_CODE_LENGTH
from regdesk.services.verify import Verdict
from regdesk.ui import theme, words
from regdesk.ui.fonts import Role
from regdesk.ui.jobs import Jobs
from regdesk.ui.shortcuts import ENTERS
from regdesk.ui.verify_words import PILLS, list_facts, verdict_name, verdict_sentence
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.buttons import PrimaryButton
from regdesk.ui.widgets.fields import TextField
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.panel import Panel
from regdesk.ui.widgets.pills import Pill
from regdesk.ui.widgets.rule import Rule

_WIDTH = 560
_NAME_WIDTH = 168
_ANSWER_HEIGHT = 172  # of the longest answer, so that nothing moves when it comes


class VerifyPanel(Panel):
    """A field for the code and the verdict below it; ``code`` is judged at once."""

    def __init__(self, window: QWidget, counter: Counter, jobs: Jobs, code: str = "") -> None:
        super().__init__(window, self._title(), Qt.Key.Key_F3, _WIDTH)
        self._counter = counter
        self._jobs = jobs.of(self)
        self.field = TextField(self.tr("Code of the slip"))
        self.field.set_placeholder(self.tr("Scan the slip, or paste the text of its code"))
        self.field.changed.connect(self._read)
        self.answer = _Answer(self.tr("It is checked here, without a network."))
        self._check = PrimaryButton(self.tr("Check it"), "Enter")
        self._check.clicked.connect(self._judge)
        column = self.card.column
        column.addSpacing(6)
        column.addWidget(self.field)
        column.addSpacing(10)
        column.addWidget(self.answer)
        self.add_foot()
        if code:
            self.burst(code)

    def _title(self) -> str:
        return self.tr("Check a slip")

    def add_foot(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(self._close)
        row.addWidget(self._check)
        self.card.column.addSpacing(8)
        self.card.column.addLayout(row)

    def first_focus(self) -> QWidget:
        return self.field.editor

    def burst(self, text: str) -> None:
        """Judge what the hand scanner read."""
        self.field.set_value(text)
        self.field.editor.setCursorPosition(0)
        self._judge()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTERS:
            self._judge()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _read(self) -> None:
        """Judge a code as soon as the whole of it is there."""
        self.field.set_error("")
        self.answer.show_verdict(None)
        if len(self.field.value().strip()) >= SLIP_CODE_LENGTH:
            self._judge()

    def _judge(self) -> None:
        text = self.field.value()
        if not text.strip():
            self.field.editor.setFocus()
            return
        self._jobs.run(
            lambda: self._counter.verify_code(text),
            lambda verdict: self._show(text, verdict),
            self._fail,
        )

    def _show(self, text: str, verdict: Verdict) -> None:
        if text == self.field.value():
            self.answer.show_verdict(verdict)

    def _fail(self, error: RegDeskError) -> None:
        self.field.set_error(words.failure(error))


class _Answer(QWidget):
    """The verdict: a pill, a sentence, what the slip says. ``waiting`` stands there before it."""

    def __init__(self, waiting: str) -> None:
        super().__init__()
        self._waiting = waiting
        self.pill = Pill()
        self.sentence = Label(waiting, Role.BODY, "ink2", wrap=True)
        self._rule = Rule()
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(16)
        self._facts.setVerticalSpacing(8)
        self._facts.setColumnStretch(1, 1)
        self._lines = [
            (Label("", Role.TEXT, "ink3"), Label("", Role.LABEL, tabular=True)) for _ in range(3)
        ]
        for at, (name, value) in enumerate(self._lines):
            self._facts.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(value, at, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.pill)
        column.addWidget(self.sentence)
        column.addWidget(self._rule)
        column.addLayout(self._facts)
        column.addStretch(1)
        theme.current().changed.connect(self._measure)
        self._measure()
        self.show_verdict(None)

    def _measure(self) -> None:
        self.setMinimumHeight(paint.px(_ANSWER_HEIGHT))
        self._facts.setColumnMinimumWidth(0, paint.px(_NAME_WIDTH))

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Show ``verdict``, or that none is there yet."""
        facts = [] if verdict is None else list_facts(verdict)
        self.pill.setVisible(verdict is not None)
        self._rule.setVisible(bool(facts))
        self.sentence.set_ink("ink2" if verdict is None else "ink")
        self.sentence.setText(self._waiting if verdict is None else verdict_sentence(verdict))
        if verdict is not None:
            self.pill.show_state(verdict_name(verdict.kind), *PILLS[verdict.kind])
        for at, (name, value) in enumerate(self._lines):
            said = facts[at] if at < len(facts) else ("", "")
            for label, text in zip((name, value), said, strict=True):
                label.setText(text)
                label.setVisible(bool(text))
