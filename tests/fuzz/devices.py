"""What scanners, their codes, keyboards and files of pictures can send us."""

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from random import Random
from xml.etree import ElementTree

from PIL import Image

from regdesk.capture.decode import MAX_PAGES, MAX_PIXELS, read_each
from regdesk.capture.jpeg import stand_up
from regdesk.capture.scan import escl_xml
from regdesk.capture.scan.escl_place import list_places
from regdesk.domain.iin import find_iin
from regdesk.domain.mrz import MrzField, read_mrz, split_mrz
from regdesk.domain.people import IdentityKind
from regdesk.domain.scanned_code import CodeKind, name_code
from tests.capture.papers import pdf
from tests.capture.scan.escl_server import EsclServer
from tests.capture.synthetic.people import invent_person, write_mrz
from tests.fuzz.target import Target, read
from tests.ui.widgets.test_wedge import CODES, IIN, NONE, SHIFT, X11, Desk

_TODAY = date(2026, 11, 23)
_LETTERS = tuple(CODES)


def take_escl(sent: bytes) -> None:
    """A network scanner's XML: abilities that can be asked for again, a status, or garbage."""
    abilities = read(lambda: escl_xml.read_abilities(sent), "scanner.garbage")
    if abilities is not None:
        assert abilities.sources
        assert abilities.name == " ".join(abilities.name.split())
        for source, able in abilities.sources.items():
            assert able.inks
            assert list(able.resolutions) == sorted(set(able.resolutions))
            asked = escl_xml.write_settings(source, able, able.inks[0], able.resolutions[0])
            settings = ElementTree.fromstring(asked)
            for side in ("Width", "Height"):
                assert 0 < int(settings.findtext(f".//{{*}}{side}", "0")) <= 30_000
    status = read(lambda: escl_xml.read_status(sent), "scanner.garbage")
    if status is not None:
        assert isinstance(status.state_of("/eSCL/ScanJobs/1"), str)


def take_address(sent: bytes) -> None:
    """A scanner's address as typed: places whose keys mean themselves, or no address."""
    typed = sent.decode(errors="replace")
    for place in read(lambda: list_places(f"escl:{typed}"), "scanner.address") or ():
        assert list_places(place.key) == (place,)
        assert place.host
        assert place.url.isascii()


def take_mrz(sent: bytes) -> None:
    """Lines of a zone: nothing, or a zone of one shape whose parts are parts of its lines."""
    text = sent.decode(errors="replace")
    lines = split_mrz(text)
    zone = read_mrz(text.splitlines(), _TODAY)
    assert split_mrz("\n".join(lines)) == lines
    if zone is None:
        return
    count, width = zone.kind.shape
    assert [len(line) for line in zone.lines] == [width] * count
    assert read_mrz(zone.lines, _TODAY) == zone
    assert zone.is_whole == all(check.passes for check in zone.checks)
    assert not zone.holds(MrzField.IIN) or find_iin(zone.iin) is not None
    assert zone.number in "".join(zone.lines).replace("<", "") or "<" in zone.number
    assert zone.surname.replace(" ", "") in "".join(zone.lines).replace("<", "")


def take_code(sent: bytes) -> None:
    """A scanned text: one kind, told by its form, the same when told again."""
    text = sent.decode(errors="replace")
    code = name_code(text, "[A-Z][0-9]{1,4}")
    assert name_code(code.text, "[A-Z][0-9]{1,4}") == code
    assert code.text in text or code.kind is CodeKind.MRZ
    assert (code.kind is CodeKind.IIN) <= (find_iin(code.text) is not None)
    assert name_code(text, "((").kind is not CodeKind.TICKET


def take_keys(sent: bytes) -> None:
    """Keys at any pace: each reaches the field or a burst, once, and none overtakes another.

    Every two bytes are a key and the pause after it, in ms.
    """
    desk, typed = Desk(), ""
    try:
        for key, pause in zip(sent[::2], sent[1::2], strict=False):
            letter = _LETTERS[key % len(_LETTERS)]
            modifiers = SHIFT if letter in "<:_" else NONE
            desk.press(0x41, letter, CODES[letter] + X11, modifiers)
            typed += letter
            desk.wait(pause)
        desk.wait(1000)
    finally:
        desk.close()
    came = "".join(desk.bursts) + desk.text
    assert sorted(came) == sorted(typed)
    assert _is_in_order(desk.text, typed)
    assert all(_is_in_order(burst, typed) and len(burst) >= 6 for burst in desk.bursts)


