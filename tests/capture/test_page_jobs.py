"""Pages as bytes, turned pages, and what comes back over the pipe."""

import struct
from io import BytesIO

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from regdesk.capture.caps import MAX_FILE_BYTES
from regdesk.capture.page_wire import pack, unpack
from regdesk.domain.errors import BadInput
from regdesk.domain.page_verdict import PageFault, PageVerdict
from regdesk.services.ports import CapturedPage
from tests.capture.papers import paper, pdf, png_header

METERS = st.integers(0, 100)
PAGES = st.builds(
    CapturedPage,
    image=st.binary(max_size=50),
    width=st.integers(1, 3508),
    height=st.integers(1, 3508),
    verdict=st.builds(
        PageVerdict,
        st.lists(st.sampled_from(PageFault), unique=True).map(tuple),
        METERS,
        METERS,
        METERS,
    ),
    thumb=st.binary(max_size=20),
    codes=st.lists(st.text(max_size=9), max_size=2).map(tuple),
    mrz=st.lists(st.text(max_size=9), max_size=3).map(tuple),
)


@given(st.lists(PAGES, max_size=4).map(tuple))
def test_pages_cross_over_whole(pages):
    assert unpack(*pack(pages)) == pages


def saved(picture, kind, **options):
    stream = BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("kind", "options"),
    [("PNG", {}), ("JPEG", {}), ("TIFF", {"compression": "group4"})],
)
def test_what_was_pasted_is_read_as_a_file_is(capture, kind, options):
    content = saved(paper((620, 877), "1" if options else "RGB"), kind, **options)

    (page,) = capture.read_bytes(content)

    assert (page.width, page.height) == (620, 877)
    assert page.thumb


def test_a_pdf_may_be_dropped_too(capture):
    assert len(capture.read_bytes(pdf(2))) == 2


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "file.empty"),
        (b"no picture", "file.not_image"),
        (png_header(60_000, 60_000), "file.too_many_pixels"),
        (bytes(MAX_FILE_BYTES + 1), "file.too_big"),
        (saved(paper((620, 877)), "JPEG")[:9000], "file.unreadable"),
    ],
    ids=["nothing", "text", "bomb", "too big", "cut off"],
)
def test_bytes_are_let_in_by_the_same_door(capture, content, key):
    with pytest.raises(BadInput) as error:
        capture.read_bytes(content)
    assert error.value.key == key


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_a_moving_picture_is_no_page(capture, kind):
    frames = [Image.new("RGB", (60, 80), level) for level in ("white", "black")]
    content = saved(frames[0], kind, save_all=True, append_images=frames[1:])

    with pytest.raises(BadInput, match=r"file\.animated"):
        capture.read_bytes(content)


def test_an_orientation_that_no_camera_has_is_passed_over(capture):
    exif = Image.Exif()
    exif[0x0112] = 77

    (page,) = capture.read_bytes(saved(Image.new("RGB", (300, 400), "white"), "JPEG", exif=exif))

    assert (page.width, page.height) == (300, 400)


@pytest.mark.parametrize("kind", [1, 2, 7], ids=["bytes", "text", "anything"])
def test_damaged_exif_costs_no_page(capture, kind):
    exif = Image.Exif()
    exif[0x0112], exif[0x011A] = 6, 300.0
    content = saved(Image.new("RGB", (300, 400), "white"), "JPEG", exif=exif)
    fraction, broken = struct.pack(">HH", 0x011A, 5), struct.pack(">HH", 0x011A, kind)
    assert content.count(fraction) == 1

    (page,) = capture.read_bytes(content.replace(fraction, broken))

    assert (page.width, page.height) == (400, 300)


@pytest.mark.parametrize("dpi", [1, 72, 1200, 60_000])
def test_a_resolution_that_lies_costs_no_dots(capture, dpi):
    content = saved(paper((300, 400), lines=5), "PNG", dpi=(dpi, dpi))

    (page,) = capture.read_bytes(content)

    assert (page.width, page.height) == (300, 400)


@pytest.mark.parametrize(
    ("degrees", "at"), [(90, (1, 0)), (180, (1, 1)), (270, (0, 1))], ids=["90", "180", "270"]
)
def test_a_page_is_turned_clockwise_and_its_code_still_read(capture, degrees, at):
    text = "RD1:417-008-2-001841-19:20261123T1104:P:" + "x" * 86
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    picture = Image.new("L", (620, 877), 255)
    picture.paste(Image.fromarray(zxingcpp.write_barcode_to_image(code, scale=4)), (10, 10))
    (page,) = capture.read_bytes(saved(picture, "PNG"))

    turned = capture.turn(page.image, degrees)

    size = (877, 620) if degrees != 180 else (620, 877)
    assert (turned.width, turned.height) == size
    assert turned.codes == (text,)
    corner = Image.open(BytesIO(turned.image)).resize((2, 2), Image.Resampling.BOX).convert("L")
    assert min((corner.getpixel((x, y)), (x, y)) for x in (0, 1) for y in (0, 1))[1] == at


def test_four_turns_lose_next_to_nothing(capture):
    (page,) = capture.read_bytes(saved(paper((620, 877), lines=20), "PNG"))
    image = page.image
    for _ in range(4):
        image = capture.turn(image, 90).image

    first, last = (Image.open(BytesIO(one)).convert("L") for one in (page.image, image))
    off = sum(abs(a - b) for a, b in zip(first.tobytes(), last.tobytes(), strict=True))
    assert off / (620 * 877) < 2
