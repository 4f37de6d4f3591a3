"""The three model cases of the design's key budget, worked with as few keys as a clerk needs.

``python -m tests.journeys.key_budget [--dpi N]`` works them in the real window, cards under the
hand scanner and papers on an emulated network scanner, and says what each cost.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from regdesk import files
from regdesk.app.desk import open_desk
from regdesk.app.options import Options
from regdesk.app.practice import CODE, PASSWORD
from regdesk.domain.draft import StepId
from regdesk.domain.finding import RequiredPaper
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import IdentityKind
from regdesk.domain.scanning import ScanChoice
from regdesk.settings import Tongue
from regdesk.ui import theme
from regdesk.ui.steps.results import ResultList
from regdesk.walk.clerk import CTRL, SHIFT, Clerk
from regdesk.walk.form import Identity, Scenario
from regdesk.walk.hands import Stuck
from regdesk.walk.invented import fill_in
from regdesk.walk.play import StoryClock, sign_in
from regdesk.walk.reading import read_scenario
from regdesk.walk.segments import Segment, cut
from regdesk.walk.sheets import FolderPress
from tests.capture.scan.escl_server import EsclServer
from tests.capture.synthetic.cards import make_card, make_paper, make_passport, on_glass
from tests.capture.synthetic.people import write_mrz
from tests.house.sources import ROOT
from tests.journeys.documents import as_person

MOST_KEYS = {"own-flat": 38, "family-of-four": 115, "from-abroad-without-proof": 48}
"""DESIGN §10: the keys that a clerk may need, from the journal to the printed slip."""

_CARDS = (PaperCode.APPLICANT_ID, PaperCode.OWNER_ID)
_ENTER, _F5 = Qt.Key.Key_Return, Qt.Key.Key_F5


@dataclass
class Visit:
    """One case at the counter: the clerk's hands, the hand scanner and what lies on the glass."""

    clerk: Clerk
    scanner: EsclServer
    facts: Scenario
    printed: frozenset[Path]  # before it began

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.clerk.hands.press(key)

    def go_on(self, step: StepId) -> None:
        """Leave a step with Ctrl Enter, in which nothing is left to be looked at."""
        self.clerk.hands.press(_ENTER, CTRL)
        self.clerk.come_to(step)

    def begin(self, *digits: int) -> None:
        """Open a case and answer step 1 with ``digits``."""
        self.press(Qt.Key.Key_F2)
        self.clerk.come_to(StepId.CATEGORY)
        for digit in digits:
            self.clerk.hands.digit(digit)
        self.press(_ENTER)
        self.clerk.come_to(StepId.APPLICANT)

    def read_card(self, path: str, one: Identity) -> None:
        """Hold the card under the hand scanner, and pass the names that it suggests."""
        person = as_person(one)
        self.clerk.hands.scan("\n".join(write_mrz(person)))
        read = person.document.number
        self.clerk.see(lambda: self.clerk.shows(f"{path}document.number", read), "what was read")
        for name in ("surname", "given"):
            field = self.clerk.page().fields()[f"{path}{name}"]
            if not field.editor.hasFocus() and field.value() != getattr(person, name):
                self.clerk.hands.press(Qt.Key.Key_Backtab, SHIFT)  # her husband's, copied
            if field.editor.hasFocus():
                self._put_right(f"{path}{name}", getattr(person, name))
                self.press(_ENTER)

    def type_child(self, path: str, one: Identity) -> None:
        """A birth certificate has no zone: number, given name and the document are typed."""
        hands = self.clerk.hands
        hands.type(one.iin)
        self._put_right(f"{path}surname", one.surname)
        self.press(_ENTER)
        hands.type(one.given)
        self.press(_ENTER, _ENTER)
        # Letters struck within that time are one search of the list, also across two children:
        # no person types a whole child as quickly as this.
        hands.rest(QApplication.keyboardInputInterval() / 1000)
        hands.type("ту")  # Туу туралы куәлік
        self.press(_ENTER)
        hands.type(one.number)
        for name in ("surname", "given"):
            self.clerk.expect(f"{path}{name}", getattr(one, name))
        self.clerk.expect(f"{path}document.kind", IdentityKind.BIRTH_CERTIFICATE)

    def find_address(self) -> None:
        self.clerk.hands.type(self.facts.address.search)
        page = self.clerk.page()
        self.clerk.see(
            lambda: not page.is_searching and bool(self.clerk.list_shown(ResultList)), "the address"
        )
        self.press(_ENTER)
        self.clerk.see_soon(lambda: self.clerk.draft().dwelling.address.place is not None, "it")
        self.press(_ENTER)
        self.clerk.come_to(StepId.OWNER)

    def answer_owner(self, consent: int) -> None:
        """The owner's card under the hand scanner; he is here, consents and gets his form."""
        self.read_card("owners.o1.", self.facts.owner[0])
        self.clerk.hands.press(_ENTER, CTRL)
        self.clerk.hands.digit(1)
        self.clerk.hands.digit(consent)
        self.clerk.hands.press(Qt.Key.Key_F4, SHIFT)
        self.clerk.see(lambda: self._has_sheet("consent"), "the consent form")
        self.press(_ENTER)
        self.clerk.come_to(StepId.DOCUMENTS)

    def scan_papers(self) -> None:
        """Lay every paper asked for on the glass, all cards at once; say of each that it was seen.

        While a paper is read the clerk says so; the next is marked by then.
        """
        page = self.clerk.page()
        asked = [one for one in self.clerk.findings().papers if not one.optional]
        for one in asked:
            if not self._has_page(one):
                self.scanner.glass = self._lay(one, asked)
                self.press(_F5)
                self.clerk.see(lambda: bool(page.find_hindrance()), "the scanner to begin")
            self.press(Qt.Key.Key_Space)
            self.clerk.see(lambda: not page.find_hindrance(), f"the page of {one.code}")
        for one in asked:
            if not self._has_page(one):
                self.clerk.lost.append(f"no page came of {one.code} {one.about}")
        self.press(_ENTER)
        self.clerk.come_to(StepId.REVIEW)

    def accept(self) -> None:
        desk = self.clerk.desk()
        self.clerk.hands.press(_ENTER, CTRL)
        self.clerk.see(lambda: desk.name() == "done", "the case to be saved")
        self.clerk.see(lambda: self._has_sheet("slip"), "the slip")

    def _has_sheet(self, kind: str) -> bool:
        return any(set(self.clerk.pictures.glob(f"{kind}-*.pdf")) - self.printed)

    def _put_right(self, path: str, name: str) -> None:
        """Type what is wrong of a name that stands there: hers ends otherwise than her father's."""
        field = self.clerk.page().fields()[path]
        self.clerk.see_soon(field.editor.hasFocus, f"the focus in {path}")
        if (stands := field.value()) != name:
            self.press(Qt.Key.Key_End)
            self.clerk.hands.type(name.removeprefix(stands))
        self.clerk.expect(path, name)

    def _has_page(self, asked: RequiredPaper) -> bool:
        paper = self.clerk.draft().find_paper(asked.code, asked.about)
        return paper is not None and bool(paper.pages)

    def _lay(self, one: RequiredPaper, asked: Sequence[RequiredPaper]) -> Image.Image:
        """Return the glass with ``one`` on it and, where it is a card, the cards of all others."""
        if one.code in _CARDS:
            people = [self._find(each.about) for each in asked if each.code in _CARDS]
            return on_glass([make_card(as_person(person))[1] for person in people])
        if one.code is PaperCode.PASSPORT:
            return on_glass([make_passport(as_person(self._find(one.about)))])
        return make_paper(one.code)

    def _find(self, about: str) -> Identity:
        people = self.facts.person if about.startswith("r") else self.facts.owner
        return people[int(about[1:]) - 1]


