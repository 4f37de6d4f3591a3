"""The fields of one person, filled by the clerk, by the IIN or by what a scanner read."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from regdesk.domain.days import format_day
from regdesk.domain.iin import Iin, Sex, find_iin, group_iin, likely_slips
from regdesk.domain.people import IdentityKind, Person
from regdesk.services.reading import Filled, ReadFrom
from regdesk.ui import words
from regdesk.ui.physical import digit_of
from regdesk.ui.shortcuts import CTRL, NONE, held
from regdesk.ui.steps.names import identity_name, sex_name
from regdesk.ui.steps.offers import MOST, Offer, OfferLine
from regdesk.ui.steps.suggested_names import SuggestedNames
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.field import Field
from regdesk.ui.widgets.fieldrow import FieldRow, keep_place
from regdesk.ui.widgets.fields import ChoiceField, DateField, IinField, TextField

_DOCUMENT = "document."
_NAMES = ("surname", "given", "patronymic")
_ALL = ("iin", "born", "sex", *_NAMES, "document.kind", "document.number", "document.valid_until")


@dataclass(frozen=True, slots=True, repr=False)
class _Filling:
    """What the program put in place of ``old``, and whence it had it."""

    old: Any
    new: Any
    source: ReadFrom


class PersonForm(Translated):
    """Shows a person and becomes another as the clerk types; nothing typed means nothing changed.

    ``beside_iin`` takes the place of the sex where that is not asked for (owners); without
    ``asks_sex`` the place stays empty. The IIN is judged at its twelfth digit; all else by the
    page.
    """

    changed = Signal()
    completed = Signal(object)  # a valid Iin was typed or read

    def __init__(
        self,
        beside_iin: Field | None = None,
        parent: QWidget | None = None,
        *,
        asks_sex: bool = True,
    ) -> None:
        super().__init__(parent)
        self.person = Person()
        self._filled: dict[str, _Filling] = {}
        self.iin = IinField()
        self._born = DateField(tall=True)
        self._sex = ChoiceField(tall=True)
        self._surname, self._given, self._patronymic = TextField(), TextField(), TextField()
        self._kind, self._number, self._valid = ChoiceField(), TextField(), DateField()
        self.offers = OfferLine()
        self._fields: dict[str, Any] = {
            "iin": self.iin,
            "born": self._born,
            "sex": self._sex,
            "surname": self._surname,
            "given": self._given,
            "patronymic": self._patronymic,
            "document.kind": self._kind,
            "document.number": self._number,
            "document.valid_until": self._valid,
        }
        if beside_iin is not None or not asks_sex:
            del self._fields["sex"]
        self._lay_out(beside_iin)
        if not asks_sex:
            keep_place(self._sex)
            self._sex.hide()
        self.suggested = SuggestedNames({name: self._fields[name] for name in _NAMES}, self.offers)
        self._connect()
        self.retranslate()

    def fields(self) -> dict[str, Field]:
        """Return the fields by the tail of their path, in reading order."""
        return dict(self._fields)

    def first_empty(self) -> Field:
        """Return the first field without a value of the clerk's, the IIN when all have one."""
        fields = self._fields.items()
        empty = (one for name, one in fields if not one.value() or self.suggested.waits(name))
        return next(empty, self.iin)

    def show_person(self, person: Person) -> None:
        """Show ``person``; fields that already show their value keep caret and tag."""
        self.person = person
        for name, field in self._fields.items():
            value = get_value(person, name)
            if field.value() != value and (value or not self.suggested.waits(name)):
                field.set_value(value)

    def key(self, event: QKeyEvent) -> bool:
        """Take a key that means the offers below the IIN: ``Ctrl`` and a digit, ``↓``, ``Esc``."""
        digit = digit_of(event) if held(event) == CTRL else None
        if digit is not None:
            return self.offers.take(digit)
        if held(event) == NONE and event.key() == Qt.Key.Key_Down and self.iin.editor.hasFocus():
            return self.offers.focus_first()
        focused = QApplication.focusWidget()
        inside = focused is not None and self.offers.isAncestorOf(focused)
        if event.key() == Qt.Key.Key_Escape and inside:
            self.go_back()
            return True
        return False

    def forget_filling(self) -> None:
        """Let the last filling stand: another person is shown now."""
        self._filled = {}
        self.suggested.forget()
        self.offers.close_line()

    def undo(self) -> bool:
        """Take the last filling back; what the clerk changed since then stays."""
        undone = {name: self._filled[name].old for name in self._list_ours()}
        self._filled = {}
        self.suggested.forget()
        for name, old in undone.items():
            self._set(name, old)
            if name in self._fields:
                self._fields[name].set_value(old)
        if undone:
            self.judge_iin(self.person.iin)
            self.changed.emit()
        return bool(undone)

    def ask(self, says: str, offers: list[Offer], ink: str = "ink2") -> None:
        """Offer something below the IIN."""
        self.offers.show_offers(says, offers, ink)

    def retranslate(self) -> None:
        for name, text in self._labels().items():
            if name in self._fields:
                self._fields[name].set_label(text)
        self._patronymic.set_optional(self.tr("optional"))
        for day in (self._born, self._valid):
            day.set_placeholder(self.tr("DD.MM.YYYY"))
        self._number.set_placeholder("000000000")
        self._sex.set_options([(sex, sex_name(sex)) for sex in Sex])
        self._kind.set_options([(kind, identity_name(kind)) for kind in IdentityKind])
        for name in self._list_ours() & self._fields.keys():
            self._fields[name].set_tag(self._tag(self._filled[name].source))
        self.suggested.retranslate()

    def _tag(self, source: ReadFrom) -> str:
        return {
            ReadFrom.MRZ: self.tr("from scan"),
            ReadFrom.IIN: self.tr("from IIN"),
            ReadFrom.EARLIER_CASE: self.tr("from an earlier case"),
        }[source]

    def _labels(self) -> dict[str, str]:
        return {
            "iin": self.tr("IIN"),
            "born": self.tr("Date of birth"),
            "sex": self.tr("Sex"),
            "surname": self.tr("Surname"),
            "given": self.tr("Given name"),
            "patronymic": self.tr("Patronymic"),
            "document.kind": self.tr("Kind of document"),
            "document.number": self.tr("Document number"),
            "document.valid_until": self.tr("Valid until"),
        }

    def _lay_out(self, beside_iin: Field | None) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(FieldRow(self.iin, self._born, beside_iin or self._sex))
        column.addWidget(self.offers)
        column.addWidget(FieldRow(self._surname, self._given, self._patronymic))
        column.addWidget(FieldRow(self._kind, self._number, self._valid))

    def _connect(self) -> None:
        for name, field in self._fields.items():
            field.changed.connect(partial(self._take, name))
        self.offers.dismissed.connect(self._go_on)
        self.suggested.passed.connect(self._take_name)

    def _take_name(self, name: str, text: str) -> None:
        self._set(name, text)
        self.changed.emit()

    def _take(self, name: str) -> None:
        self._set(name, self._fields[name].value())
        if name == "iin":
            self.take_iin(self.person.iin)
        else:
            self.changed.emit()

    def take_iin(self, typed: str) -> None:
        """Judge the IIN, tell of all that it filled, and only then move on: leaving a field makes
        the page judge it, by what it has been told.
        """
        number = self.judge_iin(typed)
        if number is not None:
            self._fill_by(number)
        self.changed.emit()
        if number is not None:
            self._surname.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self.completed.emit(number)

    def judge_iin(self, typed: str) -> Iin | None:
        """Judge locally and cheaply: the verdict is painted within the frame of the key."""
        self.offers.close_line()
        number = find_iin(typed)
        wrong = number is None and len(typed) == 12
        self.iin.set_error(words.say("iin.check_digit") if wrong else "")
        if wrong:
            self._offer_slips(typed)
        return number

    def _fill_by(self, number: Iin) -> None:
        born = format_day(number.born_on) if number.born_on else ""
        told = {"born": born, "sex": number.sex}
        ours = self._list_ours()
        self._filled = {name: one for name, one in self._filled.items() if name in ours & {"iin"}}
        for name, value in told.items():
            if value and (not get_value(self.person, name) or name in ours):
                self.fill(name, value, ReadFrom.IIN)

    def _list_ours(self) -> set[str]:
        """Return which fields still hold what the program filled in."""
        filled = self._filled.items()
        return {name for name, one in filled if get_value(self.person, name) == one.new}

    def fill(self, name: str, value: Any, source: ReadFrom) -> None:
        """Put ``value`` into a field, with its ``source`` beside it; ``undo`` takes it back."""
        self._filled[name] = _Filling(get_value(self.person, name), value, source)
        self._set(name, value)
        if name in self._fields:
            self._fields[name].set_value(value, self._tag(source) if value else "")

    def fill_from(self, found: Filled) -> None:
        """Put in what a document says; ``undo`` takes it back."""
        sources = {one.field: one.source for one in found.filled}
        for name in _ALL:
            value = get_value(found.person, name)
            if value != get_value(self.person, name):
                self.fill(name, value, sources.get(name, ReadFrom.MRZ))

    def count_filled(self) -> int:
        """Return how many fields the last filling changed."""
        return sum(one.old != one.new for one in self._filled.values())

    def _offer_slips(self, typed: str) -> None:
        born = self.person.born_on if "born" not in self._filled else None
        likely = likely_slips(typed, born)[:MOST]
        offers = [
            Offer(group_iin(one.digits), f"Ctrl {at}", partial(self._take_slip, one))
            for at, one in enumerate(likely, 1)
        ]
        self.offers.show_offers(self.tr("Perhaps:"), offers)

    def _take_slip(self, number: Iin) -> None:
        self.iin.set_value(number.digits)
        self._take("iin")

    def _go_on(self, key: QKeyEvent | None) -> None:
        """The clerk leaves the offer: back to the IIN, or on with the name he has begun to type."""
        if key is None:
            self.go_back()
            return
        self.offers.close_line()
        self._surname.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        QApplication.sendEvent(self._surname.editor, key)

    def go_back(self) -> None:
        self.offers.close_line()
        self.iin.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set(self, name: str, value: Any) -> None:
        if not name.startswith(_DOCUMENT):
            self.person = replace(self.person, **{name: value})
            return
        tail = name.removeprefix(_DOCUMENT)
        document = replace(self.person.document, **{tail: value})
        self.person = replace(self.person, document=document)


def get_value(person: Person, name: str) -> Any:
    """Return what ``person`` has in field ``name``."""
    if name.startswith(_DOCUMENT):
        return getattr(person.document, name.removeprefix(_DOCUMENT))
    return getattr(person, name)
