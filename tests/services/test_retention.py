"""What is only read leaves no byte: neither picture nor key, in no file and no page of a table.

The law of 2024 on (73-V, article 23(3)): pictures of identity documents are destroyed at
acceptance; the fact that the original was seen stays.
"""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from regdesk.domain.closed import CloseReason
from regdesk.domain.desk import DeskRole
from regdesk.domain.draft import StepId
from regdesk.domain.owner import Consent
from regdesk.domain.paper import ImageRule, Paper, PaperCode
from regdesk.services.pages import find_image_rule
from regdesk.services.ports import CapturedPage
from regdesk.services.sign_in import SignIn
from regdesk.storage.door import DeskFolder
from tests.services.conftest import CENTRE, CLERK, WORDS
from tests.services.people import whole_draft
from tests.services.ports import Crash, FilePress, TickingClock
from tests.services.test_real_desk import LAW, PASSWORD, RESOURCES, WEAK

PIECE = 32  # bytes; no piece of random bytes this long stands anywhere by chance


class NoisyCamera:
    """The port ``Capture``: each page is random bytes, so that any piece of one is known again."""

    def __init__(self):
        self.images = []

    def read_file(self, path):
        self.images.append(os.urandom(3_000))
        return (CapturedPage(self.images[-1], 600, 800),)


class BrokenSweep:
    """The real pages, until they are to be destroyed: then the power goes."""

    def __init__(self, pages):
        self.keep, self.get = pages.keep, pages.get

    def destroy(self, pages):
        raise Crash


class Desk:
    """A desk's folder, started as often as a test wants, and what is looked for in it."""

    def __init__(self, folder):
        self.folder = folder
        self.camera = NoisyCamera()
        self.clock = TickingClock()
        self.clock.go(days=100)  # 2 March 2024: identity documents are only read
        self.door = None

    def start(self):
        self.stop()
        self.door = DeskFolder(
            self.folder, clock=self.clock, places=RESOURCES / "places.csv", strength=WEAK
        )
        return SignIn(self.door, self.clock, LAW, FilePress(), self.camera, WORDS)

    def stop(self):
        if self.door is not None:
            self.door.close()

    def fill(self, counter):
        """Return a case with a card and a consent, a page of each, and the sealed file of both."""
        draft = counter.reach(counter.open_case(), StepId.APPLICANT)
        draft = whole_draft(draft, self.clock.now())
        seen = {"original_seen": True, "seen_at": self.clock.now()}
        owner = Paper(PaperCode.OWNER_ID, "o1", **seen)
        draft = replace(draft, papers=(*draft.papers, owner))
        draft = counter.add_pages(draft, PaperCode.APPLICANT_ID, "r1", Path("card.jpg"))
        return counter.add_pages(draft, PaperCode.CONSENT, "", Path("consent.jpg"))

    def holds(self, secret):
        """Tell whether a piece of ``secret`` stands in any file, or in the database laid open."""
        pieces = [secret[at : at + PIECE] for at in range(0, len(secret) - PIECE + 1, PIECE)]
        files = [file for file in self.folder.rglob("*") if file.is_file()]
        places = [file.read_bytes() for file in files]
        places += self._lay_open("regdesk.db", 0, 0) + self._lay_open("regdesk.db-wal", 32, 24)
        return any(piece in place for place in places for piece in pieces)

    def _lay_open(self, name, head, frame_head):
        """Return every page of the file decrypted, those that are free or superseded too.

        SQLCipher 4: 4096 bytes a page, AES-256-CBC, the vector 80 bytes before the page's end; the
        first page of the database begins with 16 bytes of salt. A log has a head, and each frame.
        """
        key = self.door.get_key()
        sealed, pages = (self.folder / name).read_bytes(), []
        for at in range(head, len(sealed), frame_head + 4096):
            page = sealed[at + frame_head : at + frame_head + 4096]
            vector, start = page[-80:-64], 16 if page.startswith(self._salt()) else 0
            opened = Cipher(AES(key), CBC(vector)).decryptor().update(page[start:-80])
            pages.append(opened)
        return pages

    def _salt(self):
        return (self.folder / "regdesk.db").read_bytes()[:16]


