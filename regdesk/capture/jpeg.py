"""One page as a small JPEG: A4 at 300 dpi at most, no metadata, still legible."""

from io import BytesIO

from PIL import Image, ImageOps

from regdesk.services.ports import CapturedPage

LONG_SIDE, SHORT_SIDE = 3508, 2480  # A4 at 300 dpi
MAX_BYTES = 300 * 1024

_QUALITIES = (80, 65, 50)  # below 50 small print frays sooner than at fewer pixels
_SHRINK = 0.8


def make_page(picture: Image.Image) -> CapturedPage:
    """Return ``picture``, upright and on white, as a page of at most ``MAX_BYTES``."""
    fit_a4(picture)
    page = flatten(ImageOps.exif_transpose(picture))
    page.info.clear()  # a comment would go into the new file
    while True:
        for quality in _QUALITIES:
            image = _encoded(page, quality)
            if len(image) <= MAX_BYTES:
                return CapturedPage(image, page.width, page.height)
        size = (max(1, int(page.width * _SHRINK)), max(1, int(page.height * _SHRINK)))
        page = page.resize(size, Image.Resampling.LANCZOS)


def fit_a4(picture: Image.Image) -> None:
    """Shrink ``picture`` in place to A4 at 300 dpi, whichever way it lies."""
    upright = picture.height >= picture.width
    box = (SHORT_SIDE, LONG_SIDE) if upright else (LONG_SIDE, SHORT_SIDE)
    picture.thumbnail(box, Image.Resampling.LANCZOS, reducing_gap=2.0)


def flatten(picture: Image.Image) -> Image.Image:
    """Return ``picture`` in grey or colour, its transparent parts white."""
    if picture.mode.startswith("I;16"):
        return picture.convert("I").point(lambda value: value / 256).convert("L")
    if picture.mode in ("1", "L"):
        return picture.convert("L")
    if picture.has_transparency_data:
        opaque = picture.convert("RGBA")
        white = Image.new("RGB", opaque.size, "white")
        white.paste(opaque, mask=opaque.getchannel("A"))
        return white
    return picture.convert("RGB")


def _encoded(page: Image.Image, quality: int) -> bytes:
    stream = BytesIO()
    page.save(stream, "JPEG", quality=quality, optimize=True)
    return stream.getvalue()
