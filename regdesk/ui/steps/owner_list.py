"""The cards of all owners, one below the other, and at which of them the clerk is."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from regdesk.domain.draft import Draft
from regdesk.domain.finding import Problem
from regdesk.domain.owner import Owner, Presence
from regdesk.ui import words
from regdesk.ui.steps import edits
from regdesk.ui.steps.owner_card import OwnerCard
from regdesk.ui.steps.owner_words import circumstances_of, find_obstacle
from regdesk.ui.widgets.field import Field

PATH = "owners."
_ANSWERS = ("presence", "identity_checked", "consent")


class OwnerList(QWidget):
    """Shows the owners of a draft; ``changed`` carries an owner as the clerk changed him.

    A blank card that is shown to be filled in is no owner of the draft before something is typed.
    ``left`` names the path of a field; ``asked`` what a notice offers, with the owner's key.
    """

    changed = Signal(object)
    removed = Signal(str)
    left = Signal(str)
    asked = Signal(str, str)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.cards: dict[str, OwnerCard] = {}
        self._draft: Draft | None = None
        self._blank: Owner | None = None
        self._current = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    def show_draft(self, draft: Draft) -> None:
        """Show the owners of ``draft``, a blank card where there is none."""
        if self._draft is not None and self._draft.case_id != draft.case_id:
            self._forget()
        self._draft = draft
        owners = self._shown_owners(draft)
        if [one.key for one in owners] != list(self.cards):
            self._make_cards([one.key for one in owners])
        for owner in owners:
            case = circumstances_of(draft, owner)
            self.cards[owner.key].show_owner(owner, case, removable=len(owners) > 1)

    def fields(self) -> dict[str, Field]:
        """Return the fields in use by their paths."""
        return {
            f"{PATH}{key}.{name}": field
            for key, card in self.cards.items()
            for name, field in card.fields().items()
        }

    def current(self) -> OwnerCard:
        """Return the card the clerk is at: the focused one, else the last that was, else the first:
        the last may have been taken out.
        """
        focused = QApplication.focusWidget()
        for key, card in self.cards.items():
            if focused is not None and (card is focused or card.isAncestorOf(focused)):
                self._current = key
        return self.cards.get(self._current) or next(iter(self.cards.values()))

    def focus_first(self) -> None:
        """Bring the clerk to the first owner who is not finished."""
        cards = list(self.cards.values())
        next((card for card in cards if not card.complete), cards[0]).focus_rest()

    def go(self, by: int) -> None:
        """Go ``by`` cards on; the ends hold."""
        cards = list(self.cards.values())
        at = cards.index(self.current()) + by
        if 0 <= at < len(cards):
            cards[at].focus_rest()

    def find_unfinished_after(self, card: OwnerCard) -> OwnerCard | None:
        cards = list(self.cards.values())
        later = cards[cards.index(card) + 1 :]
        return next((one for one in later if not one.complete), None)

    def add_blank(self) -> None:
        """Show a blank card below the others, if none is there yet."""
        if self._draft is not None and self._blank is None:
            self._blank = edits.next_owner(self._draft)
            self.show_draft(self._draft)

    def focus_blank(self) -> None:
        """Bring the clerk to the blank card."""
        if self._blank is not None:
            self._current = self._blank.key
            self.cards[self._current].focus_rest()

    def drop(self, key: str) -> None:
        """Let the card of ``key`` go, be it blank or not."""
        if self._blank is not None and self._blank.key == key:
            self._blank = None
        card = self.cards.pop(key)
        card.hide()
        card.deleteLater()

    def say_problems(self, problems: Sequence[Problem]) -> None:
        """Say in each card what is shown at no field and by no notice."""
        shown = self.fields()
        for key, card in self.cards.items():
            mine = [one for one in problems if one.field.startswith(f"{PATH}{key}.")]
            unsaid = (one for one in mine if one.field not in shown and not self._says(card, one))
            first = next(unsaid, None)
            ink = "warn" if first is not None and first.warning else "danger"
            card.say_missing(words.problem(first) if first is not None else "", ink)

    def retranslate(self) -> None:
        for card in self.cards.values():
            card.retranslate()

    def _says(self, card: OwnerCard, problem: Problem) -> bool:
        """Tell whether the card's own notice says ``problem`` already."""
        if self._draft is None or problem.warning:
            return False
        name = problem.field.removeprefix(f"{PATH}{card.owner.key}.")
        obstacle = find_obstacle(card.owner, circumstances_of(self._draft, card.owner))
        return obstacle is not None and (name in _ANSWERS or is_away(card.owner, name))

    def _forget(self) -> None:
        """Let all cards go: what was open in another case is not open in this one."""
        self._blank = None
        for key in list(self.cards):
            self.drop(key)

    def _shown_owners(self, draft: Draft) -> list[Owner]:
        owners = list(draft.owners)
        if self._blank is not None and any(one.key == self._blank.key for one in owners):
            self._blank = None
        if not owners and self._blank is None:
            self._blank = edits.next_owner(draft)
        if self._blank is None:
            return owners
        self._blank = replace(self._blank, tenant=draft.dwelling.state_housing)
        return [*owners, self._blank]

    def _make_cards(self, keys: list[str]) -> None:
        for key in [key for key in self.cards if key not in keys]:
            self.drop(key)
        self.cards = {key: self.cards.get(key) or self._make_card(key) for key in keys}
        for at, card in enumerate(self.cards.values()):
            if self._column.indexOf(card) != at:
                self._column.insertWidget(at, card)
            card.show()  # at once: the focus may come in the same breath
        if self._current not in keys:
            self._current = keys[0]

    def _make_card(self, key: str) -> OwnerCard:
        card = OwnerCard(self._today, self)
        card.changed.connect(self.changed)
        card.removed.connect(partial(self.removed.emit, key))
        card.left.connect(lambda name: self.left.emit(f"{PATH}{key}.{name}"))
        for asked, name in (
            (card.notice.park, "park"),
            (card.notice.note, "print_note"),
            (card.notice.close_case, "close_case"),
            (card.notice.narrow, "narrow"),
            (card.notice.unshown, "unshown"),
        ):
            asked.connect(partial(self.asked.emit, name, key))
        return card


def is_away(owner: Owner, name: str) -> bool:
    """Tell whether ``name`` is of a representative who is not here: there is nothing to type."""
    return name.startswith("representative.") and owner.answering is Presence.ABSENT
