"""Step 6: all that was entered, read once more; what is still missing; how the slip is printed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from regdesk.domain.draft import StepId
from regdesk.domain.owner import Consent, Owner
from regdesk.domain.people import Person, RegistrationKind
from regdesk.domain.slip import SheetFormat
from regdesk.services.address_lines import full_line
from regdesk.services.counter import Counter
from regdesk.ui import words
from regdesk.ui.jobs import Jobs
from regdesk.ui.shortcuts import ENTERS
from regdesk.ui.steps.gallery import Gallery
from regdesk.ui.steps.names import category_name, identity_name, registration_name, sex_name
from regdesk.ui.steps.page import StepPage, plain
from regdesk.ui.steps.person_form import group_iin
from regdesk.ui.steps.review_side import AfterCard, PapersSummary, ReadyCard, SlipCard
from regdesk.ui.steps.side import stack_cards
from regdesk.ui.steps.summary_card import SummaryCard, SummaryRow

_STEPS = (StepId.CATEGORY, StepId.APPLICANT, StepId.ADDRESS, StepId.OWNER)
_GROUPED = 9
_LAYOUTS = (SheetFormat.A5_LANDSCAPE, SheetFormat.A4_TWO_UP, SheetFormat.ROLL_80)


class ReviewPage(StepPage):
    """Shows the case as it will be saved. It changes nothing but the format of the slip."""

    step = StepId.REVIEW

    def __init__(self, counter: Counter, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(counter, jobs, parent)
        self._layout = SheetFormat.A5_LANDSCAPE
        self._cards = {step: SummaryCard(f"Alt {at}") for at, step in enumerate(_STEPS, 1)}
        self._rows.setSpacing(10)
        for step, card in self._cards.items():
            card.change_asked.connect(lambda step=step: self.asked.emit("go", step))
            self._rows.addWidget(card)
        self._rows.addStretch(1)
        self._ready, self._papers = ReadyCard(), PapersSummary(Gallery(counter, jobs, self))
        self._after, self._slip = AfterCard(), SlipCard()
        stack_cards(self.side, self._ready, self._papers, self._after, self._slip, gap=10)
        self._papers.change_asked.connect(lambda: self.asked.emit("go", StepId.DOCUMENTS))
        self._slip.next_asked.connect(self._take_next_layout)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    no_ring = True

    @property
    def slip_format(self) -> SheetFormat:
        """What the slip will be printed on."""
        return self._layout

    @slip_format.setter
    def slip_format(self, layout: SheetFormat) -> None:
        self._layout = layout
        self._slip.show_format(layout)

    def title(self) -> str:
        return self.tr("Check it and save")

    def focus_first(self) -> None:
        """Nothing is typed here: the page itself takes the keys."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_F11 and plain(event):
            self._take_next_layout()
            return True
        if event.key() in ENTERS and plain(event) and self.hasFocus():
            return True  # saving needs Ctrl Enter: a scanner's or a tired finger's Enter must not
        return super().key(event)

    def retranslate(self) -> None:
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
        self.slip_format = self._layout
        if hasattr(self, "_draft"):
            self._refresh()

    def _refresh(self) -> None:
        self._cards[StepId.CATEGORY].show_rows([self._category_row()])
        people = [row for one in self._draft.registrants for row in self._person_rows(one.person)]
        self._cards[StepId.APPLICANT].show_rows(people)
        self._cards[StepId.ADDRESS].show_rows(self._address_rows())
        self._cards[StepId.OWNER].show_rows([self._owner_row()])
        later = [words.pick(one.says) for one in self._findings.deferred]
        self._cards[StepId.OWNER].show_later(later)
        problems = self._counter.problems(self._draft)
        self._ready.show_case(self._draft, self._findings, problems)
        self._papers.show_papers(self._draft.papers)

    def _category_row(self) -> SummaryRow:
        category = self._draft.registrants[0].category
        kind = self._draft.registration
        parts = [category_name(category) if category else "", _lower(kind)]
        until = self._draft.stay_until
        note = self.tr("until {day}").format(day=until) if until else ""
        return SummaryRow(self.tr("Category"), " · ".join(part for part in parts if part), note)

    def _person_rows(self, person: Person) -> Sequence[SummaryRow]:
        facts = [
            self.tr("IIN {iin}").format(iin=group_iin(person.iin)) if person.iin else "",
            sex_name(person.sex).lower() if person.sex else "",
            person.born,
        ]
        note = " · ".join(fact for fact in facts if fact)
        document = person.document
        named = identity_name(document.kind) if document.kind else ""
        papers = " ".join(part for part in (named, group_number(document.number)) if part)
        if document.valid_until:
            until = self.tr("until {day}").format(day=document.valid_until)
            papers = f"{papers}, {until}"
        return (
            SummaryRow(self.tr("Full name"), person.full_name, note),
            SummaryRow(self.tr("Document"), papers),
        )

    def _address_rows(self) -> Sequence[SummaryRow]:
        address = self._draft.dwelling.address
        code = self.tr("RKA {code}").format(code=address.rka) if address.rka else ""
        rows = [SummaryRow(self.tr("New address"), words.pick(full_line(address)), code)]
        former = self._draft.registrants[0].former_address
        if former:
            rows.append(SummaryRow(self.tr("Former one"), former))
        return rows

    def _owner_row(self) -> SummaryRow:
        owners = self._draft.owners
        names = ", ".join(one.person.short_name for one in owners)
        said = dict.fromkeys(self._say(one) for one in owners)
        return SummaryRow(self.tr("Owners"), names, "; ".join(said))

    def _say(self, owner: Owner) -> str:
        if owner.registrant:
            return self.tr("registers in the own dwelling, no consent needed")
        if owner.consent is Consent.PERMANENT:
            return self.tr("present in person, agrees to permanent registration")
        if owner.consent is Consent.TEMPORARY:
            return self.tr("present in person, agrees to temporary registration")
        if owner.consent is Consent.REFUSED:
            return self.tr("refused")
        return self.tr("no consent yet")

    def _take_next_layout(self) -> None:
        following = _LAYOUTS.index(self._layout) + 1
        self.slip_format = _LAYOUTS[following % len(_LAYOUTS)]
        self.asked.emit("slip_format", self._layout)


def group_number(number: str) -> str:
    """Return ``041 758 822`` for a number of nine digits, as it is read aloud."""
    if len(number) != _GROUPED or not number.isdigit():
        return number
    return f"{number[:3]} {number[3:6]} {number[6:]}"


def _lower(kind: RegistrationKind | None) -> str:
    return registration_name(kind).lower() if kind is not None else ""
