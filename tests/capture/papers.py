"""Invented papers as pictures and PDFs, good and hostile."""

import struct
import zlib
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont
from pymupdf_fonts import NotoSans_Regular

A4_300 = (2480, 3508)


def paper(size=A4_300, mode="RGB", lines=60):
    """A page of text on white, its first line in the upper left corner."""
    picture = Image.new("L", size, 255)
    draw = ImageDraw.Draw(picture)
    letters = ImageFont.truetype(BytesIO(NotoSans_Regular.fontbuffer), size[1] // 75)
    for number in range(lines):
        text = f"{number + 1}. Тұрғын үй иесінің келісімі / Согласие собственника жилища"
        text = text[: 24 + 17 * number % 43]  # lines all of one length are taken for an MRZ
        draw.text((size[0] // 20, size[1] * number // (lines + 1)), text, 0, letters)
    return picture.convert(mode)


def png_header(width, height):
    """A PNG that promises a size and holds no picture."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunk = struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))
    return b"\x89PNG\r\n\x1a\n" + chunk + struct.pack(">I", 100) + b"IDAT" + bytes(104)


def as_file(path, picture, kind, **options):
    picture.save(path, kind, **options)
    return path


def raw_pdf(*objects):
    """A PDF of the given objects; object 1 must be the catalogue."""
    body, offsets = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    xref = len(body)
    body += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    body += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF"
    return body + trailer % (len(objects) + 1, xref)


def pdf(count=1, width=595, height=842, content=b"0 0 100 100 re f"):
    kids = b" ".join(b"%d 0 R" % (number + 4) for number in range(count))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 3 0 R >>"
    return raw_pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        *[page % (width, height)] * count,
    )


def swollen_pdf(mebibytes=1500):
    """A small file whose one page draws from a stream of ``mebibytes``."""
    packer = zlib.compressobj(9)
    head = packer.compress(b" ") + packer.flush(zlib.Z_FULL_FLUSH)
    lump = b"0 0 1 1 re f " * (1 << 16)
    block = packer.compress(lump) + packer.flush(zlib.Z_FULL_FLUSH)  # stands on its own, so repeats
    packed = head + block * (mebibytes * (1 << 20) // len(lump)) + packer.flush()
    return raw_pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
        b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R >>",
    )


def nested_pdf(depth=60, width=4):
    """Forms that each draw the next one ``width`` times: width ** depth drawings."""
    resources = b"/Resources << /XObject << /F %d 0 R >> >>"
    forms = []
    for number in range(depth):
        drawing = b"/F Do " * width
        form = b"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] %s /Length %d >>"
        forms.append(
            form % (resources % (number + 6), len(drawing)) + b"\nstream\n%s\nendstream" % drawing
        )
    last = b"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Length 12 >>"
    return raw_pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
        b"<< /Length 5 >>\nstream\n/F Do\nendstream",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] %s /Contents 3 0 R >>"
        % (resources % 5),
        *forms,
        last + b"\nstream\n0 0 1 1 re f\nendstream",
    )
