"""The papers a sheet can be laid out on."""

from enum import StrEnum


class SheetFormat(StrEnum):
    """Slips and notes fit a half, two halves or the roll; legal forms and lists fill a page."""

    A5_LANDSCAPE = "a5"
    A4_TWO_UP = "a4"
    ROLL_80 = "80mm"
    A4_PAGE = "a4_page"
