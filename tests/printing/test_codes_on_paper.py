"""Codes signed by a desk, read back from the rendered page as a scanner or a telephone would."""

from dataclasses import replace
from datetime import datetime

import pytest

from regdesk.domain.number import SlipNumber
from regdesk.domain.people import RegistrationKind
from regdesk.domain.print_task import FORMATS, SheetKind
from regdesk.domain.sheet_format import SheetFormat
from regdesk.printing import captions
from regdesk.printing.note import make_note
from regdesk.printing.qr import QrCode
from regdesk.printing.slip import make_slip
from regdesk.services.qr import is_proven, parse_draft_code, write_code
from regdesk.services.verify import VerdictKind, verify
from tests.printing.facts import NOTE, PERMANENT, long_facts
from tests.printing.papers import (
    assert_nothing_overlaps,
    dense,
    poppler_text,
    qt_text,
    read_codes,
    render,
    size_of,
)
from tests.services.conftest import DESK
from tests.services.ports import DeskKey
from tests.services.test_qr import DRAFT, DRAFT_CODE

KEY = DeskKey()
PUBLIC = KEY.private.public_key().public_bytes_raw()
NUMBER = SlipNumber("417", 7, 1, 999_999)
KNOWN = {DESK.name: PUBLIC}
SLIP = replace(
    PERMANENT,
    number=str(NUMBER),
    qr=write_code(NUMBER, datetime(2026, 11, 23, 11, 4), RegistrationKind.PERMANENT, KEY),
)
_LONG = long_facts(6)
CODED = replace(NOTE, qr=DRAFT_CODE)
CODED_LONG = replace(CODED, rows=_LONG.rows, clerk=_LONG.clerk, window=_LONG.window)

dots = pytest.mark.parametrize("dpi", [203, 300])
notes = pytest.mark.parametrize("facts", [CODED, CODED_LONG], ids=["short", "400 letters"])
note_layouts = pytest.mark.parametrize("layout", FORMATS[SheetKind.NOTE])


@dots
@pytest.mark.parametrize("layout", FORMATS[SheetKind.SLIP])
def test_a_printed_slip_is_genuine(layout, dpi):
    (text,) = {code.text for code in read_codes(render(make_slip(SLIP, layout), dpi))}
    verdict = verify(text, KNOWN)

    assert (verdict.kind, verdict.code.number) == (VerdictKind.GENUINE, NUMBER)


@dots
@note_layouts
@notes
def test_a_printed_note_leads_to_its_draft(facts, layout, dpi):
    codes = read_codes(render(make_note(facts, layout), dpi))
    read = {code.text for code in codes}
    found = parse_draft_code(read.pop())

    assert not read
    assert {code.ec_level for code in codes} == {"M"}
    assert (found.case_id, found.desk) == (DRAFT.case_id, DESK.name)
    assert is_proven(found, PUBLIC)


@note_layouts
@notes
def test_the_note_says_what_its_code_is_for_and_nothing_overlaps(facts, layout):
    pdf = make_note(facts, layout)

    for text in (poppler_text(pdf), qt_text(pdf)):
        for words in (captions.SHOW_AGAIN.kk, captions.SHOW_AGAIN.ru, facts.phone, facts.label):
            assert dense(words) in dense(text)
    assert_nothing_overlaps(pdf, *size_of(pdf))


@note_layouts
def test_a_referral_has_no_code(layout):
    pdf = make_note(replace(NOTE, kind=SheetKind.REFERRAL), layout)

    assert read_codes(render(pdf, 300)) == []
    assert dense(captions.SHOW_AGAIN.kk) not in dense(poppler_text(pdf))


@pytest.mark.parametrize("layout", [SheetFormat.A5_LANDSCAPE, SheetFormat.ROLL_80])
def test_four_modules_of_white_surround_the_notes_code(layout):
    picture = render(make_note(CODED, layout), 600).convert("L")
    (code,) = read_codes(picture)
    at = code.position
    left, top = at.top_left.x, at.top_left.y
    right, bottom = at.bottom_right.x, at.bottom_right.y
    quiet = round((right - left) / QrCode(DRAFT_CODE).modules * 4)
    frame = picture.crop((left - quiet, top - quiet, right + quiet, bottom + quiet))
    frame.paste(255, (quiet - 6, quiet - 6, frame.width - quiet + 6, frame.height - quiet + 6))

    assert frame.getextrema() == (255, 255)
