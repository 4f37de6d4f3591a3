"""Typed, machine-readable and told by the IIN, side by side; what differs stands out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from regdesk.domain.iin import Sex
from regdesk.domain.people import IdentityKind
from regdesk.services.reading import KIND, SEX, FieldReading
from regdesk.ui.fonts import Role
from regdesk.ui.steps.field_names import field_name
from regdesk.ui.steps.names import identity_name, sex_name
from regdesk.ui.steps.side import IconLine, SideCard
from regdesk.ui.widgets.base import announce, clear_layout
from regdesk.ui.widgets.labels import Label


class ComparisonCard(SideCard):
    """Shows the fields in which a document and what was typed are not the same."""

    def __init__(self) -> None:
        super().__init__()
        self._agrees = IconLine("check", "", "ok")
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(10)
        self._rows.setVerticalSpacing(3)
        self._rows.setColumnStretch(1, 1)
        self.column.addWidget(self._agrees)
        self.column.addLayout(self._rows)
        self.differing: tuple[FieldReading, ...] = ()
        self.hide()

    def show_readings(self, readings: Sequence[FieldReading]) -> None:
        """Show how ``readings`` stand."""
        before, self.differing = self.differing, tuple(one for one in readings if not one.agrees)
        differing = self.differing
        if differing and differing != before:
            names = ", ".join(field_name(one.field) for one in differing)
            announce(self, f"{self.tr('Differs from the document')}: {names}")
        self.show()
        self.heading.setText(
            self.tr("Differs from the document") if differing else self.tr("The document")
        )
        self._agrees.set_text(self.tr("All that is typed agrees with it"))
        self._agrees.setVisible(not differing)
        clear_layout(self._rows)
        at = 0
        for one in differing:
            at = self._add(one, at)

    def _add(self, one: FieldReading, at: int) -> int:
        """Put ``one`` into the rows from ``at`` on; return the row that follows."""
        self._rows.addWidget(
            Label(field_name(one.field), Role.LABEL_STRONG, "warn", wrap=True), at, 0, 1, 2
        )
        said = (
            (self.tr("typed"), one.typed),
            (self.tr("document"), one.mrz),
            (self.tr("IIN"), one.iin),
        )
        for who, value in said:
            if value:
                at += 1
                top = Qt.AlignmentFlag.AlignTop
                self._rows.addWidget(Label(who, Role.HINT, "ink3"), at, 0, top)
                text = Label(_word(one.field, value), Role.TEXT, wrap=True)
                self._rows.addWidget(text, at, 1, top)
        return at + 1


def _word(field: str, value: str) -> str:
    if field == SEX:
        return sex_name(Sex(value))
    return identity_name(IdentityKind(value)) if field == KIND else value
