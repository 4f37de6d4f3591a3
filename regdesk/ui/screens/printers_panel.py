"""Shift F11: on what and where each kind of sheet is printed, and the printers there are."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from regdesk.domain.print_task import FORMATS, PrintTask, SheetKind
from regdesk.domain.receipt_printer import is_receipt
from regdesk.services.ports import Printer
from regdesk.ui import theme
from regdesk.ui.fonts import Role
from regdesk.ui.print_choices import PrintChoices, list_queues, takes
from regdesk.ui.print_words import (
    layout_name,
    printer_name,
    sheet_name,
    shorten_name,
    trouble_name,
)
from regdesk.ui.room import is_narrow
from regdesk.ui.screens.new_printer import NewPrinter
from regdesk.ui.shortcuts import ENTERS
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import clear_layout
from regdesk.ui.widgets.buttons import QuietButton, SecondaryButton
from regdesk.ui.widgets.fields import ChoiceField
from regdesk.ui.widgets.icon import Icon
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.rule import Rule
from regdesk.ui.widgets.tall_panel import TallPanel

_WIDTH = 1040
_PRINTER = 216  # px: a printer's name of usual length
_PAPER = 144


class PrintersPanel(TallPanel):
    """Chosen is remembered at once. ``test_asked`` gives the queue that shall print a test page;
    ``closed`` comes when the clerk has done with choosing.
    """

    test_asked = Signal(str)
    closed = Signal()

    def __init__(
        self,
        window: QWidget,
        choices: PrintChoices,
        tasks: Callable[[], Sequence[PrintTask]],
    ) -> None:
        super().__init__(window, self._title(), Qt.Key.Key_F11, _WIDTH)
        self._choices = choices
        self._tasks = tasks
        self._found: tuple[Printer, ...] | None = None
        self._sheets = SheetRows(choices)
        self._printers = PrinterList()
        self._new = NewPrinter(choices)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._printers.test_asked.connect(self.test_asked)
        self._printers.remove_asked.connect(choices.remove_receipt)
        choices.chosen.connect(self._take_chosen)  # bound: the choices outlive the panel
        self.add_foot()
        self.refresh()

    def _title(self) -> str:
        return self.tr("Printers and papers")

    def _lay_out(self) -> None:
        self._columns.setSpacing(36)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(Label(self.tr("Printers of this desk"), Role.LABEL_STRONG, "ink2"))
        right.addWidget(self._printers)
        right.addSpacing(8)
        right.addWidget(Rule())
        right.addSpacing(4)
        right.addWidget(self._new)
        right.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self._sheets)
        left.addStretch(1)
        self._columns.addLayout(left, 0)
        self._columns.addLayout(right, 1)
        self.body.addSpacing(6)
        self.body.addLayout(self._columns)

    def first_focus(self) -> QWidget:
        return self._sheets.first()

    def show_printers(self, found: tuple[Printer, ...]) -> None:
        """Show the printers that the system knows."""
        self._found = found
        self.refresh()

    def refresh(self) -> None:
        """Show what is chosen now, and how the printers stand."""
        queues = list_queues(self._found or (), self._choices.receipts)
        self._sheets.show_queues(queues)
        self._printers.show_lines(
            [(name, self._choices.name_of(name), *self._state(name)) for name in queues],
            asked=self._found is None,
        )

    def _take_chosen(self, _what: str, _value: object) -> None:
        self.refresh()

    def _state(self, queue: str) -> tuple[str, str]:
        """Return the words for how ``queue`` stands, and their ink."""
        usual = {one.name for one in self._found or () if one.default}
        for task in self._tasks():
            goes_here = task.choice.printer == queue or (not task.choice.printer and queue in usual)
            if goes_here and task.trouble is not None:
                return trouble_name(task.trouble), "warn"
        if queue in usual:
            return self.tr("The system's own choice"), "ink3"
        if is_receipt(queue):
            return queue.partition("://")[2], "ink3"
        return self.tr("Printer of the system"), "ink3"

    def close_over(self) -> None:
        super().close_over()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds what was typed; it does not close what is being chosen in."""
        if event.key() in ENTERS:
            if self._new.isAncestorOf(self.focusWidget()):
                self._new.add()
            event.accept()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = QBoxLayout.Direction.LeftToRight
        below = QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(below if is_narrow(self) else beside)


