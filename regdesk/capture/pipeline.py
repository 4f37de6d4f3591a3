"""One picture into pages. Runs in the worker only, for files and every scanner alike."""

from PIL import Image

from regdesk.capture.crop import find_outlines, is_card
from regdesk.capture.cut_out import cut_out
from regdesk.capture.deskew import find_tilt
from regdesk.capture.jpeg import encode, fit_a4, make_thumb, stand_up
from regdesk.capture.outline import Outline
from regdesk.capture.quality import Lay, judge
from regdesk.services.ports import CapturedPage

_MOST_PIXELS = 18_000_000  # worked on: twice A4 at 300 dpi, for the paper may fill half a photo
_A4_LONG = 297 / 25.4
_CARD_LONG = 85.6 / 25.4
_LEVEL = 0.25  # degrees that a line of print may be off before the page is turned


def make_pages(picture: Image.Image, dpi: int | None, *, cards: bool) -> tuple[CapturedPage, ...]:
    """Return the page that ``picture`` shows, or with ``cards`` each identity card on it.

    ``dpi`` is what the scanner was asked for, None of a photo. The picture is decoded and within
    the caps of ``regdesk.capture.decode``.
    """
    whole, dpi = _of_handy_size(stand_up(picture), dpi)
    outlines = find_outlines(whole, dpi, cards=cards)
    if not outlines:
        return (_make_whole(whole, dpi),)
    return tuple(_make_cut(whole, outline, dpi) for outline in outlines)


def finish(page: Image.Image, lay: Lay, dpi: float | None) -> CapturedPage:
    """Return a cropped page straightened and encoded, with its verdict and thumbnail."""
    fitted = fit_a4(page)
    share = fitted.width / page.width
    verdict = judge(fitted, lay, _guess_dpi(fitted) if dpi is None else dpi * share)
    turn = lay.tilt if abs(lay.tilt) >= _LEVEL else 0.0
    image, (width, height) = encode(fitted, turn)
    return CapturedPage(image, width, height, verdict, make_thumb(image))


def _make_whole(whole: Image.Image, dpi: int | None) -> CapturedPage:
    """Make a page of the whole picture: its lines of print tell whether it lies straight."""
    tilt = find_tilt(whole.convert("L")) or 0.0
    return finish(whole, Lay(tilt), dpi)


def _make_cut(whole: Image.Image, outline: Outline, dpi: int | None) -> CapturedPage:
    page = cut_out(whole, outline, landscape=is_card(outline, dpi))
    return finish(page, Lay(cut=outline.cut), dpi)


def _of_handy_size(picture: Image.Image, dpi: int | None) -> tuple[Image.Image, int | None]:
    share = min(1.0, (_MOST_PIXELS / (picture.width * picture.height)) ** 0.5)
    if dpi is not None and dpi > 300:
        share = min(share, 300 / dpi)
    if share == 1.0:
        return picture, dpi
    size = (max(1, round(picture.width * share)), max(1, round(picture.height * share)))
    smaller = picture.resize(size, Image.Resampling.HAMMING)
    return smaller, None if dpi is None else round(dpi * share)


def _guess_dpi(page: Image.Image) -> float:
    """Return the resolution of a photo: of an identity card by its shape, else of an A4 sheet."""
    long, short = max(page.size), min(page.size)
    return long / (_CARD_LONG if abs(long / short / (85.6 / 53.98) - 1) < 0.05 else _A4_LONG)
