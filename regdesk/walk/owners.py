"""How a clerk fills in whose dwelling it is and what each owner agrees to: step 4."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from regdesk.domain.days import format_day
from regdesk.domain.owner import Capacity, Consent, Owner, Presence
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import RegistrationKind
from regdesk.ui.steps.owner_card import OwnerCard
from regdesk.walk.clerk import SHIFT, Clerk
from regdesk.walk.form import Checked, OwnerForm, PaperSeen, Scenario
from regdesk.walk.hands import Stuck
from regdesk.walk.people import fill_identity, read_document, scan_iin

_HERE, _NOT_HERE, _UNCHECKED = 1, 2, 6
_CONSENTS = {Consent.PERMANENT: 3, Consent.TEMPORARY: 4, Consent.REFUSED: 5}
_FIELDS_OF_A_FORM = 20


def fill_owner(clerk: Clerk, facts: Scenario) -> None:
    """Step 4: a card for every owner; where less is consented to, the offer that a story takes."""
    petition = any(one.code is PaperCode.PETITION for one in clerk.findings().papers)
    if facts.address.petition or (petition and not facts.owner):
        _press_once(clerk, Qt.Key.Key_F6, lambda: clerk.draft().dwelling.petition, "the petition")
        return
    for at, owner in enumerate(facts.owner, 1):
        if at > 1 and at > len(clerk.list_shown(OwnerCard)):
            clerk.hands.press(Qt.Key.Key_F4)
        _fill_card(clerk, _find_card(clerk, f"o{at}"), owner)
        if _is_without_document(facts, at):
            clerk.hands.press(Qt.Key.Key_F6)
    if facts.address.state_housing or any(one.tenant for one in facts.owner):
        _press_once(
            clerk, Qt.Key.Key_F5, lambda: clerk.draft().dwelling.state_housing, "state housing"
        )
    if facts.hand_in.takes_offer:
        _take_offer(clerk)
    if any(one.code is PaperCode.CONSENT for one in clerk.findings().papers):
        _print_form(clerk)


def _print_form(clerk: Clerk) -> None:
    """Let the owners have the form that they sign."""
    clerk.hands.press(Qt.Key.Key_F4, SHIFT)
    clerk.see(lambda: clerk.has_sheet("consent"), "the consent form")


def _press_once(clerk: Clerk, key: Qt.Key, stands: Callable[[], bool], called: str) -> None:
    """Turn an answer of the whole step by Shift and ``key``, where it does not stand yet."""
    if not stands():
        clerk.hands.press(key, SHIFT)
        clerk.see_soon(stands, called)


def _find_card(clerk: Clerk, key: str) -> OwnerCard:
    for card in clerk.list_shown(OwnerCard):
        if card.owner.key == key:
            return card
    raise Stuck(f"the card of {key}")


def _fill_card(clerk: Clerk, card: OwnerCard, owner: OwnerForm) -> None:
    clerk.reach(card, "the owner")
    if owner.registrant:
        _own(clerk, card, owner.registrant)
    else:
        _identify(clerk, f"owners.{card.owner.key}.", owner)
        _answer_presence(clerk, card, owner)
    if owner.consent is not None and _is_asked(clerk, card.owner):
        _answer(clerk, card, _CONSENTS[owner.consent], lambda one: one.consent is owner.consent)
    if owner.consented_on is not None:
        clerk.fill(f"owners.{card.owner.key}.consented_on", format_day(owner.consented_on))


def _own(clerk: Clerk, card: OwnerCard, registrant: str) -> None:
    """Say that the owner is one of those who are registered: the key goes round them."""
    for _ in range(len(clerk.draft().registrants) + 1):
        if card.owner.registrant == registrant:
            return
        clerk.hands.press(Qt.Key.Key_F5)
    raise Stuck(f"{registrant} as the owner")


def _identify(clerk: Clerk, path: str, owner: OwnerForm) -> None:
    """Fill the form in, while it is open, and press Enter until it closes."""
    if f"{path}iin" not in clerk.page().fields():
        return
    read_document(clerk, path, owner)
    scan_iin(clerk, path, owner.iin)
    fill_identity(clerk, path, owner)
    if owner.share:
        clerk.fill(f"{path}share", owner.share)
    if owner.capacity is not Capacity.FULL:
        clerk.fill(f"{path}capacity", owner.capacity)
    if owner.representative is not None:
        read_document(clerk, f"{path}representative.", owner.representative)
        fill_identity(clerk, f"{path}representative.", owner.representative)
    for _ in range(_FIELDS_OF_A_FORM):
        if f"{path}iin" not in clerk.page().fields():
            return
        clerk.hands.press(Qt.Key.Key_Return)


def _answer_presence(clerk: Clerk, card: OwnerCard, owner: OwnerForm) -> None:
    """Say who stands here: the owner or, where he does not act himself, his representative."""
    if owner.capacity is not Capacity.FULL:
        came = Presence.ABSENT if owner.representative is None else Presence.PRESENT
        digit = _NOT_HERE if owner.representative is None else _HERE
        _answer(clerk, card, digit, lambda one: one.representative_presence is came)
        return
    checked = owner.presence is Presence.PRESENT and owner.identity is Checked.CHECKED
    digit = _NOT_HERE if owner.presence is Presence.ABSENT else _HERE if checked else _UNCHECKED
    wanted = (owner.presence, checked)
    _answer(clerk, card, digit, lambda one: (one.presence, one.identity_checked) == wanted)


def _is_asked(clerk: Clerk, owner: Owner) -> bool:
    """Tell whether somebody stands here who can consent, and for another than himself."""
    if owner.registrant and len(clerk.draft().registrants) == 1:
        return False
    if owner.capacity is not Capacity.FULL:
        return owner.representative_presence is Presence.PRESENT
    return owner.presence is Presence.PRESENT


def _answer(clerk: Clerk, card: OwnerCard, digit: int, stands: Callable[[Owner], bool]) -> None:
    """Press the answer's ``digit`` at the card, where it does not stand already."""
    if not stands(card.owner):
        clerk.hands.digit(digit)
        clerk.see_soon(lambda: stands(card.owner), f"answer {digit} of {card.owner.key}")


def _is_without_document(facts: Scenario, at: int) -> bool:
    """Tell whether the owner stands here and has no document with him."""
    owner = facts.owner[at - 1]
    here = owner.presence is Presence.PRESENT and not owner.registrant
    return (
        here
        and owner.identity is Checked.UNCHECKED
        and any(
            (one.code, one.about, one.state) == (PaperCode.OWNER_ID, f"o{at}", PaperSeen.ABSENT)
            for one in facts.paper
        )
    )


def _take_offer(clerk: Clerk) -> None:
    """Change to the temporary registration that the owners consent to."""
    clerk.picture("owner-offer")
    clerk.hands.press(Qt.Key.Key_F6)
    clerk.see_soon(
        lambda: clerk.draft().registration is RegistrationKind.TEMPORARY, "the kind to change"
    )
