"""Sheets on an 80 mm roll: pure black, no fills but code and mark, as long as its content."""

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from regdesk.domain.note import NoteFacts
from regdesk.domain.slip import SlipFacts, SlipRow
from regdesk.domain.words import Bilingual
from regdesk.printing import captions
from regdesk.printing.document import SheetPage
from regdesk.printing.emblem import draw_emblem
from regdesk.printing.plan import Plan, Side
from regdesk.printing.qr import QrCode
from regdesk.printing.rows import RowStyles, list_value_lines, write_lines
from regdesk.printing.style import BLACK, MM, Style, bold, regular
from regdesk.printing.text import balance, both, fit, wrap

_WIDTH = 80 * MM

_LEFT = 5 * MM
_RIGHT = _WIDTH - _LEFT
_MIDDLE = _WIDTH / 2
_MARK = 11 * MM
_CODE_SIDE = 31 * MM
_BESIDE = 42 * MM
_FEED = 10 * MM

_TITLE_KK = bold(10.6, 13.8, BLACK)
_TITLE_RU = regular(8.8, 11.6, BLACK)
_CAPTION = regular(8, 11, BLACK)
_NUMBER = bold(16, 20, BLACK)
_ROW = RowStyles(
    label_kk=_CAPTION,
    label_ru=_CAPTION,
    value=bold(10, 12.2, BLACK),
    note=regular(8.8, 11.8, BLACK),
)
_MOMENT = bold(10, 13.4, BLACK)
_TEXT = regular(8.6, 11.6, BLACK)
_STRONG = bold(8.6, 11.6, BLACK)
_SMALL = regular(8, 10.4, BLACK)


def plan_slip_roll(facts: SlipFacts, code: QrCode) -> SheetPage:
    """Return the slip, as long as it needs, the feed before the cut included."""
    roll = _Roll()
    roll.practice(shown=facts.practice)
    roll.head(facts.title)
    roll.name(captions.CASE_NUMBER, facts.number)
    if facts.copy:
        roll.middle((both(captions.copy_mark(facts.copy)),), _STRONG)
    roll.rows(facts.rows)
    day, _, time = facts.accepted.partition(" ")
    beside = (
        f"{both(captions.HANDED_IN)} {facts.handed_in}",
        f"{both(captions.SERVICE_TIME)} {facts.service_time}",
        both(facts.window),
        facts.clerk,
        captions.FREE_OF_CHARGE.kk,
        captions.FREE_OF_CHARGE.ru,
    )
    roll.code(code, (day, time), beside)
    roll.line(dashed=False)
    roll.pair(facts.next_step, _STRONG, _TEXT)
    roll.pair(facts.status, _STRONG, _TEXT)
    for words in (facts.disclaimer, facts.how_to_check, facts.law, facts.office):
        roll.pair(words, _SMALL, _SMALL)
    roll.practice(shown=facts.practice)
    return roll.page()


def plan_note_roll(facts: NoteFacts, code: QrCode | None) -> SheetPage:
    """Return the note, as long as it needs, the feed before the cut included."""
    roll = _Roll()
    roll.practice(shown=facts.practice)
    roll.head(facts.title)
    roll.name(captions.CASE, facts.label)
    roll.middle((facts.day,), _MOMENT)
    roll.rows(facts.rows)
    roll.pair(facts.next_step, _STRONG, _TEXT)
    roll.pair(facts.status, _STRONG, _TEXT)
    for words in (facts.disclaimer, facts.law):
        roll.pair(words, _SMALL, _SMALL)
    roll.line(dashed=False)
    free, again, phone = captions.FREE_OF_CHARGE, captions.SHOW_AGAIN, facts.phone
    called = both(captions.PHONE) if phone else ""
    if code is None:
        for text in (both(facts.window), facts.clerk, f"{called} {phone}".strip(), both(free)):
            roll.left(text, _TEXT)
    else:
        roll.space(1.6 * MM)
        beside = (both(facts.window), facts.clerk, called, phone, free.kk, free.ru)
        roll.code(code, (), (again.kk, again.ru, *beside))
    roll.pair(facts.office, _SMALL, _SMALL)
    roll.practice(shown=facts.practice)
    return roll.page()


