"""Step 1: who is registered, and how. The usual case is ``1``, ``1``, ``Enter``."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from regdesk.domain.desk import DeskRole
from regdesk.domain.draft import Draft, StepId
from regdesk.domain.finding import Finding, Findings, Outcome
from regdesk.domain.people import AbroadProof, Category, RegistrationKind
from regdesk.services.counter import Counter
from regdesk.services.step_gaps import asks_last_day, is_without_proof
from regdesk.ui.fonts import Role
from regdesk.ui.jobs import Jobs
from regdesk.ui.physical import letter_of
from regdesk.ui.steps import edits
from regdesk.ui.steps.elsewhere import ElsewhereCard, list_elsewhere, sent_to
from regdesk.ui.steps.family_row import FamilyRow
from regdesk.ui.steps.names import category_name, paper_whose
from regdesk.ui.steps.page import StepPage, ctrl, plain
from regdesk.ui.steps.proof_card import ProofCard
from regdesk.ui.steps.side import KeysCard, PapersCard, stack_cards
from regdesk.ui.steps.until_card import UntilCard
from regdesk.ui.widgets.cards import NoticeCard
from regdesk.ui.widgets.choices import ChoiceCard, ChoiceGroup
from regdesk.ui.widgets.field import Field
from regdesk.ui.widgets.fields import DateField
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.pills import Pill

_ICONS = {
    Category.CITIZEN: "user",
    Category.CITIZEN_FROM_ABROAD: "plane",
    Category.FOREIGNER: "globe",
    Category.STATELESS: "idcard",
    Category.REFUGEE: "shield",
}
_CATEGORY_PATH, _PROOF_PATH = "category", "abroad_proof"


class _Section(QWidget):
    """A question with its answers below."""

    def __init__(self, title: Label, answers: QWidget, above: int) -> None:
        super().__init__()
        self._title = title
        self._above = above
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, above, 0, 0)
        self._rows.setSpacing(7)
        self._rows.addWidget(title)
        self._rows.addWidget(answers)

    def set_titled(self, titled: bool) -> None:
        """Leave the title out where what stands above asks the question."""
        self._title.setVisible(titled)
        self._rows.setContentsMargins(0, self._above if titled else 0, 0, 0)


class CategoryPage(StepPage):
    """Asks for the category, the kind of registration and, from abroad, the proof."""

    step = StepId.CATEGORY
    owns = ("registrants", "registration", "arrived_on", "stay_until")

    def __init__(self, counter: Counter, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(counter, jobs, parent)
        self._group_title = Label("", Role.CARD_TITLE)
        self._kind_title = Label("", Role.CARD_TITLE)
        self._categories = ChoiceGroup()
        for number, (category, icon) in enumerate(_ICONS.items(), 1):
            self._categories.add(category, ChoiceCard(icon, number=number))
        self._kinds = ChoiceGroup()
        self._kinds.add(RegistrationKind.PERMANENT, ChoiceCard("home", number=1))
        self._kinds.add(RegistrationKind.TEMPORARY, ChoiceCard("clock", number=2))
        self._proof = ProofCard()
        self._kind_section = _Section(self._kind_title, self._kinds, above=8)
        self._locked, self._elsewhere = NoticeCard("warn"), ElsewhereCard()
        self._offices: Mapping[Category, DeskRole] = {}
        self._arrived = DateField()
        self._categories.add_guest(self._arrived)
        self._until = UntilCard()
        self._family = FamilyRow()
        self._company = Pill()
        self.heading_tail = self._company
        self._papers, self._keys = PapersCard(), KeysCard("1–5", "1–2", "F4", "Shift F7")
        stack_cards(self.side, self._papers, self._keys)
        self._lay_out()
        self._connect()
        self.retranslate()

    def title(self) -> str:
        return self.tr("Who is registered, and how?")

    def fields(self) -> dict[str, Field]:
        fields: dict[str, Field] = {"arrived_on": self._arrived}
        if self._until.isVisibleTo(self):
            fields["stay_until"] = self._until.field
        return fields

    def show_draft(self, draft: Draft, findings: Findings) -> None:
        self._offices = list_elsewhere(self._counter, draft)
        super().show_draft(draft, findings)

    def focus_field(self, path: str) -> None:
        if path.endswith(_PROOF_PATH):
            self._proof.focus_answer()
        elif path == "registration":
            self._kinds.setFocus(Qt.FocusReason.OtherFocusReason)
        elif path.endswith(_CATEGORY_PATH) and self._find_stop() is not None:
            self._elsewhere.take_focus()
        elif path.endswith(_CATEGORY_PATH):
            self._categories.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().focus_field(path)

    def focus_first(self) -> None:
        self._categories.setFocus(Qt.FocusReason.OtherFocusReason)

    def key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_F4 and plain(event):
            self._claim_asking(edits.add_registrant(self._draft))
            return True
        if ctrl(event) and letter_of(event) == "p" and self._find_stop() is not None:
            self.asked.emit("print_note", None)
            return True
        return super().key(event)

    def retranslate(self) -> None:
        self._group_title.setText(self.tr("Category of the applicant"))
        self._kind_title.setText(self.tr("Kind of registration"))
        self._categories.set_name(self._group_title.text())
        self._kinds.set_name(self._kind_title.text())
        self._arrived.set_label(self.tr("Day of arrival"))
        self._arrived.set_optional(self.tr("optional"))
        self._arrived.set_placeholder(self.tr("DD.MM.YYYY"))
        self._until.retranslate()
        says = (
            self.tr("choose the category"),
            self.tr("choose the kind"),
            self.tr("add a member of the family"),
            self.tr("take an application from the portal"),
        )
        self._keys.set_words(self.tr("Keys"), says)
        self._proof.retranslate()
        if hasattr(self, "_draft"):
            self._refresh()

    def _explanations(self) -> dict[Category, str]:
        return {
            Category.CITIZEN: self.tr("Changes the address"),
            Category.CITIZEN_FROM_ABROAD: self.tr("Came to live permanently"),
            Category.FOREIGNER: self.tr("Lives in Kazakhstan permanently"),
            Category.STATELESS: self.tr("Lives in Kazakhstan permanently"),
            Category.REFUGEE: self.tr("Has the status of a refugee"),
        }

    def _lay_out(self) -> None:
        for widget in (
            _Section(self._group_title, self._categories, above=0),
            self._proof,
            self._locked,
            self._elsewhere,
            self._kind_section,
            self._until,
            self._family,
        ):
            self._rows.addWidget(widget)
        self._rows.addStretch(1)

    def _connect(self) -> None:
        self._categories.chosen.connect(self._choose_category)
        self._kinds.chosen.connect(self._choose_kind)
        self._proof.chosen.connect(self._choose_proof)
        self._family.added.connect(lambda: self._claim_asking(edits.add_registrant(self._draft)))
        self._elsewhere.note_asked.connect(lambda: self.asked.emit("print_note", None))
        for name, field in (("arrived_on", self._arrived), ("stay_until", self._until.field)):
            field.changed.connect(partial(self._take_day, name, field))
            field.left.connect(partial(self._judge, name))

    def _refresh(self) -> None:
        first = self._draft.registrants[0]
        locked = is_without_proof(self._draft)
        stop = self._find_stop()
        self._categories.set_value(first.category)
        self._kinds.set_value(self._draft.registration)
        self._proof.setVisible(first.category is Category.CITIZEN_FROM_ABROAD)
        self._proof.show_proof(first.abroad_proof)
        self._show_categories()
        self._show_kinds(locked)
        self._show_notices(locked, stop)
        self._kind_section.setVisible(stop is None)
        self._rows.setSpacing(10 if locked else 12)
        if self._arrived.value() != self._draft.arrived_on:
            self._arrived.set_value(self._draft.arrived_on)
        self._until.setVisible(asks_last_day(self._draft) and stop is None)
        self._until.show_day(self._draft.stay_until)
        self._show_family(stop is not None)
        self._show_papers()

    def _show_categories(self) -> None:
        """Grey whom another office serves, as the law says of each; they can still be chosen."""
        for category, text in self._explanations().items():
            role = self._offices.get(category)
            card = self._categories.card(category)
            card.set_text(category_name(category), sent_to(role) if role else text)
            card.set_muted(role is not None)

    def _show_family(self, elsewhere: bool) -> None:
        """Say who else is in the case: in a row of its own, or beside the title where room is
        short; F4 stays in the list of keys.
        """
        people = self._draft.registrants
        mixed = len({one.category for one in people}) > 1
        abroad = people[0].category is Category.CITIZEN_FROM_ABROAD
        temporary = self._draft.registration is RegistrationKind.TEMPORARY
        self._family.setVisible(not (abroad or temporary or elsewhere))
        self._family.show_people(len(people), mixed=mixed)
        self._company.show_state(self._family.summary(), "neutral", "users")
        self._company.setVisible(len(people) > 1 and self._family.isHidden())

    def _show_papers(self) -> None:
        """List what is asked for, and what usually will be while age and owner are unknown."""
        asked = (*self._findings.papers, *self._findings.foreseen)
        chosen = self._draft.registrants[0].category is not None
        codes = [one.code for one in asked if not one.optional] if chosen else []
        term = self.tr(
            "The list depends on the category. The service is free, it takes %n minutes.",
            "",
            self._counter.provide_minutes(self._draft),
        )
        self._papers.set_words(self.tr("Which papers are needed"), term)
        self._papers.show_titles(tuple(paper_whose(code) for code in codes))

    def _show_kinds(self, locked: bool) -> None:
        permanent = self._kinds.card(RegistrationKind.PERMANENT)
        temporary = self._kinds.card(RegistrationKind.TEMPORARY)
        permanent.set_muted(locked)
        self._kind_section.set_titled(not locked)
        why = self.tr("A proof is needed") if locked else self.tr("At the place of residence")
        permanent.set_text(self.tr("Permanent"), why)
        until = self.tr("Until the document is obtained")
        stay = self.tr("At the place of temporary stay")
        temporary.set_text(self.tr("Temporary"), until if locked else stay)

    def _show_notices(self, locked: bool, stop: Finding | None) -> None:
        self._locked.setVisible(locked)
        self._elsewhere.setVisible(stop is not None)
        self._locked.set_text(
            self.tr("Registered temporarily until the document is obtained"),
            self.tr("For permanent registration the document is brought later."),
        )
        category = self._draft.registrants[0].category
        if stop is not None and category is not None:
            self._elsewhere.show_office(self._offices.get(category), stop.says)

    def _find_stop(self) -> Finding | None:
        """Return why this desk cannot serve the first of the case, if it cannot."""
        first = self._draft.registrants[0].key
        referrals = (one for one in self._findings.stops if one.outcome is Outcome.REFERRAL)
        return next((one for one in referrals if one.about == first), None)

    def _take_day(self, name: str, field: DateField) -> None:
        typed: dict[str, Any] = {name: field.value()}
        self._claim(replace(self._draft, **typed))

    def _choose_category(self, category: Category) -> None:
        self._claim_asking(edits.put_category(self._draft, category))
        if category is Category.CITIZEN_FROM_ABROAD:
            self._proof.focus_answer()
        elif self._find_stop() is None:
            self._kinds.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_proof(self, proof: AbroadProof) -> None:
        self._claim_asking(edits.put_proof(self._draft, proof))
        self._kinds.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_kind(self, kind: RegistrationKind) -> None:
        if is_without_proof(self._draft) and kind is RegistrationKind.PERMANENT:
            self._refresh()
            return
        self._claim_asking(replace(self._draft, registration=kind))
