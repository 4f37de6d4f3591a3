"""What may stand in place of an owner: the tenant of state housing, or a petition."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from regdesk.domain.address import Dwelling
from regdesk.domain.draft import Draft
from regdesk.domain.finding import Findings
from regdesk.domain.paper import PaperCode
from regdesk.services.shares import find_wrong_sum
from regdesk.ui.steps.names import premises_name
from regdesk.ui.steps.owner_words import share_words
from regdesk.ui.steps.side import IconLine, SideCard
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.buttons import SecondaryButton
from regdesk.ui.widgets.cards import NoticeCard
from regdesk.ui.widgets.check_row import CheckRow

TENANT_KEY = "Shift F5"
PETITION_KEY = "Shift F6"


class TermsCard(SideCard):
    """Two answers about the dwelling, a key each."""

    tenant_asked = Signal()
    petition_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tenant, self.petition = CheckRow(TENANT_KEY), CheckRow(PETITION_KEY)
        self.tenant.clicked.connect(self.tenant_asked)
        self.petition.clicked.connect(self.petition_asked)
        self.column.addWidget(self.tenant)
        self.column.addWidget(self.petition)

    def show_dwelling(self, dwelling: Dwelling) -> None:
        """Show what is said of ``dwelling``."""
        self.tenant.set_on(dwelling.state_housing)
        self.petition.set_on(dwelling.petition)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("In place of the owner"))
        self.tenant.set_text(self.tr("State housing: the tenant consents"))
        self.petition.set_text(self.tr("Petition of the organisation's administration"))


class SharesLine(IconLine):
    """Warns of shares that cannot be the whole; they stop nothing."""

    def __init__(self) -> None:
        super().__init__("alert", "", "warn", "warn")

    def show_draft(self, draft: Draft, *, asked: bool) -> None:
        """Judge the shares where owners are ``asked`` for and the housing is theirs."""
        owned = asked and not draft.dwelling.state_housing
        total = find_wrong_sum(draft.owners) if owned else None
        self.setVisible(total is not None)
        if total is not None:
            self.set_text(share_words(total))


class PetitionCard(Translated):
    """Offers the petition where the law asks for one, and says what it stands for once taken."""

    asked = Signal()
    ring_radius = 10

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._draft: Draft | None = None
        self._offer, self._taken = NoticeCard("info"), NoticeCard("ok")
        self._take = SecondaryButton("", PETITION_KEY, small=True)
        self._take.clicked.connect(self.asked)
        self._offer.add_button(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._offer)
        column.addWidget(self._taken)
        self.retranslate()

    @property
    def offers(self) -> bool:
        """Tell whether the petition is offered and not taken yet."""
        return not self._offer.isHidden()

    def show_draft(self, draft: Draft, findings: Findings) -> None:
        """Show what becomes of the owners of ``draft``."""
        self._draft = draft
        asked = any(one.code is PaperCode.PETITION for one in findings.papers)
        self._taken.setVisible(draft.dwelling.petition)
        self._offer.setVisible(asked and not draft.dwelling.petition)
        self.setVisible(asked or draft.dwelling.petition)
        self._word()

    def take_focus(self) -> None:
        """Bring the focus to the offer, or to what was said once it is taken."""
        place = self._take if self.offers else self
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self._take.setText(self.tr("There is a petition"))
        self._word()

    def _word(self) -> None:
        draft = self._draft
        if draft is None:
            return
        title = self.tr("%1: the organisation's administration asks by a petition")
        self._offer.set_text(
            title.replace("%1", premises_name(draft.dwelling.premises)),
            self.tr("It stands in place of the owner's presence, document and consent."),
        )
        kept = len(draft.owners)
        after = self.tr("The petition itself is asked for among the documents.")
        said = self.tr("Owners typed before are kept: %n.", "", kept)
        after = f"{after} {said}" if kept else after
        self._taken.set_text(
            self.tr("Neither presence nor document nor consent of the owner is asked"), after
        )
