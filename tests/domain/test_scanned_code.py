"""What comes under the reader is told by its form."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.scanned_code import CodeKind, name_code
from tests.capture.synthetic.people import invent_person, write_td1
from tests.services.test_qr import CODE, DRAFT_CODE

CARD = write_td1(invent_person(random.Random(3)))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("870412301266", CodeKind.IIN),
        ("870412301267", CodeKind.UNKNOWN),
        ("0202247079279855", CodeKind.RKA),
        (CODE, CodeKind.SLIP),
        (DRAFT_CODE, CodeKind.NOTE),
        ("RD1:", CodeKind.SLIP),
        ("".join(CARD), CodeKind.MRZ),
        ("\r\n".join(CARD), CodeKind.MRZ),
        ("A012", CodeKind.UNKNOWN),
        ("", CodeKind.UNKNOWN),
    ],
)
def test_the_kinds(text, kind):
    assert name_code(text).kind is kind
    assert name_code(f"\x02{text}\r\n").kind is kind


def test_a_zone_comes_with_its_lines():
    assert name_code("|".join(CARD)).lines == CARD


def test_queue_tickets_are_known_by_the_form_the_centre_gives_them():
    form = r"[A-Z]\d{3}"
    assert name_code("A012", form).kind is CodeKind.TICKET
    assert name_code("A0123", form).kind is CodeKind.UNKNOWN
    assert name_code("870412301266", r"\d{12}").kind is CodeKind.IIN
    assert name_code("A012", "[").kind is CodeKind.UNKNOWN


@given(st.text(max_size=120), st.text(max_size=8))
def test_any_text_has_a_kind_and_is_kept(text, form):
    code = name_code(text, form)
    assert code.kind in CodeKind
    if code.kind is not CodeKind.MRZ:
        assert code.text in text


def test_nobody_sees_a_number_in_a_log():
    assert "870412301266" not in repr(name_code("870412301266"))
