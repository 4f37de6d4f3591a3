"""Step 4: whose dwelling it is, whether each owner stands here, and what each agrees to."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from regdesk.domain.draft import StepId
from regdesk.domain.finding import Problem
from regdesk.domain.iin import find_iin
from regdesk.domain.owner import Owner
from regdesk.domain.people import RegistrationKind
from regdesk.services.address_lines import short_line
from regdesk.services.counter import Counter
from regdesk.ui import words
from regdesk.ui.jobs import Jobs
from regdesk.ui.physical import digit_of, letter_of
from regdesk.ui.steps import edits
from regdesk.ui.steps.owner_card import OwnerCard
from regdesk.ui.steps.owner_notice import Obstacle, find_obstacle
from regdesk.ui.steps.page import StepPage, ctrl, plain
from regdesk.ui.steps.side import KeysCard, RuleCard, stack_cards
from regdesk.ui.widgets.buttons import SecondaryButton
from regdesk.ui.widgets.field import Field

_OWNERS = "owners."
_ROWS = ("presence", "identity_checked", "consent", "consented_on")


class OwnerPage(StepPage):
    """Asks for every owner, a card each; ``F5`` says that the owner is the one being registered."""

    step = StepId.OWNER
    side_width = 272
    owns = ("owners", "registration")

    def __init__(self, counter: Counter, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(counter, jobs, parent)
        self._cards: dict[str, OwnerCard] = {}
        self._blank: Owner | None = None  # shown to be filled in, not yet claimed
        self._current = ""
        self._add_button = SecondaryButton("", "F4", "plus")
        self._add_button.clicked.connect(self._add_owner)
        self.heading_tail = self._add_button
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self._rows.addLayout(self._list)
        self._rows.addStretch(1)
        self._rule, self._keys = RuleCard(), KeysCard("F4", "F5", "Ctrl ↓")
        stack_cards(self.side, self._rule, self._keys)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Owner and consent")

    def subtitle(self) -> str:
        if not self._cards:
            return ""
        line = words.pick(short_line(self._draft.dwelling.address))
        count = self.tr("%n owner(s)", "", len(self._cards))
        return " · ".join(part for part in (line, count) if part)

    def fields(self) -> dict[str, Field]:
        return {
            f"{_OWNERS}{key}.{name}": field
            for key, card in self._cards.items()
            for name, field in card.fields().items()
        }

    def show_problems(self, problems: Iterable[Problem]) -> None:
        problems = tuple(problems)
        super().show_problems(problems)
        for key, card in self._cards.items():
            rows = {f"{_OWNERS}{key}.{name}" for name in _ROWS}
            unanswered = (one for one in problems if one.field in rows and one.said is None)
            first = next(unanswered, None)
            known = find_obstacle(card.owner, self._draft.registration) is not None
            card.say_missing(words.problem(first) if first is not None and not known else "")

    def clear_problems(self) -> None:
        super().clear_problems()
        for card in self._cards.values():
            card.say_missing("")

    def focus_field(self, path: str) -> None:
        key, _, name = path.removeprefix(_OWNERS).partition(".")
        card = self._cards.get(key)
        if card is None:
            self.focus_first()
        elif name in ("presence", "identity_checked"):
            card.focus_presence()
        elif name in _ROWS:
            card.focus_consent()
        else:
            card.open_form()
            super().focus_field(path)

    def focus_first(self) -> None:
        """Begin at the first owner who is not finished."""
        cards = list(self._cards.values())
        unfinished = (card for card in cards if not card.complete)
        next(unfinished, cards[0]).focus_rest()

    def key(self, event: QKeyEvent) -> bool:
        if self._card().form.key(event):
            return True
        if plain(event):
            return self._plain_key(event)
        if not ctrl(event):
            return super().key(event)
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._go(1 if event.key() == Qt.Key.Key_Down else -1)
        elif letter_of(event) == "p" and self._card().notice.obstacle is Obstacle.ABSENT:
            self.asked.emit("print_note", None)
        else:
            return super().key(event)
        return True

    def undo(self) -> bool:
        return self._card().form.undo()

    def burst(self, text: str) -> bool:
        number = find_iin(text)
        if number is None:
            return False
        self._card().take_iin(number)
        return True

    def retranslate(self) -> None:
        self._add_button.setText(self.tr("Add an owner"))
        self._rule.set_words(
            self.tr("Rule"),
            self.tr(
                "The owner of the dwelling must be present in person. The owner consents to"
                " permanent or temporary registration."
            ),
        )
        says = (
            self.tr("add an owner"),
            self.tr("is the applicant"),
            self.tr("next owner"),
        )
        self._keys.set_words(self.tr("Keys"), says)
        for card in self._cards.values():
            card.retranslate()

    def _plain_key(self, event: QKeyEvent) -> bool:
        digit, card = digit_of(event), self._card()
        if event.key() == Qt.Key.Key_F4:
            self._add_owner()
        elif event.key() == Qt.Key.Key_F5:
            self._toggle_own(card)
        elif event.key() == Qt.Key.Key_F6 and card.notice.obstacle is Obstacle.NARROWER:
            self._narrow()
        elif digit is not None and not self._in_form():
            return card.press(digit)
        else:
            return super().key(event)
        return True

    def _enter(self) -> bool:
        focused = QApplication.focusWidget()
        card = self._card()
        form = [field.editor for field in card.fields().values()]
        if focused in form:
            at = form.index(focused)
            if at + 1 < len(form):
                form[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
            else:
                card.close_form()
            return True
        following = self._unfinished_after(card)
        if card.complete and following is not None:
            following.focus_rest()
            return True
        return super()._enter()

    def _refresh(self) -> None:
        owners = self._shown_owners()
        if [one.key for one in owners] != list(self._cards):
            self._make_cards(owners)
        for owner in owners:
            card, wanted = self._cards[owner.key], self._draft.registration
            card.show_owner(owner, wanted, removable=len(owners) > 1)

    def _shown_owners(self) -> list[Owner]:
        owners = list(self._draft.owners)
        if self._blank is not None and any(one.key == self._blank.key for one in owners):
            self._blank = None
        if not owners and self._blank is None:
            self._blank = edits.next_owner(self._draft)
        return [*owners, self._blank] if self._blank is not None else owners

    def _make_cards(self, owners: list[Owner]) -> None:
        keys = [one.key for one in owners]
        for key in [key for key in self._cards if key not in keys]:
            card = self._cards.pop(key)
            card.hide()
            card.deleteLater()
        for key in keys:
            if key not in self._cards:
                self._cards[key] = self._make_card(key)
        if self._current not in keys:
            self._current = keys[0]

    def _make_card(self, key: str) -> OwnerCard:
        card = OwnerCard(self._counter.clock.now().date())
        card.changed.connect(self._take)
        card.removed.connect(lambda: self._remove(key))
        card.notice.park.connect(lambda: self.asked.emit("park", None))
        card.notice.note.connect(lambda: self.asked.emit("print_note", None))
        card.notice.narrow.connect(self._narrow)
        for name, field in card.form.fields().items():
            field.left.connect(partial(self._judge, f"{_OWNERS}{key}.{name}"))
        self._list.addWidget(card)
        card.show()  # at once: the focus may come in the same breath
        return card

    def _take(self, owner: Owner) -> None:
        self._claim(edits.put_owner(self._draft, owner))

    def _remove(self, key: str) -> None:
        if self._blank is not None and self._blank.key == key:
            self._blank = None
        self._claim(edits.remove_owner(self._draft, key))
        self.focus_first()

    def _add_owner(self) -> None:
        if self._blank is None:
            self._blank = edits.next_owner(self._draft)
            self._refresh()
        self._current = self._blank.key
        self._cards[self._blank.key].focus_rest()

    def _toggle_own(self, card: OwnerCard) -> None:
        if card.owner.registrant:
            self._take(Owner(card.owner.key, share=card.owner.share))
            card.open_form()
            return
        taken = {one.registrant for one in self._draft.owners}
        free = (one for one in self._draft.registrants if one.key not in taken)
        registrant = next(free, None)
        if registrant is not None:
            self._take(edits.owner_is(card.owner, registrant))
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _narrow(self) -> None:
        self._claim(replace(self._draft, registration=RegistrationKind.TEMPORARY))

    def _card(self) -> OwnerCard:
        """Return the card the clerk is at: the focused one, or the last that was."""
        focused = QApplication.focusWidget()
        for key, card in self._cards.items():
            if focused is not None and (card is focused or card.isAncestorOf(focused)):
                self._current = key
        return self._cards[self._current]

    def _in_form(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self._card().form.isAncestorOf(focused)

    def _go(self, by: int) -> None:
        cards = list(self._cards.values())
        at = cards.index(self._card()) + by
        if 0 <= at < len(cards):
            cards[at].focus_rest()

    def _unfinished_after(self, card: OwnerCard) -> OwnerCard | None:
        cards = list(self._cards.values())
        later = cards[cards.index(card) + 1 :]
        return next((one for one in later if not one.complete), None)
