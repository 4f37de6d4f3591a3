import contextlib
from datetime import datetime, timedelta, timezone

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.errors import BadInput
from regdesk.domain.number import SlipNumber
from regdesk.domain.people import RegistrationKind
from regdesk.services.qr import parse_code, verify_code, write_code
from tests.services.ports import DeskKey

AT = datetime(2026, 11, 23, 11, 4, 59, tzinfo=timezone(timedelta(hours=5)))
NUMBER = SlipNumber("417", 8, 2, 1841)
KEY = DeskKey()
CODE = write_code(NUMBER, AT, RegistrationKind.PERMANENT, KEY)
PUBLIC = KEY.private.public_key()


def test_the_code_has_the_form_of_the_design():
    head, signature = CODE.rsplit(":", 1)

    assert head == f"RD1:{NUMBER}:20261123T1104:P"
    assert len(signature) == 86


def test_any_centre_can_verify_it_without_a_network():
    code = verify_code(f" {CODE}\n", PUBLIC)

    assert (code.number, code.registration) == (NUMBER, RegistrationKind.PERMANENT)
    assert code.accepted_at == datetime(2026, 11, 23, 11, 4)


@given(st.integers(0, len(CODE) - 1), st.characters(min_codepoint=33, max_codepoint=126))
def test_no_altered_code_is_proven(at, character):
    altered = CODE[:at] + character + CODE[at + 1 :]

    if altered == CODE:
        return
    with pytest.raises(BadInput):
        verify_code(altered, PUBLIC)


def test_another_desks_code_is_not_proven_by_our_key():
    with pytest.raises(BadInput, match=r"code\.signature"):
        verify_code(CODE, Ed25519PrivateKey.generate().public_key())


@given(st.text(max_size=200))
def test_no_text_raises_anything_but_bad_input(text):
    with contextlib.suppress(BadInput):
        parse_code(text)
