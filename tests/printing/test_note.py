"""The note for an applicant on paper: what holds for the slip holds for it too."""

from dataclasses import replace

import pytest

from regdesk.domain.errors import Bug
from regdesk.domain.note import NoteFacts
from regdesk.domain.print_task import FORMATS, SheetKind
from regdesk.domain.sheet_format import SheetFormat
from regdesk.domain.slip import SlipRow
from regdesk.domain.words import Bilingual, same
from regdesk.printing import captions
from regdesk.printing.facts_wire import facts_from_wire, facts_to_wire
from regdesk.printing.note import make_note
from regdesk.worker.jobs import JOBS
from tests.printing.facts import NOTE, long_facts
from tests.printing.papers import (
    assert_nothing_overlaps,
    dense,
    list_words_with_boxes,
    poppler_text,
    qt_text,
    render,
    size_of,
)

PRACTICE = replace(NOTE, practice=True)
_LONG = long_facts(6)
LONG = replace(NOTE, rows=_LONG.rows, clerk=_LONG.clerk, office=_LONG.office, window=_LONG.window)

layouts = pytest.mark.parametrize("layout", FORMATS[SheetKind.SLIP])


def list_words(facts):
    pairs = [facts.title, facts.window, facts.next_step, facts.status, facts.disclaimer]
    pairs += [facts.law, facts.office, captions.CASE, captions.FREE_OF_CHARGE]
    for row in facts.rows:
        pairs += [row.label, row.value, *([row.note] if row.note else [])]
    singles = [facts.label, facts.day, facts.clerk, facts.phone]
    return [*singles, *(text for pair in pairs for text in (pair.kk, pair.ru))]


@layouts
@pytest.mark.parametrize("facts", [NOTE, PRACTICE, LONG], ids=["short", "practice", "400 letters"])
def test_every_word_is_there_letter_for_letter(facts, layout):
    pdf = make_note(facts, layout)

    for text in (poppler_text(pdf), qt_text(pdf)):
        assert [words for words in list_words(facts) if dense(words) not in dense(text)] == []


@layouts
@pytest.mark.parametrize("facts", [NOTE, LONG], ids=["short", "400 letters"])
def test_nothing_overlaps_and_nothing_is_cut(facts, layout):
    pdf = make_note(facts, layout)

    assert_nothing_overlaps(pdf, *size_of(pdf))


def test_without_a_phone_nobody_is_told_to_ring_up():
    for layout in FORMATS[SheetKind.SLIP]:
        text = poppler_text(make_note(replace(NOTE, phone=""), layout))
        assert captions.PHONE.kk not in text


def test_the_desk_keeps_no_half_so_a4_comes_out_as_a5():
    a5 = make_note(NOTE, SheetFormat.A5_LANDSCAPE)

    assert make_note(NOTE, SheetFormat.A4_TWO_UP) == a5
    assert size_of(a5) == (595.276, 420.945)
    width, height = size_of(make_note(NOTE, SheetFormat.ROLL_80))
    assert width == pytest.approx(80 / 25.4 * 72, abs=0.01)
    assert height < size_of(make_note(LONG, SheetFormat.ROLL_80))[1]


def test_the_roll_is_pure_black():
    picture = render(make_note(NOTE, SheetFormat.ROLL_80), 150).convert("RGB")

    assert all(len(set(colour)) == 1 for _, colour in picture.getcolors(1 << 20))


@layouts
def test_practice_says_so(layout):
    words = f"{captions.PRACTICE.kk} / {captions.PRACTICE.ru}"

    assert dense(words) in dense(poppler_text(make_note(PRACTICE, layout)))
    assert captions.PRACTICE.kk not in poppler_text(make_note(NOTE, layout))


def test_the_watermark_moves_nothing():
    plain = set(list_words_with_boxes(make_note(NOTE, SheetFormat.A5_LANDSCAPE)))

    assert plain < set(list_words_with_boxes(make_note(PRACTICE, SheetFormat.A5_LANDSCAPE)))


def test_a_row_for_which_no_sheet_is_large_enough_is_refused_not_cut():
    row = SlipRow(Bilingual("Мекенжай", "Адрес"), same("Қонаев " * 2000))

    with pytest.raises(Bug) as error:
        make_note(replace(NOTE, rows=(row,)), SheetFormat.A5_LANDSCAPE)

    assert error.value.key == "sheet.does_not_fit"


@layouts
def test_the_worker_makes_the_very_same_bytes_each_time(layout):
    args = {"kind": "note", "facts": facts_to_wire(LONG), "layout": layout.value}

    assert JOBS["sheet.make"](args, b"") == ({}, make_note(LONG, layout))
    assert facts_from_wire(NoteFacts, args["facts"]) == LONG
