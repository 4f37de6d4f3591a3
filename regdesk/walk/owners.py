"""How a clerk fills in whose dwelling it is and what each owner agrees to: step 4."""

from PySide6.QtCore import Qt

from regdesk.domain.days import format_day
from regdesk.domain.owner import Capacity, Consent, Presence
from regdesk.domain.people import RegistrationKind
from regdesk.ui.steps.owner_card import OwnerCard
from regdesk.ui.widgets.segmented import Segmented
from regdesk.walk.clerk import Clerk
from regdesk.walk.form import Checked, OwnerForm, Scenario
from regdesk.walk.hands import Stuck
from regdesk.walk.people import fill_identity, scan_iin

_CONSENTS = {Consent.PERMANENT: 3, Consent.TEMPORARY: 4, Consent.REFUSED: 5}
_FIELDS_OF_A_FORM = 20


def fill_owner(clerk: Clerk, facts: Scenario) -> None:
    """Step 4: a card for every owner; where less is consented to, the offer that story takes."""
    for at, owner in enumerate(facts.owner, 1):
        if at > 1 and at > len(clerk.list_shown(OwnerCard)):
            clerk.hands.press(Qt.Key.Key_F4)
        card = _find_card(clerk, f"o{at}")
        if owner.registrant:
            _own(clerk, card, owner)
        else:
            _fill_card(clerk, card, owner)
    if facts.hand_in.takes_offer:
        _take_offer(clerk)


def _find_card(clerk: Clerk, key: str) -> OwnerCard:
    for card in clerk.list_shown(OwnerCard):
        if card.owner.key == key:
            return card
    raise Stuck(f"the card of {key}")


def _own(clerk: Clerk, card: OwnerCard, owner: OwnerForm) -> None:
    """Say that the owner is one of those who are registered."""
    clerk.reach(card, "the owner")
    for _ in clerk.draft().registrants:
        if card.owner.registrant == owner.registrant:
            return
        clerk.hands.press(Qt.Key.Key_F5)
    if card.owner.registrant != owner.registrant:
        raise Stuck(f"{owner.registrant} as the owner")


def _fill_card(clerk: Clerk, card: OwnerCard, owner: OwnerForm) -> None:
    path = f"owners.{card.owner.key}."
    if f"{path}iin" in clerk.page().fields():
        clerk.reach(card, "the owner")
        if owner.capacity is not Capacity.FULL:
            clerk.fill(f"{path}capacity", owner.capacity)
        scan_iin(clerk, path, owner.iin)
        fill_identity(clerk, path, owner)
        if owner.share:
            clerk.fill(f"{path}share", owner.share)
        if owner.representative is not None:
            fill_identity(clerk, f"{path}representative.", owner.representative)
        _leave_form(clerk, path)
    _answer(clerk, card, owner)


def _leave_form(clerk: Clerk, path: str) -> None:
    """Press Enter through the rest of the form: the last one closes it."""
    for _ in range(_FIELDS_OF_A_FORM):
        if f"{path}iin" not in clerk.page().fields():
            return
        clerk.hands.press(Qt.Key.Key_Return)


def _answer(clerk: Clerk, card: OwnerCard, owner: OwnerForm) -> None:
    """Answer presence and consent. Present means that the document was checked as well."""
    here = owner.presence is Presence.PRESENT and owner.identity is Checked.CHECKED
    presence, consent, *_ = (one for one in clerk.list_shown(Segmented) if card.isAncestorOf(one))
    clerk.choose(presence, Presence.PRESENT if here else Presence.ABSENT, 1 if here else 2)
    if here and owner.consent is not None:
        clerk.choose(consent, owner.consent, _CONSENTS[owner.consent])
    if owner.consented_on is not None:
        clerk.fill(f"owners.{card.owner.key}.consented_on", format_day(owner.consented_on))


def _take_offer(clerk: Clerk) -> None:
    """Change to the temporary registration that the owners consent to."""
    clerk.picture("owner-offer")
    clerk.hands.press(Qt.Key.Key_F6)
    clerk.see_soon(
        lambda: clerk.draft().registration is RegistrationKind.TEMPORARY, "the kind to change"
    )
