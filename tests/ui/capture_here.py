"""The ports ``Capture`` and ``Scanners`` without their child processes."""

from collections import deque
from pathlib import Path

from PIL import Image, ImageDraw

from regdesk.capture.decode import read_each
from regdesk.capture.jpeg import encode, make_thumb
from regdesk.domain.errors import Fault
from regdesk.domain.page_verdict import GOOD, PageFault, PageVerdict
from regdesk.domain.scanning import Ink, Scanner, Source
from regdesk.services.ports import CapturedPage

BLURRED = PageVerdict((PageFault.BLUR,), sharpness=34, brightness=57, skew=86)
CRISP = PageVerdict((), sharpness=92, brightness=78, skew=94)
UPSIDE_DOWN = PageVerdict((PageFault.UPSIDE_DOWN,), sharpness=92, brightness=78, skew=94)
FLATBED = Scanner(
    "sane:test:0",
    "Canon LiDE 300",
    sources=(Source.GLASS, Source.FEEDER, Source.DUPLEX),
    inks=(Ink.COLOUR, Ink.GREY),
    resolutions=(150, 200, 300, 600),
)


def draw(width=600, height=840, shade="white", lines=18):
    """Return a picture that looks like a page of print."""
    picture = Image.new("RGB", (width, height), shade)
    pen = ImageDraw.Draw(picture)
    for at in range(lines):
        top = height * (at + 2) // (lines + 4)
        long = width * (0.5 if at in (0, lines - 1) else 0.8)
        pen.rectangle((width * 0.1, top, width * 0.1 + long, top + height // 90), fill="#555")
    return picture


def capture(picture=None, verdict=GOOD, **read):
    """Return ``picture`` as the pipeline gives it, judged as a test wants it."""
    image, (width, height) = encode(picture or draw())
    return CapturedPage(image, width, height, verdict, make_thumb(image), **read)


class ReadHere:
    """Decodes as the child does. What is found on a page is told by the name of its file:
    ``blurred-….png`` is not clear.
    """

    def read_file(self, path, *, cards=False):
        return self._read(Path(path), BLURRED if path.name.startswith("blurred") else CRISP)

    def read_bytes(self, content, *, cards=False):
        return self._read(content, CRISP)

    def turn(self, image, degrees):
        turned = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180}[degrees]
        return read_each(image, lambda page: capture(page.transpose(turned), CRISP))[0]

    def _read(self, source, verdict):
        return read_each(source, lambda page: capture(page, verdict))


class Run:
    """The port ``Scan`` over what a test laid in: sides (tuples of pages) and faults."""

    def __init__(self, sides):
        self._sides = sides
        self.stopped = False

    def next_pages(self):
        if self.stopped or not self._sides:
            return None
        side = self._sides.popleft()
        if isinstance(side, Exception):
            raise side
        return side

    def stop(self):
        self.stopped = True


class ScannersHere:
    """The port ``Scanners`` with one flatbed, or none; ``lay`` puts the next run's sides in."""

    def __init__(self):
        self.found = ()
        self.opened = []
        self.runs = []
        self._next = deque()

    def connect(self, *scanners):
        self.found = scanners or (FLATBED,)

    def lay(self, *sides):
        self._next.append(
            deque(
                side if side is None or isinstance(side, Exception | tuple) else (side,)
                for side in sides
            )
        )

    def list_scanners(self, added=()):
        return self.found

    def get_scanner(self, key):
        for one in self.found:
            if one.key == key:
                return one
        if key.startswith(("escl:192.0.2.", "folder:")):
            return Scanner(key, "Brother ADS" if key.startswith("escl") else "Folder scans")
        raise Fault("scanner.gone")

    def open(self, choice, *, cards=False):
        if not self.found:
            raise Fault("scanner.none")
        self.opened.append((choice, cards))
        self.runs.append(
            Run(self._next.popleft() if self._next else deque([Fault("scanner.no_paper")]))
        )
        return self.runs[-1]
