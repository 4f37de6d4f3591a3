"""One picture into pages. Runs in the worker only, for files and every scanner alike."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PIL import Image

from regdesk.capture.crop import CARD, find_outlines, is_card
from regdesk.capture.cut_out import cut_out
from regdesk.capture.deskew import find_tilt, straighten
from regdesk.capture.jpeg import encode, fit_a4, fit_share, make_thumb, shrink, stand_up
from regdesk.capture.quality import Lay, judge
from regdesk.capture.upright import is_upside_down
from regdesk.domain.page_verdict import PageFault
from regdesk.services.ports import CapturedPage

_MOST_PIXELS = 18_000_000  # worked on: twice A4 at 300 dpi, for the paper may fill half a photo
_A4_LONG = 297 / 25.4
_CARD_LONG = CARD[0] / 25.4
_LEVEL = 0.25  # degrees that a line of print may be off before the page is turned
_MOST_READ_TILT = 4.0  # degrees at which letters are still told to stand


@dataclass(frozen=True, slots=True)
class Cut:
    """One page as it was cut out, no larger than A4 at 300 dpi; its lines may still be tilted."""

    picture: Image.Image
    lay: Lay
    dpi: float


def make_pages(picture: Image.Image, dpi: int | None, *, cards: bool) -> tuple[CapturedPage, ...]:
    """Return the page that ``picture`` shows, or with ``cards`` each identity card on it.

    ``dpi`` is what the scanner was asked for, None of a photo. The picture is decoded and within
    the caps of ``regdesk.capture.decode``.
    """
    return tuple(read_page(cut, judge_page(cut)) for cut in cut_pages(picture, dpi, cards=cards))


def cut_pages(picture: Image.Image, dpi: int | None, *, cards: bool) -> Iterator[Cut]:
    """Yield each page on ``picture`` in reading order, one at a time in memory."""
    whole, dpi = _of_handy_size(stand_up(picture), dpi)
    outlines = find_outlines(whole, dpi, cards=cards)
    if not outlines:
        yield make_cut(whole, dpi, _find_lay(whole))
    for outline in outlines:
        page = cut_out(whole, outline, landscape=is_card(outline, dpi))
        # On a glass or a table there is no up and down: the letters tell.
        if is_upside_down(page.convert("L")):
            page = page.transpose(Image.Transpose.ROTATE_180)
        yield make_cut(page, dpi, Lay(cut=outline.cut))


def _find_lay(whole: Image.Image) -> Lay:
    """Return how a page lies that fills its picture, told by its lines of print."""
    grey = whole.convert("L")
    tilt = find_tilt(grey) or 0.0
    level = grey if abs(tilt) < _MOST_READ_TILT else straighten(grey, tilt)
    return Lay(tilt, upside_down=is_upside_down(level))


def make_cut(page: Image.Image, dpi: float | None, lay: Lay) -> Cut:
    """Return ``page`` as a cut of A4's size at most."""
    fitted = fit_a4(page)
    fitted_dpi = _guess_dpi(fitted) if dpi is None else dpi * fitted.width / page.width
    return Cut(fitted, lay, fitted_dpi)


def judge_page(cut: Cut) -> CapturedPage:
    """Return ``cut`` straightened and encoded, with its verdict and thumbnail."""
    turn = cut.lay.tilt if abs(cut.lay.tilt) >= _LEVEL else 0.0
    image, (width, height) = encode(cut.picture, turn)
    verdict = judge(cut.picture, cut.lay, cut.dpi)
    return CapturedPage(image, width, height, verdict, make_thumb(image))


def read_page(cut: Cut, page: CapturedPage) -> CapturedPage:
    """Return ``page`` with the codes and the machine-readable lines that ``cut`` shows."""
    if PageFault.BLANK in page.verdict.faults:
        return page
    from regdesk.capture.codes import list_codes
    from regdesk.capture.mrz_page import read_zone

    return replace(page, codes=list_codes(cut.picture), mrz=read_zone(cut.picture, cut.dpi))


def _of_handy_size(picture: Image.Image, dpi: int | None) -> tuple[Image.Image, int | None]:
    share = min(1.0, (_MOST_PIXELS / (picture.width * picture.height)) ** 0.5)
    if dpi is not None:  # a file may claim more than it has: no dot of a small picture is given up
        share = min(share, max(300 / dpi, fit_share(*picture.size)))
    return shrink(picture, share), None if dpi is None else round(dpi * share)


def _guess_dpi(page: Image.Image) -> float:
    """Return the resolution of a photo: of an identity card by its shape, else of an A4 sheet."""
    long, short = max(page.size), min(page.size)
    return long / (_CARD_LONG if abs(long / short / (CARD[0] / CARD[1]) - 1) < 0.05 else _A4_LONG)
