"""The form that adds a receipt printer of the network."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regdesk.domain.errors import BadInput
from regdesk.domain.receipt_printer import read_receipt_printer
from regdesk.ui import words
from regdesk.ui.print_choices import PrintChoices
from regdesk.ui.widgets.buttons import SecondaryButton
from regdesk.ui.widgets.fields import TextField


class NewPrinter(QWidget):
    """Adds a receipt printer of the network: what it is called and where it listens."""

    def __init__(self, choices: PrintChoices) -> None:
        super().__init__()
        self._choices = choices
        self.place = TextField(self.tr("Receipt printer in the network"))
        self.place.set_placeholder("192.168.1.50:9100")
        self.name = TextField(self.tr("What to call it"))
        self._add = SecondaryButton(self.tr("Add"), "Enter", small=True)
        self._add.clicked.connect(self.add)
        self.place.changed.connect(lambda: self.place.set_error(""))
        self.name.changed.connect(lambda: self.name.set_error(""))
        fields = QHBoxLayout()
        fields.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        fields.addWidget(self.place, 5, top)
        fields.addWidget(self.name, 4, top)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(fields)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def add(self) -> None:
        """Remember what was typed, or say at its field what is wrong."""
        try:
            printer = read_receipt_printer(self.name.value(), self.place.value())
        except BadInput as bad:
            field = self.name if bad.key == "printer.name" else self.place
            field.set_error(words.failure(bad))
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.place.set_value("")
        self.name.set_value("")
        self._choices.add_receipt(printer)
