"""Who an owner is, whether he acts himself, and who represents one that cannot."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from regdesk.domain.owner import Capacity, Owner, Presence
from regdesk.domain.people import Person
from regdesk.services.page_places import name_stand_in
from regdesk.ui.fonts import Role
from regdesk.ui.steps.helper_form import HelperForm
from regdesk.ui.steps.owner_words import capacity_name
from regdesk.ui.steps.person_form import PersonForm
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.field import Field
from regdesk.ui.widgets.fieldrow import FieldRow
from regdesk.ui.widgets.fields import ChoiceField, TextField
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.rule import Rule

_IIN_HEIGHT = 48
_STANDS_IN = "representative."
_TITLE_DOWN = 5  # px: in line with the words in the field beside it


class OwnerForm(Translated):
    """Shows an owner and becomes another as the clerk types; ``left`` names the field that was
    left. Of one who is registered here only the capacity is asked: all else is known.
    """

    changed = Signal()
    left = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.owner = Owner("")
        self._helped = False  # another answers for him and is asked who he is
        self._share = TextField()
        self._share.editor.setMinimumHeight(paint.px(_IIN_HEIGHT))  # it stands beside the IIN
        self._person = PersonForm(self._share)
        self._capacity = ChoiceField()
        self._capacity_title = Label("", Role.LABEL)
        self._line, self._stands_in_title = Rule(around=4), Label("", Role.CARD_TITLE)
        self._stands_in: HelperForm | None = None  # few owners need one
        self._lay_out()
        self._person.changed.connect(self._take_person)
        self._share.changed.connect(self._take_share)
        self._capacity.changed.connect(self._take_capacity)
        for name, field in (*self._person.fields().items(), ("capacity", self._capacity)):
            field.left.connect(partial(self.left.emit, name))
        self.retranslate()

    def show_owner(self, owner: Owner, *, asked: bool) -> None:
        """Show ``owner``, of whom something is ``asked`` or nothing; fields that already show
        their value keep caret and tag.
        """
        self.owner, self._helped = owner, asked and owner.represented
        self._person.setVisible(not owner.registrant)
        self._person.show_person(owner.person)
        if self._share.value() != owner.share:
            self._share.set_value(owner.share)
        if self._capacity.value() is not owner.capacity:
            self._capacity.set_value(owner.capacity)
        if self._helped and self._stands_in is None:
            self._stands_in = self._make_stands_in()
        if self._stands_in is not None:
            self._stands_in.show_person(owner.representative)
            self._stands_in.setVisible(self._helped)
        self._line.setVisible(self._helped)
        self._stands_in_title.setVisible(self._helped)

    def fields(self) -> dict[str, Field]:
        """Return the fields by the tail of their path, in reading order."""
        fields: dict[str, Field] = {}
        if not self.owner.registrant:
            iin, born, *others = self._person.fields().items()
            fields = dict([iin, born, ("share", self._share), *others])
        fields["capacity"] = self._capacity
        if self._stands_in is not None and self._helped:
            helper = self._stands_in.fields()
            fields |= {f"{_STANDS_IN}{name}": field for name, field in helper.items()}
        return fields

    def enter_order(self) -> list[QWidget]:
        """Return the editors that ``Enter`` walks through; of most owners no more is asked."""
        fields = self.fields()
        skipped = () if self._helped else ("capacity",)
        return [field.editor for name, field in fields.items() if name not in skipped]

    def first_empty(self) -> Field:
        """Return the first field without a value, where work on the form begins."""
        if not self.owner.registrant and not is_named(self.owner):
            return self._person.first_empty()
        if self._stands_in is not None and self._helped:
            return self._stands_in.first_empty()
        return self._capacity if self.owner.registrant else self._person.first_empty()

    def first(self) -> Field:
        """Return the first field."""
        return self._capacity if self.owner.registrant else self._person.iin

    def key(self, event: QKeyEvent) -> bool:
        """Take a key that means the offers below an IIN."""
        return self.at_hand().key(event)

    def undo(self) -> bool:
        return self.at_hand().undo()

    def at_hand(self) -> PersonForm:
        """Return the form the clerk is in: the owner's, or his representative's."""
        stands_in, focused = self._stands_in, QApplication.focusWidget()
        if stands_in is None or focused is None or not stands_in.isAncestorOf(focused):
            return self._person
        return stands_in

    def name_at_hand(self) -> str:
        """Return the key of him whose form the clerk is in."""
        own = self.at_hand() is self._person
        return self.owner.key if own else name_stand_in(self.owner.key)

    def retranslate(self) -> None:
        self._share.set_label(self.tr("Share"))
        self._share.set_optional(self.tr("optional"))
        self._capacity_title.setText(self.tr("Capacity to act"))
        self._capacity.editor.setAccessibleName(self._capacity_title.text())
        self._capacity.set_options([(one, capacity_name(one)) for one in Capacity])
        self._stands_in_title.setText(self.tr("Legal representative"))

    def _lay_out(self) -> None:
        capacity = QHBoxLayout()
        capacity.setSpacing(16)
        self._capacity_title.set_inset(0, _TITLE_DOWN)
        capacity.addWidget(self._capacity_title)
        capacity.addWidget(FieldRow(self._capacity), 2)
        capacity.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._column.addWidget(self._person)
        self._column.addLayout(capacity)
        self._column.addWidget(self._line)
        self._column.addWidget(self._stands_in_title)

    def _make_stands_in(self) -> HelperForm:
        form = HelperForm()
        form.changed.connect(self._take_representative)
        for name, field in form.fields().items():
            field.left.connect(partial(self.left.emit, f"{_STANDS_IN}{name}"))
        self._column.addWidget(form)
        form.show()
        return form

    def _take_person(self) -> None:
        self._tell(replace(self.owner, person=self._person.person))

    def _take_share(self) -> None:
        self._tell(replace(self.owner, share=self._share.value()))

    def _take_capacity(self) -> None:
        self._tell(replace(self.owner, capacity=self._capacity.value()))

    def _take_representative(self) -> None:
        if self._stands_in is not None:
            self._tell(replace(self.owner, representative=self._stands_in.person))

    def _tell(self, owner: Owner) -> None:
        self.owner = owner
        self.changed.emit()


def is_named(owner: Owner) -> bool:
    """Tell whether the owner is known by name and number, and by his document where he shows it."""
    away = not owner.represented and owner.presence is Presence.ABSENT
    return _is_known(owner.person) and (away or bool(owner.person.document.number))


def is_identified(owner: Owner) -> bool:
    """Tell whether nothing is left to type of the owner and of who represents him."""
    helped = owner.represented and owner.answering is not Presence.ABSENT
    return (bool(owner.registrant) or is_named(owner)) and (
        not helped or _is_known(owner.representative)
    )


def _is_known(person: Person) -> bool:
    """A foreign passport may stand without a number; a wrong number is none."""
    numbered = person.number is not None or bool(not person.iin and person.document.number)
    return bool(person.surname and person.given) and numbered


def focus(field: Field) -> None:
    """Bring the clerk to ``field``."""
    field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
