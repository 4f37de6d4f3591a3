"""How letters look on paper, in points, and the few colours of a sheet."""

from dataclasses import dataclass, replace

from regdesk.printing.fonts import BOLD, REGULAR

MM = 72 / 25.4

INK = (0x14 / 255, 0x20 / 255, 0x2E / 255)
INK2 = (0x46 / 255, 0x55 / 255, 0x6A / 255)
INK3 = (0x5F / 255, 0x6E / 255, 0x80 / 255)
ACCENT = (0x0B / 255, 0x6B / 255, 0x80 / 255)
HAIRLINE = (0xC9 / 255, 0xD1 / 255, 0xD9 / 255)
SUNKEN = (0xF1 / 255, 0xF5 / 255, 0xF7 / 255)
WATERMARK = (0xE6 / 255, 0xEB / 255, 0xEF / 255)
WHITE = (1.0, 1.0, 1.0)
BLACK = (0.0, 0.0, 0.0)

Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Style:
    """One way of writing. Units: points; a line takes ``leading`` from top to top."""

    font: str
    size: float
    leading: float
    colour: Colour = INK

    def scaled(self, factor: float) -> "Style":
        return replace(self, size=self.size * factor, leading=self.leading * factor)

    @property
    def drop(self) -> float:
        """Return how far below a line's top its letters stand."""
        return (self.leading + 0.72 * self.size) / 2


def regular(size: float, leading: float, colour: Colour = INK) -> Style:
    """Return a style of the regular face."""
    return Style(REGULAR, size, leading, colour)


def bold(size: float, leading: float, colour: Colour = INK) -> Style:
    """Return a style of the bold face."""
    return Style(BOLD, size, leading, colour)
