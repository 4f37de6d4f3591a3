"""The structured address: a mirror of what was found, or free for typing by hand."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from regdesk.domain.address import RKA_DIGITS, Address, Place
from regdesk.domain.words import Bilingual
from regdesk.ui import words
from regdesk.ui.fonts import Role
from regdesk.ui.steps.offers import Offer, OfferLine
from regdesk.ui.steps.results import ResultList
from regdesk.ui.widgets.buttons import LinkButton
from regdesk.ui.widgets.cards import Card
from regdesk.ui.widgets.field import Field
from regdesk.ui.widgets.fieldrow import FieldRow
from regdesk.ui.widgets.fields import TextField
from regdesk.ui.widgets.labels import Label

_PARTS = ("house", "block", "flat")


class AddressFields(Card):
    """Shows an address and becomes another as the clerk types; ``changed`` tells of typing.

    House, block and flat are open always; place and street only by hand. An address that is not
    the one found has no code: a wrong code is worse than none.
    """

    changed = Signal()
    left = Signal(str)
    place_typed = Signal(str)
    manual_asked = Signal()
    house_meant = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.address = Address()
        self.manual = False
        self.found_places = ResultList()
        self._title = Label("", Role.CARD_TITLE)
        self._by_hand = LinkButton("", "F6")
        self._by_hand.clicked.connect(self.manual_asked)
        self._place, self._street = TextField(), TextField()
        self._street_kk, self._street_ru = TextField(), TextField()
        self._parts = {name: TextField() for name in _PARTS}
        self._rka = TextField(digits=RKA_DIGITS)
        self._hints = OfferLine()
        self._lay_out()
        self._connect()
        self.set_manual(False)
        self.retranslate()

    def fields(self) -> dict[str, Field]:
        """Return the fields in use by the tail of their path."""
        street: dict[str, Field] = {"street": self._street_kk if self.manual else self._street}
        return {"place": self._place, **street, **self._parts, "rka": self._rka}

    def enter_order(self) -> list[Any]:
        """Return the editors that Enter walks through."""
        by_hand = [self._place, self._street_kk, self._street_ru] if self.manual else []
        return [field.editor for field in (*by_hand, *self._parts.values())]

    def show_address(self, address: Address) -> None:
        """Show ``address``; fields that already show their value stay untouched."""
        self.address = address
        line = words.pick(address.place.line) if address.place else ""
        if not (self.manual and self._place.editor.hasFocus()):
            _show(self._place, line)
        _show(self._street, words.pick(address.street))
        _show(self._street_kk, address.street.kk)
        _show(self._street_ru, address.street.ru)
        for name, field in self._parts.items():
            _show(field, getattr(address, name))
        self._show_code()

    def set_manual(self, manual: bool) -> None:
        """Free place and street for typing, or lock them to what was found."""
        self.manual = manual
        self._place.set_read_only(not manual)
        self._street.set_read_only(True)
        self._street.setVisible(not manual)
        self._street_kk.setVisible(manual)
        self._street_ru.setVisible(manual)
        self.found_places.show_results(())
        self._show_code()

    def take_place(self, place: Place) -> None:
        """Take a place of the classifier and go on with the street."""
        self.found_places.show_results(())
        self._place.set_value(words.pick(place.line))
        self._tell(replace(self.address, place=place))
        self._street_kk.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_flat(self) -> None:
        """Ask for the flat, and offer to say that it is a detached house."""
        offer = Offer(self.tr("It is a detached house"), "Ctrl 3", self.house_meant.emit)
        self._hints.show_offers(self.tr("No flat is given."), [offer])
        self._parts["flat"].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_house(self) -> bool:
        """Take the offer of ``ask_flat``; False when it is not made."""
        return self._hints.take(1)

    def close_hints(self) -> None:
        self._hints.close_line()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Full address"))
        self._by_hand.setText(self.tr("Enter by hand"))
        self._place.set_label(self.tr("City, district"))
        self._street.set_label(self.tr("Street"))
        self._street_kk.set_label(self.tr("Street in Kazakh"))
        self._street_ru.set_label(self.tr("Street in Russian"))
        for name, text in (
            ("house", self.tr("House")),
            ("block", self.tr("Block")),
            ("flat", self.tr("Flat number")),
        ):
            self._parts[name].set_label(text)
        self._parts["block"].set_placeholder("—")
        self._rka.set_label(self.tr("Address code (RKA)"))
        self.show_address(self.address)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._by_hand)
        upper = FieldRow()
        upper.add(self._place, 35)
        upper.add(self._street, 32)
        upper.add(self._street_kk, 18)
        upper.add(self._street_ru, 18)
        lower = FieldRow()
        for field in self._parts.values():
            lower.add(field, 11)
        lower.add(self._rka, 35)
        self.column.addLayout(head)
        self.column.addWidget(upper)
        self.column.addWidget(self.found_places)
        self.column.addWidget(lower)
        self.column.addWidget(self._hints)

    def _connect(self) -> None:
        self._place.changed.connect(self._type_place)
        self._street_kk.changed.connect(self._type_street)
        self._street_ru.changed.connect(self._type_street)
        for name, field in self._parts.items():
            field.changed.connect(partial(self._type_part, name))
            field.left.connect(partial(self.left.emit, name))
        for name, field in (
            ("place", self._place),
            ("street", self._street_kk),
            ("street", self._street_ru),
            ("rka", self._rka),
        ):
            field.left.connect(partial(self.left.emit, name))
        self._rka.changed.connect(lambda: self._tell(replace(self.address, rka=self._rka.value())))

    def _type_place(self) -> None:
        self.place_typed.emit(self._place.value())
        if self.address.place is not None:
            self._tell(replace(self.address, place=None, rka=""))

    def _type_street(self) -> None:
        street = Bilingual(self._street_kk.value(), self._street_ru.value())
        self._tell(replace(self.address, street=street, rka=""))

    def _type_part(self, name: str) -> None:
        part: Any = {name: self._parts[name].value()}
        changed = replace(self.address, **part)
        # the code found belongs to the building; a flat within it leaves it right
        self._tell(changed if name == "flat" else replace(changed, rka=""))

    def _tell(self, address: Address) -> None:
        self.address = address
        self._show_code()
        self.changed.emit()

    def _show_code(self) -> None:
        known = self.address.place is not None
        _show(self._rka, self.address.rka)
        if self.address.rka and not self.manual:
            self._rka.set_tag(self.tr("from the directory"))
        elif known and not self.address.rka:
            self._rka.set_tag(self.tr("no code"), "warn")
        else:
            self._rka.set_tag("")
        self._rka.set_read_only(not self.manual)


def _show(field: TextField, value: str) -> None:
    if field.value() != value:
        field.set_value(value)
