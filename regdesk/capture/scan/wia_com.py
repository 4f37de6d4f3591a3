"""WIA's automation layer through COM. Windows only; ``comtypes`` is an extra, ``[windows]``."""

from collections.abc import Callable
from typing import Any

import comtypes
from comtypes.client import CreateObject
from comtypes.safearray import safearray_as_ndarray

from regdesk.capture.scan.wia_layer import DeviceManager


class ComLayer:
    """``Layer`` by ``comtypes``."""

    Error = comtypes.COMError

    def open(self) -> DeviceManager:
        comtypes.CoInitialize()
        manager: DeviceManager = CreateObject("WIA.DeviceManager", dynamic=True)
        return manager

    def close(self) -> None:
        comtypes.CoUninitialize()

    def take_bytes(self, read: Callable[[], Any]) -> bytes:
        with safearray_as_ndarray:
            return bytes(read())
