"""The note at the end of a shift: one page of A4 for both clerks to sign."""

from collections.abc import Iterator

from regdesk.domain.handover import HandoverFacts, HandoverLine, HandoverPart
from regdesk.domain.words import Bilingual, same
from regdesk.printing import captions
from regdesk.printing.document import SheetPage, write_sheet
from regdesk.printing.form.fields import (
    LABEL_KK,
    LABEL_RU,
    PAGE,
    VALUE_KK,
    VALUE_RU,
    Span,
    label_cell,
    sentence,
    signature,
)
from regdesk.printing.form.page import Frame, lay_out
from regdesk.printing.form.strips import Block, Cell, one_style, pair_line, row, rule, white
from regdesk.printing.half.measures import LEFT, RIGHT
from regdesk.printing.style import HAIRLINE, MM

_CALLED = Span(LEFT, LEFT + 66 * MM)
_SAID = Span(LEFT + 68 * MM, RIGHT)
_ROLE = Span(LEFT, LEFT + 40 * MM)
_SIGNED = Span(LEFT + 42 * MM, RIGHT)


def make_handover(facts: HandoverFacts) -> bytes:
    """Return the PDF; the note always fills pages of A4."""
    return write_sheet(facts.name, facts.title, facts.office, _list_pages(facts))


def _list_pages(facts: HandoverFacts) -> Iterator[SheetPage]:
    marks = [facts.window, same(facts.label)]
    if facts.copy:
        marks.insert(0, captions.copy_mark(facts.copy))
    frame = Frame(facts.title, facts.office, same(""), tuple(marks), facts.practice)
    yield from lay_out(frame, [*_list_blocks(facts)])


def _list_blocks(facts: HandoverFacts) -> Iterator[Block]:
    if not facts.parts:
        yield sentence(facts.nothing)
    for part in facts.parts:
        yield from _part(part)
    yield white(6 * MM)
    signs = ((facts.gives, facts.clerk), (facts.takes, ""))
    yield tuple(strip for role, name in signs for strip in _signature(role, name))


def _part(part: HandoverPart) -> Iterator[Block]:
    """Yield the title, which stays with its first line, and the lines."""
    title = row([Cell(LEFT, pair_line(part.title, VALUE_KK, VALUE_RU, PAGE.width))])
    first, *others = (_line(one) for one in part.lines)
    line = rule([(LEFT, RIGHT, HAIRLINE)])
    yield (*title, *white(0.6 * MM), line, *white(1 * MM), *first)
    yield from others
    if part.more is not None:
        yield row([Cell(LEFT, pair_line(part.more, LABEL_KK, LABEL_RU, PAGE.width))])
    yield white(3 * MM)


def _line(one: HandoverLine) -> Block:
    return row(
        [
            Cell(_CALLED.left, one_style(one.called, VALUE_RU, _CALLED.width)),
            Cell(_SAID.left, pair_line(one.said, VALUE_RU, LABEL_RU, _SAID.width)),
        ]
    )


def _signature(role: Bilingual, name: str) -> Block:
    return (*signature([label_cell(role, _ROLE)], name, _SIGNED), *white(2 * MM))
