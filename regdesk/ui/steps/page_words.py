"""How good a captured page is, in words: its pill, its title, what to do, and its meters."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from regdesk.domain.page_verdict import PageFault, PageVerdict
from regdesk.domain.paper import Page

translate = QCoreApplication.translate


class Said(NamedTuple):
    """What is said of a page: ``tone`` ok or warn; ``advice`` may be empty."""

    title: str
    advice: str
    tone: str


class Gauge(NamedTuple):
    """One meter: its name, its share (0-1), the word for it, ``tone`` ok or warn."""

    name: str
    share: float
    word: str
    tone: str


def name_fault(fault: PageFault) -> str:
    """Return the word of a card's pill."""
    return {
        PageFault.BLUR: translate("Page", "Not clear"),
        PageFault.GLARE: translate("Page", "Glare"),
        PageFault.DARK: translate("Page", "Too dark"),
        PageFault.BRIGHT: translate("Page", "Too bright"),
        PageFault.CUT_CORNER: translate("Page", "Cut off"),
        PageFault.BLANK: translate("Page", "Blank"),
        PageFault.UPSIDE_DOWN: translate("Page", "Upside down"),
        PageFault.SKEW: translate("Page", "Crooked"),
    }[fault]


def say_page(page: Page) -> Said | None:
    """Return what is said of ``page``, None where nobody judged it."""
    return None if page.verdict is None else say_verdict(page.verdict, page.poor_reason)


def say_verdict(verdict: PageVerdict, reason: str = "") -> Said:
    """Return what is said of a page; ``reason``: why the clerk let it pass."""
    if not verdict.is_poor:
        return Said(translate("Page", "The page is clear"), "", "ok")
    if reason:
        return Said(translate("Page", "Kept as it is"), reason, "warn")
    fault = verdict.faults[0]
    return Said(_title(fault), _advice(fault), "warn")


def _title(fault: PageFault) -> str:
    return {
        PageFault.BLUR: translate("Page", "The text is not clear: scan it again"),
        PageFault.GLARE: translate("Page", "There is glare on the page: scan it again"),
        PageFault.DARK: translate("Page", "The page is too dark: scan it again"),
        PageFault.BRIGHT: translate("Page", "The page is too bright: scan it again"),
        PageFault.CUT_CORNER: translate("Page", "A corner is missing: scan it again"),
        PageFault.BLANK: translate("Page", "The page is blank: scan it again"),
        PageFault.UPSIDE_DOWN: translate("Page", "The page is upside down: turn it"),
        PageFault.SKEW: translate("Page", "The sheet lay crooked: scan it again"),
    }[fault]


def _advice(fault: PageFault) -> str:
    return {
        PageFault.BLUR: translate("Page", "Lay the sheet flat, close the lid and press F5."),
        PageFault.GLARE: translate("Page", "Take it out of its cover, close the lid, press F5."),
        PageFault.DARK: translate("Page", "Wipe the glass, lay the sheet flat and press F5."),
        PageFault.BRIGHT: translate("Page", "Close the lid and press F5."),
        PageFault.CUT_CORNER: translate("Page", "Lay the whole sheet on the glass and press F5."),
        PageFault.BLANK: translate("Page", "Lay the sheet face down and press F5."),
        PageFault.UPSIDE_DOWN: translate("Page", "Press Ctrl R."),
        PageFault.SKEW: translate("Page", "Lay the sheet straight and press F5."),
    }[fault]


def list_gauges(verdict: PageVerdict) -> tuple[Gauge, Gauge, Gauge]:
    """Return the three meters of a page."""
    faults = set(verdict.faults)
    fine = translate("Page", "good")
    blurred = bool(faults & {PageFault.BLUR})
    lit_badly = bool(faults & {PageFault.DARK, PageFault.BRIGHT, PageFault.GLARE})
    skewed = bool(faults & {PageFault.SKEW})
    return (
        _gauge(
            translate("Page", "Sharpness"),
            verdict.sharpness,
            translate("Page", "low") if blurred else fine,
            bad=blurred,
        ),
        _gauge(
            translate("Page", "Brightness"),
            verdict.brightness,
            translate("Page", "bad") if lit_badly else fine,
            bad=lit_badly,
        ),
        _gauge(
            translate("Page", "Straightness"),
            verdict.skew,
            translate("Page", "crooked") if skewed else fine,
            bad=skewed,
        ),
    )


def _gauge(name: str, meter: int, word: str, *, bad: bool) -> Gauge:
    return Gauge(name, meter / 100, word, "warn" if bad else "ok")


def list_reasons() -> tuple[str, ...]:
    """Return the usual reasons why a page that is not clear will do."""
    return (
        translate("Page", "The paper itself is worn"),
        translate("Page", "What matters can be read"),
        translate("Page", "The stamp or the photograph is so on the original"),
    )
