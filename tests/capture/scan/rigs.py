"""One rig for each adapter: a real scanner of that kind, or the nearest there is, to play with."""

import json
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from PIL import Image

from regdesk.domain.scanning import Ink, ScanChoice, Source
from tests.capture.scan.escl_server import EsclServer, Trouble
from tests.capture.scan.sheets import make_sheet
from tests.capture.scan.wia_fake import Info

BEFORE = 1
"""Sides that come before the trouble of ``Rig.trouble``."""


class Rig(ABC):
    """``sheets`` is how many sides ``fill`` gives; ``faults`` maps each trouble to its key."""

    key: str
    sheets = 3
    source: ClassVar[Source] = Source.FEEDER
    faults: ClassVar[Mapping[str, str]]

    def __init__(self, folder: Path, knobs: Path) -> None:
        self.folder = folder
        self._knobs = knobs
        self.turn({})

    @property
    def choice(self) -> ScanChoice:
        return ScanChoice(self.key, self.source, Ink.COLOUR, 150)

    def turn(self, knobs: Mapping) -> None:
        """Turn the device's knobs; those that are not named are as they came."""
        scheme = self.key.partition(":")[0]
        self._knobs.write_text(json.dumps({scheme: knobs}))

    def close(self) -> None:  # noqa: B027  most have nothing to end
        """End what the rig has running."""

    @abstractmethod
    def lay(self, picture: Path) -> ScanChoice:
        """Lay one page, and nothing else, where single pages are read."""

    @abstractmethod
    def fill(self) -> ScanChoice:
        """Put ``sheets`` pages in."""

    @abstractmethod
    def empty(self) -> ScanChoice:
        """Take all the paper out."""

    @abstractmethod
    def trouble(self, name: str) -> ScanChoice:
        """Put pages in; after ``BEFORE`` sides comes the trouble ``name`` of ``faults``."""

    @abstractmethod
    def slow(self) -> ScanChoice:
        """Put pages in; after ``BEFORE`` sides the next takes far longer than a test."""


class SaneRig(Rig):
    """SANE's own test devices: ``test`` has a feeder, ``pnm`` scans a file of ours."""

    key = "sane:test:0"
    sheets = 10
    faults: ClassVar = {
        "SANE_STATUS_JAMMED": "scanner.jam",
        "SANE_STATUS_COVER_OPEN": "scanner.lid_open",
        "SANE_STATUS_DEVICE_BUSY": "scanner.busy",
        "SANE_STATUS_IO_ERROR": "scanner.gone",
        "SANE_STATUS_ACCESS_DENIED": "scanner.denied",
        "SANE_STATUS_NO_MEM": "scanner.failed",
        "SANE_STATUS_INVAL": "scanner.failed",
        "SANE_STATUS_EOF": "scanner.garbage",
    }

    def lay(self, picture):
        page = self.folder / "page.ppm"
        Image.open(picture).save(page)
        self.turn({"options": {"filename": str(page)}})
        return ScanChoice("sane:pnm:0", Source.GLASS, Ink.COLOUR, 150)

    def fill(self):
        self.turn({"options": {"test_picture": "Grid"}})
        return self.choice

    def empty(self):
        self.turn({"options": {"read_return_value": "SANE_STATUS_NO_DOCS"}})
        return self.choice

    def trouble(self, name):
        self.turn({"after": BEFORE, "options": {"read_return_value": name}})
        return self.choice

    def slow(self):
        size = {"resolution": 600, "br_x": 200, "br_y": 200}
        delay = {"read_delay": True, "read_delay_duration": 200_000}  # each 32 KiB or so
        self.turn({"after": BEFORE, "options": {**size, **delay}})
        return self.choice


class EsclRig(Rig):
    """A scanner of the network, emulated on loopback."""

    faults: ClassVar = {
        Trouble.JAM: "scanner.jam",
        Trouble.LID_OPEN: "scanner.lid_open",
        Trouble.FAILED: "scanner.failed",
        Trouble.CUT: "scanner.gone",
        Trouble.GARBAGE: "scanner.garbage",
    }

    def __init__(self, folder, knobs):
        self.scanner = EsclServer().__enter__()
        self.key = f"escl:{self.scanner.url}"
        super().__init__(folder, knobs)

    def lay(self, picture):
        self.scanner.glass = Image.open(picture)
        return replace(self.choice, source=Source.GLASS)

    def fill(self):
        self.scanner.feeder = [make_sheet(mark).reduce(3) for mark in range(self.sheets)]
        return self.choice

    def empty(self):
        return self.choice

    def trouble(self, name):
        self.scanner.trouble, self.scanner.after = name, BEFORE
        return self.fill()

    def slow(self):
        return self.trouble(Trouble.HANG)

    def close(self):
        self.scanner.__exit__()


class WiaRig(Rig):
    """Windows' scanners, by a fake of the layer that Microsoft documents."""

    key = f"wia:{Info({}).DeviceID}"
    faults: ClassVar = {
        "80210002": "scanner.jam",
        "800706BA": "scanner.gone",
        "80004005": "scanner.failed",
        "garbage": "scanner.garbage",
    }

    def lay(self, picture):
        self.turn({"picture": str(picture)})
        return ScanChoice(self.key, Source.GLASS, Ink.COLOUR, 150)

    def fill(self):
        self.turn({"sheets": self.sheets})
        return self.choice

    def empty(self):
        return self.choice

    def trouble(self, name):
        scode = {"garbage": "BM no picture"} if name == "garbage" else {"scode": int(name, 16)}
        self.turn({"sheets": self.sheets, "after": BEFORE, **scode})
        return self.choice

    def slow(self):
        self.turn({"sheets": self.sheets, "after": BEFORE, "slow_s": 600})
        return self.choice


class FolderRig(Rig):
    """A folder into which a scanner's own software drops files."""

    faults: ClassVar = {
        "text": "scanner.set_aside",
        "nothing": "scanner.set_aside",
        "half": "scanner.set_aside",
    }

    def __init__(self, folder, knobs):
        self.key = f"folder:{folder / 'scans'}"
        super().__init__(folder, knobs)
        self.scans = folder / "scans"
        self.scans.mkdir()

    def lay(self, picture):
        Image.open(picture).save(self.scans / "page.png")
        return self.choice

    def fill(self, count=None):
        for number in range(self.sheets if count is None else count):
            page = Image.new("RGB", (310, 438), "white")
            page.paste("navy", (30, 30, 100 + 40 * number, 200))
            page.save(self.scans / f"{number}.jpg", dpi=(150, 150))
        return self.choice

    def empty(self):
        return self.choice

    def trouble(self, name):
        self.fill(BEFORE)
        whole = (self.scans / "0.jpg").read_bytes()
        bad = {"text": b"no picture", "nothing": b"", "half": whole[: len(whole) // 2]}[name]
        (self.scans / "9.jpg").write_bytes(bad)
        return self.choice

    def slow(self):
        """It waits for the next file."""
        self.turn({"next": 600})
        return self.fill(BEFORE)


RIGS = (SaneRig, EsclRig, WiaRig, FolderRig)
