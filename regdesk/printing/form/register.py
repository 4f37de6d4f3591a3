"""The day's register of cases on A4 across: the head of the table stands on every page."""

from collections.abc import Iterator, Sequence

from regdesk.domain.register import RegisterFacts, RegisterPart, RegisterRow
from regdesk.domain.words import Bilingual
from regdesk.printing import captions
from regdesk.printing.document import SheetPage, write_sheet
from regdesk.printing.form.strips import (
    Block,
    Cell,
    Line,
    draw_strips,
    height_of,
    one_style,
    paginate,
    place,
    row,
    rule,
    stacked,
    white,
)
from regdesk.printing.plan import Plan, Side
from regdesk.printing.style import ACCENT, HAIRLINE, INK2, INK3, MM, bold, regular
from regdesk.printing.text import both, wrap
from regdesk.printing.watermark import draw_practice

_WIDTH, _HEIGHT = 297 * MM, 210 * MM
_LEFT, _RIGHT = 15 * MM, 297 * MM - 15 * MM
_TOP, _BOTTOM = 15 * MM, 210 * MM - 12 * MM
_FOOT = 9 * MM
_PRACTICE = 60
# number, time, person, service, address, outcome, served, clerk: mm, 267 in all
_WIDTHS = tuple(mm * MM for mm in (33, 13, 50, 40, 53, 40, 20, 18))
_PAD = 2 * MM
_TOTALS_A_LINE = 4
_COUNT = 10 * MM

_TITLE_KK = bold(12.9, 17)
_TITLE_RU = regular(9.9, 13.5, INK2)
_HEAD_KK = bold(7, 8.8, INK2)
_HEAD_RU = regular(7, 8.8, INK3)
_STRONG = bold(7.8, 10)
_PLAIN = regular(7.8, 10)
_LIGHT = regular(7.4, 9.4, INK2)
_TOTAL_KK = bold(8.4, 11)
_TOTAL_RU = regular(8, 10.4, INK2)
_SMALL = regular(6.8, 8.6, INK3)
_MARK = bold(7.2, 9.2, INK2)


def make_register(facts: RegisterFacts) -> bytes:
    """Return the PDF. Errors: ``Bug`` ``sheet.does_not_fit``."""
    return write_sheet(facts.name, facts.title, facts.office, _list_pages(facts))


def _list_pages(facts: RegisterFacts) -> Iterator[SheetPage]:
    title, head = _title(facts), _head(facts.columns)
    room = _BOTTOM - _FOOT - _TOP - height_of(head)
    blocks = [
        *(_case(one) for one in facts.rows),
        *(block for part in facts.parts for block in _part(part)),
        white(4 * MM),
        *_totals(facts),
        *_proof(facts),
    ]
    pages = tuple(paginate(blocks, room - height_of(title), room))
    for number, strips in enumerate(pages, start=1):
        plan = Plan()
        if facts.practice:
            plan.shape(lambda canvas: draw_practice(canvas, _WIDTH / 2, -_HEIGHT / 2, _PRACTICE))
        above = (*title, *head) if number == 1 else head
        draw_strips(plan, place(above), _TOP)
        draw_strips(plan, strips, _TOP + height_of(above))
        _draw_foot(plan, facts, number, len(pages))
        yield SheetPage((_WIDTH, _HEIGHT), ((plan, _HEIGHT),))


def _title(facts: RegisterFacts) -> Block:
    return (
        *row([Cell(_LEFT, stacked(facts.title, _TITLE_KK, _TITLE_RU, _RIGHT - _LEFT))]),
        *white(3 * MM),
        rule([(_LEFT, _RIGHT, ACCENT)], 1.0),
        *white(2.4 * MM),
    )


def _head(columns: Sequence[Bilingual]) -> Block:
    cells = [
        Cell(left, stacked(name, _HEAD_KK, _HEAD_RU, width))
        for name, (left, width) in zip(columns, _places(), strict=True)
    ]
    return (*row(cells), *white(1 * MM), rule([(_LEFT, _RIGHT, INK3)], 0.8), *white(1.2 * MM))


