"""The wizard: six pages, what is kept of them, and the rules of going on."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from regdesk.domain.draft import Draft, StepId
from regdesk.domain.errors import RegDeskError
from regdesk.domain.finding import Problem
from regdesk.domain.scanned_code import ScannedCode
from regdesk.domain.step_times import take_up
from regdesk.services.correct import Correcting
from regdesk.services.counter import Counter
from regdesk.services.entry import go_on
from regdesk.ui import correcting as correction
from regdesk.ui import words
from regdesk.ui.autosave import Autosave
from regdesk.ui.away import with_times
from regdesk.ui.jobs import Jobs
from regdesk.ui.page_asks import answer_page
from regdesk.ui.shortcuts import Command, find_command, find_step, is_enter
from regdesk.ui.signs import STEPS, list_stopping, show_bar, show_rail
from regdesk.ui.step_frame import StepFrame
from regdesk.ui.widgets.toast import Toast
from regdesk.ui.wizard_view import Pages, WizardView

_SETTLE_MS = 30


class Wizard(WizardView):
    """One case on its way through the six steps.

    ``asked`` passes on what a page wants of the window; ``accept_asked`` comes from review;
    ``alarm`` gives the sentence of a failing disk, empty when it is over.
    """

    asked = Signal(str, object)
    accept_asked = Signal(object)
    park_asked = Signal()
    close_asked = Signal()
    alarm = Signal(str)

    draft: Draft

    def __init__(self, counter: Counter, jobs: Jobs, pages: Pages) -> None:
        super().__init__(counter, jobs, pages)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._problems: tuple[Problem, ...] = ()
        self._checked: set[StepId] = set()
        self._returns_to_review = self._is_open = self.is_accepting = False
        self.autosave = Autosave(counter.keep, jobs, self)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._connect()

    def _connect(self) -> None:
        self.rail.step_asked.connect(lambda at: self.go(STEPS[at]))
        self.bar.back_asked.connect(self.go_back)
        self.bar.postpone_asked.connect(self.park_asked)
        self.bar.end_asked.connect(self.close_asked)
        self.bar.primary_asked.connect(self.go_on)
        self._settle.timeout.connect(self._judge)
        self.autosave.saving.connect(self.rail.set_saving)
        self.autosave.saved.connect(self._show_saved)
        self.autosave.failed.connect(self._show_unsaved)

    def _join(self, frame: StepFrame) -> None:
        super()._join(frame)
        frame.page.changed.connect(self._take_change)
        frame.page.advance.connect(self._advance)
        frame.page.asked.connect(partial(answer_page, self))
        frame.page.find_open = lambda: self.draft if self._is_open else None
        if self._is_open:
            correction.set_up(frame, self.draft, self.correcting)

    def open(self, draft: Draft, correcting: Correcting | None = None) -> None:
        """Take ``draft`` up at its step; that of a correction with what it corrects."""
        self.autosave.forget()
        self.draft = take_up(draft, self._counter.clock.now())
        self._is_open, self.correcting = True, correcting
        self._checked.clear()
        self.is_accepting = self._returns_to_review = False
        correction.begin(self, draft, correcting)
        self.rail.set_saved(draft.kept_at or self._counter.clock.now())
        self._show_step(draft.step, animate=False)

    def replace_draft(self, draft: Draft) -> None:
        """Show and keep ``draft``: something outside the pages has filled it in."""
        self.draft = with_times(draft, self.draft)
        self.autosave.note(self.draft)
        self._judge()
        self.page.show_draft(draft, self._counter.findings(draft))

    def close_case(self) -> None:
        """Let the case go; another act has stored it."""
        self.leave_pages()
        self.autosave.forget()
        self._settle.stop()
        self._is_open = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle.start()

    def retranslate(self) -> None:
        self._judge()
        if self.step in self._checked:
            self._show_problems()

    def key(self, event: QKeyEvent) -> bool:
        """Take a key: the page first, then the shell."""
        if self.is_accepting or self.page.key(event) or self.stop_scan(event):
            return True
        step = find_step(event)
        if step is not None:
            self.go(STEPS[step])
            return True
        if is_enter(event):
            return self._enter()
        return self._command(find_command(event))

    def burst(self, code: ScannedCode) -> bool:
        return self.page.burst(code)

    def _command(self, command: Command | None) -> bool:
        acts: dict[Command | None, Callable[[], None]] = {
            Command.GO_ON: self.go_on,
            Command.BACK: self.go_back,
            Command.PARK: self.park_asked.emit,
            Command.END_CASE: self.close_asked.emit,
            Command.CLOSE: self._clear_errors,
        }
        if command in acts:
            acts[command]()
            return True
        if command is Command.SIDE:
            return self.frame.turn_side()
        toast = Toast.find_over(self.window()) if command is Command.UNDO else None
        return toast is not None and toast.take_back()

    def _enter(self) -> bool:
        """Go on, unless a button or the summary wants the Enter; in review it saves nothing."""
        focused = QApplication.focusWidget()
        if self.step is StepId.REVIEW and focused is self.bar.primary:
            return True
        if isinstance(focused, QAbstractButton) or focused is self.frame.summary:
            return False
        self._advance()
        return True

    def _advance(self) -> None:
        if self.step is not StepId.REVIEW:
            self.go_on()

    def _clear_errors(self) -> None:
        self._checked.discard(self.step)
        self.frame.show_summary(())
        self.page.clear_problems()
        self._judge()

    def _take_change(self) -> None:
        if self.is_accepting or not self._is_open:
            return
        self.draft = self.page.read_draft(self.draft)
        self.autosave.note(self.draft)
        self._settle.start()

    def _judge(self) -> None:
        """Look at the whole case anew: the rail, the button, the errors already shown."""
        if not self._is_open:
            return
        self._problems = correction.find_problems(self._counter, self.draft, self.correcting)
        if self.step in self._checked:
            stopping = list_stopping(self._problems, self.step)
            self.frame.show_mistakes(stopping, take_focus=False)
        self._show_signs()
        self.frame.show_heading()

    def _show_signs(self) -> None:
        checked = frozenset(self._checked)
        show_rail(self.rail, self.draft, self.step, self._problems, checked)
        show_bar(self.bar, self.draft, self.step, self._problems, self._counter.closing(self.draft))

    def go_on(self) -> None:
        """Continue: to the next step, or to the first thing that keeps this one unfinished."""
        if self.is_accepting:
            return
        self._settle.stop()
        self._judge()
        stopping = list_stopping(self._problems, self.step)
        if self.step is StepId.REVIEW:
            self._finish()
        elif stopping:
            self._check(stopping)
        else:
            self._clear_errors()
            following = STEPS[STEPS.index(self.step) + 1]
            self._go_to(StepId.REVIEW if self._returns_to_review or self.correcting else following)

    def _finish(self) -> None:
        unfinished = next((one for one in self._problems if not one.warning), None)
        if waits := self.find_hindrance():
            Toast.show_over(self.window(), waits, kind="warn")
        elif unfinished is None:
            self.is_accepting = True
            self.bar.set_ready(False, self.tr("Saving…"))
            self.accept_asked.emit(self.draft)
        elif unfinished.step is StepId.REVIEW and unfinished.field not in self.page.fields():
            Toast.show_over(self.window(), words.problem(unfinished), kind="danger")
        else:
            self.go(unfinished.step)
            self._check(list_stopping(self._problems, unfinished.step))

    def accept_failed(self, error: RegDeskError | None) -> None:
        """Open the case again: nothing was accepted; None: the clerk changed his mind."""
        self.is_accepting = False
        self._judge()
        if error is not None:
            Toast.show_over(self.window(), words.failure(error), kind="danger")

    def close_failed(self, error: RegDeskError) -> None:
        """Say why the case is not closed; what nobody has asked for yet is shown."""
        if error.key == "close.papers_unasked":
            self.go(StepId.DOCUMENTS)
            self.page.focus_first()
        Toast.show_over(self.window(), words.failure(error), kind="warn")

    def _check(self, stopping: Sequence[Problem]) -> None:
        """Show what is missing or wrong, and bring the clerk to the first of it."""
        self._checked.add(self.step)
        self._show_problems()
        self.frame.show_mistakes(stopping, take_focus=True)
        self._show_signs()
        if not any(words.is_mistake(one) for one in stopping):
            self.page.focus_field(stopping[0].field)
        self.frame.reveal_focus()

    def _show_problems(self) -> None:
        self.page.show_problems([one for one in self._problems if one.step is self.step])

    def go_back(self) -> None:
        """Go one step back; nothing has to be finished for that."""
        at = STEPS.index(self.step)
        if at:
            self._go_to(STEPS[at - 1])

    def go(self, step: StepId) -> None:
        """Go to ``step``, or to the answer it depends on where that is still missing."""
        if self.is_accepting:
            return
        self._judge()
        before = STEPS[: STEPS.index(step)]
        missing = next((one for one in before if list_stopping(self._problems, one)), None)
        target = step if missing is None else missing
        self._returns_to_review = self.step is StepId.REVIEW and target is not StepId.REVIEW
        if target is not self.step:
            self._go_to(target)
        if target is not step:
            self._check(list_stopping(self._problems, target))

    def _go_to(self, step: StepId) -> None:
        draft = self.draft
        self.autosave.forget()
        if step is StepId.REVIEW:
            self._returns_to_review = False
        self.draft = go_on(draft, step, self._counter.clock.now())
        self._jobs.run(lambda: self._counter.reach(draft, step), self._reached, self._reach_failed)
        self._show_step(step, animate=True)

    def _reached(self, reached: Draft) -> None:
        """Take over what the step change decided; what was typed since then stands."""
        if reached.case_id != self.draft.case_id:
            return
        self.draft = replace(self.draft, hand_ins=reached.hand_ins, kept_at=reached.kept_at)
        if reached.kept_at is not None:
            self._show_saved(reached.kept_at)

    def _reach_failed(self, error: RegDeskError) -> None:
        """Keep at least what was typed, as soon as the disk takes it."""
        self._show_unsaved(error)
        self.autosave.note(self.draft)

    def _show_step(self, step: StepId, *, animate: bool) -> None:
        self.frames[step].page.show_draft(self.draft, self._counter.findings(self.draft))
        self.turn_to(step, animate=animate)
        self._judge()
        self.focus_first()

    def _show_saved(self, at: datetime) -> None:
        self.rail.set_saved(at)
        self.alarm.emit("")

    def _show_unsaved(self, error: RegDeskError) -> None:
        self.rail.set_failed()
        self.alarm.emit(words.failure(error))
