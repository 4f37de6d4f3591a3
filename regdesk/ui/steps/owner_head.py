"""The head line of an owner's card: who it is, what share, by which document."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regdesk.domain.iin import mask_iin
from regdesk.domain.owner import Owner
from regdesk.ui.fonts import Role
from regdesk.ui.steps.names import identity_name
from regdesk.ui.steps.owner_words import capacity_name
from regdesk.ui.widgets.buttons import QuietButton
from regdesk.ui.widgets.icon import Initials, initials_of
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.pills import Pill


class OwnerHead(QWidget):
    """Initials, name, share, masked IIN; ``edit_asked`` and ``remove_asked`` come from its
    buttons.
    """

    edit_asked = Signal()
    remove_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._initials = Initials(size=40)
        self._name = Label("", Role.CARD_TITLE)
        self._share, self._standing = Pill(), Pill()
        self._second = Label("", Role.TEXT, "ink2", tabular=True)
        self._edit = QuietButton("", "", "pencil")
        self._remove = QuietButton("", "", "cross")
        self._edit.clicked.connect(self.edit_asked)
        self._remove.clicked.connect(self.remove_asked)
        self._lay_out()

    def show_owner(self, owner: Owner, *, editing: bool, changeable: bool, removable: bool) -> None:
        """Show who ``owner`` is; while his form is open there is nothing to change here."""
        person = owner.person
        self._initials.set_text(initials_of(person.full_name))
        self._initials.setVisible(bool(person.full_name))
        self._name.setText(person.full_name or self._nobody(owner))
        self._share.show_state(self.tr("share {share}").format(share=owner.share), "neutral")
        self._share.setVisible(bool(owner.share))
        self._show_standing(owner)
        self._second.setText(self._identity(owner))
        self._second.setVisible(bool(self._second.text()))
        self._edit.setVisible(not editing and changeable)
        self._remove.setVisible(removable)
        self._edit.setText(self.tr("Change"))
        self._remove.setText(self.tr("Remove"))

    def _identity(self, owner: Owner) -> str:
        masked = mask_iin(owner.person.iin)
        parts = [self.tr("IIN {iin}").format(iin=masked)] if masked else []
        return " · ".join([*parts, *self._standings(owner)])

    def _standings(self, owner: Owner) -> list[str]:
        """Return by what he is known, and who acts for him."""
        person = owner.person
        acting = [self._representative(owner)] if owner.represented else []
        if owner.registrant:
            return [self.tr("is the person being registered"), *acting]
        if acting:
            return acting
        if person.full_name and not owner.identity_checked:
            return [self.tr("document not checked")]
        if person.document.kind is not None and person.document.number:
            kind = identity_name(person.document.kind)
            return [f"{kind[0].lower()}{kind[1:]} {mask_number(person.document.number)}"]
        return []

    def _nobody(self, owner: Owner) -> str:
        return self.tr("New tenant") if owner.tenant else self.tr("New owner")

    def _show_standing(self, owner: Owner) -> None:
        """Say what he is where that is not what it usually is: tenant, minor, incapable."""
        said = []
        if owner.tenant:
            said.append(self.tr("tenant"))
        if owner.represented:
            said.append(capacity_name(owner.capacity).lower())
        self._standing.show_state(" · ".join(said), "neutral")
        self._standing.setVisible(bool(said) and bool(owner.person.full_name))

    def _representative(self, owner: Owner) -> str:
        name = owner.representative.short_name
        if not name:
            return self.tr("the representative is not named yet")
        return self.tr("for him acts %1").replace("%1", name)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(9)
        first.addWidget(self._name)
        first.addWidget(self._share)
        first.addWidget(self._standing)
        first.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addLayout(first)
        words.addWidget(self._second)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._initials)
        row.addLayout(words, 1)
        row.addWidget(self._remove)
        row.addWidget(self._edit)


def mask_number(number: str) -> str:
    """Return ``0417•••82`` for a document number; a short one is not shown at all."""
    return f"{number[:4]}•••{number[-2:]}" if len(number) >= 8 else "•••"
