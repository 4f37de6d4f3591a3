"""Files that people write: rules, lists of places and streets, stories for the walk."""

from datetime import date
from pathlib import Path

from regdesk.domain.address import is_rka
from regdesk.rulebook.published import read_published
from regdesk.services.classifier_file import KEY, read_places
from regdesk.services.csv_file import CsvFile
from regdesk.storage.street_list import import_streets
from regdesk.walk.day_plan import FILE, cut_day, read_day
from regdesk.walk.reading import read_scenario
from regdesk.walk.segments import cut
from tests.fuzz.desk import get_desk, get_folder
from tests.fuzz.target import Target, read
from tests.house.sources import ROOT
from tests.rulebook.cases import BOOK
from tests.rulebook.next_edition import V0, write_small
from tests.storage.desks import CLERK, NOON
from tests.storage.test_classifier_import import GOOD, HEADER

_PRACTICE = ROOT / "resources/practice"
_CSV = Path("list.csv")


def take_edition(sent: bytes) -> None:
    """Rules from the hub: an edition that stands beside the shipped ones, or what is wrong."""
    edition = read(lambda: read_published(BOOK, sent), "rulebook.broken")
    if edition is not None:
        assert edition.id not in {one.id for one in BOOK.editions}
        assert isinstance(edition.activated, date | None)


def take_classifier(sent: bytes) -> None:
    """A list of places: each by its own code, with a line in both languages."""
    places = read(lambda: read_places(CsvFile(_CSV, KEY, sent)), KEY)
    for place, _kind in places or ():
        assert len(place.code) == 9
        assert place.code.isdecimal()
        assert place.line.kk
        assert place.line.ru
    assert len({place.code for place, _ in places or ()}) == len(places or ())


def take_streets(sent: bytes) -> None:
    """A list of streets: taken whole, or refused by its row."""
    file = get_folder() / "streets.csv"
    file.write_bytes(sent)
    desk = get_desk()
    rows = read(
        lambda: import_streets(desk.store, file, at=NOON, clerk=CLERK.code), "streets.broken"
    )
    if rows is not None:
        with desk.store.read() as unit:
            codes = unit.connection.exec_driver_sql("SELECT rka FROM house").scalars()
            assert all(map(is_rka, codes))


def take_story(sent: bytes) -> None:
    """A story for the walk: one that can be walked, or which key is wrong."""
    file = get_folder() / "story.toml"
    file.write_bytes(sent)
    story = read(lambda: read_scenario(file), "scenario.unusable")
    if story is not None:
        assert cut(story)


def take_day(sent: bytes) -> None:
    """A scripted day: its runs, or which key is wrong."""
    folder = get_folder() / "practice" / "day"
    if not folder.exists():
        folder.mkdir(parents=True)
        story = _PRACTICE / "own-flat.toml"
        (folder.parent / story.name).write_bytes(story.read_bytes())
    (folder / FILE).write_bytes(sent)
    day = read(lambda: read_day(folder), "scenario.unusable")
    if day is not None:
        read(lambda: cut_day(folder, day), "scenario.unusable")


def _edition_seeds() -> tuple[bytes, ...]:
    start = V0.index("[[paper]]")
    return (write_small(), write_small(more='note = "x"'), V0[start : start + 3_000].encode())


def _classifier_seeds() -> tuple[bytes, ...]:
    return ("\n".join((HEADER, *GOOD)).encode(), f"\ufeff{HEADER}\r\n{GOOD[0]}\r\n".encode())


def _street_seeds() -> tuple[bytes, ...]:
    listed = (_PRACTICE / "streets.csv").read_bytes().splitlines(keepends=True)
    house = b"kato,street_kk,street_ru,house,rka\n751710000,a,b,12,0101300123456789\n"
    return (b"".join(listed[:4]), house)


def _story_seeds() -> tuple[bytes, ...]:
    names = ("own-flat", "owner-comes-next-day", "wrong-iin-power-cut", "minor-owner")
    return tuple((_PRACTICE / f"{name}.toml").read_bytes() for name in names)


def _day_seeds() -> tuple[bytes, ...]:
    head = 'title = "A"\nday = 2023-05-31\ntime = 09:00:00\n'
    acts = '[[act]]\ndo = "serve"\nstory = "own-flat"\ntimes = 2\n[[act]]\ndo = "lock"\n'
    cut_off = '[[act]]\ndo = "cut"\nstory = "own-flat"\nat = "owner"\n'
    return ((head + acts).encode(), (head + cut_off + acts).encode())


TARGETS = {
    "edition": Target(take_edition, _edition_seeds),
    "classifier": Target(take_classifier, _classifier_seeds),
    "streets": Target(take_streets, _street_seeds),
    "story": Target(take_story, _story_seeds),
    "day": Target(take_day, _day_seeds),
}
