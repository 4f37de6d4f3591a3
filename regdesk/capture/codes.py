"""QR codes in untrusted files. Runs in the worker only."""

from pathlib import Path

import zxingcpp
from PIL import Image, ImageOps

from regdesk.capture.decode import read_each
from regdesk.capture.jpeg import flatten

MOST = 50
"""Codes returned of one file; a sheet of ours has two at most."""

_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)


def read_codes(path: Path) -> tuple[str, ...]:
    """Return the text of every QR code in the picture or PDF at ``path``, each text once.

    Errors: those of ``read_each``.
    """
    found = (text for page in read_each(path, _list_texts) for text in page)
    return tuple(dict.fromkeys(found))[:MOST]


def _list_texts(picture: Image.Image) -> list[str]:
    grey = flatten(ImageOps.exif_transpose(picture)).convert("L")
    codes = zxingcpp.read_barcodes(grey, formats=_QR)
    return [code.text for code in codes if code.valid]
