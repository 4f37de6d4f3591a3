"""What WIA and COM answer as our faults."""

from collections.abc import Mapping

from regdesk.domain.errors import Fault

CODES: Mapping[int, str] = {
    0x80210001: "scanner.failed",  # WIA_ERROR_GENERAL_ERROR
    0x80210002: "scanner.jam",  # WIA_ERROR_PAPER_JAM
    0x80210003: "scanner.no_paper",  # WIA_ERROR_PAPER_EMPTY
    0x80210004: "scanner.jam",  # WIA_ERROR_PAPER_PROBLEM
    0x80210005: "scanner.gone",  # WIA_ERROR_OFFLINE
    0x80210006: "scanner.busy",  # WIA_ERROR_BUSY
    0x80210007: "scanner.busy",  # WIA_ERROR_WARMING_UP
    0x80210008: "scanner.failed",  # WIA_ERROR_USER_INTERVENTION
    0x80210009: "scanner.gone",  # WIA_ERROR_ITEM_DELETED
    0x8021000A: "scanner.gone",  # WIA_ERROR_DEVICE_COMMUNICATION
    0x8021000B: "scanner.failed",  # WIA_ERROR_INVALID_COMMAND
    0x8021000C: "scanner.failed",  # WIA_ERROR_INCORRECT_HARDWARE_SETTING
    0x8021000D: "scanner.busy",  # WIA_ERROR_DEVICE_LOCKED
    0x8021000E: "scanner.failed",  # WIA_ERROR_EXCEPTION_IN_DRIVER
    0x8021000F: "scanner.garbage",  # WIA_ERROR_INVALID_DRIVER_RESPONSE
    0x80210010: "scanner.lid_open",  # WIA_ERROR_COVER_OPEN
    0x80210011: "scanner.failed",  # WIA_ERROR_LAMP_OFF
    0x80210012: "scanner.failed",  # WIA_ERROR_DESTINATION
    0x80210013: "scanner.busy",  # WIA_ERROR_NETWORK_RESERVATION_FAILED
    0x80210015: "scanner.gone",  # WIA_S_NO_DEVICE_AVAILABLE
    0x80210020: "scanner.jam",  # WIA_ERROR_MULTI_FEED
    0x80070005: "scanner.denied",  # E_ACCESSDENIED
    0x800706BA: "scanner.gone",  # RPC_S_SERVER_UNAVAILABLE: the service or the driver ended
    0x800706BE: "scanner.gone",  # RPC_S_CALL_FAILED
    0x80040154: "scanner.component",  # REGDB_E_CLASSNOTREG: no WIA, as on a bare Windows Server
}
"""By HRESULT. Source: Microsoft Learn, "WIA Error Codes"; ``wiadef.h``, ``winerror.h``."""

_BY_DISPATCH = 0x80020009  # DISP_E_EXCEPTION: the code is in the details
_SCODE = 4


def code_of(error: Exception) -> int:
    """Return the HRESULT of a ``COMError`` (hresult, text, details), without a sign."""
    hresult, _text, details = error.args
    code = hresult & 0xFFFFFFFF
    if code == _BY_DISPATCH and details is not None:
        return int(details[_SCODE]) & 0xFFFFFFFF
    return int(code)


def fault_of(error: Exception) -> Fault:
    """Return the fault that a ``COMError`` is."""
    return Fault(CODES.get(code_of(error), "scanner.failed"))
