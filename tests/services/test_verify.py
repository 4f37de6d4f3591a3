"""What a code turns out to be: by public keys alone, whatever is scanned or typed."""

from datetime import datetime, timedelta, timezone

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.desk import DeskName
from regdesk.domain.number import SlipNumber
from regdesk.domain.people import RegistrationKind
from regdesk.services.qr import write_code
from regdesk.services.verify import VerdictKind, verify
from tests.services.ports import DeskKey
from tests.services.test_qr import DRAFT_CODE

AT = datetime(2026, 11, 23, 11, 4, tzinfo=timezone(timedelta(hours=5)))
NUMBER = SlipNumber("417", 8, 2, 1841)
NAME = DeskName("417", 8, 2)
KEY = DeskKey()
CODE = write_code(NUMBER, AT, RegistrationKind.TEMPORARY, KEY)
KNOWN = {NAME: KEY.private.public_key().public_bytes_raw()}
OTHER = Ed25519PrivateKey.generate().public_key().public_bytes_raw()

anything = st.text(st.characters(), max_size=300)
a_key = st.binary(min_size=32, max_size=32)


def test_a_genuine_code_is_told_with_what_it_says():
    verdict = verify(f"  {CODE}\r\n", KNOWN)

    assert verdict.kind is VerdictKind.GENUINE
    assert verdict.code.number == NUMBER
    assert verdict.code.accepted_at == datetime(2026, 11, 23, 11, 4)
    assert verdict.code.registration is RegistrationKind.TEMPORARY


@given(st.integers(0, len(CODE) - 1), st.characters())
def test_whatever_letter_is_changed_it_is_not_genuine(at, character):
    changed = CODE[:at] + character + CODE[at + 1 :]

    assert (verify(changed, KNOWN).kind is VerdictKind.GENUINE) == (changed == CODE)


@given(st.integers(4, len(CODE) - 1), st.characters(min_codepoint=33, max_codepoint=126))
def test_a_changed_letter_behind_the_mark_is_an_alteration(at, character):
    changed = CODE[:at] + character + CODE[at + 1 :]

    if changed != CODE:
        assert verify(changed, KNOWN).kind is VerdictKind.ALTERED


@given(st.integers(0, len(CODE) - 1))
def test_a_part_of_a_code_is_not_read(length):
    assert verify(CODE[:length], KNOWN).kind is VerdictKind.UNREADABLE


@pytest.mark.parametrize(
    "name", [DeskName("417", 8, 1), DeskName("417", 9, 2), DeskName("418", 8, 2)]
)
def test_a_key_of_another_desk_or_epoch_does_not_judge(name):
    verdict = verify(CODE, {name: KNOWN[NAME]})

    assert (verdict.kind, verdict.code.number) == (VerdictKind.UNKNOWN_DESK, NUMBER)
    assert verify(CODE, {}).kind is VerdictKind.UNKNOWN_DESK


def test_another_key_of_that_desk_calls_it_altered():
    assert verify(CODE, {NAME: OTHER}).kind is VerdictKind.ALTERED


def test_the_code_of_a_note_is_no_slip():
    assert verify(DRAFT_CODE, KNOWN).kind is VerdictKind.UNREADABLE


@given(
    st.one_of(
        anything,
        anything.map(lambda text: "RD1:" + text),
        st.from_regex(r"RD1:[0-9-]{19}:\d{8}T\d{4}:[PT]:[A-Za-z0-9_-]{86}", fullmatch=True),
    ),
    st.dictionaries(st.just(NAME), a_key),
)
def test_no_text_raises_or_is_genuine(text, known):
    assert verify(text, known).kind is not VerdictKind.GENUINE
