"""Step 4: whose dwelling it is, whether each owner stands here, and what each agrees to."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from regdesk.domain.draft import Draft, StepId
from regdesk.domain.finding import Problem
from regdesk.domain.owner import Owner
from regdesk.domain.scanned_code import ScannedCode
from regdesk.services.address_lines import short_line
from regdesk.services.counter import Counter
from regdesk.ui import words
from regdesk.ui.jobs import Jobs
from regdesk.ui.physical import digit_of, letter_of
from regdesk.ui.shortcuts import SHIFT, held
from regdesk.ui.steps import edits, paper_edits
from regdesk.ui.steps.owner_card import OwnerCard
from regdesk.ui.steps.owner_list import PATH, OwnerList, is_away
from regdesk.ui.steps.owner_terms import PetitionCard, SharesLine, TermsCard
from regdesk.ui.steps.owner_words import Obstacle, rule_words
from regdesk.ui.steps.page import ctrl, plain
from regdesk.ui.steps.reading_page import ReadingPage
from regdesk.ui.steps.side import KeysCard, RuleCard, stack_cards
from regdesk.ui.steps.undoing import UndoToast
from regdesk.ui.widgets.buttons import LinkButton, SecondaryButton
from regdesk.ui.widgets.field import Field

_ARROWS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class OwnerPage(ReadingPage):
    """Asks for every owner, a card each; ``F5`` says that the owner is the one being registered.

    A petition stands in place of all owners: their cards are then out of sight, and kept.
    """

    step = StepId.OWNER
    side_width = 272
    owns = ("owners", "registration", "asked_for", "dwelling", "papers")

    def __init__(self, counter: Counter, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(counter, jobs, parent)
        self._add_button = SecondaryButton("", "F4", "plus")
        self.heading_tail = self._add_button
        self._petition, self._shares = PetitionCard(), SharesLine()
        self._removal = UndoToast(self)
        self._asks_owners = True
        self._typed_in = ""  # the case in which an owner is typed although a petition is offered
        self._list = OwnerList(counter.clock.now().date())
        for widget in (self._petition, self._shares, self._list):
            self._rows.addWidget(widget)
        self._rows.addStretch(1)
        self._rule, self._terms = RuleCard(), TermsCard()
        self._form = LinkButton("", "Shift F4", "printer")
        self._rule.column.setContentsMargins(18, 14, 18, 14)
        self._rule.column.addWidget(self._form, 0, Qt.AlignmentFlag.AlignLeft)
        self._keys = KeysCard("F4", "F5", "Delete", "Ctrl ↓")
        stack_cards(self.side, self._reader.card, self._rule, self._terms, self._keys, gap=10)
        self._connect()
        self.retranslate()

    def title(self) -> str:
        return self.tr("Owner and consent")

    def subtitle(self) -> str:
        if not self._list.cards:
            return ""
        line = words.pick(short_line(self._draft.dwelling.address))
        count = self.tr("%n owner(s)", "", len(self._list.cards)) if self._asks_owners else ""
        return " · ".join(part for part in (line, count) if part)

    def fields(self) -> dict[str, Field]:
        return self._list.fields() if self._asks_owners else {}

    def show_problems(self, problems: Iterable[Problem]) -> None:
        problems = tuple(problems)
        super().show_problems(problems)
        self._list.say_problems(problems)

    def clear_problems(self) -> None:
        super().clear_problems()
        self._list.say_problems(())

    def focus_field(self, path: str) -> None:
        key, _, name = path.removeprefix(PATH).partition(".")
        card = self._list.cards.get(key)
        if card is None or not self._asks_owners:
            self.focus_first()
        elif name in ("presence", "identity_checked") or is_away(card.owner, name):
            card.focus_presence()
        elif name == "consent":
            card.focus_consent()
        else:
            if path not in self.fields():
                card.open_form()
            super().focus_field(path)

    def focus_first(self) -> None:
        """Begin at the petition where it is offered, else at the first unfinished owner."""
        if self._asks_owners:
            self._list.focus_first()
        else:
            self._petition.take_focus()

    def key(self, event: QKeyEvent) -> bool:
        if held(event) == SHIFT and event.key() == Qt.Key.Key_F5:
            self._turn_state_housing()
        elif held(event) == SHIFT and event.key() == Qt.Key.Key_F6:
            self._turn_petition()
        elif event.key() == Qt.Key.Key_F4 and plain(event):
            self._add_owner()
        elif not self._asks_owners or not self._owner_key(event):
            return super().key(event)
        return True

    def undo(self) -> bool:
        form = self._list.current().form
        return form is not None and form.undo()

    def burst(self, code: ScannedCode) -> bool:
        card = self._list.current()
        form = card.open_at_hand() if self._asks_owners and code.is_of_person else None
        self._compare(card)
        return form is not None and self._reader.take(code, card.at_hand()[0], form)

    def retranslate(self) -> None:
        self._add_button.setText(self.tr("Add an owner"))
        self._form.setText(self.tr("Consent form"))
        self._terms.retranslate()
        says = (
            self.tr("add an owner"),
            self.tr("is the applicant"),
            self.tr("take an owner out"),
            self.tr("next owner"),
        )
        self._keys.set_words(self.tr("Keys"), says)
        self._list.retranslate()
        if self._list.cards:
            self._word_draft()

    def _connect(self) -> None:
        self._add_button.clicked.connect(self._add_owner)
        self._form.clicked.connect(lambda: self.asked.emit("print_consent", None))
        self._list.changed.connect(self._take)
        self._list.removed.connect(self._remove)
        self._list.left.connect(self._judge_left)
        self._list.asked.connect(self._answer_notice)
        self._terms.tenant_asked.connect(self._turn_state_housing)
        self._terms.petition_asked.connect(self._turn_petition)
        self._petition.asked.connect(self._turn_petition)

    def _refresh(self) -> None:
        draft = self._draft
        self._petition.show_draft(draft, self._findings)
        wanted = bool(draft.owners) or self._typed_in == draft.case_id or not self._petition.offers
        self._asks_owners = wanted and not draft.dwelling.petition
        self._list.show_draft(draft)
        self._list.setVisible(self._asks_owners)
        self._add_button.setVisible(not draft.dwelling.petition)
        self._terms.show_dwelling(self._draft.dwelling)
        self._compare(self._list.current())
        self._word_draft()

    def _compare(self, card: OwnerCard) -> None:
        self._reader.show(self._draft.case_id, *card.at_hand())

    def _word_draft(self) -> None:
        self._rule.set_words(self.tr("Rule"), rule_words(self._draft.dwelling))
        self._shares.show_draft(self._draft, asked=self._asks_owners)

    def _owner_key(self, event: QKeyEvent) -> bool:
        """Take a key that means the card the clerk is at."""
        card = self._list.current()
        if card.form is not None and card.form.key(event):
            return True
        if plain(event):
            return self._plain_key(event, card)
        if not ctrl(event):
            return False
        if event.key() in _ARROWS:
            self._list.go(_ARROWS[Qt.Key(event.key())])
            return True
        if letter_of(event) == "p" and card.notice.obstacle is Obstacle.ABSENT:
            self.asked.emit("print_note", None)
            return True
        return False

    def _name_scanned(self) -> str:
        card = self._list.current()
        name = card.name_scanned(asked=self._asks_owners)
        self._compare(card)
        return name

    def _plain_key(self, event: QKeyEvent, card: OwnerCard) -> bool:
        digit, typing = digit_of(event), card.in_form()
        if event.key() == Qt.Key.Key_F5:
            self._turn_own(card)
        elif event.key() == Qt.Key.Key_F6 and card.notice.way_out is not None:
            card.notice.way_out.emit()
        elif event.key() == Qt.Key.Key_Delete and not typing:
            self._remove(card.owner.key)
        elif digit is not None and not typing and not self._is_beside():
            return card.press(digit)
        else:
            return False
        return True

    def _answer_notice(self, name: str, key: str) -> None:
        if name == "narrow":
            self._claim_asking(edits.narrow_kind(self._draft))
        elif name == "unshown":
            self._claim(paper_edits.put_owner_document(self._draft, key, absent=True))
        else:
            self.asked.emit(name, None)

    def _enter_order(self) -> Sequence[QWidget]:
        """Outside a form nothing is walked through: ``Enter`` means Continue."""
        return ()

    def _enter(self) -> bool:
        if not self._asks_owners or self._is_beside():
            return super()._enter()
        card = self._list.current()
        if card.enter():
            return True
        following = self._list.find_unfinished_after(card)
        if card.complete and following is not None:
            following.focus_rest()
            return True
        return super()._enter()

    def _judge_left(self, path: str) -> None:
        """Judge a field on leaving it; a closed form's warning is said on the card."""
        if path in self.fields():
            self._judge(path)
            return
        found = self._counter.problems(self._draft)
        self._list.say_problems([one for one in found if one.field == path and one.warning])

    def _take(self, owner: Owner) -> None:
        draft = edits.put_owner(self._draft, owner)
        if owner.identity_checked:
            draft = paper_edits.put_owner_document(draft, owner.key, absent=False)
        self._claim(draft)

    def _remove(self, key: str) -> None:
        """Take an owner out; where he was the last, a blank card stands in his place."""
        before, name = self._draft, self._list.cards[key].owner.person.short_name
        self._list.drop(key)
        self._reader.forget(key)
        self._claim(edits.remove_owner(before, key))
        self.focus_first()
        if any(one.key == key for one in before.owners):
            says = self.tr("Owner taken out: %1").replace("%1", name)
            self._removal.show(says, partial(self._bring_back, before, key))

    def _bring_back(self, before: Draft, key: str) -> None:
        self._claim(edits.bring_owner_back(self._draft, before, key))
        self._list.cards[key].focus_rest()

    def _add_owner(self) -> None:
        if self._draft.dwelling.petition:
            return
        self._removal.close()
        self._typed_in = self._draft.case_id
        self._list.add_blank()
        self._refresh()
        self._list.focus_blank()

    def _turn_own(self, card: OwnerCard) -> None:
        owner = edits.turn_own(self._draft, card.owner)
        if owner == card.owner:
            return
        self._take(owner)
        if owner.registrant:
            card.focus_rest()
        else:
            card.open_form()

    def _turn_state_housing(self) -> None:
        self._claim_asking(edits.turn_state_housing(self._draft))

    def _turn_petition(self) -> None:
        """Turn it, and let the focus go to what is shown now; a row of the panel keeps it."""
        focused = QApplication.focusWidget()
        self._claim_asking(edits.turn_petition(self._draft))
        if focused is None or not self.side.isAncestorOf(focused):
            self.focus_first()

    def _is_beside(self) -> bool:
        """Tell whether the focus is at an answer that is of no owner."""
        focused = QApplication.focusWidget()
        beside = (self._petition, self.side)
        return focused is not None and any(one.isAncestorOf(focused) for one in beside)
