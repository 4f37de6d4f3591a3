"""SANE: the scanners of Linux. Runs in the child only; ``python-sane`` is an extra, ``[sane]``."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from threading import Event
from types import ModuleType
from typing import Any

from PIL import Image

from regdesk.capture.scan import sane_options
from regdesk.capture.scan.adapter import Side
from regdesk.capture.scan.caps import MAX_BYTES, check_bytes, check_size
from regdesk.capture.scan.sane_faults import INVALID, NO_DOCS, fault_of
from regdesk.domain.errors import Fault
from regdesk.domain.scanning import ScanChoice, Scanner, Source, fit, place_of

_names: dict[str, str] = {}
"""What people call a scanner, by SANE's name of it, as listed last: looking takes seconds."""

_MODES = {"gray": ("L", 1), "color": ("RGB", 3)}


def list_scanners(_added: Sequence[str]) -> tuple[Scanner, ...]:
    """Return every scanner that SANE finds, here and in the network."""
    binding = _start()
    with _faults(binding):
        devices = binding.get_devices()
    _names.update({place: f"{maker} {model}" for place, maker, model, _ in devices})
    return tuple(_describe(binding, place) for place, *_ in devices)


def get_scanner(key: str) -> Scanner:
    """Return the scanner ``key``; before the first list it is called as SANE calls it."""
    place = place_of(key)
    _binding, device = _open(place)
    try:
        return sane_options.describe(key, _names.get(place, place), device)
    finally:
        device.close()


def open_device(choice: ScanChoice) -> "SaneDevice":
    """Open and set the scanner."""
    place = place_of(choice.scanner)
    binding, device = _open(place)
    try:
        able = sane_options.describe(choice.scanner, place, device)
        fitting = fit(choice, able)
        sane_options.choose(device, fitting)
    except BaseException:
        device.close()
        raise
    return SaneDevice(binding, device, fitting)


class SaneDevice:
    """An open SANE device."""

    def __init__(self, binding: ModuleType, device: Any, choice: ScanChoice) -> None:
        self._binding = binding
        self._device = device
        self._choice = choice
        self._cancelled = Event()
        self._sides = 0
        self._too_long = False

    def next_side(self) -> Side | None:
        if self._cancelled.is_set() or (self._sides and self._choice.source is Source.GLASS):
            return None
        try:
            picture = self._read()
        except self._binding._sane.error as error:
            if self._cancelled.is_set() or (str(error) == NO_DOCS and self._sides):
                return None
            raise (Fault("scanner.garbage") if self._too_long else fault_of(error)) from error
        self._sides += 1
        return Side(picture, self._choice.dpi)

    def cancel(self) -> None:
        self._cancelled.set()

    def close(self) -> None:
        try:
            self._device.cancel()
        finally:
            self._device.close()

    def _read(self) -> Image.Image:
        shape, _last, _size, depth, _stride = self._device.get_parameters()
        if depth:  # what we cannot read is not begun; a few devices tell nothing before they begin
            _find_mode(shape, depth)
        self._device.start()
        shape, _last, (width, lines), depth, stride = self._device.get_parameters()
        mode, samples = _find_mode(shape, depth)
        check_size(width, max(lines, 1))  # how long a page is may be unknown, -1

        def watch(line: int, _lines: int) -> None:
            # The binding crashes where this raises; a cancelled device gives it no more lines.
            self._too_long = line * stride > MAX_BYTES
            if self._too_long or self._cancelled.is_set():
                self._device.cancel()

        # The binding's own ``snap`` leaves out what pads each line: the picture would slant.
        raw = self._device.dev.snap(True, False, watch)[0]
        return _picture(raw, mode, width, width if depth == 1 else stride, samples)


def _find_mode(shape: str, depth: int) -> tuple[str, int]:
    """Return Pillow's mode and the samples of a pixel.

    One bit a pixel is all that a black-and-white device gives. Sixteen bits a sample the binding
    reads wrongly, and three passes of one colour each it puts one below the other.
    """
    mode, samples = _MODES.get(shape, ("", 0))
    if not mode or depth not in (1, 8) or (depth == 1 and samples != 1):
        raise Fault("scanner.failed")
    return mode, samples


def _picture(raw: bytes, mode: str, width: int, stride: int, samples: int) -> Image.Image:
    check_bytes(len(raw))
    if stride < width * samples:
        raise Fault("scanner.garbage")
    lines = -(-len(raw) // stride)
    check_size(width, lines)
    if missing := lines * stride - len(raw):  # the padding of the last line is not read
        raw = bytes(raw) + b"\xff" * missing
    return Image.frombytes(mode, (width, lines), bytes(raw), "raw", mode, stride, 1)


def _open(place: str) -> tuple[ModuleType, Any]:
    binding = _start()
    try:
        return binding, binding.open(place)
    except binding._sane.error as error:
        if str(error) == INVALID:  # there is no such device
            raise Fault("scanner.gone") from error
        raise fault_of(error) from error


def _describe(binding: ModuleType, place: str) -> Scanner:
    """Return what the scanner can; of one that is busy or will not open, that it is there."""
    key, name = f"sane:{place}", _names[place]
    try:
        device = binding.open(place)
    except binding._sane.error:
        return Scanner(key, name)
    try:
        return sane_options.describe(key, name, device)
    finally:
        device.close()


@cache
def _start() -> ModuleType:
    """Return the binding, ready. ``Fault`` ``scanner.component`` where it is not installed."""
    try:
        import sane
    except ImportError:  # also where the system has no libsane
        raise Fault("scanner.component") from None
    binding: ModuleType = sane
    with _faults(binding):
        binding.init()
    return binding


@contextmanager
def _faults(binding: ModuleType) -> Iterator[None]:
    try:
        yield
    except binding._sane.error as error:
        raise fault_of(error) from error
