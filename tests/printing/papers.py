"""What a reader of the paper sees: its words, where they stand, its code."""

import re
import subprocess
from io import BytesIO
from itertools import combinations, groupby
from operator import itemgetter

import zxingcpp
from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtPdf import QPdfDocument


def run(*command, pdf):
    done = subprocess.run(command, input=pdf, capture_output=True, check=True)
    return done.stdout


def poppler_text(pdf):
    return run("pdftotext", "-raw", "-", "-", pdf=pdf).decode()


def qt_text(pdf):
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    return "\n".join(document.getAllText(page).text() for page in range(document.pageCount()))


def dense(text):
    """Without any blank: lines may break where they like, letters may not change."""
    return re.sub(r"\s+", "", text)


def list_words_with_boxes(pdf):
    """Return page, text and box (left, top, right, bottom in points) of each word."""
    html = run("pdftotext", "-bbox", "-", "-", pdf=pdf).decode()
    pages = re.split(r"<page ", html)[1:]
    word = r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>'
    return [
        (number, match[4], tuple(map(float, match[:4])))
        for number, page in enumerate(pages)
        for match in re.findall(word, page)
    ]


def render(pdf, dpi, page=1):
    # As it is: packed as PNG, a page takes ten times as long.
    picture = run("pdftoppm", "-r", str(dpi), "-f", str(page), "-l", str(page), pdf=pdf)
    return Image.open(BytesIO(picture))


def read_codes(picture):
    return zxingcpp.read_barcodes(picture.convert("L"), formats=zxingcpp.BarcodeFormat.QRCode)


def pdf_facts(pdf):
    """Return what pdfinfo says, by its names."""
    lines = run("pdfinfo", "-", pdf=pdf).decode().splitlines()
    return {key.strip(): value.strip() for key, value in (line.split(":", 1) for line in lines)}


def assert_nothing_overlaps(pdf, width, height):
    """No word touches another or leaves the page; boxes are cut to the letters' own height."""
    words = list_words_with_boxes(pdf)
    boxes = []
    for page, text, (left, top, right, bottom) in words:
        assert left >= 0
        assert right <= width
        assert top >= 0
        assert bottom <= height
        air = (bottom - top) * 0.2
        boxes.append((page, text, left + 0.2, top + air, right - 0.2, bottom - air))
    for _, beside in groupby(boxes, key=itemgetter(0)):
        for (_, text, *one), (_, other_text, *two) in combinations(beside, 2):
            apart = one[2] <= two[0] or two[2] <= one[0] or one[3] <= two[1] or two[3] <= one[1]
            assert apart, (text, other_text)


def size_of(pdf):
    width, _, height = pdf_facts(pdf)["Page size"].split(" pts")[0].split()
    return float(width), float(height)