class SheetRows(QWidget):
    """A row for each kind of sheet: its name, its printer, its paper."""

    def __init__(self, choices: PrintChoices) -> None:
        super().__init__()
        self._choices = choices
        self.printers: dict[SheetKind, ChoiceField] = {}
        self.papers: dict[SheetKind, ChoiceField] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(12)
        heads = (self.tr("Sheet"), self.tr("Where to"), self.tr("Paper"))
        for at, head in enumerate(heads):
            grid.addWidget(Label(head, Role.LABEL_STRONG, "ink2"), 0, at)
        for at, kind in enumerate(SheetKind, start=1):
            self._add_row(grid, at, kind)
        theme.current().changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        for fields, wide in ((self.printers, _PRINTER), (self.papers, _PAPER)):
            for field in fields.values():
                field.editor.setFixedWidth(paint.px(wide))

    def _add_row(self, grid: QGridLayout, at: int, kind: SheetKind) -> None:
        name = sheet_name(kind)
        grid.addWidget(Label(name, Role.BODY), at, 0)
        printer = self.printers[kind] = _bare(ChoiceField())
        printer.editor.setAccessibleName(self.tr("%1: where to").replace("%1", name))
        printer.changed.connect(lambda: self._choices.choose_printer(kind, printer.value()))
        grid.addWidget(printer, at, 1)
        if len(FORMATS[kind]) == 1:
            grid.addWidget(Label(layout_name(FORMATS[kind][0]), Role.BODY, "ink2"), at, 2)
            return
        papers = [(one, layout_name(one)) for one in FORMATS[kind]]
        paper = self.papers[kind] = _bare(ChoiceField(options=papers))
        paper.editor.setAccessibleName(self.tr("%1: paper").replace("%1", name))
        paper.changed.connect(lambda: self._choices.choose_layout(kind, paper.value()))
        grid.addWidget(paper, at, 2)

    def first(self) -> QWidget:
        return self.printers[SheetKind.SLIP].editor

    def show_queues(self, queues: Sequence[str]) -> None:
        """Offer ``queues`` where they fit, and show what is chosen."""
        for kind, field in self.printers.items():
            choice = self._choices.get(kind)
            fitting = [one for one in queues if takes(kind, one)]
            kept = [choice.printer] if choice.printer and choice.printer not in fitting else []
            field.set_options(
                [(one, self._call(one)) for one in ("", *fitting, *kept)],
            )
            field.set_value(choice.printer)
        for kind, field in self.papers.items():
            field.set_value(self._choices.get(kind).layout)

    def _call(self, queue: str) -> str:
        return shorten_name(printer_name(self._choices.name_of(queue)))


class PrinterList(QWidget):
    """The printers, each with its state, a test page, and a way out for what the clerk added."""

    test_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[list[tuple[str, str, str, str]], bool] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_lines(self, lines: list[tuple[str, str, str, str]], *, asked: bool) -> None:
        """Show (queue, name, state, ink) of each; ``asked`` while the system has not told yet."""
        if (lines, asked) == self._shown:
            return
        self._shown = (lines, asked)
        clear_layout(self._column)
        for line in lines:
            self._column.addWidget(self._make(*line))
        if not lines:
            says = self.tr("checking…") if asked else self.tr("No printer is connected.")
            self._column.addWidget(Label(says, Role.BODY, "ink2", wrap=True))

    def _make(self, queue: str, name: str, state: str, ink: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(10)
        row.addWidget(Icon("receipt" if is_receipt(queue) else "printer", 18, "ink2"))
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(Label(shorten_name(name), Role.LABEL))
        said.addWidget(Label(state, Role.HINT, ink, wrap=True))
        row.addLayout(said, 1)
        if is_receipt(queue):
            remove = QuietButton(self.tr("Remove"), small=True)
            remove.setAccessibleName(self.tr("Remove %1").replace("%1", name))
            remove.clicked.connect(lambda: self.remove_asked.emit(queue))
            row.addWidget(remove)
        test = SecondaryButton(self.tr("Test page"), small=True)
        test.setAccessibleName(self.tr("Test page on %1").replace("%1", name))
        test.clicked.connect(lambda: self.test_asked.emit(queue))
        row.addWidget(test)
        return line


def _bare(field: ChoiceField) -> ChoiceField:
    """Let ``field``, which the row names, keep no room for a label and a message."""
    layout = field.layout()
    if layout is not None:
        layout.setSpacing(0)
    return field
