"""An upright page of A4 with its title above and what it is below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from regdesk.domain.words import Bilingual
from regdesk.printing import captions
from regdesk.printing.document import SheetPage
from regdesk.printing.form.strips import Block, draw_strips, paginate
from regdesk.printing.half.bands import Head
from regdesk.printing.half.measures import LEFT, RIGHT, WIDTH
from regdesk.printing.plan import Plan, Side
from regdesk.printing.style import HAIRLINE, INK2, INK3, MM, bold, regular
from regdesk.printing.text import balance, both, measure
from regdesk.printing.watermark import draw_practice

HEIGHT = 297 * MM
_TOP = 15 * MM
_BOTTOM = HEIGHT - 12 * MM
_AFTER_HEAD = 5 * MM
_PRACTICE = 46
_SMALL = regular(6.8, 8.6, INK3)
_MARK = bold(7.2, 9.2, INK2)


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the content: the title, and in the foot ``marks``, whose page it is."""

    title: Bilingual
    office: Bilingual
    law: Bilingual
    marks: tuple[Bilingual, ...]
    practice: bool


def lay_out(frame: Frame, blocks: Sequence[Block]) -> Iterator[SheetPage]:
    """Yield the pages that ``blocks`` need. Errors: ``Bug`` ``sheet.does_not_fit``."""
    head = Head(frame.title)
    first = _TOP + head.height(0.5) + _AFTER_HEAD
    foot = _Foot(frame, 1, 1)
    room = _BOTTOM - foot.height
    pages = tuple(paginate(blocks, room - first, room - _TOP))
    for number, strips in enumerate(pages, start=1):
        plan = Plan()
        if frame.practice:
            plan.shape(lambda canvas: draw_practice(canvas, WIDTH / 2, -HEIGHT / 2, _PRACTICE))
        if number == 1:
            head.draw(plan, _TOP, 0.5)
        draw_strips(plan, strips, first if number == 1 else _TOP)
        _Foot(frame, number, len(pages)).draw(plan)
        yield SheetPage((WIDTH, HEIGHT), ((plan, HEIGHT),))


class _Foot:
    """The office and the law on the left, on the right whose page it is and which of how many."""

    def __init__(self, frame: Frame, number: int, count: int) -> None:
        part = captions.part_mark(number, count)
        self._marks = [both(mark) for mark in (*frame.marks, part)]
        widest = max(measure(mark, _MARK) for mark in self._marks)
        width = RIGHT - LEFT - widest - 8 * MM
        said = [both(frame.office), frame.law.kk, "" if frame.law.same else frame.law.ru]
        self._said = [line for text in said for line in balance(text, _SMALL, width)]
        self._text = max(len(self._said) * _SMALL.leading, len(self._marks) * _MARK.leading)

    @property
    def height(self) -> float:
        """Return what the content has to leave free, white included."""
        return self._text + 5 * MM

    def draw(self, plan: Plan) -> None:
        top = _BOTTOM - self._text
        plan.rule(LEFT, RIGHT, top - 1.6 * MM, HAIRLINE, 0.6)
        plan.lines(LEFT, top, self._said, _SMALL)
        plan.lines(RIGHT, top, self._marks, _MARK, Side.RIGHT)
