"""Step 3: where. One line finds the address; the fields below mirror it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from regdesk.domain.address import Address, Place, Premises
from regdesk.domain.draft import StepId
from regdesk.domain.people import RegistrationKind
from regdesk.domain.scanned_code import CodeKind, ScannedCode
from regdesk.services.addresses import AddressHit
from regdesk.services.counter import Counter
from regdesk.services.ports import RecentAddress
from regdesk.ui import words
from regdesk.ui.jobs import Jobs
from regdesk.ui.physical import digit_of
from regdesk.ui.steps.address_fields import AddressFields
from regdesk.ui.steps.address_side import FormerCard, PremisesCard, RecentCard
from regdesk.ui.steps.neighbours import NeighboursLine
from regdesk.ui.steps.page import StepPage, ctrl, plain
from regdesk.ui.steps.results import Result, ResultList
from regdesk.ui.steps.side import stack_cards
from regdesk.ui.widgets.cards import Card
from regdesk.ui.widgets.field import Field
from regdesk.ui.widgets.fields import SearchField

_ADDRESS = "dwelling.address."
_HOUSE_KEY = 3
_NEIGHBOURS_KEY = 4
_PLACES = 3  # more would push the fields below out of a small window
_ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class AddressPage(StepPage):
    """Asks for the dwelling."""

    step = StepId.ADDRESS
    owns = ("dwelling", "registrants")

    def __init__(self, counter: Counter, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(counter, jobs, parent)
        self._hits: tuple[AddressHit, ...] = ()
        self._places: tuple[Place, ...] = ()
        self._recent: tuple[RecentAddress, ...] = ()
        self._asked = self._answered = 0  # answers to older questions are dropped
        self._search = SearchField(large=True)
        self._results = ResultList()
        self._fields = AddressFields()
        search = Card()
        search.column.setSpacing(6)
        search.column.addWidget(self._search)
        search.column.addWidget(self._results)
        self._rows.addWidget(search)
        self._rows.addWidget(self._fields)
        self._neighbours = NeighboursLine(counter, jobs)
        self._rows.addWidget(self._neighbours)
        self._rows.addStretch(1)
        self._recent_card, self._former = RecentCard(), FormerCard()
        self._premises = PremisesCard()
        stack_cards(self.side, self._recent_card, self._former, self._premises)
        self._connect()
        self.retranslate()

    @property
    def is_searching(self) -> bool:
        """Whether an answer to the line or the place as it stands is still to come."""
        return self._answered != self._asked

    def title(self) -> str:
        return self.tr("Where is the registration?")

    def fields(self) -> dict[str, Field]:
        mine = {f"{_ADDRESS}{name}": field for name, field in self._fields.fields().items()}
        return {**mine, "dwelling.premises": self._premises.field}

    def focus_field(self, path: str) -> None:
        by_hand = self._fields.manual
        if path in (f"{_ADDRESS}place", f"{_ADDRESS}street") and not by_hand:
            self.focus_first()
        elif path == f"{_ADDRESS}flat" and not self._draft.dwelling.address.flat:
            self._fields.ask_flat()
        else:
            super().focus_field(path)

    def focus_first(self) -> None:
        self._search.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._search.editor.selectAll()

    def key(self, event: QKeyEvent) -> bool:
        digit = digit_of(event) if ctrl(event) else None
        found = self._open_list()
        if event.key() == Qt.Key.Key_F6 and plain(event):
            self._enter_by_hand()
        elif digit == _HOUSE_KEY:
            return self._fields.take_house()
        elif digit == _NEIGHBOURS_KEY:
            return self._neighbours.take(1)
        elif digit is not None and 1 <= digit <= len(self._recent):
            self._take_recent(digit)
        elif found is not None and event.key() in _ARROWS and plain(event):
            found.move_by(_ARROWS[Qt.Key(event.key())])
        elif found is not None and event.key() == Qt.Key.Key_Escape:
            found.show_results(())
        else:
            return super().key(event)
        return True

    def leave(self) -> None:
        super().leave()
        self._close_search()
        self._search.set_value("")
        self._search.set_hint("")
        self._fields.set_manual(False)
        self._fields.close_hints()

    def burst(self, code: ScannedCode) -> bool:
        if code.kind is not CodeKind.RKA:
            return False
        self._search.set_value(code.text)
        self.focus_first()
        self._search_on()
        return True

    def retranslate(self) -> None:
        self._search.set_label(self.tr("New address"))
        self._search.set_placeholder(self.tr("Street, house and flat, in any order"))
        self._former.set_words(
            self.tr("Former address"), self.tr("Its registration ends automatically")
        )
        self._recent_card.heading.setText(self.tr("Last addresses"))
        self._premises.retranslate()
        self._fields.retranslate()
        self._neighbours.retranslate()
        self._show_recent(self._recent)
        self._results.show_results(self._words_of_hits() if self._results.isVisible() else ())

    def _connect(self) -> None:
        self._search.changed.connect(self._search_on)
        self._results.picked.connect(self._pick)
        self._fields.changed.connect(self._take_fields)
        self._fields.place_typed.connect(self._search_places)
        self._fields.found_places.picked.connect(self._pick_place)
        self._fields.manual_asked.connect(self._enter_by_hand)
        self._fields.house_meant.connect(lambda: self._take_premises(Premises.HOUSE))
        self._recent_card.picked.connect(self._take_recent)
        self._former.field.changed.connect(self._take_former)
        self._premises.field.changed.connect(
            lambda: self._take_premises(self._premises.field.value())
        )
        self._fields.left.connect(lambda name: self._judge(f"{_ADDRESS}{name}"))
        self._neighbours.look_asked.connect(lambda found: self.asked.emit("look", found))

    def _refresh(self) -> None:
        self._fields.show_address(self._draft.dwelling.address)
        if self._premises.field.value() != self._draft.dwelling.premises:
            self._premises.field.set_value(self._draft.dwelling.premises)
        permanent = self._draft.registration is not RegistrationKind.TEMPORARY
        self._former.show_former(self._draft.registrants[0].former_address, ends=permanent)
        self._neighbours.show_draft(self._draft)
        place = self._draft.dwelling.address.place
        if place is not None and place.code in self._counter.vanished_places:
            self._judge(f"{_ADDRESS}place")  # nobody left the field: it became wrong by itself

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._jobs.run(self._counter.recent_addresses, self._show_recent)
        self._neighbours.look_again()

    def _enter(self) -> bool:
        found = self._open_list()
        if found is self._results:
            self._pick(found.current)
            return True
        if found is not None:
            self._pick_place(found.current)
            return True
        if self._search.editor.hasFocus() and self._fields.manual:
            self._fields.enter_order()[0].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super()._enter()

    def _enter_order(self) -> Sequence[QWidget]:
        return self._fields.enter_order()

    def _open_list(self) -> ResultList | None:
        """Return the list of results that the focused line has open."""
        focused = QApplication.focusWidget()
        if focused is self._search.editor and self._results.isVisible():
            return self._results
        places = self._fields.found_places
        if places.isVisible() and self._fields.isAncestorOf(focused or self):
            return places
        return None

    def _search_on(self) -> None:
        line = self._search.value().strip()
        self._asked += 1
        asked = self._asked
        self._search.set_hint("")
        if not line:
            self._show_hits((asked, ()))
            return
        self._jobs.ask(lambda: (asked, self._counter.search_address(line)), self._show_hits)

    def _show_hits(self, answer: tuple[int, tuple[AddressHit, ...]]) -> None:
        asked, hits = answer
        if asked != self._asked:
            return
        self._answered = asked
        self._hits = hits
        self._results.show_results(self._words_of_hits())
        nothing = bool(self._search.value().strip()) and not hits
        self._search.set_hint(words.say("address.not_found") if nothing else "")

    def _words_of_hits(self) -> list[Result]:
        return [self._word(one) for one in self._hits]

    def _word(self, hit: AddressHit) -> Result:
        place = words.pick(hit.place_line)
        code = self.tr("RKA {code}").format(code=hit.address.rka) if hit.address.rka else ""
        second = " · ".join(part for part in (place, code) if part)
        return Result(words.pick(hit.title), second, hit.marks)

    def _pick(self, row: int) -> None:
        self._fields.set_manual(False)
        self._take_address(self._hits[row].address)

    def _take_recent(self, number: int) -> None:
        self._fields.set_manual(False)
        self._take_address(self._recent[number - 1].address)

    def _take_address(self, address: Address) -> None:
        """Take a whole address; what it lacks is asked for next."""
        self._close_search()
        self.clear_problems()
        self._claim_dwelling(address)
        if not (address.street.kk or address.street.ru):
            self._enter_by_hand()
        elif not address.house:
            super().focus_field(f"{_ADDRESS}house")
        elif self._draft.dwelling.premises is Premises.FLAT and not address.flat:
            self._fields.ask_flat()
        else:
            self._fields.close_hints()
            self._search.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_search(self) -> None:
        """Wait for no answer any more, and take away those that came."""
        self._answered = self._asked = self._asked + 1
        self._results.show_results(())

    def _enter_by_hand(self) -> None:
        self._results.show_results(())
        self._search.set_hint("")
        self._fields.set_manual(True)
        has_place = self._draft.dwelling.address.place is not None
        self._fields.enter_order()[1 if has_place else 0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _search_places(self, line: str) -> None:
        self._asked += 1
        asked = self._asked
        self._jobs.ask(lambda: (asked, self._counter.search_places(line)), self._show_places)

    def _show_places(self, answer: tuple[int, tuple[Place, ...]]) -> None:
        asked, found = answer
        if asked == self._asked:
            self._answered = asked
            self._places = found[:_PLACES]
            results = [Result(words.pick(one.name), words.pick(one.line)) for one in self._places]
            self._fields.found_places.show_results(results)

    def _pick_place(self, row: int) -> None:
        self._fields.take_place(self._places[row])

    def _take_fields(self) -> None:
        if self._fields.address.flat:
            self._fields.close_hints()
        self._claim_dwelling(self._fields.address)

    def _take_premises(self, premises: Premises) -> None:
        self._fields.close_hints()
        self._claim(replace(self._draft, dwelling=replace(self._draft.dwelling, premises=premises)))
        self._judge(f"{_ADDRESS}flat")

    def _take_former(self) -> None:
        former = self._former.field.value()
        registrants = tuple(replace(one, former_address=former) for one in self._draft.registrants)
        self._claim(replace(self._draft, registrants=registrants))

    def _claim_dwelling(self, address: Address) -> None:
        self._claim(replace(self._draft, dwelling=replace(self._draft.dwelling, address=address)))

    def _show_recent(self, recent: tuple[RecentAddress, ...]) -> None:
        self._recent = recent
        self._recent_card.show_recent(recent, self._counter.clock.now().date())
