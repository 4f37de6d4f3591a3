"""A scanner and how it reads, in words."""

from PySide6.QtCore import QCoreApplication

from regdesk.domain.scanning import Ink, ScanChoice, Source

translate = QCoreApplication.translate


def source_name(source: Source) -> str:
    """Return where the paper lies."""
    return {
        Source.GLASS: translate("Scan", "glass"),
        Source.FEEDER: translate("Scan", "feeder"),
        Source.DUPLEX: translate("Scan", "feeder, both sides"),
    }[source]


def ink_name(ink: Ink) -> str:
    """Return how a page is read."""
    return {Ink.COLOUR: translate("Scan", "colour"), Ink.GREY: translate("Scan", "grey")}[ink]


def say_choice(choice: ScanChoice) -> str:
    """Return ``300 dpi · colour · glass``."""
    return f"{choice.dpi} dpi · {ink_name(choice.ink)} · {source_name(choice.source)}"
