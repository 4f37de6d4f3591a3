"""Untrusted files into pages. Runs in the worker only; every cap is checked before decoding."""

import stat
import warnings
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import TypeVar

# Each format is named: Pillow's own search would load every decoder it has.
from PIL import (
    BmpImagePlugin,
    Image,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    UnidentifiedImageError,
    WebPImagePlugin,
)

from regdesk.capture.caps import MAX_FILE_BYTES, MAX_PIXELS
from regdesk.capture.pipeline import make_pages
from regdesk.domain.errors import BadInput
from regdesk.services.ports import CapturedPage

MAX_SIDE = 20_000  # A4 at 1200 dpi is 14,000
MAX_PAGES = 20

_FORMATS = tuple(
    plugin.format
    for plugin in (
        BmpImagePlugin.BmpImageFile,
        JpegImagePlugin.JpegImageFile,
        PngImagePlugin.PngImageFile,
        TiffImagePlugin.TiffImageFile,
        WebPImagePlugin.WebPImageFile,
    )
)
_MOVING = (PngImagePlugin.PngImageFile, WebPImagePlugin.WebPImageFile)
PDF_MARK = b"%PDF-"
_SCANNED_DPI = range(100, 1201)  # cameras and screens claim 72 or 96 and mean nothing by it

T = TypeVar("T")


def read_pages(source: Path | bytes, *, cards: bool) -> tuple[CapturedPage, ...]:
    """Return the pages of the picture or PDF, ``cards`` cut apart. Errors: as ``read_each``."""
    read = read_each(source, lambda picture: make_pages(picture, find_dpi(picture), cards=cards))
    return tuple(page for pages in read for page in pages)


def read_each(source: Path | bytes, take: Callable[[Image.Image], T]) -> tuple[T, ...]:
    """Return what ``take`` makes of each page of a picture or PDF, one page in memory at a time.

    Its name's ending means nothing. Errors: ``BadInput`` ``file.missing``, ``file.empty``,
    ``file.too_big`` (mib), ``file.not_image``, ``file.too_many_pixels`` (mpx),
    ``file.too_many_pages`` (pages, most), ``file.animated``, ``file.unreadable``.
    """
    content = _checked(source) if isinstance(source, bytes) else _read_capped(source)
    if content.startswith(PDF_MARK):
        from regdesk.capture.pdf import list_pdf_pictures

        return tuple(take(picture) for picture in list_pdf_pictures(content, MAX_PAGES))
    return tuple(take(picture) for picture in _list_pictures(content))


def find_dpi(picture: Image.Image) -> int | None:
    """Return the resolution that the file claims, None where it is none a scanner has."""
    claimed = picture.info.get("dpi", (0, 0))
    try:
        dpi = round(float(claimed[0]))
    except (TypeError, ValueError, IndexError, ArithmeticError):
        return None
    return dpi if dpi in _SCANNED_DPI else None


def _read_capped(path: Path) -> bytes:
    try:
        known = path.stat()
        if not stat.S_ISREG(known.st_mode):  # reading a pipe or device might never end
            raise BadInput("file.unreadable")
        _check_bytes(known.st_size)
        content = path.read_bytes()
    except FileNotFoundError:
        raise BadInput("file.missing") from None
    except OSError:
        raise BadInput("file.unreadable") from None
    return _checked(content)


def _checked(content: bytes) -> bytes:
    if not content:
        raise BadInput("file.empty")
    _check_bytes(len(content))
    return content


def _check_bytes(count: int) -> None:
    if count > MAX_FILE_BYTES:
        raise BadInput("file.too_big", mib=MAX_FILE_BYTES >> 20)


def _list_pictures(content: bytes) -> Iterator[Image.Image]:
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(BytesIO(content), formats=_FORMATS) as picture:
                for number in range(_count_pages(picture)):
                    picture.seek(number)
                    _check_size(picture)
                    yield picture.copy()
        except (Image.DecompressionBombWarning, Image.DecompressionBombError):
            raise _too_many_pixels() from None
        except UnidentifiedImageError:
            raise BadInput("file.not_image") from None
        except BadInput:
            raise
        except Exception:  # noqa: BLE001  damaged files make Pillow's decoders raise anything
            raise BadInput("file.unreadable") from None


def _count_pages(picture: Image.Image) -> int:
    if isinstance(picture, _MOVING) and getattr(picture, "is_animated", False):
        raise BadInput("file.animated")
    count = picture.n_frames if isinstance(picture, TiffImagePlugin.TiffImageFile) else 1
    if count > MAX_PAGES:
        raise BadInput("file.too_many_pages", pages=count, most=MAX_PAGES)
    return count


def _check_size(picture: Image.Image) -> None:
    if max(picture.size) > MAX_SIDE or picture.width * picture.height > MAX_PIXELS:
        raise _too_many_pixels()


def _too_many_pixels() -> BadInput:
    return BadInput("file.too_many_pixels", mpx=MAX_PIXELS // 1_000_000)
