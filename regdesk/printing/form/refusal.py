"""The receipt of a refusal to accept papers: the same page twice, one for each party."""

from collections.abc import Iterator

from regdesk.domain.refusal import RefusalFacts
from regdesk.domain.words import Bilingual, same
from regdesk.printing import captions
from regdesk.printing.document import SheetPage, write_sheet
from regdesk.printing.form.fields import (
    LABEL_KK,
    LABEL_RU,
    PAGE,
    VALUE_KK,
    VALUE_RU,
    Field,
    Span,
    field_row,
    grid_row,
    label_cell,
    paragraph,
    signed_name,
)
from regdesk.printing.form.page import Frame, lay_out
from regdesk.printing.form.strips import Block, Cell, pair_line, row, stacked, white
from regdesk.printing.half.measures import LEFT, RIGHT
from regdesk.printing.style import MM

_LABELS = Span(LEFT, LEFT + 48 * MM)
_VALUES = Span(LEFT + 50 * MM, RIGHT)
_ITEMS = Span(LEFT + 9 * MM, RIGHT)
_KEEPERS = (captions.FOR_APPLICANT, captions.STAYS_HERE)


def make_refusal(facts: RefusalFacts) -> bytes:
    """Return the PDF; a legal form always fills pages of A4."""
    return write_sheet(facts.name, facts.title, facts.office, _list_pages(facts))


def _list_pages(facts: RefusalFacts) -> Iterator[SheetPage]:
    blocks = _blocks(facts)
    for number, keeper in enumerate(_KEEPERS, start=1):
        marks = [captions.exemplar_mark(number, len(_KEEPERS)), keeper]
        if facts.copy:
            marks.insert(0, captions.copy_mark(facts.copy))
        frame = Frame(facts.title, facts.office, facts.law, tuple(marks), facts.practice)
        yield from lay_out(frame, blocks)


def _blocks(facts: RefusalFacts) -> list[Block]:
    to = (
        (captions.RECIPIENT, facts.addressee),
        (captions.RECIPIENT_PLACE, facts.addressee_place),
    )
    blocks: list[Block] = []
    for label, value in to:
        blocks += [field_row([_label(label)], value, _VALUES), white(1.4 * MM)]
    blocks += [white(4 * MM), _kazakh(facts.body), white(2.5 * MM), _russian(facts.body)]
    blocks += [white(5 * MM), paragraph(facts.missing_title, strong=True), white(2 * MM)]
    for number, paper in enumerate(facts.missing, start=1):
        blocks += [_item(number, paper), white(1.6 * MM)]
    blocks += [white(3 * MM), paragraph(facts.closing), white(6 * MM)]
    blocks += [_signing(facts)]
    return blocks


def _label(label: Bilingual) -> Cell:
    return Cell(_LABELS.left, stacked(label, LABEL_KK, LABEL_RU, _LABELS.width))


def _kazakh(pair: Bilingual) -> Block:
    return paragraph(same(pair.kk))


def _russian(pair: Bilingual) -> Block:
    return paragraph(Bilingual("", pair.ru))


def _item(number: int, paper: Bilingual) -> Block:
    written = Cell(_ITEMS.left, stacked(paper, VALUE_KK, VALUE_RU, _ITEMS.width))
    return row([Cell(LEFT + 2 * MM, (((f"{number})", VALUE_KK),),)), written])


def _signing(facts: RefusalFacts) -> Block:
    """Return who signs for the Corporation and who received his own, kept on one page."""
    contact = (
        Field(captions.EXECUTOR, same(facts.executor)),
        Field(captions.PHONES, same(facts.phone)),
    )
    return (
        *signed_name(facts.clerk, facts.clerk_role),
        *white(3 * MM),
        *grid_row(contact, PAGE, 42 * MM),
        *white(5 * MM),
        *row([label_cell(captions.RECEIVED, PAGE)]),
        *signed_name(facts.received_by, captions.RECIPIENT_SIGNS),
        *white(5 * MM),
        *row([Cell(LEFT, pair_line(facts.signed_on, VALUE_KK, VALUE_RU, PAGE.width))]),
    )