def _places() -> Iterator[tuple[float, float]]:
    """Yield where each column begins and how wide its letters may run."""
    left = _LEFT
    for width in _WIDTHS:
        yield left, width - _PAD
        left += width


def _case(one: RegisterRow) -> Block:
    cells = [
        Cell(left, _said(one, column, width)) for column, (left, width) in enumerate(_places())
    ]
    return (*row(cells), *white(0.7 * MM), rule([(_LEFT, _RIGHT, HAIRLINE)]), *white(0.9 * MM))


def _part(part: RegisterPart) -> Iterator[Block]:
    """Yield the part's title, which stays with its first case, and its cases."""
    title = Cell(_LEFT, stacked(part.title, _TOTAL_KK, _TOTAL_RU, _RIGHT - _LEFT))
    lines = (_line(one) for one in part.lines)
    first, *others = [*(_case(one) for one in part.rows), *lines]
    yield white(3 * MM)
    line = rule([(_LEFT, _RIGHT, INK3)], 0.8)
    yield (*row([title]), *white(1.2 * MM), line, *white(1.2 * MM), *first)
    yield from others


def _line(text: str) -> Block:
    return (*row([Cell(_LEFT, one_style(text, _PLAIN, _RIGHT - _LEFT))]), *white(0.9 * MM))


def _proof(facts: RegisterFacts) -> Iterator[Block]:
    for line in facts.proof:
        yield white(0.8 * MM)
        yield row([Cell(_LEFT, stacked(line, _LIGHT, _SMALL, _RIGHT - _LEFT))])


def _said(one: RegisterRow, column: int, width: float) -> tuple[Line, ...]:
    """Return what stands in ``column`` (from 0) of a case."""
    match column:
        case 0:
            return one_style(one.number, _STRONG, width)
        case 1:
            return one_style(one.time, _PLAIN, width)
        case 2:
            return (*one_style(one.person, _STRONG, width), *one_style(one.iin, _LIGHT, width))
        case 3:
            return stacked(one.service, _PLAIN, _LIGHT, width)
        case 4:
            return stacked(one.address, _PLAIN, _LIGHT, width)
        case 5:
            return stacked(one.outcome, _STRONG, _LIGHT, width)
        case 6:
            return one_style(one.served, _PLAIN, width)
    return one_style(one.clerk, _LIGHT, width)


def _totals(facts: RegisterFacts) -> Iterator[Block]:
    """Yield how many cases there are and how many of each state, four beside each other."""
    share = (_RIGHT - _LEFT) / _TOTALS_A_LINE
    for start in range(0, len(facts.totals), _TOTALS_A_LINE):
        cells = []
        for number, total in enumerate(facts.totals[start : start + _TOTALS_A_LINE]):
            left = _LEFT + number * share
            cells.append(Cell(left, one_style(str(total.count), _TOTAL_KK, _COUNT)))
            label = stacked(total.label, _TOTAL_KK, _TOTAL_RU, share - _COUNT - _PAD)
            cells.append(Cell(left + _COUNT, label))
        yield (*row(cells), *white(2 * MM))


def _draw_foot(plan: Plan, facts: RegisterFacts, number: int, count: int) -> None:
    marks = [both(captions.part_mark(number, count))]
    if facts.copy:
        marks.insert(0, both(captions.copy_mark(facts.copy)))
    said = f"{both(facts.window)} · {facts.clerk} · {facts.printed_at}"
    width = (_RIGHT - _LEFT) * 0.7
    lines = [*wrap(both(facts.office), _SMALL, width), *wrap(said, _SMALL, width)]
    top = _BOTTOM - max(len(lines) * _SMALL.leading, len(marks) * _MARK.leading)
    plan.lines(_LEFT, top, lines, _SMALL)
    plan.lines(_RIGHT, top, marks, _MARK, Side.RIGHT)
