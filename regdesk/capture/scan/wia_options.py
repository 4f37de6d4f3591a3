"""What a WIA device can do, and setting it to do it."""

from contextlib import suppress

from regdesk.capture.scan import wia_layer as wia
from regdesk.capture.scan.caps import OFFERED_DPI
from regdesk.domain.scanning import USUAL_DPI, Ink, ScanChoice, Scanner, Source

_SELECTED = {
    Source.GLASS: wia.FLATBED,
    Source.FEEDER: wia.FEEDER,
    Source.DUPLEX: wia.FEEDER | wia.DUPLEX,
}
_INTENTS = {Ink.COLOUR: wia.INTENT_COLOUR, Ink.GREY: wia.INTENT_GREY}


def describe(key: str, name: str, device: wia.WiaDevice) -> Scanner:
    """Return what the connected ``device`` can do."""
    item = device.Items.Item(1)
    return Scanner(key, name, _sources(device), tuple(Ink), _resolutions(item.Properties))


def choose(device: wia.WiaDevice, item: wia.Item, choice: ScanChoice) -> None:
    """Set ``device`` and ``item`` to read as ``choice``, and all of the paper.

    The extent is counted in pixels of the resolution: it is set last, to the most there is.
    """
    _set(device.Properties, wia.SELECT, _SELECTED[choice.source])
    _set(device.Properties, wia.PAGES, 1)  # a transfer
    _set(item.Properties, wia.INTENT, _INTENTS[choice.ink])
    for name in (wia.X_DPI, wia.Y_DPI):
        _set(item.Properties, name, choice.dpi)
    for start, extent in ((wia.X_START, wia.X_EXTENT), (wia.Y_START, wia.Y_EXTENT)):
        _set(item.Properties, start, 0)
        if item.Properties.Exists(extent):
            wide = item.Properties.Item(extent)
            if wide.SubType == wia.RANGE:
                _set(item.Properties, extent, wide.SubTypeMax)


def get_status(device: wia.WiaDevice) -> int:
    """Return the device's status bits; 0 where it tells none."""
    return _get(device.Properties, wia.STATUS)


def _sources(device: wia.WiaDevice) -> tuple[Source, ...]:
    able = _get(device.Properties, wia.CAPABILITIES)
    marks = (
        (Source.GLASS, wia.CAN_FLAT),
        (Source.FEEDER, wia.CAN_FEED),
        (Source.DUPLEX, wia.CAN_DUPLEX),
    )
    return tuple(source for source, mark in marks if able & mark) or (Source.GLASS,)


def _resolutions(properties: wia.Properties) -> tuple[int, ...]:
    if not properties.Exists(wia.X_DPI):
        return (USUAL_DPI,)
    dpi = properties.Item(wia.X_DPI)
    if dpi.SubType == wia.RANGE:
        able = [one for one in OFFERED_DPI if dpi.SubTypeMin <= one <= dpi.SubTypeMax]
    elif dpi.SubType == wia.LIST:
        values = dpi.SubTypeValues
        listed = {int(values.Item(number)) for number in range(1, values.Count + 1)}
        able = [one for one in OFFERED_DPI if one in listed] or sorted(listed)
    else:
        able = []
    return tuple(able) or (int(dpi.Value),)


def _get(properties: wia.Properties, name: str) -> int:
    return int(properties.Item(name).Value) if properties.Exists(name) else 0


def _set(properties: wia.Properties, name: str, value: int) -> None:
    """Set a property where there is one; what a driver does not take stays as it was."""
    if properties.Exists(name):
        one = properties.Item(name)
        if not one.IsReadOnly and one.Value != value:
            with suppress(Exception):
                one.Value = value
