"""Barcodes on a page. Runs in the worker only."""

import zxingcpp
from PIL import Image

from regdesk.capture.jpeg import flatten

MOST = 50
"""Codes returned of one page or file; a sheet of ours has two at most."""

_FEW_PIXELS = 3_000_000
_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
# Those a desk, a queue or a state paper prints. Of lines without check digits text has many.
_PRINTED = zxingcpp.BarcodeFormats(
    [
        zxingcpp.BarcodeFormat.QRCode,
        zxingcpp.BarcodeFormat.Code128,
        zxingcpp.BarcodeFormat.PDF417,
        zxingcpp.BarcodeFormat.DataMatrix,
        zxingcpp.BarcodeFormat.Aztec,
    ]
)


def list_codes(picture: Image.Image) -> tuple[str, ...]:
    """Return the text of every code in ``picture``, each once.

    Bars are looked for at half the size in a large picture: that is a sixth of the time, and at
    300 dpi they are thick enough. The finer squares of a QR code are read at full size, too.
    """
    grey = flatten(picture).convert("L")
    is_large = grey.width * grey.height > _FEW_PIXELS
    found = zxingcpp.read_barcodes(grey.reduce(2) if is_large else grey, formats=_PRINTED)
    if is_large:
        found = [*found, *zxingcpp.read_barcodes(grey, formats=_QR)]
    return tuple(dict.fromkeys(code.text for code in found if code.valid and code.text))[:MOST]
