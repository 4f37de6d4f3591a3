"""One run of a scanner in the child: a thread reads sides, the jobs take them as pages.

The thread reads one side ahead, so that a feeder does not stop while a page is judged.
"""

from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Semaphore, Thread

from PIL.Image import Image

from regdesk.capture.decode import PDF_MARK, find_dpi, read_each
from regdesk.capture.jpeg import DPI
from regdesk.capture.pipeline import make_pages
from regdesk.capture.scan.adapter import Device, Side
from regdesk.capture.scan.caps import MAX_SIDES
from regdesk.domain.errors import BadInput, Fault
from regdesk.services.ports import CapturedPage

_AHEAD = 1

CLOSES_S = 10.0
"""How long the end of a run waits for its device to close: a carriage drives home in that."""


class Run:
    """A scanner that is being read, from the moment this is made.

    One thread calls it; ``open_device`` and the device's own calls run in a thread of their own.
    """

    def __init__(self, open_device: Callable[[], Device], *, cards: bool) -> None:
        self._cards = cards
        self._came: SimpleQueue[Side | Exception | None] = SimpleQueue()
        self._room = Semaphore(_AHEAD)
        self._device: Device | None = None
        self._side: Side | None = None
        self._stopped = self._over = False
        self._reader = Thread(target=self._read, args=(open_device,), daemon=True)
        self._reader.start()

    def wait(self, wait_s: float) -> bool:
        """Tell whether a side comes, or the run ends, within ``wait_s`` seconds.

        The side before is taken to be kept. Errors: those of the device, once.
        """
        side, self._side = self._side, None
        if side is not None:
            side.kept()
        if self._over:
            return True
        try:
            came = self._came.get(timeout=wait_s)
        except Empty:
            return False
        self._room.release()
        self._side = came if isinstance(came, Side) else None
        self._over = self._side is None
        if self._over:
            self.is_let_go(CLOSES_S)
        if isinstance(came, Exception):
            raise came
        return True

    @property
    def goes_on(self) -> bool:
        """Whether nobody has stopped it and it has not ended."""
        return not (self._over or self._stopped)

    def make_pages(self) -> tuple[CapturedPage, ...] | None:
        """Return the pages of the side that has come, None where the run is over.

        Errors: ``Fault`` of a side that is no page; it ends the run.
        """
        if self._side is None:
            return None
        try:
            return _make_pages(self._side, cards=self._cards)
        except BadInput as bad:
            side, self._side, self._over = self._side, None, True
            self.stop()
            raise side.unreadable() from bad

    def stop(self) -> None:
        """Read no further; what came whole can still be taken. Returns at once."""
        self._stopped = True
        if self._device is not None:
            self._device.cancel()
        self._room.release()

    def is_let_go(self, wait_s: float) -> bool:
        """Tell whether, within ``wait_s`` seconds of a stop, the device is closed."""
        self._reader.join(wait_s)
        return not self._reader.is_alive()

    def give_back(self) -> None:
        """Give back the sides of a stopped run that nobody kept."""
        while True:
            if self._side is not None:
                self._side.left()
            try:
                came = self._came.get_nowait()
            except Empty:
                return
            self._side = came if isinstance(came, Side) else None

    def _read(self, open_device: Callable[[], Device]) -> None:
        end: Exception | None = None
        try:
            self._device = open_device()
            self._read_sides(self._device)
        except Exception as error:  # noqa: BLE001  raised where the side is waited for
            end = error
        self._came.put(None if self._stopped else end)
        if self._device is not None:  # last: drivers hang in it, SANE's own test device does
            with suppress(Exception):  # it is gone, however it went
                self._device.close()

    def _read_sides(self, device: Device) -> None:
        for _ in range(MAX_SIDES):
            self._room.acquire()
            if self._stopped:
                return
            side = device.next_side()
            if side is None:
                return
            self._came.put(side)
        raise Fault("scanner.garbage")


def _make_pages(side: Side, *, cards: bool) -> tuple[CapturedPage, ...]:
    dpi = DPI if side.dpi and _is_pdf(side) else side.dpi  # a PDF is drawn anew

    def cut(picture: Image) -> tuple[CapturedPage, ...]:
        return make_pages(picture, dpi or find_dpi(picture), cards=cards)

    if isinstance(side.content, bytes):
        return tuple(page for pages in read_each(side.content, cut) for page in pages)
    return cut(side.content)


def _is_pdf(side: Side) -> bool:
    return isinstance(side.content, bytes) and side.content.startswith(PDF_MARK)