class _Roll:
    """Writes downwards; ``top`` is where the next thing begins."""

    def __init__(self) -> None:
        self.plan = Plan()
        self.top = 7 * MM

    def page(self) -> SheetPage:
        """Return what was written as a page."""
        height = self.top + _FEED
        return SheetPage((_WIDTH, height), ((self.plan, height),))

    def space(self, height: float) -> None:
        self.top += height

    def line(self, *, dashed: bool) -> None:
        self.plan.rule(_LEFT, _RIGHT, self.top, BLACK, 0.75, (2, 2) if dashed else None)
        self.top += 2.4 * MM

    def middle(self, lines: Sequence[str], style: Style) -> None:
        self.top = self.plan.lines(_MIDDLE, self.top, lines, style, Side.MIDDLE)

    def left(self, text: str, style: Style) -> None:
        lines = wrap(text, style, _RIGHT - _LEFT)
        self.top = self.plan.lines(_LEFT, self.top, lines, style)

    def pair(self, words: Bilingual, kk: Style, ru: Style) -> None:
        """Write Kazakh, then Russian below it, or one line where both are the same."""
        texts = ((words.kk, kk),) if words.same else ((words.kk, kk), (words.ru, ru))
        for text, style in texts:
            self.left(text, style)
        self.top += 1.2 * MM

    def practice(self, *, shown: bool) -> None:
        """Say in a frame that it is practice: a grey watermark would not print here."""
        if not shown:
            return
        self.top += MM
        height = _NUMBER.leading + 2 * MM
        self.plan.frame(_LEFT, self.top, _RIGHT - _LEFT, height, BLACK, 1.2)
        self.top += MM
        self.middle((both(captions.PRACTICE),), _NUMBER)
        self.top += 5 * MM

    def head(self, title: Bilingual) -> None:
        bottom = self.top + _MARK

        def mark(canvas: Canvas) -> None:
            draw_emblem(canvas, _MIDDLE - _MARK / 2, -bottom, _MARK, BLACK)

        self.plan.shape(mark)
        self.top = bottom + 2.4 * MM
        self.middle(balance(title.kk, _TITLE_KK, _RIGHT - _LEFT), _TITLE_KK)
        self.top += 0.8 * MM
        self.middle(balance(title.ru, _TITLE_RU, _RIGHT - _LEFT), _TITLE_RU)
        self.top += 3.4 * MM
        self.line(dashed=False)

    def name(self, caption: Bilingual, name: str) -> None:
        """Say large what the case is called."""
        self.middle((both(caption),), _CAPTION)
        self.middle(*fit(name, _NUMBER, _RIGHT - _LEFT))

    def rows(self, rows: Sequence[SlipRow]) -> None:
        """Write ``rows`` between two dashed lines."""
        self.space(2.4 * MM)
        self.line(dashed=True)
        for row in rows:
            self._row(row)
        self.space(1.2 * MM)
        self.line(dashed=True)

    def _row(self, row: SlipRow) -> None:
        self.left(both(row.label), _CAPTION)
        lines = list_value_lines(row, _ROW, _RIGHT - _LEFT)
        self.top = write_lines(self.plan, _LEFT, self.top, lines) + 2 * MM

    def code(self, code: QrCode, moment: Sequence[str], beside: Sequence[str]) -> None:
        """Draw ``code``, beside it a moment in bold and other words."""
        top = self.top + 0.7 * MM

        def draw(canvas: Canvas) -> None:
            code.draw(canvas, _LEFT, -top - _CODE_SIDE, _CODE_SIDE, BLACK)

        self.plan.shape(draw)
        below = self.plan.lines(_BESIDE, top, [text for text in moment if text], _MOMENT)
        for text in beside:
            below = self.plan.lines(_BESIDE, below, wrap(text, _SMALL, _RIGHT - _BESIDE), _SMALL)
        self.top = max(top + _CODE_SIDE, below) + 4 * MM
