"""A practice desk in a temporary folder, and a case ready to be accepted, without a window."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from regdesk import files
from regdesk.app.options import Options
from regdesk.app.parts import join
from regdesk.app.practice import CODE, PASSWORD, set_up_practice
from regdesk.capture.process import WorkerProcess
from regdesk.domain.address import Address, Dwelling
from regdesk.domain.draft import Draft, StepId
from regdesk.domain.iin import Sex
from regdesk.domain.owner import Owner, Presence
from regdesk.domain.paper import Paper
from regdesk.domain.people import (
    Category,
    IdentityDocument,
    IdentityKind,
    Person,
    Registrant,
    RegistrationKind,
)
from regdesk.domain.words import Bilingual
from regdesk.services.counter import Counter
from regdesk.settings import Tongue
from regdesk.walk.invented import make_iin

BORN = date(1987, 4, 12)


def options_of(folder: Path, *, practice: bool = True) -> Options:
    """Return how the program is opened on ``folder``; ``practice`` draws its mark."""
    program = tuple(files.program_command())
    return Options(folder, program, practice=practice, language=Tongue.KAZAKH)


def set_up_folder(folder: Path) -> None:
    """Make a practice desk in ``folder``."""
    with closing(join(options_of(folder))) as parts:
        set_up_practice(parts.sign_in, files.find_resources() / "practice/streets.csv")


@contextmanager
def sign_in(folder: Path) -> Iterator[Counter]:
    """Sign in at the practice desk in ``folder``."""
    with closing(join(options_of(folder))) as parts:
        yield parts.sign_in.sign_in(CODE, PASSWORD)


@contextmanager
def open_counter() -> Iterator[Counter]:
    """Open a fresh practice desk and sign in."""
    with TemporaryDirectory(prefix="regdesk-bench-") as kept:
        folder = Path(kept) / "desk"
        set_up_folder(folder)
        with sign_in(folder) as counter:
            yield counter


def start_worker() -> WorkerProcess:
    """Return a worker that starts when it is first asked."""
    return WorkerProcess([*files.program_command(), "--worker"])


def make_ready(counter: Counter, serial: int) -> Draft:
    """Return a case in which nothing is left to do; ``serial`` makes its person another."""
    draft = replace(
        counter.open_case(),
        registration=RegistrationKind.PERMANENT,
        registrants=(Registrant("r1", _person(serial), Category.CITIZEN),),
    )
    draft = counter.reach(draft, StepId.APPLICANT)
    place = counter.places.find_place("751710000")
    street = Bilingual("Қонаев көшесі", "улица Кунаева")
    draft = replace(
        draft,
        dwelling=Dwelling(Address(place, street, house="12", flat="45")),
        owners=(
            Owner("o1", draft.registrants[0].person, registrant="r1", presence=Presence.PRESENT,
                  identity_checked=True),
        ),
    )  # fmt: skip
    now = counter.clock.now()
    papers = tuple(
        Paper(one.code, one.about, original_seen=True, seen_at=now)
        for one in counter.findings(draft).papers
    )
    ready = counter.reach(replace(draft, papers=papers), StepId.REVIEW)
    if counter.problems(ready):  # the review page asks, too
        raise RuntimeError("unfinished")
    return ready


def _person(serial: int) -> Person:
    return Person(
        iin=make_iin(BORN, Sex.MALE, serial),
        surname="Омаров",
        given="Ерлан",
        patronymic="Болатұлы",
        born="12.04.1987",
        sex=Sex.MALE,
        document=IdentityDocument(IdentityKind.ID_CARD, "041236587", "01.01.2035"),
    )
