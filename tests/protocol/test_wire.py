"""Messages of the line: strict in what is asked, patient in what is answered; codes; enrolment."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from regdesk.domain.errors import BadInput
from regdesk.protocol import wire
from regdesk.protocol.enrolment import (
    derive_secret,
    is_proof,
    make_code,
    prove_desk,
    prove_hub,
)
from regdesk.protocol.problems import (
    KINDS,
    ProblemCode,
    Retry,
    Scope,
    find_problem,
    make_problem,
)

ID = "sha256:" + "ab" * 32


def test_an_unknown_field_in_a_request_is_an_error():
    body = json.dumps({"items": ["AA=="], "extra": 1})

    with pytest.raises(ValidationError):
        wire.EnvelopesRequest.model_validate_json(body)


def test_an_unknown_field_in_an_answer_is_passed_over():
    item = {"id": ID, "result": "stored", "receipt": "AA==", "checkpoint": "later"}
    read = wire.EnvelopesAnswer.model_validate_json(json.dumps({"results": [item], "more": 1}))

    assert read.results == (wire.ItemResult(id=ID, result=wire.Result.STORED, receipt="AA=="),)


@pytest.mark.parametrize("count", [0, wire.BATCH_ITEMS + 1])
def test_a_batch_has_one_to_fifty_items(count):
    with pytest.raises(ValidationError):
        wire.EnvelopesRequest(items=("AA==",) * count)


def test_a_full_batch_and_a_full_manifest_fit_the_body():
    items = ("A" * (wire.BATCH_BYTES // 3 * 4 // wire.BATCH_ITEMS),) * wire.BATCH_ITEMS
    parts = wire.PAGE_BYTES // wire.PART_BYTES
    manifest = wire.CompleteRequest(bytes=wire.PAGE_BYTES, parts=("ab" * 32,) * parts)

    assert len(wire.EnvelopesRequest(items=items).model_dump_json()) <= wire.BODY_BYTES
    assert len(manifest.model_dump_json()) <= wire.BODY_BYTES


def test_every_code_has_its_meaning():
    assert set(KINDS) == set(ProblemCode)
    assert all(kind.status >= 400 and kind.title for kind in KINDS.values())


@pytest.mark.parametrize("code", ProblemCode)
def test_a_problem_comes_back_as_it_was_made(code):
    made = make_problem(code, retry_after_s=7, missing=(0, 3))

    assert find_problem(made.model_dump_json().encode()) == made


def test_an_unknown_code_means_later_and_a_known_one_means_what_we_know():
    new = find_problem(b'{"code": "hub.moved", "retry": "never", "scope": "item"}')
    turned = find_problem(b'{"code": "hub.busy", "retry": "never", "scope": "item"}')

    assert (new.retry, new.scope) == (Retry.LATER, Scope.LANE)
    assert (turned.retry, turned.scope) == (Retry.LATER, Scope.LANE)


@given(st.binary(max_size=60))
def test_anything_else_is_no_problem_detail(body):
    assert find_problem(body) is None


@pytest.mark.parametrize("body", [b"<html>sign in</html>", b"[]", b"null", b'{"code": 1}', b"{}"])
def test_a_portal_is_no_problem_detail(body):
    assert find_problem(body) is None


def test_a_code_is_known_however_it_is_typed():
    code = make_code()
    typed = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")

    assert derive_secret(typed) == derive_secret(code)
    assert derive_secret(make_code()) != derive_secret(code)


@given(st.text(max_size=30))
def test_what_is_no_code_is_refused(text):
    with pytest.raises(BadInput, match=r"enrol\.code_form"):
        derive_secret(text + "U")


def test_proofs_are_of_one_code_one_claim_one_side():
    one, other = derive_secret(make_code()), derive_secret(make_code())
    proofs = {
        prove_desk(one, b"claim"),
        prove_desk(one, b"other"),
        prove_desk(other, b"claim"),
        prove_hub(one, b"claim", b""),
        prove_hub(one, b"claim", b"grant"),
        prove_hub(one, b"other", b"grant"),
    }

    assert len(proofs) == 6
    assert is_proof(prove_desk(one, b"claim"), prove_desk(one, b"claim"))
    assert not is_proof(prove_desk(one, b"claim"), prove_desk(other, b"claim"))
    assert not is_proof("қате", prove_desk(one, b"claim"))
