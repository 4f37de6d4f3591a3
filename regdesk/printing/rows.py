"""The labelled rows of a slip: which of their words stand in which line."""

from dataclasses import dataclass

from regdesk.domain.slip import SlipRow
from regdesk.domain.words import Bilingual
from regdesk.printing.plan import Plan
from regdesk.printing.style import Style
from regdesk.printing.text import both, measure, wrap

Line = tuple[str, Style]


@dataclass(frozen=True, slots=True)
class RowStyles:
    """How a row is written: its two labels, its value, and what is lighter below it."""

    label_kk: Style
    label_ru: Style
    value: Style
    note: Style

    def scaled(self, factor: float) -> "RowStyles":
        return RowStyles(
            self.label_kk.scaled(factor),
            self.label_ru.scaled(factor),
            self.value.scaled(factor),
            self.note.scaled(factor),
        )


def list_value_lines(row: SlipRow, styles: RowStyles, width: float) -> tuple[Line, ...]:
    """Return the value's lines: Kazakh bold, Russian and note light; a short pair shares a line."""
    strong, *light = _texts(row.value, styles.value, width)
    if row.note is not None:
        light += _texts(row.note, styles.note, width)
    lines = [(line, styles.value) for line in wrap(strong, styles.value, width)]
    for text in light:
        lines += [(line, styles.note) for line in wrap(text, styles.note, width)]
    return tuple(lines)


def _texts(pair: Bilingual, style: Style, width: float) -> tuple[str, ...]:
    joined = both(pair)
    return (joined,) if pair.same or measure(joined, style) <= width else (pair.kk, pair.ru)


def write_lines(plan: Plan, x: float, top: float, lines: tuple[Line, ...]) -> float:
    """Write ``lines`` from ``top`` down; return where the next one would begin."""
    runs = []
    for text, style in lines:
        runs.append((x, top, text, style))
        top += style.leading
    plan.runs(runs)
    return top


def height_of(lines: tuple[Line, ...]) -> float:
    """Return the height of ``lines`` in points."""
    return sum(style.leading for _, style in lines)
