"""A case that a colleague is at work at: a senior may take it over, anybody else is told whose."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from regdesk.domain.draft import Draft
from regdesk.domain.errors import RegDeskError
from regdesk.domain.rights import Right, has_right
from regdesk.services.counter import Counter
from regdesk.services.whose import take_over
from regdesk.ui.jobs import Jobs
from regdesk.ui.widgets.dialogs import QuestionDialog

translate = QCoreApplication.translate


def offer_to_take_over(
    counter: Counter,
    jobs: Jobs,
    window: QWidget,
    case_id: str,
    error: RegDeskError,
    go_on: Callable[[Draft], None],
) -> None:
    """Ask whether the case that could not be opened for ``error`` is taken over, then ``go_on``."""
    taken = error.key == "draft.of_colleague"
    if not (taken and has_right(counter.clerk, Right.SEE_ALL_CASES)):
        jobs.unhandled.emit(error)
        return
    title = translate("TakeOver", "Take case %1 over?")
    says = translate(
        "TakeOver", "A colleague (%1) is at work at it. The trail keeps who took it over."
    )
    question = QuestionDialog(
        window,
        title.replace("%1", str(error.params["label"])),
        says.replace("%1", str(error.params["code"])),
        accept=translate("TakeOver", "Take it over"),
        refuse=translate("TakeOver", "Leave it"),
    )
    question.accepted.connect(lambda _none: jobs.run(lambda: take_over(counter, case_id), go_on))
    question.open()
