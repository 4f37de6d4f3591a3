"""Files the clerk gives become pages, read in the worker; hostile ones become a clear refusal."""

import os
from io import BytesIO

import pytest
from PIL import Image

from regdesk.domain.errors import BadInput, Fault
from tests.capture.papers import (
    A4_300,
    as_file,
    nested_pdf,
    paper,
    pdf,
    png_header,
    raw_pdf,
    swollen_pdf,
)

LIMIT = 300 * 1024


def assert_refused(capture, path, key):
    with pytest.raises(BadInput) as error:
        capture.read_file(path)
    assert error.value.key == key


def assert_small_page(page):
    picture = Image.open(BytesIO(page.image))
    assert picture.format == "JPEG"
    assert picture.size == (page.width, page.height)
    assert len(page.image) <= LIMIT
    assert min(picture.size) <= 2480
    assert max(picture.size) <= 3508
    return picture


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP", "BMP"])
def test_every_kind_of_picture_becomes_one_page(capture, tmp_path, kind):
    path = as_file(tmp_path / "no ending tells it", paper((1240, 1754), lines=30), kind)

    (page,) = capture.read_file(path)

    assert assert_small_page(page).size == (1240, 1754)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA", "CMYK", "I;16"])
def test_every_colour_mode_keeps_black_on_white(capture, tmp_path, mode):
    page = paper((620, 877), "L")
    if mode == "I;16":
        page = page.point(lambda level: level * 257, "I").convert("I;16")
    else:
        page = page.convert(mode)
    path = as_file(tmp_path / "page", page, "TIFF" if mode in ("CMYK", "I;16") else "PNG")

    (read,) = capture.read_file(path)

    darkest, lightest = assert_small_page(read).convert("L").getextrema()
    assert darkest < 60
    assert lightest > 240


def test_what_is_transparent_becomes_white(capture, tmp_path):
    path = as_file(tmp_path / "clear.png", Image.new("RGBA", (50, 50), (0, 0, 0, 0)), "PNG")

    (page,) = capture.read_file(path)

    assert assert_small_page(page).convert("L").getextrema()[0] > 250


def test_a_full_page_at_600_dpi_comes_down_to_a_small_legible_one(capture, tmp_path):
    path = as_file(tmp_path / "big.png", paper((4960, 7016), "L"), "PNG")

    (page,) = capture.read_file(path)

    picture = assert_small_page(page)
    assert picture.height >= 1754  # 150 dpi or better
    assert picture.height / picture.width == pytest.approx(7016 / 4960, rel=0.01)


def test_noise_that_will_not_shrink_still_ends_under_the_limit(capture, tmp_path):
    noise = Image.effect_noise(A4_300, 120).convert("RGB")

    (page,) = capture.read_file(as_file(tmp_path / "noise.jpg", noise, "JPEG", quality=95))

    assert_small_page(page)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_turned_photo_stands_upright_and_tells_nothing_else(capture, tmp_path, orientation):
    upright = Image.new("RGB", (300, 400), "white")
    upright.paste("black", (0, 0, 150, 200))  # the upper left quarter
    undo = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[orientation]
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010E] = "Ахметов, Қонаев 12"
    stored = upright.transpose(undo) if undo is not None else upright
    path = as_file(tmp_path / "photo.jpg", stored, "JPEG", exif=exif, comment=b"secret")

    (page,) = capture.read_file(path)

    picture = assert_small_page(page)
    assert picture.size == (300, 400)
    assert picture.convert("L").getpixel((75, 100)) < 30
    assert picture.convert("L").getpixel((225, 300)) > 220
    assert not picture.getexif()
    assert b"secret" not in page.image
    assert "Қонаев".encode() not in page.image


def test_a_tiff_of_several_pages_gives_them_in_order(capture, tmp_path):
    pages = [Image.new("L", (100 + number, 200), 255) for number in range(5)]
    path = tmp_path / "scan.tif"
    pages[0].save(path, "TIFF", save_all=True, append_images=pages[1:])

    assert [page.width for page in capture.read_file(path)] == [100, 101, 102, 103, 104]


def test_a_pdf_gives_its_pages_at_300_dpi_on_white(capture, tmp_path):
    path = tmp_path / "scan"
    path.write_bytes(pdf(3))

    pages = capture.read_file(path)

    assert len(pages) == 3
    for page in pages:
        picture = assert_small_page(page).convert("L")
        assert picture.width == pytest.approx(2480, abs=2)
        assert picture.getpixel((100, 100)) > 250
        assert picture.getpixel((100, picture.height - 100)) < 10


