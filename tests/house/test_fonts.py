"""Both fonts hold every letter of both alphabets and the signs that stand on screen and paper."""

import importlib.util
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QRawFont

KAZAKH = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"
SIGNS = "₸№«»–—…·•.,:;!?()/%+-0123456789"
LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
NEEDED = f"{KAZAKH}{KAZAKH.lower()}{LATIN}{LATIN.lower()}{SIGNS}"


def inter() -> bytes:
    package = Path(importlib.util.find_spec("fontpkg_inter").origin).parent
    return (package / "files" / "Inter[opsz,wght].ttf").read_bytes()


def noto(face: str) -> bytes:
    import pymupdf_fonts

    return pymupdf_fonts.myfont(face)


@pytest.mark.parametrize(
    "face", [inter, lambda: noto("notos"), lambda: noto("notosbo")], ids=["Inter", "Noto", "Bold"]
)
def test_every_letter_is_there(qapp, face):
    font = QRawFont(QByteArray(face()), 12, QFont.HintingPreference.PreferNoHinting)

    assert font.familyName()  # a font that did not load claims to have every letter
    assert [sign for sign in NEEDED if not font.supportsCharacter(ord(sign))] == []
