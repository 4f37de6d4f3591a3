"""Zones read from worn pages; the large measurement is ``python -m tests.capture.synthetic``."""

import os
import random
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from regdesk.capture.mrz_mend import mend
from regdesk.capture.mrz_page import read_zone
from regdesk.domain.mrz import check_digit, read_mrz
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import IdentityKind
from tests.capture.synthetic.cards import make_card, make_paper, make_passport, on_glass
from tests.capture.synthetic.measure import measure
from tests.capture.synthetic.people import invent_person, write_mrz, write_td1, write_td3
from tests.capture.synthetic.wear import Wear, wear_out

HOLDER = invent_person(random.Random(21))
OTHER = invent_person(random.Random(23))
CARD = write_td1(HOLDER)
PASSPORT = write_td3(invent_person(random.Random(22), IdentityKind.PASSPORT))


def test_worn_documents_are_read_exactly_and_none_wrongly():
    result = measure(10, seed=7)
    assert (result.exact, result.wrongly_accepted) == (10, 0), result.missed


@pytest.mark.parametrize("turn", [0, 180])
def test_a_card_on_the_glass_is_read_whichever_way_up(turn):
    glass = on_glass([*make_card(HOLDER)], size=(1300, 1800)).rotate(turn)
    assert read_zone(glass) == CARD


def test_the_photo_of_a_card_fills_the_picture():
    photo = make_card(HOLDER)[1].resize((2022, 1276), Image.Resampling.BICUBIC)
    assert read_zone(photo) == CARD


