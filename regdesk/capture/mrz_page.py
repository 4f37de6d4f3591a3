"""The machine-readable zone of a page; only with ``[vision]``, in the worker only.

The lines are recognised by the model that lies in RapidOCR's wheel, run by onnxruntime alone:
RapidOCR itself, which can download models, is never imported, so that reading opens no socket.
"""

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from regdesk.capture.crop import CARD
from regdesk.capture.mrz_mend import mend
from regdesk.domain.mrz import read_mrz

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

    from regdesk.capture.mrz_lines import Grey

_MODEL = Path("models", "PP-OCRv6_rec_small.onnx")
_WIDEST = 2_000  # px; a line of 44 characters is 1,100
_PITCH = 0.1  # inches a character
_CARD = CARD[0] / 2.54  # characters that would fill the width of a card
_MOST_PLACES = 4  # that are recognised: a page of text has many that look a little like a zone
_loading = Lock()
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"


def can_read() -> bool:
    """Tell whether the component that reads is installed and loads."""
    if any(find_spec(name) is None for name in ("rapidocr", "onnxruntime", "cv2")):
        return False
    try:
        _reader()
    except Exception:  # noqa: BLE001  one that lacks a library or its model costs no page
        return False
    return True


def load_aside() -> None:
    """Begin to load what reads: a page is decoded, or a scanner starts, in the meantime."""
    Thread(target=can_read, daemon=True).start()


def read_zone(page: Image.Image, dpi: float = 300.0) -> tuple[str, ...]:
    """Return the lines of the zone on ``page``, their check digits judged by nobody; () for none.

    ``page`` lies any of four ways, turned by a few degrees at most. ``dpi`` may be half or twice as
    much in truth, as it is where somebody took a photo; then the document fills the page.
    """
    if not can_read():
        return ()
    best: tuple[str, ...] = ()
    for zone in islice(_list_places(np.asarray(page.convert("L"), np.uint8), dpi), _MOST_PLACES):
        lines = _read_either_way(zone)
        read = read_mrz(lines)
        if read is not None and read.is_whole:
            return lines
        best = best or lines
    return best


def _list_places(grey: "Grey", dpi: float) -> "Iterator[list[Grey]]":
    """Yield the lines of each place that may be a zone; a page on its side comes last."""
    from regdesk.capture.mrz_lines import find_zones

    for lying in (grey, np.ascontiguousarray(np.rot90(grey))):
        for pitch in _list_pitches(lying.shape[1], dpi):
            yield from find_zones(lying, pitch)


def _list_pitches(width: int, dpi: float) -> list[float]:
    """Return how wide a character may be in px: by the resolution, and where a card fills all."""
    told, filled = dpi * _PITCH, width / _CARD
    return [told] if 0.6 < told / filled < 1.6 else [told, filled]


def _read_either_way(zone: "list[Grey]") -> tuple[str, ...]:
    return mend(_recognise(zone)) or mend(_recognise([line[::-1, ::-1] for line in zone[::-1]]))


def _recognise(lines: "list[Grey]") -> list[str]:
    """Return the text of each line; they are alike in length, so they are recognised at once."""
    longest = min(_WIDEST, max(line.shape[1] for line in lines))
    batch = np.zeros((len(lines), 3, lines[0].shape[0], longest), np.float32)
    for at, line in enumerate(lines):
        levels = line[:, :longest].astype(np.float32) / 127.5 - 1
        batch[at, :, :, : levels.shape[1]] = levels
    session, wanted = _reader()
    (scores,) = session.run(None, {session.get_inputs()[0].name: batch})
    return [_decode(score[:, wanted]) for score in np.asarray(scores)]


def _decode(scores: NDArray[np.float32]) -> str:
    """Return the text of one line: in each column the likeliest sign, none or one of ``_LETTERS``.

    The same sign in neighbouring columns is one sign; between two of them there is none.
    """
    signs = scores.argmax(axis=1)
    begins = np.r_[True, signs[1:] != signs[:-1]]
    return "".join(_LETTERS[sign - 1] for sign in signs[begins] if sign)


def _reader() -> "tuple[InferenceSession, NDArray[np.int64]]":
    """Return the model, and which of its signs are none and ``_LETTERS``; loaded once."""
    with _loading:
        return _load()


@cache
def _load() -> "tuple[InferenceSession, NDArray[np.int64]]":
    """Load the model and what runs it.

    It runs on one core; the other is the window's.
    """
    import cv2
    from onnxruntime import InferenceSession, SessionOptions

    cv2.setNumThreads(1)
    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False  # a page's memory goes back once it is read
    options.log_severity_level = 4
    session = InferenceSession(str(_find_model()), options, providers=["CPUExecutionProvider"])
    signs = session.get_modelmeta().custom_metadata_map["character"].splitlines()
    return session, np.array([0, *(1 + signs.index(letter) for letter in _LETTERS)])


def _find_model() -> Path:
    spec = find_spec("rapidocr")
    assert spec is not None  # can_read
    assert spec.submodule_search_locations is not None
    return Path(spec.submodule_search_locations[0]) / _MODEL
