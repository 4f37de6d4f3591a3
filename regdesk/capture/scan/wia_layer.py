"""The part of Windows' WIA 2.0 automation layer (``wiaaut.dll``) that is used here, as types.

Source: Microsoft Learn, "Windows Image Acquisition Automation Layer" (objects and members) and
"WIA Property Constants", ``wiadef.h`` (numbers). Collections count from 1.
"""

from collections.abc import Callable
from typing import Any, Protocol

SCANNER_TYPE = 1  # WiaDeviceType.ScannerDeviceType
BMP = "{B96B3CAB-0728-11D3-9D7B-0000F81EF32E}"  # wiaFormatBMP: every driver has it

CAPABILITIES = "3086"  # WIA_DPS_DOCUMENT_HANDLING_CAPABILITIES
STATUS = "3087"  # WIA_DPS_DOCUMENT_HANDLING_STATUS
SELECT = "3088"  # WIA_DPS_DOCUMENT_HANDLING_SELECT
PAGES = "3096"  # WIA_DPS_PAGES
INTENT = "6146"  # WIA_IPS_CUR_INTENT
X_DPI, Y_DPI = "6147", "6148"  # WIA_IPS_XRES, WIA_IPS_YRES
X_START, Y_START = "6149", "6150"  # WIA_IPS_XPOS, WIA_IPS_YPOS, in pixels
X_EXTENT, Y_EXTENT = "6151", "6152"  # WIA_IPS_XEXTENT, WIA_IPS_YEXTENT, in pixels

CAN_FEED, CAN_FLAT, CAN_DUPLEX = 0x01, 0x02, 0x04
FEEDER, FLATBED, DUPLEX = 0x01, 0x02, 0x04
PATH_COVER_UP, PAPER_JAM = 0x10, 0x20
INTENT_COLOUR, INTENT_GREY = 0x01, 0x02
RANGE, LIST = 1, 2  # WiaSubType


class Vector(Protocol):
    """``Vector``: the values of a list, or the bytes of a file."""

    Count: int
    BinaryData: Any

    def Item(self, index: int) -> Any: ...


class Property(Protocol):
    """``Property``."""

    Value: Any
    IsReadOnly: bool
    SubType: int
    SubTypeMin: int
    SubTypeMax: int
    SubTypeStep: int
    SubTypeValues: Vector


class Properties(Protocol):
    """``Properties``: by name, or by number written as text."""

    def Exists(self, index: str) -> bool: ...

    def Item(self, index: str) -> Property: ...


class ImageFile(Protocol):
    """``ImageFile``: one transferred side."""

    FileData: Vector


class Item(Protocol):
    """``Item``: where the device reads."""

    Properties: Properties

    def Transfer(self, format_id: str) -> ImageFile: ...


class Items(Protocol):
    """``Items``."""

    Count: int

    def Item(self, index: int) -> Item: ...


class WiaDevice(Protocol):
    """``Device``: connected."""

    Properties: Properties
    Items: Items


class DeviceInfo(Protocol):
    """``DeviceInfo``: known to the system, connected or not."""

    DeviceID: str
    Type: int
    Properties: Properties

    def Connect(self) -> WiaDevice: ...


class DeviceInfos(Protocol):
    """``DeviceInfos``."""

    Count: int

    def Item(self, index: int) -> DeviceInfo: ...


class DeviceManager(Protocol):
    """``DeviceManager``: the way in."""

    DeviceInfos: DeviceInfos


class Layer(Protocol):
    """COM as this adapter needs it. Each thread opens and closes it for itself."""

    Error: type[Exception]

    def open(self) -> DeviceManager: ...

    def close(self) -> None: ...

    def take_bytes(self, read: Callable[[], Any]) -> bytes:
        """Return what ``read`` gives, an array of bytes, without a Python number for each."""
