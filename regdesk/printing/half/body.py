"""The middle of a sheet: its rows, and beside them a column, on the slip number and code."""

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from regdesk.domain.slip import SlipFacts, SlipRow
from regdesk.printing import captions
from regdesk.printing.half.measures import COLUMN, LEFT, RIGHT, SCALES, Column
from regdesk.printing.plan import Plan
from regdesk.printing.qr import QUIET_MODULES, QrCode
from regdesk.printing.rows import Line, RowStyles, height_of, list_value_lines, write_lines
from regdesk.printing.style import HAIRLINE, INK, INK2, INK3, MM, bold, regular
from regdesk.printing.text import both, fit

_VALUES = LEFT + 37 * MM
_ROWS_END = 147 * MM
_CODE_SIDE = 37 * MM

_ROW = RowStyles(
    label_kk=bold(8, 10.4, INK2),
    label_ru=regular(8, 10.4, INK3),
    value=bold(10, 12.6),
    note=regular(9, 11.4, INK2),
)
_CAPTION = regular(7.6, 9.6, INK3)
_NUMBER = bold(12.5, 15.6)
_MOMENT = bold(9.5, 12.4)
_BESIDE = regular(8, 10.8, INK2)


class Rows:
    """The labelled rows, a hairline under each."""

    def __init__(self, rows: Sequence[SlipRow], scale: float) -> None:
        self._styles = _ROW.scaled(scale)
        self._rows = [self._worded(row) for row in rows]

    def _worded(self, row: SlipRow) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
        styles = self._styles
        room = _VALUES - LEFT - 2 * MM
        kk, kk_style = fit(row.label.kk, styles.label_kk, room)
        ru, ru_style = fit(row.label.ru, styles.label_ru, room)
        label = (*((line, kk_style) for line in kk), *((line, ru_style) for line in ru))
        return label, list_value_lines(row, styles, _ROWS_END - _VALUES)

    def _label_drop(self) -> float:
        """Return what brings a label's first line onto its value's."""
        return self._styles.value.drop - self._styles.label_kk.drop

    def _gaps(self, ease: float) -> tuple[float, float]:
        """Return the white above and below a hairline."""
        return (0.8 + 2.2 * ease) * MM, (0.6 + 1.5 * ease) * MM

    def height(self, ease: float) -> float:
        text = sum(self._row_height(*row) for row in self._rows)
        above, below = self._gaps(ease)
        return text + len(self._rows) * (above + below) - below

    def _row_height(self, label: tuple[Line, ...], value: tuple[Line, ...]) -> float:
        return max(height_of(label) + self._label_drop(), height_of(value))

    def draw(self, plan: Plan, top: float, room: float) -> None:
        """Write the rows, their white as near to the picture's as ``room`` lets it be."""
        least, natural = self.height(0), self.height(1)
        ease = min(1.0, (room - least) / (natural - least)) if natural > least else 1.0
        above, below = self._gaps(ease)
        for label, value in self._rows:
            write_lines(plan, LEFT, top + self._label_drop(), label)
            write_lines(plan, _VALUES, top, value)
            top += self._row_height(label, value) + above
            plan.rule(LEFT, _ROWS_END, top, HAIRLINE, 0.6)
            top += below


class CodeColumn:
    """Number, code, the times and the window, to the right of the rows."""

    def __init__(self, facts: SlipFacts, code: QrCode) -> None:
        width = RIGHT - COLUMN
        self._code = code
        self._caption, self._caption_style = fit(both(captions.CASE_NUMBER), _CAPTION, width)
        self._number, self._number_style = fit(facts.number, _NUMBER, width)
        self._moment, self._moment_style = fit(facts.accepted, _MOMENT, width)
        handed_in = _only_time(facts.handed_in, facts.accepted)
        beside = (
            f"{both(captions.HANDED_IN)} {handed_in}",
            f"{both(captions.SERVICE_TIME)} {facts.service_time}",
            both(facts.window),
        )
        self._beside = [fit(text, _BESIDE, width) for text in beside]
        self._quiet = (QUIET_MODULES + 0.3) * _CODE_SIDE / code.modules

    def _above(self, ease: float) -> float:
        text = len(self._caption) * self._caption_style.leading
        text += len(self._number) * self._number_style.leading
        return 1.4 * MM + text + max(self._quiet, 5.6 * MM * ease)

    def height(self, ease: float) -> float:
        beside = sum(len(lines) * style.leading for lines, style in self._beside)
        moment = len(self._moment) * self._moment_style.leading
        return self._above(ease) + _CODE_SIDE + self._quiet + moment + beside

    def draw(self, plan: Plan, top: float, ease: float) -> None:
        below = plan.lines(COLUMN, top + 0.7 * MM, self._caption, self._caption_style)
        plan.lines(COLUMN, below + 0.7 * MM, self._number, self._number_style)
        bottom = top + self._above(ease) + _CODE_SIDE

        def code(canvas: Canvas) -> None:
            self._code.draw(canvas, COLUMN, -bottom, _CODE_SIDE, INK)

        plan.shape(code)
        below = plan.lines(COLUMN, bottom + self._quiet, self._moment, self._moment_style)
        for lines, style in self._beside:
            below = plan.lines(COLUMN, below, lines, style)


class Body:
    """Rows on the left, the column on the right."""

    least_gap, gap = 2.4 * MM, 4.4 * MM

    def __init__(self, rows: Sequence[SlipRow], column: Column, scale: float) -> None:
        self._column = column
        self._rows = _settle_rows(rows, column.height(0), scale)

    def height(self, ease: float) -> float:
        return max(self._rows.height(ease), self._column.height(ease))

    def draw(self, plan: Plan, top: float, ease: float) -> None:
        self._rows.draw(plan, top, self.height(ease))
        self._column.draw(plan, top, ease)


def _settle_rows(rows: Sequence[SlipRow], room: float, scale: float) -> Rows:
    """Return the rows as large as stands beside the column, else in ``scale``."""
    for larger in SCALES[: SCALES.index(scale)]:
        written = Rows(rows, larger)
        if written.height(0.3) <= room:
            return written
    return Rows(rows, scale)


def _only_time(moment: str, other: str) -> str:
    """Return ``moment`` without its day where ``other`` names the same day beside it."""
    day, _, time = moment.partition(" ")
    return time if other.startswith(f"{day} ") else moment
