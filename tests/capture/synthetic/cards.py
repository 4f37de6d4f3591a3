"""Documents drawn at 300 dpi: identity cards, passports, papers, and a scanner's glass.

The machine-readable zone is set in OCR-B, ten characters to the inch, as ICAO Doc 9303 part 3
wants it; the other letters only have to look like a document from afar.
"""

import random
from functools import cache
from io import BytesIO
from pathlib import Path

import numpy as np
import pymupdf_fonts
import zxingcpp
from PIL import Image, ImageDraw, ImageFont

from regdesk.domain.iin import Sex
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import Person
from tests.capture.synthetic.people import write_td1, write_td3

DPI = 300
A4 = (2480, 3508)
CARD = (1011, 638)  # 85.6 x 54 mm
PASSPORT_PAGE = (1476, 1039)  # 125 x 88 mm

_PITCH = 30  # px a character
_LINE = 50  # px from line to line: six to the inch
_OCR_B = Path("/usr/share/fonts/opentype/ocr-b/OCRB.otf")
_TITLES = {
    PaperCode.CONSENT: "Тұрғын үй иесінің келісімі / Согласие собственника жилища",
    PaperCode.PETITION: "Өтініш / Заявление",
    PaperCode.DEREGISTRATION: "Тіркеуден шығару туралы құжат / Документ о снятии с учёта",
    PaperCode.BIRTH: "Туу туралы куәлік / Свидетельство о рождении",
    PaperCode.POWER_OF_ATTORNEY: "Сенімхат / Доверенность",
    PaperCode.COURT: "Сот шешімі / Решение суда",
}


def make_card(person: Person) -> tuple[Image.Image, Image.Image]:
    """Return front and back of the identity card of ``person``; the zone is on the back."""
    front, back = _ground(CARD, 1), _ground(CARD, 2)
    write = ImageDraw.Draw(front)
    _draw_face(front, (60, 130, 320, 460))
    write.text((360, 60), "ҚАЗАҚСТАН  ЖЕКЕ КУӘЛІК", 40, _letters(34))
    rows = (person.surname, person.given, person.born, person.iin)
    for at, (label, value) in enumerate(zip(("ТЕГІ", "АТЫ", "ТУҒАН", "ЖСН"), rows, strict=True)):
        write.text((360, 140 + at * 100), label, 90, _letters(20))
        write.text((360, 166 + at * 100), value, 20, _letters(40))
    write = ImageDraw.Draw(back)
    for at, value in enumerate((person.document.number, person.document.valid_until)):
        write.text((60, 40 + at * 60), value, 20, _letters(34))
    back.paste(_barcode(person.iin), (560, 40))
    _draw_mrz(back, write_td1(person), (50, 440))
    return front, back


def make_passport(person: Person) -> Image.Image:
    """Return the page of the passport of ``person`` that bears the zone."""
    page = _ground(PASSPORT_PAGE, 3)
    write = ImageDraw.Draw(page)
    _draw_face(page, (70, 150, 430, 640))
    sex = "М" if person.sex is Sex.MALE else "Ж"
    rows = (person.document.number, person.surname, person.given, person.born, sex, person.iin)
    for at, value in enumerate(rows):
        write.text((500, 130 + at * 90), value, 20, _letters(40))
    _draw_mrz(page, write_td3(person), (78, 880))
    return page


def make_paper(kind: PaperCode, person: Person | None = None) -> Image.Image:
    """Return an A4 page that looks like a paper of ``kind``, signed and stamped."""
    page = Image.new("RGB", A4, (253, 253, 250))
    write = ImageDraw.Draw(page)
    title = _TITLES.get(kind, "Анықтама / Справка")
    write.text((300, 320), title, (20, 20, 20), _letters(58))
    name = person.full_name if person else "Омаров Ерлан"
    for at in range(24):
        text = f"{at + 1}. {name}: тұрғылықты жер бойынша тіркеу / регистрация по месту жительства"
        write.text((300, 520 + at * 84), text, (30, 30, 34), _letters(38))
    signed = [(1500 + 12 * at, 2860 + int(60 * np.sin(at / 2.0))) for at in range(40)]
    write.line(signed, (30, 40, 140), 6)
    write.ellipse((600, 2700, 980, 3080), outline=(60, 70, 170), width=10)
    return page


