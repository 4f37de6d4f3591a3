"""One owner: who it is, whether he stands here, and what he agrees to."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from regdesk.domain.errors import BadInput
from regdesk.domain.owner import Consent, Owner, Presence
from regdesk.ui.scrolling import reveal
from regdesk.ui.steps import edits
from regdesk.ui.steps.owner_form import OwnerForm, focus, is_identified
from regdesk.ui.steps.owner_head import OwnerHead
from regdesk.ui.steps.owner_notice import TONES, OwnerNotice
from regdesk.ui.steps.owner_rows import INDENT, OwnerRows
from regdesk.ui.steps.owner_words import Circumstances, find_obstacle, who_answers
from regdesk.ui.steps.person_form import PersonForm
from regdesk.ui.steps.side import IconLine
from regdesk.ui.widgets.cards import Card
from regdesk.ui.widgets.field import Field


class OwnerCard(Card):
    """Shows an owner and becomes another as the clerk acts: ``changed`` carries it.

    The form is made when it is first opened: forty owners are forty heads with two rows each.
    """

    changed = Signal(object)
    removed = Signal()
    left = Signal(str)  # the tail of the path of the field that was left
    ring_radius = 10

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.owner = Owner("")
        self._case = Circumstances()
        self._removable = False
        self._editing: bool | None = None
        self.form: OwnerForm | None = None
        self._head = OwnerHead()
        self._rows = OwnerRows()
        self._no_consent = IconLine("check", "", "ok")
        self.notice = OwnerNotice()
        self._lay_out()
        self._connect()

    @property
    def complete(self) -> bool:
        """Tell whether nothing is left to ask of this owner."""
        if not self._case.is_asked:
            return True
        here = not self._case.asks_presence or self.owner.answering is not None
        agreed = not self._case.asks_consent or self.owner.consent is not None
        free = find_obstacle(self.owner, self._case) is None
        return here and agreed and free and is_identified(self.owner)

    @property
    def editing(self) -> bool:
        """Tell whether the form is open."""
        return bool(self._editing)

    def show_owner(self, owner: Owner, case: Circumstances, *, removable: bool) -> None:
        """Show ``owner`` of a dwelling in a case of such circumstances."""
        if (owner, case, removable) == (self.owner, self._case, self._removable):
            return
        if owner.registrant != self.owner.registrant:
            self._editing = None
        self.owner, self._case, self._removable = owner, case, removable
        if self._editing is None:
            self._editing = case.is_asked and not is_identified(owner)
        self._show_state()

    def open_form(self) -> None:
        """Open the form and begin at its first field."""
        self._editing = True
        self._show_state()
        if self.form is not None:
            focus(self.form.first())

    def close_form(self) -> None:
        """Collapse the form to the head line when it is complete; go on to the answers."""
        self._editing = self._case.is_asked and not is_identified(self.owner)
        self._show_state()
        self.focus_rest()
        self.left.emit("capacity")  # what the law says of an owner's age is due now

    def fields(self) -> dict[str, Field]:
        """Return the fields in use by the tail of their path."""
        typed = self.form.fields() if self.form is not None and self.editing else {}
        answered = self._rows.fields() if self._case.is_asked else {}
        return {**typed, **answered}

    def in_form(self) -> bool:
        """Tell whether the clerk types something: digits then mean what is typed."""
        focused = QApplication.focusWidget()
        if focused is None:
            return False
        typing = any(field.editor is focused for field in self._rows.fields().values())
        return typing or (self.form is not None and self.form.isAncestorOf(focused))

    def press(self, digit: int) -> bool:
        """Answer with a digit: 1, 2 and 6 presence, 3-5 consent."""
        return self._case.is_asked and self._rows.press(digit)

    def enter(self) -> bool:
        """Go to the next field of the form, from the last one to the answers; False outside."""
        focused = QApplication.focusWidget()
        if self.form is None or not any(
            one.editor is focused for one in self.form.fields().values()
        ):
            return False
        editors = self.form.enter_order()
        at = editors.index(focused) + 1 if focused in editors else len(editors)
        if at < len(editors):
            editors[at].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.close_form()
        return True

    def focus_rest(self) -> None:
        """Bring the focus to what is still to be answered."""
        if self.editing and self.form is not None:
            focus(self.form.first_empty())
        elif not self._case.is_asked:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._rows.focus_rest()

    def focus_presence(self) -> None:
        self._rows.presence.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_consent(self) -> None:
        self._rows.consent.setFocus(Qt.FocusReason.OtherFocusReason)

    def say_missing(self, text: str, ink: str = "danger") -> None:
        """Say below the rows what is still to be answered; an empty text says nothing."""
        self._rows.say(text, ink)

    def open_at_hand(self) -> PersonForm | None:
        """Open the form where it is not and return that of whoever is being typed; None where
        nobody is asked for.
        """
        if not self.in_form():
            self.open_form()
        return None if self.form is None else self.form.at_hand()

    def at_hand(self) -> tuple[str, PersonForm | None]:
        """Return whose form the clerk is in, by his key, and that form; None: none is open."""
        if self.form is None or not self.editing:
            return self.owner.key, None
        return self.form.name_at_hand(), self.form.at_hand()

    def name_scanned(self, *, asked: bool) -> str:
        """Open the form where it is not, and return the key of whose document is to be read.

        Errors: ``BadInput`` ``scan.petition`` where owners are not ``asked`` for, and
        ``scan.registers``: the owner's own is read where he registers.
        """
        if not asked:
            raise BadInput("scan.petition")
        self.open_at_hand()
        name, _form = self.at_hand()
        if self.owner.registrant and name == self.owner.key:
            raise BadInput("scan.registers")
        return name

    def retranslate(self) -> None:
        """Word the card anew; its parts do that themselves."""
        self._show_state()

    def _lay_out(self) -> None:
        self.column.setContentsMargins(20, 14, 16, 16)
        self._no_consent.setContentsMargins(INDENT, 0, 0, 0)
        for widget in (self._head, self._no_consent, self._rows, self.notice):
            self.column.addWidget(widget)

    def _connect(self) -> None:
        self._head.edit_asked.connect(self.open_form)
        self._head.remove_asked.connect(self.removed)
        self._rows.presence_said.connect(self._take_presence)
        self._rows.consent_said.connect(self._take_consent)
        self._rows.day_typed.connect(self._take_day)
        self._rows.day_left.connect(lambda: self.left.emit("consented_on"))

    def _make_form(self) -> OwnerForm:
        form = OwnerForm()
        form.changed.connect(lambda: self._tell(form.owner))
        form.left.connect(self.left)
        self.column.insertWidget(1, form)
        return form

    def _show_state(self) -> None:
        asked, own = self._case.is_asked, bool(self.owner.registrant)
        if self.editing and self.form is None:
            self.form = self._make_form()
        if self.form is not None:
            self.form.show_owner(self.owner, asked=asked)
            self.form.setVisible(self.editing)
        self._head.show_owner(
            self.owner,
            editing=self.editing,
            changeable=asked,
            removable=self._removable and self.editing,
        )
        self._rows.setVisible(asked)
        self._rows.show_owner(self.owner, self._case)
        self._no_consent.setVisible(own)
        self._no_consent.set_text(
            self.tr("Registers in the own dwelling: consent is needed for the others only")
            if self._case.asks_consent
            else self.tr("Registers in the own dwelling: no consent is needed")
        )
        obstacle = find_obstacle(self.owner, self._case)
        self.notice.show_obstacle(obstacle, who_answers(self.owner))
        self.set_bar(TONES[obstacle] if obstacle else "ok" if self.complete else "")

    def _take_presence(self, presence: Presence, checked: bool) -> None:
        self._tell(edits.put_presence(self.owner, presence, checked=checked))
        here = presence is Presence.PRESENT and self._case.asks_consent
        if here and self.owner.consent is None:
            self.focus_consent()

    def _take_consent(self, consent: Consent) -> None:
        self._tell(edits.put_consent(self.owner, consent, self._today))

    def _take_day(self, typed: str) -> None:
        self._tell(replace(self.owner, consented_on=typed))

    def _tell(self, owner: Owner) -> None:
        before, self.owner = self.notice.obstacle, owner
        self.say_missing("")
        self._show_state()
        self.changed.emit(owner)
        if self.notice.obstacle not in (None, before):
            reveal(self.notice)
