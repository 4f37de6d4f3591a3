"""Step 6: all that was entered, read once more; what is still missing; how the slip is printed.

Of a correction first of all what it changes, who asked for it, and why.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from regdesk.domain.draft import StepId
from regdesk.domain.print_task import FORMATS, SheetKind
from regdesk.domain.sheet_format import SheetFormat
from regdesk.services.changes import list_changes
from regdesk.services.correct import Correcting
from regdesk.services.correction_problems import list_problems
from regdesk.services.counter import Counter
from regdesk.ui.fonts import Role
from regdesk.ui.jobs import Jobs
from regdesk.ui.shortcuts import ENTERS
from regdesk.ui.steps import review_rows
from regdesk.ui.steps.change_words import list_change_rows
from regdesk.ui.steps.correction_card import CorrectionCard
from regdesk.ui.steps.gallery import Gallery
from regdesk.ui.steps.neighbours import NeighboursWatch, say_neighbours
from regdesk.ui.steps.page import StepPage, plain
from regdesk.ui.steps.ready_card import ReadyCard
from regdesk.ui.steps.review_side import AfterCard, PapersSummary, SlipCard
from regdesk.ui.steps.side import stack_cards
from regdesk.ui.steps.summary_card import SummaryCard
from regdesk.ui.widgets.field import Field
from regdesk.ui.widgets.labels import Label

_STEPS = (StepId.CATEGORY, StepId.APPLICANT, StepId.ADDRESS, StepId.OWNER)
_LAYOUTS = FORMATS[SheetKind.SLIP]


class ReviewPage(StepPage):
    """Shows the case as it will be saved. It changes nothing but the format of the slip, and of a
    correction who asked for it, and why.
    """

    step = StepId.REVIEW
    owns = ("asked_by", "why")
    spoken_as = "Grouping"
    no_ring = True

    def __init__(self, counter: Counter, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(counter, jobs, parent)
        self._layout = SheetFormat.A5_LANDSCAPE
        self._cards = {step: SummaryCard(f"Alt {at}") for at, step in enumerate(_STEPS, 1)}
        self._correcting: Correcting | None = None
        self._correction = CorrectionCard()
        self._correction.hide()
        self._correction.changed.connect(lambda: self._claim(self._correction.read(self._draft)))
        self._rows.setSpacing(5)
        self._rows.addWidget(self._correction)
        for step, card in self._cards.items():
            card.change_asked.connect(lambda step=step: self.asked.emit("go", step))
            self._rows.addWidget(card)
        self._rows.addStretch(1)
        self._handed_in = Label("", Role.TEXT, "ink2", tabular=True)
        self.heading_tail = self._handed_in
        self._gallery = Gallery(counter, jobs, self)
        self._ready, self._papers = ReadyCard(), PapersSummary(self._gallery)
        self._after, self._slip = AfterCard(), SlipCard()
        stack_cards(self.side, self._ready, self._papers, self._after, self._slip, gap=10)
        self._neighbours = NeighboursWatch(counter, jobs, self)
        self._neighbours.told.connect(self._show_address)
        self._ready.step_asked.connect(lambda step: self.asked.emit("go", step))
        self._papers.change_asked.connect(lambda: self.asked.emit("go", StepId.DOCUMENTS))
        self._slip.next_asked.connect(self._take_next_layout)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._neighbours.look_again()
        # the next thing this case needs; a press that cannot tells so when it prints
        self._jobs.spool(self._counter.warm_press, failed=lambda _fault: None)

    @property
    def slip_format(self) -> SheetFormat:
        """What the slip will be printed on."""
        return self._layout

    @slip_format.setter
    def slip_format(self, layout: SheetFormat) -> None:
        self._layout = layout
        self._slip.show_format(layout)

    def correct(self, correcting: Correcting | None) -> None:
        """Review a correction, or with None a case of its own again."""
        self._correcting = correcting
        self._correction.setVisible(correcting is not None)
        asking = correcting is not None and correcting.asking is not None
        self._correction.show_asking(register=asking)
        self._slip.setVisible(correcting is None)
        self._after.correct(correcting is not None)

    def title(self) -> str:
        if self._correcting is not None:
            return self.tr("Check the correction")
        return self.tr("Check it and save")

    def fields(self) -> dict[str, Field]:
        return self._correction.fields() if self._correcting is not None else {}

    def find_unanswered(self) -> str:
        return self._correction.find_empty() if self._correcting is not None else ""

    def focus_first(self) -> None:
        """Begin where it is still to be said who asked, and why; else the page takes the keys."""
        unanswered = self.find_unanswered()
        if unanswered:
            self.focus_field(unanswered)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_F11 and plain(event):
            self._take_next_layout()
            return True
        if event.key() in ENTERS and plain(event) and self.hasFocus():
            return True  # saving needs Ctrl Enter: a scanner's or a tired finger's Enter must not
        return super().key(event)

    def leave(self) -> None:
        super().leave()
        self._gallery.leave()

    def retranslate(self) -> None:
        self.setAccessibleName(self.title())
        titles = (
            self.tr("Category and kind of registration"),
            self.tr("Applicant"),
            self.tr("Address"),
            self.tr("Owner's consent"),
        )
        for card, title in zip(self._cards.values(), titles, strict=True):
            card.set_title(title)
        self._papers.retranslate()
        self._after.retranslate()
        self._correction.retranslate()
        self.slip_format = self._layout
        if hasattr(self, "_draft"):
            self._refresh()

    def _refresh(self) -> None:
        draft, findings = self._draft, self._findings
        today = self._counter.clock.now().date()
        minutes = self._counter.provide_minutes(draft)
        self._handed_in.setText(review_rows.say_hand_ins(draft, today, minutes))
        category = review_rows.list_category_rows(draft, findings)
        self._cards[StepId.CATEGORY].show_rows(category)
        self._show_people()
        self._neighbours.follow(draft)
        self._show_address()
        self._cards[StepId.OWNER].show_rows(review_rows.list_owner_rows(draft))
        self._cards[StepId.OWNER].show_later(review_rows.list_deferred(findings))
        self._ready.show_case(
            draft,
            findings,
            (*self._counter.problems(draft), *list_problems(self._correcting, draft)),
        )
        self._papers.show_papers(draft.papers)
        if self._correcting is not None:
            before = self._correcting.case.draft
            changes = list_change_rows(list_changes(before, draft), before, draft)
            self._correction.show_draft(draft, changes)

    def _show_address(self) -> None:
        others = say_neighbours(self._neighbours.found, self._draft)
        rows = review_rows.list_address_rows(self._draft, self._findings, others)
        self._cards[StepId.ADDRESS].show_rows(rows)

    def _show_people(self) -> None:
        """Show who hands in, and the one person at length or each of a family on a line."""
        draft, card = self._draft, self._cards[StepId.APPLICANT]
        rows = review_rows.list_hand_in_rows(draft, self._findings)
        alone = len(draft.registrants) == 1
        if alone:
            rows += review_rows.list_person_rows(draft.registrants[0].person)
        card.show_rows(rows)
        card.show_table(() if alone else review_rows.list_family(draft))

    def _take_next_layout(self) -> None:
        following = _LAYOUTS.index(self._layout) + 1
        self.slip_format = _LAYOUTS[following % len(_LAYOUTS)]
        self.asked.emit("slip_format", self._layout)
