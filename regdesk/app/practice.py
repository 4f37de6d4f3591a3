"""The practice desk: centre 000, two employees whose codes and password are no secret."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from regdesk.domain.desk import PRACTICE_CENTRE, Centre, Clerk, ClerkRole, DeskRole
from regdesk.domain.words import Bilingual

if TYPE_CHECKING:
    from regdesk.services.sign_in import SignIn

CODE = "000-0001"
SECOND_CODE = "000-0002"
PASSWORD = "practice-desk"  # noqa: S105  shown on the sign-in card, opens nothing real
KEYS = ((CODE, PASSWORD), (SECOND_CODE, PASSWORD))

_CENTRE = Centre(
    code=PRACTICE_CENTRE,
    name=Bilingual("Оқу орталығы", "Учебный центр"),
    address=Bilingual("Алматы қ., Үлгі көшесі, 1", "г. Алматы, улица Образцовая, 1"),
    phone="1414",
    police=Bilingual("Үлгі полиция бөлімі", "Образцовый отдел полиции"),
)


def set_up_practice(
    sign_in: "SignIn", streets: Path, role: DeskRole = DeskRole.CORPORATION
) -> None:
    """Make the practice desk and let it know the ``streets`` of a list.

    Errors: those of ``SignIn.set_up`` and of the list.
    """
    from regdesk.storage.store import DeskStore
    from regdesk.storage.street_list import import_streets

    clerk = Clerk(CODE, "Үлгі Маман", ClerkRole.ADMINISTRATOR)
    second = Clerk(SECOND_CODE, "Үлгі Көмекші", ClerkRole.CLERK)
    sign_in.set_up(_CENTRE, 1, role, clerk, PASSWORD, add=[(second, PASSWORD)])
    counter = sign_in.sign_in(CODE, PASSWORD)
    assert isinstance(counter.store, DeskStore)  # this root joined it
    import_streets(counter.store, streets, at=counter.clock.now(), clerk=CODE)
    counter.sign_out()


def make_scanner(folder: Path) -> str:
    """Return the key of a scanner for who has none: a folder to drop files into."""
    place = folder.absolute() / "scans"
    with suppress(OSError):  # then this scanner does not answer, and says so
        place.mkdir(parents=True, exist_ok=True)
    return f"folder:{place}"
