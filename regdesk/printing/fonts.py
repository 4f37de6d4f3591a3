"""The two faces of every sheet: static Noto Sans, with both alphabets, embedded as a subset."""

from functools import cache
from io import BytesIO

REGULAR = "RegDesk"
BOLD = "RegDesk-Bold"


@cache
def register_fonts() -> None:
    """Make both faces known to ReportLab, once in this process."""
    from pymupdf_fonts import NotoSans_Bold, NotoSans_Regular
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    pdfmetrics.registerFont(TTFont(REGULAR, BytesIO(NotoSans_Regular.fontbuffer)))
    pdfmetrics.registerFont(TTFont(BOLD, BytesIO(NotoSans_Bold.fontbuffer)))
