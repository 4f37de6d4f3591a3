"""How well a captured page can be read: three meters for the eye and what is wrong in words."""

from dataclasses import dataclass
from enum import StrEnum


class PageFault(StrEnum):
    """What makes a page poor. The clerk may keep it and say why."""

    BLUR = "blur"
    GLARE = "glare"
    DARK = "dark"
    BRIGHT = "bright"
    CUT_CORNER = "cut_corner"
    BLANK = "blank"
    UPSIDE_DOWN = "upside_down"
    SKEW = "skew"


@dataclass(frozen=True, slots=True)
class PageVerdict:
    """Faults, gravest first, and the meters from 0 to 100, where 100 is good.

    The limits of a good page, and on what they were measured: decision 0014.
    """

    faults: tuple[PageFault, ...] = ()
    sharpness: int = 100
    brightness: int = 100
    skew: int = 100

    def __post_init__(self) -> None:
        if not all(0 <= meter <= 100 for meter in (self.sharpness, self.brightness, self.skew)):
            raise ValueError(f"a meter runs from 0 to 100: {self}")

    @property
    def is_poor(self) -> bool:
        """Say whether the page should be taken again."""
        return bool(self.faults)


GOOD = PageVerdict()