def take_image(sent: bytes) -> None:
    """A file that says it is a page: pictures within the caps, or a sentence for the clerk."""
    sizes = read(lambda: read_each(sent, lambda picture: stand_up(picture).size), "file.")
    if sizes is not None:
        assert 0 < len(sizes) <= MAX_PAGES
        assert all(0 < width * height <= MAX_PIXELS for width, height in sizes)


def _is_in_order(part: str, whole: str) -> bool:
    rest = iter(whole)
    return all(letter in rest for letter in part)


def _escl_seeds() -> tuple[bytes, ...]:
    scanner = EsclServer()
    scanner.sent, scanner.job, scanner.job_state = 0, None, "Completed"
    ranged = (
        "<scan:ScannerCapabilities xmlns:scan='a' xmlns:pwg='b'><scan:Platen><scan:PlatenInputCaps>"
        "<scan:ColorMode>RGB24</scan:ColorMode><scan:ResolutionRange><scan:XResolutionRange>"
        "<scan:Min>75</scan:Min><scan:Max>1200</scan:Max></scan:XResolutionRange>"
        "</scan:ResolutionRange></scan:PlatenInputCaps></scan:Platen></scan:ScannerCapabilities>"
    )
    return (scanner.abilities().encode(), scanner.status().encode(), ranged.encode())


def _address_seeds() -> tuple[bytes, ...]:
    seal = b"0f" * 32
    return (
        b"192.0.2.5",
        b"scanner.local:8080",
        b"http://[2001:db8::5]/eSCL",
        b"2001:db8::5",
        b"https://192.0.2.5:443/eSCL#" + seal,
    )


def _mrz_seeds() -> tuple[bytes, ...]:
    people = [invent_person(Random(7), kind) for kind in IdentityKind]
    return tuple("\n".join(write_mrz(person)).encode() for person in people)


def _code_seeds() -> tuple[bytes, ...]:
    return (IIN.encode(), b"RD1:000-001-1-000031-52", b"RD1D:abc", b"A17", b"0" * 16)


def _key_seeds() -> tuple[bytes, ...]:
    fast = b"".join(bytes((key, 4)) for key in range(14))
    slow = b"".join(bytes((key, 60)) for key in range(6))
    return (fast, slow, slow + fast, fast[:10] + slow)


def _image_seeds() -> tuple[bytes, ...]:
    picture = Image.linear_gradient("L").resize((24, 17))
    exif = Image.Exif()
    exif[0x0112], exif[0x011A] = 6, 300.0  # orientation, resolution
    kinds = [
        (picture.convert("RGB"), "JPEG", {"dpi": (300, 300), "quality": 60}),
        (picture, "JPEG", {"exif": exif}),
        (picture.convert("CMYK"), "JPEG", {"quality": 40}),
        (picture.convert("P"), "PNG", {"transparency": 3}),
        (picture.convert("I;16"), "PNG", {}),
        (picture.convert("1"), "TIFF", {"compression": "group4"}),
        (
            picture,
            "TIFF",
            {"compression": "tiff_lzw", "save_all": True, "append_images": [picture]},
        ),
        (picture.convert("RGB"), "WEBP", {"lossless": True}),
        (picture.convert("P"), "BMP", {}),
    ]
    return (*(_saved(*kind) for kind in kinds), pdf(width=40, height=30))


def _saved(picture: Image.Image, kind: str, options: Mapping[str, object]) -> bytes:
    stream = BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()


TARGETS = {
    "escl": Target(take_escl, _escl_seeds),
    "address": Target(take_address, _address_seeds),
    "mrz": Target(take_mrz, _mrz_seeds),
    "code": Target(take_code, _code_seeds),
    "keys": Target(take_keys, _key_seeds),
    "image": Target(take_image, _image_seeds),
}
