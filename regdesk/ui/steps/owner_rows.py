"""The answers on an owner's card: is he here and known by his document, what he agrees to, since
when.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from regdesk.domain.owner import Consent, Owner, Presence
from regdesk.ui import theme
from regdesk.ui.fonts import Role
from regdesk.ui.steps.names import consent_name
from regdesk.ui.steps.owner_words import Answering, Circumstances, who_answers
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.field import Field
from regdesk.ui.widgets.fields import DateField
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.segmented import Segmented

INDENT = 52
_TITLES = 148
_DAY_WIDTH = 132
_CONSENT_KEYS = {Consent.PERMANENT: 3, Consent.TEMPORARY: 4, Consent.REFUSED: 5}
_UNCHECKED = "unchecked"  # here, but not compared with his document
_UNCHECKED_KEY = 6
_AGREED = (Consent.PERMANENT, Consent.TEMPORARY)


class OwnerRows(Translated):
    """Three facts of their own: presence, identity check, consent with its day.

    ``presence_said`` carries the presence and whether the document was checked.
    """

    presence_said = Signal(object, bool)
    consent_said = Signal(object)
    day_typed = Signal(str)
    day_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._owner = Owner("")
        self.presence, self.consent = Segmented(), Segmented()
        self.presence.add(Presence.PRESENT, "", 1, "ok")
        self.presence.add(Presence.ABSENT, "", 2, "danger")
        self.presence.add(_UNCHECKED, "", _UNCHECKED_KEY, "warn")
        for consent, key in _CONSENT_KEYS.items():
            tone = "danger" if consent is Consent.REFUSED else "ok"
            self.consent.add(consent, "", key, tone)
        self._presence_title, self._consent_title = Label("", Role.LABEL), Label("", Role.LABEL)
        self._day_title = Label("", Role.LABEL)
        self._day: DateField | None = None  # made with the first consent
        self._missing = Label("", Role.LABEL, "danger", wrap=True)
        self._lay_out()
        self.presence.chosen.connect(self._say_presence)
        self.consent.chosen.connect(self.consent_said)
        self.retranslate()

    def show_owner(self, owner: Owner, case: Circumstances) -> None:
        """Show what ``owner``, or who represents him, has said."""
        self._owner = owner
        asked = case.asks_presence
        for widget in (self._presence_title, self.presence):
            widget.setVisible(asked)
        for widget in (self._consent_title, self.consent):
            widget.setVisible(case.asks_consent)
        self.presence.set_value(_seen(owner))
        self.consent.set_value(owner.consent)
        absent = asked and owner.answering is Presence.ABSENT
        self.consent.set_muted(absent)
        self._consent_title.set_ink("ink3" if absent else "ink")
        self._show_day(case.asks_consent and owner.consent in _AGREED)
        self._word()

    def fields(self) -> dict[str, Field]:
        """Return the field of the day of consent, while there is a consent."""
        if self._day is None or self._day.isHidden():
            return {}
        return {"consented_on": self._day}

    def press(self, digit: int) -> bool:
        """Answer with a digit: 1, 2 and 6 presence, 3-5 consent."""
        row = self.consent if digit in _CONSENT_KEYS.values() else self.presence
        return not row.isHidden() and row.press(digit)

    def say(self, text: str, ink: str = "danger") -> None:
        """Say below the rows what is still to be answered; an empty text says nothing."""
        self._missing.set_ink(ink)
        self._missing.setText(text)
        self._missing.setVisible(bool(text))

    def focus_rest(self) -> None:
        """Bring the focus to what is still to be answered."""
        asked = not self.presence.isHidden()
        answered = self._owner.answering is Presence.PRESENT and not self.consent.isHidden()
        row = self.presence if asked and not answered else self.consent
        row.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.presence.set_text(Presence.PRESENT, self.tr("Yes, document checked"))
        self.presence.set_text(Presence.ABSENT, self.tr("No"))
        self.presence.set_text(_UNCHECKED, self.tr("Document not checked"))
        for consent in _CONSENT_KEYS:
            self.consent.set_text(consent, consent_name(consent))
        self._day_title.setText(self.tr("Consent given on"))
        if self._day is not None:
            self._word_day(self._day)
        self._word()

    def _word(self) -> None:
        represented = who_answers(self._owner) is Answering.REPRESENTATIVE
        here = self.tr("Representative here") if represented else self.tr("Present in person")
        consent = (
            self.tr("Consent for the others") if self._owner.registrant else self.tr("Consent")
        )
        for title, row, text in (
            (self._presence_title, self.presence, here),
            (self._consent_title, self.consent, consent),
        ):
            title.setText(text)
            row.set_name(text)

    def _word_day(self, day: DateField) -> None:
        day.set_placeholder(self.tr("DD.MM.YYYY"))
        day.editor.setAccessibleName(self.tr("Consent given on"))

    def _show_day(self, agreed: bool) -> None:
        if agreed and self._day is None:
            self._day = self._make_day()
            self._size_day()
        self._day_title.setVisible(agreed)
        if self._day is None:
            return
        self._day.setVisible(agreed)
        if not agreed:
            self._day.set_error("")
        if self._day.value() != self._owner.consented_on:
            self._day.set_value(self._owner.consented_on)

    def _make_day(self) -> DateField:
        day = DateField()
        theme.current().changed.connect(self._size_day)
        day.changed.connect(lambda: self.day_typed.emit(day.value()))
        day.left.connect(self.day_left)
        self._word_day(day)
        # the message beside the field, which is too narrow for a sentence
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(day, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(day.message, 1)
        self._grid.addLayout(row, 2, 1)
        return day

    def _size_day(self) -> None:
        if self._day is not None:
            self._day.setFixedWidth(max(paint.px(_DAY_WIDTH), self._day.least_width()))

    def _say_presence(self, seen: object) -> None:
        if seen == _UNCHECKED:
            self.presence_said.emit(Presence.PRESENT, False)
        else:
            self.presence_said.emit(seen, seen is Presence.PRESENT)

    def _lay_out(self) -> None:
        grid = self._grid = QGridLayout()
        grid.setContentsMargins(INDENT, 0, 0, 0)
        grid.setVerticalSpacing(10)
        grid.setHorizontalSpacing(14)  # a focus ring stands in it
        grid.setColumnMinimumWidth(0, _TITLES)
        grid.setColumnStretch(1, 1)
        answers = ((self._presence_title, self.presence), (self._consent_title, self.consent))
        for at, (title, row) in enumerate(answers):
            grid.addWidget(title, at, 0)
            grid.addWidget(row, at, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self._day_title, 2, 0)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addLayout(grid)
        rows.addWidget(self._missing)
        self._missing.set_inset(INDENT, 0)
        self.say("")


def _seen(owner: Owner) -> Presence | str | None:
    here = owner.answering is Presence.PRESENT
    return _UNCHECKED if here and not owner.identity_checked else owner.answering
