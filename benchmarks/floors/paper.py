"""Lines of text on a bare ReportLab canvas, in the same two faces; a ready PDF handed to CUPS.

Run as a program it prints the seconds that the first slip of the process took.
"""

import subprocess
import sys
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


def time_pages(lines):
    """Return the seconds that ``lines`` of text take on as many A4 pages as they need."""
    began = time.perf_counter()
    canvas = Canvas(BytesIO(), pagesize=(595.3, 841.9), pageCompression=1, invariant=1)
    for at, line in enumerate(lines):
        row = at % 100
        if at and not row:
            canvas.showPage()
        canvas.setFont("Plain", 7)
        canvas.drawString(42, 800 - row * 7.5, line)
    canvas.showPage()
    canvas.save()
    return time.perf_counter() - began


def time_queued(queue, pdf):
    """Return the seconds that CUPS' own command takes to put the file ``pdf`` into ``queue``."""
    began = time.perf_counter()
    subprocess.run(["lp", "-d", queue, str(pdf)], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


if __name__ == "__main__":
    print(time_slip(sys.stdin.read().splitlines()))
