"""A sheet's code as vectors, so that it stays sharp on every printer."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

import zxingcpp
from reportlab.pdfgen.canvas import Canvas

from regdesk.printing.style import Colour

QUIET_MODULES = 4  # ISO/IEC 18004: white on every side


class QrCode:
    """A code of level M. ``modules`` is the number of squares on a side, without the quiet zone."""

    def __init__(self, text: str) -> None:
        code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
        # Its stubs do not say so, but an image is a buffer: a byte a square, 0 for a dark one.
        image: Any = zxingcpp.write_barcode_to_image(code, scale=1, add_quiet_zones=False)
        levels = bytes(image)
        self.modules = int(image.shape[0])
        self._rows = [
            [level == 0 for level in levels[start : start + self.modules]]
            for start in range(0, len(levels), self.modules)
        ]

    def draw(self, canvas: Canvas, left: float, bottom: float, side: float, colour: Colour) -> None:
        """Fill the dark squares, each run of a row at once, ``side`` points wide in all."""
        canvas.saveState()
        canvas.translate(left, bottom)
        canvas.scale(side / self.modules, side / self.modules)
        canvas.setFillColorRGB(*colour)
        # One path of whole numbers: ReportLab would format each of 2,500 as a fraction.
        canvas.addLiteral(" ".join(f"{x} {y} {count} 1 re" for x, y, count in self._list_runs()))
        canvas.addLiteral("f")
        canvas.restoreState()

    def _list_runs(self) -> Iterator[tuple[int, int, int]]:
        """Yield column, row from the bottom and length of each run of dark squares."""
        for y, row in enumerate(reversed(self._rows)):
            x = 0
            for dark, run in groupby(row):
                count = len(list(run))
                if dark:
                    yield x, y, count
                x += count
