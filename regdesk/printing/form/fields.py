"""The pieces of a legal form: labelled fields, lines to write and to sign on."""

from collections.abc import Sequence
from dataclasses import dataclass

from regdesk.domain.words import Bilingual, same
from regdesk.printing import captions
from regdesk.printing.form.strips import (
    Block,
    Cell,
    Strip,
    height_of,
    one_style,
    pair_line,
    row,
    rule,
    stacked,
    white,
)
from regdesk.printing.half.measures import LEFT, RIGHT
from regdesk.printing.plan import Plan
from regdesk.printing.style import HAIRLINE, INK2, INK3, MM, bold, regular

LABEL_KK = bold(7.6, 10.2, INK2)
LABEL_RU = regular(7.6, 10.2, INK3)
VALUE_KK = bold(9.6, 12)
VALUE_RU = regular(9, 11.4, INK2)
_BODY_KK = regular(10.4, 14.8)
_BODY_RU = regular(9.6, 13.4, INK2)
_STRONG_KK = bold(10.4, 14.8)
_CAPTION_KK = regular(7, 8.8, INK2)
_CAPTION_RU = regular(7, 8.8, INK3)
_NUMBER = regular(7.4, 10.4, INK3)
_TICK = bold(8.4, 12)

_NOTHING = same("")
_HAND = 6.2 * MM  # what a hand needs to write on a line
_ABOVE_RULE, _BELOW_RULE = 0.5 * MM, 0.9 * MM
_BOX = 3.1 * MM
_SIGN = 55 * MM
_BETWEEN = 5 * MM
_NUMBER_WIDTH = 6 * MM


@dataclass(frozen=True, slots=True)
class Span:
    """Where something stands across the page, in points."""

    left: float
    right: float

    @property
    def width(self) -> float:
        return self.right - self.left


PAGE = Span(LEFT, RIGHT)


def paragraph(pair: Bilingual, span: Span = PAGE, *, strong: bool = False) -> Block:
    """Return both languages under each other."""
    kk = _STRONG_KK if strong else _BODY_KK
    return row([Cell(span.left, stacked(pair, kk, _BODY_RU, span.width))])


def sentence(pair: Bilingual, *, strong: bool = False) -> Block:
    """Return both languages on one line, or under each other where that is too wide."""
    kk = _STRONG_KK if strong else _BODY_KK
    return row([Cell(PAGE.left, pair_line(pair, kk, _BODY_RU, PAGE.width))])


def label_cell(label: Bilingual, span: Span) -> Cell:
    """Return a label, in both languages on one line where they fit."""
    return Cell(span.left, pair_line(label, LABEL_KK, LABEL_RU, span.width))


def value_cell(value: Bilingual, span: Span) -> Cell:
    """Return what is filled in; a short pair shares a line."""
    return Cell(span.left, pair_line(value, VALUE_KK, VALUE_RU, span.width), low=True)


def ruled(cells: Sequence[Cell], spans: Sequence[Span], *, blank: Sequence[bool]) -> Block:
    """Return a row above its lines: dark and with room for a hand where ``blank`` wants one."""
    text = row(cells)
    room = max(0.0, _HAND - height_of(text)) if any(blank) else 0.0
    lines = [
        (span.left, span.right, INK3 if empty else HAIRLINE)
        for span, empty in zip(spans, blank, strict=True)
    ]
    return (*white(room), *text, *white(_ABOVE_RULE), rule(lines), *white(_BELOW_RULE))


def field_row(beside: Sequence[Cell], value: Bilingual, span: Span) -> Block:
    """Return one value, or a line to write it on, with what stands ``beside`` it."""
    cells = (*beside, value_cell(value, span))
    return ruled(cells, [span], blank=[value == _NOTHING])


def captions_row(pairs: Sequence[tuple[Bilingual, Span]]) -> Block:
    """Return the small words below lines."""
    return row(
        [
            Cell(span.left, pair_line(pair, _CAPTION_KK, _CAPTION_RU, span.width))
            for pair, span in pairs
        ]
    )


@dataclass(frozen=True, slots=True)
class Field:
    """A label and what is filled in, for a row of several; ``number`` is the form's, 0 for none."""

    label: Bilingual
    value: Bilingual
    number: int = 0


def grid_row(fields: Sequence[Field], span: Span, label: float) -> Block:
    """Return several fields beside each other in equal shares, each with a ``label`` so wide."""
    share = (span.width - (len(fields) - 1) * _BETWEEN) / len(fields)
    cells: list[Cell] = []
    spans: list[Span] = []
    for number, one in enumerate(fields):
        left = span.left + number * (share + _BETWEEN)
        place = Span(left + label, left + share)
        cells += numbered_cells(one.number, one.label, Span(left, place.left - 2 * MM))
        value = stacked(one.value, VALUE_KK, VALUE_RU, place.width)
        cells.append(Cell(place.left, value, low=True))
        spans.append(place)
    return ruled(cells, spans, blank=[one.value == _NOTHING for one in fields])


def numbered_cells(number: int, label: Bilingual, span: Span) -> tuple[Cell, ...]:
    """Return a label after its number in the form, or alone where it has none."""
    if not number:
        return (label_cell(label, span),)
    inner = Span(span.left + _NUMBER_WIDTH, span.right)
    return Cell(span.left, (((f"{number}.", _NUMBER),),)), label_cell(label, inner)


def signature(beside: Sequence[Cell], name: str, span: Span) -> Block:
    """Return a line to sign on with the name after it, or a line for that too."""
    line, after = Span(span.left, span.left + _SIGN), Span(span.left + _SIGN + 3 * MM, span.right)
    written = Cell(after.left, one_style(name, VALUE_KK, after.width), low=True)
    text = row((*beside, written))
    room = max(0.0, 1.25 * _HAND - height_of(text))
    lines = [(line.left, line.right, INK3)]
    if not name:
        lines.append((after.left, after.right, INK3))
    return (*white(room), *text, *white(_ABOVE_RULE), rule(lines), *white(_BELOW_RULE))


def signed_name(name: str, whose: Bilingual) -> Block:
    """Return a name on its line, a line to sign on beside it, and what both are, below."""
    named, signed = Span(LEFT, RIGHT - _SIGN - 6 * MM), Span(RIGHT - _SIGN, RIGHT)
    cell = Cell(named.left, one_style(name, VALUE_KK, named.width))
    above = ruled([cell], [named, signed], blank=[True, True])
    who = Bilingual(f"{captions.FULL_NAME.kk}, {whose.kk}", f"{captions.FULL_NAME.ru}, {whose.ru}")
    return (*above, *captions_row([(who, named), (captions.SIGNATURE, signed)]))


def choice(pair: Bilingual, span: Span, *, chosen: bool | None) -> Block:
    """Return a box and what it stands for; ticked, empty, or (None) still to be ticked by hand."""
    words = Span(span.left + _BOX + 2 * MM, span.right)
    kk = VALUE_RU if chosen is False else VALUE_KK
    cells = [Cell(words.left, pair_line(pair, kk, VALUE_RU, words.width))]
    if chosen:
        cells.insert(0, Cell(span.left + 0.55 * MM, ((("X", _TICK),),)))
    written = row(cells)

    def draw(plan: Plan, top: float) -> None:
        box = top + (written[0].height - _BOX) / 2
        plan.frame(span.left, box, _BOX, _BOX, INK2, 0.7)

    return (Strip(0.0, draw), *written)
