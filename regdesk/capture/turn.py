"""One captured page turned. Runs in the worker only."""

from PIL import Image

from regdesk.capture.decode import read_each
from regdesk.capture.pipeline import judge_page, make_cut, read_page
from regdesk.capture.quality import Lay
from regdesk.services.ports import CapturedPage

_TURNS = {  # Pillow's words turn the other way round
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}


def turn_page(image: bytes, degrees: int) -> CapturedPage:
    """Return the page turned clockwise by 90, 180 or 270. Errors: as ``read_each``."""
    return read_each(image, lambda page: _turned(page, degrees))[0]


def _turned(page: Image.Image, degrees: int) -> CapturedPage:
    cut = make_cut(page.transpose(_TURNS[degrees]), None, Lay())
    return read_page(cut, judge_page(cut))