def on_glass(
    pictures: list[Image.Image], seed: int = 1, most_turn: float = 2.0, size: tuple[int, int] = A4
) -> Image.Image:
    """Return what a flatbed scanner gives: ``pictures`` apart from each other under a white lid.

    Each lies turned by at most ``most_turn`` degrees, one below the other, in two columns where
    one is full. ``ValueError``: they do not fit.
    """
    rng = random.Random(seed)
    glass = Image.new("RGB", size, (246, 246, 244))
    left, top, widest = 130, 150, 0
    for picture in pictures:
        turned, mask = _turned(picture, rng.uniform(-most_turn, most_turn))
        if top + turned.height > size[1] - 100:
            left, top, widest = left + widest + 140, 150, 0
        if left + 30 + turned.width > size[0]:
            raise ValueError("too many for one glass")
        glass.paste(turned, (left + rng.randrange(30), top), mask)
        top, widest = top + turned.height + 130, max(widest, turned.width)
    return glass


def _turned(picture: Image.Image, degrees: float) -> tuple[Image.Image, Image.Image]:
    mask = Image.new("L", picture.size, 255)
    how = {"resample": Image.Resampling.BICUBIC, "expand": True}
    return picture.rotate(degrees, **how), mask.rotate(degrees, **how)


def _ground(size: tuple[int, int], seed: int) -> Image.Image:
    return _waves(size, seed).copy()


@cache
def _waves(size: tuple[int, int], seed: int) -> Image.Image:
    """Return the pale waves that documents are printed on."""
    wide, high = size
    across, down = np.meshgrid(np.arange(wide), np.arange(high))
    wave = 8 * np.sin(across / (17 + seed)) + 8 * np.sin((down + across) / (23 + seed))
    tints = np.stack([205 + wave, 224 + wave, 232 + wave / 2], axis=-1)
    return Image.fromarray(tints.clip(0, 255).astype(np.uint8))


def _draw_face(card: Image.Image, box: tuple[int, int, int, int]) -> None:
    left, top, right, bottom = box
    wide, high = right - left, bottom - top
    photo = Image.new("RGB", (wide, high), (188, 196, 200))
    draw = ImageDraw.Draw(photo)
    draw.ellipse((wide // 9, high * 2 // 3, wide * 8 // 9, high * 4 // 3), fill=(70, 76, 92))
    draw.ellipse((wide // 4, high // 7, wide * 3 // 4, high * 3 // 4), fill=(120, 98, 84))
    card.paste(photo, (left, top))


def _draw_mrz(card: Image.Image, lines: tuple[str, ...], place: tuple[int, int]) -> None:
    """Set each character in its own cell, whatever the font's own advance is."""
    write, letters = ImageDraw.Draw(card), _ocr_b()
    for row, line in enumerate(lines):
        for column, character in enumerate(line):
            at = (place[0] + column * _PITCH, place[1] + row * _LINE)
            write.text(at, character, (18, 18, 22), letters)


def _barcode(text: str) -> Image.Image:
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.Code128)
    bars = Image.fromarray(zxingcpp.write_barcode_to_image(code, scale=2))
    return bars.resize((bars.width, 90), Image.Resampling.NEAREST)


@cache
def _letters(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(BytesIO(pymupdf_fonts.myfont("notos")), size)


@cache
def _ocr_b() -> ImageFont.FreeTypeFont:
    """Debian's OCR-B at ten to the inch; a typewriter face where it is not installed."""
    if _OCR_B.exists():
        return ImageFont.truetype(str(_OCR_B), 42)
    return ImageFont.truetype(BytesIO(pymupdf_fonts.myfont("cascadia")), 48)
