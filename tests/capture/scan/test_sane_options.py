"""What backends of real scanners call their sources and modes, as their manual pages list them."""

from types import SimpleNamespace

import pytest

from regdesk.capture.scan.sane_options import choose, describe
from regdesk.domain.scanning import Ink, ScanChoice, Source

MM, DPI = 3, 4


class Device:
    """Options and values as the binding shows them."""

    def __init__(self, **constraints):
        self.opt = {name: self._option(one) for name, one in constraints.items()}
        self.chosen = {}

    def _option(self, constraint):
        unit = MM if isinstance(constraint, tuple) and constraint[1] < 500 else DPI
        return SimpleNamespace(
            constraint=constraint, unit=unit, is_active=lambda: True, is_settable=lambda: True
        )

    def __getitem__(self, name):
        return self.opt[name]

    def __setattr__(self, name, value):
        if name in self.__dict__.get("opt", ()):
            self.chosen[name] = value
        else:
            object.__setattr__(self, name, value)


def brother():
    return Device(
        source=["FlatBed", "Automatic Document Feeder(left aligned)",
                "Automatic Document Feeder(left aligned,Duplex)"],
        mode=["Black & White", "Gray[Error Diffusion]", "True Gray", "24bit Color[Fast]"],
        resolution=[100, 150, 200, 300, 400, 600, 1200],
    )  # fmt: skip


def fujitsu():
    return Device(
        source=["ADF Back", "ADF Front", "ADF Duplex"],
        mode=["Lineart", "Halftone", "Gray", "Color"],
        resolution=(50, 600, 1),
        tl_x=(0.0, 224.8, 0.02), br_x=(0.0, 224.8, 0.02),
        tl_y=(0.0, 1000.0, 0.02), br_y=(0.0, 487.0, 0.02),
    )  # fmt: skip


def epson():
    return Device(
        source=["Transparency Unit", "Flatbed", "Automatic Document Feeder"],
        adf_mode=["Simplex", "Duplex"],
        mode=["Lineart", "Gray", "Color"],
        resolution=[75, 1200],
    )


def plain():
    return Device()


def old():
    return Device(mode=["Lineart"], resolution=[75, 120])


@pytest.mark.parametrize(
    ("make", "sources", "inks", "resolutions"),
    [
        (brother, tuple(Source), tuple(Ink), (150, 200, 300, 400, 600)),
        (fujitsu, (Source.FEEDER, Source.DUPLEX), tuple(Ink), (150, 200, 300, 400, 600)),
        (epson, tuple(Source), tuple(Ink), (300,)),
        (plain, (Source.GLASS,), (Ink.COLOUR,), (300,)),
        (old, (Source.GLASS,), (Ink.GREY,), (120,)),
    ],
)
def test_what_a_scanner_can(make, sources, inks, resolutions):
    able = describe("sane:x", "X", make())

    assert (able.sources, able.inks, able.resolutions) == (sources, inks, resolutions)


@pytest.mark.parametrize(
    ("make", "source", "ink", "chosen"),
    [
        (brother, Source.GLASS, Ink.GREY, {"source": "FlatBed", "mode": "True Gray"}),
        (brother, Source.DUPLEX, Ink.COLOUR, {
            "source": "Automatic Document Feeder(left aligned,Duplex)",
            "mode": "24bit Color[Fast]",
        }),
        (fujitsu, Source.FEEDER, Ink.COLOUR, {
            "source": "ADF Front", "mode": "Color",
            "tl_x": 0, "tl_y": 0, "br_x": 216.0, "br_y": 297.0,
        }),
        (epson, Source.GLASS, Ink.COLOUR, {
            "source": "Flatbed", "mode": "Color", "adf_mode": "Simplex",
        }),
        (epson, Source.DUPLEX, Ink.COLOUR, {
            "source": "Automatic Document Feeder", "mode": "Color", "adf_mode": "Duplex",
        }),
        (old, Source.GLASS, Ink.GREY, {}),
    ],
)  # fmt: skip
def test_it_is_set_to_read_as_chosen(make, source, ink, chosen):
    device = make()

    choose(device, ScanChoice("sane:x", source, ink, 300))

    assert {name: value for name, value in device.chosen.items() if name != "resolution"} == chosen
