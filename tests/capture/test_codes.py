"""QR codes of files that anybody may have made, read in the child process."""

import pytest
import zxingcpp
from PIL import Image

from regdesk.capture.codes import MOST
from regdesk.domain.errors import BadInput
from tests.capture.papers import as_file, paper, png_header, raw_pdf

TEXT = "RD1:417-008-2-001841-19:20261123T1104:P:" + "x" * 86


def code_of(text, scale=6):
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    return Image.fromarray(zxingcpp.write_barcode_to_image(code, scale=scale))


def on_page(*texts, mode="L"):
    """A page of text with codes down its right side."""
    page = paper((1240, 1754), "L", lines=30)
    for at, text in enumerate(texts):
        page.paste(code_of(text, 4), (900, 60 + 320 * at))
    return page.convert(mode)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP", "BMP"])
def test_a_code_is_found_on_a_page_whichever_way_it_lies(capture, tmp_path, kind, turn):
    path = as_file(tmp_path / "scan", on_page(TEXT).rotate(turn, expand=True), kind)

    assert capture.read_codes(path) == (TEXT,)


def test_every_kind_that_a_desk_or_a_queue_prints_is_read_from_a4(capture, tmp_path):
    page = Image.new("L", (2480, 3508), 255)
    kinds = ("Code128", "PDF417", "DataMatrix", "Aztec", "QRCode")
    for at, kind in enumerate(kinds):
        code = zxingcpp.create_barcode(f"8704123012{at}", getattr(zxingcpp.BarcodeFormat, kind))
        bars = Image.fromarray(zxingcpp.write_barcode_to_image(code, scale=4))
        page.paste(bars.resize((bars.width, max(bars.height, 120))), (300, 300 + 600 * at))

    found = capture.read_codes(as_file(tmp_path / "scan", page, "JPEG"))
    assert sorted(found) == [f"8704123012{at}" for at in range(len(kinds))]


@pytest.mark.parametrize("mode", ["1", "P", "RGB", "RGBA", "LA"])
def test_any_colours_will_do(capture, tmp_path, mode):
    path = as_file(tmp_path / "scan", on_page(TEXT, mode=mode), "PNG")

    assert capture.read_codes(path) == (TEXT,)


def test_each_code_comes_once_from_all_pages(capture, tmp_path):
    first, second = on_page("бір", TEXT, TEXT), on_page(TEXT, "екі")
    path = tmp_path / "scan.tiff"
    first.save(path, "TIFF", save_all=True, append_images=[second])

    assert sorted(capture.read_codes(path)) == sorted([TEXT, "бір", "екі"])


def test_a_page_without_a_code_has_none(capture, tmp_path):
    assert capture.read_codes(as_file(tmp_path / "scan", paper((1240, 1754)), "PNG")) == ()


def test_no_more_codes_come_than_anybody_needs(capture, tmp_path):
    page = Image.new("L", (1400, 1400), 255)
    for at in range(80):
        page.paste(code_of(str(at), 4), (at % 9 * 150, at // 9 * 150))

    assert len(capture.read_codes(as_file(tmp_path / "many", page, "PNG"))) == MOST


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "file.empty"),
        (b"not a picture", "file.not_image"),
        (png_header(60_000, 60_000), "file.too_many_pixels"),
        (raw_pdf(b"<< /Type /Catalog >>"), "file.unreadable"),
    ],
)
def test_hostile_files_are_refused_as_papers_are(capture, tmp_path, content, key):
    path = tmp_path / "file"
    path.write_bytes(content)

    with pytest.raises(BadInput) as error:
        capture.read_codes(path)
    assert error.value.key == key
    with pytest.raises(BadInput, match=r"file\.missing"):
        capture.read_codes(tmp_path / "none")
