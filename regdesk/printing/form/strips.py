"""What a page is filled with: strips from the top down, in blocks that stay together.

A block moves to the next page whole where it does not fit; one longer than a page is divided
between its strips. Nothing is ever cut: a strip is a line of letters high.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from regdesk.domain.errors import Bug
from regdesk.domain.words import Bilingual
from regdesk.printing.plan import Plan
from regdesk.printing.style import Colour, Style
from regdesk.printing.text import measure, wrap

Draw = Callable[[Plan, float], None]
Run = tuple[str, Style]
Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """Lines of letters from ``left`` on, in a row beside others; ``low`` ones end with the row."""

    left: float
    lines: tuple[Line, ...]
    low: bool = False


@dataclass(frozen=True, slots=True)
class Strip:
    """``height`` points of a page; ``shape`` gets the height its top is at. White draws nothing.

    ``lines`` are those of a row's cells, each with the cell's place in the ``row`` and its left.
    """

    height: float
    shape: Draw | None = None
    lines: tuple[tuple[int, float, Line], ...] = ()
    row: tuple[Cell, ...] = ()

    @property
    def is_white(self) -> bool:
        return self.shape is None and not self.lines


Block = tuple[Strip, ...]
Page = tuple[tuple[Strip, float], ...]


def white(height: float) -> Block:
    """Return room between two blocks; none is left at the head of a page."""
    return (Strip(height),)


def one_style(text: str, style: Style, width: float) -> tuple[Line, ...]:
    """Return ``text`` as lines of at most ``width`` points."""
    return tuple(((line, style),) for line in wrap(text, style, width))


def stacked(pair: Bilingual, kk: Style, ru: Style, width: float) -> tuple[Line, ...]:
    """Return Kazakh and below it Russian, or one of them where they are the same."""
    strong = one_style(pair.kk, kk, width)
    return strong if pair.same else (*strong, *one_style(pair.ru, ru, width))


def pair_line(pair: Bilingual, kk: Style, ru: Style, width: float) -> tuple[Line, ...]:
    """Return both languages on one line, or under each other where that is too wide."""
    after = f" / {pair.ru}"
    if not pair.same and measure(pair.kk, kk) + measure(after, ru) <= width:
        return (((pair.kk, kk), (after, ru)),)
    return stacked(pair, kk, ru, width)


def row(cells: Sequence[Cell]) -> Block:
    """Return the cells' lines beside each other, those of one height on one base."""
    count = max((len(cell.lines) for cell in cells), default=0)
    beside: list[list[tuple[int, float, Line]]] = [[] for _ in range(count)]
    for place, cell in enumerate(cells):
        first = count - len(cell.lines) if cell.low else 0
        for number, line in enumerate(cell.lines, start=first):
            beside[number].append((place, cell.left, line))
    whole = tuple(cells)
    return tuple(
        Strip(
            max(style.leading for _, _, line in lines for _, style in line),
            lines=tuple(lines),
            row=whole,
        )
        for lines in beside
    )


def height_of(block: Block) -> float:
    """Return the height of ``block`` in points."""
    return sum(strip.height for strip in block)


def rule(spans: Iterable[tuple[float, float, Colour]], weight: float = 0.6) -> Strip:
    """Return level lines (left, right, colour) beside each other, that take no room themselves."""
    lines = tuple(spans)

    def draw(plan: Plan, top: float) -> None:
        for left, right, colour in lines:
            plan.rule(left, right, top, colour, weight)

    return Strip(0.0, draw)


def paginate(blocks: Sequence[Block], first: float, further: float) -> Iterator[Page]:
    """Yield the strips of each page with their tops, counted from where the page's room begins.

    ``first`` and ``further`` are the room of the first and of each further page, in points.
    Errors: ``Bug`` ``sheet.does_not_fit`` where one strip is higher than a page.
    """
    page: list[tuple[Strip, float]] = []
    room, top = first, 0.0
    for block in blocks:
        height = height_of(block)
        if page and top + height > room and height <= further:
            yield tuple(page)
            page, room, top = [], further, 0.0
        for strip in block:
            if page and top + strip.height > room:
                yield tuple(page)
                page, room, top = [], further, 0.0
            if strip.height > room:
                raise Bug("sheet.does_not_fit")
            if strip.is_white and not page:
                continue
            page.append((strip, top))
            top += strip.height
    yield tuple(page)


def place(block: Block) -> Page:
    """Return the strips of ``block`` with their tops."""
    tops = accumulate((strip.height for strip in block), initial=0.0)
    return tuple(zip(block, tops, strict=False))


def draw_strips(plan: Plan, strips: Iterable[tuple[Strip, float]], top: float) -> None:
    """Draw ``strips`` with their room beginning at ``top``; a row is written cell by cell.

    So it is read by whoever hears the page: a cell's second line before its neighbour's first.
    """
    for _, group in groupby(strips, key=lambda one: id(one[0].row)):
        placed = tuple(group)
        for strip, below in placed:
            if strip.shape is not None:
                strip.shape(plan, top + below)
        _write(plan, [(strip, top + below) for strip, below in placed if strip.lines])


def _write(plan: Plan, strips: Sequence[tuple[Strip, float]]) -> None:
    cells: dict[int, list[tuple[float, float, str, Style]]] = {}
    for strip, top in strips:
        drop = max(style.drop for _, _, line in strip.lines for _, style in line)
        for place, left, line in strip.lines:
            x = left
            for text, style in line:
                run = (x, top + drop - style.drop, text, style)
                cells.setdefault(place, []).append(run)
                x += measure(text, style)
    for place in sorted(cells):
        plan.runs(cells[place])
