"""One picture into pages: cut out, cards apart, brought level, judged, small and still legible."""

from io import BytesIO

import numpy as np
import pytest
import zxingcpp
from PIL import Image, ImageDraw

from regdesk.capture import warp
from regdesk.capture.deskew import find_tilt
from regdesk.capture.jpeg import MAX_BYTES, THUMB_SIDE
from regdesk.capture.pipeline import cut_pages, judge_page, make_pages
from regdesk.capture.upright import is_upside_down
from regdesk.domain.page_verdict import PageFault
from tests.capture import known_pages as known
from tests.capture import verdicts

GLASS, CARD = (1240, 1754), (505, 319)  # at 150 dpi


@pytest.fixture
def rng():
    return np.random.default_rng(22)


@pytest.fixture(params=["OpenCV", "Pillow alone"])
def either_library(request, monkeypatch):
    if request.param == "Pillow alone":
        monkeypatch.setattr(warp, "_find_opencv", lambda: None)


def opened(page):
    return Image.open(BytesIO(page.image))


@pytest.mark.parametrize("lid", [known.LID, (25, 25, 25)], ids=["white lid", "black backing"])
def test_cards_on_one_glass_are_cut_apart_in_reading_order_and_stand(rng, lid, either_library):
    ground, cards = known.glass(GLASS, lid), [known.card(rng, CARD) for _ in range(4)]
    places = [((350, 300), 3), ((900, 320), 178), ((300, 800), 92), ((850, 750), -90)]
    for card, (centre, degrees) in zip(cards, places, strict=True):
        known.lay(ground, card, centre, degrees, known.rounded(card, 19))

    cuts = list(cut_pages(known.shoot(ground, rng), 150, cards=True))

    assert len(cuts) == 4
    for cut, card in zip(cuts, cards, strict=True):
        assert cut.picture.size == pytest.approx(CARD, rel=0.03)
        seen = np.asarray(cut.picture.resize((202, 128)), float)
        meant = np.asarray(card.resize((202, 128)), float)
        assert np.abs(seen - meant)[8:-8, 8:-8].mean() < 12  # a card on its head is off by 25
        assert judge_page(cut).verdict.faults == ()


def test_white_cards_on_a_white_lid_are_known_by_their_size(rng):
    ground, card = known.glass(GLASS), Image.new("RGB", CARD, known.LID)
    draw = ImageDraw.Draw(card)
    draw.rounded_rectangle((0, 0, 504, 317), 19, outline=(215, 215, 215), width=2)
    draw.text((150, 100), "ҚАЗАҚСТАН", (20, 20, 20), known.letters(25))
    known.lay(ground, card, (400, 350), 2)
    known.lay(ground, card, (850, 1100), -3)

    cuts = list(cut_pages(known.shoot(ground, rng), 150, cards=True))

    assert [cut.picture.size for cut in cuts] == [pytest.approx(CARD, rel=0.03)] * 2


def test_a_paper_on_a_table_is_cut_out_and_straight(rng, either_library):
    ground, paper = known.table(rng, (1000, 1300)), known.sheet(rng, (700, 990))
    known.lay(ground, paper, (500, 650), -8)

    (cut,) = cut_pages(known.shoot(ground, rng, gain=0.9), None, cards=False)

    assert cut.picture.size == pytest.approx(paper.size, rel=0.02)
    assert abs(find_tilt(cut.picture.convert("L"))) <= 0.3


def test_a_page_with_a_photograph_keeps_its_margins_and_text(rng):
    page = known.sheet(rng, (1240, 1754))
    page.paste(known.card(rng, (400, 500)), (740, 1150))

    (cut,) = cut_pages(page, 150, cards=False)

    assert cut.picture.size == page.size


@pytest.mark.parametrize("degrees", [-6.0, 0.7])
def test_a_skewed_page_is_brought_level(rng, degrees):
    page = known.turned(known.sheet(rng, (1240, 1754), fill=0.4), degrees)

    (made,) = make_pages(known.shoot(page, rng), 150, cards=False)

    assert abs(find_tilt(opened(made).convert("L"))) <= 0.15
    assert PageFault.SKEW not in made.verdict.faults


@pytest.mark.parametrize("truth", verdicts.TRUTHS, ids=str)
def test_the_verdict_finds_what_is_wrong_and_lets_a_good_page_pass(truth):
    rng = np.random.default_rng(5)

    faults = verdicts.judge(verdicts.TRUTHS[truth](rng))

    assert faults == () if truth is None else truth in faults


def test_letters_tell_which_way_up(rng):
    card, page = known.card(rng).convert("L"), known.sheet(rng, (1240, 1754)).convert("L")

    for one in (card, page):
        assert not is_upside_down(one)
        assert is_upside_down(one.rotate(180))
    assert not is_upside_down(page.rotate(90, expand=True))
    assert not is_upside_down(Image.new("L", (800, 600), 255))


def test_a_full_noisy_page_is_small_and_its_code_and_small_print_are_legible(rng):
    page = known.sheet(rng, fill=0.9)
    text = "RD1:417-008-2-001841-19:20261123T1104:P:" + "x" * 86
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    page.paste(Image.fromarray(zxingcpp.write_barcode_to_image(code, scale=6)), (1900, 60))
    page.paste("white", (200, 3250, 1300, 3400))
    small = {"fill": (40, 40, 40), "font": known.letters(25)}  # 6 point
    ImageDraw.Draw(page).text((240, 3300), known.say(rng, 12), **small)

    (made,) = make_pages(known.shoot(page, rng, noise=5), 300, cards=False)

    assert MAX_BYTES / 2 <= len(made.image) <= MAX_BYTES
    assert made.codes == (text,)
    picture = opened(made).convert("L")
    assert zxingcpp.read_barcodes(picture)[0].text == text
    scale = picture.width / page.width
    print_ = np.asarray(picture, float)[int(3295 * scale) : int(3335 * scale), int(240 * scale) :]
    assert np.ptp(print_[:, : int(700 * scale)]) > 110


def test_the_thumbnail_shows_the_page_and_is_small(rng):
    (made,) = make_pages(known.card(rng), 300, cards=False)

    thumb = Image.open(BytesIO(made.thumb))
    assert max(thumb.size) == THUMB_SIDE
    assert thumb.size[0] / thumb.size[1] == pytest.approx(made.width / made.height, rel=0.02)
