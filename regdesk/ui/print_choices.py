"""Where each kind of sheet goes, as the clerks of this desk chose it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from regdesk.domain.print_task import FORMATS, PrintChoice, SheetKind
from regdesk.domain.receipt_printer import SCHEME, ReceiptPrinter, is_receipt
from regdesk.domain.sheet_format import SheetFormat

if TYPE_CHECKING:
    from regdesk.services.ports import Printer


class PrintChoices(QObject):
    """``chosen`` tells what is to be remembered: ``prints`` or ``receipts``, and its value."""

    chosen = Signal(str, object)

    def __init__(
        self,
        prints: Mapping[SheetKind, PrintChoice],
        receipts: Sequence[ReceiptPrinter],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        usual = {kind: PrintChoice(layouts[0]) for kind, layouts in FORMATS.items()}
        self._prints = {**usual, **prints}
        self._receipts = tuple(receipts)

    @property
    def receipts(self) -> tuple[ReceiptPrinter, ...]:
        return self._receipts

    def all(self) -> Mapping[SheetKind, PrintChoice]:
        """Return where every kind of sheet goes."""
        return dict(self._prints)

    def get(self, kind: SheetKind) -> PrintChoice:
        """Return the paper and the printer of ``kind``."""
        return self._prints[kind]

    def choose_layout(self, kind: SheetKind, layout: SheetFormat) -> None:
        """Print ``kind`` on ``layout``; a receipt printer, which has its roll only, is let go."""
        before = self._prints[kind]
        keeps = layout is SheetFormat.ROLL_80 or not is_receipt(before.printer)
        self._choose(kind, PrintChoice(layout, before.printer if keeps else ""))

    def choose_printer(self, kind: SheetKind, printer: str) -> None:
        """Print ``kind`` on ``printer``; a receipt printer brings its roll along."""
        self._choose(kind, fit(self._prints[kind].layout, printer))

    def add_receipt(self, printer: ReceiptPrinter) -> None:
        """Remember a receipt printer; one at the same place gets the new name."""
        others = [one for one in self._receipts if one.place != printer.place]
        self._keep_receipts((*others, printer))

    def remove_receipt(self, queue: str) -> None:
        """Forget a receipt printer; what was printed on it goes to the system's choice."""
        self._keep_receipts(tuple(one for one in self._receipts if one.queue != queue))
        for kind, choice in list(self._prints.items()):
            if choice.printer == queue:
                self._choose(kind, PrintChoice(FORMATS[kind][0]))

    def name_of(self, queue: str) -> str:
        """Return what people call the printer ``queue``."""
        named = {one.queue: one.name for one in self._receipts}
        return named.get(queue, queue.removeprefix(SCHEME))

    def _choose(self, kind: SheetKind, choice: PrintChoice) -> None:
        if choice != self._prints[kind]:
            self._prints[kind] = choice
            self.chosen.emit("prints", dict(self._prints))

    def _keep_receipts(self, receipts: tuple[ReceiptPrinter, ...]) -> None:
        self._receipts = receipts
        self.chosen.emit("receipts", receipts)


def takes(kind: SheetKind, queue: str) -> bool:
    """Tell whether sheets of ``kind`` can go to ``queue``: a roll takes no page."""
    return SheetFormat.ROLL_80 in FORMATS[kind] or not is_receipt(queue)


def fit(layout: SheetFormat, queue: str) -> PrintChoice:
    """Return how a sheet goes to ``queue``: on ``layout`` unless the printer has another paper."""
    if is_receipt(queue):
        return PrintChoice(SheetFormat.ROLL_80, queue)
    return PrintChoice(layout, queue)


def list_queues(printers: "Iterable[Printer]", receipts: Iterable[ReceiptPrinter]) -> list[str]:
    """Return the queues of the system, its own choice first, then the clerks' receipt printers."""
    ordered = sorted(printers, key=lambda one: not one.default)
    return list(dict.fromkeys([*(one.name for one in ordered), *(one.queue for one in receipts)]))