@pytest.mark.parametrize("dpi", [150, 200, 600])
def test_other_resolutions_will_do(dpi):
    glass = on_glass([make_card(HOLDER)[1]], size=(1300, 1000))
    other = glass.resize((1300 * dpi // 300, 1000 * dpi // 300), Image.Resampling.BICUBIC)
    assert read_zone(other, dpi) == CARD


def test_a_passport_is_read_from_a_grey_page():
    holder = invent_person(random.Random(22), IdentityKind.PASSPORT)
    assert read_zone(on_glass([make_passport(holder)], size=(1800, 1400)).convert("L")) == PASSPORT


@pytest.mark.parametrize("side", [90, 270])
def test_a_document_may_lie_on_its_side(side):
    glass = on_glass([make_card(HOLDER)[1]], size=(1300, 1000))
    assert read_zone(glass.rotate(side, expand=True)) == CARD


@pytest.mark.parametrize(
    "page",
    [
        Image.new("L", (2480, 3508), 250),
        Image.new("L", (3, 2000), 0),
        make_paper(PaperCode.CONSENT, HOLDER),
        make_card(HOLDER)[0],
    ],
    ids=["blank", "sliver", "text", "front"],
)
def test_a_page_without_a_zone_has_none(page):
    assert read_zone(page) == ()


def test_a_zone_under_glare_is_left_out_or_not_whole():
    page = wear_out(make_card(HOLDER)[1], Wear(blur=3.5, noise=35, glare=0.95), 4)
    zone = read_mrz(read_zone(page))
    assert zone is None or not zone.is_whole or zone.lines == CARD


@pytest.mark.parametrize("missing", ["rapidocr", "onnxruntime", "cv2"])
def test_without_the_component_there_is_no_zone(monkeypatch, missing):
    monkeypatch.setitem(sys.modules, missing, None)
    assert read_zone(make_card(HOLDER)[1]) == ()


_READ_IN_VAIN = """
from PIL import Image
from regdesk.capture.mrz_page import read_zone
print(read_zone(Image.new("L", (800, 500), "white")))
"""


def test_a_component_that_does_not_load_costs_no_page(tmp_path):
    (tmp_path / "cv2.py").write_text("raise ImportError('libGL.so.1: cannot open shared object')")
    paths = os.pathsep.join([str(tmp_path), *filter(None, sys.path)])

    done = subprocess.run(
        [sys.executable, "-c", _READ_IN_VAIN],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": paths},
    )

    assert done.stdout.strip() == "()"


_WATCHED = """
import os, sys
from contextlib import suppress
from io import BytesIO
used = set()
sys.addaudithook(lambda event, _: used.add(event) if event.startswith("socket.") else None)
import cv2, numpy, onnxruntime
from PIL import Image
from regdesk.capture.mrz_page import read_zone

def count_threads():
    return len(os.listdir("/proc/self/task"))

def list_sockets():
    for one in os.listdir("/proc/self/fd"):
        with suppress(OSError):  # the one that lists them
            if os.readlink(f"/proc/self/fd/{one}").startswith("socket"):
                yield one

before = count_threads()
print(" ".join(read_zone(Image.open(BytesIO(sys.stdin.buffer.read())))))
print(sorted(used), [*list_sockets()])
print(count_threads() - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_reading_opens_no_socket_and_leaves_the_other_cores_alone():
    stream = BytesIO()
    make_card(HOLDER)[1].save(stream, "PNG")
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd()), "HOME": "/nonexistent"}
    done = subprocess.run(
        [sys.executable, "-c", _WATCHED],
        input=stream.getvalue(),
        env=environment,
        capture_output=True,
        check=True,
        timeout=60,
    )
    lines, opened, threads = done.stdout.decode().splitlines()
    assert lines == " ".join(CARD)
    assert opened == "[] []"
    assert threads == "0", "onnxruntime would take every core"


@pytest.mark.parametrize("zone", [CARD, PASSPORT], ids=["card", "passport"])
def test_what_recognition_confuses_is_mended_by_position(zone):
    def confuse(line):
        return line.replace("0", "O").replace("1", "I").replace("5", "S").replace("8", "B")

    confused = [
        confuse(line) if line is not zone[-1 if len(zone) == 3 else 0] else line for line in zone
    ]
    assert mend(confused) == zone


def test_a_digit_among_the_letters_is_one_of_them():
    assert mend(["I0" + CARD[0][2:], CARD[1].replace("KAZ", "KA2"), CARD[2]]) == CARD


@pytest.mark.parametrize("zone", [CARD, PASSPORT], ids=["card", "passport"])
@pytest.mark.parametrize("off", ["<", "<<", ""])
def test_a_row_of_fillers_may_come_longer_or_shorter(zone, off):
    longer = [line.replace("<<<", f"<<<{off}", 1) for line in zone]
    shorter = [line.replace("<<<", "<" * (3 - len(off)), 1) for line in zone]
    assert mend(longer) == mend(shorter) == zone


def test_strange_fillers_and_spaces_are_put_right():
    strange = [CARD[0].replace("<", "＜"), CARD[1].replace("<<", "《", 2), f" {CARD[2]} "]
    assert mend(strange) == CARD


def test_what_was_seen_in_the_fillers_behind_the_names_is_no_name():
    surname, _, rest = CARD[2].partition("<<")
    given = rest.strip("<")
    blotted = f"{surname}<<{given}<<<K<".ljust(30, "<")
    assert mend([*CARD[:2], blotted]) == CARD


def test_a_letter_in_a_number_of_another_state_is_no_digit():
    """G and 6, L and 1, U and 0 have one check digit: it cannot tell that one was mistaken."""
    number, rest = "GLU610GLU", "L1U0G6".ljust(15, "<")
    top = f"I<UTO{number}{check_digit(number)}{rest}"
    middle = "7408122F1204159UTO<<<<<<<<<<<"
    whole = check_digit(top[5:] + middle[:7] + middle[8:15] + middle[18:29])
    zone = (top, middle + whole, "ERIKSSON<<ANNA<MARIA<<<<<<<<<<")

    assert read_mrz(zone).is_whole
    assert mend(zone) == zone


@pytest.mark.parametrize("texts", [[], ["A"], ["", "", ""], ["<" * 30] * 3, ["1", "2", "3", "4"]])
def test_what_is_no_zone_is_mended_to_none(texts):
    assert mend(texts) == ()


@pytest.mark.parametrize("kind", [IdentityKind.ID_CARD, IdentityKind.PASSPORT])
def test_a_wrong_digit_is_never_mended_away(kind):
    lines = list(write_mrz(invent_person(random.Random(30), kind)))
    row = len(lines) - 2 if kind is IdentityKind.ID_CARD else 1
    at = next(at for at, one in enumerate(lines[row]) if one.isdigit())
    lines[row] = lines[row][:at] + str((int(lines[row][at]) + 1) % 10) + lines[row][at + 1 :]
    zone = read_mrz(mend(lines))
    assert zone is None or not zone.is_whole


def test_each_card_cut_from_the_glass_comes_with_what_is_on_it(capture, tmp_path):
    front, back = make_card(HOLDER)
    path = tmp_path / "glass.jpg"
    on_glass([front, back, make_card(OTHER)[1]], seed=3).save(path, quality=90, dpi=(300, 300))

    pages = capture.read_file(path, cards=True)

    assert [page.mrz for page in pages] == [(), CARD, write_td1(OTHER)]
    assert [page.codes for page in pages] == [(), (HOLDER.iin,), (OTHER.iin,)]
