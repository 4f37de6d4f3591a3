"""The question to a citizen come from abroad: what is shown of the country left."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regdesk.domain.people import AbroadProof
from regdesk.ui.fonts import Role
from regdesk.ui.widgets.cards import Card
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.segmented import Segmented

_SHOWN = (AbroadProof.DEREGISTRATION, AbroadProof.NO_CITIZENSHIP)


class ProofCard(Card):
    """Yes or no first; on yes, which of the two documents it is (the usual one is taken)."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = Label("", Role.PRIMARY)
        self._more = Label("", Role.TEXT, "ink2")
        self._which_title = Label("", Role.TEXT, "ink2")
        self._answer = Segmented()
        self._answer.add(True, "", 1)
        self._answer.add(False, "", 2)
        self._which = Segmented()
        self._which.add(AbroadProof.DEREGISTRATION, "", 1)
        self._which.add(AbroadProof.NO_CITIZENSHIP, "", 2)
        self._answer.chosen.connect(self._tell)
        self._which.chosen.connect(self.chosen)
        self._lay_out()

    def show_proof(self, proof: AbroadProof | None) -> None:
        """Show the answer given so far."""
        self._answer.set_value(None if proof is None else proof in _SHOWN)
        self._which.set_value(proof)
        self._second.setVisible(proof in _SHOWN)

    def focus_answer(self) -> None:
        """Bring the focus to the question."""
        self._answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self._question.setText(self.tr("Proof of de-registration in the former country"))
        self._more.setText(self.tr("or certificate of no citizenship: is there one?"))
        self._which_title.setText(self.tr("Which one is shown?"))
        self._answer.set_name(self._question.text())
        self._which.set_name(self._which_title.text())
        self._answer.set_text(True, self.tr("There is"))
        self._answer.set_text(False, self.tr("There is none"))
        self._which.set_text(AbroadProof.DEREGISTRATION, self.tr("De-registration"))
        self._which.set_text(AbroadProof.NO_CITIZENSHIP, self.tr("No citizenship"))

    def _lay_out(self) -> None:
        self.column.setContentsMargins(18, 9, 14, 9)
        self.column.setSpacing(8)
        says = QVBoxLayout()
        says.setSpacing(2)
        says.addWidget(self._question)
        says.addWidget(self._more)
        first = QHBoxLayout()
        first.addLayout(says)
        first.addStretch(1)
        first.addWidget(self._answer)
        self._second = QWidget()
        second = QHBoxLayout(self._second)
        second.setContentsMargins(0, 0, 0, 0)
        second.addWidget(self._which_title)
        second.addStretch(1)
        second.addWidget(self._which)
        self.column.addLayout(first)
        self.column.addWidget(self._second)

    def _tell(self, there_is: bool) -> None:
        self.chosen.emit(AbroadProof.DEREGISTRATION if there_is else AbroadProof.NONE)
