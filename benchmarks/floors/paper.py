"""Lines of text on a bare ReportLab canvas, in the same two faces."""

import time
from io import BytesIO

import pymupdf_fonts
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

for name, face in (("Plain", "notos"), ("Bold", "notosbo")):
    pdfmetrics.registerFont(TTFont(name, BytesIO(pymupdf_fonts.myfont(face))))


def time_slip(lines):
    """Return the seconds that ``lines`` of text on one A5 page take."""
    began = time.perf_counter()
    canvas = Canvas(BytesIO(), pagesize=(595.3, 419.5), pageCompression=1, invariant=1)
    for at, line in enumerate(lines):
        canvas.setFont("Bold" if at % 2 else "Plain", 9)
        canvas.drawString(42, 400 - at * 7, line)
    canvas.showPage()
    canvas.save()
    return time.perf_counter() - began
