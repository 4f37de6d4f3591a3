"""Windows' WIA automation layer as Microsoft documents it, with a scanner behind it.

Collections count from 1; what is asked wrongly, or of another thread than the one that opened
it, fails with the HRESULT it fails with there, inside a ``DISP_E_EXCEPTION``.
"""

import threading
import time
from io import BytesIO

from PIL import Image

from regdesk.capture.scan import wia_layer as layer

_E_INVALIDARG = 0x80070057
_RPC_E_WRONG_THREAD = 0x8001010E
_PAPER_EMPTY = 0x80210003
INCHES = (2.91, 4.13)  # A7: a small page is soon judged
BMP = "{B96B3CAB-0728-11D3-9D7B-0000F81EF32E}"


class COMError(Exception):
    """As ``comtypes.COMError``: hresult (signed), text, details."""


def fail(scode):
    signed = scode - (1 << 32)
    details = ("It did not work.", "WIA", None, 0, signed)
    raise COMError(0x80020009 - (1 << 32), "Exception occurred.", details)


class Collection:
    def __init__(self, every):
        self._every = every

    @property
    def Count(self):
        return len(self._every)

    def Item(self, index):
        if not 1 <= index <= len(self._every):
            fail(_E_INVALIDARG)
        return self._every[index - 1]


class Property:
    """A range, a list or a plain value; a driver takes nothing else."""

    SubTypeMin = SubTypeMax = SubTypeStep = 0

    def __init__(self, value, *, read_only=False, least=None, most=None, values=None):
        self._value = value
        self.IsReadOnly = read_only
        self.SubType = 1 if most is not None else 2 if values is not None else 0
        if most is not None:
            self.SubTypeMin, self.SubTypeMax, self.SubTypeStep = least, most, 1
        self.SubTypeValues = Collection(list(values or ()))

    @property
    def Value(self):
        return self._value

    @Value.setter
    def Value(self, value):
        fits = {0: True, 1: self.SubTypeMin <= value <= self.SubTypeMax}.get(self.SubType)
        if fits is None:
            fits = value in self.SubTypeValues._every
        if self.IsReadOnly or not fits:
            fail(_E_INVALIDARG)
        self._value = value


class Properties:
    def __init__(self, every):
        self._every = every

    def Exists(self, name):
        return name in self._every

    def Item(self, name):
        if name not in self._every:
            fail(_E_INVALIDARG)
        return self._every[name]


class File:
    def __init__(self, content):
        self.BinaryData = content
        self.Count = len(content)


class ImageFile:
    def __init__(self, content):
        self.FileData = File(content)


class ScannerItem:
    """The one item of the device; the extent's most follows the resolution, as with a driver."""

    def __init__(self, scanner):
        self._scanner = scanner
        self._dpi = {"6147": Property(150, values=(75, 150, 300)),
                     "6148": Property(150, values=(75, 150, 300))}  # fmt: skip
        self._rest = {"6146": Property(4), "6149": Property(0), "6150": Property(0)}
        self._wide = {"6151": 100, "6152": 100}

    @property
    def Properties(self):
        return Properties({**self._dpi, **self._rest, **self._extents()})

    def _extents(self):
        extents = {}
        for name, dpi, inches in zip(self._wide, self._dpi.values(), INCHES, strict=True):
            extents[name] = Extent(self._wide, name, round(dpi.Value * inches))
        return extents

    def Transfer(self, format_id):
        if format_id != BMP:
            fail(_E_INVALIDARG)
        grey = self._rest["6146"].Value == layer.INTENT_GREY
        size = (self._wide["6151"], self._wide["6152"])
        return ImageFile(self._scanner.read(size, grey=grey))


class Extent(Property):
    def __init__(self, wide, name, most):
        super().__init__(wide[name], least=1, most=most)
        self._wide, self._name = wide, name

    @property
    def Value(self):
        return self._wide[self._name]

    @Value.setter
    def Value(self, value):
        if not 1 <= value <= self.SubTypeMax:
            fail(_E_INVALIDARG)
        self._wide[self._name] = value


class Scanner:
    """The device, once connected. ``knobs``: sheets, picture, after, scode, garbage, slow_s."""

    def __init__(self, knobs):
        self._knobs = knobs
        self._left = knobs.get("sheets", 0)
        self._read = 0
        self._select = Property(layer.FLATBED, values=(1, 2, 5))
        self.Items = Collection([ScannerItem(self)])

    @property
    def Properties(self):
        return Properties({
            "3086": Property(layer.CAN_FEED | layer.CAN_FLAT | layer.CAN_DUPLEX, read_only=True),
            "3087": Property(self._knobs.get("status", 0), read_only=True),
            "3088": self._select,
            "3096": Property(1, least=0, most=100),
        })  # fmt: skip

    def read(self, size, *, grey):
        if self._read >= self._knobs.get("after", 0):
            time.sleep(self._knobs.get("slow_s", 0))
            if "scode" in self._knobs:
                fail(self._knobs["scode"])
            if "garbage" in self._knobs:
                return self._knobs["garbage"].encode()
        if self._select.Value & layer.FEEDER:
            if not self._left:
                fail(_PAPER_EMPTY)
            self._left -= 1
        self._read += 1
        return self._draw(size, grey=grey)

    def _draw(self, size, *, grey):
        if "picture" in self._knobs:
            picture = Image.open(self._knobs["picture"]).resize(size)
        else:
            picture = Image.new("RGB", size, "white")
            picture.paste("navy", (30, 30, 100 + 40 * self._read, 200))
        stream = BytesIO()
        picture.convert("L" if grey else "RGB").save(stream, "BMP")
        return stream.getvalue()


class Info:
    Type = 1

    def __init__(self, knobs):
        self.DeviceID = "{6BDD1FC6-810F-11D0-BEC7-08002BE2092F}\\0000"
        self.Properties = Properties({"Name": Property("Flatbed of a fake", read_only=True)})
        self._knobs = knobs

    def Connect(self):
        if "connect" in self._knobs:
            fail(self._knobs["connect"])
        return Scanner(self._knobs)


class Camera:
    Type = 2
    DeviceID = "{camera}"
    Properties = Properties({})


class Manager:
    def __init__(self, knobs):
        self.DeviceInfos = Collection([Camera(), Info(knobs)])


class FakeLayer:
    Error = COMError

    def __init__(self, knobs):
        self._knobs = knobs
        self._thread = None

    def open(self):
        if "open" in self._knobs:
            fail(self._knobs["open"])
        self._thread = threading.get_ident()
        return Manager(self._knobs)

    def close(self):
        if self._thread not in (None, threading.get_ident()):
            fail(_RPC_E_WRONG_THREAD)

    def take_bytes(self, read):
        if self._thread != threading.get_ident():
            fail(_RPC_E_WRONG_THREAD)
        return bytes(read())
