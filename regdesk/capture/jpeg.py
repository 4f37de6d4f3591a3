"""One page as a small JPEG: A4 at 300 dpi at most, no metadata, still legible."""

from io import BytesIO

from PIL import Image
from PIL.ExifTags import Base

from regdesk.capture.deskew import straighten

DPI = 300
LONG_SIDE, SHORT_SIDE = 3508, 2480  # A4 at DPI
MAX_BYTES = 300 * 1024
THUMB_SIDE = 224

# Share of the pixels' side and JPEG quality, best first, and the bytes beside the first step's
# as measured on dense print. Below quality 50 small print frays sooner than at fewer pixels.
_STEPS = (
    (1.0, 80, 1.0),
    (1.0, 65, 0.8),
    (0.83, 65, 0.62),
    (0.67, 65, 0.48),
    (0.58, 60, 0.38),
    (0.5, 60, 0.31),
    (0.5, 50, 0.27),
    (0.42, 50, 0.22),
    (0.33, 50, 0.16),
)
_SHRINK = 0.75

_TURNS = {  # by EXIF's orientation
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def encode(page: Image.Image, tilt: float = 0.0) -> tuple[bytes, tuple[int, int]]:
    """Return ``page``, turned back by ``tilt`` degrees, as a JPEG of at most ``MAX_BYTES``, and
    its size in px.
    """
    step = 0
    while step < len(_STEPS):
        share, quality, weight = _STEPS[step]
        small = shrink(page, share)
        image = _encoded(small, quality)
        if len(image) <= MAX_BYTES and tilt:  # turned once, at the size at which it is kept
            small = fit_a4(straighten(small, tilt))
            image = _encoded(small, quality)
        if len(image) <= MAX_BYTES:
            return image, small.size
        step = _find_step(step, MAX_BYTES / len(image) * weight)
    return encode(shrink(page, _STEPS[-1][0] * _SHRINK), tilt)


def _find_step(step: int, weight: float) -> int:
    """Return the next step of at most ``weight``, the one after the last where there is none."""
    later = range(step + 1, len(_STEPS))
    return next((at for at in later if _STEPS[at][2] <= weight), len(_STEPS))


def make_thumb(image: bytes) -> bytes:
    """Return a small JPEG of a page's JPEG, at most ``THUMB_SIDE`` px a side."""
    thumb = Image.open(BytesIO(image))  # as a JPEG it is decoded small at once
    thumb.thumbnail((THUMB_SIDE, THUMB_SIDE), Image.Resampling.HAMMING)
    return _encoded(thumb, 75)


def fit_a4(picture: Image.Image) -> Image.Image:
    """Return ``picture`` no larger than A4 at 300 dpi, whichever way it lies."""
    return shrink(picture, fit_share(*picture.size))


def fit_share(width: float, height: float) -> float:
    """Return the share, at most 1, at which a page of this size is no larger than A4."""
    return min(1.0, LONG_SIDE / max(width, height), SHORT_SIDE / min(width, height))


def stand_up(picture: Image.Image) -> Image.Image:
    """Return ``picture`` as its EXIF says it stands, in grey or colour, and nothing else of it."""
    turn = _TURNS.get(_find_orientation(picture))
    page = flatten(picture if turn is None else picture.transpose(turn))
    page.info.clear()  # a comment would go into the new file
    return page


def _find_orientation(picture: Image.Image) -> int:
    """Return EXIF's orientation, 0 where there is none to be read."""
    try:
        orientation = picture.getexif().get(Base.Orientation)
    except Exception:  # noqa: BLE001  Pillow fails in many ways on damaged EXIF; the page is whole
        return 0
    return orientation if isinstance(orientation, int) else 0


def flatten(picture: Image.Image) -> Image.Image:
    """Return ``picture`` in grey or colour, its transparent parts white."""
    if picture.mode.startswith("I;16"):
        return picture.convert("I").point(lambda value: value / 256).convert("L")
    if picture.mode in ("1", "L"):
        return picture.convert("L")
    if picture.mode == "RGB" and not picture.has_transparency_data:
        return picture
    if picture.has_transparency_data:
        opaque = picture.convert("RGBA")
        white = Image.new("RGB", opaque.size, "white")
        white.paste(opaque, mask=opaque.getchannel("A"))
        return white
    return picture.convert("RGB")


def shrink(page: Image.Image, share: float) -> Image.Image:
    """Return ``page`` at ``share`` of its size; from 1 on as it is."""
    if share >= 1:
        return page
    size = (max(1, round(page.width * share)), max(1, round(page.height * share)))
    return page.resize(size, Image.Resampling.HAMMING)


def _encoded(page: Image.Image, quality: int) -> bytes:
    stream = BytesIO()
    page.save(stream, "JPEG", quality=quality, optimize=True)
    return stream.getvalue()