@pytest.fixture
def desk(tmp_path):
    desk = Desk(tmp_path / "desk")
    yield desk
    desk.stop()


@pytest.fixture
def counter(desk):
    sign_in = desk.start()
    sign_in.set_up(CENTRE, 7, DeskRole.CORPORATION, CLERK, PASSWORD)
    return sign_in.sign_in(CLERK.code, PASSWORD)


def list_secrets(desk, counter, page):
    """Return all from which the picture could come back: itself, its sealed file, its key."""
    sealed = desk.folder.joinpath("pages").rglob(page.blob.removeprefix("sha256:"))
    with counter.store.read() as unit:
        key = unit.connection.exec_driver_sql(
            "SELECT key FROM page_key WHERE blob = ?", (page.blob,)
        ).scalar_one()
    return [counter.page_image(page), next(sealed).read_bytes(), key]


def page_of(draft, code, about=""):
    (page,) = draft.find_paper(code, about).pages
    return page


@pytest.fixture
def filled(desk, counter):
    """A case, and the secrets of its card and of its consent."""
    draft = desk.fill(counter)
    card = list_secrets(desk, counter, page_of(draft, PaperCode.APPLICANT_ID, "r1"))
    consent = list_secrets(desk, counter, page_of(draft, PaperCode.CONSENT))
    return draft, card, consent


def is_clean(desk, card):
    return not any(desk.holds(secret) for secret in card)


def test_before_acceptance_the_search_finds_them(desk, counter, filled):
    draft, card, _consent = filled
    papers = {one.code: one for one in draft.papers}

    found = counter.findings(draft)

    assert find_image_rule(found, papers[PaperCode.APPLICANT_ID]) is ImageRule.READ_ONLY
    assert find_image_rule(found, papers[PaperCode.CONSENT]) is ImageRule.KEEP
    assert [desk.holds(secret) for secret in card] == [False, True, True]


def test_no_byte_of_a_card_stays_after_acceptance(desk, counter, filled):
    draft, card, (picture, sealed, key) = filled
    image = page_of(draft, PaperCode.APPLICANT_ID, "r1")

    case = counter.accept(draft).case

    seen = case.draft.find_paper(PaperCode.APPLICANT_ID, "r1")
    assert (seen.pages, seen.original_seen) == ((), True)
    assert is_clean(desk, card)
    assert not list(desk.folder.rglob(image.blob.removeprefix("sha256:")))
    assert desk.holds(sealed), "the consent is kept with the case"
    assert desk.holds(key)
    again = desk.start().sign_in(CLERK.code, PASSWORD)
    assert again.page_image(page_of(case.draft, PaperCode.CONSENT)) == picture


def test_no_byte_stays_when_the_power_goes_between_acceptance_and_sweep(desk, counter, filled):
    draft, card, _consent = filled
    with pytest.raises(Crash):
        replace(counter, pages=BrokenSweep(counter.pages)).accept(draft)
    sealed = card[1]
    assert any(
        sealed[:PIECE] in file.read_bytes()
        for file in desk.folder.joinpath("pages").rglob("*")
        if file.is_file()
    )

    again = desk.start().sign_in(CLERK.code, PASSWORD)

    assert again.open_row(draft.case_id).draft.case_id == draft.case_id
    assert is_clean(desk, card)


def test_no_byte_of_a_card_stays_of_a_closed_case(desk, counter, filled):
    draft, card, consent = filled
    refused = replace(draft, owners=(replace(draft.owners[0], consent=Consent.REFUSED),))

    closed = counter.close(refused, CloseReason.OWNER_DISAGREES)

    assert [len(one.pages) for one in closed.draft.papers] == [0, 1, 0]
    assert is_clean(desk, card)
    assert desk.holds(consent[1])


def test_no_byte_of_anything_stays_of_a_discarded_case(desk, counter, filled):
    draft, card, consent = filled

    counter.discard(draft)

    assert is_clean(desk, card)
    assert is_clean(desk, consent)
