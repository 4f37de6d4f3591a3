"""The page with the recovery key, printed once when a desk is set up."""

import re
from io import BytesIO

from regdesk.domain.words import Bilingual
from regdesk.printing import captions
from regdesk.printing.document import SheetPage, open_canvas, write_pages
from regdesk.printing.half.bands import Head
from regdesk.printing.half.measures import LEFT, RIGHT, WIDTH
from regdesk.printing.plan import Plan, Side
from regdesk.printing.style import HAIRLINE, INK2, INK3, MM, SUNKEN, Style, bold, regular
from regdesk.printing.text import both, fit, wrap

_HEIGHT = 297 * MM
_VALUES = LEFT + 65 * MM
_GROUPS_A_LINE = 4

_LABEL = regular(9, 12, INK3)
_VALUE = bold(11, 14)
_KEY = bold(24, 38)
_TEXT_KK = bold(10.5, 15)
_TEXT_RU = regular(10.5, 15, INK2)


def make_recovery_sheet(centre: Bilingual, desk: str, key: str, made_on: str) -> bytes:
    """Return an A4 page as PDF. Shape: ``key`` as shown on the screen, ``made_on`` dd.MM.yyyy."""
    stream = BytesIO()
    canvas = open_canvas(stream)
    canvas.setTitle(both(captions.RECOVERY_TITLE))
    canvas.setSubject(both(centre))
    plan = _plan(centre, desk, key, made_on)
    write_pages(canvas, [SheetPage((WIDTH, _HEIGHT), ((plan, _HEIGHT),))])
    return stream.getvalue()


def _plan(centre: Bilingual, desk: str, key: str, made_on: str) -> Plan:
    plan = Plan()
    head = Head(captions.RECOVERY_TITLE)
    head.draw(plan, 20 * MM, 1.0)
    top = 20 * MM + head.height(1.0) + 8 * MM
    top = _draw_pair(plan, top, centre, _VALUE) + 2 * MM
    for label, value in ((captions.RECOVERY_DESK, desk), (captions.RECOVERY_MADE_ON, made_on)):
        plan.text(LEFT, top + _VALUE.drop - _LABEL.drop, both(label), _LABEL)
        plan.text(_VALUES, top, value, _VALUE)
        top += 8 * MM
    top = _draw_key(plan, top + 4 * MM, key) + 10 * MM
    for words in (captions.RECOVERY_WHAT, captions.RECOVERY_KEEP, captions.RECOVERY_LOST):
        top = _draw_pair(plan, top, words, _TEXT_KK) + 5 * MM
    plan.rule(LEFT, RIGHT, top, HAIRLINE, 0.6)
    return plan


def _draw_key(plan: Plan, top: float, key: str) -> float:
    """Draw the key in its box, four groups a line; return the box's foot."""
    pad = 9 * MM
    lines = [fit(line, _KEY, RIGHT - LEFT - 2 * pad) for line in _list_key_lines(key)]
    height = 2 * pad + sum(len(texts) * style.leading for texts, style in lines)
    plan.box(LEFT, top, RIGHT - LEFT, height, 2 * MM, SUNKEN)
    below = top + pad
    for texts, style in lines:
        below = plan.lines(WIDTH / 2, below, texts, style, Side.MIDDLE)
    return top + height


def _list_key_lines(key: str) -> list[str]:
    """Return the key's groups, four to a line; a hyphen at the end says that it goes on."""
    groups = re.findall(r"[^-\s]+-?", key.strip())
    starts = range(0, len(groups), _GROUPS_A_LINE)
    return ["".join(groups[start : start + _GROUPS_A_LINE]) for start in starts]


def _draw_pair(plan: Plan, top: float, pair: Bilingual, kk: Style) -> float:
    """Write Kazakh and below it Russian, or one of them where they are the same."""
    width = RIGHT - LEFT
    top = plan.lines(LEFT, top, wrap(pair.kk, kk, width), kk)
    if pair.same:
        return top
    return plan.lines(LEFT, top, wrap(pair.ru, _TEXT_RU, width), _TEXT_RU)