def work_own_flat(visit: Visit) -> None:
    visit.begin(1, 1)
    visit.read_card("registrants.r1.", visit.facts.person[0])
    visit.go_on(StepId.ADDRESS)
    visit.find_address()
    visit.press(_F5, _ENTER)
    visit.clerk.come_to(StepId.DOCUMENTS)
    visit.scan_papers()
    visit.accept()


def work_family(visit: Visit) -> None:
    visit.begin(1, 1)
    for at, one in enumerate(visit.facts.person, 1):
        if at > 1:
            visit.press(Qt.Key.Key_F4)
        take = visit.read_card if one.document is IdentityKind.ID_CARD else visit.type_child
        take(f"registrants.r{at}.", one)
    visit.go_on(StepId.ADDRESS)
    visit.find_address()
    visit.answer_owner(3)
    visit.scan_papers()
    visit.accept()


def work_from_abroad(visit: Visit) -> None:
    visit.begin(2, 2)
    visit.read_card("registrants.r1.", visit.facts.person[0])
    visit.go_on(StepId.ADDRESS)
    visit.find_address()
    visit.answer_owner(4)
    visit.scan_papers()
    visit.accept()


CASES: dict[str, Callable[[Visit], None]] = {
    "own-flat": work_own_flat,
    "family-of-four": work_family,
    "from-abroad-without-proof": work_from_abroad,
}


