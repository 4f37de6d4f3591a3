"""The owner's consent form, filled in and ready to sign: a page for each person registered."""

from collections.abc import Iterator, Sequence

from regdesk.domain.consent import ConsentFacts, ConsentForm, ConsentOwner, FormField, FormPart
from regdesk.domain.words import Bilingual, same
from regdesk.printing import captions
from regdesk.printing.document import SheetPage, write_sheet
from regdesk.printing.form.fields import (
    LABEL_KK,
    LABEL_RU,
    PAGE,
    VALUE_KK,
    Field,
    Span,
    captions_row,
    choice,
    field_row,
    grid_row,
    label_cell,
    numbered_cells,
    ruled,
    sentence,
    signature,
)
from regdesk.printing.form.page import Frame, lay_out
from regdesk.printing.form.strips import Block, Cell, one_style, row, stacked, white
from regdesk.printing.half.measures import LEFT, RIGHT
from regdesk.printing.style import MM
from regdesk.printing.text import both

_LABELS = Span(LEFT, LEFT + 78 * MM)
_VALUES = Span(LEFT + 80 * MM, RIGHT)
_PARTS = Span(LEFT + 6 * MM, RIGHT)
_TO_LABEL = Span(LEFT, LEFT + 28 * MM)
_TO = Span(LEFT + 30 * MM, RIGHT)
_ROLE = Span(LEFT, LEFT + 40 * MM)
_NAME = Span(LEFT + 42 * MM, RIGHT - 46 * MM)
_IIN = Span(RIGHT - 42 * MM, RIGHT)
_SHARE_A_LINE = frozenset({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 16})
_A_LINE = 2
_EASES = (1.6, 1.2, 0.8, 0.5, 0.2, 0.0)  # mm
_HALF_LABEL = 47.8 * MM
_PART_LABEL = 38 * MM
_SHORT_LABEL = 17 * MM
_SHORT = 3  # house, block and flat share the last line


def make_consent(facts: ConsentFacts) -> bytes:
    """Return the PDF; a legal form always fills pages of A4."""
    return write_sheet(facts.name, facts.title, facts.office, _list_pages(facts))


def _list_pages(facts: ConsentFacts) -> Iterator[SheetPage]:
    marks = [same(f"{both(captions.CASE)} {facts.label} · {facts.day}")]
    if facts.copy:
        marks.insert(0, captions.copy_mark(facts.copy))
    frame = Frame(facts.title, facts.office, facts.law, tuple(marks), facts.practice)
    for form in facts.forms:
        yield from _settle(frame, facts, form)


def _settle(frame: Frame, facts: ConsentFacts, form: ConsentForm) -> tuple[SheetPage, ...]:
    """Return the form with the most white between its fields with which it fills one page."""
    for white_mm in _EASES:
        pages = tuple(lay_out(frame, _blocks(facts, form, white_mm * MM)))
        if len(pages) == 1:
            break
    return pages


def _blocks(facts: ConsentFacts, form: ConsentForm, between: float) -> list[Block]:
    blocks: list[Block] = [
        (
            *field_row([label_cell(facts.to, _TO_LABEL)], facts.addressee, _TO),
            *captions_row([(facts.to_whom, _TO)]),
        ),
        white(2.4 * MM),
        sentence(facts.opening),
        white(1.2 * MM),
        *(_owner(facts, one) for one in form.owners),
        captions_row([(captions.FULL_NAME, _NAME), (captions.IIN, _IIN)]),
        white(2 * MM),
        sentence(facts.sentence, strong=True),
        white(1.6 * MM),
    ]
    waiting: list[Field] = []
    for one in form.fields:
        waiting.append(Field(one.label, one.value, one.number))
        if one.number not in _SHARE_A_LINE:
            blocks += [white(between), *_field(one), white(between)]
            waiting.clear()
        elif len(waiting) == _A_LINE:
            blocks += [grid_row(waiting, PAGE, _HALF_LABEL), white(between / 2)]
            waiting.clear()
    return blocks


def _owner(facts: ConsentFacts, owner: ConsentOwner) -> Block:
    name = list(one_style(owner.name, VALUE_KK, _NAME.width))
    if owner.by:
        by = Bilingual(
            f"{facts.representative.kk}: {owner.by}", f"{facts.representative.ru}: {owner.by}"
        )
        name += stacked(by, LABEL_KK, LABEL_RU, _NAME.width)
    cells = (
        label_cell(owner.role, _ROLE),
        Cell(_NAME.left, tuple(name)),
        Cell(_IIN.left, one_style(owner.iin, VALUE_KK, _IIN.width)),
    )
    return ruled(cells, [_NAME, _IIN], blank=[not owner.name, not owner.iin])


def _field(field: FormField) -> list[Block]:
    beside = numbered_cells(field.number, field.label, _LABELS)
    if field.parts:
        head = row(numbered_cells(field.number, field.label, PAGE))
        return [head, white(0.6 * MM), *_parts(field.parts)]
    if field.signers:
        return _signers(beside, field.signers)
    if field.choices:
        return _choices(field)
    return [field_row(beside, field.value, _VALUES)]


def _choices(field: FormField) -> list[Block]:
    """Return the label and below it what can be ticked."""
    marks = [
        choice(pair, _PARTS, chosen=None if field.chosen is None else field.chosen == number)
        for number, pair in enumerate(field.choices)
    ]
    return [row(numbered_cells(field.number, field.label, PAGE)), *marks, white(0.6 * MM)]


def _parts(parts: Sequence[FormPart]) -> Iterator[Block]:
    """Yield the parts in their order: two to a line, the last short ones together."""
    fields = [Field(one.label, one.value) for one in parts]
    long, short = fields[:-_SHORT], fields[-_SHORT:]
    for start in range(0, len(long), _A_LINE):
        yield grid_row(long[start : start + _A_LINE], _PARTS, _PART_LABEL)
    yield grid_row(short, _PARTS, _SHORT_LABEL)


def _signers(beside: Sequence[Cell], signers: Sequence[str]) -> list[Block]:
    return [
        signature(beside if number == 0 else (), name, _VALUES)
        for number, name in enumerate(signers)
    ]
