"""WIA 2.0: the scanners of Windows, by its automation layer. Runs in the child only."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from threading import Event

from PIL import Image

from regdesk.capture.scan import wia_layer as layer
from regdesk.capture.scan import wia_options
from regdesk.capture.scan.adapter import Side
from regdesk.capture.scan.caps import check_bytes, check_size
from regdesk.capture.scan.wia_faults import fault_of
from regdesk.domain.errors import Fault
from regdesk.domain.scanning import ScanChoice, Scanner, Source, fit, place_of


def load_layer() -> layer.Layer:
    """Return COM. ``Fault`` ``scanner.component`` where it or ``comtypes`` is not there."""
    try:
        from regdesk.capture.scan.wia_com import ComLayer
    except ImportError:
        raise Fault("scanner.component") from None
    return ComLayer()


get_layer: Callable[[], layer.Layer] = load_layer


def list_scanners(_added: Sequence[str]) -> tuple[Scanner, ...]:
    """Return every scanner that Windows knows; one that will not connect, as the plainest."""
    with _open_manager() as (com, manager):
        found = []
        for info in _list_infos(manager):
            try:
                found.append(_describe(info))
            except com.Error:
                found.append(Scanner(f"wia:{info.DeviceID}", _name(info)))
        return tuple(found)


def get_scanner(key: str) -> Scanner:
    """Return the scanner ``key``."""
    with _open_manager() as (_com, manager):
        return _describe(_find_info(manager, key))


def open_device(choice: ScanChoice) -> "WiaScanner":
    """Connect and set the scanner; the thread that calls this must read and close it too."""
    com = get_layer()
    try:
        with _faults(com):
            info = _find_info(com.open(), choice.scanner)
            device = info.Connect()
            item = device.Items.Item(1)
            able = wia_options.describe(choice.scanner, "", device)
            fitting = fit(choice, able)
            wia_options.choose(device, item, fitting)
    except BaseException:
        com.close()
        raise
    return WiaScanner(com, device, item, fitting)


class WiaScanner:
    """A connected WIA device. A transfer cannot be left: a stop waits for it, or ends the child."""

    def __init__(
        self, com: layer.Layer, device: layer.WiaDevice, item: layer.Item, choice: ScanChoice
    ) -> None:
        self._com = com
        self._device: layer.WiaDevice | None = device
        self._item: layer.Item | None = item
        self._choice = choice
        self._cancelled = Event()
        self._sides = 0

    def next_side(self) -> Side | None:
        if self._cancelled.is_set() or (self._sides and self._choice.source is Source.GLASS):
            return None
        try:
            with _faults(self._com):
                content = self._transfer()
        except Fault as fault:
            if fault.key == "scanner.no_paper" and self._sides:
                return None
            raise
        self._sides += 1
        return Side(_open_bmp(content), self._choice.dpi)

    def cancel(self) -> None:
        self._cancelled.set()

    def close(self) -> None:
        self._device = self._item = None  # before COM goes
        self._com.close()

    def _transfer(self) -> bytes:
        assert self._device is not None
        assert self._item is not None
        self._check_status(wia_options.get_status(self._device))
        vector = self._item.Transfer(layer.BMP).FileData
        check_bytes(vector.Count)
        return self._com.take_bytes(lambda: vector.BinaryData)

    def _check_status(self, status: int) -> None:
        """Many drivers tell an open lid here and fail plainly when they are asked all the same."""
        if status & layer.PAPER_JAM:
            raise Fault("scanner.jam")
        if status & layer.PATH_COVER_UP:
            raise Fault("scanner.lid_open")


def _open_bmp(content: bytes) -> Image.Image:
    try:
        picture = Image.open(BytesIO(content), formats=["BMP"])
        check_size(*picture.size)
        picture.load()
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise Fault("scanner.garbage") from error
    return picture


def _list_infos(manager: layer.DeviceManager) -> list[layer.DeviceInfo]:
    infos = manager.DeviceInfos
    every = (infos.Item(number) for number in range(1, infos.Count + 1))
    return [info for info in every if info.Type == layer.SCANNER_TYPE]


def _find_info(manager: layer.DeviceManager, key: str) -> layer.DeviceInfo:
    for info in _list_infos(manager):
        if info.DeviceID == place_of(key):
            return info
    raise Fault("scanner.gone")


def _describe(info: layer.DeviceInfo) -> Scanner:
    return wia_options.describe(f"wia:{info.DeviceID}", _name(info), info.Connect())


def _name(info: layer.DeviceInfo) -> str:
    return str(info.Properties.Item("Name").Value) if info.Properties.Exists("Name") else ""


@contextmanager
def _open_manager() -> Iterator[tuple[layer.Layer, layer.DeviceManager]]:
    com = get_layer()
    try:
        with _faults(com):
            yield com, com.open()
    finally:
        com.close()


@contextmanager
def _faults(com: layer.Layer) -> Iterator[None]:
    try:
        yield
    except com.Error as error:
        raise fault_of(error) from error