def test_a_huge_pdf_page_is_drawn_no_larger_than_a4(capture, tmp_path):
    path = tmp_path / "wall.pdf"
    path.write_bytes(pdf(1, width=14400, height=7200))

    (page,) = capture.read_file(path)

    assert_small_page(page)
    assert page.width == 2 * page.height


def test_no_such_file(capture, tmp_path):
    assert_refused(capture, tmp_path / "gone.jpg", "file.missing")


def test_zero_bytes(capture, tmp_path):
    (tmp_path / "empty.jpg").touch()
    assert_refused(capture, tmp_path / "empty.jpg", "file.empty")


def test_two_gigabytes_are_not_even_read(capture, tmp_path):
    path = tmp_path / "huge.jpg"
    with path.open("wb") as file:
        file.truncate(2 << 30)

    assert_refused(capture, path, "file.too_big")


@pytest.mark.parametrize("size", [(40_000, 40_000), (40_000, 10), (9_000, 9_000)])
def test_too_many_pixels_are_refused_by_the_header(capture, tmp_path, size):
    path = tmp_path / "wide.png"
    path.write_bytes(png_header(*size))

    assert_refused(capture, path, "file.too_many_pixels")


def test_a_small_first_page_does_not_hide_a_huge_second_one(capture, tmp_path):
    path = tmp_path / "two.tif"
    Image.new("1", (10, 10)).save(
        path,
        "TIFF",
        save_all=True,
        append_images=[Image.new("1", (9_000, 9_000))],
        compression="group4",
    )

    assert_refused(capture, path, "file.too_many_pixels")


def test_too_many_pages(capture, tmp_path):
    (tmp_path / "book.pdf").write_bytes(pdf(21))
    pages = [Image.new("1", (10, 10)) for _ in range(21)]
    pages[0].save(tmp_path / "book.tif", "TIFF", save_all=True, append_images=pages[1:])

    assert_refused(capture, tmp_path / "book.pdf", "file.too_many_pages")
    assert_refused(capture, tmp_path / "book.tif", "file.too_many_pages")


@pytest.mark.parametrize(
    "content", [b"Dear colleague, the scan is attached.", b"GIF89a", b"\x89PNG", b"PK\x03\x04"]
)
def test_what_is_no_picture_whatever_its_name(capture, tmp_path, content):
    (tmp_path / "passport.jpg").write_bytes(content)

    assert_refused(capture, tmp_path / "passport.jpg", "file.not_image")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP", "BMP"])
def test_a_truncated_picture(capture, tmp_path, kind):
    path = as_file(tmp_path / "whole", paper((620, 877)), kind)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

    assert_refused(capture, path, "file.unreadable")


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\n",
        pdf(1)[:200],
        raw_pdf(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>"),
    ],
    ids=["head only", "cut off", "no pages"],
)
def test_a_damaged_pdf(capture, tmp_path, content):
    (tmp_path / "bad.pdf").write_bytes(content)

    assert_refused(capture, tmp_path / "bad.pdf", "file.unreadable")


@pytest.mark.timeout(600)  # each takes all that the worker may, on a machine that others use too
@pytest.mark.parametrize("bomb", [swollen_pdf, nested_pdf])
def test_a_pdf_bomb_ends_in_the_worker_and_the_next_file_is_read(capture, tmp_path, bomb):
    (tmp_path / "bomb.pdf").write_bytes(bomb())
    as_file(tmp_path / "good.png", paper((620, 877)), "PNG")

    assert_refused(capture, tmp_path / "bomb.pdf", "file.unreadable")

    assert len(capture.read_file(tmp_path / "good.png")) == 1


def test_a_folder_and_a_pipe_are_no_files(capture, tmp_path):
    os.mkfifo(tmp_path / "pipe.jpg")

    assert_refused(capture, tmp_path, "file.unreadable")
    assert_refused(capture, tmp_path / "pipe.jpg", "file.unreadable")


def test_a_broken_worker_is_not_blamed_on_the_file(capture, tmp_path, monkeypatch):
    def ask(*_args, **_options):
        raise Fault("printer.none")

    monkeypatch.setattr(capture, "_worker", type("Broken", (), {"ask": ask}))
    with pytest.raises(Fault):
        capture.read_file(tmp_path)
