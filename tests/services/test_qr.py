import contextlib
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.draft import Draft
from regdesk.domain.errors import BadInput
from regdesk.domain.number import SlipNumber
from regdesk.domain.people import Registrant, RegistrationKind
from regdesk.services.ids import new_id
from regdesk.services.qr import (
    SLIP_CODE_LENGTH,
    is_proven,
    parse_code,
    parse_draft_code,
    write_code,
    write_draft_code,
)
from tests.services.conftest import DESK
from tests.services.ports import DeskKey

AT = datetime(2026, 11, 23, 11, 4, 59, tzinfo=timezone(timedelta(hours=5)))
NUMBER = SlipNumber("417", 8, 2, 1841)
KEY = DeskKey()
CODE = write_code(NUMBER, AT, RegistrationKind.PERMANENT, KEY)
DRAFT = Draft(new_id(), 31, date(2026, 11, 23), (Registrant("r1"),))
DRAFT_CODE = write_draft_code(DESK, DRAFT, KEY)
PUBLIC = KEY.private.public_key().public_bytes_raw()


def test_the_code_has_the_form_of_the_design():
    head, signature = CODE.rsplit(":", 1)

    assert head == f"RD1:{NUMBER}:20261123T1104:P"
    assert len(signature) == 86
    assert len(CODE) == SLIP_CODE_LENGTH


def test_a_slips_code_says_what_was_written():
    code = parse_code(f" {CODE}\n")

    assert (code.number, code.registration) == (NUMBER, RegistrationKind.PERMANENT)
    assert code.accepted_at == datetime(2026, 11, 23, 11, 4)
    assert is_proven(code, PUBLIC)


@given(st.integers(1, 9), st.integers(1, 999), st.integers(1, 12_000))
def test_a_notes_code_leads_to_its_draft_and_tells_nothing_of_people(epoch, desk, ordinal):
    window = replace(DESK, number=desk, epoch=epoch)
    text = write_draft_code(window, replace(DRAFT, ordinal=ordinal), KEY)
    code = parse_draft_code(f"{text}\n")

    assert text.startswith(f"RD1D:417-{desk:03}-{epoch}:20261123:{ordinal:03}:{DRAFT.case_id}:")
    assert (code.desk, code.ordinal, code.case_id) == (window.name, ordinal, DRAFT.case_id)
    assert code.opened_on == DRAFT.opened_on
    assert is_proven(code, PUBLIC)


@pytest.mark.parametrize("read", [parse_code, parse_draft_code])
def test_no_kind_of_code_passes_for_the_other(read):
    other = DRAFT_CODE if read is parse_code else CODE

    with pytest.raises(BadInput, match=r"code\.unknown"):
        read(other)


@given(st.integers(0, len(DRAFT_CODE) - 1), st.characters(min_codepoint=33, max_codepoint=126))
def test_no_altered_note_is_proven(at, character):
    altered = DRAFT_CODE[:at] + character + DRAFT_CODE[at + 1 :]

    if altered == DRAFT_CODE:
        return
    try:
        code = parse_draft_code(altered)
    except BadInput:
        return
    assert not is_proven(code, PUBLIC)


@pytest.mark.parametrize("day", ["20260230", "00000101", "20261301"])
def test_no_impossible_day_is_read(day):
    with pytest.raises(BadInput, match=r"code\.unknown"):
        parse_draft_code(DRAFT_CODE.replace("20261123", day))
    with pytest.raises(BadInput, match=r"code\.unknown"):
        parse_code(CODE.replace("20261123", day))


@given(st.one_of(st.text(max_size=200), st.from_regex(r"RD1D?:[0-9:TP-]{1,60}:[\w-]{86}")))
def test_no_text_raises_anything_but_bad_input(text):
    for read in (parse_code, parse_draft_code):
        with contextlib.suppress(BadInput):
            read(text)
