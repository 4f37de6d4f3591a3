"""The machine-readable zone of a page, by RapidOCR; only with ``[vision]``, in the worker only.

The models lie in RapidOCR's own wheel and are named to it by their files, so that it never looks
for others: reading opens no connection. It runs on one core; the other is the window's.
"""

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from regdesk.capture.mrz_mend import mend
from regdesk.domain.mrz import read_mrz

if TYPE_CHECKING:
    from regdesk.capture.mrz_lines import Grey

_MODELS = {"Det": "PP-OCRv6_det_small.onnx", "Rec": "PP-OCRv6_rec_small.onnx"}
_ENGINE = "EngineConfig.onnxruntime"
_PITCH = 30.0  # px a character at 300 dpi: ten to the inch
_CARD = 85.6 / 2.54  # characters that would fill the width of a card
_MOST_ZONES = 3  # places a page is read at: a page of text has many that look a little alike


def can_read() -> bool:
    """Tell whether the component that reads is installed."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def read_zone(page: Image.Image) -> tuple[str, ...]:
    """Return the lines of the zone on ``page``, their check digits judged by nobody; () for none.

    ``page`` is upright or upside down, turned by a few degrees at most, and shows the document at
    300 dpi or as large as the page is.
    """
    if not can_read():
        return ()
    from regdesk.capture.mrz_lines import find_zones

    grey = np.asarray(page.convert("L"), np.uint8)
    best: tuple[str, ...] = ()
    for pitch in _list_pitches(grey):
        for at, zone in enumerate(find_zones(grey, pitch)):
            if at == _MOST_ZONES:
                break
            lines = _read_either_way(zone)
            zone_read = read_mrz(lines)
            if zone_read is not None and zone_read.is_whole:
                return lines
            best = best or lines
    return best


def _list_pitches(grey: "Grey") -> list[float]:
    """A scan has 300 dpi; the photo of a card is filled by it."""
    filled = grey.shape[1] / _CARD
    is_scan = 0.7 < filled / _PITCH < 1.4
    return [_PITCH] if is_scan else [_PITCH, filled]


def _read_either_way(zone: "list[Grey]") -> tuple[str, ...]:
    return mend(_recognise(zone)) or mend(_recognise([line[::-1, ::-1] for line in zone[::-1]]))


def _recognise(lines: "list[Grey]") -> list[str]:
    """Return the text of each line, one after the other: a batch would widen the short ones."""
    texts = []
    for line in lines:
        colour = np.repeat(line[:, :, None], 3, axis=2)
        found = _reader()(colour, use_det=False, use_cls=False, use_rec=True)
        texts.append(found.txts[0] if found.txts else "")
    return texts


@cache
def _reader() -> Any:
    import cv2
    import rapidocr

    cv2.setNumThreads(1)
    models = Path(rapidocr.__file__).parent / "models"
    return rapidocr.RapidOCR(
        params={
            "Global.use_cls": False,
            "Global.log_level": "critical",
            f"{_ENGINE}.intra_op_num_threads": 1,
            f"{_ENGINE}.inter_op_num_threads": 1,
            **{f"{task}.model_path": str(models / name) for task, name in _MODELS.items()},
        }
    )
