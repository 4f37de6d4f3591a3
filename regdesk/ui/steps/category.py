"""Step 1: who is registered, and how. The usual case is ``1``, ``1``, ``Enter``."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from regdesk.domain.draft import StepId
from regdesk.domain.finding import Finding, Verdict
from regdesk.domain.people import AbroadProof, Category, RegistrationKind
from regdesk.services.counter import Counter
from regdesk.ui import words
from regdesk.ui.fonts import Role
from regdesk.ui.jobs import Jobs
from regdesk.ui.physical import letter_of
from regdesk.ui.steps import edits
from regdesk.ui.steps.family_row import FamilyRow
from regdesk.ui.steps.names import category_name, paper_whose
from regdesk.ui.steps.page import StepPage, ctrl, plain
from regdesk.ui.steps.proof_card import ProofCard
from regdesk.ui.steps.side import KeysCard, PapersCard, stack_cards
from regdesk.ui.steps.until_card import UntilCard
from regdesk.ui.widgets.buttons import QuietButton
from regdesk.ui.widgets.cards import NoticeCard
from regdesk.ui.widgets.choices import ChoiceCard, ChoiceGroup
from regdesk.ui.widgets.field import Field
from regdesk.ui.widgets.labels import Label

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
    owns = ("registrants", "registration", "stay_until")

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
        self._locked, self._elsewhere = NoticeCard("warn"), NoticeCard("warn")
        self._note = QuietButton("", "Ctrl P", "printer")
        self._until = UntilCard()
        self._family = FamilyRow()
        self._papers, self._keys = PapersCard(), KeysCard("1–5", "1–2", "F4")
        stack_cards(self.side, self._papers, self._keys)
        self._lay_out()
        self._connect()
        self.retranslate()

    def title(self) -> str:
        return self.tr("Who is registered, and how?")

    def fields(self) -> dict[str, Field]:
        return {"stay_until": self._until.field} if self._until.isVisibleTo(self) else {}

    def focus_field(self, path: str) -> None:
        if path.endswith(_PROOF_PATH):
            self._proof.focus_answer()
        elif path == "registration":
            self._kinds.setFocus(Qt.FocusReason.OtherFocusReason)
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
        for category, text in self._explanations().items():
            self._categories.card(category).set_text(category_name(category), text)
        self._note.setText(self.tr("Print a note for the applicant"))
        self._until.retranslate()
        says = (
            self.tr("choose the category"),
            self.tr("choose the kind"),
            self.tr("add a member of the family"),
        )
        self._keys.set_words(self.tr("Keys"), says)
        self._papers.set_words(
            self.tr("Which papers are needed"),
            self.tr("The list depends on the category. The service is free, it takes 30 minutes."),
        )
        self._proof.retranslate()
        if hasattr(self, "_draft"):
            self._refresh()

    def _explanations(self) -> dict[Category, str]:
        return {
            Category.CITIZEN: self.tr("Changes the address"),
            Category.CITIZEN_FROM_ABROAD: self.tr("Came to live permanently"),
            Category.FOREIGNER: self.tr("Lives in Kazakhstan permanently"),
            Category.STATELESS: self.tr("Lives in Kazakhstan permanently"),
            Category.REFUGEE: self.tr("Is sent to the provider"),
        }

    def _lay_out(self) -> None:
        self._categories.card(Category.REFUGEE).set_muted(True)
        self._elsewhere.add_button(self._note)
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
        self._note.clicked.connect(lambda: self.asked.emit("print_note", None))
        until = self._until.field
        until.changed.connect(lambda: self._claim(replace(self._draft, stay_until=until.value())))
        until.left.connect(lambda: self._judge("stay_until"))

    def _refresh(self) -> None:
        first = self._draft.registrants[0]
        abroad = first.category is Category.CITIZEN_FROM_ABROAD
        locked = abroad and first.abroad_proof is AbroadProof.NONE
        self._categories.set_value(first.category)
        self._kinds.set_value(self._draft.registration)
        self._proof.setVisible(abroad)
        self._proof.show_proof(first.abroad_proof)
        self._show_kinds(locked)
        self._show_notices(locked)
        elsewhere = self._find_stop() is not None
        temporary = self._draft.registration is RegistrationKind.TEMPORARY
        self._kind_section.setVisible(not elsewhere)
        self._rows.setSpacing(10 if locked else 12)
        self._until.setVisible(temporary and not locked and not elsewhere)
        self._until.show_day(self._draft.stay_until)
        # the row leaves first where room is short; F4 stays in the list of keys
        self._family.setVisible(not (abroad or temporary or elsewhere))
        self._family.show_people(len(self._draft.registrants))
        self._show_papers()

    def _show_papers(self) -> None:
        """List what is asked for, and what usually will be while age and owner are unknown."""
        asked = (*self._findings.papers, *self._findings.foreseen)
        chosen = self._draft.registrants[0].category is not None
        codes = [one.code for one in asked if not one.optional] if chosen else []
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

    def _show_notices(self, locked: bool) -> None:
        stop = self._find_stop()
        self._locked.setVisible(locked)
        self._elsewhere.setVisible(stop is not None)
        self._locked.set_text(
            self.tr("Registered temporarily until the document is obtained"),
            self.tr("For permanent registration the document is brought later."),
        )
        if stop is not None:
            elsewhere = self.tr("This category is served by the provider (the police)")
            self._elsewhere.set_text(elsewhere, words.pick(stop.says))

    def _find_stop(self) -> Finding | None:
        """Return why this desk cannot serve the category, if it cannot."""
        rules = self._findings.rules
        stops = (one for one in rules if one.verdict is Verdict.STOPS)
        return next((one for one in stops if one.step is StepId.CATEGORY), None)

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
        locked = self._draft.registrants[0].abroad_proof is AbroadProof.NONE
        if locked and kind is RegistrationKind.PERMANENT:
            self._refresh()
            return
        self._claim_asking(replace(self._draft, registration=kind))
