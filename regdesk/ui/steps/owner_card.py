"""One owner: who it is, whether he stands here, and what he agrees to."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from regdesk.domain.iin import Iin
from regdesk.domain.owner import Consent, Owner, Presence
from regdesk.domain.people import RegistrationKind
from regdesk.ui.fonts import Role
from regdesk.ui.steps import edits
from regdesk.ui.steps.names import consent_name
from regdesk.ui.steps.owner_head import OwnerHead
from regdesk.ui.steps.owner_notice import Obstacle, OwnerNotice, find_obstacle
from regdesk.ui.steps.person_form import PersonForm
from regdesk.ui.steps.side import IconLine
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.cards import Card
from regdesk.ui.widgets.field import Field
from regdesk.ui.widgets.fields import TextField
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.segmented import Segmented

_INDENT = 52
_IIN_HEIGHT = 48
_BARS = {Obstacle.ABSENT: "danger", Obstacle.REFUSED: "danger", Obstacle.NARROWER: "warn"}
_CONSENT_KEYS = {Consent.PERMANENT: 3, Consent.TEMPORARY: 4, Consent.REFUSED: 5}


class OwnerCard(Card):
    """Shows an owner and becomes another as the clerk acts: ``changed`` carries it."""

    changed = Signal(object)
    removed = Signal()
    ring_radius = 10

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.owner = Owner("")
        self._wanted: RegistrationKind | None = None
        self._removable = False
        self._editing: bool | None = None
        self._head = OwnerHead()
        self._share = TextField()
        self._share.editor.setMinimumHeight(paint.px(_IIN_HEIGHT))  # it stands beside the IIN
        self.form = PersonForm(self._share)
        self._presence = Segmented()
        self._presence.add(Presence.PRESENT, "", 1, "ok")
        self._presence.add(Presence.ABSENT, "", 2, "danger")
        self._consent = Segmented()
        for consent, key in _CONSENT_KEYS.items():
            tone = "danger" if consent is Consent.REFUSED else "ok"
            self._consent.add(consent, "", key, tone)
        self._presence_title, self._consent_title = Label("", Role.LABEL), Label("", Role.LABEL)
        self._missing = Label("", Role.LABEL, "danger", wrap=True)
        self._no_consent = IconLine("check", "", "ok")
        self.notice = OwnerNotice()
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def complete(self) -> bool:
        """Tell whether nothing is left to ask of this owner."""
        if self.owner.registrant:
            return True
        answered = self.owner.presence is not None and self.owner.consent is not None
        return answered and self._obstacle is None and _identified(self.owner)

    @property
    def editing(self) -> bool:
        """Tell whether the form is open."""
        return bool(self._editing) and not self.owner.registrant

    def show_owner(self, owner: Owner, wanted: RegistrationKind | None, *, removable: bool) -> None:
        """Show ``owner`` of a dwelling where someone wants to be registered as ``wanted``."""
        self.owner, self._wanted, self._removable = owner, wanted, removable
        if self._editing is None:
            self._editing = not _identified(owner)
        self.form.show_person(owner.person)
        if self._share.value() != owner.share:
            self._share.set_value(owner.share)
        self._presence.set_value(owner.presence)
        self._consent.set_value(owner.consent)
        self._show_state()

    def open_form(self) -> None:
        """Open the form and begin at the IIN."""
        self._editing = True
        self._show_state()
        self.form.iin.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_form(self) -> None:
        """Collapse the form to the head line when it is complete; go on to the presence."""
        self._editing = not _identified(self.owner)
        self._show_state()
        self._presence.setFocus(Qt.FocusReason.OtherFocusReason)

    def fields(self) -> dict[str, Field]:
        """Return the fields of the open form by the tail of their path."""
        return self.form.fields() if self.editing else {}

    def press(self, digit: int) -> bool:
        """Answer with a digit: 1-2 presence, 3-5 consent."""
        if self.owner.registrant:
            return False
        row = self._presence if digit <= len(Presence) else self._consent
        return row.press(digit)

    def focus_rest(self) -> None:
        """Bring the focus to what is still to be answered."""
        if self.editing:
            self.form.first_empty().editor.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.owner.registrant:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.owner.presence is Presence.PRESENT:
            self.focus_consent()
        else:
            self.focus_presence()

    def focus_presence(self) -> None:
        self._presence.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_consent(self) -> None:
        self._consent.setFocus(Qt.FocusReason.OtherFocusReason)

    def say_missing(self, text: str) -> None:
        """Say below the rows what is still to be answered; an empty text says nothing."""
        self._missing.setText(text)
        self._missing.setVisible(bool(text))

    def take_iin(self, number: Iin) -> None:
        """Take the owner's number from the hand scanner."""
        self.open_form()
        self.form.take_scan(number)

    def retranslate(self) -> None:
        self._share.set_label(self.tr("Share"))
        self._share.set_optional(self.tr("optional"))
        self._presence_title.setText(self.tr("Present in person"))
        self._consent_title.setText(self.tr("Consent"))
        self._presence.set_name(self._presence_title.text())
        self._consent.set_name(self._consent_title.text())
        self._presence.set_text(Presence.PRESENT, self.tr("Yes, document checked"))
        self._presence.set_text(Presence.ABSENT, self.tr("No"))
        for consent in _CONSENT_KEYS:
            self._consent.set_text(consent, consent_name(consent))
        self._no_consent.set_text(self.tr("Registers in the own dwelling: no consent is needed"))
        self._show_state()

    @property
    def _obstacle(self) -> Obstacle | None:
        return find_obstacle(self.owner, self._wanted)

    def _lay_out(self) -> None:
        self.column.setContentsMargins(20, 14, 16, 16)
        grid = QGridLayout()
        grid.setContentsMargins(_INDENT, 0, 0, 0)
        grid.setVerticalSpacing(10)
        grid.setHorizontalSpacing(8)
        grid.setColumnMinimumWidth(0, 154)
        grid.setColumnStretch(1, 1)
        for row, (title, answers) in enumerate(
            ((self._presence_title, self._presence), (self._consent_title, self._consent))
        ):
            grid.addWidget(title, row, 0)
            grid.addWidget(answers, row, 1, Qt.AlignmentFlag.AlignLeft)
        self._rows = QWidget()
        rows = QVBoxLayout(self._rows)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addLayout(grid)
        rows.addWidget(self._missing)
        self._missing.setContentsMargins(_INDENT, 0, 0, 0)
        self._no_consent.setContentsMargins(_INDENT, 0, 0, 0)
        for widget in (self._head, self.form, self._rows, self._no_consent, self.notice):
            self.column.addWidget(widget)
        self.say_missing("")

    def _connect(self) -> None:
        self._head.edit_asked.connect(self.open_form)
        self._head.remove_asked.connect(self.removed)
        self.form.changed.connect(self._take_person)
        self._share.changed.connect(self._take_share)
        self._presence.chosen.connect(self._take_presence)
        self._consent.chosen.connect(self._take_consent)

    def _show_state(self) -> None:
        own = bool(self.owner.registrant)
        obstacle = self._obstacle
        absent = obstacle is Obstacle.ABSENT
        self._head.show_owner(
            self.owner, editing=self.editing, removable=self._removable and self.editing
        )
        self.form.setVisible(self.editing)
        self._rows.setVisible(not own)
        self._no_consent.setVisible(own)
        self._consent.set_muted(absent)
        self._consent_title.set_ink("ink3" if absent else "ink")
        self.notice.show_obstacle(obstacle)
        bar = _BARS[obstacle] if obstacle is not None else "ok" if self.complete else ""
        self.set_bar(bar)

    def _take_person(self) -> None:
        self._tell(replace(self.owner, person=self.form.person))

    def _take_share(self) -> None:
        self._tell(replace(self.owner, share=self._share.value()))

    def _take_presence(self, presence: Presence) -> None:
        self._tell(edits.put_presence(self.owner, presence))
        if presence is Presence.PRESENT:
            self.focus_consent()

    def _take_consent(self, consent: Consent) -> None:
        self._tell(edits.put_consent(self.owner, consent, self._today))

    def _tell(self, owner: Owner) -> None:
        self.owner = owner
        self.say_missing("")
        self._show_state()
        self.changed.emit(owner)


def _identified(owner: Owner) -> bool:
    person = owner.person
    named = bool(person.surname and person.given and person.document.number)
    return named and person.number is not None
