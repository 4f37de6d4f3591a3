"""T14: the PC is stolen while somebody works at it. Every file the desk left is looked through.

The desk's folder, its log, its temporary files, its second medium and its backups are; what the
system itself may keep is not: swap, a core, the print queue. Full-disk encryption is for those.
"""

import logging
import os
import random
import shutil
import tempfile
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from PIL import Image

from regdesk import logs
from regdesk.domain.address import Address
from regdesk.domain.draft import Draft, ParkReason
from regdesk.domain.words import Bilingual
from regdesk.services.counter import Counter
from regdesk.services.ports import CapturedPage
from regdesk.storage.backup import back_up
from tests.capture.papers import pdf
from tests.faults.core import LAYOUT, Clock, Place, Program, fill, make_room, print_all, set_up
from tests.faults.forks import Tell, fork
from tests.faults.printer import run_printer
from tests.faults.programme import Outcome, Programme

_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")
_HEADS = (b"\xff\xd8\xff\xe0\x00\x10JFIF", b"\x89PNG\r\n\x1a\n", b"%PDF-1")
_KAZAKH, _RUSSIAN = "әіңғүұқөһбдкмнртш", "абвгдезиклмнопрстуфхя"
_FATES = ("accepted", "accepted", "accepted", "parked", "discarded")


@dataclass(frozen=True, slots=True)
class _Canary:
    """Words that stand nowhere else: of one person, his owner and his address."""

    surname: str
    given: str
    patronymic: str
    document: str
    owner: str
    owner_given: str
    street_kk: str
    street_ru: str
    former: str

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(getattr(self, name) for name in self.__slots__)


def _invent(chance: random.Random) -> _Canary:
    def word(letters: str) -> str:
        return "".join(chance.choices(letters, k=9)).capitalize()

    digits = "".join(chance.choices("0123456789", k=9))
    kazakh = [word(_KAZAKH) for _ in range(6)]
    return _Canary(*kazakh[:3], digits, *kazakh[3:], word(_RUSSIAN), word(_RUSSIAN))


class _Camera:
    """Gives a picture of each kind in turn, with a canary for whoever looks into it."""

    def __init__(self) -> None:
        noise = Image.effect_noise((60, 40), 80)
        self._images = [_save(noise, "JPEG"), _save(noise, "PNG"), pdf(width=40, height=30)]

    def read_file(self, path: Path) -> tuple[CapturedPage, ...]:
        self._images.append(self._images.pop(0))
        return (CapturedPage(self._images[-1] + os.urandom(16), 60, 40, thumb=self._images[0]),)


def _save(image: Image.Image, kind: str) -> bytes:
    stream = BytesIO()
    image.save(stream, kind)
    return stream.getvalue()


def _dress(draft: Draft, canary: _Canary) -> Draft:
    """Put the canary's words where a clerk types."""
    (registrant,), (owner,) = draft.registrants, draft.owners
    names = {"surname": canary.surname, "given": canary.given, "patronymic": canary.patronymic}
    document = replace(registrant.person.document, number=canary.document)
    person = replace(registrant.person, document=document, **names)
    street = Bilingual(canary.street_kk, canary.street_ru)
    address: Address = replace(draft.dwelling.address, street=street)
    his = replace(owner.person, surname=canary.owner, given=canary.owner_given)
    return replace(
        draft,
        registrants=(replace(registrant, person=person, former_address=canary.former),),
        owners=(replace(owner, person=his),),
        dwelling=replace(draft.dwelling, address=address),
    )


def _serve(counter: Counter, canary: _Canary, serial: int, fate: str) -> str:
    """Serve a canary as far as its fate lets it come; return its IIN."""
    draft = _dress(fill(counter, counter.open_case(), serial), canary)
    counter.keep(draft)
    counter.search_address(canary.street_kk)
    if fate == "accepted":
        number = str(counter.accept(draft).case.number)
        counter.print_slip(number, LAYOUT)
        print_all(counter)
        counter.journal()
        counter.find_earlier(draft.registrants[0].person.iin)
    elif fate == "parked":
        counter.park(draft, ParkReason.OTHER)
    elif fate == "discarded":
        counter.discard(draft)
    return draft.registrants[0].person.iin


def _work_until_killed(
    place: Place, clock: Clock, printer: Path, canaries: list[_Canary], tell: Tell
) -> None:
    """Serve all canaries, back up half-way, complain in the log, and leave a case open."""
    tempfile.tempdir = str(place.home / "temporary")
    logs.start(place.folder / "log")
    program = Program(place, clock, printer)
    counter = replace(program.sign_in(), capture=_Camera())
    for serial, canary in enumerate(canaries):
        fate = "open" if canary is canaries[-1] else _FATES[serial % len(_FATES)]
        tell(_serve(counter, canary, serial, fate))
        logging.getLogger("regdesk").warning("served %s", canary)
        if serial == len(canaries) // 2:
            back_up(place.folder, program.door.get_key(), place.home / "backups", clock.now())
    os.kill(os.getpid(), 9)


def run(rounds: int, seed: int) -> Outcome:
    """Let ``rounds`` people be served, kill the program, and look through what is left."""
    chance = random.Random(seed)
    canaries = [_invent(chance) for _ in range(rounds)]
    clock = Clock()
    with make_room() as room, run_printer(room) as printer:
        place = set_up(room / "desk", clock, printer)
        for name in ("backups", "temporary"):
            (place.home / name).mkdir()
        child = fork(lambda tell: _work_until_killed(place, clock, printer, canaries, tell))
        iins = child.end()
        words = {*iins, *(word for one in canaries for word in one.words)}
        files = [one for one in place.home.rglob("*") if one.is_file()]
        found = _list_found(files, words)
        plain = room / "plain"
        plain.write_text("\n".join(words), encoding="utf-16-le")
        seen = len(_list_found([plain], words))
        shutil.rmtree(place.home)
    broken = [*found, *([] if seen == len(words) and len(iins) == rounds else ["blind search"])]
    counts = {
        "people served": len(iins),
        "words looked for": len(words),
        "in so many codes": len(_ENCODINGS),
        "files": len(files),
        "found": len(found),
    }
    return Outcome(counts, tuple(broken))


def _list_found(files: list[Path], words: set[str]) -> list[str]:
    """Return what of ``words``, as written and in small and capital letters, and of heads of
    pictures stands in a file.
    """
    spelt = {
        form.encode(code): word
        for word in words
        for form in (word, word.lower(), word.upper())
        for code in _ENCODINGS
    }
    found = []
    for file in files:
        content = file.read_bytes()
        found += sorted(
            {f"{word} in {file.name}" for form, word in spelt.items() if form in content}
        )
        found += [f"a picture in {file.name}" for head in _HEADS if head in content]
    return found


STOLEN_DISK = Programme(
    "T14",
    "a PC stolen in the middle of the work (swap, cores and the system's print queue excepted)",
    "0 names, numbers, addresses or pictures readable in any file",
    short=6,
    long=20,
    run=run,
)
