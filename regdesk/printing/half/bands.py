"""The bands of a sheet above and below its rows."""

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from regdesk.domain.words import Bilingual
from regdesk.printing import captions
from regdesk.printing.emblem import draw_emblem
from regdesk.printing.half.measures import LEFT, RIGHT
from regdesk.printing.plan import Plan, Side
from regdesk.printing.rows import Line, height_of, write_lines
from regdesk.printing.style import ACCENT, INK2, INK3, MM, SUNKEN, bold, regular
from regdesk.printing.text import both, fit, measure, wrap

_TITLE_KK = bold(12.9, 17)
_TITLE_RU = regular(9.9, 13.5, INK2)
_BOX_KK = bold(8.8, 11.6)
_BOX_RU = regular(8.8, 11.6, INK2)
_STATUS = bold(6.2, 7.8, INK2)
_SMALL = regular(6.2, 7.8, INK3)
_SIGN = regular(7.2, 9.2, INK3)
_OFFICE = regular(6.8, 8.6, INK3)
_STRONG = bold(7.2, 9.2, INK2)


class Head:
    """The mark, the title in both languages, the accent rule."""

    least_gap, gap = 9 * MM, 13 * MM
    _MARK = 11 * MM
    _TEXT = 30 * MM

    def __init__(self, title: Bilingual) -> None:
        width = RIGHT - self._TEXT
        self._kk, self._kk_style = fit(title.kk, _TITLE_KK, width)
        self._ru, self._ru_style = fit(title.ru, _TITLE_RU, width)

    def _block(self) -> float:
        text = len(self._kk) * self._kk_style.leading + len(self._ru) * self._ru_style.leading
        return max(self._MARK, text)

    def _rule_gap(self, ease: float) -> float:
        return (3 + 1.5 * ease) * MM

    def height(self, ease: float) -> float:
        return self._block() + self._rule_gap(ease)

    def draw(self, plan: Plan, top: float, ease: float) -> None:
        def mark(canvas: Canvas) -> None:
            draw_emblem(canvas, LEFT, -top - self._MARK, self._MARK, ACCENT)

        plan.shape(mark)
        below = plan.lines(self._TEXT, top, self._kk, self._kk_style)
        plan.lines(self._TEXT, below, self._ru, self._ru_style)
        plan.rule(LEFT, RIGHT, top + self.height(ease), ACCENT, 1.0)


class NextStep:
    """The grey box: what happens next."""

    least_gap, gap = 2 * MM, 4 * MM
    _PAD = 4 * MM

    def __init__(self, words: Bilingual, scale: float) -> None:
        width = RIGHT - LEFT - 2 * self._PAD
        self._kk_style, self._ru_style = _BOX_KK.scaled(scale), _BOX_RU.scaled(scale)
        self._kk = wrap(words.kk, self._kk_style, width)
        self._ru = wrap(words.ru, self._ru_style, width)

    def _margin(self, ease: float) -> float:
        return (1.3 + 1.2 * ease) * MM

    def height(self, ease: float) -> float:
        text = len(self._kk) * self._kk_style.leading + len(self._ru) * self._ru_style.leading
        return text + 2 * self._margin(ease)

    def draw(self, plan: Plan, top: float, ease: float) -> None:
        plan.box(LEFT, top, RIGHT - LEFT, self.height(ease), 2 * MM, SUNKEN)
        x = LEFT + self._PAD
        below = plan.lines(x, top + self._margin(ease), self._kk, self._kk_style)
        plan.lines(x, below, self._ru, self._ru_style)


class SmallPrint:
    """What the sheet is not, and by which law: Kazakh on the left, Russian beside it."""

    least_gap, gap = 1.6 * MM, 3 * MM
    _BETWEEN = 6 * MM

    def __init__(self, status: Bilingual, said: Sequence[Bilingual], scale: float) -> None:
        self._strong, self._small = _STATUS.scaled(scale), _SMALL.scaled(scale)
        self._width = (RIGHT - LEFT - self._BETWEEN) / 2
        self._columns = (
            self._column(status.kk, [pair.kk for pair in said]),
            self._column(status.ru, [pair.ru for pair in said]),
        )

    def _column(self, status: str, said: list[str]) -> tuple[Line, ...]:
        strong = ((line, self._strong) for line in wrap(status, self._strong, self._width))
        small = ((line, self._small) for line in wrap(" ".join(said), self._small, self._width))
        return *strong, *small

    def height(self, _ease: float) -> float:
        return max(height_of(column) for column in self._columns)

    def draw(self, plan: Plan, top: float, _ease: float) -> None:
        for number, column in enumerate(self._columns):
            write_lines(plan, LEFT + number * (self._width + self._BETWEEN), top, column)


class Foot:
    """Who signs, free of charge, the office, and whose half it is; stands at the sheet's foot."""

    least_gap, gap = 7 * MM, 9.5 * MM
    _NEXT = 70 * MM
    _SIGN_WIDTH = 58 * MM

    def __init__(
        self,
        signing: Sequence[str],
        office: Bilingual,
        marks: Sequence[Bilingual],
        scale: float,
    ) -> None:
        self._strong, self._small = _STRONG.scaled(scale), _OFFICE.scaled(scale)
        self._signing = [fit(text, _SIGN, self._SIGN_WIDTH) for text in signing]
        self._marks = [both(mark) for mark in marks]
        widest = max(measure(mark, self._strong) for mark in self._marks)
        self._office = wrap(both(office), self._small, RIGHT - LEFT - widest - 6 * MM)

    def _captions(self) -> float:
        signing = (len(lines) * style.leading for lines, style in self._signing)
        return max(signing, default=self._strong.leading)

    def _office_gap(self, ease: float) -> float:
        return (1.2 + 2.6 * ease) * MM

    def height(self, ease: float) -> float:
        office = len(self._office) * self._small.leading
        marks = len(self._marks) * self._strong.leading
        return 1.2 * MM + self._captions() + self._office_gap(ease) + max(office, marks)

    def draw(self, plan: Plan, top: float, ease: float) -> None:
        below = top + 1.2 * MM
        for number, (lines, style) in enumerate(self._signing):
            x = LEFT + number * self._NEXT
            plan.rule(x, x + self._SIGN_WIDTH, top, INK3, 0.6)
            plan.lines(x, below, lines, style)
        plan.text(RIGHT, below, both(captions.FREE_OF_CHARGE), self._strong, Side.RIGHT)
        office = below + self._captions() + self._office_gap(ease)
        plan.lines(LEFT, office, self._office, self._small)
        plan.lines(RIGHT, office, self._marks, self._strong, Side.RIGHT)
