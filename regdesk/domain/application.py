"""A citizen's application at the portal, before anybody came to the counter."""

from dataclasses import dataclass
from datetime import datetime

from regdesk.domain.address import Address, Premises
from regdesk.domain.people import Person, Registrant, RegistrationKind
from regdesk.domain.words import Bilingual


@dataclass(frozen=True, slots=True, repr=False)
class Application:
    """One line of the list of applications. ``names`` are the registrants' full names; ``address``
    is empty where none was typed; ``simulated``: no portal of the state sent it.
    """

    id: str
    received_at: datetime
    names: tuple[str, ...]
    registration: RegistrationKind | None
    address: Bilingual
    simulated: bool


@dataclass(frozen=True, slots=True, repr=False)
class PreApplication:
    """All that the citizen typed at home, days as they are typed here (dd.MM.yyyy).

    ``place_code`` names the place in the classifier, ``address`` holds what is inside it. Nothing
    is proven: papers, presence and consent are asked for at the counter.
    """

    id: str
    received_at: datetime
    registration: RegistrationKind | None
    arrived_on: str
    stay_until: str
    registrants: tuple[Registrant, ...]
    place_code: str
    address: Address
    premises: Premises | None
    owners: tuple[Person, ...]
    simulated: bool
