"""What the owner step calls the one who answers for a dwelling, and what keeps it from going on."""

from dataclasses import dataclass
from enum import Enum, auto
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from regdesk.domain.address import Dwelling
from regdesk.domain.draft import Draft
from regdesk.domain.owner import Capacity, Consent, Owner, Presence
from regdesk.domain.people import RegistrationKind
from regdesk.services.step_gaps import asks_consent, asks_presence, is_without_document

translate = QCoreApplication.translate

Words = tuple[str, str]


class Answering(Enum):
    """Who answers for the dwelling."""

    OWNER = auto()
    TENANT = auto()
    REPRESENTATIVE = auto()


class Obstacle(Enum):
    """Why it cannot go on with this owner."""

    ABSENT = auto()
    REFUSED = auto()
    UNCHECKED = auto()
    UNSHOWN = auto()
    NARROWER = auto()


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What of the case decides how an owner's card looks.

    ``asks_presence`` and ``asks_consent``: it is asked whether he is here, and what he agrees to;
    ``unshown``: he is here and has no document with him.
    """

    wanted: RegistrationKind | None = None
    asks_presence: bool = True
    asks_consent: bool = True
    unshown: bool = False

    @property
    def is_asked(self) -> bool:
        return self.asks_presence or self.asks_consent


def circumstances_of(draft: Draft, owner: Owner) -> Circumstances:
    """Return what of ``draft`` bears on the card of ``owner``."""
    away = owner.answering is Presence.ABSENT
    unshown = not away and not owner.represented and is_without_document(draft, owner)
    presence, consent = asks_presence(draft, owner), asks_consent(draft, owner)
    return Circumstances(draft.registration, presence, consent, unshown)


def who_answers(owner: Owner) -> Answering:
    """Return who is asked for presence and consent."""
    if owner.represented:
        return Answering.REPRESENTATIVE
    return Answering.TENANT if owner.tenant else Answering.OWNER


def find_obstacle(owner: Owner, case: Circumstances) -> Obstacle | None:
    """Return what stands in the way, if anything does."""
    here = owner.answering if case.asks_presence else Presence.PRESENT
    if here is Presence.ABSENT:
        return Obstacle.ABSENT
    if case.asks_consent and owner.consent is Consent.REFUSED:
        return Obstacle.REFUSED
    if case.asks_presence and here is Presence.PRESENT and not owner.identity_checked:
        return Obstacle.UNSHOWN if case.unshown else Obstacle.UNCHECKED
    if not case.asks_consent:
        return None
    if owner.consent is Consent.TEMPORARY and case.wanted is RegistrationKind.PERMANENT:
        return Obstacle.NARROWER
    return None


def obstacle_words(obstacle: Obstacle, who: Answering) -> Words:
    """Return the title and the sentence of a notice."""
    said = {
        Obstacle.ABSENT: _absent,
        Obstacle.REFUSED: _refused,
        Obstacle.NARROWER: _narrower,
        Obstacle.UNCHECKED: _unchecked,
        Obstacle.UNSHOWN: _unshown,
    }
    return said[obstacle](who)


def rule_words(dwelling: Dwelling) -> str:
    """Return the rule of the step, as it holds for ``dwelling``."""
    if dwelling.petition:
        return translate(
            "OwnerPage",
            "For premises where people stay, the organisation's administration asks by a"
            " petition in place of the owner's consent.",
        )
    if dwelling.state_housing:
        return translate(
            "OwnerPage",
            "The tenant of state housing must be present in person and consents. Only those"
            " named in the lease are registered: the state system checks it.",
        )
    return translate(
        "OwnerPage",
        "The owner of the dwelling must be present in person. The owner consents to"
        " permanent or temporary registration.",
    )


def capacity_name(capacity: Capacity) -> str:
    """Return whether somebody acts himself, as the field shows it."""
    return {
        Capacity.FULL: translate("Capacity", "Acts himself"),
        Capacity.MINOR: translate("Capacity", "Minor"),
        Capacity.INCAPABLE: translate("Capacity", "Found incapable by a court"),
    }[capacity]


def share_words(total: Fraction) -> str:
    """Return what to say of shares whose sum cannot be the whole."""
    said = f"{total.numerator}/{total.denominator}"
    text = translate("OwnerPage", "The shares add up to %1. Compare them with the owners.")
    return text.replace("%1", said)


def _absent(who: Answering) -> Words:
    title = {
        Answering.OWNER: translate(
            "OwnerNotice", "It cannot be finished until the owner comes in person"
        ),
        Answering.TENANT: translate(
            "OwnerNotice", "It cannot be finished until the tenant comes in person"
        ),
        Answering.REPRESENTATIVE: translate(
            "OwnerNotice", "It cannot be finished until the legal representative comes"
        ),
    }[who]
    near = translate(
        "OwnerNotice",
        "If the owner is near, postpone the case: all is kept, the time stays in view.",
    )
    return title, near


def _refused(who: Answering) -> Words:
    title = {
        Answering.OWNER: translate(
            "OwnerNotice", "The owner refuses. Close the case as refused and choose the reason."
        ),
        Answering.TENANT: translate(
            "OwnerNotice", "The tenant refuses. Close the case as refused and choose the reason."
        ),
        Answering.REPRESENTATIVE: translate(
            "OwnerNotice",
            "The legal representative refuses. Close the case as refused and choose the reason.",
        ),
    }[who]
    return title, ""


def _narrower(who: Answering) -> Words:
    title = {
        Answering.OWNER: translate(
            "OwnerNotice", "The owner agrees to temporary registration only. Change the kind?"
        ),
        Answering.TENANT: translate(
            "OwnerNotice", "The tenant agrees to temporary registration only. Change the kind?"
        ),
        Answering.REPRESENTATIVE: translate(
            "OwnerNotice",
            "The legal representative agrees to temporary registration only. Change the kind?",
        ),
    }[who]
    return title, ""


def _unchecked(_who: Answering) -> Words:
    return (
        translate("OwnerNotice", "The document has not been compared with the person yet"),
        translate("OwnerNotice", "Look at the original and press 1."),
    )


def _unshown(_who: Answering) -> Words:
    return (
        translate("OwnerNotice", "There is no document to look at: it counts as missing"),
        translate("OwnerNotice", "If it is brought, compare it and press 1."),
    )