def read_story(name: str) -> Segment:
    """Return the practice scenario ``name``, in which nothing is put off, with its people whole."""
    (segment,) = cut(read_scenario(ROOT / f"resources/practice/{name}.toml"))
    return replace(segment, facts=fill_in(segment.facts))


@contextmanager
def at_the_desk(folder: Path) -> Iterator[Clerk]:
    """Give a clerk who has signed in at a practice desk where nothing fades or slides."""
    options = Options(
        folder / "desk",
        tuple(files.program_command()),
        practice=True,
        language=Tongue.KAZAKH,
        clock=StoryClock(max(read_story(name).starts_at for name in CASES)),
    )
    options.folder.mkdir(parents=True)
    with open_desk(options, press=lambda press: FolderPress(press, folder)) as window:
        theme.current().set_reduced_motion(True)
        window.show()
        window.activateWindow()
        clerk = Clerk(window, folder, first=0)
        sign_in(clerk, CODE, PASSWORD)
        yield clerk


def use_scanner(clerk: Clerk, key: str, dpi: int) -> None:
    """Let ``key`` be the scanner that is remembered at this desk."""
    papers = clerk.desk().wizard.frames[StepId.DOCUMENTS].page
    papers.devices.choices.choose(ScanChoice(key, dpi=dpi))


def work(name: str, clerk: Clerk, scanner: EsclServer) -> None:
    """Work the case ``name`` from the journal to the printed slip, and count anew."""
    clerk.hands.key_presses = clerk.hands.scans = 0
    visit = Visit(clerk, scanner, read_story(name).facts, frozenset(clerk.pictures.glob("*.pdf")))
    try:
        CASES[name](visit)
    except Stuck:
        clerk.picture(f"stuck-{name}")
        raise


def main() -> int:
    """Work every case and say what it cost; the exit code tells how many cost too much."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dpi", type=int, default=300)
    dpi = parser.parse_args().dpi
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    over = 0
    with (
        tempfile.TemporaryDirectory() as kept,
        EsclServer() as scanner,
        at_the_desk(Path(kept)) as clerk,
    ):
        use_scanner(clerk, f"escl:{scanner.url}", dpi)
        for name, most in MOST_KEYS.items():
            began = time.monotonic()
            work(name, clerk, scanner)
            keys, clicks, scans = clerk.hands.key_presses, clerk.hands.clicks, clerk.hands.scans
            over += keys > most
            sys.stdout.write(
                f"{name}: {keys} of {most} keys, {clicks} clicks, scans by hand: {scans}, "
                f"{time.monotonic() - began:.1f} s{''.join(f'; {one}' for one in clerk.lost)}\n"
            )
    return over + len(clerk.lost)


if __name__ == "__main__":
    sys.exit(main())
