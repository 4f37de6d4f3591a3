"""Invented sheets and cards of a known truth, as a scanner or a camera sees them."""

from functools import cache
from io import BytesIO

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from pymupdf_fonts import NotoSans_Bold, NotoSans_Regular

A4, CARD = (2480, 3508), (1011, 638)
LID = (250, 250, 250)
WORDS = (  # noqa: SIM905
    "тұрғын үй иесінің келісімі тіркеуге өтініш беруші азамат Қазақстан Республикасы жеке "
    "сәйкестендіру нөмірі мекенжайы бойынша согласие собственника жилища на регистрацию по месту "
    "жительства гражданин заявитель удостоверение личности выдано действительно до дата рождения "
    "подпись город Алматы район улица дом квартира копия документа представлена на основании"
).split()


def letters(size, bold=False):
    return _font(int(size), bold)


@cache
def _font(size, bold):
    face = NotoSans_Bold if bold else NotoSans_Regular
    return ImageFont.truetype(BytesIO(face.fontbuffer), size)


def say(rng, count):
    return " ".join(
        word.capitalize() if rng.random() < 0.15 else word for word in rng.choice(WORDS, count)
    )


def sheet(rng, size=A4, fill=None, paper=(252, 252, 250)):
    """A page of paragraphs in both languages, from a quarter full to full."""
    picture = Image.new("RGB", size, paper)
    draw, scale = ImageDraw.Draw(picture), size[0] / A4[0]
    point = int(rng.integers(36, 54) * scale)
    left, right, y = int(240 * scale), size[0] - int(200 * scale), int(300 * scale)
    draw.text(
        (size[0] / 2, y), say(rng, 3).upper(), (30, 30, 35), letters(point, True), anchor="ma"
    )
    y += point * 3
    while y < size[1] * (fill or rng.uniform(0.25, 0.85)):
        for line in range(rng.integers(1, 6)):
            text = say(rng, 14)[: int((right - left) / point * rng.choice([1.7, 1.7, 1.0]))]
            indent = 2 * point if line == 0 else 0
            draw.text((left + indent, y), text, (35, 35, 40), letters(point))
            y += int(point * 1.45)
        y += int(point * rng.uniform(0.2, 1.5))
    return picture


def card(rng, size=CARD):
    """A tinted card with a face, a title and five fields."""
    width, height = size
    across, down = np.meshgrid(np.arange(width), np.arange(height))
    wave = np.sin(across / rng.uniform(6, 15) + 3 * np.sin(down / rng.uniform(15, 40))) * 8
    tint = rng.integers(165, 225, 3) + wave[..., None]
    picture = Image.fromarray(np.clip(tint, 0, 255).astype(np.uint8))
    draw = ImageDraw.Draw(picture)
    title = "ҚАЗАҚСТАН РЕСПУБЛИКАСЫ"
    draw.text(
        (width / 2, height * 0.05), title, (30, 40, 90), letters(height / 16, True), anchor="ma"
    )
    face = Image.fromarray(rng.integers(60, 190, (8, 6, 3), np.uint8))
    face = face.resize((int(width * 0.27), int(height * 0.55)), Image.Resampling.BICUBIC)
    picture.paste(face, (int(width * 0.05), int(height * 0.22)))
    for at in range(5):
        y = height * (0.22 + 0.125 * at)
        draw.text((width * 0.37, y), say(rng, 2), (70, 70, 80), letters(height / 29))
        word = say(rng, 1).upper()
        draw.text((width * 0.37, y + height * 0.04), word, (20, 20, 25), letters(height / 19, True))
    number = "".join(rng.choice(list("0123456789"), 12))
    draw.text((width * 0.37, height * 0.88), number, (10, 10, 10), letters(height / 14, True))
    return picture


def rounded(picture, radius=38):
    """Return the mask of a card with round corners."""
    mask = Image.new("L", picture.size, 0)
    box = (0, 0, picture.width - 1, picture.height - 1)
    ImageDraw.Draw(mask).rounded_rectangle(box, radius, fill=255)
    return mask


def lay(ground, picture, centre, degrees=0.0, mask=None):
    """Put ``picture``, turned clockwise, on ``ground`` with its middle at ``centre``."""
    mask = mask or Image.new("L", picture.size, 255)
    turned, hole = (
        one.rotate(-degrees, Image.Resampling.BICUBIC, expand=True) for one in (picture, mask)
    )
    ground.paste(turned, (centre[0] - turned.width // 2, centre[1] - turned.height // 2), hole)


def glass(size=A4, lid=LID):
    return Image.new("RGB", size, lid)


def table(rng, size=(1800, 2400)):
    """Wood, as a camera sees it."""
    across, down = np.meshgrid(np.arange(size[0]), np.arange(size[1]))
    grain = np.sin(across / 40 + 4 * np.sin(down / 300)) * 14 + rng.normal(0, 5, size[::-1])
    levels = np.array([125, 88, 55]) + grain[..., None]
    return Image.fromarray(np.clip(levels, 0, 255).astype(np.uint8))


def turned(page, degrees):
    """Return ``page`` as a scanner sees it that lies ``degrees`` clockwise off the level."""
    return page.rotate(-degrees, Image.Resampling.BICUBIC, fillcolor=(252, 252, 250))


def torn(picture, share):
    """Return the mask of ``picture`` without its upper right corner of ``share`` of its width."""
    mask, leg = Image.new("L", picture.size, 255), int(picture.width * share)
    right = picture.width
    ImageDraw.Draw(mask).polygon([(right - leg, 0), (right, 0), (right, leg)], fill=0)
    return mask


def shine(picture, rng, share):
    """Return ``picture`` with a lamp's reflection of ``share`` of its shorter side."""
    width, height = picture.size
    x, y = width * rng.uniform(0.25, 0.75), height * rng.uniform(0.25, 0.75)
    across, down = np.meshgrid(np.arange(width) - x, np.arange(height) - y)
    away = (np.square(across) + np.square(down)) / np.square(share * min(width, height))
    light = np.asarray(picture, np.float32) + (330 * np.exp(-away / 2))[..., None]
    return Image.fromarray(np.clip(light, 0, 255).astype(np.uint8))


def shoot(picture, rng, blur=0.6, noise=3.0, gain=1.0, lift=0.0):
    """Return what a sensor makes of ``picture``: soft, noisy, darker by ``gain`` or lifted."""
    soft = picture.filter(ImageFilter.GaussianBlur(blur)) if blur else picture
    levels = np.asarray(soft, np.float32) * gain + lift
    levels += rng.standard_normal(levels.shape, np.float32) * noise
    return Image.fromarray(np.clip(levels, 0, 255).astype(np.uint8))
